/// How ready a city is.
package enum Posture: String, CaseIterable, Hashable, Sendable {
  case routine, watch, emergency, recovery
}
