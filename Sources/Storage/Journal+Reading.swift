import GRDB

extension Journal {
  /// Entries after a place, in order, at most `limit`; what another process appended since is there
  /// too, so that asking again with the last place follows it. Throws `unreadable` if a hash is
  /// not one.
  package func entries(after sequence: Int, limit: Int) throws(JournalError) -> [StoredEntry] {
    var entries: [StoredEntry] = []
    try scan(after: sequence, limit: limit) { entry, hash in
      guard let hash = ChainHash(bytes: hash) else {
        throw JournalError.unreadable(sequence: entry.sequence, .hash)
      }
      entries.append(StoredEntry(entry: entry, hash: hash))
    }
    return entries
  }

  /// One entry, nil where there is none.
  package func entry(at sequence: Int) throws(JournalError) -> StoredEntry? {
    let entry = try entries(after: sequence - 1, limit: 1).first
    return entry?.entry.sequence == sequence ? entry : nil
  }

  /// Hands out every entry after a place, in order, in portions: memory stays bounded and a writer
  /// is never held up.
  package func forEachEntry(
    after sequence: Int = 0, _ body: (StoredEntry) throws -> Void
  ) throws(JournalError) {
    try scanAll(after: sequence) { entry, hash in
      guard let hash = ChainHash(bytes: hash) else {
        throw JournalError.unreadable(sequence: entry.sequence, .hash)
      }
      try body(StoredEntry(entry: entry, hash: hash))
    }
  }

  /// How many rows a read holds at most.
  private static var portion: Int { 2_000 }

  /// Hands out every row after a place as it is, in portions.
  func scanAll(
    after sequence: Int, _ body: (WrittenEntry, [UInt8]) throws -> Void
  ) throws(JournalError) {
    var last = sequence
    var isAtEnd = false
    while !isAtEnd {
      var count = 0
      try scan(after: last, limit: Self.portion) { entry, hash in
        count += 1
        last = entry.sequence
        try body(entry, hash)
      }
      isAtEnd = count < Self.portion
    }
  }

  /// Hands out rows as they are.
  func scan(
    after sequence: Int, limit: Int, _ body: (WrittenEntry, [UInt8]) throws -> Void
  ) throws(JournalError) {
    try JournalError.meaning(path: path) {
      try reader.read { db in try Self.scan(db, after: sequence, limit: limit, body) }
    }
  }

  /// Hands out rows as they are, inside a read that is under way.
  static func scan(
    _ db: Database, after sequence: Int, limit: Int,
    _ body: (WrittenEntry, [UInt8]) throws -> Void
  ) throws {
    let sql = """
      SELECT \(EntryStatement.columns) FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?
      """
    let statement = try db.cachedStatement(sql: sql).sqliteStatement
    EntryStatement.restart(statement, sequence, limit)
    defer { EntryStatement.finish(statement) }
    while try EntryStatement.step(statement) {
      let (entry, hash) = EntryStatement.read(statement)
      try body(entry, hash)
    }
  }
}
