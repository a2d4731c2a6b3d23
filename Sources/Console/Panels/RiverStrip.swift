import Domain
import Terminal

/// The gauges of each river in order downstream: stage, where it is going, margin to the warning.
struct RiverStrip {
  let scene: Scene

  /// Draws the gauges that were heard, from the upstream end, and counts those that were not. Where
  /// not all have room, those that stand highest against their warning level are drawn.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    let area = surface.bounds.inset(columns: 1, rows: 0)
    let heard = ordered().compactMap { gauge in
      scene.shownStage(of: gauge).map { (gauge, margin: $0 - gauge.warningLevel.value) }
    }
    let silent = scene.region.gauges.count - heard.count
    let foot = silent > 0 || heard.count > area.rows ? 1 : 0
    let least = heard.map(\.margin).sorted(by: >).dropFirst(max(0, area.rows - foot)).first
    let shown = heard.filter { least == nil || $0.margin > least ?? 0 }
    var lines = shown.map { line(of: $0.0, width: area.columns) }
    let rest = heard.filter { $0.margin <= least ?? -.infinity }
    var notes: [String] = []
    if !rest.isEmpty {
      notes.append(scene.language.arrivals.moreGauges(rest.count, rest.count { $0.margin >= 0 }))
    }
    if silent > 0 {
      let why =
        scene.moment == nil
        ? scene.words.water.noReading : scene.language.text(OutlookWord.notForetold)
      notes.append("\(silent) · \(why)")
    }
    if !notes.isEmpty { lines.append(TextLine(notes.joined(separator: "  "), .textDim)) }
    surface.write(lines, in: area)
    return surface
  }

  /// A gauge's stage, where it is going, its margin and the curve of its last values.
  private func line(of gauge: Gauge, width: Int) -> TextLine {
    let name = padded(scene.language.name(gauge.name), min(16, max(6, width / 3)))
    var line = TextLine(name + " ")
    if let moment = scene.moment { return foretold(gauge, moment, line) }
    guard let series = scene.stages(of: gauge), let latest = series.latest else { return line }
    let margin = latest.value - gauge.warningLevel.value
    line.add(TextWidth.right(NumberText.decimal(latest.value, digits: 2), 6))
    line.add(" " + GaugeLines(scene: scene).trend(series) + " ")
    line.add(
      TextWidth.right(NumberText.signed(margin, digits: 2), 6), GaugeLines.face(margin: margin))
    let room = width - line.width - 6
    if room >= 8 {
      let values = series.points.suffix(min(room, 24)).map(\.value)
      line.add(" ")
      line.add(Sparkline.line(values, glyphs: scene.glyphs), .graphMid)
    }
    return line.trailing(scene.age(latest.time))
  }

  /// A gauge's stage as it is foretold for a moment, with its margin.
  private func foretold(_ gauge: Gauge, _ moment: Instant, _ start: TextLine) -> TextLine {
    guard let level = scene.shownStage(of: gauge) else {
      return start.adding("     –  ", .textDim).adding(
        scene.language.text(OutlookWord.notForetold), .textDim)
    }
    let margin = level - gauge.warningLevel.value
    return start.adding(TextWidth.right(NumberText.decimal(level, digits: 2), 6))
      .adding("   ")
      .adding(
        TextWidth.right(NumberText.signed(margin, digits: 2), 6), GaugeLines.face(margin: margin)
      )
      .trailing(scene.dayAndHour(moment), .bannerReplay)
  }

  /// Gauges in order downstream, river by river; those of no river last.
  func ordered() -> [Gauge] {
    var result: [Gauge] = []
    for river in scene.region.rivers {
      var ids = river.reaches.map(\.upstream)
      if let last = river.reaches.last { ids.append(last.downstream) }
      result += ids.compactMap { scene.region[$0] }
    }
    let seen = Set(result.map(\.id))
    return result + scene.region.gauges.filter { !seen.contains($0.id) }
  }
}
