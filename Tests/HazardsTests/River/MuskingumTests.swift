import Hazards
import Testing

/// Floods through linear reaches.
@Suite struct MuskingumTests {
  private func route(
    _ inflows: [Double], _ reach: Muskingum, step: Double, initial: Double? = nil
  ) -> [Double] {
    RoutedReach.hydrograph(
      inflows, weights: reach.weights(step: step), initialOutflow: initial ?? inflows[0])
  }

  /// Chow, Maidment and Mays (1988), Example 8.4.1: K = 2.3 h, X = 0.15, Δt = 1 h; in cfs.
  @Test func chowExample841() {
    let inflows: [Double] = [
      93, 137, 208, 320, 442, 546, 630, 678, 691, 675, 634, 571, 477, 390, 329, 247, 184, 134, 108,
      90,
    ]
    let published: [Double] = [
      85, 91, 114, 159, 233, 324, 420, 509, 578, 623, 642, 635, 603, 546, 479, 413, 341, 274, 215,
      170,
    ]
    let reach = Muskingum(storageTime: 2.3, weighting: 0.15)
    let weights = reach.weights(step: 1)
    #expect(abs(weights.inflowNow - 0.0631) < 5e-5)
    #expect(abs(weights.inflowBefore - 0.3442) < 5e-5)
    #expect(abs(weights.outflowBefore - 0.5927) < 5e-5)
    let outflows = route(inflows, reach, step: 1, initial: 85)
    for (outflow, printed) in zip(outflows, published) { #expect(abs(outflow - printed) <= 1) }
  }

  @Test(arguments: [(2.3, 0.0, 1.0), (2.3, 0.15, 1), (0.7, 0.5, 1), (10, 0.4, 0.25)])
  func weightsAddUpToOne(time: Double, weighting: Double, step: Double) {
    let weights = Muskingum(storageTime: time, weighting: weighting).weights(step: step)
    #expect(abs(weights.inflowNow + weights.inflowBefore + weights.outflowBefore - 1) < 1e-15)
  }

  /// At X = ½ and K = Δt a wave only moves on.
  @Test func aWaveWithoutDampingIsAStepLate() {
    let inflows: [Double] = [1, 1, 5, 9, 4, 1, 1]
    let outflows = route(inflows, Muskingum(storageTime: 1, weighting: 0.5), step: 1)
    #expect(outflows == [1] + inflows.dropLast())
  }

  @Test(arguments: 1...20 as ClosedRange<UInt32>)
  func waterInIsWaterOutAndWaterHeld(seed: UInt32) {
    let dice = Draws(seed: seed)
    let reach = Muskingum(
      storageTime: dice.number(0, in: 0.5...6), weighting: dice.number(1, in: 0...0.5))
    let inflows = (0..<200).map { dice.number($0 + 2, in: 0...5000) }
    let outflows = route(inflows, reach, step: 0.7, initial: dice.number(900, in: 0...5000))
    // The scheme takes each step as a trapezium.
    let volume = { (flows: [Double]) in
      0.7 * (flows.reduce(0, +) - (flows[0] + flows[flows.count - 1]) / 2)
    }
    let held = { reach.storage(inflow: inflows[$0], outflow: outflows[$0]) }
    let balance = volume(inflows) - volume(outflows) - (held(199) - held(0))
    #expect(abs(balance) < 1e-9 * volume(inflows), "seed \(seed)")
  }

  /// A step of a quarter of an hour is short against a reach of ten hours.
  @Test func aLongReachIsCutUntilARisingRiverDoesNotFall() {
    let reach = Muskingum(storageTime: 10, weighting: 0.4)
    #expect(reach.weights(step: 0.25).inflowNow < 0)
    let (count, part) = reach.cut(for: 0.25)
    #expect(count > 1 && part.weights(step: 0.25).inflowNow >= 0)
    // The damping of the whole is kept: ∑K(1−2X).
    let damping = { (reach: Muskingum) in
      reach.storageTime * reach.storageTime * (1 - 2 * reach.weighting)
    }
    #expect(abs(Double(count) * damping(part) - damping(reach)) < 1e-9)
    var routed = RoutedReach(reach, step: 0.25, flow: 100)
    let rising = (0..<40).map { routed.route(100 + 20 * Double($0)) }
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 } && rising[0] > 99.999_999)
    #expect(routed.outflow == rising[39])
  }
}

/// Numbers that look random and are the same every time.
struct Draws {
  let seed: UInt32

  func number(_ index: Int, in range: ClosedRange<Double>) -> Double {
    let word = Philox.block(
      counter: SIMD4(UInt32(index), 0, 0, 0), key: SIMD2(seed, 0x7269_7665))[0]
    return range.lowerBound
      + (range.upperBound - range.lowerBound) * Double(word) / 4_294_967_296
  }
}
