internal import Domain

extension Desk {
  /// Does what is asked of alerts.
  mutating func perform(_ act: ActionID.AlertAct) -> [Effect] {
    switch act {
    case .acknowledge: return acknowledge()
    case .acknowledgeGroup: return acknowledgeGroup()
    case .silence: return silence()
    case .shelve: return withTargets { $0.askToShelve($1) }
    case .shelvedList: return showShelved()
    case .unshelve: return withAlert { $0.unshelve($1) }
    case .makeIncident: return withAlert { $0.askToMakeIncident($1) }
    case .dispatch: return planDispatch()
    case .ruleOver: return withAlert { $0.askToRuleOver($1) }
    case .note: return askForNote()
    case .undo: return undo()
    case .redo: return refuse(.redoIsNone)
    }
  }

  /// Does something with the alert at hand, or says that there is none.
  private mutating func withAlert(
    _ body: (inout Desk, Alert) -> [Effect]
  ) -> [Effect] {
    guard let alert = currentAlert.flatMap({ alert($0) }) else { return refuse(.noAlertHere) }
    return body(&self, alert)
  }

  /// Does something with the marked alerts that are listed, else with the one at hand.
  private mutating func withTargets(
    _ body: (inout Desk, [Alert.ID]) -> [Effect]
  ) -> [Effect] {
    guard activePane == .queue, !queue.effectiveMarks.isEmpty else {
      return withAlert { body(&$0, [$1.id]) }
    }
    queue.endRange()
    let visible = queue.visibleMarks
    guard !visible.isEmpty else { return refuse(.allMarksHidden(queue.hiddenMarkCount)) }
    return body(&self, visible)
  }

  /// Takes alerts, each bound to the occurrence that the officer saw; asks first where marks are
  /// hidden.
  private mutating func acknowledge() -> [Effect] {
    withTargets { desk, ids in
      let seen = ids.compactMap { desk.seen($0) }
      let hidden =
        ids.count > 1 || desk.queue.marks.contains(ids[0]) ? desk.queue.hiddenMarkCount : 0
      guard hidden == 0 else { return desk.askToAcknowledge(seen, hidden: hidden) }
      return desk.acknowledge(seen)
    }
  }

  /// Takes alerts, each bound to the occurrence that was seen; one key takes them all back.
  mutating func acknowledge(_ seen: [Form.Seen]) -> [Effect] {
    let batch = newBatch()
    let subject = seen.count == 1 ? seen[0].alert.rawValue : language.text(.alerts(seen.count))
    queue.marks.subtract(seen.map(\.alert))
    return seen.flatMap {
      submit(
        .alert($0.alert, .acknowledge(occurrence: $0.occurrence)), .alert(.acknowledge), subject,
        batch: batch)
    }
  }

  /// The occurrence that stood on the screen when it was last painted.
  func seen(_ id: Alert.ID) -> Form.Seen? {
    (work.shown?.alerts[id] ?? alert(id)).map { Form.Seen(alert: id, occurrence: $0.occurrence) }
  }

  /// The waiting alerts of the group of the one at hand, and those of the same city and kind that
  /// are listed.
  private mutating func acknowledgeGroup() -> [Effect] {
    withAlert { desk, alert in
      let leader = alert.grouping?.leader ?? alert.id
      let members = [leader] + desk.queue.members(of: leader)
      let listed = (0..<desk.queue.count).map { desk.queue.id(at: $0) }
      let group = (members + listed.filter { !members.contains($0) }).filter { id in
        guard let other = desk.picture.alerts[id], other.needsAcknowledgement else { return false }
        return members.contains(id)
          || other.city == alert.city && other.report.kind == alert.report.kind
      }
      guard !group.isEmpty else { return desk.refuse(.nothingWaits) }
      return desk.askToAcknowledge(group.compactMap { desk.seen($0) }, hidden: 0)
    }
  }

  private mutating func silence() -> [Effect] {
    let until = now.advanced(by: .seconds(60))
    return submit(.watch(.silenceHorn(until: until)), .alert(.silence), "")
  }

  private mutating func showShelved() -> [Effect] {
    queue.list = queue.list == .aside ? .standing : .aside
    queue.rebuild(from: picture, now: now)
    if queue.list == .aside, queue.ghost != nil { queue.move(to: 0, height: 1, in: picture) }
    if activePane != .queue { focusOn(.queue) }
    tell(queue.list == .aside ? .shelvedListed(picture.total.shelved) : .allListed)
    return []
  }

  private mutating func unshelve(_ alert: Alert) -> [Effect] {
    let command: AlertCommand =
      switch alert.state {
      case .suppressed: .unsuppress
      case .outOfService: .returnToService
      case .shelved, .normal, .unacknowledged, .acknowledged, .returned: .unshelve
      }
    return submit(.alert(alert.id, command), .alert(.unshelve), alert.id.rawValue)
  }

  private mutating func askForNote() -> [Effect] {
    if activePane != .queue, let incident = currentIncident {
      return askForNote(.incident(incident), incident.rawValue)
    }
    return withAlert { $0.askForNote(.alert($1.id), $1.id.rawValue) }
  }
}
