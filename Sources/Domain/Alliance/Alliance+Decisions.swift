extension Picture {
  /// Joint decisions that wait for answers, the one that presses most first.
  package var openDecisions: [JointDecision] {
    decisions.filter { $0.state == .open }
      .sorted { ($0.round.answerBy, $0.id) < ($1.round.answerBy, $1.id) }
  }

  /// The joint decisions about a matter, the newest first.
  package func decisions(about matter: Matter) -> [JointDecision] {
    decisions.filter { $0.matter == matter }.sorted { ($0.since, $0.id) > ($1.since, $1.id) }
  }

  func decide(
    _ command: AllianceCommand, _ submission: Submission
  ) throws(Rejection) -> AllianceEvent {
    let now = submission.happened
    switch command {
    case .propose(let matter, let proposer, let terms, let answerBy):
      return try propose(matter, proposer, terms, answerBy, at: now)
    case .consent(let id, let city, let note):
      return try answer(id, .consent, .init(city, .consented(note)))
    case .refuse(let id, let city, let reason):
      return try answer(id, .refuse, .init(city, .refused(try given(reason))))
    case .counter(let id, let city, let terms, let answerBy):
      return try counter(id, city, terms, answerBy, at: now)
    case .withdraw(let id, let proposer, let reason):
      let decision = try standing(id, for: .withdraw)
      guard decision.proposer == proposer else { throw .alliance(.notItsProposer(id)) }
      return .decision(id, .withdrawn(by: proposer, reason: try given(reason)))
    case .lapse(let id):
      let decision = try standing(id, for: .lapse)
      guard decision.round.lapses <= now else {
        throw .alliance(.stillRuns(id, until: decision.round.lapses))
      }
      return .decision(id, .lapsed)
    case .callMeeting(let call): return try decide(calling: call, at: now)
    case .meeting(let id, let command): return .meeting(id, try decide(command, on: id))
    case .intervention(let matter, let command):
      return .intervention(matter, try decide(command, on: matter, submission))
    }
  }

  /// The decision that a step is meant for, if its table allows the step.
  private func standing(
    _ id: JointDecision.ID, for trigger: DecisionTrigger
  ) throws(Rejection) -> JointDecision {
    guard let decision = decisions[id] else { throw .alliance(.unknownDecision(id)) }
    guard !DecisionStateTable.states(from: decision.state, on: trigger).isEmpty else {
      throw .alliance(.decisionCannot(id, trigger, in: decision.state))
    }
    return decision
  }

  private func propose(
    _ matter: Matter, _ proposer: Proposer, _ terms: JointDecision.Terms, _ answerBy: Instant,
    at now: Instant
  ) throws(Rejection) -> AllianceEvent {
    try checkKnown(matter)
    // Who pays for it is settled when it is over, too.
    let payers = terms.compensation?.cities
    guard payers != nil || !isOver(matter), let found = responsibility(for: matter) else {
      throw .governance(.isOver(matter))
    }
    let concerned = [found.lead.city] + found.assists.map(\.city)
    let parties = concerned + (payers ?? []).filter { !concerned.contains($0) }
    if case .city(let city) = proposer {
      guard region[city] != nil else { throw .unknownCity(city) }
      guard parties.contains(city) else { throw .alliance(.hasNoPart(city, matter)) }
    }
    guard parties.contains(where: { proposer != .city($0) }), parties.count > 1 else {
      throw .alliance(.nobodyElseAffected(matter))
    }
    try check(terms, of: parties)
    try checkDeadline(answerBy, at: now)
    return .decision(
      decisionID(for: proposer),
      .proposed(matter, by: proposer, parties: parties, terms, answerBy: answerBy))
  }

  private func decisionID(for proposer: Proposer) -> JointDecision.ID {
    let letters = letters(of: proposer.city)
    return .init("\(letters)-D\(decisionCounts[letters, default: 0] + 1)")
  }

  /// The longest time that may be given for an answer.
  package static let longestDecision = Duration.hours(168)

  func checkDeadline(_ answerBy: Instant, at now: Instant) throws(Rejection) {
    guard now < answerBy, answerBy <= now.advanced(by: Self.longestDecision) else {
      throw .alliance(.deadlineOutOfRange(longest: Self.longestDecision))
    }
  }

  private func check(
    _ terms: JointDecision.Terms, of parties: [City.ID]
  ) throws(Rejection) {
    _ = try given(terms.text)
    if let compensation = terms.compensation { try check(compensation, of: parties) }
    guard let aim = terms.aim else { return }
    let cities = aim.targets.map(\.city)
    guard !cities.isEmpty, Set(cities).count == cities.count,
      cities.allSatisfy(parties.contains),
      aim.targets.allSatisfy({ (0...100_000_000).contains($0.amount) })
    else { throw .alliance(.targetsMakeNoSense) }
  }

  private func check(
    _ compensation: Compensation, of parties: [City.ID]
  ) throws(Rejection) {
    let transfers = compensation.transfers
    for city in compensation.cities where region[city] == nil { throw .unknownCity(city) }
    let pairs = Set(transfers.map { [$0.from, $0.to] })
    guard !transfers.isEmpty, pairs.count == transfers.count,
      compensation.cities.allSatisfy(parties.contains),
      transfers.allSatisfy({
        $0.from != $0.to && $0.amount > .zero && $0.amount <= Self.mostMoney
      })
    else { throw .ledger(.transfersMakeNoSense) }
  }

  /// A party that has not answered the terms on the table.
  private func check(
    _ city: City.ID, mayAnswer decision: JointDecision
  ) throws(Rejection) {
    guard decision.parties.contains(city) else {
      throw .alliance(.isNoParty(decision.id, city))
    }
    guard decision.awaited.contains(city) else {
      throw .alliance(.answeredAlready(decision.id, city))
    }
  }

  private func answer(
    _ id: JointDecision.ID, _ trigger: DecisionTrigger, _ reply: JointDecision.Reply
  ) throws(Rejection) -> AllianceEvent {
    let decision = try standing(id, for: trigger)
    try check(reply.city, mayAnswer: decision)
    let isLast = decision.awaited == [reply.city]
    let answers = decision.round.replies.map(\.act.answer) + [reply.answer]
    let isRefused = answers.contains { if case .refused = $0 { true } else { false } }
    let next: DecisionState = isLast ? (isRefused ? .refused : .agreed) : .open
    return .decision(id, .answered(reply, to: next))
  }

  /// How often terms may be exchanged for others.
  package static let mostRounds = 8

  private func counter(
    _ id: JointDecision.ID, _ city: City.ID, _ terms: JointDecision.Terms, _ answerBy: Instant,
    at now: Instant
  ) throws(Rejection) -> AllianceEvent {
    let decision = try standing(id, for: .counter)
    try check(city, mayAnswer: decision)
    guard decision.rounds.count < Self.mostRounds else {
      throw .alliance(.tooManyRounds(id, most: Self.mostRounds))
    }
    guard terms != decision.round.terms else { throw .alliance(.changesNothing(id)) }
    try check(terms, of: decision.parties)
    try checkDeadline(answerBy, at: now)
    return .decision(id, .countered(city, terms, answerBy: answerBy))
  }
}
