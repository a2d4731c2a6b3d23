import Domain
import Terminal

/// Draws each pane of a desk's screen in its place.
struct PanePainter {
  let desk: Desk
  let scene: Scene
  private let roster: UnitRoster?
  private let sizeClass: Arrangement.Class

  init(_ desk: Desk, _ arrangement: Arrangement) {
    self.desk = desk
    sizeClass = arrangement.sizeClass
    var scene = Scene(desk)
    let hasTiles = arrangement.pane(.grid).map {
      MapGrid.tileSize(in: $0.area.size, grid: desk.region.grid).rows > 1
    }
    let needsRoster = arrangement.pane(.units) != nil || hasTiles == true
    roster = needsRoster ? desk.board : nil
    if let roster { scene.unitsOut = roster.out }
    self.scene = scene
  }

  /// Draws a pane with its frame and title.
  func draw(_ pane: Pane, on surface: inout Surface, keeping kept: inout KeptPanes) {
    if let frame = pane.frame {
      let isFocused = pane.focus == desk.focus || pane.focus == nil && desk.screen != .overview
      surface.box(
        frame, face: frameFace(pane, isFocused), title: title(of: pane),
        titleFace: isFocused ? .title : .textMuted,
        lines: scene.mode == .drill ? scene.glyphs.drillLines : scene.glyphs.lines)
    }
    let drawing = kept.surface(of: pane) { content(of: pane, size: pane.area.size) }
    surface.draw(drawing, at: pane.area.x, y: pane.area.y)
  }

  private func frameFace(_ pane: Pane, _ isFocused: Bool) -> Face {
    if pane.kind == .queue, desk.queue.frozen != nil { return .borderFrozen }
    if pane.kind.showsMoment, scene.moment != nil { return .borderReplay }
    if isFocused { return .borderFocus }
    switch desk.settings.mode {
    case .live, .simulation: return .border
    case .drill: return .borderDrill
    case .replay, .whatIf: return .borderReplay
    }
  }

  private func hasFocus(_ kind: Pane.Kind) -> Bool {
    desk.focus.pane == kind || desk.screen != .overview
  }

  private func content(of pane: Pane, size: Size) -> Surface {
    switch pane.kind {
    case .grid: grid.draw(size)
    case .map: map.draw(size)
    case .queue:
      QueuePanel(scene: scene, queue: desk.queue, hasFocus: hasFocus(.queue)).draw(size)
    case .microQueue: MicroQueue(scene: scene, queue: desk.queue).draw(size)
    case .dispatch:
      DispatchPanel(scene: scene, plan: desk.plan, hasFocus: hasFocus(.dispatch)).draw(size)
    case .units:
      UnitBoard(
        scene: scene, cursor: desk.unitCursor, hasFocus: hasFocus(.units),
        roster: roster ?? desk.board
      ).draw(size)
    case .log:
      LogPanel(scene: scene, entries: desk.log, cursor: desk.logCursor, hasFocus: hasFocus(.log))
        .draw(size)
    case .timeline: Timeline(scene: scene).draw(size)
    case .rivers: RiverStrip(scene: scene).draw(size)
    case .drill: DrillPanel(desk: desk, scene: scene).draw(size)
    case .detail, .city, .incidents, .forecast, .feeds, .load, .health, .help, .joint, .clocks,
      .supplies, .requests, .duties, .draft, .organisation, .decisions, .roads, .corridor, .trust,
      .postures, .accountability, .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      page(pane.kind, size)
    }
  }

  /// A page of lines, scrolled as far as the officer has gone.
  private func page(_ kind: Pane.Kind, _ size: Size) -> Surface {
    var surface = Surface(size: size)
    let margin = size.columns > 30 ? 1 : 0
    let area = surface.bounds.inset(columns: margin, rows: 0)
    let pages = Pages(desk: desk, scene: scene)
    let lines = pages.lines(of: kind, width: area.columns, rows: area.rows)
    let offset =
      switch kind {
      case .incidents: pages.incidentOffset(rows: area.rows)
      case .joint: pages.jointOffset(width: area.columns, rows: area.rows)
      case .supplies: 0
      case .requests where !desk.isAidOpen: 0
      case .grid, .map, .queue, .detail, .dispatch, .units, .log, .timeline, .rivers, .city,
        .forecast, .feeds, .load, .clocks, .drill, .requests, .duties, .draft, .organisation,
        .decisions, .roads, .corridor, .health, .help, .microQueue, .trust, .postures,
        .accountability, .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
        desk.detailScroll
      }
    surface.write(lines, in: area, from: offset, more: scene.words.more)
    return surface
  }

