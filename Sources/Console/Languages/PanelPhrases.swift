package import Domain
package import Terminal

/// The words of the panels in one language. Each language gives every one of them, or it does not
/// compile. A class, since a value of some hundred closures would be copied at every word.
package final class PanelPhrases: Sendable {
  package let elsewhere: String
  package let stale: String
  package let incident: String
  package let unitOnTheWay: String
  /// Marks of one or two cells before a number.
  package let incidentMark: String
  package let unitMark: String
  /// Cells for the labels of a page of facts.
  package let labelWidth: Int
  /// Cells for the name of a unit's kind, and of its status.
  package let kindWidth: Int
  package let statusWidth: Int
  package let more: @Sendable (Int) -> String
  /// A mark of one or two cells for a city that is not in routine; empty for routine.
  package let postureMark: @Sendable (Posture) -> String
  package let titles: TitlePhrases
  package let terms: TermPhrases
  package let status: StatusPhrases
  package let queue: QueuePhrases
  package let detail: DetailPhrases
  package let dispatch: DispatchPhrases
  package let log: LogPhrases
  package let water: WaterPhrases
  package let city: CityPhrases
  package let feed: FeedPhrases
  package let health: HealthPhrases
  package let alarmLoad: LoadPhrases
  package let forecast: ForecastPhrases
  package let contagion: ContagionPhrases
  package let aid: AidPhrases
  package let help: HelpPhrases

  /// All the words; nothing can be left out.
  init(
    elsewhere: String, stale: String, incident: String, unitOnTheWay: String, incidentMark: String,
    unitMark: String, labelWidth: Int, kindWidth: Int, statusWidth: Int,
    more: @escaping @Sendable (Int) -> String, postureMark: @escaping @Sendable (Posture) -> String,
    titles: TitlePhrases, terms: TermPhrases, status: StatusPhrases, queue: QueuePhrases,
    detail: DetailPhrases, dispatch: DispatchPhrases, log: LogPhrases, water: WaterPhrases,
    city: CityPhrases, feed: FeedPhrases, health: HealthPhrases, alarmLoad: LoadPhrases,
    forecast: ForecastPhrases, contagion: ContagionPhrases, aid: AidPhrases, help: HelpPhrases
  ) {
    self.elsewhere = elsewhere
    self.stale = stale
    self.incident = incident
    self.unitOnTheWay = unitOnTheWay
    self.incidentMark = incidentMark
    self.unitMark = unitMark
    self.labelWidth = labelWidth
    self.kindWidth = kindWidth
    self.statusWidth = statusWidth
    self.more = more
    self.postureMark = postureMark
    self.titles = titles
    self.terms = terms
    self.status = status
    self.queue = queue
    self.detail = detail
    self.dispatch = dispatch
    self.log = log
    self.water = water
    self.city = city
    self.feed = feed
    self.health = health
    self.alarmLoad = alarmLoad
    self.forecast = forecast
    self.contagion = contagion
    self.aid = aid
    self.help = help
  }
}

/// What panes and screens are called.
package struct TitlePhrases: Sendable {
  package let screen: @Sendable (ScreenName) -> String
  package let detail: String
  package let cities: String
  package let put: String
  package let confirm: String
  package let cancel: String
}

/// The domain's own terms, as short as a table needs them.
package struct TermPhrases: Sendable {
  /// At most five cells.
  package let alertStateShort: @Sendable (AlertState) -> String
  package let alertState: @Sendable (AlertState) -> String
  package let emergencyClass: @Sendable (EmergencyClass) -> String
  package let severity: @Sendable (Severity) -> String
  package let urgency: @Sendable (Urgency) -> String
  package let certainty: @Sendable (Certainty) -> String
  /// The mark of what is not actual; empty for what is.
  package let messageStatusMark: @Sendable (MessageStatus) -> String
  /// At most ten cells.
  package let incidentState: @Sendable (IncidentState) -> String
  /// At most fourteen cells.
  package let unitKind: @Sendable (UnitKind) -> String
  /// At most ten cells.
  package let unitStatus: @Sendable (UnitStatus) -> String
  package let posture: @Sendable (Posture) -> String
  package let role: @Sendable (Role) -> String
  package let watchMode: @Sendable (WatchMode) -> String
}

