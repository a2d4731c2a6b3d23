import Domain
import Statutes
import Terminal

/// The pages of lines that a desk can show.
struct Pages {
  let desk: Desk
  let scene: Scene

  /// The lines of a page for a width.
  func lines(of kind: Pane.Kind, width: Int, rows: Int) -> [TextLine] {
    switch kind {
    case .detail: return detail(width, isBrief: rows < 10)
    case .city: return city.map { CityPage(scene: scene, city: $0).lines(width: width) } ?? nothing
    case .incidents:
      return IncidentList(scene: scene, ids: desk.openIncidents, cursor: here).lines()
    case .feeds: return FeedPage(scene: scene).lines(width: width)
    case .forecast:
      return ForecastPage(scene: scene, question: desk.question).lines(width: width, rows: rows)
    case .load: return LoadPage(desk: desk, scene: scene).lines(width: width)
    case .joint:
      return JointPage(scene: scene, board: desk.joint, alone: desk.alone).lines(width: width).lines
    case .clocks: return ClocksPage(scene: scene, clocks: desk.clocks).lines(width: width)
    case .supplies: return SuppliesPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .requests: return RequestsPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .roads: return RoadsPage(scene: scene).lines(width: width)
    case .corridor: return CorridorPage(desk: desk, scene: scene).lines(width: width)
    case .health: return HealthPage(desk: desk, scene: scene).lines(width: width)
    case .help: return HelpPage(desk: desk, scene: scene).lines(width: width)
    case .duties:
      let page = DutyPage(
        scene: scene, rows: desk.obligations, cursor: desk.dutyCursor, city: desk.queue.city)
      return Sides.readable(width) { page.lines(width: $0, rows: rows) }
    case .decisions:
      return DecisionsPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .agreements:
      return AgreementsPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .trust: return TrustPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .organisation:
      let page = OrganisationPage(scene: scene, statutes: desk.settings.statutes)
      return page.lines(width: width, rows: rows)
    case .postures: return PosturePage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .accountability:
      return AccountabilityPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .evaluation:
      return EvaluationPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .sitrep:
      return Sides.readable(width) { SitrepPage(desk: desk, scene: scene).lines(width: $0) }
    case .handover:
      let page = HandoverPage(desk: desk, scene: scene)
      return Sides.readable(width) { page.lines(width: $0, rows: rows) }
    case .notices: return NoticesPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .ledger: return LedgerPage(desk: desk, scene: scene).lines(width: width, rows: rows)
    case .draft:
      return draft.map { DraftPage(scene: scene, draft: $0).lines(width: width) } ?? nothing
    case .grid, .map, .queue, .microQueue, .dispatch, .units, .log, .timeline, .rivers, .drill:
      return []
    }
  }

  /// What the detail pane is about, in a few characters.
  var title: String? {
    switch target {
    case .nothing: nil
    case .alert(let id): id.rawValue
    case .incident(let id): id.rawValue
    case .city(let id): scene.name(of: id)
    case .unit(let id): id.rawValue
    case .entry(let sequence): "#\(sequence)"
    }
  }

  /// How far the list of incidents is scrolled, so that the chosen one shows.
  func incidentOffset(rows: Int) -> Int {
    let place = here.flatMap { desk.openIncidents.firstIndex(of: $0) } ?? 0
    return max(0, place + 2 - rows)
  }

  /// How far the joint plan is scrolled, so that the chosen row shows.
  func jointOffset(width: Int, rows: Int) -> Int {
    let page = JointPage(scene: scene, board: desk.joint, alone: desk.alone)
    guard let place = page.lines(width: width).cursor else { return desk.detailScroll }
    return max(0, place + 3 - rows)
  }

  private var here: Incident.ID? { desk.incidentCursor.item ?? desk.openIncidents.first }

  private var target: DetailTarget {
    if desk.screen == .incident, let here { return .incident(here) }
    return desk.detail
  }

  private var draft: ReportDraft? {
    let statutes = desk.settings.statutes
    return desk.draftIncident.flatMap { desk.picture.incidents[$0] }.map {
      statutes.draft(
        statutes.dueStage(of: $0, in: desk.picture), on: $0, in: desk.picture, at: scene.now)
    }
  }

  private var nothing: [TextLine] { [TextLine(scene.words.detail.nothing, .textDim)] }

  private var city: City? {
    if case .city(let id) = desk.detail { return scene.region[id] }
    return desk.selectedCity.flatMap { scene.region[$0] }
  }

