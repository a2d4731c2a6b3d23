import Console
import Domain
import Terminal
import Testing

@Suite("Deciding together and meeting, by keys")
struct DecidingTests {
  private func decision(_ sitting: Sitting) throws -> JointDecision {
    try #require(sitting.picture.decisions.sorted.first)
  }

  @Test(arguments: Language.allCases)
  func aProposalIsPutBeforeAllWhomItConcerns(language: Language) throws {
    var sitting = try Sitting.overFlood(language)
    try sitting.press("gb")
    #expect(sitting.desk.screen == .decisions)
    try sitting.press("n")
    try sitting.press("Tab", "Tab", "Tab")
    try sitting.press("Right")
    try sitting.press("S-Tab", "S-Tab", "S-Tab")
    try sitting.fill([nil, nil, "lead away", nil, "4", "45m"])
    let decision = try decision(sitting)
    #expect(decision.proposer == .body && decision.matter == .hazard(Hazard.ID("NKG-H1")))
    #expect(decision.parties == [Sitting.nanjing, Sitting.zhenjiang, Sitting.changzhou])
    #expect(decision.round.terms.text == "lead away")
    let aim = try #require(decision.round.terms.aim)
    #expect(aim.measure == .moved && aim.targets.map(\.city) == decision.parties)
    for target in aim.targets {
      #expect(
        target.amount == sitting.picture.region.amount(4, .moved, of: target.city))
    }
    #expect(decision.round.begun.duration(to: decision.round.answerBy) == .minutes(45))
    #expect(sitting.desk.frame().text.contains("REG-D1"))
  }

  @Test func whatCannotBeReadIsAskedAgain() throws {
    var sitting = try Sitting.overFlood()
    try sitting.press("gb", "n")
    try sitting.fill([nil, nil, "", nil, nil, nil])
    #expect(sitting.form?.fault != nil, "terms say something")
    try sitting.press("Esc", "n")
    try sitting.fill([nil, nil, "lead away", nil, nil, "soon"])
    #expect(sitting.form?.fault != nil && sitting.commands.isEmpty)
  }

  @Test func consentRefusalAndTheirReasonsAreWritten() throws {
    var sitting = try Sitting.overFlood()
    _ = try sitting.propose()
    try sitting.press("gb", "a")
    try sitting.fill([nil, "from ten on"])
    #expect(
      try decision(sitting).round.reply(of: Sitting.nanjing)?.act.answer
        == .consented("from ten on"))
    try sitting.press("x")
    try sitting.fill([nil, ""])
    #expect(sitting.form?.fault != nil, "a refusal has a reason")
    sitting.type("no buses")
    try sitting.press("Enter")
    #expect(
      try decision(sitting).round.reply(of: Sitting.zhenjiang)?.act.answer == .refused("no buses"))
    #expect(sitting.screen.contains("no buses"))
    try sitting.press("a")
    try sitting.fill([nil, nil])
    #expect(try decision(sitting).state == .refused)
    try sitting.press("a")
    #expect(sitting.form == nil && sitting.desk.message?.weight == .refusal)
  }

  /// Only the first city's amount stood in the form, whichever city then was chosen.
  @Test func theAmountOfACounterProposalIsThatOfTheChosenCity() throws {
    var sitting = try Sitting.overFlood()
    _ = try sitting.propose()
    let region = sitting.picture.region
    try sitting.press("gb", "c")
    func amount() throws -> String {
      let form = try #require(sitting.form)
      return try #require(form.fields.first { $0.name == .alliance(.figure) }).editor.text
    }
    #expect(try amount() == "\(region.amount(4, .moved, of: Sitting.nanjing))")
    try sitting.press("Right")
    #expect(try amount() == "\(region.amount(4, .moved, of: Sitting.zhenjiang))")
    try sitting.fill([nil, nil, "700", nil])
    let round = try decision(sitting).round
    #expect(round.author == .city(Sitting.zhenjiang))
    #expect(round.terms.aim?.amount(of: Sitting.zhenjiang) == 700)
    #expect(
      round.terms.aim?.amount(of: Sitting.nanjing) == region.amount(4, .moved, of: Sitting.nanjing))
  }

  /// A counter-proposal of the very terms on the table set all clocks back.
  @Test func termsThatAreOnTheTableAreNoCounterProposal() throws {
    var sitting = try Sitting.overFlood()
    _ = try sitting.propose()
    try sitting.press("gb", "c")
    try sitting.fill([nil, nil, nil, nil])
    #expect(sitting.desk.message?.weight == .refusal)
    #expect(try decision(sitting).rounds.count == 1)
  }

  /// The cursor stayed on a decision that was over, and the next key was about that one.
  @Test func whatWasJustProposedIsUnderTheCursor() throws {
    var sitting = try Sitting.overFlood()
    let first = try sitting.propose()
    try sitting.press("gb", "a")
    #expect(sitting.desk.decisionCursor.item == .decision(first))
    try sitting.press("Esc", "n")
    try sitting.fill([nil, nil, "close the sluice", nil, nil, nil])
    let second = try #require(
      sitting.picture.decisions.sorted.first { $0.round.terms.text == "close the sluice" })
    #expect(sitting.desk.decisionCursor.item == .decision(second.id) && second.id != first)
    try sitting.press("c")
    #expect(sitting.form?.title.contains(second.id.rawValue) ?? false)
  }

  /// Those for whom one may speak stood there for the first matter, whichever then was chosen.
  @Test func whoMaySpeakFollowsTheMatter() throws {
    var sitting = try Sitting.overFlood()
    let (hangzhou, shaoxing) = (try sitting.city("HGH").id, try sitting.city("SXG").id)
    try sitting.flood("HGH-H1", from: hangzhou, on: "qiantang", reaching: [(shaoxing, 4)])
    try sitting.press("gb", "n")
    func speakers() throws -> [String] {
      let form = try #require(sitting.form)
      return try #require(form.fields.first { $0.name == .alliance(.speaker) }).choices
    }
    let first = try speakers()
    try sitting.press("Right")
    let second = try speakers()
    #expect(first != second)
    #expect(Set([first, second].map { $0.contains("Hangzhou") }) == [true, false])
    #expect([first.count, second.count].sorted() == [3, 4], "the body, and the cities of each")
  }

  @Test func aSupervisorSpeaksForCitiesOnly() throws {
    var sitting = try Sitting.overFlood(role: .supervisor)
    try sitting.press("gb", "n")
    let form = try #require(sitting.form)
    let speaker = try #require(form.fields.first { $0.name == .alliance(.speaker) })
    #expect(!speaker.choices.contains("Coordinating body"))
    try sitting.fill([nil, nil, "close the sluice", nil, nil, nil])
    #expect(try decision(sitting).proposer == .city(Sitting.nanjing))
    try sitting.press("X")
    try sitting.fill(["it rains no more"])
    #expect(try decision(sitting).state == .withdrawn)
  }

  @Test func aDispatcherIsToldWhoMay() throws {
    var sitting = try Sitting.overFlood(role: .dispatcher)
    _ = try sitting.propose()
    for key in ["a", "n", "m", "x"] {
      try sitting.press("gb", key)
      #expect(sitting.form == nil, "no form is filled in for nothing")
      #expect(sitting.desk.message?.weight == .refusal)
    }
    #expect(try decision(sitting).round.replies.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func aMeetingIsCalledHeldAndItsMinutesKept(language: Language) throws {
    var sitting = try Sitting.overFlood(language)
    try sitting.press("gb", "m")
    try sitting.fill([nil, nil, "the crest", "15m"])
    func meeting() throws -> Meeting { try #require(sitting.picture.meetings.sorted.first) }
    #expect(try meeting().call.invited.count == 3)
    try sitting.press("w")
    try sitting.fill(["too early"])
    #expect(try meeting().minutes.isEmpty && sitting.desk.message?.weight == .refusal)
    try sitting.press("e")
    try sitting.fill([])
    #expect(try meeting().state == .open)
    try sitting.press("b")
    try sitting.fill([nil, nil])
    try sitting.press("b")
    try sitting.fill([nil, "short of people"])
    #expect(try meeting().presences.map(\.act.excuse) == [nil, "short of people"])
    try sitting.press("w")
    try sitting.fill(["the sluice goes down at ten"])
    #expect(sitting.screen.contains("the sluice goes down at ten"))
    try sitting.press("e")
    try sitting.fill([])
    #expect(try meeting().state == .closed)
    try sitting.press("m")
    try sitting.fill([nil, nil, "again", "15m"])
    try sitting.press("g", "g", "X")
    try sitting.fill(["not needed"])
    #expect(sitting.picture.meetings.sorted.contains { $0.state == .cancelled })
  }

  @Test func anEmptyBoardSaysWhatToDoAndRefusesTheRest() throws {
    var sitting = try Sitting()
    try sitting.press("gb")
    for key in ["n", "a", "c", "x", "X", "m", "e", "b", "w"] {
      try sitting.press(key)
      #expect(sitting.form == nil && sitting.desk.message?.weight == .refusal, "\(key)")
    }
  }

  @Test func theCursorStaysOnItsDecisionWhenAnotherPressesMore() throws {
    var sitting = try Sitting.overFlood()
    let first = try sitting.propose()
    try sitting.press("gb")
    try sitting.publish(
      .alliance(
        .propose(
          .hazard(Hazard.ID("NKG-H1")), by: .city(Sitting.zhenjiang), .init("sooner"),
          answerBy: sitting.desk.now.advanced(by: .minutes(5)))))
    #expect(sitting.desk.currentAllianceRow == .decision(first))
    try sitting.press("k")
    #expect(sitting.desk.currentAllianceRow != .decision(first))
  }

  @Test func anAnswerThatIsOwedStandsAmongTheDuties() throws {
    var sitting = try Sitting.overFlood()
    let id = try sitting.propose()
    try sitting.press("gr")
    #expect(sitting.screen.contains("answer to \(id)"))
  }
}