/// The words of the two lines at the top.
package struct StatusPhrases: Sendable {
  package let programme: String
  package let simulationShort: String
  package let paused: String
  package let unacknowledged: String
  package let shelved: String
  package let load: String
  /// Said in place of `load` in a flood.
  package let flood: String
  package let perTenMinutes: String
  /// A source with its age, and how many others are stale.
  package let staleFeed: @Sendable (String, String, Int) -> String
  package let recordVerified: String
  package let recordNotVerified: String
  package let recordNotKept: String
  package let recordBroken: String
  package let readOnly: String
  package let frozen: @Sendable (Int) -> String
  package let slowLink: String
  package let hornSilent: String
  /// How many alerts nobody took in twice their time: the supervisor's matter.
  package let escalated: @Sendable (String) -> String
  package let sort: @Sendable (QueueSort) -> String
  package let shown: @Sendable (Int, Int) -> String
  /// An act, and the seconds in which it can be taken back.
  package let undo: @Sendable (String, Int) -> String
}

/// The words of the queue: its columns first.
package struct QueuePhrases: Sendable {
  package let severity: String
  package let due: String
  package let city: String
  package let state: String
  package let what: String
  package let units: String
  package let age: String
  package let owner: String
  package let brokeThrough: String
  package let nothingFits: String
  package let empty: String
  /// At most five cells.
  /// How many cities an alert's area reaches.
  package let cities: @Sendable (Int) -> String
  package let gone: String
  /// At most five cells.
  package let leftOut: String
  package let aside: String
  package let marked: @Sendable (Int, Int) -> String
  /// That it came first of so many that belong together.
  package let firstOf: @Sendable (Int) -> String
  /// That it belongs to another.
  package let memberOf: @Sendable (String) -> String
  /// That groups stand as one row each.
  package let folded: String
}

/// The labels and sentences of an alert's and an incident's page.
package struct DetailPhrases: Sendable {
  package let nothing: String
  package let next: String
  package let text: String
  package let kind: String
  package let place: String
  /// The cities of which people are in the area.
  package let touches: String
  package let since: String
  package let grave: String
  package let state: String
  package let until: String
  package let source: String
  package let references: String
  package let why: String
  package let note: String
  package let gauge: String
  package let stages: String
  package let units: String
  package let noUnits: String
  /// How many were sent, all of which have left again.
  package let unitsGone: @Sendable (Int) -> String
  package let sent: String
  package let alert: String
  package let incident: String
  package let outcome: String
  /// The number of the occurrence, and when the first was.
  package let occurrence: @Sendable (Int, String) -> String
  package let expired: @Sendable (String) -> String
  /// A person and a time.
  package let by: @Sendable (String, String) -> String
  package let untilTime: @Sendable (String) -> String
  package let overdue: @Sendable (String) -> String
  /// Since when it is the supervisor's matter.
  package let escalated: @Sendable (String) -> String
  /// The label of how it ended.
  package let ended: String
  /// The message that ended it, and when that was sent.
  package let endedBySource: @Sendable (String, String) -> String
  package let endedByStatement: @Sendable (String, String, String) -> String
  package let allClear: String
  package let endedByItself: String
  package let endedByRuling: @Sendable (String) -> String
  /// The label of what it belongs to.
  package let group: String
  /// How many belong together, and the names of some.
  package let leads: @Sendable (Int, String) -> String
  /// The first of its group, and why.
  package let belongs: @Sendable (String, String) -> String
  /// The alert because of which it is kept silent.
  package let silentBecause: @Sendable (String) -> String
  /// The label of what it keeps silent.
  package let silences: String
  /// Minutes left, and the moment.
  package let dueIn: @Sendable (String, String) -> String
  package let updates: @Sendable (Int) -> String
  package let duplicates: @Sendable (Int) -> String
  /// Position, length, priority, state, since when.
  package let rank: @Sendable (Int, Int, String, String, String) -> String
  /// When, and how long after the report.
  package let firstArrived: @Sendable (String, String) -> String
}

