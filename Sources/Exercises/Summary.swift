package import Domain

/// What a simulated day came to, in counts that do not depend on the machine.
package struct Summary: Hashable, Sendable {
  /// How long first units took to incidents.
  package struct ResponseTimes: Hashable, Sendable {
    /// Incidents that a unit reached.
    package var count = 0
    package var median: Duration?
    package var ninetiethPercentile: Duration?
    /// Incidents that no unit has reached, open ones among them.
    package var missing = 0
  }

  package private(set) var entries = 0
  /// Entries by what they are about, in the order of `Subject`.
  package private(set) var alertEntries = 0
  package private(set) var incidentEntries = 0
  package private(set) var unitEntries = 0
  package private(set) var otherEntries = 0
  /// Alerts raised by first priority, 1 first.
  package private(set) var alertsByPriority = [0, 0, 0, 0]
  package private(set) var alertsByClass: [EmergencyClass: Int] = [:]
  package private(set) var incidentsByClass: [EmergencyClass: Int] = [:]
  package private(set) var incidentsClosed = 0
  package private(set) var acknowledgements = 0
  package private(set) var dispatches = 0
  package private(set) var unitsMoved = 0
  package private(set) var stageCrossings = 0
  package private(set) var hazards = 0
  package private(set) var forecasts = 0
  /// How well the forecasts did that were decided.
  package private(set) var skill = Skill()
  /// From an incident's report to the first unit's arrival.
  package private(set) var responseTimes = ResponseTimes()
  /// What stands at the end, by priority.
  package private(set) var standing = [0, 0, 0, 0]
  package private(set) var unacknowledged = [0, 0, 0, 0]
  package private(set) var openIncidents = 0
  /// What cities wrote to each other about aid, and counts of their stocks.
  package private(set) var aidEntries = 0
  package internal(set) var readings = 0
  package internal(set) var refusals = 0
  /// What flowed, drifted or spread, held against what was made or lost of it.
  package internal(set) var balances: [Balance] = []

  private var reported: [Incident.ID: Instant] = [:]
  private var heading: [Unit.ID: Incident.ID] = [:]
  private var moved: Set<Unit.ID> = []
  private var responses: [Int64] = []

  package init() {}

  package var alerts: Int { alertsByPriority.reduce(0, +) }

  /// Counts an entry, in the order of the record.
  package mutating func count(_ entry: Entry) {
    entries += 1
    switch entry.event {
    case .alert(_, let event): count(event)
    case .incident(let id, let event): count(event, id, entry.happened)
    case .unit(let id, let event): count(event, id, entry.happened)
    case .stageCrossed:
      stageCrossings += 1
      otherEntries += 1
    case .hazard(_, let event):
      count(event)
      otherEntries += 1
    case .aid, .stockCounted:
      aidEntries += 1
      otherEntries += 1
    case .watch, .road, .itemQuarantined, .endForetold, .drill, .governance, .alliance, .trust,
      .evaluation, .preparedness, .communication, .ledger:
      otherEntries += 1
    }
  }

  private mutating func count(_ event: AlertEvent) {
    alertEntries += 1
    if case .raised(let report) = event {
      alertsByPriority[report.priority.rawValue - 1] += 1
      alertsByClass[report.emergencyClass, default: 0] += 1
    }
    if case .acknowledged = event { acknowledgements += 1 }
  }

  private mutating func count(_ event: HazardEvent) {
    switch event {
    case .declared: hazards += 1
    case .forecast: forecasts += 1
    case .verified(let verdicts): for verdict in verdicts { skill.add(verdict) }
    case .watched, .revised, .confirmed, .restricted, .ended: break
    }
  }

  private mutating func count(_ event: IncidentEvent, _ id: Incident.ID, _ at: Instant) {
    incidentEntries += 1
    if case .reported(let report) = event {
      reported[id] = at
      incidentsByClass[report.emergencyClass, default: 0] += 1
    }
    if case .closed = event { incidentsClosed += 1 }
  }

  private mutating func count(_ event: UnitEvent, _ id: Unit.ID, _ at: Instant) {
    unitEntries += 1
    switch event {
    case .dispatched(let incident, _):
      dispatches += 1
      moved.insert(id)
      heading[id] = incident
    case .moved(.arrive, _, _, _):
      guard let incident = heading[id], let since = reported.removeValue(forKey: incident) else {
        return
      }
      responses.append(since.duration(to: at).inMilliseconds)
    case .diverted(_, let incident, _): heading[id] = incident
    case .moved, .withdrawn, .sentToStandBy, .reliefSent, .contactLost, .contactRegained, .heldUp:
      break
    }
  }

  /// Sums up over the picture at the end.
  mutating func finish(_ picture: Picture) {
    responses.sort()
    responseTimes.count = responses.count
    responseTimes.missing = reported.count
    responseTimes.median = percentile(50)
    responseTimes.ninetiethPercentile = percentile(90)
    unitsMoved = moved.count
    standing = picture.total.standing
    unacknowledged = picture.total.unacknowledged
    openIncidents = picture.total.openIncidents
  }

  /// The nearest rank.
  private func percentile(_ percent: Int) -> Duration? {
    guard !responses.isEmpty else { return nil }
    let rank = (responses.count * percent + 99) / 100
    return .milliseconds(responses[max(1, rank) - 1])
  }
}
