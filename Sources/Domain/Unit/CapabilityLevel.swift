/// How much a unit can do among those of its kind: Type 1 is the most capable, Type 4 the least
/// (the resource typing of the National Incident Management System).
package enum CapabilityLevel: Int, CaseIterable, Hashable, Sendable {
  case first = 1
  case second, third, fourth

  /// Whether it can do what is asked of a level.
  package func meets(_ level: CapabilityLevel) -> Bool { rawValue <= level.rawValue }
}
