import Testing

@testable import Domain

@Suite("What becomes of an alert")
struct AlertStories {
  @Test func aFloodWarningRunsItsCourse() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    #expect(id == "SUZ-A1")
    try desk.acknowledge(id)

    desk.wait(.minutes(10))
    try desk.receive(flood(sent: 10, .update, .severe))
    var alert = try desk.alert(id)
    #expect(alert.state == .unacknowledged, "an alert that rises must be taken again")
    #expect(alert.occurrence == 2 && alert.acknowledgement == nil)
    #expect(alert.priority == .second && alert.highestPriority == .second)
    #expect(alert.due == desk.now.advanced(by: .minutes(5)))

    try desk.acknowledge(id)
    try desk.receive(flood(sent: 20, .update, .minor))
    alert = try desk.alert(id)
    #expect(alert.state == .acknowledged, "falling asks for no new acknowledgement")
    #expect(alert.priority == .fourth && alert.highestPriority == .second)

    try desk.receive(flood(sent: 30, .update, .severe))
    #expect(try desk.alert(id).state == .acknowledged, "it rose no higher than it had stood")

    try desk.receive(flood(sent: 40, .close))
    alert = try desk.alert(id)
    #expect(alert.state == .normal && !alert.isActive)
    #expect(alert.end == .cancelled(by: flood(sent: 40).key))

    desk.wait(.hours(1))
    try desk.receive(flood(sent: 100))
    alert = try desk.alert(id)
    #expect(alert.state == .unacknowledged && alert.isActive && alert.end == nil)
    #expect(alert.occurrence == 3 && alert.firstOccurred == midnight)
    #expect(alert.highestPriority == .fourth, "a new course begins at its own priority")
  }

  /// What is over and was never taken waits in its row; the city shows no danger any more.
  @Test func whatIsOverAndWasNeverTakenIsNoDangerOfTheCity() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    #expect(desk.picture.tally(of: .suzhou).worst == (try desk.alert(id)).priority)
    try desk.receive(flood(sent: 40, .close))
    #expect(try desk.alert(id).state == .returned)
    let tally = desk.picture.tally(of: .suzhou)
    #expect(tally.worst == nil && tally.standingCount == 1 && tally.unacknowledgedCount == 1)
    #expect(tally.waiting(.third) == 0)
    try desk.acknowledge(id)
    #expect(desk.picture.tally(of: .suzhou).standingCount == 0)
  }

  @Test func anAcknowledgementHoldsOnlyForTheOccurrenceThatWasSeen() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.receive(flood(sent: 1, .update, .extreme))
    #expect(
      desk.refusal(of: .alert(id, .acknowledge(occurrence: 1)))
        == .occurrenceHasPassed(id, seen: 1, now: 2))
    try desk.command(id, .acknowledge(occurrence: 2))
    #expect(try desk.alert(id).acknowledgement?.by == .chief)
  }

  @Test func aShelvedAlertComesBackUnacknowledgedWhenItsTimeIsUp() throws {
    var (desk, id) = try shelved()
    let early = desk.refusal(of: .alert(id, .endShelving), by: .program)
    #expect(early == .shelvingStillRuns(id, until: midnight.advanced(by: .hours(2))))
    desk.wait(.hours(2))
    try desk.command(id, .endShelving, by: .program)
    #expect(try desk.alert(id).state == .unacknowledged)
    #expect(try desk.alert(id).settingAside == nil)
    #expect(desk.picture.shelved.isEmpty)
  }

  @Test func whoUnshelvesByHandHasSeenIt() throws {
    var (desk, id) = try shelved()
    desk.wait(.minutes(3))
    try desk.command(id, .unshelve, by: .officer)
    let alert = try desk.alert(id)
    #expect(alert.state == .acknowledged)
    #expect(alert.acknowledgement == .init(by: .officer, at: desk.now))
    #expect(desk.picture.shelved.isEmpty)
  }

  @Test func shelvingHasALimitAReasonAndAFuture() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    func shelve(_ duration: Duration, _ reason: String) -> Command {
      .alert(id, .shelve(until: desk.now.advanced(by: duration), reason: reason))
    }
    let limit = Picture.shelvingLimit
    #expect(desk.refusal(of: shelve(limit + .seconds(1), "x")) == .shelvingTooLong(limit: limit))
    #expect(desk.refusal(of: shelve(.zero, "x")) == .shelvingInThePast)
    #expect(desk.refusal(of: shelve(.hours(1), " \n")) == .reasonMissing)
    try desk.take(shelve(limit, "known"))
    #expect(desk.picture.shelved == [id])
  }

  @Test func aConditionThatGoesWhileAsideIsNormalOnReturn() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.command(id, .suppress(reason: "works"))
    try desk.receive(flood(sent: 3, .close))
    #expect(try desk.alert(id).state == .suppressed)
    try desk.command(id, .unsuppress)
    #expect(try desk.alert(id).state == .normal)
    #expect(try desk.alert(id).settingAside == nil)
  }

  @Test func aPersonRulesThatItIsOver() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    #expect(desk.refusal(of: .alert(id, .ruleOver(reason: ""))) == .reasonMissing)
    try desk.command(id, .ruleOver(reason: "patrol saw nothing"))
    #expect(try desk.alert(id).end == .ruled(reason: "patrol saw nothing"))
    #expect(try desk.alert(id).state == .returned)
  }

  @Test func notesStandInTheirOrderAndSaySomething() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.command(id, .note(text: "called the dam"), by: .officer)
    try desk.command(id, .note(text: "gates open"), by: .chief)
    #expect(try desk.alert(id).notes.map(\.text) == ["called the dam", "gates open"])
    #expect(desk.refusal(of: .alert(id, .note(text: "\t"))) == .reasonMissing)
    #expect(desk.refusal(of: .alert("SUZ-A9", .note(text: "x"))) == .unknownAlert("SUZ-A9"))
  }

  private func shelved() throws -> (Desk, Alert.ID) {
    var desk = Desk()
    let id = try desk.receive(flood())
    let until = desk.now.advanced(by: .hours(2))
    try desk.command(id, .shelve(until: until, reason: "known"), by: .officer)
    return (desk, id)
  }
}
