extension JournalError {
  /// The error in one English sentence, for the command line and the log.
  package var english: String {
    switch self {
    case .directoryMissing(let path): "\(path): its folder is not there"
    case .fileMissing(let path): "\(path): no such journal"
    case .notPermitted(let path): "\(path): not permitted"
    case .notAJournal(let path): "\(path): is not a journal of this program"
    case .newerFormat(let path, let found, let known):
      "\(path): was made by a later release (form \(found), this one knows \(known))"
    case .heldByAnother(let path, let pid, let host):
      "\(path): is being written by process \(pid) on \(host)"
    case .readOnly(let path): "\(path): was opened for reading only"
    case .diskFull(let path): "\(path): the disk is full"
    case .damaged(let path, let message): "\(path): is damaged: \(message)"
    case .truncated(let path, let expected, let found):
      "\(path): \(expected) entries were recorded, \(found) are there"
    case .outOfStep(let expected, let found):
      "entry \(found) came where \(expected) was expected"
    case .unreadable(let sequence, let reason): "entry \(sequence): \(reason.english)"
    case .importRefused(let line, let problem): "line \(line): \(problem.english)"
    case .inputOutput(let path, let code, let message): "\(path): \(message) (\(code))"
    }
  }
}

extension UnreadableReason {
  /// The reason in a few English words.
  package var english: String {
    switch self {
    case .notJSON(let problem): "not JSON: \(problem)"
    case .mismatch(let mismatch): "\(mismatch)"
    case .unknownKind(let kind): "the kind '\(kind)' is unknown"
    case .unknownVersion(let version): "version \(version) was made by a later release"
    case .hash: "its hash is not one"
    }
  }
}

extension ImportProblem {
  /// The problem in a few English words.
  package var english: String {
    switch self {
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .notJSON(let reason): "not JSON: \(reason)"
    case .mismatch(let mismatch): "\(mismatch)"
    case .outOfStep(let expected, let found):
      "is entry \(found) where \(expected) was expected"
    case .hashMismatch: "its hash does not follow from what it says and the entry before"
    case .unreadable(let reason): reason.english
    }
  }
}

extension Verification.Break {
  /// The break in a few English words.
  package var english: String {
    switch self {
    case .hashMismatch: "its hash does not follow from what it says and the entry before"
    case .missing: "it is missing, and later ones are there"
    case .truncated(let recorded): "it and all after it are missing; \(recorded) were recorded"
    case .unreadable(let reason): reason.english
    }
  }
}
