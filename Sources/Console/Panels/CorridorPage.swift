import Domain
import Terminal

/// The signals ahead of a unit: when it comes to each, when each is held, what it saves and costs.
struct CorridorPage {
  let desk: Desk
  let scene: Scene

  func lines(width: Int) -> [TextLine] {
    let language = scene.language
    guard let unit = desk.corridorUnit.flatMap({ scene.picture.units[$0] }) else {
      return [TextLine(language.text(.noUnitForCorridor), .textDim)]
    }
    let head = heading(of: unit)
    guard let corridor = desk.corridor(of: unit) else {
      return [
        head, TextLine(), TextLine(language.text(.noSignalsAhead(unit.id.rawValue)), .dueSoon),
      ]
    }
    return [head, state(of: unit), TextLine(), street(corridor, width)]
      + table(corridor) + [TextLine()] + summary(corridor, of: unit, width)
  }

  private func heading(of unit: Unit) -> TextLine {
    let terms = scene.words.terms
    var line = TextLine("\(unit.id) \(terms.unitKind(unit.kind))", .textStrong)
    line.add("  " + terms.unitStatus(unit.status), UnitFaces.face(unit.status))
    if let incident = desk.goal(of: unit)?.id {
      line.add(" \(scene.glyphs.arrowRight) \(incident)")
    }
    if let arrival = desk.corridorJourney(of: unit)?.expectedArrival {
      let minutes = max(0, Int((scene.now.duration(to: arrival).inSeconds + 59) / 60))
      let text = scene.language.text(.arrival(clock: scene.hour(arrival), minutes: minutes))
      line.add("  " + text, .unitEnroute)
    }
    return line
  }

  private func state(of unit: Unit) -> TextLine {
    if let running = scene.picture.corridor(of: unit.id) {
      let text = RoadSentence.isOn(by: running.by.name, since: scene.hour(running.since))
      return TextLine(scene.language.text(text), .dueOk)
    }
    return TextLine(scene.language.text(unit.status == .enroute ? .isOff : .preview), .textDim)
  }

  /// The junctions in a row, from the unit to the incident.
  private func street(_ corridor: GreenCorridor, _ width: Int) -> TextLine {
    let count = corridor.junctions.count
    let gap = max(1, min(10, (width - 4) / (count + 1) - 1))
    let line = String(repeating: scene.glyphs == .unicode ? "─" : "-", count: gap)
    var street = TextLine("  ").adding(scene.glyphs.pointer, .unitEnroute)
    for junction in corridor.junctions {
      street.add(line, .mapRoad)
      street.add(sign(of: junction), face(of: junction))
    }
    return street.adding(line, .mapRoad).adding(
      GeographicMap.incidentSign(scene.glyphs), .mapMarker)
  }

  /// Passed, held now, or to come.
  private func sign(of junction: GreenCorridor.Junction) -> String {
    let isUnicode = scene.glyphs == .unicode
    if scene.now > junction.greenUntil { return isUnicode ? "·" : "." }
    return isHeld(junction) ? (isUnicode ? "●" : "*") : (isUnicode ? "○" : "o")
  }

  private func face(of junction: GreenCorridor.Junction) -> Face {
    if scene.now > junction.greenUntil { return .textDim }
    return isHeld(junction) ? .dueOk : .text
  }

  private func isHeld(_ junction: GreenCorridor.Junction) -> Bool {
    desk.corridorUnit.flatMap { scene.picture.corridor(of: $0) } != nil
      && junction.greenFrom <= scene.now && scene.now <= junction.greenUntil
  }

  private func table(_ corridor: GreenCorridor) -> [TextLine] {
    let columns: [RoadSentence] = [
      .columnNumber, .columnLeft, .columnArrives, .columnGreen, .columnCross,
    ]
    let widths = [9, 10, 12, 20, 14]
    let head = zip(columns, widths).map { padded(scene.language.text($0), $1) }.joined()
    return [TextLine("  " + head, .textDim)]
      + corridor.junctions.enumerated().map { index, junction -> TextLine in
        let cells = [
          "\(sign(of: junction)) \(index + 1)",
          NumberText.decimal(Double(junction.metresLeft) / 1000, digits: 1),
          clock(junction.arrival),
          clock(junction.greenFrom) + "–" + String(clock(junction.greenUntil)),
          "\(NumberText.grouped(junction.crossDelay)) s",
        ]
        let text = zip(cells, widths).map { padded($0, $1) }.joined()
        return TextLine("  ").adding(text, face(of: junction))
      }
  }

  private func summary(
    _ corridor: GreenCorridor, of unit: Unit, _ width: Int
  ) -> [TextLine] {
    let language = scene.language
    let saving = corridor.saving
    var text = language.text(.saves(low: saving.low, middle: saving.middle, high: saving.high))
    text += " · " + language.text(.costs(vehicleMinutes: (corridor.crossDelay + 59) / 60))
    if let span = corridor.span {
      text += " · "
      text += language.text(.runs(from: clock(span.lowerBound), until: clock(span.upperBound)))
    }
    var lines = TextLine.paragraph(text, .textStrong, width: width)
    if let plan = scene.region.roads.signals(in: desk.goal(of: unit)?.city ?? unit.city) {
      let assumption = RoadSentence.assumption(
        spacing: plan.spacing, along: plan.mainFlow, across: plan.crossFlow,
        isExercise: plan.provenance == .exercise)
      lines += TextLine.paragraph(language.text(assumption), .textDim, width: width)
    }
    for step in TextLine.steps(
      desk.steps([.road(.corridor), .move(.back)]), indent: 0, label: "", width: width)
    {
      lines.append(step)
    }
    return lines
  }

  private func clock(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: scene.offsetInMinutes).clock
  }
}
