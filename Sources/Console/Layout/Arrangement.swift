import Domain
package import Terminal

/// Which panes a screen has and where they lie: worked out from the size alone, before anything is
/// drawn.
package struct Arrangement: Hashable, Sendable {
  /// How much room there is.
  package enum Class: String, CaseIterable, Hashable, Sendable {
    /// Below 60x16: rows of the queue and one line of status.
    case micro
    /// 60 to 99 columns: the map and the detail above one pane.
    case small
    /// At most 90 columns and at least 46 rows: everything below each other.
    case portrait
    /// 100 to 159 columns, or fewer than 48 rows: two by two.
    case medium
    /// From 160x48: all at once.
    case large

    package init(_ size: Size) {
      if size.columns < 60 || size.rows < 16 {
        self = .micro
      } else if size.columns <= 90, size.rows >= 46 {
        self = .portrait
      } else if size.columns < 100 || size.rows < 30 {
        self = .small
      } else if size.columns < 160 || size.rows < 48 {
        self = .medium
      } else {
        self = .large
      }
    }
  }

  package let sizeClass: Class
  package private(set) var panes: [Pane] = []
  /// Lines that part panes without frames.
  private(set) var rules: [Rect] = []
  /// The lines at the top, the notices, and at the bottom.
  let status: Rect
  let crumbs: Rect
  let command: Rect
  let hints: Rect
  let body: Rect

  /// The panes of a desk's screen.
  package init(_ desk: Desk) {
    let size = desk.size
    sizeClass = Class(size)
    let all = Rect(size)
    if sizeClass == .micro {
      // One line of status; the command line only while it is in use.
      let isAsking = desk.prompt != nil || desk.message != nil
      let (top, rest) = all.split(rows: 1)
      let (middle, bottom) = rest.split(rows: isAsking && rest.rows > 1 ? -1 : rest.rows)
      status = top
      crumbs = top.row(1)
      command = bottom
      hints = bottom.row(1)
      body = middle
      panes = [Pane(desk.screen == .overview ? .microQueue : Self.kind(desk), in: middle)]
      return
    }
    let (head, rest) = all.split(rows: desk.isHeaderShort ? 1 : 2)
    let (middle, foot) = rest.split(rows: -2)
    status = head.row(0)
    crumbs = head.row(1)
    command = foot.row(0)
    hints = foot.row(1)
    body = middle
    arrange(desk)
  }

  /// The pane of some kind, if there is one.
  package func pane(_ kind: Pane.Kind) -> Pane? { panes.first { $0.kind == kind } }

  private mutating func arrange(_ desk: Desk) {
    if desk.isZoomed {
      panes = [Pane(Self.kind(desk), framed: body)]
    } else if desk.screen != .overview {
      single(desk)
    } else {
      switch sizeClass {
      case .micro: break
      case .small: small(desk)
      case .portrait: portrait(desk)
      case .medium: medium(desk)
      case .large: large(desk)
      }
    }
  }

  /// What a screen of one pane, or a zoomed pane, shows.
  private static func kind(_ desk: Desk) -> Pane.Kind {
    switch desk.screen {
    case .overview: desk.focus.pane
    case .queue: .queue
    case .alert: .detail
    case .map: .map
    case .city: .city
    case .incident: .incidents
    case .dispatch: .dispatch
    case .units: .units
    case .log: .log
    case .feeds: .feeds
    case .forecast: .forecast
    case .load: .load
    case .joint: .joint
    case .clocks: .clocks
    case .drill: .drill
    case .supplies: .supplies
    case .requests: .requests
    case .roads: .roads
    case .corridor: .corridor
    case .health: .health
    case .help: .help
    case .duties: .duties
    case .draft: .draft
    case .organisation: .organisation
    case .decisions: .decisions
    case .trust: .trust
    case .postures: .postures
    case .accountability: .accountability
    case .evaluation: .evaluation
    case .agreements: .agreements
    case .sitrep: .sitrep
    case .handover: .handover
    case .notices: .notices
    case .ledger: .ledger
    }
  }

  private mutating func single(_ desk: Desk) {
    switch desk.screen {
    case .log where body.rows >= 12:
      let (top, rest) = body.split(rows: 4)
      panes = [Pane(.timeline, framed: top), Pane(.log, framed: rest)]
    case .queue where body.columns >= 150:
      let (left, right) = body.split(columns: body.columns * 3 / 5)
      panes = [Pane(.queue, framed: left), Pane(.detail, framed: right)]
    case .incident where body.rows >= 16:
      let (top, bottom) = body.split(rows: body.rows * 2 / 5)
      panes = [Pane(.incidents, framed: top), Pane(.detail, framed: bottom)]
    case .overview, .queue, .alert, .map, .city, .incident, .dispatch, .units, .log, .forecast,
      .feeds, .load, .drill, .health, .help, .joint, .clocks, .supplies, .requests, .duties,
      .draft, .organisation, .decisions, .roads, .corridor, .trust, .postures, .accountability,
      .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      panes = [Pane(Self.kind(desk), framed: body)]
    }
  }

  /// The pane at the foot of a screen that has not room for all: what has the focus, else another.
  private func foot(_ desk: Desk, else kind: Pane.Kind) -> Pane.Kind {
    switch desk.focus {
    case .dispatch, .units, .log: desk.focus.pane
    case .queue, .map, .detail: desk.plan != nil ? .dispatch : kind
    }
  }

  private mutating func small(_ desk: Desk) {
    let gridRows = desk.region.grid.rows
    // Characters are two cells wide: with a seventh cell their tiles hold all that letters' do.
    let wide = desk.region.grid.columns * 7
    let gridColumns =
      desk.language == .en || wide + 31 > body.columns ? desk.region.grid.columns * 6 : wide
    var rest = body
    if body.rows >= gridRows + 10, gridColumns + 21 <= body.columns {
      let (top, below) = body.split(rows: gridRows)
      let (map, detail) = top.split(columns: gridColumns)
      panes = [
        Pane(.grid, in: map), Pane(.detail, in: detail.split(columns: 1).right),
      ]
      rules = [detail.split(columns: 1).left, below.row(0)]
      rest = below.split(rows: 1).bottom
    }
    switch desk.focus {
    case .detail, .units, .log, .dispatch: panes.append(Pane(desk.focus.pane, in: rest))
    case .queue, .map:
      let (queue, log) = rest.split(rows: rest.rows >= 9 ? -3 : rest.rows)
      panes.append(Pane(.queue, in: queue))
      guard !log.isEmpty else { return }
      rules.append(log.row(0))
      panes.append(Pane(.log, in: log.split(rows: 1).bottom))
    }
    // Of two details only the large one is drawn.
    if desk.focus == .detail, panes.count > 2 { panes.remove(at: 1) }
  }

  private mutating func portrait(_ desk: Desk) {
    let grid = desk.region.grid.rows * 2 + 2
    let (top, rest) = body.split(rows: grid)
    let parts = rest.rows(weights: [5, 5, 4])
    panes = [
      Pane(.grid, framed: top), Pane(.queue, framed: parts[0]), Pane(.detail, framed: parts[1]),
      Pane(foot(desk, else: .log), framed: parts[2]),
    ]
  }

  private mutating func medium(_ desk: Desk) {
    let grid = desk.region.grid
    let tileRows = max(1, min(2, (body.rows - 16) / max(1, grid.rows)))
    let (top, bottom) = body.split(rows: max(body.rows * 9 / 20, grid.rows * tileRows + 2))
    // The queue keeps the room for its city column.
    let tile = body.columns - (grid.columns * 8 + 2) >= 56 ? 8 : 6
    let width = min(body.columns / 2, grid.columns * (tile + 1) + 2)
    let (map, queue) = top.split(columns: max(width, grid.columns * tile + 2))
    let (detail, foot) = bottom.split(columns: map.columns)
    panes = [Pane(.grid, framed: map), Pane(.queue, framed: queue), Pane(.detail, framed: detail)]
    let kind = self.foot(desk, else: .log)
    if kind == .log, foot.rows >= 14 {
      let (strip, log) = foot.split(rows: 4)
      panes += [Pane(.timeline, framed: strip), Pane(.log, framed: log)]
    } else {
      panes.append(Pane(kind, framed: foot))
    }
  }

  private mutating func large(_ desk: Desk) {
    let grid = desk.region.grid
    let (top, bottom) = body.split(
      rows: max(body.rows / 2, min(body.rows * 3 / 5, grid.rows * 4 + 2)))
    let tiles = min(top.columns * 2 / 5, grid.columns * 11 + 2)
    let (map, right) = top.split(columns: tiles)
    let (earth, queue) = right.split(columns: right.columns * 2 / 5)
    panes = [
      Pane(.grid, framed: map), Pane(.map, framed: earth), Pane(.queue, framed: queue),
    ]
    let parts = bottom.columns(weights: [37, 31, 32])
    panes.append(Pane(.detail, framed: parts[0]))
    if desk.plan != nil || desk.focus == .dispatch {
      let (plan, units) = parts[1].split(rows: parts[1].rows * 3 / 5)
      panes += [Pane(.dispatch, framed: plan), Pane(.units, framed: units)]
    } else {
      panes.append(Pane(.units, framed: parts[1]))
    }
    let (strip, rest) = parts[2].split(rows: 4)
    let (rivers, log) = rest.split(rows: min(rest.rows / 2, desk.region.gauges.count + 2))
    panes += [
      Pane(.timeline, framed: strip), Pane(.rivers, framed: rivers), Pane(.log, framed: log),
    ]
  }
}
