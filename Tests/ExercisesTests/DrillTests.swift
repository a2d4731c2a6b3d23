import Documents
import Domain
import Foundation
import Regions
import Testing

@testable import Exercises

/// A scenario that is a drill: read strictly, played by itself, and judged by what players do.
@Suite struct DrillTests {
  private static let opened = Result { () throws(ScenarioFault) in
    try Scenarios.open("levee-cascade")
  }
  private let player = Actor(name: "li", role: .supervisor)

  private func simulation(until length: Duration) throws -> Simulation {
    let scenario = try Self.opened.get()
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: length))
    return simulation
  }

  private func drill(_ simulation: Simulation) throws -> Drill {
    try #require(simulation.picture.drill)
  }

  @Test func thePlanIsOnTheRecordAndTheDrillBegins() throws {
    let scenario = try Self.opened.get()
    let simulation = try simulation(until: .minutes(21))
    let drill = try drill(simulation)
    #expect(drill.plan == scenario.plan(seed: 7))
    #expect(drill.phase == .running)
    #expect(drill.started == scenario.start.advanced(by: .minutes(20)))
    #expect(simulation.picture.posture(of: City.ID("320100")) == .watch)
    #expect(simulation.picture.units[Unit.ID("ZJG-B01")]?.status == .outOfService)
    #expect(simulation.refusals.isEmpty)
  }

  @Test func whatNobodyAnswersIsMissingAndContingenciesCome() throws {
    let simulation = try simulation(until: .minutes(20 + 125))
    let drill = try drill(simulation)
    #expect(simulation.refusals.isEmpty)
    let states = Dictionary(
      uniqueKeysWithValues: drill.runs.map { ($0.inject.number, ($0.state, $0.verdict)) })
    #expect(states[1]?.0 == .observed && states[1]?.1 == .missing)
    #expect(states[3]?.0 == .observed, "nobody took the flood: the province asks")
    #expect(states[5]?.0 == .observed, "after another")
    #expect(states[10]?.0 == .scheduled, "nobody declared an emergency")
    #expect(states[13]?.0 == .scheduled, "by hand only")
    for run in drill.runs where run.delivered != nil && run.inject.alert != nil {
      #expect(run.alerts.count == 1, "inject \(run.inject.number)")
      let alert = try #require(simulation.picture.alerts[run.alerts[0]])
      #expect(alert.report.status == .exercise && alert.report.text.contains("演练"))
      #expect(alert.state == .unacknowledged, "desks leave it to the players")
    }
  }

  /// Crews are sent to where it happens, not somewhere in the city.
  @Test func aDrillsAlertStandsWhereItsInjectSays() throws {
    let simulation = try simulation(until: .minutes(20 + 60))
    var seen = 0
    for run in try drill(simulation).runs {
      guard let place = run.inject.alert?.coordinate, let id = run.alerts.first else { continue }
      let alert = try #require(simulation.picture.alerts[id])
      #expect(alert.report.coordinate == place)
      #expect(alert.report.text.contains(run.inject.text.simplified))
      seen += 1
    }
    #expect(seen >= 2)
  }

  @Test func whatPlayersDoIsSeen() throws {
    var simulation = try simulation(until: .minutes(24))
    let alert = try #require(try drill(simulation).run(1)?.alerts.first)
    let now = try Self.opened.get().start.advanced(by: .minutes(24))
    func submit(_ command: Command) throws {
      try simulation.submit(
        Submission(command, by: player, happened: now, received: now, isExercise: true))
    }
    try submit(.alert(alert, .acknowledge(occurrence: 1)))
    let report = try #require(simulation.picture.alerts[alert])
    try submit(
      .reportIncident(
        Incident.Report(
          city: City.ID("321100"), kind: report.report.kind, emergencyClass: .naturalDisaster,
          priority: .second, title: "t", place: "p",
          coordinate: try #require(report.coordinate), alert: alert)))
    simulation.advance(to: now.advanced(by: .minutes(20)))
    let run = try #require(try drill(simulation).run(1))
    #expect(run.verdict == .partial)
    #expect(run.progress.map { $0.sighting?.by } == [player, player, nil])
  }

  @Test func theSameSeedGivesTheSameDrillAndItCanBeTakenUp() throws {
    let whole = try simulation(until: .minutes(100))
    let again = try simulation(until: .minutes(100))
    #expect(whole.picture.archive == again.picture.archive)
    let scenario = try Self.opened.get()
    let half = try simulation(until: .minutes(50))
    let middle = scenario.start.advanced(by: .minutes(50))
    let exercise = Exercise(
      scenario: scenario, region: try World.region(), seed: 7, picture: half.picture, at: middle)
    var rest = Simulation(picture: half.picture, exercise: exercise, origin: .init("sim"))
    rest.advance(to: scenario.start.advanced(by: .minutes(100)))
    #expect(rest.picture.drill == whole.picture.drill)
  }

  @Test(arguments: [
    ("leadMinutes: 20", "leadMinutes: 999", "drill.leadMinutes"),
    ("unitsOut: [ZJG-B01]", "unitsOut: [ZJG-B99]", "drill.initial.unitsOut[0]"),
    ("posture: watch}\n", "posture: alert}\n", "drill.initial.postures[0].posture"),
    ("number: 2\n", "number: 1\n", "drill.injects[1]"),
    ("minute: 3\n", "minute: soon\n", "drill.injects[0].minute"),
    ("minute: 3\n", "minute: 3\n      hand: true\n", "drill.injects[0].hand"),
    ("inject: 4, minutes: 7", "inject: 44, minutes: 7", "drill.injects[4]"),
    ("inject: 4, minutes: 7", "inject: 6, minutes: 7", "drill.injects[4]"),
    ("objective: O1\n", "objective: O9\n", "drill.injects[0].objective"),
    ("method: radio", "method: pigeon", "drill.injects[0].method"),
    ("kind: river-flood, severity", "kind: river-floud, severity", "drill.injects[0].alert.kind"),
    ("kind: river-flood, severity", "kind: rainstorm, severity", "drill.injects[0].alert.kind"),
    ("city: 321100, place", "city: 999999, place", "drill.injects[0].alert.city"),
    ("act: acknowledge, inject: 1", "act: sing, inject: 1", "drill.injects[0].expect[0].act"),
    ("act: acknowledge, inject: 1", "act: acknowledge, inject: 77", "drill.injects[0]"),
    ("within: 5}", "wihtin: 5}", "drill.injects[0].expect[0].within"),
    ("units: engineering", "units: engineers", "drill.injects[0].expect[2].units"),
  ])
  func everyFaultNamesItsPlace(right: String, wrong: String, path: String) throws {
    let text = try #require(Scenarios.text(named: "levee-cascade"))
    let start = try #require(text.range(of: "\ndrill:"))
    let place = try #require(text.range(of: right, range: start.lowerBound..<text.endIndex))
    let broken = text.replacingCharacters(in: place, with: wrong)
    let reading = Scenarios.check(broken, name: "broken.yaml")
    #expect(reading.value == nil)
    #expect(
      reading.problems.contains { $0.path == path && $0.line > 60 },
      "\(reading.problems.map(\.description))")
  }

  @Test func aQuietNightIsQuiet() throws {
    let scenario = try Scenarios.open("quiet-night")
    let result = Simulation.run(
      scenario, region: try World.region(), seed: 3, until: .hours(8))
    let everyday = Simulation.run(
      try World.scenario(), region: try World.region(), seed: 3, until: .hours(8))
    #expect(result.summary.alerts > 20, "a region of 170 million is never silent")
    #expect(4 * result.summary.alerts < everyday.summary.alerts)
    #expect(result.summary.refusals == 0)
    #expect(result.summary.alertsByPriority[1] >= 1)
  }
}
