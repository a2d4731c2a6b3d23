import Glibc

/// When the signals of a street should turn green so that, both ways, as many vehicles as possible
/// pass all of them without a stop: the offsets with the widest two bands together (Little 1966,
/// Operations Research 14:568, states the problem).
///
/// Offsets lie on a grid, and the answer is the best of all of them without going through all: once
/// it is known when the two bands begin, each signal does best by one of two offsets, the latest on
/// the grid that still lets the outbound band begin, or the inbound one. A band that cannot be made
/// wider begins as some signal turns green, which leaves few beginnings to try.
package struct Progression: Hashable, Sendable {
  /// Seconds after the first signal at which each turns green, within one cycle.
  package let offsets: [Double]
  /// Seconds at the first signal within which who drives up passes all on green.
  package let outbound: Double
  /// The same down the street, at the last signal.
  package let inbound: Double

  /// How many pairs of beginnings may be tried.
  package static let mostPairs = 20_000_000.0

  /// Moments closer than this are one, in seconds.
  private static let instant = 1e-9

  /// A street of signals of one cycle.
  package struct Street: Hashable, Sendable {
    /// Seconds.
    package let cycle: Double
    /// Seconds of green of each signal, for both ways, above 0 and at most the cycle.
    package let greens: [Double]
    /// Metres along the street, in order.
    package let positions: [Double]
    /// Metres a second, both ways.
    package let speed: Double
    /// Seconds between the offsets that are allowed.
    package let step: Double

    package init(
      cycle: Double, greens: [Double], positions: [Double], speed: Double, step: Double
    ) {
      (self.cycle, self.greens, self.positions) = (cycle, greens, positions)
      (self.speed, self.step) = (speed, step)
    }

    /// The offsets of one signal: multiples of the step, below the cycle.
    var offsetCount: Double { max(1, ((cycle - Progression.instant) / step).rounded(.up)) }

    /// Whether the grid closes on itself over a cycle, so that all offsets may be shifted together.
    var isEven: Bool { abs((cycle / step).rounded() - cycle / step) < 1e-9 }

    /// How many pairs of beginnings must be tried for the best bands.
    package var pairs: Double {
      let count = Double(greens.count)
      return count * (isEven ? 1 : offsetCount) * count * offsetCount
    }

    /// Seconds from the first signal met to each.
    var up: [Double] { positions.map { ($0 - positions[0]) / speed } }
    var down: [Double] { positions.map { (positions[positions.count - 1] - $0) / speed } }

    /// A time within the cycle; what is all but a whole cycle is none.
    func phase(_ time: Double) -> Double {
      let rest = time - (time / cycle).rounded(.down) * cycle
      return rest > cycle - Progression.instant || rest < 0 ? 0 : rest
    }

    /// The latest offset on the grid that is not after a moment of the cycle.
    func offset(notAfter moment: Double) -> Double {
      step * ((moment + Progression.instant) / step).rounded(.down)
    }
  }

  private init(offsets: [Double], outbound: Double, inbound: Double) {
    (self.offsets, self.outbound, self.inbound) = (offsets, outbound, inbound)
  }

  /// The best that a street can have with a band both ways; nil where no offsets give one.
  ///
  /// The work grows with `Street.pairs`, which must be at most `mostPairs`.
  package init?(_ street: Street) {
    precondition(street.pairs <= Self.mostPairs, "a street with more beginnings than can be tried")
    let (up, down) = (street.up, street.down)
    let ups = Self.beginnings(street, up, shiftsTogether: street.isEven)
    let downs = Self.beginnings(street, down, shiftsTogether: false)
    var best: Progression?
    for start in ups {
      for other in downs {
        let choices = up.indices.map { index in
          Choice(
            street, index, up: street.phase(start + up[index]),
            down: street.phase(other + down[index]))
        }
        guard let found = Self.best(of: choices) else { continue }
        if found.outbound + found.inbound > (best?.total ?? 0) + Self.instant { best = found }
      }
    }
    guard let best else { return nil }
    let first = best.offsets[0]
    self.init(
      offsets: best.offsets.map {
        (street.phase($0 - first) / street.step).rounded() * street.step
      }, outbound: best.outbound, inbound: best.inbound)
  }

  /// Seconds of both bands together.
  package var total: Double { outbound + inbound }

  /// When a band may begin at its first signal: as a signal turns green.
  private static func beginnings(
    _ street: Street, _ travel: [Double], shiftsTogether: Bool
  ) -> [Double] {
    let count = shiftsTogether ? 1 : Int(street.offsetCount)
    var moments: [Double] = []
    for time in travel {
      for index in 0..<count { moments.append(street.phase(Double(index) * street.step - time)) }
    }
    moments.sort()
    var apart: [Double] = []
    for moment in moments where moment - (apart.last ?? -1) > instant { apart.append(moment) }
    return apart
  }

  /// The two offsets that are worth trying at one signal, with what each leaves of the bands.
  private struct Choice {
    var ends: [(offset: Double, up: Double, down: Double)] = []

    /// A signal that the bands reach at two moments of the cycle. Where offsets cannot all be
    /// shifted together, the first signal stays at 0.
    init(_ street: Street, _ index: Int, up: Double, down: Double) {
      let green = street.greens[index]
      let isBound = index == 0 && !street.isEven
      let offsets = isBound ? [0] : [street.offset(notAfter: up), street.offset(notAfter: down)]
      for offset in offsets {
        let isAlwaysGreen = green >= street.cycle
        let left = isAlwaysGreen ? green : green - street.phase(up - offset)
        let right = isAlwaysGreen ? green : green - street.phase(down - offset)
        if left > Progression.instant, right > Progression.instant {
          ends.append((offset, left, right))
        }
      }
    }
  }

  /// The widest two bands that signals leave together: for each width of the one that a signal may
  /// ask for, the widest other.
  private static func best(of choices: [Choice]) -> Progression? {
    var best: Progression?
    for width in choices.flatMap({ $0.ends.map(\.up) }) where width > 0 {
      var (offsets, outbound, inbound) = ([Double](), Double.infinity, Double.infinity)
      for choice in choices {
        let wide = choice.ends.filter { $0.up >= width }.max { $0.down < $1.down }
        guard let wide else { break }
        offsets.append(wide.offset)
        outbound = min(outbound, wide.up)
        inbound = min(inbound, wide.down)
      }
      guard offsets.count == choices.count else { continue }
      if outbound + inbound > (best?.total ?? 0) {
        best = Progression(offsets: offsets, outbound: outbound, inbound: inbound)
      }
    }
    return best
  }
}
