import Console
import Domain
import Geodesy
import Testing

/// Roads closed and opened, signals held and let go, by keys and commands.
@Suite struct RoadActsTests {
  private var g42: RoadStretch { .way(RoadWay.ID("G42")) }

  /// A unit under way from Suzhou towards Wuxi over the G42.
  private func underWay(_ sitting: inout Sitting) throws -> Unit.ID {
    let incident = try sitting.anIncident(in: "WUX")
    let unit = Unit.ID("SUZ-F01")
    try sitting.publish(
      .dispatch(
        [Assignment(unit: unit, distance: .kilometres(40), travel: .minutes(40))], to: incident))
    let place = try #require(sitting.picture.incidents[incident]).report.coordinate
    let (from, to) = (try sitting.city("SUZ"), try sitting.city("WUX"))
    try sitting.publish(
      .moveUnit(
        unit, .depart,
        journey: Journey(
          from: from.coordinate, to: place, departed: sitting.desk.now,
          expectedArrival: sitting.desk.now.advanced(by: .minutes(40)),
          stops: [
            Journey.Stop(from.coordinate, share: 100, way: nil),
            Journey.Stop(to.coordinate, share: 9_000, way: RoadWay.ID("G42")),
          ])))
    return unit
  }

  @Test func `a road is closed by one line and opened by another`() throws {
    var sitting = try Sitting()
    sitting.run("close g42 2h pile-up of lorries")
    let closure = try #require(sitting.picture.standingClosures.first)
    #expect(closure.stretch == g42 && closure.reason == "pile-up of lorries")
    #expect(closure.until == closure.since.advanced(by: .hours(2)))
    #expect(closure.by.name == "wang")
    try sitting.press("gw")
    #expect(sitting.desk.screen == .roads)
    #expect(sitting.screen.contains("G42 Shanghai–Nanjing Expressway"))
    #expect(sitting.screen.contains("pile-up of lorries"))
    sitting.run("open r1")
    #expect(sitting.picture.standingClosures.isEmpty)
  }

  @Test func `what is missing is asked for, and who is on the road is told`() throws {
    var sitting = try Sitting()
    _ = try underWay(&sitting)
    sitting.run("close G42:SUZ/WUX")
    let form = try #require(sitting.form)
    #expect(form.lines == ["1 unit on it will be given another way."])
    try sitting.press("Tab")
    sitting.type("ice")
    try sitting.press("Enter")
    #expect(sitting.picture.standingClosures.map(\.reason) == ["ice"])
  }

  @Test func `an unknown road is refused, close alone still closes the incident`() throws {
    var sitting = try Sitting()
    sitting.run("close G999 2h no reason")
    #expect(sitting.message.contains("G999"))
    #expect(sitting.picture.standingClosures.isEmpty)
    sitting.run("close")
    #expect(sitting.message.contains("no incident"))
    sitting.run("open R7")
    #expect(sitting.message.contains("R7"))
  }

  @Test func `an observer closes nothing`() throws {
    var sitting = try Sitting(role: .observer)
    sitting.run("close G42 2h for fun")
    #expect(sitting.picture.standingClosures.isEmpty && sitting.commands.isEmpty)
  }

  @Test func `w shows the signals ahead, w again holds them, and again lets them go`() throws {
    var sitting = try Sitting()
    let unit = try underWay(&sitting)
    sitting.run("unit \(unit.rawValue)")
    try sitting.press("w")
    #expect(sitting.desk.screen == .corridor)
    #expect(sitting.screen.contains("held green"))
    try sitting.press("w")
    let form = try #require(sitting.form)
    #expect(form.lines.first?.contains("saves about") == true)
    try sitting.press("Enter")
    let running = try #require(sitting.picture.corridor(of: unit))
    #expect(running.by.name == "wang" && !running.corridor.junctions.isEmpty)
    #expect(sitting.screen.contains("GREEN"))
    try sitting.press("w", "Enter")
    #expect(sitting.picture.standingCorridors.isEmpty)
  }

  /// Before the incident was open there were "no signals ahead" of whoever would be sent.
  @Test func `w in the plan for an alert shows what a corridor would save and cost`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", kind: "building-fire")
    try sitting.press("d", "w")
    #expect(sitting.desk.screen == .corridor)
    #expect(sitting.screen.contains("saves about"))
    #expect(sitting.screen.contains("cross streets wait"))
    try sitting.press("w")
    #expect(sitting.form == nil, "nobody is under way yet")
  }

  @Test func `who is not under way is shown what would be, and holds nothing`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ")
    try sitting.press("d", "w", "w")
    #expect(sitting.form == nil)
    #expect(sitting.picture.standingCorridors.isEmpty && sitting.commands.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `every sentence about roads has words`(language: Language) {
    let all: [RoadSentence] = [
      .unknownRoad("G9"), .isClosed("G9", "R1"), .closureInThePast, .closureTooLong(days: 14),
      .notUnderWay("U", "s"), .rerouted("U", arrival: "15:00"), .willClose(unitsOnIt: 0),
      .willClose(unitsOnIt: 3), .willStart(low: 1, middle: 2, high: 3, crossMinutes: 4),
      .water(millimetres: 120), .noRoad, .allOpen, .howToClose,
      .assumption(spacing: 600, along: 800, across: 500, isExercise: true),
    ]
    for sentence in all { #expect(!language.text(sentence).isEmpty) }
  }
}
