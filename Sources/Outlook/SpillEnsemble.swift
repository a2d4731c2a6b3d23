import Domain
import Geodesy
import Glibc
import Hazards

/// A spill down a river, a hundred times over, each with a mass, a speed, a dispersion and a decay
/// within what is known.
///
/// Three hundred members run up to now; those that would have shown the instruments what they saw
/// are taken on (a particle filter of one step, tempered so that it keeps many) and run ahead.
struct SpillEnsemble {
  static let step = Duration.minutes(30)
  static let horizon = Duration.hours(48)
  static let memberCount = 100
  private static let candidates = 300
  /// How many of them must count: what is heard is believed only so far, lest one be all.
  private static let fewest = 40.0

  /// How far things are off, each a standard deviation of a logarithm.
  private enum Doubt {
    static let speed = 0.2
    static let dispersion = 0.5
    /// Of a reading against a member that is right: the instrument, and water that is not mixed.
    static let reading = 0.3
  }

  /// Of a channel, in m²/s: what was measured in canals of this size is 20 to 150.
  private static let dispersion = 60.0
  /// What is not told from nothing, as a share of the level.
  private static let trace = 0.05

  /// One run under way.
  private struct Run {
    var water: SpillCourse
    var discharge: Double
    var logWeight = 0.0

    /// Lets a span pass.
    mutating func advance(_ span: Duration) {
      let seconds = Double(span.inSeconds)
      guard seconds > 0 else { return }
      water.step(seconds, discharge: discharge)
    }

    /// µg/L in a cell; 1 kg/m³ is a million of them.
    func amount(in cell: Int) -> Double { water.concentration(in: cell) * 1e6 }

    /// Holds it against what an instrument read in a cell, in µg/L; the readings of an hour hang
    /// together.
    mutating func weigh(against reading: Double, in cell: Int, trace: Double) {
      let ratio = log((amount(in: cell) + trace) / (reading + trace))
      let error = max(-3, min(3, ratio)) / Doubt.reading
      logWeight -= error * error / 2 / 4
    }
  }

  let watches: [WaterWatch]
  /// From now on, by watch and member, in µg/L at each step.
  private(set) var amounts: [[[Double]]] = []
  let readings: Int
  let newest: Instant?
  private let cells: [Int]
  private let level: Double

  /// Nil where it is not known what was spilt where.
  init?(_ hazard: Hazard, _ course: RiverCourse, _ work: ForecastWork) {
    guard let mass = hazard.source("mass"), let discharge = hazard.source("discharge"),
      let kilometre = hazard.source("kilometre"), let warning = hazard.source("warning"),
      hazard.report.since <= work.now
    else { return nil }
    let (picture, now, since) = (work.picture, work.now, hazard.report.since)
    watches = WaterWatch.all(on: course, picture.region).filter {
      $0.kilometre >= kilometre.middle || course.basin(at: kilometre.middle)
    }
    level = warning.middle
    let decay = hazard.source("decay") ?? Estimate(low: 0, middle: 0, high: 0)
    let draws = Draws(seed: work.seed)
    var runs = (0..<Self.candidates).map { member in
      func normal(_ purpose: Draws.Purpose) -> Double {
        draws.normal(purpose, member: member, place: 1)
      }
      func drawn(_ estimate: Estimate, _ purpose: Draws.Purpose) -> Double {
        let sigma = log(max(1, estimate.high / max(1e-9, estimate.low))) / 2.56
        return estimate.middle * exp(sigma * normal(purpose))
      }
      let flow = drawn(discharge, .rating)
      var water = course.water(
        discharge: flow, speed: exp(Doubt.speed * normal(.passage)),
        dispersion: Self.dispersion * exp(Doubt.dispersion * normal(.diffusion)),
        decay: drawn(decay, .decay) / 86_400)
      water.spill(
        drawn(mass, .release), into: course.cell(atKilometre: kilometre.middle, in: water))
      return Run(water: water, discharge: flow)
    }
    let first = runs[0].water
    cells = watches.map { course.cell(atKilometre: $0.kilometre, in: first) }
    var seen = watches.map { watch in
      (picture.series(source: watch.source, kind: WaterWatch.kind)?.points ?? [])
        .filter { $0.time > since && $0.time <= now }[...]
    }
    readings = seen.reduce(0) { $0 + $1.count }
    newest = seen.compactMap { $0.last?.time }.max()
    let past = Int(since.duration(to: now).inMilliseconds / Self.step.inMilliseconds)
    let rest = since.advanced(by: Self.step * past).duration(to: now)
    for index in 0..<past {
      let moment = since.advanced(by: Self.step * (index + 1))
      for run in runs.indices { runs[run].advance(Self.step) }
      compare(&runs, &seen, at: moment)
    }
    for run in runs.indices { runs[run].advance(rest) }
    let members = Self.chosen(runs, draws)
    runAhead(runs, members)
  }

  /// Holds the runs against what was read up to a moment.
  private func compare(
    _ runs: inout [Run], _ seen: inout [ArraySlice<Series.Point>], at moment: Instant
  ) {
    for watch in watches.indices {
      while let point = seen[watch].first, point.time <= moment {
        seen[watch].removeFirst()
        let trace = level * Self.trace
        for run in runs.indices {
          runs[run].weigh(against: point.value, in: cells[watch], trace: trace)
        }
      }
    }
  }

  /// Which run each member goes on with, in their order: systematic resampling, which takes those
  /// that were right more than once.
  private static func chosen(_ runs: [Run], _ draws: Draws) -> [Int] {
    let best = runs.map(\.logWeight).max() ?? 0
    func weights(_ heat: Double) -> [Double] { runs.map { exp(heat * ($0.logWeight - best)) } }
    func counting(_ weights: [Double]) -> Double {
      let sum = weights.reduce(0, +)
      return sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    }
    var heat = 1.0
    while heat > 1e-6, counting(weights(heat)) < fewest { heat *= 0.8 }
    let weights = weights(heat)
    let stride = weights.reduce(0, +) / Double(memberCount)
    var chosen: [Int] = []
    var (index, reached) = (0, weights[0])
    var goal = stride * draws.even(.weighting, place: 1)
    for _ in 0..<memberCount {
      while reached < goal, index + 1 < runs.count {
        index += 1
        reached += weights[index]
      }
      chosen.append(index)
      goal += stride
    }
    return chosen
  }

  /// Runs ahead what the members have chosen, each run once.
  private mutating func runAhead(_ runs: [Run], _ members: [Int]) {
    let steps = Int(Self.horizon.inMilliseconds / Self.step.inMilliseconds)
    var ahead: [Int: [[Double]]] = [:]
    for index in members where ahead[index] == nil {
      var run = runs[index]
      var amounts = cells.map { [run.amount(in: $0)] }
      for _ in 0..<steps {
        run.advance(Self.step)
        for watch in cells.indices { amounts[watch].append(run.amount(in: cells[watch])) }
      }
      ahead[index] = amounts
    }
    amounts = watches.indices.map { watch in members.map { ahead[$0]?[watch] ?? [] } }
  }
}

extension RiverCourse {
  /// Whether a kilometre lies in a basin, from which a spill comes upstream too.
  func basin(at kilometre: Double) -> Bool {
    var head = 0.0
    for reach in river.reaches {
      head += reach.length.kilometres
      if kilometre < head { return reach.basin != nil }
    }
    return false
  }
}
