import Testing

@testable import Domain

@Suite("What the record shows of a case")
struct CaseFileStories {
  private func kinds(_ desk: Desk, _ matter: Matter) -> [CaseFact.Kind] {
    desk.picture.file(of: matter).facts.map(\.kind)
  }

  @Test func unitsAreFiledFromTheOrderToTheirRelease() throws {
    var desk = Desk()
    let id = try desk.openIncident()
    desk.wait(.minutes(1))
    try desk.take(.dispatch([assignment("SUZ-F01"), assignment("SUZ-F02")], to: id))
    try desk.move("SUZ-F01", .depart, .arrive)
    desk.wait(.minutes(45))
    try desk.move("SUZ-F01", .release)
    let facts = desk.picture.file(of: .incident(id)).facts
    #expect(facts.map(\.kind) == [.sent, .sending, .sent, .there, .reaching, .spent])
    #expect(facts.allSatisfy { $0.city == .suzhou })
    #expect(facts[1].isLate == false, "within 64 s of the report")
    #expect(facts[4].isLate == false, "within 384 s of it")
    #expect(facts[5].got == 48, "minutes from the order to the release")
    #expect(facts.map(\.entry) == facts.map(\.entry).sorted() && facts[0].entry > 0)
  }

  @Test func commitmentsAreFiledUnderTheirCaseAndARulingTakesThemOut() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    desk.wait(.minutes(31))
    try desk.take(.consent(id, by: .wuxi, note: ""))
    let fact = try #require(desk.desk.picture.file(of: AllianceDesk.matter).facts.last)
    #expect(fact.kind == .answer && fact.city == .wuxi && fact.isLate && !fact.isStruck)
    let cause = try #require(desk.desk.picture.trust(in: .wuxi).breaches.last)
    #expect(fact.entry == cause.id.entry)
    try desk.desk.take(
      .trust(.wuxi, .rule(cause.id, .excused, reason: "the line was cut")),
      by: Actor(name: "li", role: .coordinator))
    #expect(desk.desk.picture.file(of: AllianceDesk.matter).facts.last?.isStruck == true)
  }

  @Test
  func `Top-down and parallel types: proposals accepted and declined are counted in their case`()
    throws
  {
    var desk = try AllianceDesk()
    #expect(desk.desk.picture.command(of: AllianceDesk.matter) == .superior)
    let first = try desk.propose()
    try desk.take(.consent(first, by: .shanghai, note: ""))
    try desk.take(.consent(first, by: .wuxi, note: ""))
    let second = try desk.propose(by: .body)
    for city in [City.ID.suzhou, .shanghai] { try desk.take(.consent(second, by: city, note: "")) }
    try desk.take(.refuse(second, by: .wuxi, reason: "no pumps"))
    let third = try desk.propose()
    try desk.take(.withdraw(third, by: .city(.suzhou), reason: "it rains no more"))
    let ended = desk.desk.picture.file(of: AllianceDesk.matter).facts.filter {
      $0.kind == .decision
    }
    #expect(ended.map(\.got) == [1, 0, 0])
    #expect(ended.map(\.city) == [.suzhou, nil, .suzhou], "who proposed; nil is the body")
  }

  @Test func soManyOfTheNewestAreKeptAndTheOthersAreCounted() {
    var file = CaseFile()
    for number in 1...1000 {
      file.add(
        CaseFact(.sent, of: .suzhou, 1, of: 1, isLate: false, at: midnight, entry: number))
    }
    #expect(file.facts.count + file.dropped == 1000)
    #expect(file.facts.count <= CaseFile.most * 3 / 2 && file.facts.last?.entry == 1000)
  }
}
