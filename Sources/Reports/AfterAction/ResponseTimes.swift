internal import Domain

/// How long something took, over all the times that it was called for.
package struct ResponseTimes: Hashable, Sendable {
  /// What took so long.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// From an alert's raising to its first acknowledgement, by anybody: of what the drill
    /// injected, and of all; and by priority from when it had the one at which it was taken, or
    /// the highest where it was not.
    case acknowledgeInjected, acknowledge
    case acknowledgeFirst, acknowledgeSecond, acknowledgeThird, acknowledgeFourth
    /// From an incident's report to the first unit sent, and to the first at the scene: of the
    /// incidents that players opened, and of all.
    case dispatchByPlayers, dispatch, arrivalByPlayers, arrival
  }

  package let measure: Measure
  /// In rising order.
  package let times: [Duration]
  /// How often it never came about.
  package let missing: Int

  private init(_ measure: Measure, _ times: [Duration?]) {
    self.measure = measure
    let known = times.compactMap(\.self)
    self.times = known.sorted()
    missing = times.count - known.count
  }

  /// The times that something took; nil each time that it never came about.
  package static func of(_ measure: Measure, _ times: [Duration?]) -> ResponseTimes {
    ResponseTimes(measure, times)
  }

  package var count: Int { times.count }

  /// The middle one, or the mean of the middle two; nil of none.
  package var median: Duration? {
    guard !times.isEmpty else { return nil }
    let (low, high) = (times[(times.count - 1) / 2], times[times.count / 2])
    return .microseconds((low.inMilliseconds + high.inMilliseconds) * 500)
  }

  /// The least that nine in ten did not exceed (nearest rank); nil of none.
  package var p90: Duration? {
    guard !times.isEmpty else { return nil }
    return times[(times.count * 9 + 9) / 10 - 1]
  }
}

/// Follows alerts and incidents through a record, each by its first moments.
struct ResponseFollower {
  private struct Alerted {
    let raised: Instant
    let isInjected: Bool
    /// The highest that it had before it was taken.
    var priority: Priority
    /// Since when it had that.
    var since: Instant
    var acknowledged: Instant?

    mutating func rise(to other: Priority, at instant: Instant) {
      guard acknowledged == nil, other < priority else { return }
      (priority, since) = (other, instant)
    }
  }

  private struct Opened {
    let reported: Instant
    let byPlayer: Bool
    var sent: Instant?
    var arrived: Instant?
  }

  private var alerts: [Alert.ID: Alerted] = [:]
  private var incidents: [Incident.ID: Opened] = [:]
  /// The incident that each unit was last sent to.
  private var heading: [Unit.ID: Incident.ID] = [:]

  /// Takes an entry, in the order of the record.
  mutating func note(_ entry: Entry) {
    switch entry.event {
    case .alert(let id, .raised(let report)):
      alerts[id] = Alerted(
        raised: entry.happened, isInjected: InjectedAlert.inject(of: report) != nil,
        priority: report.priority, since: entry.happened)
    case .alert(let id, .updated(let report, _)):
      alerts[id]?.rise(to: report.priority, at: entry.happened)
    case .alert(let id, .acknowledged):
      if alerts[id]?.acknowledged == nil { alerts[id]?.acknowledged = entry.happened }
    case .incident(let id, .reported):
      incidents[id] = Opened(reported: entry.happened, byPlayer: entry.actor.isPlayer)
    case .unit(let unit, .dispatched(let incident, _)):
      heading[unit] = incident
      if incidents[incident]?.sent == nil { incidents[incident]?.sent = entry.happened }
    case .unit(let unit, .moved(.arrive, _, _, _)):
      guard let incident = heading[unit] else { return }
      if incidents[incident]?.arrived == nil { incidents[incident]?.arrived = entry.happened }
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      break
    }
  }

  /// The times of all measures.
  var times: [ResponseTimes] {
    ResponseTimes.Measure.allCases.map { ResponseTimes.of($0, times($0)) }
  }

  private func times(_ measure: ResponseTimes.Measure) -> [Duration?] {
    switch measure {
    case .acknowledge: acknowledged { _ in true }
    case .acknowledgeInjected: acknowledged(\.isInjected)
    case .acknowledgeFirst: acknowledged(at: .first)
    case .acknowledgeSecond: acknowledged(at: .second)
    case .acknowledgeThird: acknowledged(at: .third)
    case .acknowledgeFourth: acknowledged(at: .fourth)
    case .dispatch: incidents.values.map { opened in opened.sent.map(opened.reported.duration) }
    case .dispatchByPlayers:
      incidents.values.filter(\.byPlayer).map { opened in
        opened.sent.map(opened.reported.duration)
      }
    case .arrival: incidents.values.map { opened in opened.arrived.map(opened.reported.duration) }
    case .arrivalByPlayers:
      incidents.values.filter(\.byPlayer).map { opened in
        opened.arrived.map(opened.reported.duration)
      }
    }
  }

  private func acknowledged(at priority: Priority) -> [Duration?] {
    alerts.values.filter { $0.priority == priority }
      .map { alert in alert.acknowledged.map(alert.since.duration) }
  }

  private func acknowledged(_ counts: (Alerted) -> Bool) -> [Duration?] {
    alerts.values.filter(counts).map { alert in alert.acknowledged.map(alert.raised.duration) }
  }
}
