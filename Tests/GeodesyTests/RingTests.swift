import Geodesy
import Testing

private func ring(_ corners: [(Double, Double)]) throws -> Ring {
  try #require(Ring(corners.map { .at($0.0, $0.1) }))
}

private let square: [(Double, Double)] = [(0, 0), (0, 2), (2, 2), (2, 0)]

@Suite("Rings: what lies inside, whichever way they run")
struct RingTests {
  @Test func aClockwiseRingIsNotTheRestOfTheWorld() throws {
    for corners in [square, square.reversed()] {
      let ring = try ring(corners)
      #expect(ring.side(of: .at(1, 1)) == .inside)
      for place in [(3.0, 1.0), (-1, 1), (1, 3), (89, 0), (-89, 180)] {
        #expect(ring.side(of: .at(place.0, place.1)) == .outside)
      }
    }
  }

  @Test func bothLobesOfAFigureOfEightAreInside() throws {
    let eight = try ring([(0, 0), (2, 2), (2, 0), (0, 2)])
    #expect(eight.side(of: .at(1, 0.2)) == .outside && eight.side(of: .at(1, 1.8)) == .outside)
    #expect(eight.side(of: .at(0.2, 1)) == .inside && eight.side(of: .at(1.8, 1)) == .inside)
  }

  @Test func theMiddleOfAStarIsInside() throws {
    let star = try ring([(3, 0), (-2.4, 1.8), (0.9, -2.9), (0.9, 2.9), (-2.4, -1.8)])
    #expect(star.side(of: .at(0, 0)) == .inside)
    #expect(star.side(of: .at(-2.4, 0)) == .outside)
  }

  @Test(arguments: [1.0, -1])
  func aRingRoundAnAxisHoldsItsPole(_ sign: Double) throws {
    for turn in [1.0, -1] {
      let ring = try ring([(80 * sign, 0), (80 * sign, 120 * turn), (80 * sign, -120 * turn)])
      for longitude in stride(from: -180.0, through: 180, by: 45) {
        #expect(ring.side(of: .at(85 * sign, longitude)) == .inside, "\(longitude)")
        #expect(ring.side(of: .at(75 * sign, longitude)) == .outside, "\(longitude)")
      }
      #expect(ring.side(of: .at(90 * sign, 17)) != .outside)
      #expect(ring.side(of: .at(-90 * sign, 0)) == .outside)
      // The cap above 80° is 2πr²(1 − sin 80°).
      #expect(abs(ring.areaInSquareKilometres - 3_874_500) < 3_000)
      #expect(ring.bounds.width == 360)
    }
  }

  @Test func aRingAcrossTheAntimeridianIsSmall() throws {
    let ring = try ring([(10, 179), (10, -179), (12, -179), (12, 179)])
    #expect(ring.side(of: .at(11, 180)) == .inside && ring.side(of: .at(11, -180)) == .inside)
    #expect(ring.side(of: .at(11, 0)) == .outside && ring.side(of: .at(11, 178)) == .outside)
    #expect(ring.bounds.width == 2)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aPlaceIsWhereItIsHoweverTheRingIsWritten(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let west = Double.random(in: -180...180, using: &dice)
    let corners = (0..<Int.random(in: 3...9, using: &dice)).map { _ in
      Coordinate.at(
        Double.random(in: -60...60, using: &dice),
        wrapped(west + Double.random(in: -80...80, using: &dice)))
    }
    let ring = try #require(Ring(corners))
    let reversed = try #require(Ring(corners.reversed()))
    let turned = try #require(Ring(Array(corners[1...] + corners[..<1])))
    for _ in 0..<50 {
      let place = Coordinate.at(
        Double.random(in: -70...70, using: &dice), Double.random(in: -180...180, using: &dice))
      let side = ring.side(of: place)
      #expect(reversed.side(of: place) == side && turned.side(of: place) == side, "seed \(seed)")
      if side == .inside { #expect(ring.bounds.contains(place), "seed \(seed)") }
    }
  }
}

/// Chance with a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

private func wrapped(_ longitude: Double) -> Double {
  longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
}
