internal import Geodesy

extension Picture {
  /// The longest that an alert may be put aside.
  package static let shelvingLimit = Duration.hours(8)

  func decide(
    _ command: AlertCommand, on id: Alert.ID, at now: Instant
  ) throws(Rejection) -> AlertEvent {
    if case .group(let leader, let rule) = command {
      return try decide(joining: leader, rule, on: id)
    }
    guard let alert = alerts[id] else { throw .unknownAlert(id) }
    if case .release = command, !alert.isInhibited { throw .notInhibited(id) }
    if let trigger = command.trigger { try check(alert, can: trigger) }
    switch command {
    case .acknowledge(let occurrence):
      guard alert.occurrence == occurrence else {
        throw .occurrenceHasPassed(id, seen: occurrence, now: alert.occurrence)
      }
      return .acknowledged(occurrence: occurrence)
    case .unacknowledge: return .unacknowledged
    case .shelve(let until, let reason):
      guard until > now else { throw .shelvingInThePast }
      guard now.duration(to: until) <= Self.shelvingLimit else {
        throw .shelvingTooLong(limit: Self.shelvingLimit)
      }
      return .shelved(until: until, reason: try given(reason))
    case .unshelve: return .unshelved
    case .endShelving:
      if let until = alert.settingAside?.until, until > now {
        throw .shelvingStillRuns(id, until: until)
      }
      return .shelvingEnded
    case .suppress(let reason): return .suppressed(reason: try given(reason))
    case .unsuppress: return .unsuppressed
    case .removeFromService(let reason): return .removedFromService(reason: try given(reason))
    case .returnToService: return .returnedToService
    case .ruleOver(let reason): return .cleared(.ruled(reason: try given(reason)))
    case .note(let text): return .noted(text: try given(text))
    case .group(let leader, let rule): return try decide(joining: leader, rule, on: id)
    case .inhibit(let other):
      guard other != id, let inhibitor = alerts[other], inhibitor.isStanding,
        !inhibitor.isInhibited
      else { throw .cannotJoin(id, other) }
      return .inhibited(by: other)
    case .release: return .released
    case .escalate:
      guard alert.escalated == nil, let due = alert.escalates, due <= now else {
        throw .notDueForEscalation(id)
      }
      return .escalated
    }
  }

  private func decide(
    joining leader: Alert.ID, _ rule: CorrelationRule, on id: Alert.ID
  ) throws(Rejection) -> AlertEvent {
    guard alerts[id] != nil else { throw .unknownAlert(id) }
    guard leader != id, alerts[leader]?.isStanding ?? false else { throw .cannotJoin(id, leader) }
    return .grouped(under: leader, rule)
  }

