package import JSONText

/// Why a line of an import is refused.
package enum ImportProblem: Error, Hashable, Sendable {
  case tooLong(limit: Int)
  case notJSON(JSONProblem.Reason)
  case mismatch(JSONMismatch)
  /// It does not follow the line before, or the journal's last entry.
  case outOfStep(expected: Int, found: Int)
  /// What it says does not give the hash that it carries.
  case hashMismatch
  case unreadable(UnreadableReason)
}

extension Journal {
  /// Hands out every entry as one line of JSON with its hash; a line holds the body's very bytes.
  package func export(_ body: ([UInt8]) throws -> Void) throws(JournalError) {
    var writer = JSONWriter()
    try forEachEntry { stored in
      writer.removeAll()
      ExchangeLine.write(stored, &writer)
      try body(writer.bytes)
    }
  }

  /// Appends what `export` handed out, all or nothing, and returns how many entries.
  ///
  /// The lines must follow the journal's last entry, so a copy of a whole journal needs an empty
  /// one. Every hash is reckoned again. Throws `importRefused` with the line, counted from 1.
  /// - Parameter chunk: hands out the text piece by piece, nil at its end.
  package func importEntries(
    from chunk: () throws -> [UInt8]?
  ) throws(JournalError) -> Int {
    var lines = LineBuffer(limit: ExchangeLine.limit)
    return try appendAll { append in
      while let bytes = try chunk() {
        lines.add(bytes)
        while let line = try lines.next() { try Self.take(line, lines.number, append) }
      }
      if let line = try lines.last() { try Self.take(line, lines.number, append) }
    }.count
  }

  private static func take(
    _ line: [UInt8], _ number: Int, _ append: (WrittenEntry) throws -> ChainHash
  ) throws {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return }
    do {
      let stored = try ExchangeLine.read(line)
      do {
        _ = try WrittenForm.read(stored.entry)
      } catch {
        throw ImportProblem.unreadable(error)
      }
      guard try append(stored.entry) == stored.hash else { throw ImportProblem.hashMismatch }
    } catch let problem as ImportProblem {
      throw JournalError.importRefused(line: number, problem)
    } catch JournalError.outOfStep(let expected, let found) {
      throw JournalError.importRefused(
        line: number, .outOfStep(expected: expected, found: found))
    }
  }
}
