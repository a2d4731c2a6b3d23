extension Picture {
  mutating func apply(_ event: AllianceEvent, _ entry: Entry) {
    switch event {
    case .decision(let id, let event): apply(event, to: id, entry)
    case .meeting(let id, let event): apply(event, to: id, entry)
    case .intervention(let matter, let event): apply(event, to: matter, entry)
    }
  }

  private mutating func apply(
    _ event: DecisionEvent, to id: JointDecision.ID, _ entry: Entry
  ) {
    if case .proposed(let matter, let proposer, let parties, let terms, let answerBy) = event {
      let first = JointDecision.Round(
        by: proposer, terms, at: entry.happened, answerBy: answerBy)
      var decision = JointDecision(
        id: id, about: matter, by: proposer, parties: parties, first,
        isExercise: entry.isExercise)
      decision.note(speaker: proposer.city, entry.actor)
      decisions[id] = decision
      decisionCounts[letters(of: proposer.city), default: 0] += 1
      return
    }
    guard var decision = decisions[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    judge(event, decision, entry)
    decision.take(event, entry)
    decisions[id] = decision
    if decision.state == .agreed, let compensation = decision.round.terms.compensation {
      book(compensation, decision, entry)
    }
    if decision.state != .open {
      for gone in pastDecisions.add(id) { decisions[gone] = nil }
    }
  }

  private mutating func apply(_ event: MeetingEvent, to id: Meeting.ID, _ entry: Entry) {
    if case .called(let call) = event {
      meetings[id] = Meeting(id: id, call, at: entry.happened, isExercise: entry.isExercise)
      meetingCounts[letters(of: call.host.city), default: 0] += 1
      return
    }
    guard var meeting = meetings[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    judge(event, meeting, entry)
    meeting.take(event, entry)
    meetings[id] = meeting
    if meeting.state == .closed || meeting.state == .cancelled {
      for gone in pastMeetings.add(id) { meetings[gone] = nil }
    }
  }
}

extension JointDecision {
  fileprivate mutating func take(_ event: DecisionEvent, _ entry: Entry) {
    switch event {
    case .proposed: break
    case .answered(let reply, let next):
      note(speaker: reply.city, entry.actor)
      rounds[rounds.count - 1].replies.append(Dated(reply, by: entry.actor, at: entry.happened))
      enter(next, at: entry.happened)
    case .countered(let city, let terms, let answerBy):
      note(speaker: city, entry.actor)
      rounds.append(Round(by: .city(city), terms, at: entry.happened, answerBy: answerBy))
    case .withdrawn: enter(.withdrawn, at: entry.happened)
    case .lapsed: enter(.lapsed, at: entry.happened)
    }
  }

  fileprivate mutating func note(speaker city: City.ID?, _ actor: Actor) {
    guard let city, actor.role != .system, !spokenFor.contains(city) else { return }
    spokenFor.append(city)
  }

  private mutating func enter(_ next: DecisionState, at instant: Instant) {
    guard next != state else { return }
    state = next
    since = instant
  }
}

extension Meeting {
  fileprivate mutating func take(_ event: MeetingEvent, _ entry: Entry) {
    switch event {
    case .called: break
    case .begun: (state, since) = (.open, entry.happened)
    case .told(let presence):
      presences.append(Dated(presence, by: entry.actor, at: entry.happened))
    case .written(let text): minutes.append(Dated(text, by: entry.actor, at: entry.happened))
    case .closed: (state, since) = (.closed, entry.happened)
    case .cancelled: (state, since) = (.cancelled, entry.happened)
    }
  }
}

extension AllianceEvent {
  /// The city that wrote it; nil for the coordinating body and the clock.
  func city(in picture: Picture) -> City.ID? {
    switch self {
    case .decision(_, .proposed(_, let proposer, _, _, _)),
      .decision(_, .withdrawn(let proposer, _)):
      proposer.city
    case .decision(_, .answered(let reply, _)): reply.city
    case .decision(_, .countered(let city, _, _)): city
    case .decision(_, .lapsed), .intervention: nil
    case .meeting(_, .called(let call)): call.host.city
    case .meeting(_, .told(let presence)): presence.city
    case .meeting(let id, .begun), .meeting(let id, .written), .meeting(let id, .closed),
      .meeting(let id, .cancelled):
      picture.meetings[id]?.call.host.city
    }
  }
}
