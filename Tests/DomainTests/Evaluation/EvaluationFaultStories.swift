import Testing

@testable import Domain

/// Faults of evaluations and case files that were found, each by its name.
@Suite("What a ruling takes out, what a case leaves behind, who judges himself in another role")
struct EvaluationFaultStories {
  /// A decision that Shanghai and Wuxi both let lapse: one entry shows it of both.
  private func lapsed() throws -> AllianceDesk {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    desk.wait(.hours(1))
    try desk.take(.lapse(id), by: .program)
    return desk
  }

  @Test func whoIsExcusedExcusesNoOther() throws {
    var desk = try lapsed()
    let cause = try #require(desk.desk.picture.trust(in: .wuxi).breaches.last)
    try desk.desk.take(
      .trust(.wuxi, .rule(cause.id, .excused, reason: "the line was cut")),
      by: Actor(name: "li", role: .coordinator))
    let facts = desk.desk.picture.file(of: AllianceDesk.matter).facts.filter {
      $0.kind == .answer
    }
    #expect(facts.map(\.city) == [.shanghai, .wuxi])
    #expect(facts.map(\.entry) == [cause.id.entry, cause.id.entry], "of one entry")
    #expect(facts.map(\.isStruck) == [false, true])
  }

  @Test func aRulingFindsWhatWasFiledBeforeItsCaseWasKnown() throws {
    var desk = Desk()
    let alert = try desk.receive(flood("F1", .open, .extreme))
    desk.wait(.hours(1))
    try desk.take(.alert(alert, .escalate), by: .program)
    let cause = try #require(desk.picture.trust(in: .suzhou).breaches.last)
    try desk.take(.reportIncident(fireReport(of: alert)))
    desk.wait(.hours(25))
    try desk.take(
      .trust(.suzhou, .rule(cause.id, .excused, reason: "the line was cut")), by: .body)
    let fact = try #require(desk.picture.evaluations.files[""]?.facts.first)
    #expect(fact.kind == .acknowledgement && fact.isStruck)
  }

  @Test func theAnswerToAClaimBelongsToItsCase() throws {
    var desk = try AllianceDesk()
    let report = LedgerClaim.Report(
      Money(fen: 50_000), of: AllianceDesk.matter, by: .shanghai, on: .suzhou, reason: "water",
      answerBy: desk.now.advanced(by: .hours(24)))
    try desk.desk.ledger(.claim(report), by: .chief)
    desk.wait(.hours(30))
    try desk.desk.ledger(.contest("SHA-C1", by: .suzhou, reason: "too much"), by: .chief)
    let fact = try #require(desk.desk.picture.file(of: AllianceDesk.matter).facts.last)
    #expect(fact.kind == .answer && fact.city == .suzhou && fact.isLate)
  }

  @Test func theFileOfACaseLeavesWithItsLastEvaluation() throws {
    var desk = Desk(region: aidRegion)
    func evaluate(_ matter: Matter) throws {
      let due = desk.now.advanced(by: .hours(4))
      let call = Evaluation.Call(
        by: .body, of: .matter(matter), .during, cities: [.suzhou], due: due)
      let events = try desk.take(.evaluation(.open(call)), by: .body)
      guard case .evaluation(.opened(let id, _))? = events.first else { return }
      try desk.take(.evaluation(.withdraw(id, reason: "opened in error")), by: .body)
    }
    func close(_ id: Incident.ID) throws {
      try desk.take(.incident(id, .dismiss(reason: "nothing")))
    }
    let first = try desk.openIncident()
    try desk.take(.govern(.incident(first), .tell([.wuxi])))
    try evaluate(.incident(first))
    try close(first)
    for _ in 1...300 { try close(try desk.openIncident()) }
    #expect(desk.picture.incidents[first] == nil)
    #expect(desk.picture.evaluations.files[first.rawValue] != nil, "it is evaluated")
    let other = try desk.openIncident()
    for _ in 1...100 { try evaluate(.incident(other)) }
    #expect(desk.picture.evaluation("REG-E1") == nil)
    #expect(desk.picture.evaluations.files[first.rawValue] == nil)
  }

  @Test func inAnotherRoleItIsStillTheSamePerson() throws {
    var desk = try EvaluationDesk.withLesson(.done)
    let same = Actor(name: Actor.suzhouChief.name, role: .coordinator)
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", .verify(.init(by: .body, "seen"))), by: same)
        == .verifiesItself("SUZ-L1"))
    try desk.open()
    try desk.handIn(by: .city(.suzhou), of: .suzhou)
    #expect(
      desk.refusal(of: .handIn("REG-E1", EvaluationDesk.sheet(by: .body, of: .suzhou)), by: same)
        == .speaksForAnother(same, .city(.suzhou)))
  }
}
