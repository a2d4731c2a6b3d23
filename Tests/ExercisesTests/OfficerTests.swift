import Domain
import Planning
import Testing

@testable import Exercises

/// What the world does when an officer takes a hand in it.
@Suite struct OfficerTests {
  private let officer = Actor(name: "li", role: .dispatcher)

  private func submit(_ command: Command, _ simulation: inout Simulation, at now: Instant) throws {
    try simulation.submit(
      Submission(command, by: officer, happened: now, received: now, isExercise: true))
  }

  /// A watch with a grave alert that nobody has taken.
  private func watch() throws -> (simulation: Simulation, now: Instant, alert: Alert) {
    let simulation = try World.simulation(seed: 3, until: .minutes(45))
    let now = try World.scenario().start.advanced(by: .minutes(45))
    let alert = try #require(
      simulation.picture.alerts.sorted.first {
        $0.state == .unacknowledged && $0.report.kind == "chemical-leak" && $0.priority == .first
      })
    return (simulation, now, alert)
  }

  @Test func theDeskTakesWhatTheOfficerLeaves() throws {
    var (simulation, now, alert) = try watch()
    simulation.advance(to: now.advanced(by: .minutes(8)))
    #expect(simulation.picture.alerts[alert.id]?.state == .unacknowledged)
    simulation.advance(to: now.advanced(by: .minutes(25)))
    let taken = try #require(simulation.picture.alerts[alert.id]?.acknowledgement)
    #expect(taken.by.name.hasPrefix("desk-"))
  }

  /// Rows of silent units that were heard again piled up, since no desk took them.
  @Test func theDeskTakesTheAlertOfASilentUnitOffTheList() throws {
    var (simulation, now, _) = try watch()
    let unit = try #require(simulation.picture.units.sorted.first)
    func tell(_ operation: AlertReport.Operation, at instant: Instant) throws -> Alert {
      let report = AlertReport(
        key: ReportKey(source: Unit.contactSource, identifier: unit.id.rawValue, sent: instant),
        operation: operation, status: .exercise, city: unit.city, coordinate: unit.coordinate,
        kind: "unit-silent", emergencyClass: .accident, severity: .moderate,
        headline: unit.id.rawValue)
      try simulation.submit(
        Submission(
          .takeReport(report), by: .source(Unit.contactSource), happened: instant,
          received: instant, isExercise: true))
      return try #require(simulation.picture.alert(of: report.key, status: .exercise))
    }
    let id = try tell(.open, at: now).id
    #expect(try tell(.close, at: now.advanced(by: .seconds(30))).state == .returned)
    simulation.advance(to: now.advanced(by: .minutes(30)))
    #expect(simulation.picture.alerts[id].map { $0.state == .normal } ?? true)
  }

  @Test func theDeskLeavesWhatTheOfficerHasTaken() throws {
    var (simulation, now, alert) = try watch()
    try submit(
      .alert(alert.id, .acknowledge(occurrence: alert.occurrence)), &simulation, at: now)
    simulation.advance(to: now.advanced(by: .minutes(60)))
    let later = try #require(simulation.picture.alerts[alert.id])
    #expect(later.incident == nil)
    #expect(later.acknowledgement?.by == officer)
  }

  @Test func theFieldWorksForTheOfficer() throws {
    var (simulation, now, alert) = try watch()
    let report = Incident.Report(
      city: try #require(alert.city), kind: alert.report.kind,
      emergencyClass: alert.report.emergencyClass, priority: alert.priority,
      title: alert.report.headline, place: alert.report.area,
      coordinate: try #require(alert.coordinate), alert: alert.id)
    try submit(
      .alert(alert.id, .acknowledge(occurrence: alert.occurrence)), &simulation, at: now)
    try submit(.reportIncident(report), &simulation, at: now)
    let id = try #require(simulation.picture.alerts[alert.id]?.incident)
    let incident = try #require(simulation.picture.incidents[id])
    let two = Candidates.ranked(for: incident, in: simulation.picture, at: now, limit: 2)
    try submit(.dispatch(two.map(\.assignment), to: id), &simulation, at: now)

    var states: [IncidentState] = []
    var minute: Int64 = 0
    while minute < 420, states.last != .recovered {
      minute += 1
      simulation.advance(to: now.advanced(by: .minutes(minute)))
      let state = try #require(simulation.picture.incidents[id]?.state)
      if states.last != state { states.append(state) }
    }
    minute += 15
    simulation.advance(to: now.advanced(by: .minutes(minute)))
    let seen = states.filter { $0 == .active || $0 == .contained || $0 == .recovered }
    #expect(seen.first == .active && seen.contains(.contained) && seen.last == .recovered)
    let end = try #require(simulation.picture.incidents[id])
    #expect(end.state == .recovered, "closing it is the officer's")
    #expect(end.units.isEmpty && end.sentCount == 2 && end.firstUnitArrived != nil)
    #expect(simulation.picture.alerts[alert.id].map { !$0.isActive } ?? true)
    try submit(
      .incident(id, .close(outcome: "out")), &simulation, at: now.advanced(by: .minutes(minute)))
    #expect(simulation.picture.incidents[id]?.isOpen == false)
    #expect(simulation.refusals.isEmpty)
  }

  @Test func aShelvedAlertIsNotTouched() throws {
    var (simulation, now, alert) = try watch()
    try submit(
      .alert(
        alert.id, .shelve(until: now.advanced(by: .hours(2)), reason: "known works on site")),
      &simulation, at: now)
    simulation.advance(to: now.advanced(by: .minutes(80)))
    let later = try #require(simulation.picture.alerts[alert.id])
    #expect(later.state == .shelved && later.incident == nil && later.acknowledgement == nil)
  }

  @Test func aCalledBackUnitGoesHome() throws {
    var (simulation, now, _) = try watch()
    let unit = try #require(
      simulation.picture.units.sorted.first { $0.status == .enroute || $0.status == .committed })
    try submit(
      .moveUnit(unit.id, .cancel, journey: .home(of: unit, in: simulation.picture, at: now)),
      &simulation, at: now)
    simulation.advance(to: now.advanced(by: .hours(3)))
    let later = try #require(simulation.picture.units[unit.id])
    #expect(later.since > now)
    #expect(simulation.refusals.isEmpty)
  }
}
