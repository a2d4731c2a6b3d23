package import Domain

extension Obligation {
  /// The report or the duty as a commitment; nil where it is done, or counted among others.
  package var commitment: OpenCommitment? {
    guard !isDone else { return nil }
    switch self {
    case .report(let clock):
      let subject =
        "\(clock.incident) \(clock.rule.stage.rawValue) \(clock.rule.receiver.rawValue)"
      return OpenCommitment(.report, of: clock.city, subject, due: clock.due)
    case .duty(let duty):
      return OpenCommitment(
        .duty, of: duty.owner, "\(duty.matter.name) \(duty.template.id)", due: duty.due)
    case .answer, .act: return nil
    }
  }
}

extension Statutes {
  /// All that cities have promised or owe and not done yet, reports and duties among it.
  package func openCommitments(in picture: Picture, at now: Instant) -> [OpenCommitment] {
    picture.openCommitments + obligations(in: picture, at: now).compactMap(\.commitment)
  }
}
