import Storage
import Testing

@Suite struct SnapshotTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// The newest usable snapshot after a change behind the journal's back.
  private func latest(after sql: String) throws -> Snapshot? {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...6))
    try journal.saveSnapshot(at: 2, form: 1, Array("two".utf8))
    try journal.saveSnapshot(at: 4, form: 1, Array("four".utf8))
    try journal.saveSnapshot(at: 6, form: 1, Array("six".utf8))
    try journal.close()
    try tamper(scratch.path(), sql)
    return try Journal(path: scratch.path(), for: .reading).latestSnapshot(form: 1)
  }

  @Test func theNewestIsUsed() throws {
    #expect(try latest(after: "") == Snapshot(sequence: 6, bytes: Array("six".utf8)))
  }

  @Test(arguments: [
    "UPDATE snapshots SET bytes = x'00' WHERE sequence = 6",
    "UPDATE snapshots SET chain = zeroblob(32) WHERE sequence = 6",
    "UPDATE snapshots SET form = 2 WHERE sequence = 6",
    "UPDATE entries SET hash = zeroblob(32) WHERE sequence = 6",
    "DELETE FROM snapshots WHERE sequence = 6",
  ])
  func theOlderOneStandsIn(change: String) throws {
    #expect(try latest(after: change) == Snapshot(sequence: 4, bytes: Array("four".utf8)))
  }

  @Test func onlyTwoAreKept() throws {
    #expect(try latest(after: "DELETE FROM snapshots WHERE sequence > 3") == nil)
  }

  @Test func anotherFormIsNotUsed() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...1))
    try journal.saveSnapshot(at: 1, form: 1, [1])
    #expect(try journal.latestSnapshot(form: 2) == nil)
    #expect(
      failure { () throws(JournalError) in try journal.saveSnapshot(at: 9, form: 1, []) }
        == .outOfStep(expected: 9, found: 0))
  }
}
