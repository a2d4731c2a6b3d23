extension CAPRuleSet {
  /// What CAP 1.2 §3.2.4 asks of an area's shapes and heights.
  static let shapes = [
    CAPRule(
      "polygon-form", .error, "polygon",
      "a polygon must be latitude,longitude pairs within ±90 and ±180"
    ) { alert in
      alert.polygons.filter { CAPText.points($0.text) == nil }.map { .init($0, $0.text) }
    },
    CAPRule(
      "polygon-points", .error, "polygon", "a polygon must have at least four points"
    ) { alert in
      alert.eachRing { $0.count < 4 }
    },
    CAPRule(
      "polygon-closed", .error, "polygon", "a polygon's last point must be its first again"
    ) { alert in
      alert.eachRing { $0.count > 1 && $0.first != $0.last }
    },
    CAPRule(
      "polygon-crossing", .warning, "polygon", "a polygon's sides should not cross"
    ) { alert in
      alert.eachRing { $0.count >= 4 && Ring($0).hasCrossingSides }
    },
    CAPRule(
      "circle-form", .error, "circle",
      "a circle must be latitude,longitude and a radius in kilometres of 0 or more"
    ) { alert in
      alert.areas.flatMap { $0.all("circle") }.filter { CAPText.circle($0.text) == nil }
        .map { .init($0, $0.text) }
    },
    CAPRule(
      "ceiling-needs-altitude", .error, "ceiling", "a ceiling must stand with an altitude"
    ) { alert in
      alert.areas.filter { $0.first("altitude") == nil }.flatMap { $0.all("ceiling") }
        .map { .init($0, $0.text) }
    },
    CAPRule(
      "ceiling-above-altitude", .error, "ceiling", "a ceiling must not be below the altitude"
    ) { alert in
      alert.areas.compactMap { area in
        guard let ceiling = area.first("ceiling"), let altitude = area.first("altitude"),
          let top = CAPText.decimal(ceiling.text.trimmed),
          let bottom = CAPText.decimal(altitude.text.trimmed), top < bottom
        else { return nil }
        return .init(ceiling, ceiling.text)
      }
    },
    CAPRule(
      "geocode-alone", .warning, "geocode",
      "an area of geocodes should be drawn as a polygon or circle as well"
    ) { alert in
      alert.areas.filter { $0.first("polygon") == nil && $0.first("circle") == nil }
        .flatMap { $0.all("geocode").prefix(1) }.map { .init($0) }
    },
  ]
}

extension XMLElement {
  fileprivate var polygons: [XMLElement] {
    areas.flatMap { $0.all("polygon") }
  }

  /// An alert's polygons whose points are right and of which a breach is true.
  fileprivate func eachRing(
    isBreached: ([CAPMessage.Point]) -> Bool
  ) -> [CAPRule.Breach] {
    polygons.filter { CAPText.points($0.text).map(isBreached) ?? false }.map { .init($0) }
  }
}

/// A ring of straight sides in degrees, unrolled where it passes the 180th meridian.
private struct Ring {
  private var sides: [Side] = []

  private struct Side {
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
    var west: Double { min(from.x, to.x) }
    var east: Double { max(from.x, to.x) }
  }

  init(_ points: [CAPMessage.Point]) {
    guard let first = points.first else { return }
    var from = (x: first.longitude, y: first.latitude)
    for point in points.dropFirst() {
      var x = point.longitude
      if x - from.x > 180 { x -= 360 }
      if from.x - x > 180 { x += 360 }
      let to = (x: x, y: point.latitude)
      if to != from { sides.append(Side(from: from, to: to)) }
      from = to
    }
  }

  /// Whether two sides cross, not only touch.
  ///
  /// Sides are compared from west to east while they overlap. A ring that would need more than
  /// two million comparisons is not looked at to its end.
  var hasCrossingSides: Bool {
    let sorted = sides.sorted { $0.west < $1.west }
    var comparisons = 0
    for index in sorted.indices {
      for other in sorted[(index + 1)...] {
        if other.west > sorted[index].east { break }
        comparisons += 1
        if comparisons > 2_000_000 { return false }
        if Self.cross(sorted[index], other) { return true }
      }
    }
    return false
  }

  private static func cross(_ one: Side, _ other: Side) -> Bool {
    turn(one, other.from) * turn(one, other.to) < 0
      && turn(other, one.from) * turn(other, one.to) < 0
  }

  /// Positive where a point lies to the left of a side, negative to the right, 0 on its line.
  private static func turn(_ side: Side, _ point: (x: Double, y: Double)) -> Double {
    (side.to.x - side.from.x) * (point.y - side.from.y)
      - (side.to.y - side.from.y) * (point.x - side.from.x)
  }
}
