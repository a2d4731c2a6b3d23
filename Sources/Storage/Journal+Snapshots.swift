import Crypto
import FoundationEssentials
import GRDB

/// A picture kept beside the entries that made it, so that a long journal opens quickly. It is a
/// cache: nothing is lost with it.
package struct Snapshot: Hashable, Sendable {
  /// The last entry that it holds.
  package var sequence: Int
  package var bytes: [UInt8]

  package init(sequence: Int, bytes: [UInt8]) {
    self.sequence = sequence
    self.bytes = bytes
  }
}

extension Journal {
  /// How many snapshots are kept.
  private static var kept: Int { 2 }

  /// Keeps the picture after the entry at `sequence`, bound to that entry's hash, and lets go of
  /// all but the last two.
  package func saveSnapshot(
    at sequence: Int, form: Int, _ bytes: [UInt8]
  ) throws(JournalError) {
    try writeBeside { db in
      guard let chain = try Self.link(db, at: sequence) else {
        throw JournalError.outOfStep(expected: sequence, found: 0)
      }
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO snapshots (sequence, form, chain, checksum, bytes)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [sequence, form, chain, Data(SHA256.hash(data: bytes)), Data(bytes)])
      try db.execute(
        sql: """
          DELETE FROM snapshots WHERE sequence NOT IN
          (SELECT DISTINCT sequence FROM snapshots ORDER BY sequence DESC LIMIT ?)
          """,
        arguments: [Self.kept])
    }
  }

  /// The newest snapshot of this form that is whole and belongs to this chain; nil if there is
  /// none, and then the picture is made from the first entry.
  package func latestSnapshot(form: Int) throws(JournalError) -> Snapshot? {
    try JournalError.meaning(path: path) {
      try reader.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT sequence, chain, checksum, bytes FROM snapshots
            WHERE form = ? ORDER BY sequence DESC
            """,
          arguments: [form])
        while let row = try rows.next() {
          let sequence: Int = row["sequence"]
          let bytes: Data = row["bytes"]
          guard try Self.link(db, at: sequence) == row["chain"],
            Data(SHA256.hash(data: bytes)) == row["checksum"]
          else { continue }
          return Snapshot(sequence: sequence, bytes: Array(bytes))
        }
        return nil
      }
    }
  }

  private static func link(_ db: Database, at sequence: Int) throws -> Data? {
    try Data.fetchOne(
      db, sql: "SELECT hash FROM entries WHERE sequence = ?", arguments: [sequence])
  }
}
