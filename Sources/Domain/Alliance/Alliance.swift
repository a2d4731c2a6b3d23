/// What cities and their coordinating body can do together.
package enum AllianceCommand: Hashable, Sendable {
  /// Puts terms before the cities that a matter concerns.
  case propose(Matter, by: Proposer, JointDecision.Terms, answerBy: Instant)
  case consent(JointDecision.ID, by: City.ID, note: String)
  case refuse(JointDecision.ID, by: City.ID, reason: String)
  /// Other terms take the place of those on the table, and everybody answers anew.
  case counter(JointDecision.ID, by: City.ID, JointDecision.Terms, answerBy: Instant)
  case withdraw(JointDecision.ID, by: Proposer, reason: String)
  /// Its time is over.
  case lapse(JointDecision.ID)
  case callMeeting(Meeting.Call)
  case meeting(Meeting.ID, MeetingCommand)
  case intervention(Matter, InterventionCommand)
}

/// What can be done to a meeting.
package enum MeetingCommand: Hashable, Sendable {
  case begin
  case join(City.ID)
  case excuse(City.ID, reason: String)
  case write(String)
  case close
  case cancel(reason: String)
}

/// What cities and their coordinating body did together.
package enum AllianceEvent: Hashable, Sendable {
  case decision(JointDecision.ID, DecisionEvent)
  case meeting(Meeting.ID, MeetingEvent)
  case intervention(Matter, InterventionEvent)
}

/// What happened to a joint decision.
package enum DecisionEvent: Hashable, Sendable {
  case proposed(
    Matter, by: Proposer, parties: [City.ID], JointDecision.Terms, answerBy: Instant)
  /// A city answered, and that led to a state.
  case answered(JointDecision.Reply, to: DecisionState)
  case countered(City.ID, JointDecision.Terms, answerBy: Instant)
  case withdrawn(by: Proposer, reason: String)
  case lapsed
}

/// What happened to a meeting.
package enum MeetingEvent: Hashable, Sendable {
  case called(Meeting.Call)
  case begun
  /// A city came, or said why not.
  case told(Meeting.Presence)
  case written(String)
  case closed
  case cancelled(reason: String)
}

/// Why something that cities do together was refused.
package enum AllianceRejection: Hashable, Sendable {
  case unknownDecision(JointDecision.ID)
  case decisionCannot(JointDecision.ID, DecisionTrigger, in: DecisionState)
  /// Only who leads or assists may put something before the others.
  case hasNoPart(City.ID, Matter)
  case nobodyElseAffected(Matter)
  case isNoParty(JointDecision.ID, City.ID)
  /// Its answer to these terms is on record, or it wrote them.
  case answeredAlready(JointDecision.ID, City.ID)
  case notItsProposer(JointDecision.ID)
  case deadlineOutOfRange(longest: Duration)
  case targetsMakeNoSense
  /// Terms that are those on the table: whoever wants them consents.
  case changesNothing(JointDecision.ID)
  case tooManyRounds(JointDecision.ID, most: Int)
  case stillRuns(JointDecision.ID, until: Instant)
  case unknownMeeting(Meeting.ID)
  case meetingCannot(Meeting.ID, MeetingTrigger, in: MeetingState)
  case nobodyInvited
  /// A meeting is called for what lies ahead.
  case hourHasPassed(Instant)
  case notInvited(Meeting.ID, City.ID)
  /// Whether it came is on record.
  case presenceStands(Meeting.ID, City.ID)
  case nobodyCame(Meeting.ID)
  case minutesMissing(Meeting.ID)
  case tooManyMinutes(Meeting.ID, most: Int)
  case intervention(InterventionRejection)
}

extension AllianceEvent {
  /// The decision, meeting or matter that it is about, as an operator names it.
  package var subject: String {
    switch self {
    case .decision(let id, _): id.rawValue
    case .meeting(let id, _): id.rawValue
    case .intervention(let matter, _): matter.name
    }
  }
}
