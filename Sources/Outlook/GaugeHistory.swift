import Domain

/// What a gauge showed over the last day, on the grid of a forecast.
struct GaugeHistory {
  /// How old the newest reading may be for the gauge to count as heard.
  static let longestSilence = Duration.hours(3)

  let gauge: Gauge
  let rating: Gauge.Rating
  /// Stages in metres, oldest first, the last of them now; nil where the gauge is not heard.
  let stages: [Double]?
  /// From which step on it was heard.
  let firstHeard: Int
  let latest: Series.Point?
  let readings: Int

  /// Nil for a gauge without a rating: its stage does not follow from the discharge.
  init?(_ gauge: Gauge, in picture: Picture, at now: Instant, step: Duration, count: Int) {
    guard let rating = gauge.rating else { return nil }
    self.gauge = gauge
    self.rating = rating
    let series = picture.series(source: gauge.id.rawValue, kind: "water-level")
    let points = (series?.points ?? []).filter { $0.time <= now && $0.value.isFinite }
    latest = points.last
    readings = points.count
    guard let first = points.first, let last = points.last,
      last.time.duration(to: now) <= Self.longestSilence
    else {
      (stages, firstHeard) = (nil, count)
      return
    }
    var place = 0
    var stages: [Double] = []
    var firstHeard = 0
    for index in 0..<count {
      let time = now.advanced(by: step * (index + 1 - count))
      if time < first.time { firstHeard = index + 1 }
      while place + 1 < points.count, points[place + 1].time <= time { place += 1 }
      stages.append(Self.stage(at: time, between: points, place))
    }
    self.stages = stages
    self.firstHeard = min(firstHeard, count - 1)
  }

  private static func stage(
    at time: Instant, between points: [Series.Point], _ place: Int
  ) -> Double {
    let before = points[place]
    guard time > before.time, place + 1 < points.count else { return before.value }
    let after = points[place + 1]
    let whole = Double(before.time.duration(to: after.time).inMilliseconds)
    let part = Double(before.time.duration(to: time).inMilliseconds)
    return before.value + (after.value - before.value) * part / max(1, whole)
  }

  /// Metres an hour over the last hours that were heard.
  func rise(overSteps steps: Int, stepInHours: Double) -> Double {
    guard let stages, let last = stages.last else { return 0 }
    let start = max(firstHeard, stages.count - 1 - steps)
    let hours = Double(stages.count - 1 - start) * stepInHours
    return hours > 0 ? (last - stages[start]) / hours : 0
  }
}
