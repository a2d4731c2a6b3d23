import CSQLite
import FoundationEssentials
import GRDB
import Glibc
import Synchronization

/// The record of a station: an append-only log in one SQLite file, in which every entry carries the
/// hash of all before it.
///
/// What `append` returned from is on the disk. One process may write; any number may read
/// meanwhile.
package final class Journal: Sendable {
  /// Who may do what with the file.
  package enum Access: Hashable, Sendable {
    case readingAndWriting
    case reading
  }

  /// The last entry's place and hash.
  package struct Head: Hashable, Sendable {
    package var sequence: Int
    package var hash: ChainHash

    package static let none = Head(sequence: 0, hash: .beginning)
  }

  package let path: String
  let reader: any DatabaseReader
  /// Nil when opened for reading.
  private let writer: Writer?

  /// What only a writing journal has.
  private final class Writer: Sendable {
    let pool: DatabasePool
    let lock: JournalLock
    /// Guards that an entry is chained to the one before it; changes only after a commit.
    let state: Mutex<State>

    init(pool: DatabasePool, lock: JournalLock, head: Head) {
      self.pool = pool
      self.lock = lock
      state = Mutex(State(head: head))
    }
  }

  private struct State {
    var head: Head
    var scratch: [UInt8] = []
  }

  /// Opens a journal; for writing, makes it where there is none.
  package init(path: String, for access: Access = .readingAndWriting) throws(JournalError) {
    self.path = path
    let exists = try Self.find(path)
    switch access {
    case .readingAndWriting:
      let lock = try JournalLock(journal: path)
      if exists { _ = try Self.openForReading(path) }
      let (pool, head) = try Self.openForWriting(path)
      reader = pool
      writer = Writer(pool: pool, lock: lock, head: head)
    case .reading:
      guard exists else { throw .fileMissing(path: path) }
      let queue = try Self.openForReading(path)
      let isEmpty = try JournalError.meaning(path: path) {
        try queue.read { try JournalSchema.header($0).isEmpty }
      }
      guard !isEmpty else { throw .notAJournal(path: path) }
      reader = queue
      writer = nil
    }
  }

  /// Ends the use of the file, so that another may write to it; a journal that is merely let go of
  /// is closed as well.
  package func close() throws(JournalError) {
    try JournalError.meaning(path: path) { try reader.close() }
    writer?.lock.release()
  }

  /// The last entry's place and hash, now.
  package func head() throws(JournalError) -> Head {
    if let writer { return writer.state.withLock { $0.head } }
    return try JournalError.meaning(path: path) { try reader.read(Self.lastEntry) }
  }

  /// Appends entries, all or none, and returns their places once they are on the disk.
  ///
  /// Throws `outOfStep` unless they follow the last entry and one another without a gap.
  @discardableResult
  package func append(_ entries: [WrittenEntry]) throws(JournalError) -> Range<Int> {
    try appendAll { append in
      for entry in entries { _ = try append(entry) }
    }
  }

  /// Appends in one transaction whatever `body` hands to the function that it is given.
  func appendAll(
    _ body: ((WrittenEntry) throws -> ChainHash) throws -> Void
  ) throws(JournalError) -> Range<Int> {
    guard let writer else { throw .readOnly(path: path) }
    return try JournalError.meaning(path: path) {
      try writer.pool.writeWithoutTransaction { db in
        try writer.state.withLock { state in
          let first = state.head.sequence + 1
          var head = state.head
          try db.inTransaction(.immediate) {
            let insert = try db.cachedStatement(sql: EntryStatement.insert).sqliteStatement
            try body { entry in
              guard entry.sequence == head.sequence + 1 else {
                throw JournalError.outOfStep(expected: head.sequence + 1, found: entry.sequence)
              }
              let hash = head.hash.next(entry, &state.scratch)
              try EntryStatement.run(insert, entry, hash)
              head = Head(sequence: entry.sequence, hash: hash)
              return hash
            }
            if head.sequence >= first { try Self.save(head, db) }
            return .commit
          }
          state.head = head
          return first..<(head.sequence + 1)
        }
      }
    }
  }

  /// Changes the tables beside the entries: index and snapshots.
  func writeBeside<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    guard let writer else { throw .readOnly(path: path) }
    return try JournalError.meaning(path: path) { try writer.pool.write(body) }
  }

  /// Holds the file to a size, as a full disk would.
  package func limit(pages: Int) throws(JournalError) {
    try writeBeside { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }

  /// Whether this journal may write.
  package var isWritable: Bool { writer != nil }
}

extension Journal {
  /// Whether the file is there; throws if its directory is not.
  private static func find(_ path: String) throws(JournalError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAJournal(path: path) }
      return true
    }
    guard errno == ENOENT else { throw JournalError(errorNumber: errno, path: path) }
    let directory = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    guard stat(directory.isEmpty ? "/" : String(directory), &status) == 0 else {
      throw JournalError(errorNumber: errno, path: path)
    }
    return false
  }

  /// The size of a new file's pages, in bytes.
  static let pageSize = 16_384

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(5)
    return configuration
  }

  /// Opens without changing anything, so that the database of another program stays as it is.
  private static func openForReading(_ path: String) throws(JournalError) -> DatabaseQueue {
    try JournalError.meaning(path: path) {
      var configuration = configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try JournalSchema.check($0, path: path) }
      return queue
    }
  }

  private static func openForWriting(_ path: String) throws(JournalError) -> (DatabasePool, Head) {
    try JournalError.meaning(path: path) {
      var configuration = configuration()
      // Only a new file heeds this: entries are long, and lie closer in large pages.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(pageSize)") }
      let pool = try DatabasePool(path: path, configuration: configuration)
      let head = try pool.writeWithoutTransaction { db in
        // A pool chooses NORMAL for itself when it opens; a record must outlive a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
          throw JournalError.inputOutput(path: path, code: 0, message: "synchronous")
        }
        // The triggers guard the file against other programs; here an entry can only be inserted,
        // and its sequence number is the key.
        guard fh_sqlite_use_triggers(UnsafeMutableRawPointer(db.sqliteConnection), 0) == 0 else {
          throw JournalError.inputOutput(path: path, code: 0, message: "triggers")
        }
        // A large group stays in memory until it is written once, and is copied from the log into
        // the file with others.
        try db.execute(sql: "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 2000")
        try JournalSchema.migrate(db)
        return try checkedHead(db, path: path)
      }
      return (pool, head)
    }
  }

  /// The last entry, which must be the one that was recorded last.
  private static func checkedHead(_ db: Database, path: String) throws -> Head {
    let last = try lastEntry(db)
    let recorded = try recordedHead(db) ?? .none
    guard last == recorded else {
      throw JournalError.truncated(
        path: path, expected: recorded.sequence, found: last.sequence)
    }
    return last
  }

  /// The last entry that is there.
  private static func lastEntry(_ db: Database) throws -> Head {
    try head(db, sql: "SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1") ?? .none
  }

  /// The last entry that was recorded, nil before the first.
  static func recordedHead(_ db: Database) throws -> Head? {
    try head(db, sql: "SELECT sequence, hash FROM head")
  }

  private static func head(_ db: Database, sql: String) throws -> Head? {
    guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
    let bytes: [UInt8] = (row["hash"] as Data?).map(Array.init) ?? []
    return Head(sequence: row["sequence"], hash: ChainHash(bytes: bytes) ?? .beginning)
  }

  private static func save(_ head: Head, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO head (id, sequence, hash) VALUES (1, ?, ?)")
    try statement.execute(arguments: [head.sequence, Data(head.hash.bytes)])
  }
}
