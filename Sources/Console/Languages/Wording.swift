internal import Domain

/// The words of one language: what is missing does not compile.
protocol Wording: AidWording, DispatchWording, DrillWording, OutlookWording, RoadWording, Sendable {
  var language: Language { get }

  func label(_ act: ActionID.Movement) -> String
  func label(_ act: ActionID.AlertAct) -> String
  func label(_ act: ActionID.IncidentAct) -> String
  func label(_ act: ActionID.ListAct) -> String
  func label(_ act: ActionID.PlaceAct) -> String
  func label(_ act: ActionID.MapAct) -> String
  func label(_ act: ActionID.HazardAct) -> String
  func label(_ act: ActionID.DeskAct) -> String
  func label(_ act: ActionID.JointAct) -> String
  func label(_ act: ActionID.UnitAct) -> String
  func help(_ act: ActionID.Movement) -> String
  func help(_ act: ActionID.AlertAct) -> String
  func help(_ act: ActionID.IncidentAct) -> String
  func help(_ act: ActionID.ListAct) -> String
  func help(_ act: ActionID.PlaceAct) -> String
  func help(_ act: ActionID.MapAct) -> String
  func help(_ act: ActionID.HazardAct) -> String
  func help(_ act: ActionID.DeskAct) -> String
  func help(_ act: ActionID.JointAct) -> String
  func help(_ act: ActionID.UnitAct) -> String

  func text(_ notice: Notice) -> String
  func text(_ phrase: DialogPhrase) -> String
  func label(_ field: Form.Field.Name) -> String
  func text(_ refusal: Refusal) -> String
  func textOfDrill(_ rejection: DrillRejection) -> String
  func text(_ problem: Input.Problem) -> String
  func text(_ fault: FilterFault) -> String

  func word(_ trigger: AlertTrigger) -> String
  func word(_ trigger: IncidentTrigger) -> String
  func word(_ trigger: UnitTrigger) -> String
  func word(_ rule: CorrelationRule) -> String
  func word(_ trigger: HazardTrigger) -> String

  func sentence(_ event: WatchEvent, _ names: Names) -> String
  func sentence(_ event: AlertEvent, on id: String, _ names: Names) -> String
  func sentence(_ event: IncidentEvent, on id: String, _ names: Names) -> String
  func sentence(_ event: UnitEvent, on id: String, _ names: Names) -> String
  func sentence(_ event: HazardEvent, on id: String, _ names: Names) -> String
  func sentenceOfCrossing(_ gauge: String, _ band: StageBand, stage: String) -> String
  /// Something from outside was not understood.
  func sentenceOfForetoldEnd(by source: String, _ headline: String) -> String
  func sentenceOfQuarantine(_ file: String, _ line: Int?, _ reason: String) -> String
}

extension Wording {
  func label(of action: ActionID) -> String {
    switch action {
    case .move(let act): label(act)
    case .alert(let act): label(act)
    case .incident(let act): label(act)
    case .list(let act): label(act)
    case .place(let act): label(act)
    case .map(let act): label(act)
    case .hazard(let act): label(act)
    case .road(let act): label(act)
    case .desk(let act): label(act)
    case .drill(let act): label(act)
    case .joint(let act): label(act)
    case .unit(let act): label(act)
    case .aid(let act): label(act)
    case .duty(let act): language.governance.label(act)
    case .alliance(let act): language.alliance.label(act)
    case .trust(let act): language.trust.label(act)
    case .posture(let act): language.postures.label(act)
    case .evaluation(let act): language.evaluation.label(act)
    case .prepare(let act): language.preparedness.label(act)
    case .communication(let act): language.communication.label(act)
    case .ledger(let act): language.ledger.label(act)
    }
  }

