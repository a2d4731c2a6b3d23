internal import Domain

extension AllianceEvent {
  /// The command that led to it; nil for what the clock did.
  var command: AllianceCommand? {
    switch self {
    case .decision(_, .proposed(let matter, let proposer, _, let terms, let answerBy)):
      .propose(matter, by: proposer, terms, answerBy: answerBy)
    case .decision(let id, .answered(let reply, _)):
      switch reply.answer {
      case .consented(let note): .consent(id, by: reply.city, note: note)
      case .refused(let reason): .refuse(id, by: reply.city, reason: reason)
      }
    case .decision(let id, .countered(let city, let terms, let answerBy)):
      .counter(id, by: city, terms, answerBy: answerBy)
    case .decision(let id, .withdrawn(let proposer, let reason)):
      .withdraw(id, by: proposer, reason: reason)
    case .decision(let id, .lapsed): .lapse(id)
    case .meeting(_, .called(let call)): .callMeeting(call)
    case .meeting(let id, let event): event.command.map { .meeting(id, $0) }
    case .intervention(let matter, let event): .intervention(matter, event.command)
    }
  }
}

extension InterventionEvent {
  /// A directive of before they had a due time cannot be given again.
  fileprivate var command: InterventionCommand {
    switch self {
    case .proposed(let intervention):
      .propose(intervention.ground.plea, reason: intervention.reason)
    case .confirmed: .confirm
    case .dropped(_, let reason): .drop(reason: reason)
    case .handedBack(let reason): .handBack(reason: reason)
    case .directed(let directive):
      .direct(directive.cities, directive.text, due: directive.due ?? .distantPast)
    }
  }
}

extension MeetingEvent {
  fileprivate var command: MeetingCommand? {
    switch self {
    case .called: nil
    case .begun: .begin
    case .told(let presence):
      presence.excuse.map { .excuse(presence.city, reason: $0) } ?? .join(presence.city)
    case .written(let text): .write(text)
    case .closed: .close
    case .cancelled(let reason): .cancel(reason: reason)
    }
  }
}