  /// A reason or note must say something.
  func given(_ text: String) throws(Rejection) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
    return text
  }

  private func check(_ alert: Alert, can trigger: AlertTrigger) throws(Rejection) {
    let next = AlertStateTable.next(from: alert.state, on: trigger, isActive: alert.isActive)
    guard next != nil, trigger != .clear || alert.isActive else {
      throw .alertCannot(alert.id, trigger, in: alert.state)
    }
  }

  /// What a report makes: the same picture in the end, in whatever order reports come.
  func decide(_ report: AlertReport) throws(Rejection) -> [Event] {
    let trace = reports[report.key]
    let isAwaited =
      trace.map { $0.isAwaited && alerts[$0.alert]?.report.status == report.status } ?? false
    if let trace, !trace.isAwaited {
      guard trace.digest == nil || trace.digest == report.digest else {
        throw .contradictoryReport(report.key, standing: trace.alert)
      }
      throw .duplicateReport(report.key)
    }
    let meant = alertsMeant(by: report)
    if isAwaited, let alert = trace.flatMap({ alerts[$0.alert] }) {
      return overtaken(report, by: alert, meant)
    }
    let active = meant.filter(\.isActive)
    guard let heir = active.first ?? meant.first else { return try begin(report) }
    if let later = (active + meant).first(where: { report.key.sent.wholeSecond < $0.lastWord }) {
      return overtaken(report, by: later, meant)
    }
    let end = report.end
    let ended = active.filter { $0.id != heir.id || end != nil }
      .map { Event.alert($0.id, .cleared(end ?? .cancelled(by: report.key))) }
    guard end == nil else {
      guard !ended.isEmpty else { throw .duplicateReport(report.key) }
      return ended
    }
    // The heir comes last, so that the report is known as its own.
    return ended + [.alert(heir.id, succession(of: report, to: heir))]
      + foretoldEnd(of: report, as: heir.id)
  }

  /// A report of something that was not heard of.
  private func begin(_ report: AlertReport) throws(Rejection) -> [Event] {
    guard report.end != nil else {
      let id = nextAlertID(in: report.city)
      return [.alert(id, .raised(report))] + foretoldEnd(of: report, as: id)
    }
    guard let first = report.references.first(where: { reports[$0] == nil }) else {
      throw .nothingToEnd(report.key)
    }
    guard foretoldEnds[first]?.by != report.key else { throw .duplicateReport(report.key) }
    return [.endForetold(report)]
  }

  /// A report that comes after the word which took its place; what else it speaks of and is older
  /// has ended by it.
  private func overtaken(
    _ report: AlertReport, by alert: Alert, _ meant: [Alert]
  ) -> [Event] {
    let others = meant.filter {
      $0.id != alert.id && $0.isActive && $0.lastWord <= report.key.sent.wholeSecond
    }
    return others.map { .alert($0.id, .cleared(.cancelled(by: report.key))) }
      + [.alert(alert.id, .overtaken(report))]
  }

  /// The end of a report that was ended before it came.
  private func foretoldEnd(of report: AlertReport, as id: Alert.ID) -> [Event] {
    guard let end = foretoldEnds[report.key], end.status == report.status else { return [] }
    return [.alert(id, .cleared(.cancelled(by: end.by)))]
  }

  private func succession(of report: AlertReport, to alert: Alert) -> AlertEvent {
    guard alert.isActive else { return .recurred(report) }
    return .updated(report, rose: report.priority < alert.highestPriority)
  }

  /// The alerts that a report speaks of: those that it refers to, else the one that its source gave
  /// the same identifier. What is exercise or test never speaks of what is actual.
  private func alertsMeant(by report: AlertReport) -> [Alert] {
    var meant: [Alert] = []
    for key in report.references {
      let identity = ReportIdentity(key, status: report.status)
      guard let id = reports[key]?.alert ?? identities[identity], let alert = alerts[id],
        alert.report.status == report.status, !meant.contains(where: { $0.id == id })
      else { continue }
      meant.append(alert)
    }
    if !meant.isEmpty { return meant }
    let identity = ReportIdentity(report.key, status: report.status)
    return identities[identity].flatMap { alerts[$0] }.map { [$0] } ?? []
  }

  private func nextAlertID(in city: City.ID?) -> Alert.ID {
    let count = alertCounts[countKey(of: city), default: 0] + 1
    return Alert.ID(rawValue: "\(letters(of: city))-A\(count)")
  }

  /// Under which key alerts of a city are counted: all that are in no city of the region are
  /// counted together, since they share their letters.
  func countKey(of city: City.ID?) -> City.ID {
    city.flatMap { region[$0]?.id } ?? .elsewhere
  }

  /// The three letters of a city; those of the region for what is in none.
  func letters(of city: City.ID?) -> String {
    city.flatMap { region[$0]?.abbreviation } ?? "REG"
  }
}

extension City.ID {
  /// Stands for "in no city of the region" where a count needs a key.
  static let elsewhere = City.ID(rawValue: "")
}

extension AlertCommand {
  /// The edge of the state table that it takes, nil for words.
  fileprivate var trigger: AlertTrigger? {
    switch self {
    case .acknowledge: .acknowledge
    case .unacknowledge: .unacknowledge
    case .shelve: .shelve
    case .unshelve: .unshelve
    case .endShelving: .shelvingEnds
    case .suppress, .inhibit: .suppress
    case .unsuppress, .release: .unsuppress
    case .removeFromService: .removeFromService
    case .returnToService: .returnToService
    case .ruleOver: .clear
    case .note, .group, .escalate: nil
    }
  }
}
