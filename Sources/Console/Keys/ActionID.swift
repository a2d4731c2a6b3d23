/// Everything that an officer can do with a key.
///
/// Its keys are in `Keymap`, its words with the languages, what it does in `Desk+Actions`: a case
/// that lacks one of them does not compile or fails the tests.
package enum ActionID: Hashable, Sendable {
  case move(Movement)
  case alert(AlertAct)
  case incident(IncidentAct)
  case list(ListAct)
  case place(PlaceAct)
  case map(MapAct)
  case hazard(HazardAct)
  case road(RoadAct)
  case desk(DeskAct)
  case drill(DrillAct)
  case joint(JointAct)
  case unit(UnitAct)
  case aid(AidAct)
  case duty(DutyAct)
  case alliance(AllianceAct)
  case trust(TrustAct)
  case posture(PostureAct)
  case evaluation(EvaluationAct)
  case prepare(PreparednessAct)
  case communication(CommunicationAct)
  case ledger(LedgerAct)

  /// Moving the cursor and the focus.
  package enum Movement: String, CaseIterable, Hashable, Sendable {
    case down, up, left, right
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case first, last
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case open, back
    case mostUrgent = "most-urgent"
    case mostUrgentBefore = "most-urgent-before"
    case nextWaiting = "next-waiting"
    case previousWaiting = "previous-waiting"
  }

  /// What is done to alerts.
  package enum AlertAct: String, CaseIterable, Hashable, Sendable {
    case acknowledge
    case acknowledgeGroup = "acknowledge-group"
    case silence, shelve
    case shelvedList = "shelved"
    case unshelve
    case makeIncident = "make-incident"
    case dispatch
    case ruleOver = "rule-over"
    case note, undo, redo
  }

  /// What is done to incidents and units.
  package enum IncidentAct: String, CaseIterable, Hashable, Sendable {
    case nextStep = "next-step"
    case flareUp = "flare-up"
    case close, dismiss, recall
    case toggleUnit = "toggle-unit"
    case send
    case nextPlan = "next-plan"
    case refuseProposal = "refuse-proposal"
    case nextAlarm = "next-alarm"
  }

  /// What is done to the list: marks, order, what it shows.
  package enum ListAct: String, CaseIterable, Hashable, Sendable {
    case mark
    case markRange = "mark-range"
    case invertMarks = "invert-marks"
    case clearMarks = "clear-marks"
    case freeze, follow, fold, sort, filter
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case findCity = "find-city"
    case allCities = "all-cities"
    case onlyCity = "only-city"
  }

  /// Going to a pane or a screen.
  package enum PlaceAct: String, CaseIterable, Hashable, Sendable {
    case goOverview = "go-overview"
    case goQueue = "go-queue"
    case goMap = "go-map"
    case goDetail = "go-detail"
    case goUnits = "go-units"
    case goLog = "go-log"
    case goIncidents = "go-incidents"
    case goFeeds = "go-feeds"
    case goForecast = "go-forecast"
    case goLoad = "go-load"
    case goClocks = "go-clocks"
    case goDrill = "go-drill"
    case goDuties = "go-duties"
    case goDraft = "go-draft"
    case goOrganisation = "go-organisation"
    case goDecisions = "go-decisions"
    case goTrust = "go-trust"
    case goPostures = "go-postures"
    case goAccountability = "go-accountability"
    case goEvaluation = "go-evaluation"
    case goAgreements = "go-agreements"
    case goSitrep = "go-sitrep"
    case goHandover = "go-handover"
    case goNotices = "go-notices"
    case goLedger = "go-ledger"
    case goHealth = "go-health"
    case goSupplies = "go-supplies"
    case goRequests = "go-requests"
    case headerLines = "header-lines"
    case zoomPane = "zoom-pane"
  }

  /// What the map shows.
  package enum MapAct: String, CaseIterable, Hashable, Sendable {
    case zoomIn = "zoom-in"
    case zoomOut = "zoom-out"
    case fitMap = "fit-map"
    case mapInk = "map-ink"
    /// Of the city at hand.
    case switchPosture = "posture"
  }

  /// What is done about hazards, and the moment of their forecast that is shown.
  package enum HazardAct: String, CaseIterable, Hashable, Sendable {
    case declare = "declare-hazard"
    case revise = "correct-hazard"
    case end = "end-hazard"
    case whatIf = "whatif"
    case keep = "keep-whatif"
    case discard = "discard-whatif"
    case later = "quarter-later"
    case earlier = "quarter-earlier"
    case hourLater = "hour-later"
    case hourEarlier = "hour-earlier"
    case now = "show-now"
  }

  /// What concerns the desk itself, and the simulation's time.
  package enum DeskAct: String, CaseIterable, Hashable, Sendable {
    case pause, faster, slower, rewind, forward
    case copy, mouse, theme, language
    case relativeTimes = "relative-times"
    case localTimes = "local-times"
    case utcTimes = "utc-times"
    case command, palette, help
    case redraw, suspend, cancel, quit
  }
}

extension ActionID {
  /// What is done to the plan for all open incidents.
  package enum JointAct: String, CaseIterable, Hashable, Sendable {
    case show = "go-joint"
    case toggle = "toggle-row"
    case accept = "accept-rows"
    case refuse = "refuse-row"
    case aim = "other-aim"
    case anew = "plan-anew"
    case alone
  }

  /// What is done to a unit at the board, and to the board.
  package enum UnitAct: String, CaseIterable, Hashable, Sendable {
    case order = "unit-order"
    case kind = "unit-kind"
    case report = "unit-report"
    case withdraw, relieve
    case standBy = "stand-by"
    case divert
  }
}

