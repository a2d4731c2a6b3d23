import Glibc

/// An ellipsoid of revolution, flattened at its poles.
package struct Ellipsoid: Hashable, Sendable {
  /// The radius of the equator in metres.
  package let equatorialRadius: Double
  /// By which share the radius to a pole is shorter.
  package let flattening: Double

  /// An ellipsoid of a radius in metres and an inverse flattening above 1.
  package init(equatorialRadius: Double, inverseFlattening: Double) {
    self.equatorialRadius = equatorialRadius
    flattening = 1 / inverseFlattening
  }

  /// The shortest way between two places.
  package struct Geodesic: Hashable, Sendable {
    /// Metres.
    package let distance: Double
    /// The directions of the way out at its start, and of the way back at its end, in degrees
    /// clockwise from north, 0 ..< 360.
    package let azimuth, backAzimuth: Double
  }

  /// The shortest way between two places, nil where they are one.
  ///
  /// The first azimuth is found between its ends by halving, with the integrals of longitude and
  /// length by quadrature, so that nearly opposite places are no exception (Karney 2013, Journal of
  /// Geodesy 87:43, whose canonical form is used: the first place is south and at least as far
  /// from the equator).
  package func geodesic(from start: Coordinate, to end: Coordinate) -> Geodesic? {
    guard start != end else { return nil }
    let isSwapped = abs(start.latitude) < abs(end.latitude)
    let (first, second) = isSwapped ? (end, start) : (start, end)
    let north = first.latitude > 0 ? -1.0 : 1
    let turn = Longitude.turn(from: start.longitude, to: end.longitude)
    let east = (turn < 0 ? -1.0 : 1) * (isSwapped ? -1 : 1)
    let way = Way(
      from: first.latitude * north, to: second.latitude * north, turn: radians(abs(turn)), on: self)
    // Seen from the true start: swapped ends swap azimuths, mirrored ones change signs.
    let mirror = isSwapped ? -1.0 : 1
    let ends = isSwapped ? (way.end, way.start) : (way.start, way.end)
    let flip = east * mirror
    return Geodesic(
      distance: way.length,
      azimuth: Self.turned(atan2(flip * ends.0.sine, north * mirror * ends.0.cosine)),
      backAzimuth: Self.turned(atan2(-flip * ends.1.sine, -north * mirror * ends.1.cosine)))
  }

  private static func turned(_ angle: Double) -> Double {
    let turned = degrees(angle) < 0 ? degrees(angle) + 360 : degrees(angle)
    return turned < 360 ? turned : 0
  }
}

/// A direction by its sine and cosine.
private struct Heading {
  var sine: Double
  var cosine: Double
}

/// The shortest way from a place in the south to one no farther from the equator, to the east.
private struct Way {
  private(set) var start: Heading
  private(set) var end: Heading
  private(set) var length = 0.0
  private let (sine1, cosine1): (Double, Double)
  private let (sine2, cosine2): (Double, Double)
  private let flattening: Double

  init(from south: Double, to north: Double, turn: Double, on ellipsoid: Ellipsoid) {
    flattening = ellipsoid.flattening
    (sine1, cosine1) = Self.reduced(south, flattening)
    (sine2, cosine2) = Self.reduced(north, flattening)
    (start, end) = (Heading(sine: 0, cosine: 1), Heading(sine: 0, cosine: 1))
    var (low, high) = (0.0, Double.pi)
    if sine1 == 0, turn <= (1 - flattening) * .pi {
      (start, end) = (Heading(sine: 1, cosine: 0), Heading(sine: 1, cosine: 0))
      length = ellipsoid.equatorialRadius * turn
      return
    }
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { break }
      if follow(middle).turn < turn { low = middle } else { high = middle }
    }
    let found = follow(high)
    start = Heading(sine: sin(high), cosine: cos(high))
    end = found.end
    length = ellipsoid.equatorialRadius * (1 - flattening) * found.length
  }

  /// The sine and cosine of the reduced latitude.
  private static func reduced(_ latitude: Double, _ flattening: Double) -> (Double, Double) {
    let (up, out) = ((1 - flattening) * sin(radians(latitude)), cos(radians(latitude)))
    return (up / hypot(up, out), out / hypot(up, out))
  }

  /// Where a first azimuth leads by the latitude of the second place: the longitude, the azimuth
  /// and, in polar radii, the length.
  private func follow(_ azimuth: Double) -> (turn: Double, end: Heading, length: Double) {
    let (sineA, cosineA) = (sin(azimuth), cos(azimuth))
    let sine0 = sineA * cosine1
    let cosine0 = hypot(cosineA, sineA * sine1)
    let surplus =
      cosine1 < -sine1
      ? (cosine2 - cosine1) * (cosine1 + cosine2) : (sine1 - sine2) * (sine1 + sine2)
    let inner = max(0, cosineA * cosine1 * cosineA * cosine1 + surplus).squareRoot()
    let end = Heading(sine: sine0 / cosine2, cosine: inner / cosine2)
    let south = sine1 == 0 ? -1e-200 : sine1
    let arc1 = atan2(south, cosineA * cosine1)
    let arc2 = atan2(sine2, inner)
    let turn1 = atan2(sine0 * south, cosineA * cosine1)
    let turn2 = atan2(sine0 * sine2, inner)
    let square = (1 / ((1 - flattening) * (1 - flattening)) - 1) * cosine0 * cosine0
    let f = flattening
    let lag = Self.integral(arc1, arc2) { sine in
      (2 - f) / (1 + (1 - f) * (1 + square * sine * sine).squareRoot())
    }
    let length = Self.integral(arc1, arc2) { (1 + square * $0 * $0).squareRoot() }
    return (turn2 - turn1 - f * sine0 * lag, end, length)
  }

  /// The integral over an arc of a function of its sine, by eight-point Gauss quadrature in eight
  /// parts.
  private static func integral(
    _ from: Double, _ to: Double, _ value: (Double) -> Double
  ) -> Double {
    let points = [
      (0.183_434_642_495_649_8, 0.362_683_783_378_362_0),
      (0.525_532_409_916_329_0, 0.313_706_645_877_887_3),
      (0.796_666_477_413_626_7, 0.222_381_034_453_374_5),
      (0.960_289_856_497_536_3, 0.101_228_536_290_376_3),
    ]
    let half = (to - from) / 16
    var sum = 0.0
    for part in 0..<8 {
      let middle = from + half * Double(2 * part + 1)
      for (place, weight) in points {
        sum += weight * (value(sin(middle - half * place)) + value(sin(middle + half * place)))
      }
    }
    return sum * half
  }
}
