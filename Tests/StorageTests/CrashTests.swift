import FoundationEssentials
import Storage
import Testing

/// What stands on the disk when the program is killed is what stands there at that moment: a copy
/// of the files shows it. The program's own tests kill the program itself.
@Suite struct CrashTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// Copies a journal that is being written, as a crash would leave it; `walLength` cuts its log
  /// short, as a failing power supply may.
  private func crash(_ name: String, walLength: Int? = nil) throws -> String {
    for ending in ["", "-wal"] {
      var bytes = try Data(contentsOf: URL(filePath: scratch.path() + ending))
      if ending == "-wal", let walLength { bytes = bytes.prefix(walLength) }
      try bytes.write(to: URL(filePath: scratch.path(name) + ending))
    }
    return scratch.path(name)
  }

  @Test func everythingThatWasRecordedOutlivesAKill() throws {
    let journal = try Journal(path: scratch.path())
    for group in 0..<20 {
      try journal.append(notes((group * 5 + 1)...(group * 5 + 5)))
      let copy = try Journal(path: try crash("copy-\(group)"))
      #expect(try copy.head() == journal.head())
      #expect(try copy.verify() == .intact(entries: group * 5 + 5))
    }
  }

  @Test func aCutLogGivesAWholeBeginningAndNoError() throws {
    try Journal(path: scratch.path()).close()
    let journal = try Journal(path: scratch.path())
    for group in 0..<8 { try journal.append(notes((group * 3 + 1)...(group * 3 + 3))) }
    let length = try Data(contentsOf: URL(filePath: scratch.path() + "-wal")).count
    var heads: Set<Int> = []
    for cut in stride(from: 0, through: length, by: 3_407) {
      let copy = try Journal(path: try crash("cut-\(cut)", walLength: cut))
      let head = try copy.head()
      #expect(try copy.verify() == .intact(entries: head.sequence))
      #expect(head.sequence % 3 == 0, "a group is there as a whole or not at all")
      #expect(try copy.append([note(head.sequence + 1)]).lowerBound == head.sequence + 1)
      heads.insert(head.sequence)
    }
    #expect(heads.contains(0))
    #expect(heads.count > 5)
  }

  @Test func theIndexIsRightAfterAKillInTheMidst() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append((1...30).map { note($0, $0 % 2 == 0 ? "化工园" : "港区") })
    try journal.index(atMost: 10)
    let copy = try Journal(path: try crash("copy"))
    #expect(try copy.indexedPosition() == 10)
    #expect(try copy.search("化工", limit: 100).count == 15)
  }
}
