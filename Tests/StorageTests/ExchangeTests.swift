import FoundationEssentials
import JSONText
import Storage
import Testing

@Suite struct ExchangeTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// The lines of a journal with three entries.
  private func exported() throws -> [[UInt8]] {
    let journal = try Journal(path: scratch.path("source"))
    try journal.append([note(1, "一"), note(2, "\",\"body\":{}", city: nil), note(3, "三")])
    var lines: [[UInt8]] = []
    try journal.export { lines.append($0) }
    try journal.close()
    return lines
  }

  /// Imports lines, handed over in pieces of `size` bytes, into a new journal.
  private func importing(
    _ lines: [[UInt8]], size: Int = 7
  ) throws(JournalError) -> Journal {
    let journal = try Journal(path: scratch.path("copy-\(UUID().uuidString)"))
    var rest = Array(lines.joined())[...]
    let count = try journal.importEntries {
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    #expect(try journal.head().sequence == count)
    return journal
  }

  /// Why an import is refused.
  private func refusal(_ lines: [[UInt8]]) -> JournalError? {
    failure { () throws(JournalError) in _ = try importing(lines) }
  }

  @Test func aCopyIsTheSameToTheHash() throws {
    let lines = try exported()
    #expect(lines.count == 3)
    let copy = try importing(lines)
    #expect(try copy.verify() == .intact(entries: 3))
    var again: [[UInt8]] = []
    try copy.export { again.append($0) }
    #expect(again == lines)
  }

  @Test func aLastLineWithoutItsEndCounts() throws {
    var lines = try exported()
    lines[2].removeLast()
    #expect(try importing(lines).head().sequence == 3)
  }

  @Test func eachLineIsJSONWithTheBodysOwnBytes() throws {
    let line = try exported()[1]
    let json = try JSON.read(line)
    #expect(json["sequence"] == 2)
    #expect(json["body"]?.bytes == note(2, "\",\"body\":{}", city: nil).body)
  }

  @Test func aChangedLineIsNamed() throws {
    var lines = try exported()
    let text = String(decoding: lines[1], as: UTF8.self)
    lines[1] = Array(text.replacing("Li Wei", with: "Li Wen").utf8)
    #expect(refusal(lines) == .importRefused(line: 2, .hashMismatch))
  }

  @Test func aMissingLineIsNamed() throws {
    var lines = try exported()
    lines.remove(at: 1)
    #expect(refusal(lines) == .importRefused(line: 2, .outOfStep(expected: 2, found: 3)))
  }

  @Test func rubbishIsNamedAndNothingIsKept() throws {
    var lines = try exported()
    lines.insert(Array("oops\n".utf8), at: 2)
    let journal = try Journal(path: scratch.path("target"))
    var isRead = false
    let found = failure { () throws(JournalError) in
      _ = try journal.importEntries {
        defer { isRead = true }
        return isRead ? nil : Array(lines.joined())
      }
    }
    #expect(found == .importRefused(line: 3, .notJSON(.unexpectedByte(UInt8(ascii: "o")))))
    #expect(try journal.head() == .none)
    #expect(try journal.entries(after: 0, limit: 10).isEmpty)
  }

  @Test func aLineOfAnotherShapeIsNamed() throws {
    #expect(
      refusal([Array("{\"sequence\":1}\n".utf8)])
        == .importRefused(line: 1, .mismatch(.missing(key: "hash"))))
    #expect(
      refusal([Array("[]\n".utf8)])
        == .importRefused(
          line: 1, .mismatch(.wrongKind(key: "", expected: .object, found: .array))))
  }

  @Test func aFileIsReadPieceByPiece() throws {
    let lines = try exported()
    let path = scratch.path("lines.ndjson")
    try Data(lines.joined()).write(to: URL(filePath: path))
    let chunks = try FileChunks(path: path)
    var bytes: [UInt8] = []
    while let chunk = try chunks.next() { bytes += chunk }
    #expect(bytes == Array(lines.joined()))
    #expect(throws: JournalError.fileMissing(path: path + "x")) { try FileChunks(path: path + "x") }
  }
}
