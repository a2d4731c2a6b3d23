import Domain
import Planning

extension Batch {
  /// Looks at the roads that hazards and waters have closed: units that are under way over them are
  /// given another way, or held up.
  mutating func lookAtWays(_ now: Instant, isExercise: Bool) {
    for submission in Rerouting.submissions(at: now, in: picture, isExercise: isExercise) {
      take(submission, recorded: now)
    }
  }

  /// Raises an alert for each unit that is held up on its way to an incident, and ends it when it
  /// has another way or task: what to do about it is the dispatcher's to say.
  mutating func tellOfHolds(_ range: Range<Int>, _ now: Instant) {
    for index in range {
      let entry = entries[index]
      switch entry.event {
      case .unit(let id, .heldUp):
        if let unit = picture.units[id], unit.incident != nil { report(unit, .open, entry, now) }
      case .unit(let id, _), .road(.rerouted(let id, _)):
        if let unit = picture.units[id], unit.held == nil, tellsOfHold(unit, entry) {
          report(unit, .close, entry, now)
        }
      case .watch, .alert, .incident, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
        .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
        .preparedness, .communication, .ledger:
        break
      }
    }
  }

  private func tellsOfHold(_ unit: Unit, _ entry: Entry) -> Bool {
    let key = ReportKey(
      source: Unit.waySource, identifier: unit.id.rawValue, sent: entry.happened)
    let status: MessageStatus = entry.isExercise ? .exercise : .actual
    return picture.alert(of: key, status: status)?.isActive ?? false
  }

  /// In the city where it was to go, whose desk has to send another.
  private mutating func report(
    _ unit: Unit, _ operation: AlertReport.Operation, _ entry: Entry, _ now: Instant
  ) {
    let goal = unit.incident.flatMap { picture.incidents[$0] }
    let report = AlertReport(
      key: ReportKey(source: Unit.waySource, identifier: unit.id.rawValue, sent: entry.happened),
      operation: operation, status: entry.isExercise ? .exercise : .actual,
      city: goal?.city ?? unit.city, coordinate: unit.position(at: entry.happened),
      area: unit.id.rawValue, kind: EventKind.unitHeld, emergencyClass: .accident,
      severity: .severe, urgency: .immediate, certainty: .observed, headline: unit.id.rawValue)
    take(
      Submission(
        .takeReport(report), by: .source(Unit.waySource), happened: entry.happened, received: now,
        cause: .entry(entry.sequence), isExercise: entry.isExercise),
      recorded: now)
  }
}
