import Domain
import Exercises
import Planning
import Regions

/// Simulated days on held-back seeds by three ways of choosing units: ours, the nearest unit,
/// and no unit of another city; differences with bootstrap intervals over the seeds.
enum PolicyBench {
  /// What one day came to.
  private struct Day {
    /// From the report of an incident to the first unit there, in minutes, sorted.
    var responses: [Double] = []
    /// The share of next calls within reach, over cities, kinds and half-hours.
    var cover = 0.0
    var neverReached = 0
  }

  private static let length = Duration.hours(12)

  static func policies(_ folder: String) throws -> [Measure] {
    let count = DayBench.seeds(8)
    let scenario = try WorldOptions.openScenario("everyday")
    let region = try WorldOptions.openRegion(scenario.region.rawValue)
    var days: [Recommendation.Way: [Day]] = [:]
    for seed in 0..<count {
      for way in [Recommendation.Way.balanced, .nearest, .ownCity] {
        StandardStreams.progress("measuring policies: \(seed + 1) of \(count)")
        days[way, default: []].append(day(scenario, region, seed: UInt64(7_001 + seed), way))
      }
    }
    guard let ours = days[.balanced] else { return [] }
    var measures = [
      figures("ours", ours), figures("nearest unit", days[.nearest] ?? []),
      figures("no mutual aid", days[.ownCity] ?? []),
    ].flatMap(\.self)
    for (name, way) in [("nearest unit", Recommendation.Way.nearest), ("no mutual aid", .ownCity)] {
      let others = days[way] ?? []
      measures += [
        difference("median response, ours less \(name)", ours, others, "min") {
          percentile($0.responses, 0.5)
        },
        difference("p90 response, ours less \(name)", ours, others, "min") {
          percentile($0.responses, 0.9)
        },
        difference("uncovered calls, ours less \(name)", ours, others, "points") {
          (1 - $0.cover) * 100
        },
      ]
    }
    return measures
  }

  private static func figures(_ name: String, _ days: [Day]) -> [Measure] {
    let all = days.flatMap(\.responses)
    let cover = days.isEmpty ? 0 : days.reduce(0) { $0 + $1.cover } / Double(days.count)
    let note = "n=\(all.count), \(days.reduce(0) { $0 + $1.neverReached }) never reached"
    return [
      Measure(
        name: "median response, \(name)", value: percentile(all, 0.5), unit: "min", note: note),
      Measure(name: "p90 response, \(name)", value: percentile(all, 0.9), unit: "min", note: note),
      Measure(name: "covered calls, \(name)", value: cover * 100, unit: "%"),
    ]
  }

  /// The mean of the differences by seed, with the middle 95 % of 2000 resamples of the seeds.
  private static func difference(
    _ name: String, _ ours: [Day], _ others: [Day], _ unit: String, _ figure: (Day) -> Double
  ) -> Measure {
    let differences = zip(ours, others).map { figure($0) - figure($1) }
    let count = Double(max(1, differences.count))
    let mean = differences.reduce(0, +) / count
    var dice = Shuffled(state: 1)
    let means = (0..<2_000).map { _ in
      differences.indices.reduce(0.0) { sum, _ in
        sum + differences[dice.below(differences.count)]
      } / count
    }
    let (low, high) = (percentile(means, 0.025), percentile(means, 0.975))
    func plain(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return Measure(
      name: name, value: mean, unit: unit, goal: .atMost(0),
      note: "95 % interval \(plain(low)) to \(plain(high)), \(differences.count) held-back seeds")
  }

  private static func day(
    _ scenario: Scenario, _ region: Region, seed: UInt64, _ way: Recommendation.Way
  ) -> Day {
    var simulation = Simulation(scenario, region: region, seed: seed, by: way)
    var day = Day()
    var reported: [Incident.ID: Instant] = [:]
    var heading: [Unit.ID: Incident.ID] = [:]
    func note(_ entry: Entry) {
      switch entry.event {
      case .incident(let id, .reported): reported[id] = entry.happened
      case .unit(let id, .dispatched(let incident, _)),
        .unit(let id, .diverted(_, let incident, _)):
        heading[id] = incident
      case .unit(let id, .moved(.arrive, _, _, _)):
        guard let incident = heading[id], let since = reported.removeValue(forKey: incident) else {
          return
        }
        day.responses.append(Double(since.duration(to: entry.happened).inSeconds) / 60)
      case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined,
        .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust,
        .evaluation, .preparedness, .communication, .ledger:
        break
      }
    }
    simulation.open(scenario, emit: note)
    var samples = 0.0
    var now = scenario.start
    let end = scenario.start.advanced(by: length)
    while now < end {
      now = now.advanced(by: .minutes(30))
      simulation.advance(to: now, emit: note)
      if way == .balanced { moveUp(&simulation, at: now, note) }
      for city in region.cities {
        for kind in [UnitKind.fireEngine, .ambulance] {
          let lends = way != .ownCity
          let cover = CityCover(
            of: city.id, kind, in: simulation.picture, at: now, lends: lends)
          day.cover += cover?.standing().share ?? 0
          samples += 1
        }
      }
    }
    day.cover /= max(1, samples)
    day.neverReached = reported.count
    day.responses.sort()
    return day
  }

  /// Units stand by elsewhere as the program proposes it, every half hour.
  private static func moveUp(
    _ simulation: inout Simulation, at now: Instant, _ note: (Entry) -> Void
  ) {
    let picture = simulation.picture
    for move in MoveUp.proposals(in: picture, at: now, limit: 6) {
      guard let unit = picture.units[move.unit],
        let act = move.act(of: unit, in: picture, at: now)
      else { continue }
      let command = Command.answer(move.proposal, acts: [act], refusal: nil)
      let submission = Submission(
        command, by: Actor(name: "bench", role: .coordinator), happened: now, received: now,
        isExercise: true)
      do { try simulation.submit(submission, emit: note) } catch { continue }
    }
  }
}

/// Numbers by chance, the same every time (SplitMix64).
private struct Shuffled {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
