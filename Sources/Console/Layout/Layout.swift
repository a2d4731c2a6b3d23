import Domain
import Terminal

/// Where each pane of a screen lies, and the drawing of all of them.
package enum Layout {
  /// The whole screen. Panes that were kept from the last frame and would come out the same are
  /// not drawn again.
  static func draw(_ desk: Desk, keeping kept: inout KeptPanes) -> Surface {
    var surface = Surface(size: desk.size)
    guard !desk.size.isEmpty else { return surface }
    let arrangement = Arrangement(desk)
    let painter = PanePainter(desk, arrangement)
    kept.prepare(for: desk)
    for pane in arrangement.panes { painter.draw(pane, on: &surface, keeping: &kept) }
    let lines = desk.settings.glyphs.lines
    for rule in arrangement.rules {
      let sign = rule.columns == 1 ? lines.vertical : lines.horizontal
      surface.fill(rule, with: sign, face: .border)
    }
    EdgeLines(desk: desk, scene: painter.scene).draw(arrangement, on: &surface)
    if let dialog = desk.dialog {
      DialogOverlay(desk: desk, scene: painter.scene).draw(dialog, over: arrangement, &surface)
    }
    return surface
  }

  /// How many rows of a list its pane can show, so that keys move by pages and rows keep their
  /// lines.
  package static func height(of focus: Focus, in desk: Desk) -> Int {
    let arrangement = Arrangement(desk)
    guard let pane = arrangement.panes.first(where: { $0.focus == focus }) else {
      return max(1, arrangement.body.rows - 3)
    }
    let rows = pane.area.rows
    switch pane.kind {
    case .queue:
      return max(1, rows - (rows > 3 ? 1 : 0) - (desk.queue.frozen?.pinned == nil ? 0 : 1))
    case .dispatch:
      return max(1, rows - (rows > DispatchPanel.overhead + 1 ? DispatchPanel.overhead : 0))
    case .units: return max(1, rows - (rows > 3 ? 1 : 0))
    case .microQueue, .grid, .map, .detail, .city, .log, .timeline, .rivers, .incidents, .forecast,
      .feeds, .load, .drill, .health, .help, .joint, .clocks, .supplies, .requests, .duties,
      .draft, .organisation, .decisions, .roads, .corridor, .trust, .postures, .accountability,
      .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      return max(1, rows)
    }
  }

  /// The map of the region that the screen shows, for keeping until its size or view changes.
  package static func basemap(for desk: Desk) -> Basemap? {
    guard let pane = Arrangement(desk).pane(.map) else { return nil }
    let size = GeographicMap.plotSize(
      in: pane.area.size, hasHazards: !desk.picture.standingHazards.isEmpty)
    if let kept = desk.basemap,
      kept.key == Basemap.Key(region: desk.region.id, size: size, view: desk.mapView)
    {
      return kept
    }
    return Basemap(region: desk.region, size: size, view: desk.mapView)
  }
}
