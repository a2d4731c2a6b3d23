internal import Geodesy

/// What the desk's own rules do after an entry: alerts that belong together are brought together,
/// what an alert only brings about is kept silent while that alert stands.
extension Picture {
  /// At most so many alerts are kept silent by one; more is news of its own.
  static let mostInhibited = 50

  /// The commands of the rules after an entry, which is applied already.
  func rules(after entry: Entry) -> [(alert: Alert.ID, command: AlertCommand)] {
    guard case .alert(let id, let event) = entry.event else { return [] }
    switch event {
    case .raised, .recurred, .updated:
      guard let alert = alerts[id] else { return [] }
      if case .updated = event { return reconsider(alert) }
      return bringTogether(alert)
    case .cleared:
      let isInhibited = alerts[id]?.isInhibited ?? false
      return (isInhibited ? [(id, .release)] : []) + releaseAll(by: id)
    case .shelved, .suppressed, .inhibited, .removedFromService: return releaseAll(by: id)
    case .overtaken, .acknowledged, .unacknowledged, .unshelved, .shelvingEnded, .unsuppressed,
      .returnedToService, .noted, .grouped, .released, .escalated:
      return []
    }
  }

  /// How many other alerts stand that belong to one.
  package func groupSize(of leader: Alert.ID) -> Int { groups[leader] ?? 0 }

  /// The alert that a report made or changed; nil where none is known by it.
  package func alert(reportedBy key: ReportKey) -> Alert? {
    reports[key].flatMap { alerts[$0.alert] }
  }

  /// The alerts that one keeps silent.
  package func inhibited(by id: Alert.ID) -> [Alert.ID] { inhibitions[id] ?? [] }

  private func bringTogether(_ alert: Alert) -> [(alert: Alert.ID, command: AlertCommand)] {
    guard alert.grouping.map({ alerts[$0.leader]?.isStanding != true }) ?? true,
      let (leader, rule) = leader(for: alert)
    else { return [] }
    let joining = (alert: alert.id, command: AlertCommand.group(under: leader, rule))
    guard let first = alerts[leader], keepsSilent(first, alert, rule) else { return [joining] }
    return [joining, (alert.id, .inhibit(by: leader))]
  }

  /// The first alert of the group that one belongs to: the most telling rule decides.
  private func leader(for alert: Alert) -> (Alert.ID, CorrelationRule)? {
    if let lead = alert.eventKey.flatMap({ correlation.events[$0] }),
      let leader = standing(lead, for: alert, .sameEvent)
    {
      return first(of: leader, .sameEvent, for: alert)
    }
    for cause in EventKind.causes(of: alert.report.kind) {
      if let lead = alert.eventKey(kind: cause).flatMap({ correlation.events[$0] }),
        let leader = standing(lead, for: alert, .consequence)
      {
        return first(of: leader, .consequence, for: alert)
      }
    }
    if let leader = neighbour(of: alert) { return first(of: leader, .samePlace, for: alert) }
    return nil
  }

  /// Groups are flat: who belongs to a member belongs to its leader, by the member's rule.
  private func first(
    of leader: Alert.ID, _ rule: CorrelationRule, for alert: Alert
  ) -> (Alert.ID, CorrelationRule) {
    guard let grouping = alerts[leader]?.grouping, grouping.leader != alert.id,
      alerts[grouping.leader]?.mayLead ?? false
    else { return (leader, rule) }
    return (grouping.leader, rule == .consequence ? rule : grouping.rule)
  }

  /// The alert of a lead, if another may still join it.
  private func standing(
    _ lead: Correlation.Lead, for alert: Alert, _ rule: CorrelationRule
  ) -> Alert.ID? {
    guard lead.alert != alert.id, alerts[lead.alert]?.mayLead(alert) ?? false else { return nil }
    let since = lead.last.duration(to: alert.annunciated)
    // The window may be longer than its rule's, and is seldom asked for.
    if since <= rule.window { return lead.alert }
    guard let leader = alerts[lead.alert], since <= rule.window(from: leader, to: alert) else {
      return nil
    }
    return lead.alert
  }

  private func neighbour(of alert: Alert) -> Alert.ID? {
    guard let here = alert.coordinate, let key = alert.placeKey else { return nil }
    for y in Int32(-1)...1 {
      for x in Int32(-1)...1 {
        var square = key
        square.x += x
        square.y += y
        guard let lead = correlation.places[square],
          let leader = standing(lead, for: alert, .samePlace),
          let there = alerts[leader]?.coordinate,
          here.distance(to: there) <= CorrelationRule.reach
        else { continue }
        return leader
      }
    }
    return nil
  }

  /// Whether a leader keeps an alert silent: a grave one what it only brings about, or what the
  /// same instrument says besides. Never what is grave itself or reaches other cities.
  private func keepsSilent(_ leader: Alert, _ alert: Alert, _ rule: CorrelationRule) -> Bool {
    guard alert.state == .unacknowledged, alert.mayBeSilent, leader.maySilence,
      inhibited(by: leader.id).count < Self.mostInhibited
    else { return false }
    switch rule {
    case .consequence: return true
    case .sameEvent:
      return leader.report.key.source == alert.report.key.source && alert.coordinate != nil
        && leader.coordinate == alert.coordinate
    case .samePlace, .sameHazard: return false
    }
  }

  /// After an update: what is kept silent may have become grave, what silences may have become
  /// light.
  private func reconsider(_ alert: Alert) -> [(alert: Alert.ID, command: AlertCommand)] {
    if alert.isInhibited { return alert.mayBeSilent ? [] : [(alert.id, .release)] }
    return alert.maySilence ? [] : releaseAll(by: alert.id)
  }

  private func releaseAll(by id: Alert.ID) -> [(alert: Alert.ID, command: AlertCommand)] {
    inhibited(by: id).map { ($0, .release) }
  }
}

extension Alert {
  /// Whether others may join it: it goes on, and nobody has put it aside.
  var mayLead: Bool { isActive && isStanding && !isAside }

  /// Whether an alert may join it: only what is of one status belongs together.
  fileprivate func mayLead(_ alert: Alert) -> Bool {
    mayLead && report.status == alert.report.status
  }

  /// Whether a rule keeps it silent because of another alert.
  package var isInhibited: Bool { settingAside?.inhibitor != nil }

  /// Whether an arrival calls for an officer: not what a rule keeps silent, nor what was over when
  /// it was let go.
  package func isAnnounced(by event: AlertEvent) -> Bool {
    if isInhibited { return false }
    return event == .released ? isActive : true
  }

  /// Whether it is light enough that another may keep it silent.
  fileprivate var mayBeSilent: Bool { priority >= .third && !report.isCrossCity }

  /// Whether it is so grave that it keeps silent what it brings about.
  fileprivate var maySilence: Bool { priority <= .second && isActive && !isAside }
}

extension Picture {
  /// The alert that a source's identifier belongs to, whenever it was sent; nil where none does.
  package func alert(of key: ReportKey, status: MessageStatus) -> Alert? {
    identities[ReportIdentity(key, status: status)].flatMap { alerts[$0] }
  }
}
