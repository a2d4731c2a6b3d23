internal import Domain
internal import Terminal

/// What a desk remembers between inputs and never shows.
struct Work: Sendable {
  var nextTicket = 1
  var nextBatch = 1
  /// How often the station's word was taken.
  var updates = 0
  /// What waits for the supervisor, and for which update and second that was counted.
  var escalated = (count: 0, isWhole: true)
  var escalatedAt = (updates: -1, second: Instant.distantPast)
  /// Panes of the last frame.
  var kept = KeptPanes()
  var pending: [Int: Pending] = [:]
  /// The picture as it was when the officer last saw the screen; nil before the first painting.
  var shown: Picture?
  /// When the bell last sounded, by the machine's clock.
  var lastBell = Instant.distantPast
  /// Alerts that came since it last sounded, in a flood.
  var unheard = 0
  /// Whether groups are folded; nil while the load decides.
  var folding: Bool?
  /// When the officer last pressed a key, by the machine's clock.
  var lastKey = Instant.distantPast
  /// When the detail pane follows the cursor; nil when it has.
  var dwellEnds: Instant?
  /// When the prefix key was pressed.
  var prefixed = Instant.distantPast
  /// When Ctrl-C was last pressed.
  var interrupted = Instant.distantPast
  /// That an input method is on is said once.
  var hasNamedInputMethod = false
  /// Where the key for the most urgent alert has led, one press after the other, and when it was
  /// pressed last.
  var urgent: Set<Alert.ID> = []
  var urgentPressed = Instant.distantPast
  /// The last entries, also those that this seat does not see.
  var wholeLog: [Entry] = []
  /// The screens to go back to, the last on top.
  var path: [ScreenName] = []
  /// Lines that were typed, the newest last.
  var commands: [String] = []
  var filters: [String] = []
  /// How fast time runs once it is not paused, and how fast it was asked to run before the station
  /// has said that it does; nil where nothing is asked.
  var speed = 1.0
  var askedSpeed: Double?
  /// The minute for which a filter by age was last worked out.
  var filteredMinute: Int64 = 0
}

/// A submission that was not answered yet.
struct Pending: Sendable {
  let batch: Int
  let action: ActionID
  /// What it is about, as an officer names it.
  let subject: String
  /// What is to be sent to the incident that the answer brings.
  var sending: Sending?
  /// Whether the other cities are then to be asked for what its plan lacks.
  var asksForMissing = false

  /// The same, named by the incident that came of it: `SUZ-I1 (SUZ-A1)`.
  func naming(_ incident: Incident.ID?) -> Pending {
    guard let incident, action == .alert(.makeIncident) else { return self }
    return Pending(
      batch: batch, action: action, subject: "\(incident) (\(subject))", sending: sending,
      asksForMissing: asksForMissing)
  }
}
