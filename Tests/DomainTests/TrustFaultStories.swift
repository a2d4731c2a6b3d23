import Testing

@testable import Domain

/// Faults of trust and of signatures that were found, each by its name.
@Suite("One voice a day, and one person in two spellings")
struct TrustFaultStories {
  private let praise = Command.trust(
    .suzhou, .remark(by: .shanghai, isPraise: true, text: "quick help"))

  @Test func whoKeepsMuchIsNotPraisedTwiceADayForThat() throws {
    var desk = Desk(region: aidRegion)
    try desk.take(praise, by: .chief)
    for number in 1...60 {
      let alert = try desk.receive(flood("F\(number)", .open, .extreme))
      try desk.acknowledge(alert)
    }
    let trust = desk.picture.trust(in: .suzhou)
    #expect(trust.kept.count == Trust.mostKept && trust.kept.first?.kind == .remark)
    #expect(
      desk.refusal(of: praise, by: .chief) == .trust(.remarkedToday(.suzhou, by: .shanghai)))
    desk.wait(.hours(24))
    try desk.take(praise, by: .chief)
    #expect(desk.picture.trust(in: .suzhou).kept.count == Trust.mostKept)
  }

  @Test func aSpaceMakesNoOtherPerson() throws {
    #expect(Actor.isSame("li wei", " li  wei ") && !Actor.isSame("li wei", "li min"))
    var desk = try CommunicationDesk()
    try desk.sitrep(.draft(isFinal: false))
    try desk.sitrep(.prepare(by: "wang", remarks: ""))
    #expect(desk.refusal(sitrep: .approve(by: "wang ")) == .preparedIt("wang "))
    try desk.begin("wang")
    try desk.watch(.handOver(by: "wang", desk.seal(), remarks: ""))
    #expect(desk.refusal(watch: .takeOver(by: " wang")) == .samePerson(" wang"))
  }
}
