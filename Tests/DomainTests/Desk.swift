import Geodesy
import Testing

@testable import Domain

extension Actor {
  static let officer = Actor(name: "wang", role: .dispatcher)
  static let chief = Actor(name: "li", role: .supervisor)
  static let feed = Actor.source("ops@suzhou")
}

/// A desk with a picture and a clock of its own: the one place where these tests touch the library.
struct Desk {
  var picture: Picture
  var now: Instant
  private(set) var record: [Entry] = []

  init(region: Region = smallRegion) {
    now = Instant(seconds: 1_767_225_600)
    picture = Picture(region: region, at: now)
  }

  mutating func wait(_ duration: Duration) { now = now.advanced(by: duration) }

  /// What would be decided; the picture stays as it is.
  func answer(
    to command: Command, by actor: Actor = .officer
  ) -> Result<[Event], Rejection> {
    let submission = Submission(
      command, by: actor, happened: now, received: now, isExercise: true)
    do { return .success(try picture.decide(submission)) } catch { return .failure(error) }
  }

  /// Decides, records and applies; returns what was decided.
  @discardableResult
  mutating func take(
    _ command: Command, by actor: Actor = .officer
  ) throws(Rejection) -> [Event] {
    let events = try answer(to: command, by: actor).get()
    for event in events {
      let entry = Entry(
        sequence: record.count + 1, origin: Origin.ID("desk"), originSequence: record.count + 1,
        happened: now, received: now, recorded: now, actor: actor, cause: nil, isExercise: true,
        city: nil, event: event)
      picture.apply(entry)
      record.append(entry)
    }
    return events
  }

  /// Takes a command and does what the desk's rules say of it, as a station does; returns all that
  /// happened.
  @discardableResult
  mutating func takeWithRules(
    _ command: Command, by actor: Actor = .officer
  ) throws(Rejection) -> [Event] {
    let submission = Submission(
      command, by: actor, happened: now, received: now, isExercise: true)
    let made = try picture.take(submission, recorded: now, origin: Origin.ID("desk"))
    record += made
    return made.map(\.event)
  }

  /// The refusal of a command, which changes nothing; nil and an issue where it was not refused.
  func refusal(
    of command: Command, by actor: Actor = .officer, location: SourceLocation = #_sourceLocation
  ) -> Rejection? {
    switch answer(to: command, by: actor) {
    case .failure(let rejection): return rejection
    case .success(let events):
      Issue.record("decided \(events)", sourceLocation: location)
      return nil
    }
  }
}

extension Desk {
  func alert(_ id: Alert.ID) throws -> Alert { try #require(picture.alerts[id]) }
  func incident(_ id: Incident.ID) throws -> Incident { try #require(picture.incidents[id]) }
  func unit(_ id: Unit.ID) throws -> Unit { try #require(picture.units[id]) }

  /// Takes a report in; returns the alert that it raised or changed.
  @discardableResult
  mutating func receive(_ report: AlertReport) throws -> Alert.ID {
    let events = try take(.takeReport(report), by: .feed)
    guard case .alert(let id, _) = try #require(events.last) else {
      throw DeskProblem.noAlert(events)
    }
    return id
  }

  mutating func command(
    _ id: Alert.ID, _ command: AlertCommand, by actor: Actor = .chief
  ) throws {
    try take(.alert(id, command), by: actor)
  }

  mutating func acknowledge(_ id: Alert.ID) throws {
    try command(id, .acknowledge(occurrence: alert(id).occurrence), by: .officer)
  }

  mutating func openIncident(in city: City.ID = .suzhou, by actor: Actor = .officer) throws
    -> Incident.ID
  {
    let events = try take(.reportIncident(fireReport(in: city)), by: actor)
    guard case .incident(let id, _) = try #require(events.first) else {
      throw DeskProblem.noIncident(events)
    }
    return id
  }

  mutating func move(_ unit: Unit.ID, _ triggers: UnitTrigger...) throws {
    for trigger in triggers {
      wait(.minutes(1))
      try take(.moveUnit(unit, trigger, journey: picture.units[unit].map { journey(of: $0) }))
    }
  }

  /// A way of twenty minutes from a unit's station to the other end of town.
  func journey(of unit: Unit) -> Journey {
    Journey(
      from: unit.home, to: .at(31.4, 120.7), departed: now,
      expectedArrival: now.advanced(by: .minutes(20)))
  }
}

enum DeskProblem: Error {
  case noAlert([Event])
  case noIncident([Event])
}

func assignment(_ unit: Unit.ID) -> Assignment {
  Assignment(unit: unit, distance: .kilometres(12), travel: .minutes(20))
}

func fireReport(in city: City.ID = .suzhou, of alert: Alert.ID? = nil) -> Incident.Report {
  Incident.Report(
    city: city, kind: "Fire", emergencyClass: .accident, priority: .second, title: "Fire",
    place: "Mill", coordinate: .at(31.4, 120.7), alert: alert)
}

let midnight = Instant(seconds: 1_767_225_600)

/// A report of a flood from the operations desk of a city.
func flood(
  _ identifier: String = "F1", sent minute: Int64 = 0, _ operation: AlertReport.Operation = .open,
  _ severity: Severity = .minor, city: City.ID? = .suzhou, source: String = "ops@suzhou",
  status: MessageStatus = .actual, references: [ReportKey] = [], text: String = ""
) -> AlertReport {
  AlertReport(
    key: ReportKey(
      source: source, identifier: identifier, sent: midnight.advanced(by: .minutes(minute))),
    operation: operation, status: status, references: references, city: city, kind: "Flood",
    emergencyClass: .naturalDisaster, severity: severity, urgency: .immediate,
    certainty: .observed, headline: "Flood", text: text)
}
