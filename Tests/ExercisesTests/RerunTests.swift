import Domain
import Geodesy
import Testing

@testable import Exercises

/// A record run again: the same when nothing is changed, and changed only by what was.
@Suite struct RerunTests {
  private static let opened = Result { () throws(ScenarioFault) in
    try Scenarios.open("levee-cascade")
  }
  private let facilitator = Actor(name: "zhao", role: .facilitator)
  private let player = Actor(name: "li", role: .supervisor)

  /// A drill with a facilitator who lets things happen by hand, and a player who is slow.
  private func record() throws -> [Entry] {
    let scenario = try Self.opened.get()
    let picture = Picture(region: try World.region(), at: scenario.start)
    let exercise = Exercise(
      scenario: scenario, region: try World.region(), seed: 7, picture: picture,
      at: scenario.start, startsDrill: false)
    var simulation = Simulation(picture: picture, exercise: exercise, origin: .init("desk"))
    var entries: [Entry] = []
    func submit(_ command: Command, by actor: Actor, at minute: Int64) throws {
      let now = scenario.start.advanced(by: .minutes(minute))
      if minute > 0 { simulation.advance(to: now) { entries.append($0) } }
      try simulation.submit(
        Submission(command, by: actor, happened: now, received: now, isExercise: true)
      ) { entries.append($0) }
    }
    try submit(
      .watch(.open(region: picture.region.id, scenario: scenario.id.rawValue)), by: facilitator,
      at: 0)
    try submit(.drill(.start), by: facilitator, at: 20)
    try submit(.drill(.deliver(10)), by: facilitator, at: 22)
    try submit(.drill(.hold(9, reason: "later")), by: facilitator, at: 23)
    let alert = Alert.ID("ZJG-A1")
    simulation.advance(to: scenario.start.advanced(by: .minutes(44))) { entries.append($0) }
    let injected = try #require(simulation.picture.drill?.run(1)?.alerts.first)
    try submit(.alert(injected, .acknowledge(occurrence: 1)), by: player, at: 45)
    let report = try #require(simulation.picture.alerts[injected])
    try submit(
      .reportIncident(
        Incident.Report(
          city: City.ID("321100"), kind: report.report.kind, emergencyClass: .naturalDisaster,
          priority: .second, title: "levee", place: "Yangzhong",
          coordinate: try #require(report.coordinate), alert: injected)), by: player, at: 46)
    let incident = try #require(simulation.picture.alerts[injected]?.incident)
    try submit(
      .dispatch(
        ["ZJG-E01", "ZJG-E02"].map {
          Assignment(unit: Unit.ID($0), distance: .kilometres(9), travel: .minutes(14))
        }, to: incident), by: player, at: 47)
    try submit(.incident(incident, .note(text: "rumour denied")), by: player, at: 50)
    try submit(.drill(.close(10)), by: facilitator, at: 60)
    try submit(.drill(.end), by: facilitator, at: 100)
    #expect(alert.rawValue.hasPrefix("ZJG"))
    return entries
  }

  private func rerun(_ record: [Entry], _ change: Rerun.Change? = nil) throws -> Rerun {
    Rerun(
      of: record, scenario: try Self.opened.get(), region: try World.region(), seed: 7,
      change: change)
  }

  @Test func unchangedItGivesTheSameEntries() throws {
    let record = try record()
    let again = try rerun(record)
    #expect(again.refused.isEmpty)
    #expect(again.entries.count == record.count)
    for (one, other) in zip(record, again.entries) where one != other {
      Issue.record("\(one)\nis now\n\(other)")
      return
    }
  }

  @Test func oneDecisionEarlierChangesWhatFollowsFromIt() throws {
    let record = try record()
    let taken = try #require(
      record.first { entry in
        if case .alert(_, .acknowledged) = entry.event { entry.actor == player } else { false }
      })
    let again = try rerun(record, .init(entry: taken.sequence, earlier: .minutes(20)))
    #expect(again.refused.isEmpty)
    let moved = try #require(
      again.entries.first { entry in
        if case .alert(_, .acknowledged) = entry.event { entry.actor == player } else { false }
      })
    #expect(moved.happened == taken.happened.advanced(by: .minutes(-20)))
    let (before, after) = (try drill(record), try drill(again.entries))
    let end = try #require(record.last?.happened)
    guard case .late? = before.run(1)?.standings(at: end).first,
      case .seen? = after.run(1)?.standings(at: end).first
    else {
      Issue.record("\(after.run(1)?.standings(at: end) ?? [])")
      return
    }
    // The province asked about the first flood that nobody took in eight minutes; now it only asks
    // about the breach.
    let start = try #require(before.started)
    #expect(before.run(3)?.delivered == start.advanced(by: .minutes(11)))
    #expect(after.run(3)?.delivered == start.advanced(by: .minutes(28)))
  }

  private func drill(_ entries: [Entry]) throws -> Drill {
    var picture = Picture(region: try World.region(), at: entries[0].happened)
    for entry in entries { picture.apply(entry) }
    return try #require(picture.drill)
  }

  @Test func whatCannotBeDoneAgainIsTold() throws {
    let record = try record()
    let opened = try #require(
      record.first { entry in
        if case .incident(_, .reported) = entry.event { entry.actor == player } else { false }
      })
    let again = try rerun(record, .init(entry: opened.sequence, earlier: .minutes(-10)))
    #expect(!again.refused.isEmpty, "units cannot be sent to what is not there yet")
  }
}
