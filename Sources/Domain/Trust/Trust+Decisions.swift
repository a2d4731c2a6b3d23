/// What can be done about the trust in a city.
package enum TrustCommand: Hashable, Sendable {
  /// The city says why it is not so, or not its fault.
  case contest(TrustCause.ID, reason: String)
  /// A person rules.
  case rule(TrustCause.ID, TrustCause.Verdict, reason: String)
  /// Another city, or the coordinating body where none is named, remarks on what it saw.
  case remark(by: City.ID?, isPraise: Bool, text: String)
  /// A rule found something on the record.
  case raise(Suspicion)
}

/// What a rule found on the record that a city may have to answer for: it counts once upheld.
package struct Suspicion: Hashable, Sendable {
  package var kind: CommitmentKind
  package var breach: Breach
  /// The matter, request or decision, and what was found of it.
  package var subject: String

  package init(_ kind: CommitmentKind, _ breach: Breach, _ subject: String) {
    (self.kind, self.breach, self.subject) = (kind, breach, subject)
  }
}

/// What happened to the trust in a city but for what follows from other entries.
package enum TrustEvent: Hashable, Sendable {
  case contested(TrustCause.ID, reason: String)
  case ruled(TrustCause.ID, TrustCause.Verdict, reason: String)
  case remarked(by: City.ID?, isPraise: Bool, text: String)
  case raised(Suspicion)
}

/// Why something about the trust in a city was refused: facts, which a language puts into words.
package enum TrustRejection: Hashable, Sendable {
  /// No such cause is in the picture; old ones stand on the record alone.
  case unknownCause(City.ID, TrustCause.ID)
  case cannot(CauseTrigger, in: CauseState)
  /// The city was not heard yet.
  case notHeard(City.ID, until: Instant)
  case remarksOnItself(City.ID)
  case remarkedToday(City.ID, by: City.ID?)
  /// Four eyes: this person answered for the city, raised it or did it, and may not rule on it.
  case isParty(Actor, City.ID, TrustCause.ID)
  case raisedAlready(City.ID, String)
}

extension Picture {
  /// How far a city is trusted.
  package func trust(in city: City.ID) -> Trust { trusts[city] ?? Trust() }

  func decide(
    _ command: TrustCommand, on city: City.ID, _ submission: Submission
  ) throws(Rejection) -> TrustEvent {
    guard region[city] != nil else { throw .unknownCity(city) }
    switch command {
    case .contest(let id, let reason):
      _ = try cause(id, of: city, for: .contest)
      return .contested(id, reason: try given(reason))
    case .rule(let id, let verdict, let reason):
      guard submission.actor.role != .system else { throw .notPermitted(.system) }
      let cause = try cause(id, of: city, for: .rule)
      guard !cause.concerns(submission.actor) else {
        throw .trust(.isParty(submission.actor, city, id))
      }
      if verdict == .upheld, cause.answer == nil, submission.happened < cause.heardBy {
        throw .trust(.notHeard(city, until: cause.heardBy))
      }
      return .ruled(id, verdict, reason: try given(reason))
    case .remark(let author, let isPraise, let text):
      if let author {
        guard region[author] != nil else { throw .unknownCity(author) }
        guard author != city else { throw .trust(.remarksOnItself(city)) }
      }
      // One voice a day: whoever remarks often counts no more.
      let isRepeated = trust(in: city).causes.contains {
        $0.kind == .remark && $0.toward == author
          && $0.at.duration(to: submission.happened) < Trust.voice
      }
      guard !isRepeated else { throw .trust(.remarkedToday(city, by: author)) }
      return .remarked(by: author, isPraise: isPraise, text: try given(text))
    case .raise(let suspicion):
      let isThere = trust(in: city).breaches.contains {
        $0.breach == suspicion.breach && $0.subject == suspicion.subject
      }
      guard !isThere else { throw .trust(.raisedAlready(city, suspicion.subject)) }
      return .raised(suspicion)
    }
  }

  private func cause(
    _ id: TrustCause.ID, of city: City.ID, for trigger: CauseTrigger
  ) throws(Rejection) -> TrustCause {
    guard let cause = trust(in: city).cause(id) else {
      throw .trust(.unknownCause(city, id))
    }
    guard CauseStateTable.next(from: cause.state, on: trigger) != nil else {
      throw .trust(.cannot(trigger, in: cause.state))
    }
    return cause
  }
}
