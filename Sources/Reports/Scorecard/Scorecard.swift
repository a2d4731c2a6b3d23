package import Domain

/// What each city did of what it promised and owed, in one row a city: counted from the record
/// entry by entry, so that whoever has the record comes to the same numbers.
package struct Scorecard: Sendable {
  /// What was to be done by a time, and what became of it.
  package struct Dues: Hashable, Sendable {
    package var inTime = 0
    package var late = 0
    /// Not done, and its time is not over.
    package var open = 0
    /// Not done, and its time is over.
    package var overdue = 0

    package init() {}

    package var all: Int { inTime + late + open + overdue }

    static func += (left: inout Dues, right: Dues) {
      left.inTime += right.inTime
      left.late += right.late
      left.open += right.open
      left.overdue += right.overdue
    }
  }

  /// The duties and the reports of a city, as its statutes know them.
  package struct Owed: Hashable, Sendable {
    package var duties = Dues()
    package var reports = Dues()

    package init() {}
  }

  /// Times from one act to another.
  package struct Clock: Hashable, Sendable {
    package fileprivate(set) var begun = 0
    package fileprivate(set) var times: [Duration] = []
    /// How many kept to their target.
    package fileprivate(set) var within = 0

    /// The least that half of them did not exceed; nil of none.
    package var median: Duration? {
      times.isEmpty ? nil : times.sorted()[(times.count + 1) / 2 - 1]
    }
  }

  /// One city.
  package struct Row: Sendable {
    package let city: City.ID
    /// How commitments ended, as rulings left it.
    package fileprivate(set) var outcomes: [Fulfilment.Outcome: Int] = [:]
    /// By how much those were late that came all the same, in rising order.
    package fileprivate(set) var delays: [Duration] = []
    package fileprivate(set) var excused = 0
    package fileprivate(set) var dismissed = 0
    package fileprivate(set) var open = 0
    package fileprivate(set) var toRule = 0
    /// Answers to the terms of joint decisions.
    package fileprivate(set) var decisions = Dues()
    package fileprivate(set) var owed = Owed()
    /// From an urgent alert's coming to its acknowledgement.
    package fileprivate(set) var alerts = Clock()
    /// From an incident's report to the first unit sent.
    package fileprivate(set) var sending = Clock()
    package fileprivate(set) var trust = Trust()
    /// How long its switches of posture took.
    package fileprivate(set) var switching = SwitchingTimes()
    package fileprivate(set) var rewards = 0
    package fileprivate(set) var penalties = 0

    /// All commitments that ended.
    package var ended: Int { outcomes.values.reduce(0, +) + excused + dismissed }
    /// All that it made.
    package var made: Int { ended + open }
    /// The middle of how late it was, the lower one of two; nil where nothing came late.
    package var medianDelay: Duration? { delays.isEmpty ? nil : delays[(delays.count - 1) / 2] }
    /// Of what it promised and what was not ruled out, the share that it kept in full and in time;
    /// nil where nothing ended.
    package var keptShare: Double? {
      let all = outcomes.values.reduce(0, +)
      return all == 0 ? nil : Double(count(.kept)) / Double(all)
    }
    /// How many ended so.
    package func count(_ outcome: Fulfilment.Outcome) -> Int { outcomes[outcome, default: 0] }
  }

  package let region: Region.ID
  package let isExercise: Bool
  package let end: Instant
  package let entryCount: Int
  /// Every city, in the order of the region file.
  package let rows: [Row]
  /// How long switches of posture of all together took.
  package let switchingTogether: SwitchingTimes
  /// Whether the count of each city, from the entries alone, is what the trust in it rests on.
  package let reconciles: Bool

  /// Reads a record from its first entry to its last.
  /// - Parameter owed: what statutes say of the duties and reports of each city, in the picture
  ///   that the record leaves.
  package init(
    _ entries: [Entry], region: Region, owed: (Picture) -> [City.ID: Owed]
  ) {
    var counting = ScorecardCount(region, at: entries.first?.happened ?? .distantPast)
    for entry in entries { counting.take(entry) }
    let picture = counting.picture
    let open = Dictionary(grouping: picture.openCommitments, by: \.city)
    let dues = owed(picture)
    rows = region.cities.map { city in
      var row = counting.row(of: city.id)
      row.open = open[city.id]?.count ?? 0
      row.owed = dues[city.id] ?? Owed()
      row.trust = picture.trust(in: city.id)
      row.toRule = row.trust.toRule
      row.switching = counting.switching(of: .city(city.id))
      return row
    }
    switchingTogether = counting.switching(of: .alliance)
    reconciles = rows.allSatisfy { row in
      row.ended == row.trust.ended
        && Fulfilment.Outcome.allCases.allSatisfy {
          row.count($0) == row.trust.outcomes[$0, default: 0]
        }
    }
    self.region = region.id
    isExercise = entries.contains(where: \.isExercise)
    end = entries.last?.happened ?? .distantPast
    entryCount = entries.count
  }

  /// A number over all cities.
  package func total(_ number: (Row) -> Int) -> Int { rows.reduce(0) { $0 + number($1) } }
}

