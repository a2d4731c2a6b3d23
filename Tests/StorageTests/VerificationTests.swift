import Storage
import Testing

@Suite struct VerificationTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// What verification finds in a journal of ten entries after a change behind its back.
  private func verification(after sql: String) throws -> Verification {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...10))
    try journal.close()
    try tamper(scratch.path(), sql)
    return try Journal(path: scratch.path(), for: .reading).verify()
  }

  @Test func anUntouchedJournalIsIntact() throws {
    #expect(try verification(after: "") == .intact(entries: 10))
  }

  /// A console that verified its record while it recorded was once told that it was broken.
  @Test func aRecordThatGrowsWhileItIsVerifiedIsIntact() throws {
    let writer = try Journal(path: scratch.path())
    try writer.append(notes(1...10))
    let reader = try Journal(path: scratch.path(), for: .reading)
    let found = try reader.verify { _ in _ = try? writer.append(notes(11...12)) }
    #expect(found == .intact(entries: 10))
    #expect(try reader.verify() == .intact(entries: 12))
  }

  @Test func anEmptyJournalIsIntact() throws {
    #expect(try Journal(path: scratch.path()).verify() == .intact(entries: 0))
  }

  @Test(arguments: [
    "recorded = recorded + 1", "kind = 'alert.unshelved'", "city = 'wuxi'", "city = NULL",
    "actor = 'Zhao'", "subject = NULL", "body = replace(body, 'note', 'vote')",
    "hash = zeroblob(32)",
  ])
  func anyChangeOfAnEntryIsFound(change: String) throws {
    #expect(
      try verification(after: "UPDATE entries SET \(change) WHERE sequence = 4")
        == .broken(sequence: 4, .hashMismatch))
  }

  @Test func aMissingEntryIsFound() throws {
    #expect(
      try verification(after: "DELETE FROM entries WHERE sequence = 6")
        == .broken(sequence: 6, .missing))
  }

  @Test func missingLastEntriesAreFound() throws {
    #expect(
      try verification(after: "DELETE FROM entries WHERE sequence > 7")
        == .broken(sequence: 8, .truncated(recorded: 10)))
    #expect(
      failure { () throws(JournalError) in _ = try Journal(path: scratch.path()) }
        == .truncated(path: scratch.path(), expected: 10, found: 7))
  }

  @Test func anEntryThatFitsButCannotBeReadIsNamed() throws {
    let journal = try Journal(path: scratch.path())
    var strange = note(2)
    strange.kind = "alert.evaporated"
    try journal.append([note(1), strange, note(3)])
    #expect(
      try journal.verify()
        == .broken(sequence: 2, .unreadable(.unknownKind("alert.evaporated"))))
  }

  @Test func progressEndsAtTheLastEntry() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...9_000))
    var seen: [Int] = []
    #expect(try journal.verify { seen.append($0) } == .intact(entries: 9_000))
    #expect(seen == seen.sorted())
    #expect(seen.count > 2)
    #expect(seen.last == 9_000)
  }
}
