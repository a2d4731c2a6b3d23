package import Domain

/// A record that is played again: nothing is decided any more, what happened is only shown.
package struct Tape: Sendable {
  package let entries: [Entry]
  /// From the first moment of the record to its last.
  package let span: ClosedRange<Instant>

  /// The tape of a record; nil of an empty one.
  package init?(_ entries: [Entry]) {
    guard let first = entries.first?.recorded, let last = entries.last?.recorded, first <= last
    else { return nil }
    self.entries = entries
    span = first...last
  }

  /// Minutes east of UTC of the clock on the wall, where the record says it; a drill's does.
  package var offsetInMinutes: Int? {
    for case .drill(.planned(let plan)) in entries.map(\.event) { return plan.offsetInMinutes }
    return nil
  }

  /// What stood at a moment of the record, and the newest entries by then.
  package func restored(_ region: Region, at instant: Instant) -> Restored {
    var picture = Picture(region: region, at: span.lowerBound)
    for entry in entries {
      guard entry.recorded <= instant else { break }
      picture.apply(entry)
    }
    let latest = entries.prefix(picture.sequence).suffix(200)
    return Restored(journal: nil, picture: picture, latest: Array(latest))
  }
}

extension Station {
  /// Shows what the record tells up to now.
  func play(_ tape: Tape) {
    let now = clock.now(atWall: surroundings.wall())
    var shown: [Entry] = []
    while picture.sequence < tape.entries.count {
      let entry = tape.entries[picture.sequence]
      guard entry.recorded <= now else { break }
      picture.apply(entry)
      shown.append(entry)
    }
    if !shown.isEmpty { publish(entries: shown, answers: []) }
  }

  /// When the record tells something next.
  var nextOnTape: Instant? {
    guard let tape = settings.tape, picture.sequence < tape.entries.count else { return nil }
    return tape.entries[picture.sequence].recorded
  }
}