/// The words of the dispatch panel.
package struct DispatchPhrases: Sendable {
  package let none: String
  package let nobody: String
  package let to: String
  package let opensIncident: String
  package let unit: String
  package let kind: String
  package let city: String
  package let arrival: String
  package let interval: String
  package let reason: String
  package let neededHere: String
  /// Lent under an agreement in force; promised on request; only to be had on request.
  package let neededElsewhere: String
  package let neededPromised: String
  package let neededOnRequest: String
  package let near: String
  /// The same reasons in at most eight cells.
  package let neededHereShort: String
  package let neededElsewhereShort: String
  package let neededPromisedShort: String
  package let neededOnRequestShort: String
  package let left: String
  package let chosen: @Sendable (Int) -> String
  package let allThere: @Sendable (String) -> String
  package let short: @Sendable (String) -> String
}

/// The words of the log and the timeline.
package struct LogPhrases: Sendable {
  package let empty: String
  /// Who did what no person did; at most eight cells.
  package let program: String
  package let alertsPerFiveMinutes: String
  /// The mark of what is exercise, in a few cells.
  package let exercise: String
}

/// The words about rivers and gauges.
package struct WaterPhrases: Sendable {
  package let title: String
  package let noReading: String
  package let next: String
  package let warning: @Sendable (String) -> String
  package let guarantee: @Sendable (String) -> String
}

/// The words of a city's page.
package struct CityPhrases: Sendable {
  package let posture: String
  package let base: String
  package let neighbours: String
  package let alerts: String
  package let incidents: String
  package let none: String
  package let units: String
  package let freeOfAll: String
  package let supplies: String
  package let feeds: String
  package let noFeed: String
  package let districts: String
  package let people: @Sendable (String) -> String
  package let area: @Sendable (String) -> String
  package let density: @Sendable (String) -> String
  package let asOf: @Sendable (String) -> String
}

/// The words of the page of feeds.
package struct FeedPhrases: Sendable {
  package let none: String
  package let source: String
  package let age: String
  package let state: String
  /// The age of the newest value.
  package let reading: String
  package let reports: String
  package let duplicates: String
  package let city: String
  package let late: String
  package let good: String
  package let quarantine: @Sendable (Int) -> String
  /// How many items were taken, but not as they stood.
  package let liberties: @Sendable (Int) -> String
  /// Dated ahead of this clock: one of the two is wrong.
  package let ahead: String
  /// The same in one word, for a column.
  package let clock: String
}

/// The words of the page about the program itself.
package struct HealthPhrases: Sendable {
  package let record: String
  package let entries: String
  package let keyLag: String
  package let frames: String
  package let memory: String
  package let link: String
  package let feeds: String
  package let standing: String
  package let load: String
  package let terminal: String
  package let watch: String
  package let painted: @Sendable (Int, Int) -> String
  package let slow: String
  package let fine: String
  package let feedCounts: @Sendable (Int, Int, Int) -> String
}

/// The words of the page about the desk's load of alarms.
package struct LoadPhrases: Sendable {
  package let figure: String
  package let value: String
  package let asked: String
  package let now: String
  package let average: String
  package let peak: String
  package let inFlood: String
  package let split: String
  package let stale: String
  package let late: String
  package let none: String
  package let noFlood: String
  package let noChatter: String
  package let atMost: @Sendable (String) -> String
  package let below: @Sendable (String) -> String
  /// What is acceptable, and what can be managed.
  package let acceptable: @Sendable (Int, Int) -> String
  /// Since when, and how many alarms.
  package let flood: @Sendable (String, Int) -> String
  /// The share of the ten busiest sources.
  package let busiest: @Sendable (String) -> String
  package let chatter: @Sendable (Int) -> String
  /// What the figures cover, and the days that a claim needs.
  package let claim: @Sendable (String, Int) -> String
}

/// The words of the help screen.
package struct HelpPhrases: Sendable {
  package let moving: String
  package let signs: String
  package let signsText: @Sendable (GlyphSet) -> [String]
}

extension Language {
  /// The panels' words in this language.
  package var panel: PanelPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
