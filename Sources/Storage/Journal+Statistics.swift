import GRDB
import Glibc

/// What a journal holds, in numbers.
package struct JournalStatistics: Hashable, Sendable {
  /// A word and how many entries have it, most first and then by the word.
  package struct Count: Hashable, Sendable {
    package var name: String
    package var entries: Int

    package init(name: String, entries: Int) {
      self.name = name
      self.entries = entries
    }
  }

  /// An hour, by its first moment in milliseconds since 1970, and how many entries were recorded in
  /// it.
  package struct Hour: Hashable, Sendable {
    package var start: Int64
    package var entries: Int

    package init(start: Int64, entries: Int) {
      self.start = start
      self.entries = entries
    }
  }

  package var entries: Int
  package var byKind: [Count]
  /// Entries of no city are not among these.
  package var byCity: [Count]
  package var byActor: [Count]
  /// When the first and the last entry were recorded, in milliseconds since 1970.
  package var first: Int64?
  package var last: Int64?
  /// Only hours in which something was recorded, oldest first.
  package var hours: [Hour]
  /// On the disk, with what SQLite keeps beside the file.
  package var bytes: Int
}

extension Journal {
  /// Counts what the journal holds; reads every entry's columns once for each count.
  package func statistics() throws(JournalError) -> JournalStatistics {
    let bytes = ["", "-wal"].reduce(0) { $0 + Self.size(path + $1) }
    return try JournalError.meaning(path: path) {
      try reader.read { db in
        let bounds = try Row.fetchOne(
          db,
          sql: "SELECT count(*) AS n, min(recorded) AS first, max(recorded) AS last FROM entries")
        return JournalStatistics(
          entries: bounds?["n"] ?? 0,
          byKind: try Self.counts(db, of: "kind"),
          byCity: try Self.counts(db, of: "city"),
          byActor: try Self.counts(db, of: "actor"),
          first: bounds?["first"],
          last: bounds?["last"],
          hours: try Self.hours(db),
          bytes: bytes)
      }
    }
  }

  private static func counts(
    _ db: Database, of column: String
  ) throws -> [JournalStatistics.Count] {
    let sql = """
      SELECT \(column) AS name, count(*) AS n FROM entries WHERE \(column) IS NOT NULL
      GROUP BY \(column) ORDER BY n DESC, name
      """
    return try Row.fetchAll(db, sql: sql).map {
      JournalStatistics.Count(name: $0["name"], entries: $0["n"])
    }
  }

  private static func hours(_ db: Database) throws -> [JournalStatistics.Hour] {
    let sql = """
      SELECT recorded / 3600000 AS hour, count(*) AS n FROM entries GROUP BY hour ORDER BY hour
      """
    return try Row.fetchAll(db, sql: sql).map {
      JournalStatistics.Hour(start: ($0["hour"] as Int64) * 3_600_000, entries: $0["n"])
    }
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
