package import Domain

/// Something that a city must do by a moment: a report that the law asks for, or a duty.
package enum Obligation: Hashable, Identifiable, Sendable {
  case report(StatutoryClock)
  /// An answer to a joint decision.
  case answer(PendingAnswer)
  case duty(OwedDuty)
  /// A notice to acknowledge, an agreement to sign, a lesson that presses.
  case act(PendingAct)

  /// What tells one from all others.
  package struct ID: Hashable, Sendable {
    package let matter: Matter?
    let name: String
  }

  package var id: ID {
    switch self {
    case .answer(let answer):
      ID(matter: matter, name: "\(answer.decision) \(answer.city)")
    case .report(let clock):
      ID(matter: matter, name: "\(clock.rule.id) \(clock.due.milliseconds)")
    case .duty(let duty): ID(matter: matter, name: duty.id.rawValue)
    case .act(let act): ID(matter: matter, name: "\(act.subject.name) \(act.city)")
    }
  }

  /// What it is, without its matter: the rule, the template or the decision, with the owner.
  package var shortName: String {
    switch self {
    case .report(let clock): clock.rule.id
    case .answer(let answer): "\(answer.decision)/\(answer.city)"
    case .duty(let duty): duty.id.rawValue
    case .act(let act): "\(act.subject.name)/\(act.city)"
    }
  }

  /// What a list calls it by: its matter, or what it is itself about.
  package var subject: String {
    if let matter { return matter.name }
    guard case .act(let act) = self else { return shortName }
    return act.subject.name
  }

  /// The incident or hazard that it is about; nil where it is about none.
  package var matter: Matter? {
    switch self {
    case .report(let clock): .incident(clock.incident)
    case .answer(let answer): answer.matter
    case .duty(let duty): duty.matter
    case .act(let act): act.matter
    }
  }

  package var owner: City.ID {
    switch self {
    case .report(let clock): clock.city
    case .answer(let answer): answer.city
    case .duty(let duty): duty.owner
    case .act(let act): act.city
    }
  }

  package var due: Instant {
    switch self {
    case .report(let clock): clock.due
    case .answer(let answer): answer.due
    case .duty(let duty): duty.due
    case .act(let act): act.due
    }
  }

  package var isDone: Bool {
    switch self {
    case .report(let clock): !clock.isOpen
    case .answer, .act: false
    case .duty(let duty): duty.isDone
    }
  }

  /// Whether it was not done in time, by a moment.
  package func isLate(at now: Instant) -> Bool {
    switch self {
    case .report(let clock): clock.isLate(at: now)
    case .answer(let answer): now > answer.due
    case .act(let act): now > act.due
    case .duty(let duty):
      switch duty.proof {
      case .hand(_, _, let at): at > duty.due
      case .record(let since): since.map { $0 > duty.due } ?? false
      case nil: now > duty.due
      }
    }
  }
}

/// An answer that a city owes to the terms of a joint decision.
package struct PendingAnswer: Hashable, Sendable {
  package let decision: JointDecision.ID
  package let matter: Matter
  package let city: City.ID
  /// When the terms came onto the table.
  package let since: Instant
  package let due: Instant

  init(_ decision: JointDecision, of city: City.ID) {
    self.decision = decision.id
    self.city = city
    matter = decision.matter
    since = decision.round.begun
    due = decision.round.answerBy
  }
}

extension Statutes {
  /// All that is to be done and was done about what stands, of one city or of all: what is open
  /// first, by the time left. Of what is closed the reports that are still owed.
  ///
  /// Where clocks run the duty to report is left to them.
  package func obligations(
    in picture: Picture, at now: Instant, of city: City.ID? = nil
  ) -> [Obligation] {
    let matters =
      picture.incidents.filter {
        $0.isOpen || picture.governance(of: .incident($0.id)).grade != nil
      }
      .map { Matter.incident($0.id) } + picture.standingHazards.map { .hazard($0.id) }
    let all =
      matters.flatMap { obligations(of: $0, in: picture, at: now) }
      + picture.openDecisions.flatMap { decision in
        decision.awaited.map { .answer(PendingAnswer(decision, of: $0)) }
      }
      + picture.pendingActs(at: now).map { .act($0) }
    return all.filter { city == nil || $0.owner == city }.sorted {
      $0.isDone == $1.isDone ? ($0.due, $0.subject) < ($1.due, $1.subject) : !$0.isDone
    }
  }

  /// The reports and duties of one matter; of a closed incident the reports that are still owed.
  package func obligations(
    of matter: Matter, in picture: Picture, at now: Instant
  ) -> [Obligation] {
    var clocks: [StatutoryClock] = []
    if case .incident(let id) = matter, let incident = picture.incidents[id] {
      clocks = self.clocks(of: incident, in: picture, at: now)
      if !incident.isOpen { return clocks.filter(\.isOpen).map { .report($0) } }
    }
    let duties = duties(of: matter, in: picture).filter {
      $0.template.evidence != .reported || clocks.isEmpty
    }
    return clocks.map { .report($0) } + duties.map { .duty($0) }
  }
}
