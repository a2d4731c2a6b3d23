import Hazards

/// The models of nature and failure measured in steps, at the size of a country: none may hold up
/// a day that is simulated ten thousand times as fast as life.
enum HazardBench {
  /// 500 puffs above 3,000 places, minute by minute.
  static func puffs(_ folder: String) -> [Measure] {
    let places = (0..<3000).map { index in
      GroundPoint(east: Double(index % 60) * 500 - 5000, north: Double(index / 60) * 500 - 12_500)
    }
    var cloud = PuffCloud(kinds: [.gas], places: places, reach: 15_000)
    cloud.emitters = (0..<10).map { index in
      Emitter(
        place: GroundPoint(east: 0, north: Double(index) * 2000 - 10_000), height: 10, rates: [1])
    }
    let wind = Wind(speed: 5, fromDegrees: 265)
    for _ in 0..<60 { cloud.step(60, stability: .d) { _ in wind } }
    return [
      measure(
        "cloud", seconds: 60, steps: 200, note: "\(cloud.count) puffs, 3000 places, by minutes"
      ) {
        _ in
        cloud.step(60, stability: .d) { _ in wind }
      }
    ]
  }

  /// 3,000 cities with 20 neighbours each, every six hours.
  static func epidemic(_ folder: String) -> [Measure] {
    let count = 3000
    let visits = (0..<count).map { (home: Int) -> [Metapopulation.Visit] in
      (1...20).map { Metapopulation.Visit(city: (home + $0 * $0) % count, share: 0.005) }
    }
    var cities = Metapopulation(
      populations: (0..<count).map { 50_000 + ($0 * 7919) % 2_000_000 },
      transmission: Array(repeating: 0.5, count: count), latency: 0.3, recovery: 0.2,
      visits: visits)
    for city in stride(from: 0, to: count, by: 100) { cities.infect(50, in: city) }
    var mean = cities
    return [
      measure("epidemic by chance", seconds: 21_600, steps: 200, note: "3000 cities, 20 neighbours")
      {
        _ in cities.step(0.25, seed: 7)
      },
      measure(
        "epidemic in the mean", seconds: 21_600, steps: 50, note: "3000 cities, 20 neighbours"
      ) {
        _ in mean.step(0.25)
      },
    ]
  }

  /// 3,000 assets that need one another, one of them struck every ten minutes.
  static func cascade(_ folder: String) -> [Measure] {
    var network = DependencyNetwork(RiverBench.lifelines(of: 3000))
    return [
      measure("cascade", seconds: 60, steps: 1440, note: "3000 assets, by minutes") { index in
        if index % 10 == 0 { _ = network.strike((index * 37) % 3000) }
        _ = network.step(60)
      }
    ]
  }

  private static func measure(
    _ name: String, seconds: Double, steps: Int, note: String, _ step: (Int) -> Void
  ) -> Measure {
    let start = Environment.monotonicSeconds()
    for index in 0..<steps { step(index) }
    let spent = Environment.monotonicSeconds() - start
    return Measure(
      name: "\(name) in steps", value: seconds * Double(steps) / spent, unit: "x real time",
      goal: .atLeast(10_000), note: note)
  }
}
