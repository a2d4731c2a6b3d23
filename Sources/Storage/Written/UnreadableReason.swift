package import JSONText

/// Why the body of an entry cannot be understood.
package enum UnreadableReason: Error, Hashable, Sendable {
  case notJSON(JSONProblem)
  case mismatch(JSONMismatch)
  case unknownKind(String)
  /// The body was written by a later release.
  case unknownVersion(Int)
  /// Its hash is not one.
  case hash
}
