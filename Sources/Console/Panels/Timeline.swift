import Domain
import Terminal

/// The alerts of the last hours as bars on a line of time.
struct Timeline {
  let scene: Scene
  /// Minutes that a bar stands for.
  static let slotMinutes = 5

  /// Draws the bars and, where there is a second row, the hours below them.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    let margin = 1
    let most = CityHistory.minuteCount / Self.slotMinutes
    let slots = min(most, size.columns - margin - 5)
    guard slots > 4, !size.isEmpty else { return surface }
    let counts = scene.history.trend(slots: slots, ofMinutes: Self.slotMinutes, at: scene.now)
    let bars = Sparkline.bars(counts, glyphs: scene.glyphs, atLeast: 4)
    surface.write(bars, at: margin, y: 0, face: .graphMid, limit: slots)
    let top = "\(counts.max() ?? 0)"
    surface.write(
      scene.glyphs.arrowUp + top, at: margin + slots + 1, y: 0, face: .textDim, limit: 4)
    if size.rows > 1 { hours(margin, slots, on: &surface) }
    return surface
  }

  private func hours(_ x: Int, _ slots: Int, on surface: inout Surface) {
    let now = CivilTime(scene.now, offsetInMinutes: scene.offsetInMinutes)
    let last = now.minute / Self.slotMinutes
    let perHour = 60 / Self.slotMinutes
    for back in 0...(slots / perHour) {
      let column = slots - 1 - last - back * perHour
      guard column >= 0 else { break }
      let instant = scene.now.advanced(by: .minutes(Int64(-now.minute - back * 60)))
      surface.write(
        scene.hour(instant), at: x + column, y: 1, face: .textDim,
        limit: max(0, surface.size.columns - x - column))
    }
  }
}
