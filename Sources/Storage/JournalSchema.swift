import GRDB

/// The tables of a journal and the steps by which an older one becomes a present one.
enum JournalSchema {
  /// "FHJL", in the file's header: tells a journal from any other SQLite database.
  static let applicationID: Int32 = 0x4648_4A4C

  /// One step for each version, in order and for ever; the file's `user_version` counts those
  /// taken.
  static let migrations: [String] = [
    """
    CREATE TABLE entries (
      sequence INTEGER PRIMARY KEY,
      recorded INTEGER NOT NULL,
      kind TEXT NOT NULL,
      city TEXT,
      actor TEXT NOT NULL,
      subject TEXT,
      body TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TRIGGER entries_keep_what_they_say BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'the journal is never edited'); END;

    CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;

    CREATE TRIGGER entries_are_not_replaced BEFORE INSERT ON entries
    WHEN EXISTS (SELECT 1 FROM entries WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'the journal is never edited'); END;

    CREATE TABLE head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      sequence INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;

    CREATE TABLE snapshots (
      sequence INTEGER NOT NULL,
      form INTEGER NOT NULL,
      chain BLOB NOT NULL,
      checksum BLOB NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (sequence, form)
    ) STRICT;

    CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'unicode61');

    CREATE TABLE indexed (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      sequence INTEGER NOT NULL
    ) STRICT;
    INSERT INTO indexed (id, sequence) VALUES (1, 0);
    """
  ]

  /// What stands in the header of a file.
  struct Header {
    var applicationID: Int32
    var version: Int
    var isEmpty: Bool
  }

  /// Reads the header of a file.
  static func header(_ db: Database) throws -> Header {
    Header(
      applicationID: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
      version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
      isEmpty: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0)
  }

  /// Throws unless the file is a journal of a known version, or empty.
  static func check(_ db: Database, path: String) throws {
    let header = try header(db)
    if header.isEmpty, header.applicationID == 0, header.version == 0 { return }
    guard header.applicationID == applicationID else { throw JournalError.notAJournal(path: path) }
    guard header.version <= migrations.count else {
      throw JournalError.newerFormat(
        path: path, found: header.version, known: migrations.count)
    }
  }

  /// Takes the steps that are missing, all or none.
  static func migrate(_ db: Database) throws {
    let version = try header(db).version
    guard version < migrations.count else { return }
    try db.inTransaction(.immediate) {
      for step in migrations[version...] { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
      return .commit
    }
  }
}
