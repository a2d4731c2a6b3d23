import Domain
import Terminal

/// What a tile says below its name, as far as there is room: the most pressing first.
extension MapGrid {
  func facts(of city: City, columns: Int, rows: Int) -> [TextLine] {
    guard rows > 0, columns >= 5 else { return [] }
    if scene.moment != nil { return outlookFacts(of: city, rows: rows) }
    if rows == 1 { return [summary(of: city, columns: columns)] }
    let first =
      arrivalLine(of: city, columns: columns)
      ?? (columns >= 10 ? worst(city.id).map { headline(of: $0, columns: columns) } : nil)
      ?? ages(of: city)
    if rows == 2 { return [first, tallyLine(of: city, columns: columns)] }
    let lines = [first, counts(of: city, columns: columns)]
    let state = stateLine(of: city, columns: columns)
    let flow = flowLine(of: city, columns: columns)
    return lines + (rows == 3 ? [merged(flow, state, columns: columns)] : [state, flow])
  }

  /// All of a tile in one line: when a danger likely arrives, else the age of the worst; then
  /// posture, water, incidents while they fit.
  private func summary(of city: City, columns: Int) -> TextLine {
    var line = arrivalLine(of: city, columns: columns) ?? ages(of: city)
    for piece in pieces(of: city, columns: columns) {
      guard line.width + 1 + TextWidth.of(piece.text) <= columns else { continue }
      if line.width > 0 { line.add(" ") }
      line.add(piece.text, piece.face)
    }
    return line
  }

  private func ages(of city: City) -> TextLine {
    if let stale = scene.staleCities[city.id] {
      return TextLine("\(scene.glyphs.unknown)\(TimeText.age(stale))", .stale)
    }
    guard let alert = worst(city.id) else { return TextLine() }
    return TextLine(scene.age(alert.occurred), face(of: alert))
  }

  /// What likely arrives comes before what is there already: when, and how surely where that fits.
  private func arrivalLine(of city: City, columns: Int) -> TextLine? {
    guard let expected = scene.expected[city.id], expected.probability >= NextCity.likely,
      scene.staleCities[city.id] == nil, let text = arrival(expected, columns: columns)
    else { return nil }
    let share = NumberText.decimal(expected.probability * 100, digits: 0) + "%"
    return TextLine(text, .dueSoon).trailing(share, .dueSoon)
  }

  /// `→16:59`; where the day has no room, how long until then: `→+15h`.
  private func arrival(_ prospect: Prospect, columns: Int) -> String? {
    guard let arrival = prospect.arrival?.middle else { return nil }
    let kind = scene.expectedKinds[prospect.city] ?? .riverFlood
    let text = scene.glyphs.arrowRight + HazardLines(scene: scene).time(arrival, kind)
    guard TextWidth.of(text) > columns else { return text }
    let hours = (scene.now.duration(to: arrival).inSeconds + 1800) / 3600
    return scene.glyphs.arrowRight + "+\(hours)h"
  }

  /// What the worst alert is and how old; where both have no room, what it is.
  private func headline(of alert: Alert, columns: Int) -> TextLine {
    let age = scene.age(alert.occurred)
    let kind = scene.kind(alert.report.kind)
    guard TextWidth.of(kind) + 1 + TextWidth.of(age) > columns else {
      return TextLine(kind).trailing(age, face(of: alert))
    }
    return TextLine(kind, face(of: alert) == .dueOver ? .dueOver : .text)
  }

  private func face(of alert: Alert) -> Face {
    guard let due = alert.due else { return .textDim }
    return due < scene.now ? .dueOver : .dueSoon
  }

  /// How many of each priority stand: `1▲ 2◆ 3●`, the number first: `▲1` is a priority.
  private func counts(of city: City, columns: Int) -> TextLine {
    let standing = scene.picture.tally(of: city.id).standing
    var line = TextLine()
    for priority in Priority.allCases where standing[priority.rawValue - 1] > 0 {
      let sign = scene.sign(of: priority)
      let text = String(standing[priority.rawValue - 1]) + sign.text
      guard line.width + TextWidth.of(text) <= columns else { break }
      line.add(text, sign.face)
      if line.width < columns { line.add(" ") }
    }
    return line
  }

  private func tallyLine(of city: City, columns: Int) -> TextLine {
    var line = counts(of: city, columns: columns)
    for piece in pieces(of: city, columns: columns)
    where line.width + TextWidth.of(piece.text) <= columns {
      line.add(piece.text, piece.face)
      if line.width < columns { line.add(" ") }
    }
    return line
  }

  /// Posture, open incidents, units out.
  private func stateLine(of city: City, columns: Int) -> TextLine {
    var line = TextLine()
    for piece in pieces(of: city, columns: columns) {
      if line.width > 0 { line.add(" ") }
      line.add(piece.text, piece.face)
    }
    return line
  }

  private func pieces(of city: City, columns: Int) -> [TextLine.Span] {
    var pieces: [TextLine.Span] = []
    let posture = scene.picture.posture(of: city.id)
    let mark = scene.words.postureMark(posture)
    if !mark.isEmpty { pieces.append(.init(text: mark, face: .dueSoon)) }
    // What is likely stands in front already.
    if let expected = scene.expected[city.id], expected.probability < NextCity.likely,
      let text = arrival(expected, columns: columns)
    {
      pieces.append(.init(text: text, face: .dueSoon))
    }
    if let water = water(of: city) { pieces.append(water) }
    let open = scene.picture.tally(of: city.id).openIncidents
    if open > 0 { pieces.append(.init(text: scene.words.incidentMark + "\(open)", face: .text)) }
    let out = unitsOut(city)
    if out > 0 { pieces.append(.init(text: scene.words.unitMark + "\(out)", face: .unitEnroute)) }
    return pieces
  }

  /// How far the worst gauge of the city stands above its warning level, once it is near it.
  private func water(of city: City) -> TextLine.Span? {
    let margins = scene.region.gauges(of: city.id).compactMap { gauge in
      scene.stage(of: gauge).map { $0 - gauge.warningLevel.value }
    }
    guard let margin = margins.max(), margin > -1.5 else { return nil }
    let face: Face = margin >= 0 ? .dueOver : margin > -0.5 ? .dueSoon : .mapWater
    return .init(text: "~" + NumberText.signed(margin), face: face)
  }

  /// The trend of alerts over the last hour, as many of the newest slots as there is room for.
  private func flowLine(of city: City, columns: Int) -> TextLine {
    let counts = scene.history.trend(of: city.id, at: scene.now).suffix(columns)
    guard counts.contains(where: { $0 > 0 }) else { return TextLine() }
    return TextLine(Sparkline.bars(Array(counts), glyphs: scene.glyphs, atLeast: 3), .graphMid)
  }

  private func merged(_ flow: TextLine, _ state: TextLine, columns: Int) -> TextLine {
    var line = state
    let room = columns - state.width - (state.width > 0 ? 1 : 0)
    guard room >= 4, let bars = flow.spans.first else { return line }
    if state.width > 0 { line.add(" ") }
    line.add(String(bars.text.suffix(room)), bars.face)
    return line
  }

  private func unitsOut(_ city: City) -> Int { scene.unitsOut[city.id] ?? 0 }
}
