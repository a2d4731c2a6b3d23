package import Domain
package import Terminal

/// Everything that the console knows and the officer sees. A value: it asks nothing of the world,
/// takes inputs, and answers with effects.
package struct Desk: Sendable {
  package internal(set) var settings: DeskSettings
  package internal(set) var size: Size
  package internal(set) var picture: Picture
  package internal(set) var clock: WatchClock
  /// The machine's clock, as last heard.
  package internal(set) var wall: Instant

  // Where the officer is.
  package internal(set) var screen = ScreenName.overview
  package internal(set) var focus = Focus.queue
  package internal(set) var isZoomed = false
  /// The status line alone stands above the panes.
  package internal(set) var isHeaderShort = false
  package internal(set) var timeStyle = TimeStyle.relative
  package internal(set) var isMouseOn = false
  /// What the detail pane tells about: it follows the cursor a moment later.
  package internal(set) var detail = DetailTarget.nothing
  /// The rows by which the detail pane is scrolled.
  package internal(set) var detailScroll = 0

  // The lists.
  package internal(set) var queue: Queue
  package internal(set) var plan: DispatchPlan?
  package internal(set) var unitCursor = ListCursor<Unit.ID>()
  package internal(set) var incidentCursor = ListCursor<Incident.ID>()
  /// The cursor of the log: the place of an entry in the journal; nil follows the newest.
  package internal(set) var logCursor = ListCursor<Int>()
  /// The city under the map's cursor.
  package internal(set) var selectedCity: City.ID?
  package internal(set) var mapView = MapView()
  /// The last entries, oldest first.
  package internal(set) var log: [Entry] = []
  package internal(set) var history = CityHistory()
  /// Open incidents, the most urgent first.
  package internal(set) var openIncidents: [Incident.ID] = []

  // What lies over the screen, and what the officer is told.
  package internal(set) var dialog: Dialog?
  package internal(set) var prompt: Prompt?
  package internal(set) var message: Message?
  package internal(set) var undoOffers: [UndoOffer] = []
  package internal(set) var measurements = Input.Measurements()
  /// The prefix that was typed, while the next key is awaited.
  package internal(set) var prefix: Key?

  // What nobody sees.
  var work = Work()

  /// A desk before the first key.
  package init(settings: DeskSettings, update: Update, size: Size) {
    self.settings = settings
    self.size = size
    picture = update.picture
    clock = update.clock
    wall = update.clock.wall
    queue = Queue(update.picture)
    selectedCity = update.picture.region.cities.first?.id
  }

  /// The watch's time.
  package var now: Instant { clock.now(atWall: wall) }

  package var language: Language { settings.language }
  package var region: Region { picture.region }
  /// Rows of the log that are kept.
  package static let logCapacity = 500

  /// Takes an input; answers with what is to be done in the world.
  package mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key, .update, .problem: return []
    case .tick(let wall): self.wall = max(self.wall, wall)
    case .resized(let size): self.size = size
    case .measured(let measurements): self.measurements = measurements
    }
    return []
  }

  /// The screen as it should stand now.
  package func frame() -> Surface { Layout.draw(self) }

  /// When the desk next has something to do without an input: nil where nothing changes by itself.
  package func nextWake(after wall: Instant) -> Instant? { nil }
}
