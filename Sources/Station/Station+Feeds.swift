import Domain
import Feeds

extension Station {
  /// Follows the settings' feeds until `stop` of what is handed back.
  package nonisolated func followFeeds() throws(FeedTrouble) -> FeedFollowing? {
    guard !settings.feeds.isEmpty else { return nil }
    do {
      let follower = try FeedFollower(paths: settings.feeds, region: settings.region) { delivery in
        // The follower waits, so that nothing is read faster than it is recorded.
        self.ask { $0.take(delivery) }
      }
      try follower.start()
      return FeedFollowing(follower)
    } catch {
      switch error {
      case .missing(let path): throw .missing(path: path)
      case .cannotWatch(let path): throw .cannotWatch(path: path)
      }
    }
  }

  /// Takes what was read of a file: all of it in one commit.
  package func take(_ delivery: Delivery) {
    let now = clock.now(atWall: surroundings.wall())
    var batch = makeBatch()
    for item in delivery.harvest.items {
      take(item, from: delivery.file, &batch, now)
    }
    for diagnostic in delivery.harvest.diagnostics where diagnostic.severity == .error {
      let item = QuarantinedItem(
        file: delivery.file, line: diagnostic.line, reason: diagnostic.reason.english,
        excerpt: diagnostic.item ?? "")
      quarantine(item, &batch, now)
    }
    guard !batch.isEmpty else { return }
    commit(batch)
    wake()
  }

  private func take(
    _ item: FeedItem, from file: String, _ batch: inout Batch, _ now: Instant
  ) {
    switch item.content {
    case .alert(let report):
      let actor = Actor.source(report.key.source)
      let submission = Submission(
        .takeReport(report), by: actor, happened: report.key.sent, received: now,
        cause: .report(report.key), isExercise: report.status != .actual || settings.isExercise)
      guard let rejection = batch.take(submission, recorded: now) else { return }
      if case .duplicateReport = rejection {
        batch.note(.duplicate(source: report.key.source, at: now), recorded: now)
      } else {
        let refused = QuarantinedItem(
          file: file, line: item.line, reason: rejection.english,
          excerpt: report.key.identifier)
        quarantine(refused, &batch, now)
      }
    case .observation(let observation):
      batch.note(.observation(observation), recorded: now)
      let submission = Submission(
        .observe(observation), by: .source(observation.source), happened: observation.time,
        received: now, isExercise: settings.isExercise)
      batch.take(submission, recorded: now)
    case .reading(let reading):
      batch.note(reading, recorded: now)
    }
  }

  /// The same thing is not put into quarantine twice when a folder is read again.
  private func quarantine(_ item: QuarantinedItem, _ batch: inout Batch, _ now: Instant) {
    guard !batch.picture.quarantine.contains(item) else { return }
    let submission = Submission(
      .quarantine(item), by: .source(item.file), happened: now, received: now,
      isExercise: settings.isExercise)
    batch.take(submission, recorded: now)
  }
}

/// Why a feed cannot be followed.
package enum FeedTrouble: Error, Hashable, Sendable {
  case missing(path: String)
  case cannotWatch(path: String)
}

/// Feeds that are being followed.
package struct FeedFollowing: Sendable {
  private let follower: FeedFollower

  init(_ follower: FeedFollower) { self.follower = follower }

  /// Ends the following; what was being read is still delivered.
  package func stop() { follower.stop() }
}

extension Rejection {
  /// Why a report was not taken, for the quarantine.
  var english: String {
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
