import Domain
import Feeds

extension Station {
  /// Follows the settings' feeds until `stop` of what is handed back.
  package nonisolated func followFeeds() throws(FeedTrouble) -> FeedFollowing? {
    guard !settings.feeds.isEmpty else { return nil }
    do {
      // Nothing is read faster than it is recorded, but for the one portion that lies ready.
      let handover = Handover(to: self)
      let follower = try FeedFollower(paths: settings.feeds, region: settings.region) {
        handover.take($0)
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
    takeInPassing(delivery)
    settle()
    schedule()
  }

  /// Takes what was read of a file; when this returns, it may still be on its way to the disk, and
  /// all before it is durable.
  func takeInPassing(_ delivery: Delivery) {
    guard !isClosed else { return }
    var batch = makeEarlyBatch()
    take(delivery, &batch)
    if !settle() {
      // What it was decided upon is lost.
      batch = makeBatch()
      take(delivery, &batch)
    }
    if !batch.isEmpty { commitInPassing(batch) }
    schedule()
  }

  private func take(_ delivery: Delivery, _ batch: inout Batch) {
    let now = clock.now(atWall: surroundings.wall())
    batch.take(delivery, at: now, isExercise: settings.isExercise)
    doWhatIsDue(&batch, now, atMost: Self.stepLimit)
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
