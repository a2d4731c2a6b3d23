import FoundationEssentials
import Storage
import Testing

@Suite struct JournalFailureTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// Why a journal does not open.
  private func failureToOpen(
    _ name: String, _ access: Journal.Access = .readingAndWriting
  ) -> JournalError? {
    failure { () throws(JournalError) in _ = try Journal(path: scratch.path(name), for: access) }
  }

  @Test func aMissingDirectoryIsNamed() {
    let path = scratch.path("no/watch.journal")
    #expect(failureToOpen("no/watch.journal") == .directoryMissing(path: path))
  }

  @Test func aMissingFileIsNotMadeByReading() {
    #expect(failureToOpen("a", .reading) == .fileMissing(path: scratch.path("a")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("a")))
  }

  @Test func aTextIsNotAJournal() throws {
    try Data(repeating: 0x41, count: 4096).write(to: URL(filePath: scratch.path("text")))
    #expect(failureToOpen("text") == .notAJournal(path: scratch.path("text")))
    #expect(failureToOpen("text", .reading) == .notAJournal(path: scratch.path("text")))
  }

  @Test func aDirectoryIsNotAJournal() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("inner"), withIntermediateDirectories: false)
    #expect(failureToOpen("inner") == .notAJournal(path: scratch.path("inner")))
  }

  @Test func theDatabaseOfAnotherProgramStaysAsItIs() throws {
    try tamper(scratch.path("other"), "CREATE TABLE t (a); PRAGMA user_version = 7;")
    let before = try Data(contentsOf: URL(filePath: scratch.path("other")))
    #expect(failureToOpen("other") == .notAJournal(path: scratch.path("other")))
    #expect(try Data(contentsOf: URL(filePath: scratch.path("other"))) == before)
  }

  @Test func aJournalOfALaterReleaseIsNotTouched() throws {
    try Journal(path: scratch.path("new")).close()
    try tamper(scratch.path("new"), "PRAGMA user_version = 99;")
    let expected = JournalError.newerFormat(path: scratch.path("new"), found: 99, known: 1)
    #expect(failureToOpen("new") == expected)
    #expect(failureToOpen("new", .reading) == expected)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.userName != "root"))
  func aFileThatMayNotBeWrittenIsNamed() throws {
    try Journal(path: scratch.path("closed")).close()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: scratch.path("closed"))
    #expect(failureToOpen("closed") == .notPermitted(path: scratch.path("closed")))
  }

  /// A file system that cannot grow; SQLite says the same of one that it may not fill.
  @Test func aFullDiskLosesNothingThatWasRecorded() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(notes(1...3))
    try journal.limit(pages: 1)
    let large = (4...200).map { note($0, String(repeating: "长", count: 2_000)) }
    #expect(
      failure { () throws(JournalError) in try journal.append(large) }
        == .diskFull(path: scratch.path()))
    #expect(try journal.head().sequence == 3)
    try journal.limit(pages: 1_000_000)
    #expect(try journal.append(notes(4...4)) == 4..<5)
    #expect(try journal.verify() == .intact(entries: 4))
  }
}
