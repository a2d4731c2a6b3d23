import Glibc
import Hazards

/// A generated country in which each city lies on a reach, has an epidemic to fear, lifelines and
/// the air of its neighbours: what a step of its models costs as it grows.
enum CountryBench {
  private static let sizes = [100, 1_000, 10_000, 100_000]
  private static let cities = 10_000

  /// How much faster than life a country of ten thousand cities and reaches runs, and whether what
  /// a city costs stays the same.
  static func country(_ folder: String) throws -> [Measure] {
    var costs: [Int: Double] = [:]
    for size in sizes {
      // A small country is run often enough to be measured.
      costs[size] = try secondsPerDay(cities: size, days: max(1, 2_000 / size))
    }
    func perCity(_ size: Int) -> Double { (costs[size] ?? 0) / Double(size) }
    let note = sizes.map { "\($0): \(microseconds(perCity($0))) us" }.joined(separator: ", ")
    let steepest = zip(sizes, sizes.dropFirst()).map { perCity($1) / perCity($0) }.max() ?? 0
    return [
      Measure(
        name: "country of \(cities) cities and reaches", value: 86_400 / (costs[cities] ?? 1),
        unit: "x real time", goal: .atLeast(100),
        note: "rivers by 15 min, epidemic by 6 h, lifelines by 10 min, gas by 5 min; processor time"
      ),
      Measure(
        name: "country: a city and day among ten times as many, the steepest", value: steepest,
        unit: "ratio", goal: .atMost(3), note: note),
    ]
  }

  private static func microseconds(_ seconds: Double) -> String {
    "\((seconds * 1e7).rounded() / 10)"
  }

  /// Processor time of a day of a country.
  private static func secondsPerDay(cities count: Int, days: Int) throws -> Double {
    let lateral = Array(repeating: 10.0, count: count)
    var rivers = try RiverNetwork(RiverBench.tree(of: count), step: 0.25, lateral: lateral)
    var epidemic = outbreak(cities: count)
    var lifelines = DependencyNetwork(RiverBench.lifelines(of: count))
    var gas = cloud(places: count)
    var flood = lateral
    let start = Environment.processorSeconds()
    for step in 0..<(days * 288) {
      gas.step(300, stability: .d) { _ in Wind(speed: 5, fromDegrees: 265) }
      if step % 2 == 0 {
        if step % 24 == 0 { _ = lifelines.strike((step * 37) % count) }
        _ = lifelines.step(600)
      }
      if step % 3 == 0 {
        for index in stride(from: step % 7, to: count, by: 7) {
          flood[index] = 10 + Double(step % 50)
        }
        rivers.step(lateral: flood)
      }
      if step % 72 == 0 { epidemic.step(0.25, seed: 7) }
    }
    let spent = Environment.processorSeconds() - start
    precondition(rivers.flows.allSatisfy { $0 >= 0 }, "no river runs backwards")
    return spent / Double(days)
  }

  private static func outbreak(cities count: Int) -> Metapopulation {
    let visits = (0..<count).map { (home: Int) -> [Metapopulation.Visit] in
      (1...20).map { Metapopulation.Visit(city: (home + $0 * $0) % count, share: 0.005) }
    }
    var cities = Metapopulation(
      populations: (0..<count).map { 50_000 + ($0 * 7919) % 2_000_000 },
      transmission: Array(repeating: 0.5, count: count), latency: 0.3, recovery: 0.2,
      visits: visits)
    for city in stride(from: 0, to: count, by: 100) { cities.infect(50, in: city) }
    return cities
  }

  /// One source for a hundred cities, above cities twenty kilometres apart, so that what drifts
  /// grows with the country.
  private static func cloud(places count: Int) -> PuffCloud {
    let side = max(1, Int(Double(count).squareRoot()))
    let places = (0..<count).map { index in
      GroundPoint(east: Double(index % side) * 20_000, north: Double(index / side) * 20_000)
    }
    var cloud = PuffCloud(kinds: [.gas], places: places, reach: 60_000)
    cloud.emitters = stride(from: 0, to: count, by: 100).map { index in
      Emitter(place: places[index], height: 10, rates: [1])
    }
    return cloud
  }
}
