/// Something for which a city may be called to account, wherever it stands in its way from the rule
/// that raised it to the ruling.
package struct BreachCandidate: Hashable, Identifiable, Sendable {
  /// What tells one from all others.
  package struct ID: Hashable, Comparable, Sendable {
    package var city: City.ID
    package var cause: TrustCause.ID

    package init(_ city: City.ID, _ cause: TrustCause.ID) {
      self.city = city
      self.cause = cause
    }

    package static func < (left: ID, right: ID) -> Bool {
      (left.cause.entry, left.city, left.cause.kind.rawValue)
        < (right.cause.entry, right.city, right.cause.kind.rawValue)
    }
  }

  package let city: City.ID
  package let cause: TrustCause
  package let breach: Breach

  /// Nil where a city kept its word.
  package init?(_ city: City.ID, _ cause: TrustCause) {
    guard let breach = cause.breach else { return nil }
    (self.city, self.cause, self.breach) = (city, cause, breach)
  }

  package var id: ID { ID(city, cause.id) }

  /// How it presses at a moment.
  package enum Press: Int, Comparable, Sendable {
    /// The city was heard, or its day for that is over: somebody has to rule.
    case toRule
    /// The city has still time to answer.
    case toAnswer
    case over

    package static func < (left: Press, right: Press) -> Bool { left.rawValue < right.rawValue }
  }

  /// Who has to do something about it now.
  package func press(at now: Instant) -> Press {
    guard cause.isOpen else { return .over }
    return cause.answer != nil || cause.heardBy <= now ? .toRule : .toAnswer
  }

  /// The score of its city after a ruling.
  package func score(of trust: Trust, if verdict: TrustCause.Verdict) -> Double {
    var changed = trust
    changed.rule(
      cause.id, Dated(TrustCause.Ruling(verdict, reason: ""), by: .program, at: cause.at))
    return changed.score
  }
}

extension Picture {
  /// All candidates that the picture still holds, what presses most first: what is to be ruled on,
  /// by what it weighs and then by its age; what has to be answered soonest; what is over.
  package func candidates(at now: Instant) -> [BreachCandidate] {
    region.cities.flatMap { city in
      trust(in: city.id).breaches.compactMap { BreachCandidate(city.id, $0) }
    }.sorted { left, right in
      let (before, after) = (left.press(at: now), right.press(at: now))
      guard before == after else { return before < after }
      if before == .over { return left.cause.id.entry > right.cause.id.entry }
      if before == .toAnswer, left.cause.heardBy != right.cause.heardBy {
        return left.cause.heardBy < right.cause.heardBy
      }
      return (right.cause.kind.weight, left.cause.id.entry, left.city)
        < (left.cause.kind.weight, right.cause.id.entry, right.city)
    }
  }
}
