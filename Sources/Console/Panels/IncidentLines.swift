import Domain
import Terminal

/// What an incident is and how far it has come: in brief for an alert's page, or all of it.
struct IncidentLines {
  let scene: Scene
  let incident: Incident

  private var words: DetailPhrases { scene.words.detail }
  private var indent: Int { scene.words.labelWidth }

  /// Whether the program has worded it: that of an alert of its own.
  private var isOurs: Bool {
    incident.report.alert.flatMap { scene.picture.alerts[$0]?.report.isOurs } ?? false
  }

  /// Title, stages and units.
  func brief(width: Int) -> [TextLine] {
    let title = "\(incident.id) \(scene.matter(of: incident.report))"
    return TextLine.field(
      words.incident, title, face: .textStrong, indent: indent, width: width)
      + rail(width) + units(width)
  }

  /// The incident, how many of its units are there, and when the next arrives.
  var summary: [TextLine] {
    let units = incident.units.compactMap { scene.picture.units[$0] }
    let there = units.count { $0.status == .onScene }
    var line = TextLine("\(incident.id) ", .text)
    line.add(scene.words.terms.incidentState(incident.state), .textStrong)
    line.add("  \(words.units) \(there)/\(units.count)", units.isEmpty ? .dueSoon : .text)
    let next = units.filter { $0.held == nil }.compactMap(\.journey?.expectedArrival).min()
    guard let next, there < units.count else { return [line] }
    let left = TimeText.due(scene.now.duration(to: next), precisely: false)
    return [
      line.adding("  \(scene.glyphs.arrowRight) \(scene.dayAndHour(next)) (\(left))", .unitEnroute)
    ]
  }

  /// The stages in their order; the present one is marked, those before carry their moments.
  func rail(_ width: Int) -> [TextLine] {
    var pieces: [(String, Face)] = []
    let current = IncidentState.allCases.firstIndex(of: incident.state) ?? 0
    for (index, state) in IncidentState.allCases.enumerated() {
      let name = scene.words.terms.incidentState(state)
      if index == current {
        pieces.append(("[\(name)]", .textStrong))
      } else if index < current, let entered = incident.entered[state] {
        pieces.append(("\(name) \(scene.dayAndHour(entered))", .textMuted))
      } else {
        pieces.append((name, .textDim))
      }
    }
    var lines: [TextLine] = []
    var line = TextLine(padded(words.stages, indent), .textDim)
    for (index, piece) in pieces.enumerated() {
      let arrow = index == 0 ? "" : " \(scene.glyphs.arrowRight) "
      if line.width > indent, line.width + TextWidth.of(arrow + piece.0) > width {
        lines.append(line)
        // The arrow goes with the stage that it leads to.
        line = TextLine(padded("", indent)).adding(String(arrow.dropFirst()), .textDim)
      } else {
        line.add(arrow, .textDim)
      }
      line.add(piece.0, piece.1)
    }
    return lines + [line]
  }

  /// The units on the task with what they do and when they arrive.
  func units(_ width: Int) -> [TextLine] {
    let units = incident.units.compactMap { scene.picture.units[$0] }
    guard !units.isEmpty else {
      let isWaiting = incident.isOpen && incident.sentCount == 0
      return TextLine.field(
        words.units, incident.sentCount == 0 ? words.noUnits : words.unitsGone(incident.sentCount),
        face: isWaiting ? .dueSoon : .textDim, indent: indent, width: width)
    }
    return units.enumerated().map { index, unit in
      TextLine(padded(index == 0 ? words.units : "", indent), .textDim)
        .adding(padded(unit.id.rawValue, 7) + " ", .text)
        .adding(padded(scene.words.terms.unitKind(unit.kind), scene.words.kindWidth) + " ", .text)
        .adding(
          padded(scene.words.terms.unitStatus(unit.status), scene.words.statusWidth) + " ",
          UnitFaces.face(unit.status)
        )
        .adding(
          arrival(of: unit, bar: width < 72 ? 0 : 8), unit.held == nil ? .text : .dueOver)
    }
  }

  private func arrival(of unit: Unit, bar: Int) -> String {
    if let hold = unit.held {
      return scene.language.text(
        DispatchSentence.heldUp(hold.way?.rawValue, scene.age(hold.since)))
    }
    guard let journey = unit.journey else { return scene.age(unit.since) }
    return UnitFaces.arrival(journey, scene: scene, bar: bar)
  }

  /// Everything about the incident.
  func page(width: Int, steps: [Step], governance: [TextLine]) -> [TextLine] {
    let report = incident.report
    let priority = report.priority.rawValue
    var first = TextLine(
      scene.glyphs.severity(priority) + "\(priority)", scene.sign(of: report.priority).face)
    first.add(" \(incident.id) \(scene.matter(of: report))", .textStrong)
    let mark =
      incident.isExercise && scene.mode != .simulation && scene.mode != .drill
      ? scene.words.terms.messageStatusMark(.exercise) : ""
    var lines = [first.trailing(mark, .bannerDrill)]
    let kind =
      scene.kind(report.kind) + " · "
      + scene.words.terms.emergencyClass(report.emergencyClass)
    lines += TextLine.field(words.kind, kind, indent: indent, width: width)
    let place = scene.place(of: incident.city, scene.local(report.place, isOurs: isOurs))
    lines += TextLine.field(words.place, place, indent: indent, width: width)
    lines += TextLine.field(
      words.since,
      "\(scene.dayAndHour(incident.reported)) (\(scene.age(incident.reported))) · "
        + incident.openedBy.name, indent: indent, width: width)
    lines += governance
    lines += rail(width) + units(width)
    lines += TextLine.field(words.sent, sentText, indent: indent, width: width)
    lines += alertLines(width)
    lines += TextLine.steps(steps, indent: indent, label: words.next, width: width)
    if let outcome = incident.outcome {
      lines += TextLine.field(
        words.outcome, scene.local(outcome, isOurs: isOurs), indent: indent, width: width)
    }
    for note in incident.notes {
      lines += TextLine.field(
        words.note,
        "\(scene.dayAndHour(note.at)) \(note.by.name)\(scene.language.colon)\(note.text)",
        indent: indent,
        width: width)
    }
    return lines
  }

  private var sentText: String {
    var text = "\(incident.sentCount)"
    if let first = incident.firstUnitArrived {
      let passed = incident.reported.duration(to: first)
      text += " · " + words.firstArrived(scene.dayAndHour(first), TimeText.age(passed))
    }
    return text
  }

  private func alertLines(_ width: Int) -> [TextLine] {
    incident.alerts.compactMap { scene.picture.alerts[$0] }.flatMap { alert in
      TextLine.field(
        words.alert,
        "\(alert.id) \(scene.words.terms.alertState(alert.state)) · "
          + scene.headline(of: alert.report),
        indent: indent, width: width)
    }
  }
}
