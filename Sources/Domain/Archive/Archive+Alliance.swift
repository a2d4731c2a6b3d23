/// Joint decisions and meetings, in order.
extension Picture {
  mutating func passAlliance(through archive: inout some Archive) {
    archive.pass(&decisions, (JointDecision.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&meetings, (Meeting.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&decisionCounts, ("", 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&meetingCounts, ("", 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pastDecisions.pass(through: &archive, JointDecision.ID("")) { $0.pass(&$1) }
    pastMeetings.pass(through: &archive, Meeting.ID("")) { $0.pass(&$1) }
  }
}

extension Archive {
  mutating func pass(_ proposer: inout Proposer) {
    var city = proposer.city
    pass(&city)
    proposer = city.map { .city($0) } ?? .body
  }

  fileprivate mutating func pass(_ decision: inout JointDecision) {
    var (id, matter, proposer) = (decision.id, decision.matter, decision.proposer)
    var (parties, isExercise) = (decision.parties, decision.isExercise)
    pass(&id)
    pass(&matter)
    pass(&proposer)
    pass(&parties)
    pass(&isExercise)
    var passed = JointDecision(
      id: id, about: matter, by: proposer, parties: parties, .blank, isExercise: isExercise)
    passed.rounds = decision.rounds
    pass(&passed.rounds, .blank) { $0.pass(&$1) }
    if passed.rounds.isEmpty {
      fail()
      passed.rounds = [.blank]
    }
    (passed.state, passed.since) = (decision.state, decision.since)
    passed.spokenFor = decision.spokenFor
    pass(&passed.state)
    pass(&passed.since)
    pass(&passed.spokenFor)
    decision = passed
  }

  private mutating func pass(_ round: inout JointDecision.Round) {
    pass(&round.author)
    pass(&round.terms)
    pass(&round.begun)
    pass(&round.answerBy)
    let reply = JointDecision.Reply(City.ID(""), .refused(""))
    pass(&round.replies, blank(reply)) { $0.pass(&$1) { $0.pass(&$1) } }
  }

  private mutating func pass(_ terms: inout JointDecision.Terms) {
    pass(&terms.text)
    pass(&terms.aim, JointAim(.moved, [])) { archive, aim in
      archive.pass(&aim.measure)
      archive.pass(&aim.targets, .init(City.ID(""), 0)) {
        $0.pass(&$1.city)
        $0.pass(&$1.amount)
      }
    }
    pass(&terms.compensation, Compensation(.shapley, [])) { archive, compensation in
      archive.pass(&compensation.rule)
      archive.pass(&compensation.transfers, .init(from: City.ID(""), to: City.ID(""), .zero)) {
        $0.pass(&$1.from)
        $0.pass(&$1.to)
        $0.pass(&$1.amount)
      }
    }
  }

  private mutating func pass(_ reply: inout JointDecision.Reply) {
    pass(&reply.city)
    var isConsent = false
    var text = ""
    switch reply.answer {
    case .consented(let note): (isConsent, text) = (true, note)
    case .refused(let reason): text = reason
    }
    pass(&isConsent)
    pass(&text)
    reply.answer = isConsent ? .consented(text) : .refused(text)
  }

  fileprivate mutating func pass(_ meeting: inout Meeting) {
    var (id, call, isExercise) = (meeting.id, meeting.call, meeting.isExercise)
    pass(&id)
    pass(&call.host)
    pass(&call.matter, .incident(Incident.ID(""))) { $0.pass(&$1) }
    pass(&call.topic)
    pass(&call.invited)
    pass(&call.at)
    pass(&isExercise)
    var passed = Meeting(id: id, call, at: meeting.since, isExercise: isExercise)
    (passed.state, passed.presences, passed.minutes) =
      (meeting.state, meeting.presences, meeting.minutes)
    pass(&passed.state)
    pass(&passed.since)
    pass(&passed.presences, blank(Meeting.Presence(City.ID("")))) {
      $0.pass(&$1) { archive, presence in
        archive.pass(&presence.city)
        archive.pass(&presence.excuse)
      }
    }
    pass(&passed.minutes, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    meeting = passed
  }
}

extension JointDecision {
  /// Nothing, to be read over.
  fileprivate static let blank = JointDecision(
    id: ID(""), about: .incident(Incident.ID("")), by: .body, parties: [], .blank,
    isExercise: false)
}

extension JointDecision.Round {
  fileprivate static let blank = JointDecision.Round(
    by: .body, .init(""), at: .distantPast, answerBy: .distantPast)
}

extension Meeting {
  /// Nothing, to be read over.
  fileprivate static let blank = Meeting(
    id: ID(""), Call(by: .body, about: nil, "", invited: [], at: .distantPast), at: .distantPast,
    isExercise: false)
}
