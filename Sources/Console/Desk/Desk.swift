package import Domain
internal import Planning
package import Statutes
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
  /// What stood before the other person at this console; nil until the seats were changed.
  var seatScreen: ScreenName?
  package internal(set) var isZoomed = false
  /// The status line alone stands above the panes.
  package internal(set) var isHeaderShort = false
  package internal(set) var timeStyle = TimeStyle.relative
  package internal(set) var isMouseOn = false
  /// What the detail pane tells about: it follows the cursor a moment later.
  package internal(set) var detail = DetailTarget.nothing
  /// The rows by which the detail, or a screen without a cursor, is scrolled.
  package internal(set) var detailScroll = 0

  // The lists.
  package internal(set) var queue: Queue
  package internal(set) var plan: DispatchPlan?
  package internal(set) var unitCursor = ListCursor<Unit.ID>()
  /// How the unit board is ordered, and the kind that it lists; all when nil.
  package internal(set) var unitOrder = UnitOrder.state
  package internal(set) var unitKind: UnitKind?
  /// The plan for all open incidents, once it was asked for.
  package internal(set) var joint: JointBoard?
  /// The open incidents without units of other cities, while that is looked at.
  package internal(set) var alone: AidComparison?
  package internal(set) var incidentCursor = ListCursor<Incident.ID>()
  /// The number of the inject that the facilitator is at.
  package internal(set) var injectCursor = ListCursor<Int>()
  /// The city for which the officer writes about aid.
  package internal(set) var ownCity: City.ID?
  package internal(set) var supplyCursor: SupplyCursor?
  package internal(set) var aidCursor = ListCursor<AidLine.ID>()
  /// Whether the request under the cursor takes the whole screen.
  package internal(set) var isAidOpen = false
  /// The cursor of the log: the place of an entry in the journal; nil follows the newest.
  package internal(set) var logCursor = ListCursor<Int>()
  /// The row of the duties' screen.
  package internal(set) var dutyCursor = ListCursor<Obligation.ID>()
  package internal(set) var decisionCursor = ListCursor<AllianceRow>()
  /// The row of the screen of agreements, and whether it is opened.
  package internal(set) var agreementCursor = ListCursor<PreparednessRow>()
  package internal(set) var isAgreementOpen = false
  /// The city of the screen of trust, and the cause of the one that is opened.
  package internal(set) var trustCursor = ListCursor<City.ID>()
  package internal(set) var causeCursor = ListCursor<TrustCause.ID>()
  /// Whether the city under the cursor takes the whole screen.
  package internal(set) var isTrustOpen = false
  /// Whose posture the screen of postures is at, and the item of the one that is opened.
  package internal(set) var postureCursor = ListCursor<PostureHolder>()
  package internal(set) var itemCursor = ListCursor<String>()
  package internal(set) var isPostureOpen = false
  /// The candidate of the screen of accountability, and the entry of the one that is opened.
  package internal(set) var candidateCursor = ListCursor<BreachCandidate.ID>()
  package internal(set) var evidenceCursor = ListCursor<Int>()
  package internal(set) var isCandidateOpen = false
  /// The only kind of breach that is listed; nil lists all.
  package internal(set) var listedBreach: Breach?
  /// The newest entries that may show what cities answer for, oldest first.
  package internal(set) var papers: [Entry] = []
  /// What the screen of evaluations shows.
  package internal(set) var evaluation = EvaluationView()
  /// The notice under the cursor, and whether it takes the whole screen.
  package internal(set) var noticeCursor = ListCursor<CityNotice.ID>()
  package internal(set) var isNoticeOpen = false
  /// The thing of the watch's brief under the cursor, by its name.
  package internal(set) var briefCursor = ListCursor<String>()
  /// The matter whose situation is reported.
  package internal(set) var sitrepMatter: Matter?
  /// Where the officer is in the ledger.
  package internal(set) var ledger = LedgerPlace()
  /// The incident whose report is shown.
  package internal(set) var draftIncident: Incident.ID?
  /// The unit whose corridor is shown.
  package internal(set) var corridorUnit: Unit.ID?
  /// The city under the map's cursor.
  package internal(set) var selectedCity: City.ID?
  package internal(set) var mapView = MapView()
  /// The moment of the forecast that the maps and the strip show; nil shows now.
  package internal(set) var moment: Instant?
  /// The what-if that was asked, until it is kept or put away.
  package internal(set) var question: Question?
  /// The unmoving part of the map as it was last drawn.
  package internal(set) var basemap: Basemap?
  /// The units by what they do, as they were when one of them last changed.
  package internal(set) var roster: UnitRoster
  /// The last entries, oldest first.
  package internal(set) var log: [Entry] = []
  package internal(set) var history = CityHistory()
  package internal(set) var load = AlarmLoad()
  package internal(set) var clocks = ResponseClocks()
  /// Open incidents, the most urgent first.
  package internal(set) var openIncidents: [Incident.ID] = []

  // What lies over the screen, and what the officer is told.
  package internal(set) var dialog: Dialog?
  package internal(set) var prompt: Prompt?
  package internal(set) var message: Message?
  /// What can still be taken back, the newest last.
  package internal(set) var undoOffers: [UndoOffer] = []
  package internal(set) var measurements = Input.Measurements()
  /// The prefix that was typed, while the next key is awaited.
  package internal(set) var prefix: Key?

  var work = Work()

  /// A desk before the first key.
  package init(settings: DeskSettings, update: Update, size: Size) {
    self.settings = settings
    self.size = size
    picture = update.picture
    clock = update.clock
    work.speed = clock.isRunning ? clock.speed : settings.speed
    wall = update.clock.wall
    roster = UnitRoster(update.picture)
    queue = Queue(update.picture)
    selectedCity = update.picture.region.cities.first?.id
    openIncidents = OpenIncidents.sorted(update.picture)
    if settings.glyphs == .ascii { mapView.ink = .ascii }
    remember(update.entries)
    followCursor()
  }

  /// The watch's time.
  package var now: Instant { clock.now(atWall: wall) }

  /// The watch's time as screens show it: whole seconds.
  var shownSecond: Instant { now.wholeSecond }

  package var language: Language { settings.language }
  package var region: Region { picture.region }

  /// A text that may name places in two languages, in the officer's.
  func local(_ text: String) -> String { TwofoldText(region, language, isOurs: false)(text) }
  /// Rows of the log that are kept.
  package static let logCapacity = 500

  /// Takes an input; answers with what is to be done in the world.
  package mutating func handle(_ input: Input) -> [Effect] {
    defer { countEscalated() }
    switch input {
    case .key(let key): return take(key)
    case .update(let update): return take(update)
    case .tick(let wall): take(wall: wall)
    case .resized(let size): resize(to: size)
    case .measured(let measurements): self.measurements = measurements
    case .verified(let holds): settings.journal.isVerified = holds
    case .whatIf(let ticket, let answers): take(answers, ticket)
    case .problem(let problem): tell(language.text(problem), .fault)
    }
    return []
  }

  /// Counted at most once a second and for each word of the station, not for each key.
  private mutating func countEscalated() {
    guard work.escalatedAt != (work.updates, shownSecond) else { return }
    work.escalatedAt = (work.updates, shownSecond)
    work.escalated = queue.escalated(in: picture, at: shownSecond)
  }

  /// The screen as it should stand now.
  package func frame() -> Surface {
    var none = KeptPanes()
    return Layout.draw(self, keeping: &none)
  }

  /// The same screen, for a loop that draws one after the other: what would come out the same is
  /// taken from the last one.
  package mutating func nextFrame() -> Surface {
    var kept = work.kept
    work.kept = KeptPanes()
    defer { work.kept = kept }
    return Layout.draw(self, keeping: &kept)
  }

  /// Remembers what the officer has before his eyes: the loop calls it when a frame was painted, so
  /// that an acknowledgement is bound to the occurrence that was seen.
  package mutating func painted() {
    work.shown = picture
    roster = board
    basemap = Layout.basemap(for: self)
  }

  /// An alert as the desk knows it, also when it is only a ghost any more.
  package func alert(_ id: Alert.ID) -> Alert? {
    picture.alerts[id] ?? queue.ghost.flatMap { $0.alert.id == id ? $0.alert : nil }
      ?? queue.frozen?.picture.alerts[id]
  }

  /// Puts a text into the message line.
  mutating func tell(_ text: String, _ weight: Message.Weight = .notice) {
    message = Message(text, weight)
  }

  /// Puts a notice into the message line.
  mutating func tell(_ notice: Notice) { tell(language.text(notice)) }

  /// Says why nothing was done.
  mutating func refuse(_ notice: Notice) -> [Effect] {
    tell(language.text(notice), .refusal)
    return []
  }

  private mutating func resize(to size: Size) {
    queue.anchor(height: Layout.height(of: .queue, in: self))
    self.size = size
  }
}
