import Testing

@testable import Domain

@Suite("How cities did in a case, by themselves, one another, the body and third parties")
struct EvaluationStories {
  @Test
  func `Mechanism evaluation: self, body and third party judge each on evidence, missing is named`()
    throws
  {
    var desk = try EvaluationDesk()
    try desk.open()
    #expect(try desk.evaluation().call.cities == [.suzhou, .shanghai, .wuxi])
    try desk.take(.invite("REG-E1", institution: "Hohai University"))
    try desk.handIn(by: .city(.suzhou), of: .suzhou, 95)
    try desk.handIn(by: .thirdParty("Hohai University"), of: .suzhou, 60)
    try desk.handIn(by: .body, of: .suzhou, 70)
    try desk.handIn(by: .city(.shanghai), of: .suzhou, 65)
    let sorts = try desk.evaluation().sheets.map(\.act.sort)
    #expect(sorts == [.own, .third, .body, .peer])
    #expect(try desk.evaluation().awaited == [.city(.shanghai), .city(.wuxi)])
    let early = desk.refusal(of: .close("REG-E1"))
    #expect(
      early
        == .stillAwaited(
          "REG-E1", [.city(.shanghai), .city(.wuxi)], until: midnight.advanced(by: .hours(4))))
    desk.desk.now = midnight.advanced(by: .hours(4))
    try desk.take(.close("REG-E1"))
    let closed = try desk.evaluation()
    #expect(closed.state == .closed && closed.missing == [.city(.shanghai), .city(.wuxi)])
    #expect(desk.desk.picture.standingEvaluations.isEmpty)
  }

  @Test func onceAllAreInItIsCompleteAndMayBeClosedBeforeItsTime() throws {
    var desk = try EvaluationDesk.inState(.complete)
    try desk.take(.invite("REG-E1", institution: "Hohai University"))
    #expect(try desk.evaluation().state == .open, "one more is awaited")
    try desk.handIn(by: .thirdParty("Hohai University"), of: nil)
    #expect(try desk.evaluation().state == .complete)
    try desk.take(.close("REG-E1"))
    #expect(try desk.evaluation().missing.isEmpty)
  }

  @Test func aScoreWithoutAnEntryOfTheRecordIsRefused() throws {
    var desk = try EvaluationDesk()
    try desk.open()
    func refusal(_ mark: EvaluationSheet.Mark, _ criterion: Criterion = .cost)
      -> EvaluationRejection?
    {
      let sheet = EvaluationSheet(by: .body, of: .suzhou, [.init(criterion, mark)])
      return desk.refusal(of: .handIn("REG-E1", sheet))
    }
    let last = desk.desk.picture.sequence
    #expect(refusal(.score(80, evidence: [])) == .evidenceMissing)
    #expect(refusal(.rating(.some, evidence: [])) == .evidenceMissing)
    #expect(refusal(.score(80, evidence: [last + 1])) == .unknownEntry(last + 1))
    #expect(refusal(.score(80, evidence: [0])) == .unknownEntry(0))
    #expect(refusal(.score(101, evidence: [1])) == .scoreOutOfRange(.cost, 101))
    #expect(refusal(.score(-1, evidence: [1])) == .scoreOutOfRange(.cost, -1))
    #expect(refusal(.score(80, evidence: [1]), .plans) == .criterionDoesNotFit(.plans))
    let twice = EvaluationSheet(
      by: .body, of: .suzhou, [.init(.cost, .notObserved), .init(.cost, .notObserved)])
    #expect(desk.refusal(of: .handIn("REG-E1", twice)) == .criterionDoesNotFit(.cost))
    let sheet = EvaluationSheet(
      by: .body, of: .suzhou,
      [.init(.cost, .notObserved), .init(.effect, .rating(.performed, evidence: [last]))])
    try desk.take(.handIn("REG-E1", sheet))
    #expect(sheet.mark(of: .cost).score == nil, "not observed is missing, never zero")
    #expect(sheet.mark(of: .effect).score == 100)
  }

  @Test func aSheetIsItsOwners() throws {
    var desk = try EvaluationDesk()
    try desk.open()
    func refusal(_ sheet: EvaluationSheet, by actor: Actor = .body) -> EvaluationRejection? {
      desk.refusal(of: .handIn("REG-E1", sheet), by: actor)
    }
    #expect(
      refusal(EvaluationDesk.sheet(by: .city("320400"), of: .suzhou)) == .hasNoPart("320400"))
    #expect(refusal(EvaluationDesk.sheet(by: .body, of: "320400")) == .hasNoPart("320400"))
    let guest = Evaluation.Evaluator.thirdParty("Hohai University")
    #expect(
      refusal(EvaluationDesk.sheet(by: guest, of: .suzhou))
        == .notInvited("REG-E1", "Hohai University"))
    try desk.handIn(by: .city(.suzhou), of: .suzhou)
    #expect(
      refusal(EvaluationDesk.sheet(by: .city(.suzhou), of: .suzhou), by: .suzhouChief)
        == .handedInAlready("REG-E1", .city(.suzhou)))
    #expect(
      refusal(EvaluationDesk.sheet(by: .city(.wuxi), of: .wuxi), by: .suzhouChief)
        == .speaksForAnother(.suzhouChief, .city(.suzhou)))
  }

  @Test func aThirdPartyIsNoneOfTheCities() throws {
    var desk = try EvaluationDesk()
    try desk.open()
    for name in ["SUZ", "suz city", " Suz "] {
      #expect(desk.refusal(of: .invite("REG-E1", institution: name)) == .isParty(name))
    }
    try desk.take(.invite("REG-E1", institution: "Hohai University"))
    #expect(
      desk.refusal(of: .invite("REG-E1", institution: "Hohai University"))
        == .invitedAlready("REG-E1", "Hohai University"))
    #expect(
      desk.desk.refusal(of: .evaluation(.invite("REG-E1", institution: " ")), by: .body)
        == .reasonMissing)
  }

  @Test func itIsOpenedOfWhatFitsItsStageByWhoHasAPart() throws {
    var desk = try EvaluationDesk()
    #expect(desk.refusal(of: .open(desk.call(.after))) == .goesOn(AllianceDesk.matter))
    let stranger = Command.evaluation(.open(desk.call(by: .city("320400"))))
    #expect(desk.desk.refusal(of: stranger, by: .body) == .unknownCity("320400"))
    #expect(
      desk.refusal(of: .open(desk.call(within: .zero)))
        == .dueOutOfRange(longest: Picture.longestEvaluation))
    #expect(
      desk.refusal(of: .open(desk.call(within: .hours(2161))))
        == .dueOutOfRange(longest: Picture.longestEvaluation))
    let due = desk.now.advanced(by: .hours(1))
    func period(_ cities: [City.ID], hours: Int64) -> EvaluationCommand {
      .open(
        .init(
          by: .body, of: .period(from: midnight, to: midnight.advanced(by: .hours(hours))), .after,
          cities: cities, due: due))
    }
    #expect(desk.refusal(of: period([.suzhou], hours: 0)) == .periodMakesNoSense)
    #expect(desk.refusal(of: period([], hours: 1)) == .nobodyTookPart)
    #expect(desk.refusal(of: period([.suzhou, .suzhou], hours: 1)) == .nobodyTookPart)
    let drill = EvaluationCommand.open(.init(by: .body, of: .drill, .after, due: due))
    #expect(desk.desk.refusal(of: .evaluation(drill), by: .body) == .noDrill)
    try desk.take(.open(desk.call(by: .city(.suzhou))), by: .suzhouChief)
    #expect(try desk.evaluation("SUZ-E1").call.host == .city(.suzhou))
    #expect(desk.refusal(of: .open(desk.call())) == .stands("SUZ-E1"))
    try desk.desk.take(.hazard(.flood, .end(reason: "the water fell")))
    #expect(desk.refusal(of: .open(desk.call())) == .isOver(AllianceDesk.matter))
    try desk.take(.open(desk.call(.after)))
    #expect(desk.refusal(of: .close("REG-E9")) == .unknownEvaluation("REG-E9"))
  }

  @Test func aCoordinatorWeighsOnTheRecord() throws {
    var desk = try EvaluationDesk()
    let pair = try #require(CriterionPair(.cost, .timeliness))
    try desk.take(.judge(pair, ratio: 0.25, reason: "lives first"))
    #expect(desk.desk.picture.evaluations.judgements[pair] == nil)
    let ordered = try #require(CriterionPair(.timeliness, .cost))
    #expect(desk.desk.picture.evaluations.judgements == [ordered: 4])
    #expect(desk.refusal(of: .judge(ordered, ratio: 4, reason: "r")) == .ratioStands(ordered, 4))
    #expect(desk.refusal(of: .judge(pair, ratio: 10, reason: "r")) == .ratioOutOfRange(10))
    #expect(
      desk.desk.refusal(of: .evaluation(.judge(pair, ratio: 1, reason: " ")), by: .body)
        == .reasonMissing)
    #expect(CriterionPair(.cost, .cost) == nil && CriterionPair(.cost, .plans) == nil)
  }

  @Test func whatACityGetsForItStandsWithIt() throws {
    var desk = try EvaluationDesk.inState(.closed)
    try desk.take(.requite(.wuxi, Requital(.commendation, reason: "first", after: "REG-E1")))
    try desk.take(.requite(.wuxi, Requital(.training, reason: "pumps")))
    let got = desk.desk.picture.requitals(of: .wuxi)
    #expect(got.map(\.act.kind) == [.commendation, .training] && got[0].by == .body)
    #expect(!Requital.Kind.priority.isPenalty && Requital.Kind.suspension.isPenalty)
    #expect(
      desk.refusal(of: .requite(.wuxi, Requital(.training, reason: "r", after: "REG-E9")))
        == .unknownEvaluation("REG-E9"))
    let wordless = Command.evaluation(.requite(.wuxi, Requital(.criticism, reason: "")))
    #expect(desk.desk.refusal(of: wordless, by: .body) == .reasonMissing)
  }
}
