import Domain
import Exercises
import Glibc

/// Whole days held against what they must be: the same bytes from the same seed, nothing made or
/// lost, and forecasts that are better than simple rules.
enum DayBench {
  /// How many seeds are tried; `FENGHUO_SEEDS` asks for another number.
  static func seeds(_ usual: Int) -> Int {
    Environment.variable("FENGHUO_SEEDS").flatMap { Int($0) }.map { max(1, min(10_000, $0)) }
      ?? usual
  }

  /// Each scenario under each seed in two processes at once: their bytes must be the same. The
  /// digest over all is the same for every build of the same sources.
  static func determinism(_ folder: String) throws -> [Measure] {
    let count = seeds(100)
    return try Scenarios.shippedNames.map { scenario in
      var differing: [Int] = []
      var digest = Digest()
      for seed in 1...count {
        let paths = ["one", "other"].map { folder + "/day-\($0).ndjson" }
        let runs = try paths.map { path throws(Failure) in
          try Child.simulate(scenario, seed, to: path)
        }
        for run in runs { try run.wait() }
        let days = try paths.map { path throws(Failure) in try Files.read(path) }
        precondition(!days[0].isEmpty, "a day has events")
        if days[0] != days[1] { differing.append(seed) }
        digest.take(days[0])
        StandardStreams.progress("measuring determinism: \(scenario) \(seed) of \(count)")
      }
      return Measure(
        name: "\(scenario): seeds whose day differs between two processes",
        value: Double(differing.count), unit: "seeds", goal: .atMost(0),
        note: "\(count) seeds, 2 h each, digest \(digest)"
          + (differing.first.map { ", first seed \($0)" } ?? ""))
    }
  }

  /// The largest share of a quantity that is made or lost in a day of each scenario.
  static func conservation(_ folder: String) throws -> [Measure] {
    try
      (Scenarios.shippedNames.map { try WorldOptions.openScenario($0) } + [SpeedBench.allHazards()])
      .map { scenario in
        let region = try WorldOptions.openRegion(scenario.region.rawValue)
        let summary = Simulation.run(scenario, region: region, seed: 7, until: .hours(24)).summary
        let worst = summary.balances.max { $0.error < $1.error }
        return Measure(
          name: "\(scenario.id): made or lost, at most", value: (worst?.error ?? 0) * 1e15,
          unit: "of 1e15", goal: .atMost(1e6),
          note: "\(summary.balances.count) balances over 24 h; \(worst?.quantity ?? "none")")
      }
  }

  /// The first of the seeds that were not looked at while the forecasts were made.
  private static let heldBack = 9_001

  /// Short scenarios are followed on, so that what was foretold for two days is decided, and not
  /// only what came.
  private static let shortest = Duration.hours(52)

  /// The scenarios in which something is foretold, or those that `FENGHUO_SCENARIOS` names.
  private static func scenariosToForetell() throws -> [Scenario] {
    let asked = Environment.variable("FENGHUO_SCENARIOS").map { $0.split(separator: ",") }
    return try Scenarios.shippedNames
      .filter { name in asked?.contains { $0 == name } ?? true }
      .map { try WorldOptions.openScenario($0) }.filter { !$0.hazards.isEmpty }
  }

  /// How forecasts did on seeds that were not looked at while they were made, kind by kind, beside
  /// two simple rules. `FENGHUO_FIRST_SEED` tries others, to work on a forecast.
  static func skill(_ folder: String) throws -> [Measure] {
    let count = seeds(5)
    let first = Environment.variable("FENGHUO_FIRST_SEED").flatMap { Int($0) } ?? heldBack
    var measures: [Measure] = []
    for scenario in try scenariosToForetell() {
      let name = scenario.id.rawValue
      let region = try WorldOptions.openRegion(scenario.region.rawValue)
      var skills: [Hazard.Kind: Skill] = [:]
      for seed in 0..<count {
        StandardStreams.progress("measuring skill: \(name) \(seed + 1) of \(count)")
        let picture = Simulation.run(
          scenario, region: region, seed: UInt64(max(0, first) + seed),
          until: max(scenario.duration, shortest)
        ).picture
        for kind in Hazard.Kind.allCases {
          skills[kind, default: Skill()].add(picture.skill(of: kind))
        }
      }
      for kind in Hazard.Kind.allCases {
        guard let skill = skills[kind], skill.count > 0 else { continue }
        measures += rows("\(name), \(kind)", skill, seeds: count)
      }
    }
    return measures
  }

  private static func rows(_ name: String, _ skill: Skill, seeds: Int) -> [Measure] {
    let ways = [
      ("forecast", skill.forecast), ("persistence", skill.persistence),
      ("fixed lag", skill.fixedLag),
    ]
    return ways.flatMap { way, count -> [Measure] in
      let note = "n=\(count.count), \(count.hits + count.misses) came, \(seeds) held-back seeds"
      let isOurs = way == "forecast"
      func row(_ figure: String, _ value: Double?, _ unit: String, _ goal: Measure.Goal = .none)
        -> Measure?
      {
        value.map {
          Measure(
            name: "\(name): \(figure), \(way)", value: $0, unit: unit, goal: isOurs ? goal : .none,
            note: note)
        }
      }
      let rivals = [skill.persistence, skill.fixedLag].compactMap(\.brier).min()
      return [
        row("arrival error", count.arrivalError, "min"),
        row("hit rate", count.hitRate.map { $0 * 100 }, "%"),
        row("false alarms", count.falseAlarmRatio.map { $0 * 100 }, "%"),
        row("Brier score", count.brier, "", rivals.map { .atMost($0) } ?? .none),
      ].compactMap { $0 }
    }
  }
}

/// The FNV-1a digest of bytes, 64 bits: to tell whether days are the same, not to seal them.
struct Digest: CustomStringConvertible {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func take(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  var description: String {
    let text = String(state, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// This program, run once more beside itself.
struct Child {
  private let process: pid_t

  /// Begins two hours of a scenario, whose events go to a file.
  static func simulate(_ scenario: String, _ seed: Int, to path: String) throws(Failure) -> Child {
    let words = [
      "fenghuo", "simulate", scenario, "--until", "2h", "--seed", "\(seed)", "--events", path,
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var process: pid_t = 0
    let failed = posix_spawn(&process, "/proc/self/exe", nil, nil, &arguments, environ)
    guard failed == 0 else {
      throw Failure(.inputOutput, "cannot run once more: \(StandardStreams.errorText(failed))")
    }
    return Child(process: process)
  }

  /// Waits until it is done.
  func wait() throws(Failure) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure(.inputOutput, "a simulated day failed: \(status)") }
  }
}
