import Domain
import Exercises
import Geodesy
import Regions

/// A drill of the delta, played for an hour by two players who do some of what they should.
enum DrillRecord {
  static let region = Result { () throws(RegionFault) in try Regions.open() }
  private static let scenario = Result { () throws(ScenarioFault) in
    try Scenarios.open("levee-cascade")
  }

  /// The entries of the record.
  /// - Parameter note: what a player writes down, as hostile as it may be.
  static func entries(note: String = "asked the province") throws -> [Entry] {
    let scenario = try scenario.get()
    var entries: [Entry] = []
    var simulation = Simulation(scenario, region: try region.get(), seed: 7)
    simulation.open(scenario) { entries.append($0) }
    func submit(_ command: Command, by name: String, at now: Instant) throws {
      let player = Actor(name: name, role: .supervisor)
      try simulation.submit(
        Submission(command, by: player, happened: now, received: now, isExercise: true)
      ) { entries.append($0) }
    }
    func play(to minute: Int64) -> Instant {
      let now = scenario.start.advanced(by: .minutes(20 + minute))
      simulation.advance(to: now) { entries.append($0) }
      return now
    }
    var now = play(to: 5)
    if let id = simulation.picture.drill?.run(1)?.alerts.first,
      let alert = simulation.picture.alerts[id]
    {
      try submit(.alert(id, .acknowledge(occurrence: 1)), by: "li", at: now)
      now = play(to: 20)
      try submit(
        .reportIncident(
          Incident.Report(
            city: City.ID("321100"), kind: alert.report.kind, emergencyClass: .naturalDisaster,
            priority: .second, title: note, place: "Yangzhong",
            coordinate: alert.coordinate ?? .at(32.2, 119.8), alert: id)), by: "<b>wu", at: now)
      try submit(.alert(id, .note(text: note)), by: "li", at: now)
      let units = ["ZJG-E01", "ZJG-E02"].map { Unit.ID($0) }
      try submit(
        .dispatch(
          units.map {
            Assignment(unit: $0, distance: .kilometres(8), travel: .minutes(12))
          }, to: Incident.ID("ZJG-I1")), by: "li", at: now)
    }
    _ = play(to: 66)
    try submit(
      .watch(.switchPosture(City.ID("321100"), to: .emergency, reason: note)), by: "li",
      at: play(to: 67))
    return entries
  }
}
