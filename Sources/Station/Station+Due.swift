import Domain
import Exercises
import Outlook
import Planning
import Statutes

/// What time alone brings about, besides the simulation.
extension Station {
  /// When a shelving or the closure of a road next ends, an alert that nobody takes becomes the
  /// supervisor's matter, a unit's silence is news, what was asked of another city is void, or a
  /// report, an answer or the acknowledgement of a notice is late.
  func watchDue(in picture: Picture) -> Instant? {
    let shelving = picture.shelved.compactMap { picture.alerts[$0]?.settingAside?.until }.min()
    let closures = picture.standingClosures.compactMap(\.until).min()
    let watches = [
      escalations.next, contacts.next, aidDeadlines.next, clockWatch.next, decisionWatch.next,
      accountability.next, noticeWatch.next,
      lessonWatch.next,
    ]
    // While units are under way.
    let ways = contacts.next.map { _ in waysLooked.advanced(by: Rerouting.look) }
    return (watches + [shelving, closures, ways]).compactMap(\.self).min()
  }

  /// When there is next something to do after what is in a batch.
  func nextDue(in batch: Batch) -> Instant {
    [batch.exercise?.next, watchDue(in: batch.picture), batch.forecasting.due]
      .compactMap(\.self).min() ?? .distantFuture
  }

  func submission(_ command: Command, by actor: Actor? = nil, at now: Instant) -> Submission {
    Submission(
      command, by: actor ?? self.actor, happened: now, received: now,
      isExercise: settings.isExercise)
  }

  /// Ends the shelvings whose time is over.
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

  /// Makes what nobody took in time the supervisor's matter.
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

  /// Tells the desk of reports that the law asks for and nobody made in time.
  func tellOfLateReports(_ batch: inout Batch, _ now: Instant) {
    for report in clockWatch.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          .takeReport(report), by: .source(ReportKey.clocks), happened: now, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// Tells the desk of cities that have not answered in time, and lets lapse what stays unanswered.
  func watchDecisions(_ batch: inout Batch, _ now: Instant) {
    for command in decisionWatch.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          command, by: .source(ReportKey.clocks), happened: now, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// Notes the duties that end by themselves, and raises what is to be answered for.
  func callToAccount(_ batch: inout Batch, _ now: Instant) {
    for command in accountability.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          command, by: .source(ReportKey.clocks), happened: now, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// Reminds of lessons that are due soon, and says which are late.
  func watchLessons(_ batch: inout Batch, _ now: Instant) {
    for (command, moment) in lessonWatch.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          command, by: .program, happened: moment, received: now, isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// Reminds cities of notices that they have not acknowledged in time.
  func remindOfNotices(_ batch: inout Batch, _ now: Instant) {
    for command in noticeWatch.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          command, by: .program, happened: now, received: now, isExercise: settings.isExercise),
        recorded: now)
    }
  }

  func loseContacts(_ batch: inout Batch, _ now: Instant) {
    for id in contacts.due(at: now, in: batch.picture) {
      batch.take(
        Submission(
          .unit(id, .loseContact), by: .program, happened: now, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }

  /// Looks at the ways of units once a minute of the watch, while any is under way.
  func lookAtWays(_ batch: inout Batch, _ now: Instant) {
    guard waysLooked.advanced(by: Rerouting.look) <= now else { return }
    waysLooked = now
    batch.lookAtWays(now, isExercise: settings.isExercise)
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

  /// Waits for those who should take the alerts of entries that are not recorded yet.
  func expectEscalations(of entries: ArraySlice<Entry>, in picture: Picture) {
    for entry in entries {
      escalations.note(entry, in: picture)
      contacts.note(entry, in: picture)
      aidDeadlines.note(entry, in: picture)
      clockWatch.note(entry, in: picture)
      decisionWatch.note(entry)
      noticeWatch.note(entry, in: picture)
      accountability.note(entry, in: picture)
      lessonWatch.note(entry, in: picture)
    }
  }
}
