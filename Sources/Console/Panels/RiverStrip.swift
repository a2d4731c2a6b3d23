import Domain
import Terminal

/// The gauges of each river in order downstream: stage, where it is going, margin to the warning.
struct RiverStrip {
  let scene: Scene

  /// Draws the gauges that were heard, from the upstream end, and counts those that were not.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    let area = surface.bounds.inset(columns: 1, rows: 0)
    let heard = ordered().filter { scene.shownStage(of: $0) != nil }
    var lines = heard.map { line(of: $0, width: area.columns) }
    let silent = scene.region.gauges.count - heard.count
    if silent > 0 {
      let why =
        scene.moment == nil
        ? scene.words.water.noReading : scene.language.text(OutlookWord.notForetold)
      lines.append(TextLine("\(silent) · \(why)", .textDim))
    }
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
