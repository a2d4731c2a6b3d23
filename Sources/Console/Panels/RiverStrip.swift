import Domain
import Terminal

/// The gauges of each river in order downstream: stage, where it is going, margin to the warning.
struct RiverStrip {
  let scene: Scene

  /// One line for each gauge, grouped by river.
  func lines(width: Int) -> [TextLine] {
    let gauges = GaugeLines(scene: scene)
    return ordered().map { gauge in
      var line = TextLine(
        padded(scene.language.name(gauge.name), min(16, max(6, width / 3))), .text)
      line.add(" ")
      guard let series = scene.stages(of: gauge), let latest = series.latest else {
        return line.adding(scene.words.water.noReading, .textDim)
      }
      let margin = latest.value - gauge.warningLevel.value
      line.add(TextWidth.right(NumberText.decimal(latest.value, digits: 2), 6))
      line.add(" " + gauges.trend(series) + " ")
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
  }

  /// Draws as many as there is room for, those nearest to their warning level kept.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard size.rows > 1 else { return surface }
    surface.write(
      TextLine(" " + scene.words.water.title, .textDim), at: 0, y: 0, limit: size.columns)
    let area = Rect(x: 1, y: 1, columns: size.columns - 2, rows: size.rows - 1)
    surface.write(lines(width: area.columns), in: area)
    return surface
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
