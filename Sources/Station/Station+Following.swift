import Domain
import Storage

extension StationSettings {
  /// Whether what this watch makes itself is exercise.
  var isExercise: Bool {
    switch mode {
    case .live, .replay: false
    case .simulation, .drill, .whatIf: true
    }
  }
}

extension Station {
  /// How often a reader looks for what the writer has added.
  private static let interval = Duration.milliseconds(500)

  /// Shows what another console records, as it comes.
  func follow() {
    guard readOn() else { return }
    thread.setAlarm(after: Self.interval) { [weak self] in
      self?.assumeIsolated { $0.follow() }
    }
  }

  /// Takes over what was recorded since the last look; false when the watch is over.
  private func readOn() -> Bool {
    guard let journal, !isClosed else { return false }
    do {
      let entries = try journal.decodedEntries(after: picture.sequence, limit: 5_000)
      guard !entries.isEmpty else { return true }
      for entry in entries { picture.apply(entry) }
      clock = WatchClock(reading: picture.recorded, wall: surroundings.wall(), speed: clock.speed)
      failure = nil
      publish(entries: entries, answers: [])
    } catch {
      failure = error.english
      publish(entries: [], answers: [])
    }
    return true
  }
}
