import Station
import Storage

extension Failure {
  /// Why an earlier record cannot be carried on.
  init(_ problem: Restored.Problem) {
    switch problem {
    case .journal(.heldByAnother(let path, let pid, let host)):
      self.init(
        .inputOutput,
        "\(path) is being written by another console (process \(pid) on \(host)); "
          + "look on with --read-only, or name another file with --journal")
    case .journal(let error):
      self.init(error.outcome, error.english)
    case .otherRegion(let path, let recorded, let asked):
      self.init(.usage, "\(path) is the record of \(recorded), not of \(asked)")
    case .otherScenario(let path, let recorded, let asked):
      self.init(
        .usage,
        "\(path) is the record of \(recorded ?? "a live watch"), not of \(asked ?? "a live watch")")
    }
  }

  /// Why a feed cannot be followed.
  init(_ trouble: FeedTrouble) {
    switch trouble {
    case .missing(let path): self.init(.noSuchInput, "\(path): no such file or folder")
    case .cannotWatch(let path): self.init(.inputOutput, "\(path): cannot be watched")
    }
  }
}
