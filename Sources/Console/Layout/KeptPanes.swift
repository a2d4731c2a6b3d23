import Domain
import Terminal

/// Panes as they were last drawn, for frames in which little has changed: a movement in the queue
/// draws the queue, not the maps and the log.
struct KeptPanes: Sendable {
  /// All that the kept panes are drawn from.
  private struct Origin: Equatable, Sendable {
    let updates: Int
    let second: Instant
    let settings: DeskSettings
    let timeStyle: TimeStyle
    let screen: ScreenName
    let focus: Focus
    let detail: DetailTarget
    let selectedCity: City.ID?
    let listedCity: City.ID?
    let mapView: MapView
    let moment: Instant?
    let hasBasemap: Bool
    let logCursor: ListCursor<Int>
    let unitCursor: ListCursor<Unit.ID>

    init(_ desk: Desk) {
      updates = desk.work.updates
      second = desk.shownSecond
      settings = desk.settings
      timeStyle = desk.timeStyle
      screen = desk.screen
      focus = desk.focus
      detail = desk.detail
      selectedCity = desk.selectedCity
      listedCity = desk.queue.city
      mapView = desk.mapView
      moment = desk.moment
      hasBasemap = desk.basemap != nil
      logCursor = desk.logCursor
      unitCursor = desk.unitCursor
    }
  }

  private var origin: Origin?
  private var kept: [(pane: Pane, surface: Surface)] = []

  /// Forgets what would come out otherwise now.
  mutating func prepare(for desk: Desk) {
    let now = Origin(desk)
    guard now != origin else { return }
    origin = now
    kept = []
  }

  /// The pane as it was kept, else as it is drawn now.
  mutating func surface(of pane: Pane, draw: () -> Surface) -> Surface {
    guard pane.kind.isKept else { return draw() }
    if let same = kept.first(where: { $0.pane == pane }) { return same.surface }
    let surface = draw()
    kept.append((pane, surface))
    return surface
  }
}

extension Pane.Kind {
  /// Whether the pane is drawn from nothing but what `KeptPanes` compares.
  fileprivate var isKept: Bool {
    switch self {
    case .grid, .map, .units, .log, .timeline, .rivers: true
    case .queue, .microQueue, .detail, .dispatch, .city, .incidents, .forecast, .feeds, .load,
      .drill, .health, .joint, .clocks, .help, .supplies, .requests, .duties, .draft,
      .organisation, .decisions, .roads, .corridor, .trust, .postures, .accountability,
      .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      false
    }
  }
}
