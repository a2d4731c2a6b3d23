import Testing

@testable import Planning

/// Green bands against every setting of the signals that there is.
@Suite struct ProgressionTests {
  @Test(arguments: 0..<300)
  func noSettingIsBetter(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let cycle = Double(10 + dice.below(8))
    let count = 1 + dice.below(4)
    var place = 0
    let street = Progression.Street(
      cycle: cycle, greens: (0..<count).map { _ in min(cycle, Double(2 + dice.below(12))) },
      positions: (0..<count).map { _ in
        defer { place += dice.below(90) }
        return Double(place)
      }, speed: 7, step: [1, 2, 3, 2.5][dice.below(4)])
    let best = Progression(street)
    let every = Self.bestOfAll(street)
    #expect(abs((best?.total ?? 0) - every) < 1e-6, "seed \(seed)")
    guard let best else { return }
    #expect(best.offsets[0] == 0 && best.offsets.count == count, "seed \(seed)")
    let bands = Self.bands(street, best.offsets)
    #expect(abs(bands.up - best.outbound) < 1e-6, "seed \(seed)")
    #expect(abs(bands.down - best.inbound) < 1e-6, "seed \(seed)")
    #expect(best.outbound > 0 && best.inbound > 0, "seed \(seed)")
  }

  @Test func aStreetWithoutRedIsOneBand() {
    let street = Progression.Street(
      cycle: 60, greens: [60, 60], positions: [0, 500], speed: 10, step: 1)
    let best = Progression(street)
    #expect(best?.outbound == 60)
    #expect(best?.inbound == 60)
  }

  @Test func alternateSignalsHalfACycleApartLetAllOfGreenThrough() {
    // 300 m at 10 m/s is half a cycle: alternating offsets serve both ways.
    let street = Progression.Street(
      cycle: 60, greens: [25, 25, 25, 25], positions: [0, 300, 600, 900], speed: 10, step: 1)
    let best = Progression(street)
    #expect(best?.offsets == [0, 30, 0, 30])
    #expect(best?.outbound == 25)
    #expect(best?.inbound == 25)
  }

  private static func bestOfAll(_ street: Progression.Street) -> Double {
    let grid = Array(stride(from: 0.0, to: street.cycle, by: street.step))
    var settings = [[0.0]]
    for _ in street.greens.dropFirst() {
      settings = settings.flatMap { setting in grid.map { setting + [$0] } }
    }
    return settings.map { bands(street, $0) }.filter { $0.up > 1e-9 && $0.down > 1e-9 }
      .map { $0.up + $0.down }.max() ?? 0
  }

  private static func bands(
    _ street: Progression.Street, _ offsets: [Double]
  ) -> (up: Double, down: Double) {
    let length = street.positions[street.positions.count - 1]
    let up = street.positions.map { $0 / street.speed }
    let down = street.positions.map { (length - $0) / street.speed }
    return (band(street, offsets, up), band(street, offsets, down))
  }

  /// The longest time from any beginning at which all are green until the first turns red.
  private static func band(
    _ street: Progression.Street, _ offsets: [Double], _ travel: [Double]
  ) -> Double {
    let starts = zip(offsets, travel).map { $0 - $1 }
    return starts.map { start in
      zip(zip(offsets, street.greens), travel).map { signal, time in
        if signal.1 >= street.cycle { return street.cycle }
        var phase = (start + time - signal.0).truncatingRemainder(dividingBy: street.cycle)
        if phase < 0 { phase += street.cycle }
        if phase > street.cycle - 1e-9 { phase = 0 }
        return signal.1 - phase
      }.min() ?? 0
    }.max() ?? 0
  }
}
