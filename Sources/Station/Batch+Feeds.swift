import Domain
import Feeds

extension Batch {
  /// Takes what was read of a file.
  mutating func take(_ delivery: Delivery, at now: Instant, isExercise: Bool) {
    makeRoom(for: delivery.harvest.items.count * 2)
    for item in delivery.harvest.items {
      take(item, from: delivery.file, now, isExercise)
    }
    for diagnostic in delivery.harvest.diagnostics {
      let item = QuarantinedItem(
        file: delivery.file, line: diagnostic.line, reason: diagnostic.reason.english,
        excerpt: diagnostic.item ?? "")
      switch diagnostic.severity {
      case .error: quarantine(item, now, isExercise)
      case .warning: note(.liberty(item), recorded: now)
      }
    }
  }

  private mutating func take(
    _ item: FeedItem, from file: String, _ now: Instant, _ isExercise: Bool
  ) {
    switch item.content {
    case .alert(let report):
      let actor = Actor.source(report.key.source)
      let submission = Submission(
        .takeReport(report), by: actor, happened: report.key.sent, received: now,
        cause: .report(report.key), isExercise: report.status != .actual || isExercise)
      guard let rejection = take(submission, recorded: now) else { return }
      if case .duplicateReport = rejection {
        // Its own time: a file that is read again after a restart makes no source look fresh.
        note(.duplicate(source: report.key.source, at: report.key.sent), recorded: now)
      } else {
        let refused = QuarantinedItem(
          file: file, line: item.line, reason: rejection.english,
          excerpt: report.key.identifier)
        quarantine(refused, now, isExercise)
      }
    case .observation(let observation):
      note(.observation(observation), recorded: now)
      let submission = Submission(
        .observe(observation), by: .source(observation.source), happened: observation.time,
        received: now, isExercise: isExercise)
      take(submission, recorded: now)
    case .reading(let reading):
      note(reading, recorded: now)
    case .unit(let report):
      for doubt in take(report, now, isExercise) {
        let item = QuarantinedItem(
          file: file, line: item.line, reason: doubt.english, excerpt: report.unit.rawValue)
        note(.liberty(item), recorded: now)
      }
    }
  }

  /// The same thing is not put into quarantine twice when a folder is read again.
  private mutating func quarantine(
    _ item: QuarantinedItem, _ now: Instant, _ isExercise: Bool
  ) {
    guard !picture.quarantine.contains(item) else { return }
    let submission = Submission(
      .quarantine(item), by: .source(item.file), happened: now, received: now,
      isExercise: isExercise)
    take(submission, recorded: now)
  }
}

extension Rejection {
  /// Why a report was not taken, for the quarantine.
  fileprivate var english: String {
    switch self {
    case .contradictoryReport(let key, let standing):
      "\(key.identifier) was sent before with other content, which stands as \(standing)"
    case .nothingToEnd(let key):
      "\(key.identifier) ends an alert that is not here"
    default:
      "refused: \(self)"
    }
  }
}
