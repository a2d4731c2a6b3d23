internal import Glibc

/// Reaches one after the other through which a spill passes: how long it is on the way, and how
/// much of it comes out when.
///
/// The time of passage through a reach has the transform exp(L(U − r(s))/2D) with r(s)² = U² + 4D(s
/// + k); for a chain these are multiplied. The product is inverted along a parabola in the complex
/// plane that crosses the real axis at the saddle of what is integrated, so that nothing cancels
/// however early, late or sharp the pulse is; only there the integrand is a hump that vanishes on
/// both sides. For one reach, or equal ones, the hump is exactly Gaussian.
package struct PassageChain: Sendable {
  /// A reach and its length in metres.
  package struct Reach: Hashable, Sendable {
    package let length: Double
    package let water: UniformReach

    /// A reach of so many metres.
    package init(length: Double, water: UniformReach) {
      self.length = length
      self.water = water
    }

    /// r at a distance to the right of the branch.
    fileprivate func root(_ distance: Double) -> Double {
      2 * (water.dispersion * distance).squareRoot()
    }

    /// r² at a real place, in m²/s².
    fileprivate func square(_ place: Double) -> Double {
      water.velocity * water.velocity + 4 * water.dispersion * (place + water.decay)
    }

    /// Left of this the transform is no more.
    fileprivate var branch: Double {
      -water.decay - water.velocity / (4 * water.dispersion) * water.velocity
    }

    /// The logarithm of the transform at a place where r is known.
    fileprivate func logarithm(_ place: Double, root: Double) -> Double {
      -2 * length * (place + water.decay) / (water.velocity + root)
    }
  }

  /// A density with how far it may be wrong, as a share of itself.
  package struct Density: Hashable, Sendable {
    package var value: Double
    package var error: Double
  }

  private let reaches: [Reach]
  /// The branch of all that lies furthest right.
  private let rightmost: Double

  /// A chain of at least one reach.
  package init(_ reaches: [Reach]) {
    precondition(!reaches.isEmpty, "a chain has a reach")
    self.reaches = reaches
    rightmost = reaches.map(\.branch).max() ?? 0
  }

  /// What share of the spill comes out in all time; none where it grows for ever on its way.
  package var share: Double? {
    guard reaches.allSatisfy({ $0.square(0) >= 0 }) else { return nil }
    return exp(reaches.reduce(0) { $0 + $1.logarithm(0, root: $1.square(0).squareRoot()) })
  }

  /// How long what comes out was on the way, in the mean; none where that has no end.
  package var meanTime: Double? {
    guard reaches.allSatisfy({ $0.square(0) > 0 }) else { return nil }
    return reaches.reduce(0) { $0 + $1.length / $1.square(0).squareRoot() }
  }

  /// What share of the spill comes out in a second at a time, in 1/s.
  package func density(at time: Double) -> Density {
    guard time > 0 else { return Density(value: 0, error: 0) }
    let distance = saddle(for: time)
    let roots = reaches.map { $0.root(distance + (rightmost - $0.branch)) }
    let place = rightmost + distance
    let height = zip(reaches, roots).reduce(place * time) { $0 + $1.0.logarithm(place, root: $1.1) }
    // e^-760 is below the least number; a place that has overflown is further out still.
    guard place.isFinite, height > -760 else { return Density(value: 0, error: 0) }
    var hump = Hump(reaches, roots: roots, time: time)
    let (area, error) = hump.area()
    return Density(value: exp(height + log(2 / Double.pi * area)), error: error)
  }

  /// How far right of the rightmost branch the transform times e^(st) is lowest on the real axis:
  /// where the passages, ΣL/r, take as long as the time.
  private func saddle(for time: Double) -> Double {
    // Over w² = the distance, ΣL/r falls with w, and no faster than 1/w.
    func passage(_ w: Double) -> Double {
      reaches.reduce(0) { $0 + $1.length / $1.root(w * w + (rightmost - $1.branch)) }
    }
    let nearest = reaches.max { $0.branch < $1.branch } ?? reaches[0]
    let low = nearest.length / nearest.root(time * time)
    let high = reaches.reduce(0) { $0 + $1.length / $1.root(time * time) }
    guard high > low, high.isFinite else { return low * low }
    return exp(2 * Bracket(log(low), log(high)).root { log(time) - log(passage(exp($0))) })
  }
}
