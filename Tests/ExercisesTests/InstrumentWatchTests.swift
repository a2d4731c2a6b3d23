import Domain
import Sensing
import Testing

@testable import Exercises

/// The watch over the instruments, and the water of the everyday scenario.
@Suite struct InstrumentWatchTests {
  /// Ten days of all gauges: waves and tides are what water does, and no news beside the levels.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func ordinaryWaterIsNoNews(seed: UInt64) throws {
    let (scenario, region) = (try World.scenario(), try World.region())
    var river = RiverWave(scenario, region, seed: seed, at: scenario.start)
    var sensing = Sensing(
      picture: Picture(region: region, at: scenario.start), levels: .reportedByOthers,
      isExercise: true)
    var headlines: [String] = []
    var count = 0
    for _ in 0..<960 {
      river.advance()
      for stage in river.stages {
        let observation = Observation(
          source: stage.gauge.id.rawValue, time: river.time, kind: "water-level",
          city: stage.gauge.city, value: stage.metres, unit: "m")
        headlines += sensing.take(observation).map(\.headline)
        count += 1
      }
    }
    #expect(count > 9_600 && headlines.isEmpty, "seed \(seed): \(headlines.prefix(5))")
  }
}
