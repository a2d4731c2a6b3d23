/// The operating picture: what this station knows, made by applying events in order.
///
/// A value with shared structure: handing it out costs nothing, and one event changes it in a time
/// that does not depend on how much stands in it or came before.
package struct Picture: Sendable {
  package let region: Region
  package internal(set) var alerts: Registry<Alert.ID, Alert> = .init()
  package internal(set) var incidents: Registry<Incident.ID, Incident> = .init()
  package internal(set) var units: Registry<Unit.ID, Unit> = .init()
  package internal(set) var tallies: Registry<City.ID, Tally> = .init()
  /// Alerts of no known city count here.
  package internal(set) var elsewhere = Tally()
  package internal(set) var total = Tally()
  /// How cities, and all together, stand, of whom the record knows something.
  package internal(set) var postures: Registry<PostureHolder, PostureRecord> = .init()
  package internal(set) var feeds: Registry<String, FeedState> = .init()
  /// By source and kind, see `seriesKey`.
  package internal(set) var series: Registry<String, Series> = .init()
  package internal(set) var stages: Registry<Gauge.ID, StageBand> = .init()
  package internal(set) var hazards: Registry<Hazard.ID, Hazard> = .init()
  /// Requests for mutual aid that are open, and the newest of those that are not.
  package internal(set) var aid: Registry<AidRequest.ID, AidRequest> = .init()
  /// What cities have in store, by the book since it was last counted.
  package internal(set) var stocks: Registry<Stock.ID, Stock> = .init()
  /// How cities answer for what somebody has governed so far.
  package internal(set) var governances: Registry<Matter, Governance> = .init()
  /// What cities decide together: what is open, and the newest of what is not.
  package internal(set) var decisions: Registry<JointDecision.ID, JointDecision> = .init()
  /// Joint meetings, likewise.
  package internal(set) var meetings: Registry<Meeting.ID, Meeting> = .init()
  /// What cities have agreed about helping each other, version by version.
  package internal(set) var agreements: Registry<AidAgreement.ID, Agreement> = .init()
  /// Their names: those of the region file in its order, then as they were drafted.
  package internal(set) var agreementOrder: [AidAgreement.ID] = []
  /// What is kept on each risk: its stages, its office, its plans.
  package internal(set) var riskFiles: Registry<Matter, RiskFile> = .init()
  package internal(set) var riskTally = RiskTally()
  /// The entries of the programme that were added or acted upon.
  package internal(set) var programme: Registry<ProgrammeEntry.ID, ProgrammeEntry> = .init()
  /// The reminders of which somebody has taken note, the newest of them.
  package internal(set) var notedReminders: Registry<Reminder.ID, Dated<Reminder.ID>> = .init()
  /// When the first entry of the record happened.
  package internal(set) var begun: Instant?
  /// How far each city is trusted, of whom the record knows something.
  package internal(set) var trusts: Registry<City.ID, Trust> = .init()
  /// How cities did in cases, and what follows from that.
  package internal(set) var evaluations = Evaluations()
  /// Notices to named cities: the newest.
  package internal(set) var notices: Registry<CityNotice.ID, CityNotice> = .init()
  /// Who stands watch where.
  package internal(set) var watchPosts: Registry<Proposer, WatchPost> = .init()
  /// The reports of situations, and the figures for them.
  package internal(set) var sitreps: Registry<Matter, SitrepBook> = .init()
  /// What the cities owe each other and what they spent.
  package internal(set) var ledger = Ledger()
  /// The roads that the desk has closed.
  package internal(set) var closures: Registry<RoadClosure.ID, RoadClosure> = .init()
  /// Signals that are held green, by the unit for which.
  package internal(set) var corridors: Registry<Unit.ID, RunningCorridor> = .init()
  /// The newest what-ifs that were kept, newest last. They are no part of what is or is foretold.
  package internal(set) var whatIfs: [KeptWhatIf] = []
  /// Of open incidents with and without units of other cities, that were kept.
  package internal(set) var aidComparisons: [KeptAidComparison] = []
  /// The newest of what was not understood, newest last.
  package internal(set) var quarantine: [QuarantinedItem] = []
  package internal(set) var quarantineCount = 0
  /// The newest of what was taken with a liberty, newest last; telemetry, as what it is about.
  package internal(set) var liberties: [QuarantinedItem] = []
  package internal(set) var libertyCount = 0
  package internal(set) var shelved: [Alert.ID] = []
  package internal(set) var hornSilentUntil: Instant?
  /// The last entry applied.
  package internal(set) var sequence = 0
  /// When the last entry was recorded.
  package internal(set) var recorded = Instant.distantPast
  package internal(set) var isWatchOpen = false
  /// What the newest watch was opened for.
  package internal(set) var watch: Watch?
  /// The drill that is on, or was the last.
  package internal(set) var drill: Drill?
  /// What became of proposals.
  package internal(set) var proposals = ProposalTally()

  /// Which alert each report belongs to, and a digest of what it said.
  var reports: Registry<ReportKey, ReportTrace> = .init()
  /// Which alert a source's identifier belongs to.
  var identities: Registry<ReportIdentity, Alert.ID> = .init()
  /// Which reports were ended before they came.
  var foretoldEnds: Registry<ReportKey, ForetoldEnd> = .init()
  /// By what the first of a group is found.
  var correlation = Correlation()
  /// How many alerts stand that belong to another, by the first of them.
  var groups: Registry<Alert.ID, Int> = .init()
  /// The alerts that a rule keeps silent, by the alert because of which.
  var inhibitions: Registry<Alert.ID, [Alert.ID]> = .init()
  var alertCounts: Registry<City.ID, Int> = .init()
  var incidentCounts: Registry<City.ID, Int> = .init()
  var whatIfCount = 0
  var closureCount = 0
  var hazardCounts: Registry<City.ID, Int> = .init()
  /// How well forecasts of each kind did.
  var skills: Registry<Hazard.Kind, Skill> = .init()
  /// Since when each gauge has stood at its warning level or above.
  var crossings: Registry<Gauge.ID, Instant> = .init()
  var ended = Retirement<Alert.ID>(capacity: 400)
  /// Keys outlive their alerts, so that a file that is read again brings nothing back.
  var spent = Retirement<ReportKey>(capacity: 20_000)
  var foretold = Retirement<ReportKey>(capacity: 5_000)
  var closed = Retirement<Incident.ID>(capacity: 200)
  /// How many requests and offers each city has written.
  var aidCounts: Registry<City.ID, Int> = .init()
  var aidAccounts: Registry<City.ID, AidAccount> = .init()
  var aidUses: Registry<AidUse, Int> = .init()
  /// To which line each unit is lent or promised.
  var lent: Registry<Unit.ID, AidLine.ID> = .init()
  /// The parts of requests that were accepted for an incident and not set apart yet.
  var acceptedAid: Registry<Incident.ID, [AidLine.ID]> = .init()
  /// The cities for which a person has written about aid.
  var staffed: Registry<City.ID, Bool> = .init()
  var pastAid = Retirement<AidRequest.ID>(capacity: 200)
  /// How many decisions and meetings each proposer has called, by its letters.
  var decisionCounts: Registry<String, Int> = .init()
  var meetingCounts: Registry<String, Int> = .init()
  var pastDecisions = Retirement<JointDecision.ID>(capacity: 200)
  var pastMeetings = Retirement<Meeting.ID>(capacity: 100)
  var pastReminders = Retirement<Reminder.ID>(capacity: 400)
  /// How many notices each sender has written, by its letters.
  var noticeCounts: Registry<String, Int> = .init()
  var pastNotices = Retirement<CityNotice.ID>(capacity: 300)
  var pastHazards = Retirement<Hazard.ID>(capacity: 40)
  /// Sources in the order in which they were heard first.
  var sources = Retirement<String>(capacity: 5_000)
  /// Which entries are about a request, a decision, a meeting or a matter, by its name.
  var trails: Registry<String, [Int]> = .init()
  var pastTrails = Retirement<String>(capacity: 2_000)

  /// The picture before the first event: the region's units at their stations.
  package init(region: Region, at instant: Instant) {
    self.region = region
    for city in region.cities { tallies[city.id] = Tally() }
    seedStocks()
    seedAgreements()
    for seed in region.units {
      guard let station = region[seed.station] else { continue }
      let unit = Unit(
        id: seed.id, kind: seed.kind, city: station.city, level: seed.level,
        station: station.id, home: station.coordinate, crew: seed.crew, at: instant)
      units[seed.id] = unit
      tallies[station.city, default: Tally()].freeUnits += 1
      total.freeUnits += 1
    }
  }

  /// The key of a source's values of one kind.
  package static func seriesKey(source: String, kind: String) -> String { "\(source)|\(kind)" }

  /// What the region assumes of crews and calls.
  package var rules: ServiceRules { region.resources.rules }

  /// How ready a city is; routine until it says otherwise.
  package func posture(of city: City.ID) -> Posture {
    postures[.city(city)]?.posture ?? .routine
  }
  /// What stands in a city.
  package func tally(of city: City.ID) -> Tally { tallies[city] ?? Tally() }
  /// The latest values of one source and kind; nil where there are none.
  package func series(source: String, kind: String) -> Series? {
    series[Self.seriesKey(source: source, kind: kind)]
  }
}

