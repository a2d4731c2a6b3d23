package import Terminal

/// A part of the screen with one thing in it.
package struct Pane: Hashable, Sendable {
  /// What can stand in a pane.
  package enum Kind: Hashable, Sendable {
    case grid, map, queue, detail, dispatch, units, log, timeline, rivers
    case city, incidents, forecast, feeds, load, drill, health, help, joint, clocks, supplies
    case requests, duties, draft, organisation, decisions, roads, corridor, trust
    case postures, accountability, evaluation, agreements, sitrep, handover, notices, ledger
    /// The queue as a small terminal shows it.
    case microQueue
  }

  package let kind: Kind
  /// Where the thing itself is drawn.
  package let area: Rect
  /// The frame around it, where there is one.
  package let frame: Rect?

  /// A pane without a frame.
  init(_ kind: Kind, in area: Rect) {
    self.kind = kind
    self.area = area
    frame = nil
  }

  /// A pane within a frame of one cell.
  init(_ kind: Kind, framed frame: Rect) {
    self.kind = kind
    area = frame.inset()
    self.frame = frame
  }

  /// The focus that is at home in the pane, nil where none is.
  package var focus: Focus? {
    switch kind {
    case .queue, .microQueue: .queue
    case .grid, .map: .map
    case .detail, .city: .detail
    case .dispatch: .dispatch
    case .units: .units
    case .log: .log
    case .timeline, .rivers, .incidents, .forecast, .feeds, .load, .drill, .health, .help, .joint,
      .clocks, .supplies, .requests, .duties, .draft, .organisation, .decisions, .roads, .corridor,
      .trust, .postures, .accountability, .evaluation, .agreements, .sitrep, .handover, .notices,
      .ledger:
      nil
    }
  }
}

extension Focus {
  /// The pane that shows what has the focus.
  var pane: Pane.Kind {
    switch self {
    case .queue: .queue
    case .map: .grid
    case .detail: .detail
    case .dispatch: .dispatch
    case .units: .units
    case .log: .log
    }
  }
}
