import GRDB

/// Changes a journal's file behind its back, as an intruder or a failing disk would.
func tamper(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in
    try db.execute(
      sql: """
        DROP TRIGGER IF EXISTS entries_keep_what_they_say;
        DROP TRIGGER IF EXISTS entries_are_kept;
        \(sql)
        """)
  }
  try queue.close()
}

/// What SQLite says to a change of a journal's file by another program that plays by the rules.
func refusal(_ path: String, _ sql: String) throws -> String? {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  do {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    return nil
  } catch let error as DatabaseError {
    return error.message
  }
}