  private func detail(_ width: Int, isBrief: Bool) -> [TextLine] {
    switch target {
    case .nothing: return nothing
    case .alert(let id):
      guard let alert = desk.picture.alerts[id] ?? ghost(id) else { return nothing }
      let position = desk.queue.position(of: id).map { ($0 + 1, desk.queue.count) }
      let page = AlertPage(
        scene: scene, alert: alert, steps: steps(for: alert), place: position,
        members: desk.queue.members(of: id))
      return isBrief ? page.brief(width: width) : page.lines(width: width)
    case .incident(let id):
      guard let incident = desk.picture.incidents[id] else { return nothing }
      return IncidentLines(scene: scene, incident: incident)
        .page(
          width: width,
          steps: desk.steps(
            incident.isOpen
              ? [
                .alert(.dispatch), .incident(.nextAlarm), .incident(.nextStep), .alert(.note),
                .duty(.assess), .duty(.report),
              ] : []),
          governance: GovernanceLines(scene: scene, statutes: desk.settings.statutes)
            .lines(for: incident, width: width))
    case .city(let id):
      return scene.region[id].map { CityPage(scene: scene, city: $0).lines(width: width) }
        ?? nothing
    case .unit(let id): return unit(id, width)
    case .entry(let sequence): return entry(sequence, width)
    }
  }

  private func ghost(_ id: Alert.ID) -> Alert? {
    desk.queue.ghost.flatMap { $0.alert.id == id ? $0.alert : nil }
  }

  private func steps(for alert: Alert) -> [Step] {
    switch alert.state {
    case .normal: desk.steps([.alert(.note)])
    case .unacknowledged:
      desk.steps([.alert(.acknowledge), .alert(.dispatch), .alert(.shelve), .alert(.note)])
    case .acknowledged:
      desk.openIncident(of: alert.id) == nil
        ? desk.steps([
          .alert(.dispatch), .alert(.makeIncident), .alert(.shelve), .alert(.ruleOver),
          .alert(.note),
        ])
        : desk.steps([
          .alert(.dispatch), .incident(.nextStep), .incident(.close), .alert(.note),
        ])
    case .returned: desk.steps([.alert(.acknowledge), .alert(.note)])
    case .shelved, .suppressed, .outOfService: desk.steps([.alert(.unshelve), .alert(.note)])
    }
  }

  private func unit(_ id: Unit.ID, _ width: Int) -> [TextLine] {
    guard let unit = desk.picture.units[id] else { return nothing }
    let words = scene.words
    let indent = words.labelWidth
    let terms = words.terms
    var lines = [
      TextLine("\(id)/\(unit.level.rawValue) \(terms.unitKind(unit.kind))", .textStrong)
        .adding("  " + terms.unitStatus(unit.status), UnitFaces.face(unit.status))
    ]
    lines += TextLine.field(
      words.detail.place, scene.name(of: unit.city), indent: indent, width: width)
    lines += TextLine.field(
      words.detail.since, "\(scene.hour(unit.since)) (\(scene.age(unit.since)))", indent: indent,
      width: width)
    let notes = UnitNotes(scene: scene, unit: unit).spans
    if !notes.isEmpty {
      var line = TextLine(padded("", indent))
      line.spans += notes
      lines.append(line)
    }
    if let journey = unit.journey {
      lines += TextLine.field(
        words.dispatch.arrival,
        ([UnitFaces.arrival(journey, scene: scene, bar: 16)]
          + journey.ways(after: scene.now).map(\.rawValue)).joined(separator: " "),
        indent: indent, width: width)
    }
    if let id = unit.incident, let incident = desk.picture.incidents[id] {
      lines += IncidentLines(scene: scene, incident: incident).brief(width: width)
    }
    return lines
  }

  private func entry(_ sequence: Int, _ width: Int) -> [TextLine] {
    guard let entry = desk.log.last(where: { $0.sequence == sequence }) else { return nothing }
    let indent = scene.words.labelWidth
    let time = CivilTime(entry.happened, offsetInMinutes: scene.offsetInMinutes)
    let who = entry.actor.name + scene.language.aside(scene.words.terms.role(entry.actor.role))
    return [TextLine("#\(sequence)", .textStrong).adding("  \(time.iso8601)  \(who)", .textDim)]
      + TextLine.paragraph(scene.sentence(for: entry), width: width)
      + TextLine.field(
        scene.words.detail.place, scene.name(of: entry.city), indent: indent, width: width)
  }
}
