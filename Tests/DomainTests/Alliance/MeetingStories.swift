import Testing

@testable import Domain

@Suite("A joint meeting, with who came and what was written down")
struct MeetingStories {
  @Test func theMinutesSayWhoCameAndWhatWasSaid() throws {
    var desk = try AllianceDesk()
    let id = try desk.callMeeting()
    #expect(desk.desk.picture.standingMeetings.map(\.id) == [id])
    try desk.take(.meeting(id, .excuse(.shanghai, reason: "a fire")), by: .officer)
    desk.wait(.minutes(15))
    try desk.take(.meeting(id, .begin), by: .chief)
    #expect(try desk.meeting().missing == [.wuxi])
    desk.wait(.minutes(2))
    try desk.take(.meeting(id, .join(.wuxi)), by: .officer)
    try desk.take(.meeting(id, .write("the sluice goes down by ten")), by: .officer)
    desk.wait(.minutes(8))
    try desk.take(.meeting(id, .close), by: .chief)
    let meeting = try desk.meeting()
    #expect(meeting.state == .closed && meeting.since == desk.now)
    #expect(meeting.attending == [.wuxi] && meeting.missing.isEmpty)
    #expect(meeting.presences.map(\.act.excuse) == ["a fire", nil])
    #expect(meeting.minutes.map(\.act) == ["the sluice goes down by ten"])
    #expect(meeting.minutes.map(\.by) == [.officer])
    #expect(desk.desk.picture.standingMeetings.isEmpty)
  }

  @Test func itIsNotClosedWithoutAnybodyThereOrWithoutMinutes() throws {
    var desk = try AllianceDesk()
    let id = try desk.callMeeting(by: .body)
    #expect(id == "REG-M1")
    try desk.take(.meeting(id, .begin))
    #expect(desk.refusal(of: .meeting(id, .close)) == .nobodyCame(id))
    try desk.take(.meeting(id, .excuse(.shanghai, reason: "a fire")))
    #expect(desk.refusal(of: .meeting(id, .close)) == .nobodyCame(id), "excused is not there")
    try desk.take(.meeting(id, .join(.wuxi)))
    #expect(desk.refusal(of: .meeting(id, .close)) == .minutesMissing(id))
    try desk.take(.meeting(id, .write("nothing decided")))
    try desk.take(.meeting(id, .close))
  }

  /// A meeting was called for yesterday.
  @Test func itIsCalledForAnHourAhead() throws {
    var desk = try AllianceDesk()
    var call = desk.call()
    call.at = desk.now.advanced(by: .minutes(-1))
    #expect(desk.refusal(of: .callMeeting(call)) == .hourHasPassed(call.at))
    call.at = desk.now.advanced(by: .seconds(-40))
    try desk.take(.callMeeting(call))
    #expect(desk.desk.picture.standingMeetings.count == 1, "the minute that runs has not passed")
  }

  @Test func attendanceIsToldOnceAndOnlyOfWhoIsInvited() throws {
    var desk = try AllianceDesk()
    let id = try desk.callMeeting()
    try desk.take(.meeting(id, .begin))
    try desk.take(.meeting(id, .join(.wuxi)))
    #expect(desk.refusal(of: .meeting(id, .join(.wuxi))) == .presenceStands(id, .wuxi))
    #expect(
      desk.refusal(of: .meeting(id, .excuse(.wuxi, reason: "r"))) == .presenceStands(id, .wuxi))
    #expect(desk.refusal(of: .meeting(id, .join(.suzhou))) == .notInvited(id, .suzhou))
    #expect(
      desk.refusal(of: .meeting(id, .excuse(.suzhou, reason: "r"))) == .notInvited(id, .suzhou))
  }

  @Test func reasonsTopicsAndMinutesAreNotBlank() throws {
    var desk = try AllianceDesk()
    func refusal(_ command: AllianceCommand) -> Rejection? {
      desk.desk.refusal(of: .alliance(command), by: .body)
    }
    #expect(refusal(.callMeeting(desk.call(" "))) == .reasonMissing)
    let called = try desk.callMeeting()
    #expect(refusal(.meeting(called, .cancel(reason: " "))) == .reasonMissing)
    try desk.take(.meeting(called, .begin))
    #expect(refusal(.meeting(called, .excuse(.wuxi, reason: ""))) == .reasonMissing)
    #expect(refusal(.meeting(called, .write("  "))) == .reasonMissing)
  }

  @Test func whoIsInvitedIsKnownAndNobodyTwice() throws {
    var desk = try AllianceDesk()
    #expect(desk.refusal(of: .callMeeting(desk.call(invited: []))) == .nobodyInvited)
    #expect(
      desk.refusal(of: .callMeeting(desk.call(invited: [.wuxi, .wuxi]))) == .nobodyInvited)
    func refusal(_ call: Meeting.Call) -> Rejection? {
      desk.desk.refusal(of: .alliance(.callMeeting(call)), by: .body)
    }
    #expect(refusal(desk.call(invited: ["000000"])) == .unknownCity("000000"))
    #expect(refusal(desk.call(by: .city("000000"))) == .unknownCity("000000"))
    var elsewhere = desk.call()
    elsewhere.matter = .incident("SUZ-I9")
    #expect(refusal(elsewhere) == .unknownIncident("SUZ-I9"))
    elsewhere.matter = nil
    try desk.take(.callMeeting(elsewhere))
  }

  @Test func minutesAreBounded() throws {
    var desk = try AllianceDesk()
    let id = try desk.callMeeting()
    try desk.take(.meeting(id, .begin))
    for line in 1...Meeting.mostMinutes { try desk.take(.meeting(id, .write("\(line)"))) }
    #expect(
      desk.refusal(of: .meeting(id, .write("more")))
        == .tooManyMinutes(id, most: Meeting.mostMinutes))
  }

  @Test func pastMeetingsLeaveInTime() throws {
    var desk = try AllianceDesk()
    for _ in 1...230 {
      let id = try desk.callMeeting()
      try desk.take(.meeting(id, .cancel(reason: "r")))
    }
    #expect((50...130).contains(desk.desk.picture.meetings.count))
    #expect(desk.desk.picture.meetings["SUZ-M1"] == nil)
  }
}
