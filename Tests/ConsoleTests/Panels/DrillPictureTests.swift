import Console
import Domain
import Exercises
import Foundation
import Terminal
import Testing

/// The drill's screen as it was looked at and found right: the facilitator's, and a player's.
@Suite struct DrillPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(
    arguments: ["80x24-en", "120x40-en", "200x60-en", "80x24-zh-Hans", "120x40-zh-Hans"],
    [Role.facilitator, .supervisor])
  func theDrillLooksAsItWasFoundRight(form: String, role: Role) throws {
    let parts = form.split(separator: "-", maxSplits: 1).map(String.init)
    let numbers = parts[0].split(separator: "x").compactMap { Int($0) }
    let language = try #require(Language(rawValue: parts[1]))
    let desk = try desk(role, language, Size(columns: numbers[0], rows: numbers[1]))
    let name = "drill-\(role.rawValue)-\(form)"
    let file = Self.folder.appending(path: name + ".txt")
    let drawn = desk.frame().text
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name) differs:\n\(drawn)")
  }

  /// Half an hour into the drill, with a player who took the first alert.
  private func desk(_ role: Role, _ language: Language, _ size: Size) throws -> Desk {
    let scenario = try DrillingTests.scenario.get()
    var entries: [Entry] = []
    var simulation = Simulation(scenario, region: try Sitting.region.get(), seed: 7)
    simulation.open(scenario) { entries.append($0) }
    simulation.advance(to: scenario.start.advanced(by: .minutes(25))) { entries.append($0) }
    let player = Actor(name: "wang", role: .supervisor)
    let alert = try #require(simulation.picture.drill?.run(1)?.alerts.first)
    let now = scenario.start.advanced(by: .minutes(25))
    try simulation.submit(
      Submission(
        .alert(alert, .acknowledge(occurrence: 1)), by: player, happened: now, received: now,
        isExercise: true)
    ) { entries.append($0) }
    let end = scenario.start.advanced(by: .minutes(50))
    simulation.advance(to: end) { entries.append($0) }
    let settings = DeskSettings(
      language: language, actor: Actor(name: "zhao", role: role), mode: .drill)
    let update = Update(
      picture: simulation.picture, entries: entries, answers: [],
      clock: WatchClock(reading: end, wall: end, speed: 0))
    var desk = Desk(settings: settings, update: update, size: size)
    _ = desk.handle(.tick(wall: end))
    desk.show(.drill)
    return desk
  }
}
