/// How long the steps of a response take, against the targets of NFPA 1225 (answering, processing)
/// and NFPA 1710 (turnout, travel): shares and percentiles with their counts, never means.
///
/// A follower of the record: it sees each entry once, and keeps so many of the newest times.
package struct ResponseClocks: Sendable {
  /// A step whose time is measured.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// From an alert's coming to its first acknowledgement.
    case answering
    /// From an incident's report to the first unit sent.
    case processing
    /// From the order to the road.
    case turnoutMedical, turnoutFire
    /// From the road to the scene: of the first fire engine, and from the first to set out until
    /// all that were sent at first are there.
    case firstEngine, fullFirstAlarm

    /// The seconds, and in how many of a hundred cases they should not be exceeded. Answering: NFPA
    /// 1221 as commonly quoted for its successor 1225 (95 % in 15 s); processing: 90 % in 64 s; the
    /// others: NFPA 1710.
    package var target: (seconds: Int, percent: Int) {
      switch self {
      case .answering: (15, 95)
      case .processing: (64, 90)
      case .turnoutMedical: (60, 90)
      case .turnoutFire: (80, 90)
      case .firstEngine: (240, 90)
      case .fullFirstAlarm: (480, 90)
      }
    }
  }

  /// The times of one measure.
  package struct Times: Hashable, Sendable {
    /// The newest, in the order in which they came.
    package internal(set) var newest: [Duration] = []
    /// All that began, and all that ended.
    package internal(set) var begun = 0
    package internal(set) var ended = 0
    package internal(set) var within = 0

    /// So many are kept for the percentiles.
    package static let capacity = 2_000

    /// What began and never ended, or has not yet.
    package var missing: Int { begun - ended }
    /// The share of those that ended that kept to the target; nil of none.
    package var share: Double? { ended > 0 ? Double(within) / Double(ended) : nil }

    /// The least that so many of a hundred did not exceed (nearest rank); nil of none.
    package func percentile(_ percent: Int) -> Duration? {
      guard !newest.isEmpty else { return nil }
      let rank = (newest.count * percent + 99) / 100
      return newest.sorted()[max(1, rank) - 1]
    }

    mutating func end(_ time: Duration, target: Int) {
      ended += 1
      if time <= .seconds(Int64(target)) { within += 1 }
      newest.append(time)
      if newest.count > Self.capacity + Self.capacity / 2 {
        newest.removeFirst(newest.count - Self.capacity)
      }
    }
  }

  private struct Alarm {
    var reported: Instant
    var isSent = false
    /// Units that were sent at first and are not there yet.
    var awaited: Set<Unit.ID> = []
    var firstSent: Instant?
    var setOut: Instant?
    var engineOut: Instant?
    var hasEngine = false
  }

  private var times: [Measure: Times] = [:]
  private var waiting: [Alert.ID: Instant] = [:]
  private var alarms: [Incident.ID: Alarm] = [:]
  /// When each unit was sent, until it sets out.
  private var called: [Unit.ID: Instant] = [:]
  private var heading: [Unit.ID: Incident.ID] = [:]

  package init() {}

  /// The times of a measure.
  package subscript(measure: Measure) -> Times { times[measure] ?? Times() }

  /// Takes an entry, applied to the picture already, in the order of the record.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    switch entry.event {
    case .alert(let id, .raised):
      waiting[id] = entry.happened
      begin(.answering)
    case .alert(let id, .acknowledged):
      if let since = waiting.removeValue(forKey: id) { end(.answering, since, entry) }
    case .alert(let id, .cleared): waiting[id] = nil
    case .incident(let id, .reported):
      alarms[id] = Alarm(reported: entry.happened)
      begin(.processing)
    case .incident(let id, .closed), .incident(let id, .dismissed): alarms[id] = nil
    case .unit(let id, let event): note(event, of: id, entry, picture)
    case .watch, .alert, .incident, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      break
    }
  }

  private mutating func note(
    _ event: UnitEvent, of id: Unit.ID, _ entry: Entry, _ picture: Picture
  ) {
    switch event {
    case .dispatched(let incident, _), .diverted(_, let incident, _):
      send(id, to: incident, entry, picture)
    case .moved(.depart, _, _, _): setOut(id, entry, picture)
    case .moved(.arrive, _, _, _): arrive(id, entry, picture)
    case .moved(.cancel, _, _, _), .moved(.release, _, _, _), .moved(.standDown, _, _, _):
      called[id] = nil
      if let incident = heading.removeValue(forKey: id) { alarms[incident]?.awaited.remove(id) }
    case .moved, .withdrawn, .sentToStandBy, .reliefSent, .contactLost, .contactRegained, .heldUp:
      break
    }
  }

  private mutating func send(
    _ id: Unit.ID, to incident: Incident.ID, _ entry: Entry, _ picture: Picture
  ) {
    if let former = heading[id] { alarms[former]?.awaited.remove(id) }
    heading[id] = incident
    called[id] = entry.happened
    if let turnout = turnout(id, picture) { begin(turnout) }
    guard var alarm = alarms[incident] else { return }
    if !alarm.isSent {
      alarm.isSent = true
      alarm.firstSent = entry.happened
      end(.processing, alarm.reported, entry)
      begin(.fullFirstAlarm)
    }
    if alarm.firstSent == entry.happened { alarm.awaited.insert(id) }
    if isEngine(id, picture), !alarm.hasEngine {
      alarm.hasEngine = true
      begin(.firstEngine)
    }
    alarms[incident] = alarm
  }

  private mutating func setOut(_ id: Unit.ID, _ entry: Entry, _ picture: Picture) {
    if let since = called.removeValue(forKey: id), let turnout = turnout(id, picture) {
      end(turnout, since, entry)
    }
    guard let incident = heading[id], var alarm = alarms[incident] else { return }
    alarm.setOut = alarm.setOut ?? entry.happened
    if isEngine(id, picture) { alarm.engineOut = alarm.engineOut ?? entry.happened }
    alarms[incident] = alarm
  }

  private mutating func arrive(_ id: Unit.ID, _ entry: Entry, _ picture: Picture) {
    guard let incident = heading[id], var alarm = alarms[incident] else { return }
    if isEngine(id, picture), let out = alarm.engineOut {
      end(.firstEngine, out, entry)
      alarm.engineOut = .distantFuture
    }
    if alarm.awaited.remove(id) != nil, alarm.awaited.isEmpty, let out = alarm.setOut {
      end(.fullFirstAlarm, out, entry)
    }
    alarms[incident] = alarm
  }

  private func isEngine(_ id: Unit.ID, _ picture: Picture) -> Bool {
    picture.units[id]?.kind == .fireEngine
  }

  private func turnout(_ id: Unit.ID, _ picture: Picture) -> Measure? {
    switch picture.units[id]?.kind {
    case .ambulance: .turnoutMedical
    case .fireEngine, .ladder, .hazmat: .turnoutFire
    case .police, .floodRescueBoat, .pumpTruck, .engineering, .powerRepair, .epidemicTeam,
      .urbanManagement, nil:
      nil
    }
  }

  private mutating func begin(_ measure: Measure) { times[measure, default: Times()].begun += 1 }

  private mutating func end(_ measure: Measure, _ since: Instant, _ entry: Entry) {
    // What was set out from before is told once: a moment ahead says that it was.
    guard since != .distantFuture else { return }
    let time = max(.zero, since.duration(to: entry.happened))
    times[measure, default: Times()].end(time, target: measure.target.seconds)
  }
}
