package import Domain
import Outlook
import Sensing
import Storage
import Synchronization

/// Takes feeds into a record without a console: what `fenghuo ingest --journal` does.
///
/// Three things go on at once: the caller reads a portion, the one before it is decided, and the
/// one before that is written to the disk. Nobody sees the picture meanwhile, so it is one that
/// changes in place; when an entry cannot be recorded, the intake is over.
package final class Intake: Sendable {
  private let settings: StationSettings
  private let wall: @Sendable () -> Instant
  private let journal: Journal?
  private let desk: Mutex<Desk>

  /// What is decided, and what is on its way to the disk.
  private struct Desk: Sendable {
    var batch: Batch
    /// The deciding of the portion that was handed over last.
    var deciding: Errand<Void>?
    /// The recording of what was decided, in its order: why it failed, if it did.
    var recordings: [Errand<String?>] = []
    var failure: String?
    /// Whether the next start would have to read much if the picture were not kept.
    var isSnapshotDue: Bool

    /// Waits until no more than a number of recordings are on their way to the disk.
    mutating func settle(leaving rest: Int = 0) {
      while recordings.count > rest {
        let reason = recordings.removeFirst().result()
        failure = failure ?? reason
      }
    }
  }

  /// Opens the record. Throws why it cannot be carried on.
  package init(
    _ settings: StationSettings, wall: @escaping @Sendable () -> Instant
  ) throws(Restored.Problem) {
    self.settings = settings
    self.wall = wall
    let restored = try Restored(settings, at: wall())
    journal = restored.journal
    let sensing = Sensing(
      picture: restored.picture, levels: .watched, isExercise: settings.isExercise)
    // Nobody watches meanwhile, so that nothing is forecast.
    let forecasting = Forecasting(
      picture: restored.picture, isExercise: settings.isExercise, seed: 0, at: .distantFuture)
    let batch = Batch(
      picture: restored.picture, exercise: nil, sensing: sensing, forecasting: forecasting,
      origin: settings.origin)
    desk = Mutex(
      Desk(batch: batch, isSnapshotDue: restored.replayed >= settings.entriesBetweenSnapshots))
  }

  /// Takes what was read of a file and goes on; says why what came before is not recorded, if so.
  package func take(_ delivery: Delivery) -> String? {
    desk.withLock { $0.deciding }?.result()
    if let failure = desk.withLock({ $0.failure }) { return failure }
    let deciding = Errand { [self] in
      record(delivery) { desk, now in
        desk.batch.take(delivery, at: now, isExercise: settings.isExercise)
      }
    }
    desk.withLock { $0.deciding = deciding }
    return nil
  }

  /// Closes the record; says why what was taken is not all durable, if so.
  package func close() -> String? {
    desk.withLock { $0.deciding }?.result()
    record { desk, now in
      let close = Submission(
        .watch(.close), by: settings.actor, happened: now, received: now,
        isExercise: settings.isExercise)
      desk.batch.take(close, recorded: now)
    }
    let (picture, failure, isSnapshotDue) = desk.withLock { desk in
      desk.settle()
      return (desk.batch.picture, desk.failure, desk.isSnapshotDue)
    }
    guard failure == nil else { return failure }
    // Without a snapshot the record is whole, and so it is if it cannot be closed.
    if isSnapshotDue { try? journal?.save(picture) }
    try? journal?.close()
    return nil
  }

  /// Decides something, and sends what comes of it on its way behind all that came before.
  /// - Parameter delivery: what it came from, whose memory is freed where time is to spare.
  private func record(
    _ delivery: Delivery? = nil, _ decide: (inout Desk, Instant) -> Void
  ) {
    desk.withLock { desk in
      guard desk.failure == nil else { return }
      decide(&desk, wall())
      // One may wait behind the one that is written, so that a slow moment of the disk costs none.
      desk.settle(leaving: 1)
      guard desk.failure == nil, let journal else { return }
      let entries = desk.batch.handOverEntries()
      let before = desk.recordings.last
      desk.recordings.append(
        Errand {
          defer { withExtendedLifetime(delivery) {} }
          return before?.result() ?? journal.reasonAgainst(appending: entries)
        })
    }
  }
}
