import GRDB

extension Journal {
  /// How many entries are put into the index in one transaction, so that recording waits little.
  private static var portion: Int { 1_000 }

  /// Entries that hold every word of `text`, newest first. Words of letters match from their
  /// beginning; Chinese matches anywhere. A writing journal brings its index up to date first; a
  /// reading one looks through what is not in it yet.
  package func search(_ text: String, limit: Int) throws(JournalError) -> [StoredEntry] {
    guard let query = SearchText.query(text), limit > 0 else { return [] }
    if isWritable { while try index(atMost: Self.portion) > 0 {} }
    let newest = isWritable ? [] : try searchTail(SearchText.runs(text), limit: limit)
    guard newest.count < limit else { return newest }
    let places = try JournalError.meaning(path: path) {
      try reader.read { db in
        try Int.fetchAll(
          db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?",
          arguments: [query, limit - newest.count])
      }
    }
    var found = newest
    for place in places {
      if let entry = try entry(at: place) { found.append(entry) }
    }
    return found
  }

  /// Puts entries that are not in the index yet into it, oldest first, and returns how many. To be
  /// called when there is nothing else to do; zero means that the index is complete.
  @discardableResult
  package func index(atMost count: Int) throws(JournalError) -> Int {
    var words: [(sequence: Int, text: String)] = []
    let position = try indexedPosition()
    guard try head().sequence > position else { return 0 }
    try scan(after: position, limit: count) { entry, _ in
      words.append((entry.sequence, SearchText.indexed(entry)))
    }
    guard let last = words.last?.sequence else { return 0 }
    try writeBeside { db in
      let insert = try db.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
      for (sequence, text) in words { try insert.execute(arguments: [sequence, text]) }
      try db.execute(sql: "UPDATE indexed SET sequence = ?", arguments: [last])
    }
    return words.count
  }

  /// The last entry that is in the index.
  package func indexedPosition() throws(JournalError) -> Int {
    try JournalError.meaning(path: path) {
      try reader.read { try Int.fetchOne($0, sql: "SELECT sequence FROM indexed") ?? 0 }
    }
  }

  private func searchTail(
    _ runs: [SearchText.Run], limit: Int
  ) throws(JournalError) -> [StoredEntry] {
    var newest: [StoredEntry] = []
    try forEachEntry(after: try indexedPosition()) { stored in
      guard SearchText.matches(stored.entry, runs: runs) else { return }
      newest.append(stored)
      if newest.count >= 2 * limit { newest.removeFirst(newest.count - limit) }
    }
    return newest.suffix(limit).reversed()
  }
}
