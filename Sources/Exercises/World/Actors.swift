internal import Domain

/// Under which names the exercise acts: every one tells that it is simulated or whose it is.
enum Actors {
  /// A city's own duty desk.
  static func desk(_ city: City) -> String { "desk-\(city.abbreviation)" }
  /// The people at the scene.
  static func field(_ city: City) -> String { "field-\(city.abbreviation)" }
  /// The feed over which a city's desk tells that it is there.
  static func feed(_ city: City) -> String { "desk-\(city.id)" }
  /// Where calls and sensors of a city report.
  static func source(_ source: Scenario.EventRate.Source, _ city: City) -> String {
    "sim-\(source.rawValue)-\(city.abbreviation)"
  }
  static let weather = "sim-met"
  static let hydrology = "sim-hydro"
  /// Those who run power, water, telephones and the rest.
  static let utilities = "sim-grid"
  /// The authority above the cities' own body.
  static let superior = "sim-superior"
  /// The cities' own coordinating body, and whom it asks to judge.
  static let body = "sim-body"
  static let institute = "sim-institute"
  /// Who runs a drill by its script.
  static let control = "sim-control"

  static func isDesk(_ actor: Actor) -> Bool {
    actor.role == .system && actor.name.hasPrefix("desk-")
  }

  /// Whether an alert was raised by an exercise, or about a silent or held unit or a late report of
  /// it, and not by a feed from outside.
  static func raised(_ alert: Alert) -> Bool {
    guard alert.report.status == .exercise, let key = alert.keys.first else { return false }
    return key.source.hasPrefix("sim-")
      || [Unit.contactSource, Unit.waySource, ReportKey.clocks].contains(key.source)
  }
}
