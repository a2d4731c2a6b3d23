import GRDB
import Glibc

extension JournalError {
  /// What an error number of the system means for a journal.
  init(errorNumber: Int32, path: String) {
    switch errorNumber {
    case ENOENT, ENOTDIR: self = .directoryMissing(path: path)
    case EACCES, EPERM, EROFS: self = .notPermitted(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    default:
      self = .inputOutput(
        path: path, code: Int(errorNumber), message: String(cString: strerror(errorNumber)))
    }
  }

  /// What an error of SQLite means for a journal.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAJournal(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notPermitted(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, message: error.message ?? "")
    default:
      self = .inputOutput(
        path: path, code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
  }

  /// Does something with a journal's file, and gives every failure its meaning.
  static func meaning<Value>(
    path: String, _ body: () throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch let error as JournalError {
      throw error
    } catch let error as DatabaseError {
      throw JournalError(error, path: path)
    } catch {
      throw .inputOutput(path: path, code: 0, message: "\(error)")
    }
  }
}
