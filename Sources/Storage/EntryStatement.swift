import GRDB
import GRDBSQLite

/// Entries in and out of prepared statements, column by column, without objects in between: this is
/// the path of every event that is recorded or replayed.
enum EntryStatement {
  static let columns = "sequence, recorded, kind, city, actor, subject, body, hash"
  static let insert = "INSERT INTO entries (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"

  /// Runs an insertion prepared from `insert`. What is bound is only lent to SQLite, and stays
  /// where it is until the step is done.
  static func run(
    _ statement: OpaquePointer, _ entry: WrittenEntry, _ hash: ChainHash
  ) throws(DatabaseError) {
    sqlite3_bind_int64(statement, 1, Int64(entry.sequence))
    sqlite3_bind_int64(statement, 2, entry.recorded)
    let code = bind(statement, 3, entry.kind) {
      bind(statement, 4, entry.city) {
        bind(statement, 5, entry.actor) {
          bind(statement, 6, entry.subject) {
            entry.body.withUnsafeBytes { body in
              _ = sqlite3_bind_text(
                statement, 7, body.assumingMemoryBound(to: CChar.self).baseAddress,
                Int32(body.count), nil)
              return hash.withUnsafeBytes { link in
                _ = sqlite3_bind_blob(statement, 8, link.baseAddress, Int32(link.count), nil)
                let code = sqlite3_step(statement)
                // The reset reports the failure of the step again.
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
                return code
              }
            }
          }
        }
      }
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(statement))),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
    }
  }

  /// Binds a text for as long as `body` runs.
  private static func bind(
    _ statement: OpaquePointer, _ index: Int32, _ text: String?, _ body: () -> Int32
  ) -> Int32 {
    guard var text else {
      sqlite3_bind_null(statement, index)
      return body()
    }
    return text.withUTF8 { utf8 in
      _ = sqlite3_bind_text(
        statement, index, UnsafeRawPointer(utf8.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(utf8.count), nil)
      return body()
    }
  }

  /// The entry in the present row of a selection of `columns`, whatever state it is in: what
  /// cannot be read as it should comes out empty, and then does not fit its hash.
  static func read(_ statement: OpaquePointer) -> (entry: WrittenEntry, hash: [UInt8]) {
    let entry = WrittenEntry(
      sequence: Int(sqlite3_column_int64(statement, 0)),
      recorded: sqlite3_column_int64(statement, 1),
      kind: text(statement, 2) ?? "",
      city: text(statement, 3),
      actor: text(statement, 4) ?? "",
      subject: text(statement, 5),
      body: bytes(statement, 6))
    return (entry, bytes(statement, 7))
  }

  private static func text(_ statement: OpaquePointer, _ index: Int32) -> String? {
    guard sqlite3_column_type(statement, index) != SQLITE_NULL else { return nil }
    return String(decoding: buffer(statement, index), as: UTF8.self)
  }

  private static func bytes(_ statement: OpaquePointer, _ index: Int32) -> [UInt8] {
    Array(buffer(statement, index))
  }

  private static func buffer(
    _ statement: OpaquePointer, _ index: Int32
  ) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, index)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, index)))
  }

  /// Steps to the next row; false after the last.
  static func step(_ statement: OpaquePointer) throws(DatabaseError) -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
  }

  /// Makes a statement ready to run again with two numbers.
  static func restart(_ statement: OpaquePointer, _ first: Int, _ second: Int) {
    sqlite3_reset(statement)
    sqlite3_bind_int64(statement, 1, Int64(first))
    sqlite3_bind_int64(statement, 2, Int64(second))
  }

  /// Lets go of the rows of a statement.
  static func finish(_ statement: OpaquePointer) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }
}
