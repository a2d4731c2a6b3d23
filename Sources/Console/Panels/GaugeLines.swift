import Domain
import Terminal

/// What a gauge shows: its stage against its levels, where it is going, and who is next downstream.
struct GaugeLines {
  let scene: Scene
  /// Whether a forecast beside it tells who is next, more surely than the hours of the region file.
  var isForecast = false

  /// The gauge that an alert speaks of: the one that sent it, or for a flood the city's worst.
  func gauge(of alert: Alert) -> Gauge? {
    if let gauge = scene.region[Gauge.ID(alert.report.key.source)] { return gauge }
    guard alert.report.kind == "river-flood" else { return nil }
    return worst(in: alert.city)
  }

  /// The gauge of a city that stands highest against its warning level.
  func worst(in city: City.ID?) -> Gauge? {
    (city.map(scene.region.gauges) ?? [])
      .max { (margin($0) ?? -.infinity) < (margin($1) ?? -.infinity) }
  }

  func margin(_ gauge: Gauge) -> Double? {
    scene.stage(of: gauge).map { $0 - gauge.warningLevel.value }
  }

  /// What an alert's gauge shows, nothing where it has none.
  func lines(for alert: Alert, indent: Int, width: Int) -> [TextLine] {
    guard let gauge = gauge(of: alert) else { return [] }
    return lines(for: gauge, indent: indent, width: width)
  }

  /// The stage with its levels, the curve of the last values, and the cities below.
  func lines(for gauge: Gauge, indent: Int, width: Int) -> [TextLine] {
    let words = scene.words.water
    let label = scene.words.detail.gauge
    guard let series = scene.stages(of: gauge), let latest = series.latest else {
      return TextLine.field(
        label, scene.language.name(gauge.name) + " · " + words.noReading, indent: indent,
        width: width)
    }
    let margin = latest.value - gauge.warningLevel.value
    let state =
      "\(scene.language.name(gauge.name)) \(NumberText.decimal(latest.value, digits: 2)) m "
      + trend(series) + "  "
      + words.warning(NumberText.decimal(gauge.warningLevel.value, digits: 2))
      + " (\(NumberText.signed(margin, digits: 2)))  "
      + words.guarantee(NumberText.decimal(gauge.guaranteeLevel.value, digits: 2))
      + "  " + scene.age(latest.time)
    var lines = TextLine.field(
      label, state, face: Self.face(margin: margin), indent: indent, width: width)
    let values = series.points.suffix(max(0, min(48, width - indent - 8))).map(\.value)
    if values.count > 3, let first = series.points.dropLast(values.count - 1).last {
      lines.append(
        TextLine(padded("", indent)).adding(
          Sparkline.line(values, glyphs: scene.glyphs), .graphMid
        ).adding(" " + scene.age(first.time), .textDim))
    }
    let below = downstream(of: gauge)
    if !below.isEmpty, !isForecast {
      lines += TextLine.field(words.next, below, indent: indent, width: width)
    }
    return lines
  }

  /// The stage, where it goes, its margin to the warning level, and who is next, in one line.
  func summary(of gauge: Gauge) -> TextLine {
    let line = TextLine(scene.language.name(gauge.name) + " ")
    guard let series = scene.stages(of: gauge), let latest = series.latest else {
      return line.adding(scene.words.water.noReading, .textDim)
    }
    let margin = latest.value - gauge.warningLevel.value
    return line.adding("\(NumberText.decimal(latest.value, digits: 2)) m \(trend(series)) ")
      .adding(NumberText.signed(margin, digits: 2), Self.face(margin: margin))
      .adding(isForecast ? "" : "  " + downstream(of: gauge), .textDim)
  }

  /// The next cities downstream, with the hours that a flood wave takes to them.
  func downstream(of gauge: Gauge) -> String {
    guard let river = gauge.river.flatMap({ id in scene.region.rivers.first { $0.id == id } })
    else { return "" }
    var names: [String] = []
    var hours = 0.0
    var here = gauge.id
    for reach in river.reaches where reach.upstream == here && names.count < 4 {
      hours += reach.travelTimeInHours
      here = reach.downstream
      guard let city = scene.region[here]?.city else { continue }
      names.append(
        "\(scene.name(of: city)) +\(NumberText.decimal(hours, digits: 0))h")
    }
    return names.joined(separator: " \(scene.glyphs.arrowRight) ")
  }

  /// Whether the stage rises or falls over its last hour.
  func trend(_ series: Series) -> String {
    guard let latest = series.latest,
      let before = series.points.last(where: { latest.time >= $0.time.advanced(by: .hours(1)) })
        ?? series.points.first
    else { return "" }
    let change = latest.value - before.value
    if abs(change) < 0.02 { return scene.glyphs.arrowRight }
    return change > 0 ? scene.glyphs.arrowUp : scene.glyphs.arrowDown
  }

  /// Above the warning level, near it, or below.
  static func face(margin: Double) -> Face {
    margin >= 0 ? .dueOver : margin > -0.5 ? .dueSoon : .text
  }
}
