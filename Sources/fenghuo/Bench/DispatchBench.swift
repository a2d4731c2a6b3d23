import Domain
import Exercises
import Geodesy
import Glibc
import Planning
import Regions

/// How fast units are recommended and assigned, and how simulated days fare by it.
enum DispatchBench {
  private static let units = 10_000

  /// A recommendation among ten thousand units, and a joint plan of 200 incidents over a thousand.
  static func recommendation(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let now = Instant(seconds: 1_783_000_000)
    let large = Picture(region: enlarged(region, to: units), at: now)
    let fire = incident(1, "building-fire", at: region.cities[0], now)
    var times: [Double] = []
    var chosen = 0
    for _ in 0..<60 {
      let start = Environment.processorSeconds()
      let plan = Recommendation(for: fire, in: large, at: now)
      times.append((Environment.processorSeconds() - start) * 1000)
      chosen = plan.choices.count
    }
    let small = Picture(region: enlarged(region, to: 1_000), at: now)
    let kinds = ["building-fire", "road-accident", "chemical-leak", "mass-casualty"]
    let incidents = (0..<200).map { place in
      incident(
        place, kinds[place % kinds.count], at: region.cities[place * 7 % region.cities.count], now)
    }
    var joint: [Double] = []
    for _ in 0..<9 {
      let start = Environment.processorSeconds()
      _ = JointPlan(for: incidents, in: small, at: now)
      joint.append((Environment.processorSeconds() - start) * 1000)
    }
    let plan = JointPlan(for: incidents, in: small, at: now)
    let (outcome, greedy) = (plan.outcome, plan.greedy)
    return [
      Measure(
        name: "recommendation among \(units) units", value: percentile(times, 0.5), unit: "ms",
        goal: .atMost(5), note: "median of \(times.count), \(chosen) units chosen"),
      Measure(
        name: "joint plan of 200 incidents over 1000 units", value: percentile(joint, 0.5),
        unit: "ms", goal: .atMost(100),
        note: "\(outcome.sent) sent, \(outcome.lacking) lacking"),
      Measure(
        name: "joint plan's weighted delay", value: outcome.weightedMinutes, unit: "min",
        goal: .atMost(greedy.weightedMinutes),
        note: "one by one \(Int(greedy.weightedMinutes)) min"),
    ]
  }

  /// The same region with so many units, those of the file over and over.
  private static func enlarged(_ region: Region, to count: Int) -> Region {
    let seeds = region.units
    let units = (0..<count).compactMap { place -> UnitSeed? in
      let seed = seeds[place * (count < seeds.count ? seeds.count / count : 1) % seeds.count]
      guard let station = region[seed.station] else { return nil }
      return UnitSeed(
        id: Unit.ID("\(seed.id)-\(place)"), kind: seed.kind, station: station, crew: seed.crew,
        level: seed.level)
    }
    return Region(
      id: region.id, name: region.name, sources: [], bounds: region.bounds, grid: region.grid,
      cities: region.cities, jurisdictions: region.jurisdictions, waters: region.waters,
      resources: Resources(
        stations: region.stations, units: units, items: [], supplies: [],
        rules: region.resources.rules, runCards: region.runCards))
  }

  private static func incident(
    _ number: Int, _ kind: String, at city: City, _ now: Instant
  ) -> Incident {
    let place = city.coordinate.destination(
      bearing: Double(number * 37 % 360), distance: .kilometres(Double(number % 9)))
    return Incident(
      id: Incident.ID("\(city.abbreviation)-I\(number)"),
      report: Incident.Report(
        city: city.id, kind: kind, emergencyClass: .accident,
        priority: Priority(rawValue: 1 + number % 3) ?? .third, title: "bench", place: "",
        coordinate: place, alert: nil), by: .program, at: now, isExercise: true)
  }

  // MARK: Assignment beside SciPy

  private static let side = 1_000

  /// The least-cost assignment of a thousand by a thousand beside SciPy's, in the same run.
  static func assignment(_ folder: String) throws -> [Measure] {
    let costs = CostMatrix(
      (0..<side).map { row in (0..<side).map { column in cost(row, column) } })
    var best = Double.infinity
    var total = 0.0
    for _ in 0..<7 {
      let start = Environment.processorSeconds()
      let matching = Matching(leastTotal: costs)
      best = min(best, Environment.processorSeconds() - start)
      total = matching.total(costs)
    }
    let script = folder + "/assignment.py"
    try PeerBench.write(program, to: script)
    guard let peer = PeerBench.answers(of: script, folder, count: 1)?.first else {
      return [
        Measure(
          name: "assignment of \(side) × \(side)", value: best * 1000, unit: "ms",
          note: "not compared: no scipy")
      ]
    }
    precondition(
      abs(total - peer.sum) <= 1e-6, "both are the least: \(total) and \(peer.sum)")
    return [
      Measure(
        name: "assignment of \(side) × \(side) against SciPy", value: peer.seconds / best,
        unit: "times as fast", goal: .atLeast(1),
        note: "\(PeerBench.milliseconds(best)) and \(PeerBench.milliseconds(peer.seconds)) ms of "
          + "processor time, the best of seven each, total \(total)")
    ]
  }

  /// A cost between 0 and 1 that looks like chance, the same in both programs.
  private static func cost(_ row: Int, _ column: Int) -> Double {
    var mixed = UInt64(row * side + column + 1)
    mixed = (mixed ^ (mixed >> 16)) &* 0x45d9_f3b & 0xffff_ffff
    mixed = (mixed ^ (mixed >> 16)) &* 0x45d9_f3b & 0xffff_ffff
    return Double((mixed ^ (mixed >> 16)) % 1_000_003) / 1_000_003
  }

  private static let program = """
    import time
    import numpy as np
    from scipy.optimize import linear_sum_assignment
    n = \(side)
    x = np.arange(1, n * n + 1, dtype=np.uint64)
    for _ in range(2):
        x = ((x ^ (x >> np.uint64(16))) * np.uint64(0x45d9f3b)) & np.uint64(0xffffffff)
    c = ((x ^ (x >> np.uint64(16))) % np.uint64(1000003)).astype(float).reshape(n, n) / 1000003
    best = 1e9
    for _ in range(7):
        start = time.process_time()
        rows, columns = linear_sum_assignment(c)
        best = min(best, time.process_time() - start)
    print(best, repr(float(c[rows, columns].sum())))
    """
}
