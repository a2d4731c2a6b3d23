internal import Documents

/// What is wrong with a mapping, as a fact of the feed that needs it.
private struct MappingProblem: DiagnosticReason {
  let problem: DocumentProblem

  var english: String { problem.sentence }
}

extension FeedHarvest {
  /// Notes what is wrong with the file's mapping, at the mapping's own line.
  mutating func note(_ problem: DocumentProblem) {
    note(
      MappingProblem(problem: problem), .error, file: problem.file, line: problem.line, item: nil)
  }
}