  func help(of action: ActionID) -> String {
    switch action {
    case .move(let act): help(act)
    case .alert(let act): help(act)
    case .incident(let act): help(act)
    case .list(let act): help(act)
    case .place(let act): help(act)
    case .map(let act): help(act)
    case .hazard(let act): help(act)
    case .road(let act): help(act)
    case .desk(let act): help(act)
    case .drill(let act): help(act)
    case .joint(let act): help(act)
    case .unit(let act): help(act)
    case .aid(let act): help(act)
    case .duty(let act): language.governance.help(act)
    case .alliance(let act): language.alliance.help(act)
    case .trust(let act): language.trust.help(act)
    case .posture(let act): language.postures.help(act)
    case .evaluation(let act): language.evaluation.help(act)
    case .prepare(let act): language.preparedness.help(act)
    case .communication(let act): language.communication.help(act)
    case .ledger(let act): language.ledger.help(act)
    }
  }

  // The domain's own terms are those of the panels: one word for one thing.
  func word(_ state: AlertState) -> String { language.panel.terms.alertState(state) }
  func word(_ state: IncidentState) -> String { language.panel.terms.incidentState(state) }
  func word(_ status: UnitStatus) -> String { language.panel.terms.unitStatus(status) }
  func word(_ posture: Posture) -> String { language.panel.terms.posture(posture) }
  func word(_ role: Role) -> String { language.panel.terms.role(role) }

  /// `alerts.ndjson:12`.
  func place(_ file: String, _ line: Int?) -> String { file + (line.map { ":\($0)" } ?? "") }

  /// Units side by side: `SUZ-F01, SUZ-A02`.
  func list(_ units: [Unit.ID]) -> String { units.map(\.rawValue).joined(separator: ", ") }
}

/// English.
struct English: Wording {
  let language = Language.en
}

/// Simplified Chinese, as written on the mainland.
struct SimplifiedChinese: Wording {
  let language = Language.zhHans
}

/// Traditional Chinese, as written in Taiwan.
struct TraditionalChinese: Wording {
  let language = Language.zhHant
}

/// How a sentence of the log names places and moments.
struct Names {
  let region: Region
  let language: Language
  let offsetInMinutes: Int

  /// A city's name; empty where there is none.
  func city(_ id: City.ID?) -> String {
    id.map { id in region[id].map { language.name($0.name) } ?? id.rawValue } ?? ""
  }

  /// A station's name.
  func station(_ id: ResponseStation.ID) -> String {
    region[id].map { language.name($0.name) } ?? id.rawValue
  }

  /// A report's headline, in the language where it is our own.
  func headline(_ report: AlertReport) -> String {
    language.headline(of: report, in: region, offsetInMinutes: offsetInMinutes)
  }

  /// A text that may name places in two languages, in this one.
  func local(_ text: String, isOurs: Bool = false) -> String {
    TwofoldText(region, language, isOurs: isOurs)(text)
  }

  /// What a request is for; the exercise words its own in two languages.
  func purpose(of request: AidRequest) -> String {
    TwofoldText(region, language, isOurs: request.openedBy.role == .system)(request.report.purpose)
  }

  /// `11-13`.
  func date(_ instant: Instant) -> String {
    String(CivilTime(instant, offsetInMinutes: offsetInMinutes).date.suffix(5))
  }

  /// `15:42`.
  func clock(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).shortClock
  }
}

extension Names {
  /// The next city that a forecast expects to be reached, when, and how surely in percent.
  func next(in forecast: Forecast) -> (city: String, clock: String, percent: Int)? {
    guard let next = forecast.next, let arrival = next.arrival else { return nil }
    // What is days away is told by its day, what is on another day with that.
    let isFar = forecast.issued.duration(to: arrival.middle) >= .hours(72)
    let isToday = date(arrival.middle) == date(forecast.issued)
    let time =
      isFar
      ? date(arrival.middle)
      : (isToday ? "" : date(arrival.middle) + " ") + clock(arrival.middle)
    return (city(next.city), time, Int((next.probability * 100).rounded()))
  }
}