  /// The alert that the maps point at: the one that the detail tells about. They follow the cursor
  /// with it, a moment later, so that a movement alone costs a slow line little.
  private var indicated: Alert? {
    guard case .alert(let id) = desk.detail else { return nil }
    return desk.picture.alerts[id]
  }

  private var grid: MapGrid {
    let (picture, queue) = (desk.picture, desk.queue)
    return MapGrid(
      scene: scene, selected: desk.focus == .map ? desk.selectedCity : nil,
      indicated: indicated?.city,
      hasFocus: desk.focus == .map
    ) { city in queue.worst(in: city).flatMap { picture.alerts[$0] } }
  }

  private var map: GeographicMap {
    GeographicMap(
      scene: scene, view: desk.mapView,
      selected: desk.focus == .map ? desk.selectedCity : indicated?.city,
      incident: indicated?.incident, basemap: desk.basemap)
  }

  private func title(of pane: Pane) -> String {
    let titles = scene.words.titles
    if pane.kind.showsMoment, let title = MomentLines(scene: scene).title {
      return ">> \(title) <<"
    }
    switch pane.kind {
    case .grid: return titles.cities
    case .map: return titles.screen(.map)
    case .queue, .microQueue: return queueTitle
    case .detail: return Pages(desk: desk, scene: scene).title ?? titles.detail
    case .dispatch: return titles.screen(.dispatch)
    case .units: return titles.screen(.units)
    case .log: return titles.screen(.log)
    case .timeline: return scene.words.log.alertsPerFiveMinutes
    case .rivers: return scene.words.water.title
    case .city: return titles.screen(.city)
    case .incidents: return titles.screen(.incident)
    case .feeds: return titles.screen(.feeds)
    case .forecast: return titles.screen(.forecast)
    case .load: return titles.screen(.load)
    case .joint: return titles.screen(.joint)
    case .clocks: return titles.screen(.clocks)
    case .drill: return titles.screen(.drill)
    case .supplies: return titles.screen(.supplies)
    case .requests: return titles.screen(.requests)
    case .roads: return titles.screen(.roads)
    case .corridor: return titles.screen(.corridor)
    case .health: return titles.screen(.health)
    case .help: return titles.screen(.help)
    case .duties: return titles.screen(.duties)
    case .draft: return titles.screen(.draft)
    case .organisation: return titles.screen(.organisation)
    case .decisions: return titles.screen(.decisions)
    case .trust: return titles.screen(.trust)
    case .postures: return titles.screen(.postures)
    case .accountability: return titles.screen(.accountability)
    case .evaluation: return titles.screen(.evaluation)
    case .agreements: return titles.screen(.agreements)
    case .sitrep: return titles.screen(.sitrep)
    case .handover: return titles.screen(.handover)
    case .notices: return titles.screen(.notices)
    case .ledger: return titles.screen(.ledger)
    }
  }

  private var queueTitle: String {
    let queue = desk.queue
    let name = queue.list == .aside ? scene.words.queue.aside : scene.words.titles.screen(.queue)
    var text = "\(name) \(queue.count)"
    if queue.isFolded { text += " · " + scene.words.queue.folded }
    if let frozen = queue.frozen {
      text += " · " + scene.words.status.frozen(frozen.arrivals.count)
    }
    return text
  }
}

extension Pane.Kind {
  /// Whether it shows the moment of the forecast that the officer has gone to.
  fileprivate var showsMoment: Bool {
    switch self {
    case .grid, .map, .rivers, .forecast: true
    case .queue, .microQueue, .detail, .dispatch, .units, .log, .timeline, .city, .incidents,
      .feeds, .load, .drill, .health, .help, .joint, .clocks, .supplies, .requests, .duties,
      .draft, .organisation, .decisions, .roads, .corridor, .trust, .postures, .accountability,
      .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      false
    }
  }
}
