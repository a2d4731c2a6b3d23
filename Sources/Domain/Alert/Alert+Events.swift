extension Picture {
  mutating func apply(_ event: AlertEvent, to id: Alert.ID, _ entry: Entry) {
    if let word = event.word { hear(word.source, event.city ?? alerts[id]?.city, word.sent) }
    let before: Weight?
    var alert: Alert
    if case .raised(let report) = event {
      before = nil
      alert = Alert(id: id, report: report, at: entry.happened, annunciated: entry.received)
      alertCounts[countKey(of: report.city), default: 0] += 1
      remember(report, as: id)
      expect(report.references, of: &alert)
      leadIfFree(alert)
    } else if let known = alerts[id] {
      before = Weight(known)
      alert = known
      change(&alert, event, entry)
    } else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    let after = Weight(alert)
    judge(event, alerts[id], alert, entry)
    alerts[id] = alert
    recount(id, before, after)
    if before?.isStanding ?? false, !after.isStanding { retire(id) }
  }

  private mutating func change(_ alert: inout Alert, _ event: AlertEvent, _ entry: Entry) {
    switch event {
    case .raised: break
    case .updated(let report, let rose):
      alert.take(report)
      remember(report, as: alert.id)
      expect(report.references, of: &alert)
      if rose {
        alert.highestPriority = report.priority
        alert.move(.rise, entry)
      }
    case .recurred(let report): recur(&alert, report, entry)
    case .overtaken(let report): take(overtaken: report, &alert)
    case .cleared(let end):
      alert.isActive = false
      alert.end = end
      alert.move(.clear, entry)
      if let key = end.report {
        reports[key] = ReportTrace(alert: alert.id, digest: nil)
        alert.keys.append(key)
      }
    case .acknowledged:
      alert.acknowledgement = .init(by: entry.actor, at: entry.happened)
      alert.move(.acknowledge, entry)
    case .unacknowledged: alert.move(.unacknowledge, entry)
    case .shelved(let until, let reason):
      shelved.append(alert.id)
      putAside(&alert, .shelve, until, reason, entry)
    case .suppressed(let reason): putAside(&alert, .suppress, nil, reason, entry)
    case .removedFromService(let reason):
      putAside(&alert, .removeFromService, nil, reason, entry)
    case .unshelved: bringBack(&alert, .unshelve, entry)
    case .shelvingEnded: bringBack(&alert, .shelvingEnds, entry)
    case .unsuppressed: bringBack(&alert, .unsuppress, entry)
    case .returnedToService: bringBack(&alert, .returnToService, entry)
    case .noted(let text):
      alert.notes.append(.init(by: entry.actor, at: entry.happened, text: text))
    case .grouped(let leader, let rule):
      alert.grouping = Grouping(leader: leader, rule: rule, at: entry.happened)
      correlation.join(alert, by: rule, leader: alerts[leader]?.placeKey)
    case .inhibited(let inhibitor):
      putAside(&alert, .suppress, nil, "", entry)
      alert.settingAside?.inhibitor = inhibitor
    case .released: bringBack(&alert, .unsuppress, entry)
    case .escalated: alert.escalated = entry.happened
    }
  }

  /// An alert leads where no other does: what comes later of its event or place belongs to it.
  private mutating func leadIfFree(_ alert: Alert) {
    func isFree(_ lead: Correlation.Lead?, _ rule: CorrelationRule) -> Bool {
      guard let lead, alerts[lead.alert]?.mayLead ?? false else { return true }
      let since = lead.last.duration(to: alert.annunciated)
      // The window may be longer than its rule's, and is seldom asked for.
      guard since > rule.window, let leader = alerts[lead.alert] else { return false }
      return since > rule.window(from: leader, to: alert)
    }
    if let key = alert.eventKey, isFree(correlation.events[key], .sameEvent) {
      correlation.lead(alert, at: key)
    }
    if let key = alert.placeKey, isFree(correlation.places[key], .samePlace) {
      correlation.lead(alert, at: key)
    }
  }

  private mutating func recur(_ alert: inout Alert, _ report: AlertReport, _ entry: Entry) {
    alert.take(report)
    remember(report, as: alert.id)
    expect(report.references, of: &alert)
    alert.highestPriority =
      alert.state == .normal ? report.priority : min(alert.highestPriority, report.priority)
    alert.isActive = true
    alert.end = nil
    alert.move(.occur, entry)
    leadIfFree(alert)
  }

  private mutating func take(overtaken report: AlertReport, _ alert: inout Alert) {
    let identity = ReportIdentity(report.key, status: report.status)
    let known = identities[identity]
    remember(report, as: alert.id)
    if let known { identities[identity] = known }
    alert.keys.append(report.key)
    alert.awaited.removeAll { $0 == report.key }
    alert.firstOccurred = min(alert.firstOccurred, report.key.sent)
    expect(report.references, of: &alert)
  }

  /// Notes of which reports an alert's own ones speak that have not come: they were overtaken.
  private mutating func expect(_ references: [ReportKey], of alert: inout Alert) {
    for key in references where reports[key] == nil {
      reports[key] = ReportTrace(alert: alert.id, digest: nil, isAwaited: true)
      alert.awaited.append(key)
    }
  }

  /// Notes which reports a source has ended that have not come.
  mutating func foretell(_ report: AlertReport) {
    for key in report.references where reports[key] == nil {
      foretoldEnds[key] = ForetoldEnd(by: report.key, status: report.status)
      for forgotten in foretold.add(key) { foretoldEnds[forgotten] = nil }
    }
  }

  private func putAside(
    _ alert: inout Alert, _ trigger: AlertTrigger, _ until: Instant?, _ reason: String,
    _ entry: Entry
  ) {
    alert.settingAside = .init(by: entry.actor, at: entry.happened, until: until, reason: reason)
    alert.move(trigger, entry)
  }

  private mutating func bringBack(
    _ alert: inout Alert, _ trigger: AlertTrigger, _ entry: Entry
  ) {
    alert.settingAside = nil
    shelved.removeAll { $0 == alert.id }
    alert.move(trigger, entry)
    if alert.state == .acknowledged {
      alert.acknowledgement = .init(by: entry.actor, at: entry.happened)
    }
  }

  private mutating func remember(_ report: AlertReport, as id: Alert.ID) {
    reports[report.key] = ReportTrace(alert: id, digest: report.digest)
    identities[ReportIdentity(report.key, status: report.status)] = id
    foretoldEnds[report.key] = nil
  }

  /// Moves an alert's weight in the tallies from what it was to what it is.
  private mutating func recount(_ id: Alert.ID, _ before: Weight?, _ after: Weight) {
    if before?.counts != after.counts {
      if let before { count(before, -1) }
      count(after, 1)
    }
    if before?.leader != after.leader {
      if let old = before?.leader {
        groups[old] = groupSize(of: old) > 1 ? groupSize(of: old) - 1 : nil
      }
      if let new = after.leader { groups[new, default: 0] += 1 }
    }
    if before?.inhibitor != after.inhibitor {
      if let old = before?.inhibitor {
        let rest = inhibited(by: old).filter { $0 != id }
        inhibitions[old] = rest.isEmpty ? nil : rest
      }
      if let new = after.inhibitor { inhibitions[new, default: []].append(id) }
    }
  }

  private mutating func count(_ weight: Weight, _ step: Int) {
    let counts = weight.counts
    let counted: Void? = counts.city.flatMap { tallies[$0]?.count(counts, step) }
    if counted == nil { elsewhere.count(counts, step) }
    total.count(counts, step)
  }

  /// An alert that is over stays among the ended for a while, then leaves the picture.
  private mutating func retire(_ over: Alert.ID) {
    for id in ended.add(over) {
      guard let old = alerts[id], !old.isStanding else { continue }
      alerts[id] = nil
      for key in old.awaited where reports[key]?.alert == id { reports[key] = nil }
      for key in old.keys {
        let identity = ReportIdentity(key, status: old.report.status)
        if identities[identity] == id { identities[identity] = nil }
        // A report that took the place of several alerts is known as its heir's.
        guard reports[key]?.alert == id else { continue }
        for forgotten in spent.add(key) { reports[forgotten] = nil }
      }
    }
  }
}

