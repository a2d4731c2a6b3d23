package import Geodesy

/// What a weather service says of a typhoon, as it stands in the sources of its hazard: where its
/// middle was, is and is foretold to be with the strongest mean wind, the pressure now, and how far
/// from the middle winds of grades 7, 10 and 12 blow to each side.
package struct TyphoonBulletin: Sendable {
  /// The grades whose radii are told.
  package static let grades = [7, 10, 12]
  /// The sides, in the order of their radii.
  package static let sides = ["ne", "se", "sw", "nw"]

  /// The middle at an hour.
  package struct Fix: Hashable, Sendable {
    package let time: Instant
    package let place: Coordinate
    /// m/s.
    package let wind: Double

    package init(time: Instant, place: Coordinate, wind: Double) {
      self.time = time
      self.place = place
      self.wind = wind
    }
  }

  /// In the order of time: those up to `issued` were observed.
  package let track: [Fix]
  package let issued: Instant
  /// hPa.
  package let pressure: Double
  /// Kilometres: for each side the radius of each grade; 0 where no such wind blows.
  package let radii: [[Double]]

  package init(track: [Fix], issued: Instant, pressure: Double, radii: [[Double]]) {
    self.track = track
    self.issued = issued
    self.pressure = pressure
    self.radii = radii
  }

  /// Reads it from a hazard's report; nil where the way or the pressure is not told.
  package init?(_ report: Hazard.Report) {
    func values(_ quantity: String) -> [Instant: Double] {
      var values: [Instant: Double] = [:]
      for source in report.sources where source.quantity == quantity {
        if let since = source.since { values[since] = source.amount.middle }
      }
      return values
    }
    let (latitudes, longitudes, winds) = (values("latitude"), values("longitude"), values("wind"))
    guard report.kind == .typhoon, let pressure = values("pressure").first else { return nil }
    track = latitudes.keys.sorted().compactMap { time in
      guard let latitude = latitudes[time], let longitude = longitudes[time],
        let wind = winds[time], let place = Coordinate(latitude: latitude, longitude: longitude)
      else { return nil }
      return Fix(time: time, place: place, wind: wind)
    }
    issued = pressure.key
    self.pressure = pressure.value
    radii = Self.sides.map { side in
      Self.grades.map { values("radius-\($0)-\(side)").first?.value ?? 0 }
    }
    guard track.contains(where: { $0.time == issued }), track.count >= 2 else { return nil }
  }

  /// The same as sources of a hazard.
  package var sources: [Hazard.Source] {
    func source(_ quantity: String, _ value: Double, _ unit: String, _ time: Instant)
      -> Hazard.Source
    {
      Hazard.Source(
        quantity: quantity, amount: Estimate(low: value, middle: value, high: value), unit: unit,
        since: time)
    }
    var sources = [source("pressure", pressure, "hPa", issued)]
    for fix in track {
      sources += [
        source("latitude", fix.place.latitude, "°", fix.time),
        source("longitude", fix.place.longitude, "°", fix.time),
        source("wind", fix.wind, "m/s", fix.time),
      ]
    }
    for (side, radii) in zip(Self.sides, radii) {
      for (grade, radius) in zip(Self.grades, radii) where radius > 0 {
        sources.append(source("radius-\(grade)-\(side)", radius, "km", issued))
      }
    }
    return sources
  }

  /// The middle and its wind at a moment, between the fixes on straight lines; nil before and
  /// after them.
  package func fix(at moment: Instant) -> Fix? {
    guard let next = track.firstIndex(where: { $0.time >= moment }) else { return nil }
    if track[next].time == moment { return track[next] }
    guard next > 0 else { return nil }
    let (before, after) = (track[next - 1], track[next])
    let share =
      Double(before.time.duration(to: moment).inSeconds)
      / Double(before.time.duration(to: after.time).inSeconds)
    func between(_ one: Double, _ other: Double) -> Double { one + (other - one) * share }
    return Coordinate(
      latitude: between(before.place.latitude, after.place.latitude),
      longitude: between(before.place.longitude, after.place.longitude)
    ).map { Fix(time: moment, place: $0, wind: between(before.wind, after.wind)) }
  }
}
