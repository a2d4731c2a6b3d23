import Domain
import Testing

@testable import Exercises

/// The water: it rises, travels down and falls, within what a river does.
@Suite struct RiverWaveTests {
  /// The stages of a gauge in quarter hours over a week from the start.
  private func stages(_ names: [String], seed: UInt64) throws -> [[Double]] {
    let scenario = try World.scenario()
    var river = RiverWave(scenario, try World.region(), seed: seed, at: scenario.start)
    var series: [[Double]] = names.map { _ in [] }
    for _ in 0..<(7 * 96) {
      river.advance()
      let stages = river.stages
      for (index, name) in names.enumerated() {
        series[index].append(stages.first { $0.gauge.id.rawValue == name }?.metres ?? .nan)
      }
    }
    return series
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func wavesStayPlausible(seed: UInt64) throws {
    let region = try World.region()
    let names = region.gauges.map(\.id.rawValue)
    for (gauge, series) in zip(region.gauges, try stages(names, seed: seed)) {
      let warning = gauge.warningLevel.value
      let (low, high) = (series.min() ?? 0, series.max() ?? 0)
      #expect(low > warning * 0.5 && high < warning * 1.25, "seed \(seed): \(gauge.id)")
      #expect(high - low > 0.1, "seed \(seed): \(gauge.id) stands still")
      for (before, after) in zip(series, series.dropFirst()) {
        #expect(abs(after - before) < 0.12, "seed \(seed): \(gauge.id) jumps")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theCrestTravelsDownAndFlattens(seed: UInt64) throws {
    let names = ["anqing", "nanjing"]
    let series = try stages(names, seed: seed)
    // The highest crest within the first days, with room before and after it.
    let days = 24 * 4..<96 * 4
    let crest = try #require(days.max { series[0][$0] < series[0][$1] })
    try #require(series[0][crest] > series[0][crest - 40])
    try #require(series[0][crest] > series[0][crest + 40])
    let passing = (crest..<(crest + 70 * 4))
    let follower = try #require(passing.max { series[1][$0] < series[1][$1] })
    // The reaches between them take 43 hours.
    #expect((30 * 4...56 * 4).contains(follower - crest), "seed \(seed)")
    // Against the warning level the crest is lower downstream.
    let upper = try share(of: series[0][crest], at: names[0])
    let lower = try share(of: series[1][follower], at: names[1])
    #expect(lower < upper, "seed \(seed)")
  }

  /// The discharge at a stage as a share of that at the warning level.
  private func share(of stage: Double, at name: String) throws -> Double {
    let gauges = try World.region().gauges
    let gauge = try #require(gauges.first { $0.id.rawValue == name })
    let rating = try #require(gauge.rating)
    let warningFlow = rating.discharge(atStage: gauge.warningLevel.value)
    return rating.discharge(atStage: stage) / warningFlow
  }

  @Test func takenUpLaterItIsTheSameRiver() throws {
    let (scenario, region) = (try World.scenario(), try World.region())
    var river = RiverWave(scenario, region, seed: 9, at: scenario.start)
    for _ in 0..<41 { river.advance() }
    let later = RiverWave(
      scenario, region, seed: 9, at: scenario.start.advanced(by: .minutes(10 * 60 + 15)))
    var resumed = later
    while resumed.time < river.time { resumed.advance() }
    #expect(resumed.stages.map(\.metres) == river.stages.map(\.metres))
  }

  @Test func crossingsWarnTheCityOfTheGauge() throws {
    var crossings: [Gauge.ID] = []
    var floods: [City.ID?] = []
    _ = try World.simulation(seed: 2, until: .hours(3)) { entry in
      if case .stageCrossed(let gauge, _, _, _) = entry.event { crossings.append(gauge) }
      if case .alert(_, .raised(let report)) = entry.event,
        report.key.source == Actors.hydrology
      {
        floods.append(report.city)
      }
    }
    let region = try World.region()
    #expect(!crossings.isEmpty)
    #expect(floods == crossings.map { region[$0]?.city })
  }
}