/// What an alert weighs in the tallies: where, as what, and with which others.
private struct Weight {
  /// Where it counts, and as what.
  struct Counts: Equatable {
    let city: City.ID?
    let priority: Priority
    let state: AlertState
  }

  let counts: Counts
  /// The first of the group in which it stands.
  let leader: Alert.ID?
  let inhibitor: Alert.ID?

  init(_ alert: Alert) {
    counts = Counts(city: alert.city, priority: alert.priority, state: alert.state)
    leader = alert.isStanding ? alert.grouping?.leader : nil
    inhibitor = alert.settingAside?.inhibitor
  }

  var isStanding: Bool { counts.state != .normal }
}

extension Alert {
  fileprivate mutating func take(_ report: AlertReport) {
    // Where the new report leaves the place out, the old one's stands.
    let city = self.report.city ?? report.city
    let coordinate = report.coordinate ?? self.report.coordinate
    self.report = report
    if city != report.city || coordinate != report.coordinate {
      self.report.change { content in
        content.city = city
        content.coordinate = coordinate
      }
    }
    keys.append(report.key)
    updates += 1
  }

  /// Follows the state table; an edge that is not in it cannot have been decided.
  fileprivate mutating func move(_ trigger: AlertTrigger, _ entry: Entry) {
    guard let next = AlertStateTable.next(from: state, on: trigger, isActive: isActive) else {
      preconditionFailure("\(id) was moved by \(trigger) in \(state)")
    }
    if next == .unacknowledged {
      occurrence += 1
      occurred = entry.happened
      annunciated = entry.received
      acknowledgement = nil
      escalated = nil
    }
    state = next
    changed = entry.happened
  }
}

extension Tally {
  fileprivate mutating func count(_ counts: Weight.Counts, _ step: Int) {
    let index = counts.priority.rawValue - 1
    switch counts.state {
    case .normal: break
    case .shelved, .suppressed, .outOfService: shelved += step
    case .acknowledged: standing[index] += step
    case .unacknowledged, .returned:
      standing[index] += step
      unacknowledged[index] += step
      if counts.state == .returned { returned[index] += step }
    }
  }
}
