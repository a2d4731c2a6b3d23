import FoundationEssentials
import Storage
import Testing

@Suite struct JournalTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test func whatIsAppendedIsThereAfterReopening() throws {
    let entries = notes(1...5)
    let journal = try Journal(path: scratch.path())
    #expect(try journal.append(Array(entries[..<2])) == 1..<3)
    #expect(try journal.append(Array(entries[2...])) == 3..<6)
    #expect(try journal.append([]) == 6..<6)
    let head = try journal.head()
    try journal.close()
    let again = try Journal(path: scratch.path(), for: .reading)
    #expect(try again.head() == head)
    #expect(try again.entries(after: 0, limit: 10).map(\.entry) == entries)
    #expect(try again.entries(after: 3, limit: 1).map(\.entry) == [entries[3]])
    #expect(try again.entry(at: 6) == nil)
  }

  @Test func anEntryOutOfStepIsRefusedWithItsWholeGroup() throws {
    let journal = try Journal(path: scratch.path())
    #expect(
      failure { () throws(JournalError) in try journal.append([note(1), note(3)]) }
        == .outOfStep(expected: 2, found: 3))
    #expect(try journal.head() == .none)
    #expect(try journal.append(notes(1...2)) == 1..<3)
  }

  @Test func noEntryIsEverEditedDeletedOrReplaced() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...2))
    try journal.close()
    let path = scratch.path()
    #expect(
      try refusal(path, "UPDATE entries SET actor = 'x'") == "the journal is never edited")
    #expect(try refusal(path, "DELETE FROM entries") == "the journal is never shortened")
    #expect(
      try refusal(path, "INSERT OR REPLACE INTO entries SELECT * FROM entries")
        == "the journal is never edited")
  }

  @Test func aSecondWriterIsToldWhoWrites() throws {
    let first = try Journal(path: scratch.path())
    try first.append(notes(1...1))
    let found = failure { () throws(JournalError) in _ = try Journal(path: scratch.path()) }
    guard case .heldByAnother(let path, let pid, let host) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(path == scratch.path())
    #expect(pid == Int(ProcessInfo.processInfo.processIdentifier))
    #expect(!host.isEmpty)
  }

  @Test func aClosedJournalIsFreeForAnotherWriterWhileItIsStillHeld() throws {
    let first = try Journal(path: scratch.path())
    try first.append(notes(1...2))
    try first.close()
    let second = try Journal(path: scratch.path())
    #expect(try second.append(notes(3...3)) == 3..<4)
    #expect(first.path == second.path)
  }

  @Test func theNextWriterMayComeWhenTheFirstIsGone() throws {
    do { _ = try Journal(path: scratch.path()).append(notes(1...1)) }
    let second = try Journal(path: scratch.path())
    #expect(try second.append(notes(2...2)) == 2..<3)
  }

  @Test func aReaderFollowsAWriter() throws {
    let writer = try Journal(path: scratch.path())
    try writer.append(notes(1...2))
    let reader = try Journal(path: scratch.path(), for: .reading)
    #expect(try reader.entries(after: 0, limit: 10).count == 2)
    try writer.append(notes(3...4))
    #expect(try reader.entries(after: 2, limit: 10).map(\.entry.sequence) == [3, 4])
    #expect(try reader.head() == writer.head())
    #expect(
      failure { () throws(JournalError) in try reader.append(notes(5...5)) }
        == .readOnly(path: scratch.path()))
  }

  @Test func everyEntryComesOnceAndInOrderAcrossPortions() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...4_500))
    var expected = 1
    try journal.forEachEntry { stored in
      #expect(stored.entry.sequence == expected)
      expected += 1
    }
    #expect(expected == 4_501)
  }

  @Test func statisticsCountByKindCityActorAndHour() throws {
    let journal = try Journal(path: scratch.path())
    let hour: Int64 = 3_600_000
    let start = 488_888 * hour
    try journal.append([
      note(1, city: "suzhou", by: "Li", recorded: start),
      note(2, city: "suzhou", by: "Wang", recorded: start + 1),
      note(3, city: nil, by: "Li", recorded: start + 2 * hour),
    ])
    let statistics = try journal.statistics()
    #expect(statistics.entries == 3)
    #expect(statistics.byKind == [.init(name: "alert.noted", entries: 3)])
    #expect(statistics.byCity == [.init(name: "suzhou", entries: 2)])
    #expect(
      statistics.byActor == [.init(name: "Li", entries: 2), .init(name: "Wang", entries: 1)])
    #expect(
      statistics.hours == [
        .init(start: start, entries: 2), .init(start: start + 2 * hour, entries: 1),
      ])
    #expect(statistics.first == start)
    #expect(statistics.last == start + 2 * hour)
    #expect(statistics.bytes > 0)
  }
}
