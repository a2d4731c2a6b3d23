import Domain
import Terminal

/// The gauges of each river in order downstream: stage, where it is going, margin to the warning.
struct RiverStrip {
  let scene: Scene

  /// Draws the gauges that were heard, from the upstream end, and counts those that were not.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    let area = surface.bounds.inset(columns: 1, rows: 0)
    let heard = ordered().filter { scene.stage(of: $0) != nil }
    var lines = heard.map { line(of: $0, width: area.columns) }
    let silent = scene.region.gauges.count - heard.count
    if silent > 0 {
      lines.append(TextLine("\(silent) · \(scene.words.water.noReading)", .textDim))
    }
    surface.write(lines, in: area)
    return surface
  }

  /// A gauge's stage, where it is going, its margin and the curve of its last values.
  private func line(of gauge: Gauge, width: Int) -> TextLine {
    let name = padded(scene.language.name(gauge.name), min(16, max(6, width / 3)))
    var line = TextLine(name + " ")
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
