import Domain
import Geodesy
import Regions
import Statutes

/// A desk of the Yangtze River Delta with one incident: the one place where these tests touch the
/// library.
struct Desk {
  static let region: Region = {
    guard let region = try? Regions.open() else { preconditionFailure("no region") }
    return region
  }()

  static let officer = Actor(name: "wang", role: .coordinator)
  static let wuxi = City.ID("320200")
  static let suzhou = City.ID("320500")
  static let shanghai = City.ID("310000")

  var picture: Picture
  var now: Instant
  private(set) var entries: [Entry] = []
  let statutes: Statutes

  /// A desk at a moment in China's time, such as `2026-07-01T10:00`.
  init(at moment: String, statutes: Statutes = .standard) {
    now = Self.moment(moment)
    picture = Picture(region: Self.region, at: now)
    self.statutes = statutes
  }

  /// The moment that a clock in China shows so.
  static func moment(_ text: String) -> Instant {
    let numbers = text.split { "-T:".contains($0) }.compactMap { Int($0) }
    guard numbers.count >= 5,
      let instant = Instant(
        year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3],
        minute: numbers[4], second: numbers.count > 5 ? numbers[5] : 0,
        offsetInMinutes: Region.offsetInMinutes)
    else { preconditionFailure("\(text) is no moment") }
    return instant
  }

  /// `07-01 10:15`.
  static func text(_ instant: Instant) -> String {
    let civil = CivilTime(instant, offsetInMinutes: Region.offsetInMinutes)
    return "\(civil.date.dropFirst(5)) \(civil.shortClock)"
  }

  mutating func wait(_ duration: Duration) { now = now.advanced(by: duration) }
  mutating func go(to moment: String) { now = Self.moment(moment) }

  @discardableResult
  mutating func take(_ command: Command, by actor: Actor = officer) throws -> [Entry] {
    let made = try picture.take(
      Submission(command, by: actor, happened: now, received: now, isExercise: true),
      recorded: now, origin: Origin.ID("desk"))
    entries += made
    return made
  }

  /// Opens an incident; it is verified at once, since a person makes it.
  mutating func open(
    _ kind: String = "chemical-leak", _ emergencyClass: EmergencyClass = .accident,
    in city: City.ID = wuxi, at place: Coordinate? = nil, priority: Priority = .first,
    alert: Alert.ID? = nil
  ) throws -> Incident.ID {
    let seat = Self.region[city]?.coordinate ?? .at(31, 120)
    let made = try take(
      .reportIncident(
        Incident.Report(
          city: city, kind: kind, emergencyClass: emergencyClass, priority: priority,
          title: "Leak", place: "Dock 3", coordinate: place ?? seat, alert: alert)))
    guard case .incident(let id, _)? = made.first?.event else { throw NoIncident() }
    return id
  }

  mutating func govern(_ id: Incident.ID, _ command: GovernanceCommand) throws {
    try take(.govern(.incident(id), command))
  }

  mutating func grade(_ id: Incident.ID, _ grade: Grade) throws {
    let ruling = GovernanceCommand.Ruling(grade, reason: "seen")
    try govern(id, .assess(Losses(dead: 0, injured: 0), ruling: ruling))
  }

  mutating func report(
    _ id: Incident.ID, _ stage: FiledReport.Stage = .initial,
    by means: FiledReport.Means = .phone, to receiver: FiledReport.Receiver = .province,
    lacking: String? = nil
  ) throws {
    try govern(id, .report(FiledReport(stage, to: receiver, by: means, lacking: lacking)))
  }

  func clocks(_ id: Incident.ID) -> [StatutoryClock] {
    picture.incidents[id].map { statutes.clocks(of: $0, in: picture, at: now) } ?? []
  }

  func clock(_ id: Incident.ID, _ rule: String) -> StatutoryClock? {
    clocks(id).first { $0.rule.id == rule }
  }

  struct NoIncident: Error {}
}