extension ActionID {
  /// What is done to roads and the signals on them.
  package enum RoadAct: String, CaseIterable, Hashable, Sendable {
    case goRoads = "go-roads"
    case close = "close-road"
    case open = "open-road"
    /// Shows the corridor of the unit at hand; there, starts or stops it.
    case corridor = "green-corridor"
  }

  /// What a facilitator does to a drill.
  package enum DrillAct: String, CaseIterable, Hashable, Sendable {
    case deliver, hold
    case skip = "skip-inject"
    case closeInject = "close-inject"
    case step
    case nextInject = "next-inject"
    case checkpoint
    case jumpBack = "jump-back"
    case endDrill = "end-drill"
    case changeSeat = "change-seat"
  }
}

extension ActionID {
  /// What is done about mutual aid.
  package enum AidAct: String, CaseIterable, Hashable, Sendable {
    case ask = "ask-for-aid"
    case offer = "offer-aid"
    case next = "aid-step"
    case refuse = "aid-refuse"
    case steps = "aid-steps"
    case standFor = "stand-for"
  }

  /// What is done about who leads, who assists and by when.
  package enum DutyAct: String, CaseIterable, Hashable, Sendable {
    case assess, report
    case tell = "tell-neighbours"
    case proposeLead = "offer-lead"
    case answerLead = "answer-lead"
    case assignLead = "assign-lead"
    case tickOff = "tick-off"
  }
}

extension ActionID {
  /// What is done about joint decisions, meetings and who commands.
  package enum AllianceAct: String, CaseIterable, Hashable, Sendable {
    case propose
    case consent = "consent"
    case counter = "counter-propose"
    case refuse = "refuse-terms"
    case withdraw = "call-off"
    case meet = "call-meeting"
    case step = "meeting-step"
    case attend = "attendance"
    case write = "minutes"
    case intervene = "take-over"
    case direct
  }
}

extension ActionID: CaseIterable, RawRepresentable {
  package static let allCases: [ActionID] =
    Movement.allCases.map { .move($0) } + AlertAct.allCases.map { .alert($0) }
    + IncidentAct.allCases.map { .incident($0) } + ListAct.allCases.map { .list($0) }
    + PlaceAct.allCases.map { .place($0) } + MapAct.allCases.map { .map($0) }
    + HazardAct.allCases.map { .hazard($0) }
    + RoadAct.allCases.map { .road($0) }
    + DeskAct.allCases.map { .desk($0) } + DrillAct.allCases.map { .drill($0) }
    + JointAct.allCases.map { .joint($0) } + UnitAct.allCases.map { .unit($0) }
    + AidAct.allCases.map { .aid($0) }
    + DutyAct.allCases.map { .duty($0) }
    + AllianceAct.allCases.map { .alliance($0) } + TrustAct.allCases.map { .trust($0) }
    + PostureAct.allCases.map { .posture($0) }
    + EvaluationAct.allCases.map { .evaluation($0) }
    + PreparednessAct.allCases.map { .prepare($0) }
    + CommunicationAct.allCases.map { .communication($0) }
    + LedgerAct.allCases.map { .ledger($0) }

  /// The name that commands use.
  package var rawValue: String {
    switch self {
    case .move(let act): act.rawValue
    case .alert(let act): act.rawValue
    case .incident(let act): act.rawValue
    case .list(let act): act.rawValue
    case .place(let act): act.rawValue
    case .map(let act): act.rawValue
    case .hazard(let act): act.rawValue
    case .road(let act): act.rawValue
    case .desk(let act): act.rawValue
    case .drill(let act): act.rawValue
    case .joint(let act): act.rawValue
    case .unit(let act): act.rawValue
    case .aid(let act): act.rawValue
    case .duty(let act): act.rawValue
    case .alliance(let act): act.rawValue
    case .trust(let act): act.rawValue
    case .posture(let act): act.rawValue
    case .evaluation(let act): act.rawValue
    case .prepare(let act): act.rawValue
    case .communication(let act): act.rawValue
    case .ledger(let act): act.rawValue
    }
  }

  /// The action of a command's name; nil if there is none.
  package init?(rawValue: String) {
    guard let action = Self.named[rawValue] else { return nil }
    self = action
  }

  private static let named = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether it changes the record: an observer may not, and it needs the detail up to date.
  package var isAct: Bool {
    switch self {
    case .alert(let act): act.isAct
    case .incident(let act): act != .toggleUnit && act != .nextPlan
    case .joint(let act): act == .accept || act == .refuse
    case .unit(let act): act != .order && act != .kind
    case .drill(let act): act != .changeSeat
    case .map(let act): act == .switchPosture
    case .trust(let act): act != .kind
    case .duty, .alliance, .posture, .prepare, .communication: true
    case .evaluation(let act): act != .basis && act != .weights && act != .lessons
    case .ledger(let act): !act.isLook
    case .hazard(let act): act.isAct
    case .aid(let act): act != .standFor
    case .road(let act): act == .close || act == .open
    case .move, .list, .place, .desk: false
    }
  }
}

extension ActionID.HazardAct {
  fileprivate var isAct: Bool {
    switch self {
    case .declare, .revise, .end, .whatIf, .keep, .discard: true
    case .later, .earlier, .hourLater, .hourEarlier, .now: false
    }
  }
}

extension ActionID.AlertAct {
  fileprivate var isAct: Bool {
    switch self {
    case .acknowledge, .acknowledgeGroup, .shelve, .unshelve, .makeIncident, .ruleOver, .note,
      .undo:
      true
    case .silence, .shelvedList, .dispatch, .redo: false
    }
  }
}
