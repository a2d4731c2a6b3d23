import Foundation
import Hazards
import Testing

/// Spills through chains of reaches.
@Suite struct PassageChainTests {
  private typealias Reach = (length: Double, velocity: Double, dispersion: Double, decay: Double)

  private func chain(_ reaches: [Reach]) -> PassageChain {
    PassageChain(
      reaches.map {
        PassageChain.Reach(
          length: $0.length,
          water: UniformReach(velocity: $0.velocity, dispersion: $0.dispersion, decay: $0.decay))
      })
  }

  private func density(_ reaches: [Reach], at time: Double) -> Double {
    let density = chain(reaches).density(at: time)
    #expect(density.error < 1e-9)
    return density.value
  }

  /// The time of passage through one reach is inverse Gaussian.
  private func closedForm(_ reach: Reach, at time: Double) -> Double {
    let offset = reach.length - reach.velocity * time
    return reach.length / (4 * Double.pi * reach.dispersion * time).squareRoot() / time
      * exp(-offset * offset / (4 * reach.dispersion * time) - reach.decay * time)
  }

  /// From creeping groundwater (a Peclet number of 10⁻⁸) to a river that hardly mixes (10⁹), with
  /// strong decay and with growth.
  @Test(arguments: [
    (1e4, 0.5, 30.0, 0.0), (1e6, 1, 1e-3, 0), (10, 1e-3, 100, 0), (1, 1e-6, 100, 1e-3),
    (1e4, 0.5, 30, 1e-2), (1e5, 0.5, 30, -1e-3),
  ])
  func oneReachHasAClosedForm(
    length: Double, velocity: Double, dispersion: Double, decay: Double
  ) {
    let reach = (length: length, velocity: velocity, dispersion: dispersion, decay: decay)
    let speed = abs(velocity * velocity + 4 * dispersion * decay).squareRoot()
    let mean = length / speed
    let spread = (2 * dispersion * length / (speed * speed * speed)).squareRoot()
    let times = [-5, -2, -1, 0, 0.5, 1, 3, 8].map { mean + $0 * spread } + [mean / 2, 40 * mean]
    for time in times where time > 0 {
      let exact = closedForm(reach, at: time)
      let found = density([reach], at: time)
      #expect(abs(found - exact) <= 1e-9 * exact + 1e-300, "at \(time)")
    }
  }

  /// Ten equal reaches are one of ten times the length, at the peak and far from it.
  @Test func equalReachesAreOneLongOne() {
    let part = (length: 2e3, velocity: 0.4, dispersion: 25.0, decay: 1e-5)
    let whole = (length: 2e4, velocity: 0.4, dispersion: 25.0, decay: 1e-5)
    for time in [2e4, 3e4, 5e4, 7e4, 1e5, 4e5] {
      let exact = closedForm(whole, at: time)
      #expect(abs(density(Array(repeating: part, count: 10), at: time) / exact - 1) < 1e-10)
    }
  }

  /// Three cities: the density is that of the three passages, one after the other.
  @Test func threeReaches() {
    let reaches: [Reach] = [(15e3, 0.5, 30, 0), (20e3, 0.8, 50, 0), (10e3, 0.4, 20, 0)]
    let known = [
      (60e3, 5.517e-10), (75e3, 9.801535525e-4), (80e3, 1.9154739175e-3), (85e3, 8.861777817e-4),
      (95e3, 6.4637e-6),
    ]
    // 2,000 kg in 100 m³/s.
    for (time, concentration) in known {
      #expect(abs(20 * density(reaches, at: time) / concentration - 1) < 1e-4)
    }
    #expect(chain(reaches).meanTime.map { abs($0 - 80e3) < 1e-6 } == true)
    #expect(chain(reaches).share == 1)
  }

  /// Reaches of very different kinds: a canal, a marsh, a torrent, a settling pond.
  private func mixedChain(_ seed: UInt32, _ count: Int) -> [Reach] {
    let dice = Draws(seed: seed)
    return (0..<count).map { index in
      let draw = { (place: Int, range: ClosedRange<Double>) in
        pow(10, dice.number(4 * index + place, in: range))
      }
      let decay = dice.number(900 + index, in: 0...1) < 0.5 ? 0 : draw(3, -7 ... -4.5)
      return (draw(0, 2...4.5), draw(1, -1.5...0.3), draw(2, -0.5...2.3), decay)
    }
  }

  /// All that passes is the share that the transform gives, and it takes as long in the mean.
  @Test(arguments: 1...5 as ClosedRange<UInt32>)
  func massAndMeanAreThoseOfTheWholeCurve(seed: UInt32) throws {
    let count = Int(seed)
    let reaches = mixedChain(seed, count)
    let chain = chain(reaches)
    let (share, mean) = (try #require(chain.share), try #require(chain.meanTime))
    // Over the logarithm of time the curve has no edge, and equal steps are exact.
    var (mass, moment) = (0.0, 0.0)
    let step = 0.02
    for index in -150..<500 {
      let time = mean * exp(step * Double(index))
      let passing = density(reaches, at: time) * time * step
      mass += passing
      moment += passing * time
    }
    #expect(abs(mass / share - 1) < 1e-6, "seed \(seed)")
    #expect(abs(moment / mass / mean - 1) < 1e-5, "seed \(seed)")
  }

  /// The order of the reaches does not matter to what comes out at the end.
  @Test(arguments: 1...6 as ClosedRange<UInt32>)
  func reachesMayChangePlaces(seed: UInt32) throws {
    let reaches = mixedChain(seed, 6)
    let mean = try #require(chain(reaches).meanTime)
    for share in [0.3, 0.8, 1, 1.5, 20] {
      let (one, other) = (
        density(reaches, at: share * mean), density(reaches.reversed(), at: share * mean)
      )
      #expect(abs(one - other) <= 1e-8 * one, "seed \(seed)")
    }
  }

  @Test func nothingComesBeforeItCan() {
    #expect(density([(1e5, 1, 1, 0)], at: 0) == 0)
    #expect(density([(1e5, 1, 1, 0)], at: 1) == 0)
    #expect(density([(1e5, 1, 1, 0)], at: 1e-300) == 0)
  }

  @Test func whatGrowsForEverHasNoMean() {
    #expect(chain([(1e4, 0.1, 50, -1)]).share == nil)
    #expect(chain([(1e4, 0.1, 50, -1)]).meanTime == nil)
  }
}
