extension Picture {
  /// Meetings that were called or are under way, the earliest first.
  package var standingMeetings: [Meeting] {
    meetings.filter { $0.state == .called || $0.state == .open }
      .sorted { ($0.call.at, $0.id) < ($1.call.at, $1.id) }
  }

  func decide(
    calling call: Meeting.Call, at now: Instant
  ) throws(Rejection) -> AllianceEvent {
    if let matter = call.matter { try checkKnown(matter) }
    if case .city(let city) = call.host, region[city] == nil { throw .unknownCity(city) }
    // Hours are told in minutes: the one that runs has not passed.
    guard call.at > now.advanced(by: .minutes(-1)) else { throw .alliance(.hourHasPassed(call.at)) }
    var call = call
    call.topic = try given(call.topic)
    guard !call.invited.isEmpty, Set(call.invited).count == call.invited.count else {
      throw .alliance(.nobodyInvited)
    }
    for city in call.invited where region[city] == nil { throw .unknownCity(city) }
    let letters = letters(of: call.host.city)
    return .meeting(.init("\(letters)-M\(meetingCounts[letters, default: 0] + 1)"), .called(call))
  }

  func decide(
    _ command: MeetingCommand, on id: Meeting.ID
  ) throws(Rejection) -> MeetingEvent {
    guard let meeting = meetings[id] else { throw .alliance(.unknownMeeting(id)) }
    guard MeetingStateTable.next(from: meeting.state, on: command.trigger) != nil else {
      throw .alliance(.meetingCannot(id, command.trigger, in: meeting.state))
    }
    switch command {
    case .begin: return .begun
    case .join(let city):
      try check(city, isExpectedAt: meeting)
      return .told(.init(city))
    case .excuse(let city, let reason):
      try check(city, isExpectedAt: meeting)
      return .told(.init(city, excuse: try given(reason)))
    case .write(let text):
      guard meeting.minutes.count < Meeting.mostMinutes else {
        throw .alliance(.tooManyMinutes(id, most: Meeting.mostMinutes))
      }
      return .written(try given(text))
    case .close:
      guard !meeting.attending.isEmpty else { throw .alliance(.nobodyCame(id)) }
      guard !meeting.minutes.isEmpty else { throw .alliance(.minutesMissing(id)) }
      return .closed
    case .cancel(let reason): return .cancelled(reason: try given(reason))
    }
  }

  private func check(_ city: City.ID, isExpectedAt meeting: Meeting) throws(Rejection) {
    guard meeting.call.invited.contains(city) else {
      throw .alliance(.notInvited(meeting.id, city))
    }
    guard meeting.missing.contains(city) else {
      throw .alliance(.presenceStands(meeting.id, city))
    }
  }
}

extension MeetingCommand {
  /// The edge of the table that it takes.
  package var trigger: MeetingTrigger {
    switch self {
    case .begin: .begin
    case .join: .join
    case .excuse: .excuse
    case .write: .write
    case .close: .close
    case .cancel: .cancel
    }
  }
}
