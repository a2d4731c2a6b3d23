import GRDB
import GRDBSQLite
import Glibc

/// How fast the journal records durably, beside SQLite's own C interface with the same rows, in the
/// same groups, on the same disk, in the same run.
package struct JournalBench: Sendable {
  /// What a run found.
  package struct Result: Hashable, Sendable {
    package var entries: Int
    package var group: Int
    /// Entries a second, durable.
    package var journal: Double
    package var peer: Double
    /// 1 is as fast as SQLite itself.
    package var ratio: Double { peer > 0 ? journal / peer : 0 }
  }

  private let directory: String
  private let entries: [WrittenEntry]
  private let group: Int

  /// - Parameters:
  ///   - directory: where two files are made, and taken away afterwards.
  ///   - entries: what is recorded, numbered from 1.
  ///   - group: how many are recorded in one transaction, at least 1.
  package init(directory: String, entries: [WrittenEntry], group: Int) {
    precondition(group > 0, "a group has entries")
    self.directory = directory
    self.entries = entries
    self.group = group
  }

  /// Records the entries in both ways, a group each by turns, so that both meet the same disk; a
  /// way's rate is that of its median group, which a hiccup of the disk does not move.
  package func run() throws(JournalError) -> Result {
    let files = (journal: directory + "/bench-journal", peer: directory + "/bench-peer")
    Self.remove(files.journal)
    Self.remove(files.peer)
    defer {
      Self.remove(files.journal)
      Self.remove(files.peer)
    }
    let journal = try Journal(path: files.journal)
    let peer = try Peer(path: files.peer)
    var spent = (journal: [Duration](), peer: [Duration]())
    for group in groups {
      let rows = peer.rows(group)
      spent.journal.append(try Self.time { () throws(JournalError) in try journal.append(group) })
      spent.peer.append(try Self.time { () throws(JournalError) in try peer.append(rows) })
    }
    try journal.close()
    return Result(
      entries: entries.count, group: group, journal: rate(spent.journal), peer: rate(spent.peer))
  }

  private var groups: [[WrittenEntry]] {
    stride(from: 0, to: entries.count, by: group).map {
      Array(entries[$0..<min($0 + group, entries.count)])
    }
  }

  /// Entries a second in the median group.
  private func rate(_ durations: [Duration]) -> Double {
    guard !durations.isEmpty else { return 0 }
    let (seconds, attoseconds) = durations.sorted()[durations.count / 2].components
    return Double(group) / (Double(seconds) + Double(attoseconds) / 1e18)
  }

  private static func time<Value>(
    _ work: () throws(JournalError) -> Value
  ) throws(JournalError) -> Duration {
    let start = ContinuousClock.now
    _ = try work()
    return ContinuousClock.now - start
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", ".lock"] { unlink(path + ending) }
  }
}

/// The same table through SQLite's C interface: prepared once, hashes made beforehand, no triggers.
private final class Peer {
  private let path: String
  private var database: OpaquePointer?
  private var insert: OpaquePointer?
  private var hash = ChainHash.beginning

  init(path: String) throws(JournalError) {
    self.path = path
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw problem() }
    try run("PRAGMA page_size = \(Journal.pageSize)")
    try run("PRAGMA journal_mode = WAL")
    try run("PRAGMA synchronous = FULL")
    try run(
      """
      CREATE TABLE entries (
        sequence INTEGER PRIMARY KEY, recorded INTEGER NOT NULL, kind TEXT NOT NULL, city TEXT,
        actor TEXT NOT NULL, subject TEXT, body TEXT NOT NULL, hash BLOB NOT NULL
      ) STRICT
      """)
    guard sqlite3_prepare_v2(database, EntryStatement.insert, -1, &insert, nil) == SQLITE_OK else {
      throw problem()
    }
  }

  deinit {
    sqlite3_finalize(insert)
    sqlite3_close(database)
  }

  func rows(_ entries: [WrittenEntry]) -> [StoredEntry] {
    entries.map { entry in
      hash = hash.next(entry)
      return StoredEntry(entry: entry, hash: hash)
    }
  }

  func append(_ rows: [StoredEntry]) throws(JournalError) {
    guard let insert else { throw problem() }
    try run("BEGIN IMMEDIATE")
    for row in rows {
      do { try EntryStatement.run(insert, row.entry, row.hash) } catch { throw problem() }
    }
    try run("COMMIT")
  }

  private func run(_ sql: String) throws(JournalError) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw problem() }
  }

  private func problem() -> JournalError {
    JournalError.inputOutput(
      path: path, code: Int(sqlite3_errcode(database)),
      message: String(cString: sqlite3_errmsg(database)))
  }
}