/// What a watch was opened for.
package struct Watch: Hashable, Sendable {
  package var region: Region.ID
  /// Nil for a live watch.
  package var scenario: String?

  package init(region: Region.ID, scenario: String?) {
    self.region = region
    self.scenario = scenario
  }
}

/// Where a report went, and a digest of its content.
struct ReportTrace: Hashable, Sendable {
  var alert: Alert.ID
  /// Nil where only the key is known: a report that ended an alert, or that another referred to.
  var digest: UInt64?
  /// Another report refers to it, and it has not come itself.
  var isAwaited = false
}

/// By which report something was ended before it came.
struct ForetoldEnd: Hashable, Sendable {
  var by: ReportKey
  var status: MessageStatus
}

/// A source's own name for a thing, without the moment of sending; apart for what is actual and
/// what is exercise or test.
struct ReportIdentity: Hashable, Sendable {
  var source: String
  var identifier: String
  var status: MessageStatus

  init(_ key: ReportKey, status: MessageStatus) {
    source = key.source
    identifier = key.identifier
    self.status = status
  }

  /// Identifiers differ nearly always.
  func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

/// What stands in a city, or in the region.
package struct Tally: Hashable, Sendable {
  /// By priority, 1 first: standing and not put aside.
  package internal(set) var standing = [0, 0, 0, 0]
  package internal(set) var unacknowledged = [0, 0, 0, 0]
  /// Of those, what is over and waits to be taken.
  package internal(set) var returned = [0, 0, 0, 0]
  package internal(set) var shelved = 0
  package internal(set) var openIncidents = 0
  package internal(set) var freeUnits = 0

  package init() {}

  /// The worst of what goes on; nil where nothing does, though what is over may wait to be taken.
  package var worst: Priority? {
    Priority.allCases.first { goesOn($0) }
  }

  /// Whether something of a priority goes on.
  private func goesOn(_ priority: Priority) -> Bool {
    standing[priority.rawValue - 1] > returned[priority.rawValue - 1]
  }

  /// How many of a priority go on and nobody has taken.
  package func waiting(_ priority: Priority) -> Int {
    unacknowledged[priority.rawValue - 1] - returned[priority.rawValue - 1]
  }

  package var standingCount: Int { standing.reduce(0, +) }
  package var unacknowledgedCount: Int { unacknowledged.reduce(0, +) }
}

/// What is over stays for a while, then leaves the picture (never the record).
struct Retirement<Item: Hashable & Sendable>: Hashable, Sendable {
  let capacity: Int
  private(set) var items: [Item] = []

  init(capacity: Int) { self.capacity = capacity }

  /// Takes the items of an archive.
  mutating func restore(_ items: [Item]) { self.items = items }

  /// Adds an item; returns those that must leave. What was added again stays from then on.
  mutating func add(_ item: Item) -> [Item] {
    items.append(item)
    // Trimmed by the half, so that the cost of one item stays the same.
    guard items.count > capacity + capacity / 2 else { return [] }
    let leaving = items.prefix(items.count - capacity)
    items.removeFirst(leaving.count)
    let staying = Set(items)
    return leaving.filter { !staying.contains($0) }
  }
}
