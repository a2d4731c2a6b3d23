import ArgumentParser
import Storage

/// The exit codes of the program; scripts rely on them.
enum Outcome: Int32, Sendable {
  case done = 0
  case foundWrong = 1
  case usage = 64
  case unreadable = 65
  case noSuchInput = 66
  case inputOutput = 74
}

/// Why a command ended without what was asked for: an exit code and a sentence.
struct Failure: Error, Sendable, CustomStringConvertible {
  let outcome: Outcome
  let description: String

  init(_ outcome: Outcome, _ description: String) {
    self.outcome = outcome
    self.description = description
  }

  /// Ends the program as a failure says, with its sentence on standard error.
  static func exiting(_ work: () throws -> Outcome) throws {
    do {
      let outcome = try work()
      guard outcome == .done else { throw ExitCode(outcome.rawValue) }
    } catch let failure as Failure {
      StandardStreams.message("fenghuo: \(failure.description)")
      throw ExitCode(failure.outcome.rawValue)
    } catch let error as JournalError {
      StandardStreams.message("fenghuo: \(error.english)")
      throw ExitCode(error.outcome.rawValue)
    }
  }
}

extension JournalError {
  /// The exit code that fits.
  var outcome: Outcome {
    switch self {
    case .fileMissing, .directoryMissing: .noSuchInput
    case .notAJournal, .newerFormat, .damaged, .truncated, .unreadable, .importRefused,
      .outOfStep:
      .unreadable
    case .notPermitted, .heldByAnother, .readOnly, .diskFull, .inputOutput: .inputOutput
    }
  }
}
