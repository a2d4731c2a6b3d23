import Domain

extension Batch {
  /// A unit that was out of contact told where it is.
  mutating func hear(_ id: Unit.ID, _ instant: Instant, _ now: Instant) {
    guard let unit = picture.units[id], unit.contactLost != nil, unit.reported == instant else {
      return
    }
    take(
      Submission(
        .unit(id, .regainContact), by: .source(id.rawValue), happened: instant, received: now,
        isExercise: exercise != nil),
      recorded: now)
  }

  /// Raises an alert for each unit that is out of contact, and ends it when the unit is heard: its
  /// silence is a matter for the queue, not for a line of a board alone.
  mutating func tellOfContacts(_ range: Range<Int>, _ now: Instant) {
    for index in range {
      let entry = entries[index]
      guard case .unit(let id, let event) = entry.event, let unit = picture.units[id] else {
        continue
      }
      switch event {
      case .contactLost: report(unit, .open, entry, now)
      case .contactRegained: report(unit, .close, entry, now)
      case .dispatched, .moved, .withdrawn, .diverted, .sentToStandBy, .reliefSent, .heldUp:
        // Whoever tells what it does is heard.
        if unit.contactLost == nil, tellsOfSilence(unit, entry) { report(unit, .close, entry, now) }
      }
    }
  }

  /// Whether an alert stands that says that a unit is out of contact.
  private func tellsOfSilence(_ unit: Unit, _ entry: Entry) -> Bool {
    let key = ReportKey(
      source: Unit.contactSource, identifier: unit.id.rawValue, sent: entry.happened)
    let status: MessageStatus = entry.isExercise ? .exercise : .actual
    return picture.alert(of: key, status: status)?.isActive ?? false
  }

  private mutating func report(
    _ unit: Unit, _ operation: AlertReport.Operation, _ entry: Entry, _ now: Instant
  ) {
    let report = AlertReport(
      key: ReportKey(
        source: Unit.contactSource, identifier: unit.id.rawValue, sent: entry.happened),
      operation: operation, status: entry.isExercise ? .exercise : .actual, city: unit.city,
      coordinate: unit.position(at: entry.happened), area: unit.id.rawValue, kind: "unit-silent",
      emergencyClass: .accident, severity: .moderate, urgency: .immediate, certainty: .observed,
      headline: unit.id.rawValue)
    take(
      Submission(
        .takeReport(report), by: .source(Unit.contactSource), happened: entry.happened,
        received: now, cause: .entry(entry.sequence), isExercise: entry.isExercise),
      recorded: now)
  }
}
