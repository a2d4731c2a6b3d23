import Glibc
import Hazards
import Testing

/// The trails in closed form against the cloud in steps.
@Suite struct DriftTrailTests {
  private let origin = GroundPoint(east: 0, north: 0)
  private let winds = (0..<30).map { step in
    Wind(speed: 4 + Double(step % 3), fromDegrees: 90 + 2 * Double(step))
  }

  /// Places about the cloud after five hours, where there is something.
  private var places: [GroundPoint] {
    (0..<400).map { index in
      GroundPoint(
        east: -Double(index % 20) * 4000 - 2000, north: Double(index / 20) * 3000 - 6000)
    }
  }

  /// A gas of an hour and a half in a wind that turns.
  @Test func theTrailOfAGasIsThatOfItsPuffs() {
    var cloud = PuffCloud(kinds: [.gas], places: places)
    for (index, wind) in winds.enumerated() {
      cloud.emitters =
        index < 9 ? [Emitter(place: origin, height: 2, rates: [20])] : []
      for _ in 0..<20 { cloud.step(30, stability: .d) { _ in wind } }
    }
    let trail = DriftTrail(
      WindPath(step: 600, winds: winds), masses: Array(repeating: 12_000, count: 9), height: 2,
      stability: .d)
    var sums = places.map { _ in 0.0 }
    trail.concentrations(at: places, PlaceStrips(places), step: 30) { sums[$0] += $1 }
    let exact = cloud.concentrations()
    let top = exact.max() ?? 0
    #expect(top > 1e-7, "the cloud is over some place")
    for (sum, amount) in zip(sums, exact) {
      #expect(abs(sum - amount) < 0.1 * top, "\(sum), not \(amount)")
    }
  }

  /// Ash of a class in the same wind: each place has what the cloud leaves there.
  @Test func theTrailOfAshIsThatOfItsPuffs() {
    let kind = Drifting(settlingSpeed: 0.12, growth: .diffusion(600))
    var cloud = PuffCloud(kinds: [kind], places: places)
    for (index, wind) in winds.enumerated() {
      cloud.emitters = index < 9 ? [Emitter(place: origin, height: 600, rates: [20])] : []
      for _ in 0..<10 { cloud.step(60, stability: .d) { _ in wind } }
    }
    let trail = AshTrail(
      WindPath(step: 600, winds: winds), masses: Array(repeating: 12_000, count: 9), height: 600,
      settlingSpeed: 0.12, diffusivity: 600)
    var sums = places.map { _ in 0.0 }
    trail.deposits(at: places, PlaceStrips(places)) { place, _, load in sums[place] += load }
    let top = cloud.deposits[0].max() ?? 0
    #expect(top > 1e-5)
    for (sum, load) in zip(sums, cloud.deposits[0]) {
      #expect(abs(sum - load) < 0.05 * top, "\(sum), not \(load)")
    }
  }

  @Test func aPathAddsUpItsWinds() {
    let path = WindPath(
      step: 100, winds: [Wind(speed: 3, fromDegrees: 270), Wind(speed: 4, fromDegrees: 180)])
    let drift = path.drift(from: 0, to: 2)
    #expect(isClose(drift.east, 300, within: 1e-12) && isClose(drift.north, 400, within: 1e-12))
    #expect(isClose(path.way(from: 0.5, to: 1.5), 350, within: 1e-12))
    #expect(path.drift(from: 2, to: 9) == GroundPoint(east: 0, north: 0), "it ends there")
  }
}
