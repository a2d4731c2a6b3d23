/// The colour of a warning signal, the lightest first.
package enum WarningSignal: String, CaseIterable, Hashable, Sendable {
  case blue, yellow, orange, red
}
