/// Why a journal cannot be opened, read or written: facts, which a language puts into words.
package enum JournalError: Error, Hashable, Sendable {
  case directoryMissing(path: String)
  case fileMissing(path: String)
  case notPermitted(path: String)
  /// The file is something else: not SQLite, or the database of another program.
  case notAJournal(path: String)
  /// The file was made by a later release.
  case newerFormat(path: String, found: Int, known: Int)
  /// Another console writes to it; only one may.
  case heldByAnother(path: String, pid: Int, host: String)
  /// It was opened for reading.
  case readOnly(path: String)
  case diskFull(path: String)
  /// SQLite found that the file is damaged.
  case damaged(path: String, message: String)
  /// The last entries are gone: `expected` were recorded, `found` are there.
  case truncated(path: String, expected: Int, found: Int)
  /// An entry to append does not follow the last one.
  case outOfStep(expected: Int, found: Int)
  /// An entry cannot be understood.
  case unreadable(sequence: Int, UnreadableReason)
  /// A line of an import was refused, and with it the whole import.
  case importRefused(line: Int, ImportProblem)
  /// Anything else that the system or SQLite reports; `code` is theirs.
  case inputOutput(path: String, code: Int, message: String)
}
