import Domain
import Exercises
import Outlook

/// What the clock brings by itself.
extension Station {
  func endShelving(_ batch: inout Batch, _ now: Instant) {
    for id in batch.picture.shelved {
      guard let until = batch.picture.alerts[id]?.settingAside?.until, until <= now else {
        continue
      }
      batch.take(
        Submission(
          .alert(id, .endShelving), by: .program, happened: until, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  func escalate(_ batch: inout Batch, _ now: Instant) {
    for id in escalations.due(at: now, in: batch.picture) {
      guard let due = batch.picture.alerts[id]?.escalates else { continue }
      batch.take(
        Submission(
          .alert(id, .escalate), by: .program, happened: due, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  func expireAid(_ batch: inout Batch, _ now: Instant) {
    for (line, moment) in aidDeadlines.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          .aid(.expire(line)), by: .program, happened: moment, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// When a shelving next ends, an alert that nobody takes becomes the supervisor's matter, or what
  /// was asked of another city is void.
  func watchDue(in picture: Picture) -> Instant? {
    let shelving = picture.shelved.compactMap { picture.alerts[$0]?.settingAside?.until }.min()
    return [shelving, escalations.next, aidDeadlines.next].compactMap(\.self).min()
  }

  /// When there is next something to do after what is in a batch.
  func nextDue(in batch: Batch) -> Instant {
    [batch.exercise?.next, watchDue(in: batch.picture), batch.forecasting.due]
      .compactMap(\.self).min() ?? .distantFuture
  }

  /// Waits for those who should take the alerts of entries that are not recorded yet.
  func expectEscalations(of entries: ArraySlice<Entry>, in picture: Picture) {
    for entry in entries {
      escalations.note(entry, in: picture)
      aidDeadlines.note(entry, in: picture)
    }
  }
}
