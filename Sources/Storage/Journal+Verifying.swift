import GRDB

/// What walking the chain found.
package enum Verification: Hashable, Sendable {
  /// Every entry is as it was written.
  case intact(entries: Int)
  /// The first entry that is not, and why.
  case broken(sequence: Int, Break)

  /// What is wrong with an entry.
  package enum Break: Hashable, Sendable {
    /// The entry was changed, or one before it was changed along with its hash.
    case hashMismatch
    /// This entry is not there, and later ones are.
    case missing
    /// This entry and all after it are not there, up to the one recorded last.
    case truncated(recorded: Int)
    /// The entry is as it was written, and this program cannot read it.
    case unreadable(UnreadableReason)
  }
}

extension Journal {
  /// Walks the whole chain, from the first entry or from a place whose hash is known.
  ///
  /// - Parameter progress: called now and then with the number of entries that were found good.
  package func verify(
    from start: Head = .none, progress: (Int) -> Void = { _ in }
  ) throws(JournalError) -> Verification {
    // Asked before the walk: a writer may add to the record meanwhile, never take away.
    let recorded = try JournalError.meaning(path: path) {
      try reader.read { try Self.recordedHead($0)?.sequence ?? 0 }
    }
    var walk = ChainWalk(head: start)
    var isAtEnd = false
    while !isAtEnd, walk.found == nil {
      let portion = 4_096
      var count = 0
      try scan(after: walk.head.sequence, limit: portion) { entry, hash in
        count += 1
        walk.step(entry, hash)
      }
      isAtEnd = count < portion
      progress(walk.head.sequence)
    }
    if let found = walk.found { return found }
    guard recorded <= walk.head.sequence else {
      return .broken(sequence: walk.head.sequence + 1, .truncated(recorded: recorded))
    }
    return .intact(entries: walk.head.sequence)
  }
}

/// The way along the chain, up to the first break.
private struct ChainWalk {
  private(set) var head: Journal.Head
  private(set) var found: Verification?
  private var scratch: [UInt8] = []

  init(head: Journal.Head) {
    self.head = head
  }

  mutating func step(_ entry: WrittenEntry, _ bytes: [UInt8]) {
    guard found == nil else { return }
    let expected = head.sequence + 1
    guard entry.sequence == expected else {
      found = .broken(sequence: expected, .missing)
      return
    }
    let hash = head.hash.next(entry, &scratch)
    guard hash.bytes == bytes else {
      found = .broken(sequence: expected, .hashMismatch)
      return
    }
    do {
      _ = try WrittenForm.read(entry)
    } catch {
      found = .broken(sequence: expected, .unreadable(error))
      return
    }
    head = Journal.Head(sequence: expected, hash: hash)
  }
}
