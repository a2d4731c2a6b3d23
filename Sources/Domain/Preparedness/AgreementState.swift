/// How a version of an agreement stands.
package enum AgreementState: String, CaseIterable, Hashable, Sendable {
  /// Some have still to sign.
  case signing
  /// All have signed, and its first day has not come.
  case signed
  case inForce
  /// All answered, and at least one refused.
  case refused
  /// Not all answered in time.
  case lapsed
  case withdrawn
  /// A later version has taken its place.
  case superseded
  /// Its last day is over.
  case expired
  /// It was ended before its last day.
  case ended
}

/// What moves a version of an agreement on.
package enum AgreementTrigger: String, CaseIterable, Hashable, Sendable {
  case sign, refuse, withdraw
  /// A party tells that it leaves; the coordinating body, that the whole ends.
  case leave, end
  /// A day comes, or a time is over.
  case clock
}

/// The table of states; what is not in it is refused. Where an answer leads depends on whether it
/// is the last, on what the others said and on the day.
package enum AgreementStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: AgreementState
    package let trigger: AgreementTrigger
    package let to: AgreementState
  }

  package static let edges = [
    Edge(from: .signing, trigger: .sign, to: .signing),
    Edge(from: .signing, trigger: .sign, to: .signed),
    Edge(from: .signing, trigger: .sign, to: .inForce),
    Edge(from: .signing, trigger: .sign, to: .refused),
    Edge(from: .signing, trigger: .refuse, to: .signing),
    Edge(from: .signing, trigger: .refuse, to: .refused),
    Edge(from: .signing, trigger: .withdraw, to: .withdrawn),
    Edge(from: .signing, trigger: .clock, to: .lapsed),
    Edge(from: .signed, trigger: .leave, to: .signed),
    Edge(from: .signed, trigger: .end, to: .signed),
    Edge(from: .signed, trigger: .clock, to: .inForce),
    Edge(from: .signed, trigger: .clock, to: .superseded),
    Edge(from: .inForce, trigger: .leave, to: .inForce),
    Edge(from: .inForce, trigger: .end, to: .inForce),
    Edge(from: .inForce, trigger: .clock, to: .superseded),
    Edge(from: .inForce, trigger: .clock, to: .expired),
    Edge(from: .inForce, trigger: .clock, to: .ended),
  ]

  /// The states that a trigger may lead to; none if the table has no such edge.
  package static func states(
    from state: AgreementState, on trigger: AgreementTrigger
  ) -> [AgreementState] {
    edges.filter { $0.from == state && $0.trigger == trigger }.map(\.to)
  }
}
