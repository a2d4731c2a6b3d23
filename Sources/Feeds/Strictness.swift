/// How much a reader passes over.
package enum Strictness: Hashable, Sendable {
  /// Only what the format's standard allows is taken.
  case strict
  /// What can be understood is taken, with a warning for each liberty.
  case lenient
}
