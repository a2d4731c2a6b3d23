import Domain
import Terminal

/// A tile while another moment than now is shown: how likely the city is reached by then, and the
/// level that is foretold for it.
extension MapGrid {
  /// The first line: a sign of how likely, the name, the percent.
  func outlookHead(of city: City, _ inner: Rect, on surface: inout Surface) {
    let outlook = CityOutlook(city.id, in: scene)
    let step = outlook.map { Heat.step($0.probability) } ?? 0
    let sign = step == 0 ? scene.glyphs.clear : Heat.sign(step, scene.glyphs)
    let face = step == 0 ? Face.gridClear : Heat.face(step)
    surface.write(sign, at: inner.x, y: inner.y, face: face, limit: inner.columns)
    let share = step == 0 ? nil : outlook?.probability
    let short = scene.shortName(of: city)
    let room = inner.columns - 1 - TextWidth.of(short)
    let whole = share.map { NumberText.decimal($0 * 100, digits: 0) + "%" } ?? ""
    // Where three cells lack, the number alone: a hundred is then said as `!!`, there.
    let bare = share.map { $0 >= 0.995 ? "!!" : NumberText.decimal($0 * 100, digits: 0) } ?? ""
    let text = TextWidth.of(whole) <= room ? whole : TextWidth.of(bare) <= room ? bare : ""
    let nameRoom = inner.columns - 1 - TextWidth.of(text)
    let full = scene.language.name(city.name)
    let hasRoom = scene.language == .en ? inner.columns >= 14 : TextWidth.of(full) <= nameRoom
    surface.write(
      hasRoom ? full : short, at: inner.x + 1, y: inner.y, face: step > 0 ? .textStrong : .text,
      limit: max(0, nameRoom))
    surface.write(
      text, at: inner.endX - TextWidth.of(text), y: inner.y, face: step >= 3 ? .dueOver : .dueSoon,
      limit: inner.columns)
  }

  /// The lines below: the margin that is foretold, then the people in the footprint.
  func outlookFacts(of city: City, rows: Int) -> [TextLine] {
    guard let moment = scene.moment, let outlook = CityOutlook(city.id, in: scene),
      Heat.step(outlook.probability) > 0 || outlook.margin(at: moment) != nil
    else { return [] }
    var lines: [TextLine] = []
    if let margin = outlook.margin(at: moment) {
      lines.append(
        TextLine("~" + NumberText.signed(margin), GaugeLines.face(margin: margin))
          .adding(" " + outlook.prospect.unit, .textDim))
    }
    if outlook.prospect.people.middle > 0, Heat.step(outlook.probability) > 0 {
      lines.append(TextLine(NumberText.grouped(Int(outlook.prospect.people.middle)), .textDim))
    }
    return Array(lines.prefix(rows))
  }
}
