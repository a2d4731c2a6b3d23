import Hazards
import Testing

/// The ground behind a levee fills with what the river loses, to the last litre.
@Suite("A polder behind a breach")
struct BreachedPolderTests {
  private func polder(area: Double = 20e6, width: Double = 40) -> BreachedPolder {
    BreachedPolder(
      area: area, sill: 0.5, width: width, criticalVelocity: 0.3, widest: 350)
  }

  @Test func itFillsUpToTheRiverAndNoHigher() {
    var polder = polder()
    var depths = [polder.depth]
    for _ in 0..<400 {
      polder.step(900, river: 3)
      depths.append(polder.depth)
    }
    #expect(depths == depths.sorted() && depths[400] <= 3 && depths[400] > 2.99)
    #expect(polder.width > 60 && polder.width <= 350)
  }

  @Test func aRiverBelowTheSillFillsNothing() {
    var polder = polder()
    polder.step(86_400, river: 0.4)
    #expect(polder.depth == 0 && polder.width == 40 && polder.inflow == 0)
  }

  @Test func itRunsOutAgainDownToTheSill() {
    var polder = polder(area: 1e6)
    for _ in 0..<200 { polder.step(900, river: 3) }
    for _ in 0..<400 { polder.step(900, river: 0) }
    #expect(polder.inflow <= 0 && polder.depth >= 0.5 - 1e-6 && polder.depth < 0.6)
  }

  @Test func aLargerPolderTakesLonger() {
    func hours(_ area: Double) -> Int {
      var polder = polder(area: area)
      for step in 1...2000 {
        polder.step(900, river: 3)
        if polder.depth >= 2 { return step }
      }
      return .max
    }
    #expect(hours(10e6) < hours(40e6))
  }

  @Test func whatIsMeasuredIsBelieved() {
    var polder = polder()
    polder.observe(width: 120, depth: 0.75)
    #expect(polder.width == 120 && polder.depth == 0.75 && polder.volume == 15e6)
    polder.observe(width: nil, depth: -1)
    #expect(polder.width == 120 && polder.depth == 0)
  }

  /// What enters the upper reach, less what leaves the lower one, is what stands in both reaches
  /// and behind the levee: to a billionth of all that passed. Between two steps a reach takes the
  /// mean of both ends, so that the polder is followed half a step ahead of the river.
  @Test func noWaterIsLostOrMade() {
    let step = 0.25
    let muskingum = Muskingum(storageTime: 0.4, weighting: 0.25)
    var (upper, lower) = (
      RoutedReach(muskingum, step: step, flow: 9000), RoutedReach(muskingum, step: step, flow: 9000)
    )
    var polder = polder(area: 60e6)
    var (entered, left, before) = (0.0, 0.0, (in: 9000.0, mid: 9000.0, kept: 9000.0, out: 9000.0))
    for index in 1...480 {
      let inflow = 9000 + 4000 * Double(min(index, 200)) / 200
      let middle = upper.route(inflow)
      polder.step(step * 3600, river: 1.5 + middle / 8000)
      let kept = middle - polder.inflow
      let out = lower.route(kept)
      entered += step * 3600 * (inflow + before.in) / 2
      left += step * 3600 * (out + before.out) / 2
      before = (inflow, middle, kept, out)
    }
    func stored(_ inflow: Double, _ outflow: Double) -> Double {
      3600 * muskingum.storage(inflow: inflow, outflow: outflow)
    }
    let storage =
      stored(before.in, before.mid) - stored(9000, 9000)
      + stored(before.kept, before.out) - stored(9000, 9000)
      + polder.volume - polder.inflow * step * 3600 / 2
    #expect(polder.volume > 20e6)
    #expect(abs(entered - left - storage) < 1e-9 * entered)
  }
}
