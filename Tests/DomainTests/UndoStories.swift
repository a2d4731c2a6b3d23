import Testing

@testable import Domain

@Suite("Taking an act back")
struct UndoStories {
  /// Gives a command, then the compensation of its last entry; nil where nothing can be taken back.
  private func undo(_ desk: inout Desk) throws -> Command? {
    let entry = try #require(desk.record.last)
    guard let command = entry.compensation(in: desk.picture) else { return nil }
    try desk.take(command, by: .chief)
    return command
  }

  @Test(arguments: [
    (AlertCommand.acknowledge(occurrence: 1), AlertState.unacknowledged),
    (.shelve(until: midnight.advanced(by: .hours(1)), reason: "r"), .acknowledged),
    (.suppress(reason: "r"), .unacknowledged),
    (.removeFromService(reason: "r"), .unacknowledged),
  ])
  func whatWasDoneToAnAlertIsTakenBack(_ command: AlertCommand, _ state: AlertState) throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.command(id, command)
    #expect(try undo(&desk) != nil)
    #expect(try desk.alert(id).state == state)
    #expect(desk.record.count == 3, "nothing is unmade: the compensation is an entry of its own")
  }

  @Test func anAcknowledgementIsTakenBackOnlyWhileItStands() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.acknowledge(id)
    let entry = try #require(desk.record.last)
    try desk.receive(flood(sent: 1, .update, .extreme))
    #expect(entry.compensation(in: desk.picture) == nil)
  }

  @Test func aUnitThatHasTurnedOutIsCalledBack() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: fire))
    try desk.move("SUZ-F01", .depart)
    let sent = desk.record.filter { if case .unit = $0.event { true } else { false } }
    let command = try #require(sent.first?.compensation(in: desk.picture))
    try desk.take(command)
    let unit = try desk.unit("SUZ-F01")
    #expect(unit.status == .returning && unit.incident == nil)
    #expect(unit.journey?.to == unit.home)
    #expect(try desk.incident(fire).units.isEmpty)
    #expect(sent.first?.compensation(in: desk.picture) == nil, "it was taken back already")
  }

  @Test func theHornSoundsAgain() throws {
    var desk = Desk()
    try desk.take(.watch(.silenceHorn(until: desk.now.advanced(by: .minutes(2)))))
    #expect(try undo(&desk) == .watch(.silenceHorn(until: desk.now)))
    #expect(desk.picture.hornSilentUntil == desk.now)
  }

  @Test func wordsAndReportsAreNotTakenBack() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    #expect(try undo(&desk) == nil)
    try desk.command(id, .note(text: "called"))
    #expect(try undo(&desk) == nil)
  }
}
