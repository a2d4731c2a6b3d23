import Console
import Domain
import Exercises
import Regions
import Terminal

/// The pure parts measured from inside.
enum CoreBench {
  /// Random updates, sorts and filters: the item under the cursor must stay.
  static func identity(_ folder: String) throws(Failure) -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let steps = 1_000_000
    let changes = IdentityTrial.run(steps: steps, seed: 1, in: region)
    return [
      Measure(
        name: "identity under refresh: changes of the item under the cursor",
        value: Double(changes), unit: "changes", goal: .atMost(0), note: "\(steps) random steps")
    ]
  }

  /// What composing one frame costs as more alerts stand.
  static func frame(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    return try [1_000, 10_000, 100_000].flatMap { count in
      var picture = Picture(region: region, at: Instant(seconds: 0))
      try Crowd(region).raise(count, in: &picture)
      let clock = WatchClock(reading: picture.recorded, wall: picture.recorded, speed: 0)
      let settings = DeskSettings(
        language: .en, actor: Actor(name: "bench", role: .dispatcher), mode: .live)
      var desk = Desk(
        settings: settings,
        update: Update(picture: picture, entries: [], answers: [], clock: clock),
        size: Size(columns: 200, rows: 60))
      var times: [Double] = []
      var whole: [Double] = []
      for index in 0..<200 {
        let start = Environment.monotonicSeconds()
        _ = desk.handle(.key(.character(index % 2 == 0 ? "j" : "k")))
        let surface = desk.nextFrame()
        desk.painted()
        times.append((Environment.monotonicSeconds() - start) * 1000)
        let again = Environment.monotonicSeconds()
        let fresh = desk.frame()
        whole.append((Environment.monotonicSeconds() - again) * 1000)
        precondition(surface == fresh, "a frame with kept panes is the frame")
      }
      return [("key and its frame", times), ("a whole frame", whole)].map { name, times in
        Measure(
          name: "\(name), \(count) alerts standing", value: percentile(times, 0.5),
          unit: "ms", note: "200x60, without the terminal")
      }
    }
  }

  /// How much faster than life the everyday scenario runs.
  static func simulation(_ folder: String) throws -> [Measure] {
    let scenario = try WorldOptions.openScenario("everyday")
    let region = try WorldOptions.openRegion(Regions.standard)
    return [1, 10].map { scale in
      var count = 0
      let start = Environment.monotonicSeconds()
      _ = Simulation.run(scenario, region: region, seed: 7, until: .hours(Int64(2 * scale))) { _ in
        count += 1
      }
      let spent = Environment.monotonicSeconds() - start
      return Measure(
        name: "everyday, \(2 * scale) h, 27 cities", value: Double(7200 * scale) / spent,
        unit: "x real time", goal: .atLeast(10_000), note: "\(count) events")
    }
  }
}

/// Alerts in great number, for measuring.
struct Crowd {
  private let cities: [City.ID]
  private let severities: [Severity] = [.minor, .moderate, .minor, .severe, .moderate]

  init(_ region: Region) {
    cities = region.cities.map(\.id)
  }

  /// Raises alerts in a picture, one a second.
  func raise(_ count: Int, in picture: inout Picture) throws(Rejection) {
    for index in 0..<count { try take(index, .open, in: &picture) }
  }

  /// Takes one report, a second after the last unless a moment is given; reports of the same index
  /// speak of the same alert.
  @discardableResult
  func take(
    _ index: Int, _ operation: AlertReport.Operation, in picture: inout Picture,
    at moment: Instant? = nil
  ) throws(Rejection) -> [Entry] {
    let now = moment ?? Instant(seconds: Int64(picture.sequence))
    let report = AlertReport(
      key: ReportKey(source: "crowd", identifier: "C\(index)", sent: now), operation: operation,
      city: cities[index % cities.count], kind: "flood", emergencyClass: .naturalDisaster,
      severity: severities[index % severities.count], urgency: .immediate, certainty: .observed,
      headline: "alert \(index)")
    return try submit(.takeReport(report), by: .source("crowd"), at: now, in: &picture)
  }

  /// Acknowledges the alert that came last, so that it leaves the board.
  @discardableResult
  func acknowledge(
    _ id: Alert.ID, in picture: inout Picture
  ) throws(Rejection) -> [Entry] {
    let occurrence = picture.alerts[id]?.occurrence ?? 1
    let now = Instant(seconds: Int64(picture.sequence))
    let officer = Actor(name: "bench", role: .dispatcher)
    return try submit(
      .alert(id, .acknowledge(occurrence: occurrence)), by: officer, at: now, in: &picture)
  }

  /// An alert's whole life: it comes, goes, and is acknowledged.
  @discardableResult
  func live(_ index: Int, in picture: inout Picture) throws(Rejection) -> [Entry] {
    let raised = try take(index, .open, in: &picture)
    let ended = try take(index, .close, in: &picture)
    guard case .alert(let id, _) = raised.first?.event else { return raised + ended }
    return raised + ended + (try acknowledge(id, in: &picture))
  }

  private func submit(
    _ command: Command, by actor: Actor, at now: Instant, in picture: inout Picture
  ) throws(Rejection) -> [Entry] {
    let submission = Submission(
      command, by: actor, happened: now, received: now, isExercise: false)
    return try picture.take(submission, recorded: now, origin: Origin.ID("bench"))
  }
}
