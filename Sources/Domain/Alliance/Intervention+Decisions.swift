extension Picture {
  /// Under whom the cities act in a matter: as acts have left it, else as their organisation says;
  /// where nothing is said of that, the superior authority leads.
  package func command(of matter: Matter) -> MatterCommand {
    governance(of: matter).command.state
      ?? (region.organisation?.mode == .peers ? .peers : .superior)
  }

  /// What speaks for it that the superior authority takes a matter over now: a grade, a shortfall.
  package func interventionGrounds(of matter: Matter) -> [SuperiorIntervention.Ground] {
    guard command(of: matter) == .peers, !isOver(matter) else { return [] }
    return [SuperiorIntervention.Plea.grade, .shortfall].compactMap { plea in
      try? ground(of: plea, matter)
    }
  }

  func decide(
    _ command: InterventionCommand, on matter: Matter, _ submission: Submission
  ) throws(Rejection) -> InterventionEvent {
    try checkKnown(matter)
    let record = governance(of: matter).command
    if let trigger = command.trigger {
      let state = self.command(of: matter)
      guard InterventionTable.next(from: state, on: trigger) != nil else {
        throw .alliance(.intervention(.cannot(matter, trigger, in: state)))
      }
    }
    switch command {
    case .propose(let plea, let reason):
      guard !isOver(matter) else { throw .governance(.isOver(matter)) }
      return .proposed(
        SuperiorIntervention(try ground(of: plea, matter), reason: try given(reason)))
    case .confirm:
      guard !isOver(matter) else { throw .governance(.isOver(matter)) }
      return .confirmed(try confirmed(proposal(record), on: matter, by: submission.actor))
    case .drop(let reason): return .dropped(proposal(record).act, reason: try given(reason))
    case .handBack(let reason): return .handedBack(reason: try given(reason))
    case .direct(let cities, let text, let due):
      try checkMayDirect(matter)
      guard !isOver(matter) else { throw .governance(.isOver(matter)) }
      guard !cities.isEmpty, Set(cities).count == cities.count else {
        throw .governance(.noCityChosen)
      }
      for city in cities where region[city] == nil { throw .unknownCity(city) }
      try checkDeadline(due, at: submission.happened)
      return .directed(Directive(to: cities, try given(text), due: due))
    }
  }

  /// Only under the superior authority is anybody directed.
  func checkMayDirect(_ matter: Matter) throws(Rejection) {
    guard command(of: matter) == .superior else {
      throw .alliance(.intervention(.onlyProposes(matter)))
    }
  }

  private func proposal(_ record: CommandRecord) -> Dated<SuperiorIntervention> {
    guard let proposed = record.intervention else {
      preconditionFailure("an intervention is proposed, and nobody knows which")
    }
    return proposed
  }

  /// The second step, another's than the first, with the facts as they are by then: what spoke for
  /// it may be gone.
  private func confirmed(
    _ proposed: Dated<SuperiorIntervention>, on matter: Matter, by actor: Actor
  ) throws(Rejection) -> SuperiorIntervention {
    guard proposed.by != actor else {
      throw .alliance(.intervention(.confirmedByItsProposer(matter, actor)))
    }
    let ground = try ground(of: proposed.act.ground.plea, matter)
    return SuperiorIntervention(ground, reason: proposed.act.reason)
  }

  /// The facts that bear a plea out.
  private func ground(
    of plea: SuperiorIntervention.Plea, _ matter: Matter
  ) throws(Rejection) -> SuperiorIntervention.Ground {
    switch plea {
    case .grade:
      let grade = governance(of: matter).grade
      guard let grade, !SuperiorIntervention.lightestOfSuperior.isGraver(than: grade) else {
        throw .alliance(.intervention(.notGraveEnough(matter, grade)))
      }
      return .grade(grade)
    case .shortfall: return .shortfall(try unmetRequests(about: matter))
    case .request(let city):
      guard region[city] != nil else { throw .unknownCity(city) }
      let part = responsibility(for: matter)?.part(of: city)
      guard part == .lead || part == .assist else {
        throw .alliance(.intervention(.hasNoPart(city, matter)))
      }
      return .request(city)
    }
  }

  /// The requests for a matter; for a hazard also those that name nothing, of the cities that it
  /// concerns.
  private func requests(about matter: Matter) -> [AidRequest] {
    switch matter {
    case .incident(let id): return aid.filter { $0.report.incident == id }
    case .hazard(let id):
      let found = responsibility(for: matter)
      let cities = found.map { [$0.lead.city] + $0.assists.map(\.city) } ?? []
      return aid.filter { request in
        request.report.incident == nil && request.report.hazard ?? id == id
          && cities.contains(request.requester)
      }
    }
  }

  /// The requests about a matter that fall short once everybody asked has answered.
  private func unmetRequests(about matter: Matter) throws(Rejection) -> [AidRequest.ID] {
    let short = requests(about: matter).filter { $0.shortfall > 0 && !$0.isSettled }
      .sorted { $0.id < $1.id }
    guard !short.isEmpty else { throw .alliance(.intervention(.noShortfall(matter))) }
    let asking = short.filter(\.awaitsAnswers).map(\.id)
    guard asking.isEmpty else { throw .alliance(.intervention(.stillAsking(asking))) }
    return short.map(\.id)
  }
}

extension AidRequest {
  /// Whether somebody who was asked is bound to nothing yet, and has not said no.
  fileprivate var awaitsAnswers: Bool {
    lines.contains { line in
      switch line.state {
      case .draft, .requested, .quoted, .offered, .accepted: true
      case .declined, .committed, .mobilising, .arrived, .extensionRequested, .returnRequested,
        .released, .returned, .claimed, .settled, .cancelled, .expired:
        false
      }
    }
  }

  /// Whether what came of it went home again, so that nothing is lacking any more.
  fileprivate var isSettled: Bool {
    lines.contains { line in
      switch line.state {
      case .released, .returned, .claimed, .settled: true
      case .draft, .requested, .quoted, .offered, .accepted, .declined, .committed, .mobilising,
        .arrived, .extensionRequested, .returnRequested, .cancelled, .expired:
        false
      }
    }
  }
}

extension InterventionCommand {
  /// The edge of the table that it takes; nil for what changes nothing about who commands.
  package var trigger: InterventionTrigger? {
    switch self {
    case .propose: .propose
    case .confirm: .confirm
    case .drop: .drop
    case .handBack: .handBack
    case .direct: nil
    }
  }
}
