import JSONText

/// One entry as a line of text: the columns, the hash, and last the body.
enum ExchangeLine {
  /// The longest line that is read, in bytes.
  static let limit = 4 << 20

  /// Writes an entry and the end of its line.
  static func write(_ stored: StoredEntry, _ writer: inout JSONWriter) {
    let entry = stored.entry
    writer.object { writer in
      writer.member("sequence", entry.sequence)
      writer.member("recorded", entry.recorded)
      writer.member("kind", entry.kind)
      writer.memberIfPresent("city", entry.city)
      writer.member("actor", entry.actor)
      writer.memberIfPresent("subject", entry.subject)
      writer.member("hash", stored.hash.description)
      writer.key("body")
      writer.raw(entry.body)
    }
    writer.endLine()
  }

  /// The entry of a line, with the hash that the line claims.
  static func read(_ line: [UInt8]) throws(ImportProblem) -> StoredEntry {
    let json: JSON
    do { json = try JSON.read(line) } catch { throw .notJSON(error.reason) }
    guard let members = json.object else {
      throw .mismatch(.wrongKind(key: "", expected: .object, found: json.kind))
    }
    do { return try stored(members, line) } catch { throw .mismatch(error) }
  }

  private static func stored(
    _ members: JSONObject, _ line: [UInt8]
  ) throws(JSONMismatch) -> StoredEntry {
    guard let hash = ChainHash(hexadecimal: try members.string("hash")) else {
      throw .outOfRange(key: "hash")
    }
    let body = JSON.object(try members.object("body"))
    let entry = WrittenEntry(
      sequence: try members.int("sequence"), recorded: try members.int64("recorded"),
      kind: try members.string("kind"), city: try members.stringIfPresent("city"),
      actor: try members.string("actor"), subject: try members.stringIfPresent("subject"),
      body: bodyBytes(line) ?? body.bytes)
    return StoredEntry(entry: entry, hash: hash)
  }

  /// The body's very bytes: inside a text a quote is escaped, so that this key is found only as a
  /// key, and the first such key is the line's own.
  private static func bodyBytes(_ line: [UInt8]) -> [UInt8]? {
    let key = Array(",\"body\":".utf8)
    guard let start = line.firstRange(of: key)?.upperBound,
      let end = line.lastIndex(of: UInt8(ascii: "}")), start < end
    else { return nil }
    return Array(line[start..<end])
  }
}

/// Cuts pieces of text into lines.
struct LineBuffer {
  private let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  /// The number of the line that was handed out last, from 1.
  private(set) var number = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes the next piece; lines may lie across pieces.
  mutating func add(_ piece: [UInt8]) {
    bytes.removeFirst(start)
    start = 0
    bytes.append(contentsOf: piece)
  }

  /// The next whole line without its end, nil if more text is needed first.
  mutating func next() throws -> [UInt8]? {
    guard let end = bytes[start...].firstIndex(of: 0x0A) else {
      guard bytes.count - start <= limit else {
        throw JournalError.importRefused(line: number + 1, .tooLong(limit: limit))
      }
      return nil
    }
    defer { start = end + 1 }
    number += 1
    return Array(bytes[start..<end])
  }

  /// What stands after the last line's end, if anything.
  mutating func last() throws -> [UInt8]? {
    guard start < bytes.count else { return nil }
    defer { start = bytes.count }
    number += 1
    return Array(bytes[start...])
  }
}
