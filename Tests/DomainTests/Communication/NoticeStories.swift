import Testing

@testable import Domain

@Suite("Notices to named cities") struct NoticeStories {
  @Test func aNoticeTellsItsCitiesAndKeepsWhatEachDidWithIt() throws {
    var desk = try CommunicationDesk()
    let id = try desk.send(desk.letter(readFor: .minutes(30)))
    let record = desk.desk.picture.governance(of: desk.matter)
    #expect(record.wasTold(.shanghai) == desk.desk.now, "a notice is what tells of a matter")
    desk.wait(.minutes(1))
    try desk.take(.notice(id, .receive([.shanghai])), by: .program)
    desk.wait(.minutes(2))
    try desk.take(.notice(id, .read(.shanghai)), by: .officer)
    let read = desk.desk.now
    desk.wait(.minutes(1))
    try desk.take(.notice(id, .acknowledge(.shanghai, note: "boats ready")), by: .officer)
    let copy = try desk.copy()
    #expect(copy.received == midnight.advanced(by: .minutes(1)))
    #expect(copy.read?.at == read)
    #expect(copy.acknowledged?.act == "boats ready")
    #expect(copy.acknowledged?.by == .officer)
    let notice = try desk.notice()
    #expect(notice.awaited.isEmpty && notice.late(at: .distantFuture).isEmpty)
    #expect(notice.expiry(for: .shanghai) == read.advanced(by: .minutes(30)))
    #expect(notice.isReadable(by: .shanghai, at: read.advanced(by: .minutes(29))))
    #expect(!notice.isReadable(by: .shanghai, at: read.advanced(by: .minutes(30))))
    #expect(!notice.isReadable(by: .suzhou, at: read), "it was not sent to it")
  }

  @Test func whatIsReadHasBeenReceived() throws {
    var desk = try CommunicationDesk()
    let id = try desk.send()
    desk.wait(.minutes(4))
    try desk.take(.notice(id, .read(.shanghai)))
    #expect(try desk.copy().received == desk.desk.now)
  }

  @Test func whatIsWithheldIsNotOnTheNotice() throws {
    var desk = try CommunicationDesk()
    try desk.desk.take(.govern(desk.matter, .assess(Losses(dead: 1, injured: 4))))
    try desk.send()
    let all = try desk.notice().facts
    #expect(all.losses == Losses(dead: 1, injured: 4) && all.place == "Mill" && all.units == 0)
    let id = try desk.send(desk.letter(without: CityNotice.Part.allCases))
    let facts = try desk.notice(id).facts
    #expect(facts.losses == nil && facts.place == nil && facts.units == nil)
    #expect(facts.arrivals == nil)
    #expect(facts.kind == "Fire" && facts.city == .suzhou && facts.grade == all.grade)
  }

  @Test func aNoticeIsRefusedForItsReason() throws {
    var desk = try CommunicationDesk()
    #expect(desk.refusal(of: .send(desk.letter(to: []))) == .noAddressee)
    #expect(desk.refusal(of: .send(desk.letter(to: [.shanghai, .shanghai]))) == .noAddressee)
    #expect(desk.refusal(of: .send(desk.letter(to: [.suzhou]))) == .addressesItself(.suzhou))
    let longest = CommunicationRejection.clockOutOfRange(longest: .hours(72))
    #expect(desk.refusal(of: .send(desk.letter(within: .seconds(59)))) == longest)
    #expect(desk.refusal(of: .send(desk.letter(within: .hours(73)))) == longest)
    #expect(desk.refusal(of: .send(desk.letter(readFor: .seconds(1)))) == longest)
    func reason(_ letter: CityNotice.Letter) -> Rejection? {
      desk.desk.refusal(of: .communicate(.send(letter)))
    }
    #expect(reason(desk.letter(to: ["000000"])) == .unknownCity("000000"))
    #expect(reason(desk.letter(.restricted(" "))) == .reasonMissing)
    var wordless = desk.letter()
    wordless.text = " "
    #expect(reason(wordless) == .reasonMissing)
    let id = try desk.send()
    #expect(desk.refusal(of: .notice("SUZ-N9", .read(.shanghai))) == .unknownNotice("SUZ-N9"))
    #expect(desk.refusal(of: .notice(id, .read(.suzhou))) == .notAddressed(id, .suzhou))
    #expect(desk.refusal(of: .notice(id, .remind([]))) == .noAddressee)
  }

  @Test func theClockRemindsTwiceAndLeavesTheThirdToTheSender() throws {
    var desk = try CommunicationDesk()
    let id = try desk.send()
    var watch = NoticeWatch(desk.desk.picture)
    #expect(watch.next == midnight.advanced(by: .minutes(15)).advanced(by: .milliseconds(1)))
    #expect(watch.due(at: midnight.advanced(by: .minutes(15)), in: desk.desk.picture).isEmpty)
    for round in 1...2 {
      desk.desk.now = midnight.advanced(by: .minutes(15 * Int64(round) + 1))
      let commands = watch.due(at: desk.desk.now, in: desk.desk.picture)
      #expect(commands == [.communicate(.notice(id, .remind([.shanghai])))])
      for command in commands { try desk.desk.take(command, by: .program) }
      let entry = try #require(desk.desk.record.last)
      watch.note(entry, in: desk.desk.picture)
    }
    let last = midnight.advanced(by: .minutes(45)).advanced(by: .milliseconds(1))
    #expect(watch.next == last, "what is left is to find that nobody answered")
    #expect(try desk.notice().late(at: desk.desk.now) == [.shanghai])
    try desk.take(.notice(id, .remind([.shanghai])))
    #expect(
      desk.refusal(of: .notice(id, .remind([.shanghai])))
        == .enoughReminders(id, .shanghai, most: 3))
  }

  @Test func theBodyHasNumbersOfItsOwn() throws {
    var desk = try CommunicationDesk()
    #expect(try desk.send() == "SUZ-N1")
    #expect(try desk.send(desk.letter(to: [.suzhou, .shanghai], from: .body)) == "REG-N1")
    #expect(try desk.send() == "SUZ-N2")
  }
}