/// Counts a record entry by entry.
private struct ScorecardCount {
  var picture: Picture
  private var causes: [City.ID: [TrustCause.ID: Counted]] = [:]
  private var waiting: [Alert.ID: Instant] = [:]
  private var unsent: [Incident.ID: Instant] = [:]
  private var alerts: [City.ID: Scorecard.Clock] = [:]
  private var sending: [City.ID: Scorecard.Clock] = [:]
  private var over: [PostureHolder: [PostureSwitch]] = [:]
  private var requitals: [City.ID: (rewards: Int, penalties: Int)] = [:]

  /// A commitment that ended, and what was ruled on it.
  private struct Counted {
    let outcome: Fulfilment.Outcome
    let delay: Duration?
    let isSuspicion: Bool
    /// Whether it answered the terms of a joint decision.
    let isDecision: Bool
    var verdict: TrustCause.Verdict?
  }

  init(_ region: Region, at instant: Instant) { picture = Picture(region: region, at: instant) }

  mutating func take(_ entry: Entry) {
    if case .watch(.posture(let holder, let event)) = entry.event, event.endsSwitch {
      let before = picture.postureRecord(of: holder)
      picture.apply(entry)
      note(holder, before)
    } else {
      picture.apply(entry)
    }
    for city in picture.region.cities {
      guard let trust = picture.trusts[city.id] else { continue }
      // One entry ends no more than so many commitments of one city.
      for cause in trust.breaches.suffix(3) + trust.kept.suffix(3)
      where cause.id.entry == entry.sequence {
        causes[city.id, default: [:]][cause.id] = Counted(
          outcome: cause.fulfilment.outcome, delay: cause.fulfilment.delay,
          isSuspicion: cause.isSuspicion,
          isDecision: entry.event.isAboutDecision)
      }
    }
    switch entry.event {
    case .trust(let city, .ruled(let id, let verdict, _)):
      causes[city]?[id]?.verdict = verdict
    case .alert(let id, let event): note(event, on: id, entry)
    case .incident(let id, .reported(let report)):
      unsent[id] = entry.happened
      sending[report.city, default: .init()].begun += 1
    case .unit(_, .dispatched(let incident, _)):
      guard let since = unsent.removeValue(forKey: incident),
        let city = picture.incidents[incident]?.city
      else { return }
      sending[city, default: .init()].times.append(since.duration(to: entry.happened))
    case .evaluation(.requited(let city, let requital)):
      requitals[city, default: (0, 0)].rewards += requital.kind.isPenalty ? 0 : 1
      requitals[city, default: (0, 0)].penalties += requital.kind.isPenalty ? 1 : 0
    case .watch, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold, .drill,
      .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      break
    }
  }

  private mutating func note(_ event: AlertEvent, on id: Alert.ID, _ entry: Entry) {
    guard let alert = picture.alerts[id], let city = alert.city, alert.priority <= .second else {
      return
    }
    if case .raised = event {
      waiting[id] = entry.happened
      alerts[city, default: .init()].begun += 1
    }
    if case .acknowledged = event, let since = waiting.removeValue(forKey: id) {
      let time = since.duration(to: entry.happened)
      alerts[city, default: .init()].times.append(time)
      if time <= alert.priority.acknowledgementTarget {
        alerts[city, default: .init()].within += 1
      }
    }
  }

  /// Switches that are over, and the newest one as the record leaves it.
  func switching(of holder: PostureHolder) -> SwitchingTimes {
    var times = SwitchingTimes(over[holder] ?? [])
    if let current = picture.postureRecord(of: holder).current { times.add(current) }
    return times
  }

  /// Keeps each switch that another takes the place of: the picture lets go of old ones.
  private mutating func note(_ holder: PostureHolder, _ before: PostureRecord) {
    guard let change = before.current else { return }
    var over = change
    let now = picture.postureRecord(of: holder).switches.last
    if let now, now.ordered == change.ordered { over = now }
    self.over[holder, default: []].append(over)
  }

  /// What a city's commitments came to.
  func row(of city: City.ID) -> Scorecard.Row {
    var row = Scorecard.Row(city: city)
    for cause in (causes[city] ?? [:]).values {
      switch (cause.verdict, cause.isSuspicion) {
      case (.excused, false): row.excused += 1
      case (.dismissed, false): row.dismissed += 1
      case (nil, true), (.excused, true), (.dismissed, true): continue
      case (.upheld, _), (nil, false):
        row.outcomes[cause.outcome, default: 0] += 1
        if let delay = cause.delay { row.delays.append(delay) }
      }
      guard cause.isDecision else { continue }
      switch cause.outcome {
      case .kept: row.decisions.inTime += 1
      case .late, .partial: row.decisions.late += 1
      case .broken: row.decisions.overdue += 1
      }
    }
    row.delays.sort()
    row.decisions.open = picture.openDecisions.count { $0.awaited.contains(city) }
    row.alerts = alerts[city] ?? .init()
    row.sending = sending[city] ?? .init()
    (row.rewards, row.penalties) = requitals[city] ?? (0, 0)
    return row
  }
}

extension PostureEvent {
  /// Whether the switch before it is over.
  fileprivate var endsSwitch: Bool {
    switch self {
    case .ordered, .calledOff: true
    case .ticked, .completed: false
    }
  }
}

extension Event {
  fileprivate var isAboutDecision: Bool {
    if case .alliance(.decision) = self { return true }
    return false
  }
}
