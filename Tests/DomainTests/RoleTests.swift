import Testing

@testable import Domain

@Suite("Who may do what")
struct RoleTests {
  /// A command and the roles that may give it: o observer, d dispatcher, s supervisor,
  /// c coordinator, f facilitator, x the system.
  private static let table: [(Command, String)] = [
    (.watch(.open(region: smallRegion.id, scenario: nil)), "odscfx"),
    (.watch(.close), "odscfx"),
    (.watch(.silenceHorn(until: midnight)), "odscfx"),
    (.watch(.switchPosture(.suzhou, to: .emergency, reason: "storm")), "scfx"),
    (.takeReport(flood()), "fx"),
    (.observe(Observation(source: "g", time: midnight, kind: "rain", value: 1, unit: "mm")), "fx"),
    (.quarantine(QuarantinedItem(file: "f", line: 1, reason: "r", excerpt: "e")), "fx"),
    (.alert("SUZ-A1", .acknowledge(occurrence: 1)), "dscfx"),
    (.alert("SUZ-A1", .unacknowledge), "dscfx"),
    (.alert("SUZ-A1", .shelve(until: midnight, reason: "r")), "dscfx"),
    (.alert("SUZ-A1", .unshelve), "dscfx"),
    (.alert("SUZ-A1", .ruleOver(reason: "r")), "dscfx"),
    (.alert("SUZ-A1", .note(text: "t")), "dscfx"),
    (.alert("SUZ-A1", .suppress(reason: "r")), "scfx"),
    (.alert("SUZ-A1", .unsuppress), "scfx"),
    (.alert("SUZ-A1", .removeFromService(reason: "r")), "scfx"),
    (.alert("SUZ-A1", .returnToService), "scfx"),
    (.alert("SUZ-A1", .endShelving), "fx"),
    (.alert("SUZ-A1", .group(under: "SUZ-A2", .sameEvent)), "fx"),
    (.alert("SUZ-A1", .inhibit(by: "SUZ-A2")), "fx"),
    (.alert("SUZ-A1", .release), "fx"),
    (.alert("SUZ-A1", .escalate), "fx"),
    (.declareHazard(floodReport()), "dscfx"),
    (.hazard("SUZ-H1", .watch), "dscfx"),
    (.hazard("SUZ-H1", .revise(floodReport())), "dscfx"),
    (.hazard("SUZ-H1", .confirm(.suzhou)), "dscfx"),
    (.hazard("SUZ-H1", .end(reason: "r")), "dscfx"),
    (.hazard("SUZ-H1", .issue(forecast(issued: midnight, []))), "fx"),
    (.hazard("SUZ-H1", .verify([])), "fx"),
    (.reportIncident(fireReport()), "dscfx"),
    (.incident("SUZ-I1", .verify), "dscfx"),
    (.incident("SUZ-I1", .activate), "dscfx"),
    (.incident("SUZ-I1", .contain), "dscfx"),
    (.incident("SUZ-I1", .reportFlareUp(reason: "r")), "dscfx"),
    (.incident("SUZ-I1", .recover), "dscfx"),
    (.incident("SUZ-I1", .close(outcome: "o")), "dscfx"),
    (.incident("SUZ-I1", .dismiss(reason: "r")), "dscfx"),
    (.incident("SUZ-I1", .note(text: "t")), "dscfx"),
    (.dispatch([assignment("SUZ-F01")], to: "SUZ-I1"), "dscfx"),
    (.moveUnit("SUZ-F01", .depart, journey: nil), "dscfx"),
    (.govern(.incident("SUZ-I1"), .assess(Losses())), "dscfx"),
    (
      .govern(.incident("SUZ-I1"), .report(FiledReport(.initial, to: .province, by: .phone))),
      "dscfx"
    ),
    (.govern(.incident("SUZ-I1"), .tell([.shanghai])), "dscfx"),
    (.govern(.incident("SUZ-I1"), .tickOff(DutyID("d", of: .suzhou), note: "n")), "dscfx"),
    (.govern(.hazard("SUZ-H1"), .proposeLead(to: .shanghai, reason: "r")), "scfx"),
    (.govern(.hazard("SUZ-H1"), .consentToLead), "scfx"),
    (.govern(.hazard("SUZ-H1"), .refuseLead(reason: "r")), "scfx"),
    (.govern(.hazard("SUZ-H1"), .withdrawLead(reason: "r")), "scfx"),
    (.govern(.hazard("SUZ-H1"), .assignLead(.shanghai, reason: "r")), "cfx"),
    (.trust(.suzhou, .contest(.init(1, .answer), reason: "r")), "scfx"),
    (.trust(.suzhou, .remark(by: nil, isPraise: true, text: "t")), "scfx"),
    (.trust(.suzhou, .rule(.init(1, .answer), .excused, reason: "r")), "cf"),
    (.trust(.suzhou, .raise(Suspicion(.report, .concealed, "s"))), "fx"),
    (
      .govern(
        .incident("SUZ-I1"),
        .endDuty(EndedDuty(DutyID("d", of: .suzhou), due: midnight, at: nil, .absent))), "fx"
    ),
    (.watch(.posture(.city(.suzhou), .order(PostureOrder(to: .watch, reason: "r")))), "scfx"),
    (.watch(.posture(.city(.suzhou), .tick("i", evidence: "e"))), "dscfx"),
    (.watch(.posture(.city(.suzhou), .complete(waiving: nil))), "scfx"),
    (.watch(.posture(.city(.suzhou), .callOff(reason: "r"))), "scfx"),
    (.watch(.posture(.alliance, .order(PostureOrder(to: .watch, reason: "r")))), "cfx"),
    (.watch(.posture(.alliance, .tick("i", evidence: "e"))), "dscfx"),
    (.watch(.posture(.alliance, .complete(waiving: nil))), "cfx"),
    (.watch(.posture(.alliance, .callOff(reason: "r"))), "cfx"),
    (.ledger(.accept("SHA-C1", by: .suzhou)), "scfx"),
    (.ledger(.contest("SHA-C1", by: .suzhou, reason: "r")), "scfx"),
    (.ledger(.withdraw("SHA-C1", by: .suzhou, reason: "r")), "scfx"),
    (.ledger(.pay("SUZ-D1/1", nil, by: .suzhou)), "scfx"),
    (.ledger(.pay("SUZ-D1/1", nil, by: .fund)), "cfx"),
    (.ledger(.netOff(.pair(.suzhou, .shanghai))), "scfx"), (.ledger(.netOff(.all)), "cfx"),
    (.ledger(.writeOff("SUZ-D1/1", by: .suzhou, reason: "r")), "scfx"),
    (.ledger(.writeOff("SUZ-D1/1", by: .fund, reason: "r")), "cfx"),
    (.ledger(.grant(.init(.money, value: nil, from: .fund, to: .suzhou, purpose: "p"))), "cfx"),
    (.ledger(.grant(.init(.money, value: nil, from: .suzhou, to: .fund, purpose: "p"))), "scfx"),
    (.ledger(.returnDeposit(.init("SUZ-R1", .shanghai), by: .shanghai)), "scfx"),
    (.ledger(.forfeitDeposit(.init("SUZ-R1", .shanghai), reason: "r")), "cfx"),
    (.ledger(.correct(entry: 1, reason: "r")), "cfx"),
    (
      .ledger(
        .claim(
          .init(
            Money(fen: 1), of: .hazard("SUZ-H1"), by: .shanghai, on: .suzhou, reason: "r",
            answerBy: midnight))), "scfx"
    ),
    (.drill(.plan(plan(inject(1)))), "fx"), (.drill(.start), "fx"), (.drill(.pause), "fx"),
    (.drill(.resume), "fx"), (.drill(.setSpeed(2)), "fx"), (.drill(.step(.minutes(1))), "fx"),
    (.drill(.checkpoint(label: "here")), "fx"), (.drill(.jumpBack(to: 1)), "fx"),
    (.drill(.branch(.init(record: "r", checkpoint: 1, sequence: 1))), "fx"),
    (.drill(.end), "fx"), (.drill(.deliver(1)), "fx"), (.drill(.hold(1, reason: "r")), "fx"),
    (.drill(.release(1)), "fx"), (.drill(.skip(1, reason: "r")), "fx"),
    (.drill(.observe(1)), "fx"), (.drill(.close(1)), "fx"),
  ]

  /// The same of what is prepared: a city's signature and a plan are a supervisor's, the body's
  /// acts a coordinator's.
  private static let preparedness: [(PreparednessCommand, String)] = [
    (.agreement(.draft(draft, by: .city(.suzhou), signBy: midnight)), "scfx"),
    (.agreement(.draft(draft, by: .body, signBy: midnight)), "cfx"),
    (.agreement(.sign("east", version: 1, by: .suzhou)), "scfx"),
    (.agreement(.refuse("east", version: 1, by: .suzhou, reason: "r")), "scfx"),
    (.agreement(.withdraw("east", version: 1, by: .city(.suzhou), reason: "r")), "scfx"),
    (.agreement(.withdraw("east", version: 1, by: .body, reason: "r")), "cfx"),
    (.agreement(.leave("east", by: .suzhou, reason: "r")), "scfx"),
    (.agreement(.end("east", reason: "r")), "cfx"),
    (.agreement(.lapse("east", version: 1)), "fx"),
    (.plan(.incident("SUZ-I1"), .activate(use)), "scfx"),
    (.plan(.incident("SUZ-I1"), .stop("p", reason: "r")), "scfx"),
    (.programme(.add(.drill, name: "n", due: midnight)), "cfx"),
    (.programme(.move("talk/2026-01", to: midnight, reason: "r")), "cfx"),
    (.programme(.cancel("talk/2026-01", reason: "r")), "cfx"),
    (.programme(.state("talk/2026-01", held: midnight, cities: 2, evidence: "e")), "scfx"),
    (.risk(.incident("SUZ-I1"), .move(to: .treat, reason: "r")), "scfx"),
    (.risk(.incident("SUZ-I1"), .reroute(to: .accident, reason: "r")), "cfx"),
    (.takeNote("agreement|east|1|30"), "dscfx"),
  ]

  private static let draft = AgreementDraft(
    name: LocalizedName(inAll: "n"), parties: [], terms: [], from: midnight, until: midnight)
  private static let use = PlanUse("p", version: 1, name: LocalizedName(inAll: "n"), reason: "r")

  /// The same of what cities do together: a city's word is its supervisor's, the body's its
  /// coordinator's; who came and what was said is written by whoever is on watch.
  private static let alliance: [(AllianceCommand, String)] = [
    (.propose(.hazard("SUZ-H1"), by: .city(.suzhou), .init("t"), answerBy: midnight), "scfx"),
    (.propose(.hazard("SUZ-H1"), by: .body, .init("t"), answerBy: midnight), "cfx"),
    (.consent("SUZ-D1", by: .suzhou, note: ""), "scfx"),
    (.refuse("SUZ-D1", by: .suzhou, reason: "r"), "scfx"),
    (.counter("SUZ-D1", by: .suzhou, .init("t"), answerBy: midnight), "scfx"),
    (.withdraw("SUZ-D1", by: .city(.suzhou), reason: "r"), "scfx"),
    (.withdraw("SUZ-D1", by: .body, reason: "r"), "cfx"),
    (.lapse("SUZ-D1"), "fx"),
    (.callMeeting(.init(by: .city(.suzhou), about: nil, "t", invited: [], at: midnight)), "scfx"),
    (.callMeeting(.init(by: .body, about: nil, "t", invited: [], at: midnight)), "cfx"),
    (.meeting("SUZ-M1", .begin), "scfx"),
    (.meeting("SUZ-M1", .close), "scfx"),
    (.meeting("SUZ-M1", .cancel(reason: "r")), "scfx"),
    (.meeting("SUZ-M1", .join(.suzhou)), "dscfx"),
    (.meeting("SUZ-M1", .excuse(.suzhou, reason: "r")), "dscfx"),
    (.meeting("SUZ-M1", .write("t")), "dscfx"),
    (.intervention(.incident("SUZ-I1"), .propose(.grade, reason: "r")), "scfx"),
    (.intervention(.incident("SUZ-I1"), .drop(reason: "r")), "scfx"),
    (.intervention(.incident("SUZ-I1"), .confirm), "cfx"),
    (.intervention(.incident("SUZ-I1"), .handBack(reason: "r")), "cfx"),
    (.intervention(.incident("SUZ-I1"), .direct([.suzhou], "t", due: midnight)), "cfx"),
  ]

  /// The same of evaluations: a city judges and learns through its supervisor; the body, third
  /// parties, weights, rewards and penalties are a coordinator's.
  private static let evaluation: [(EvaluationCommand, String)] = [
    (.open(.init(by: .city(.suzhou), of: .drill, .after, due: midnight)), "scfx"),
    (.open(.init(by: .body, of: .drill, .after, due: midnight)), "cfx"),
    (.invite("REG-E1", institution: "i"), "cfx"),
    (.handIn("REG-E1", EvaluationDesk.sheet(by: .city(.suzhou), of: .suzhou)), "scfx"),
    (.handIn("REG-E1", EvaluationDesk.sheet(by: .body, of: .suzhou)), "cfx"),
    (.handIn("REG-E1", EvaluationDesk.sheet(by: .thirdParty("i"), of: .suzhou)), "cfx"),
    (.close("REG-E1"), "cfx"), (.withdraw("REG-E1", reason: "r"), "cfx"),
    (.raise(.init(of: .suzhou, "t", due: midnight, evidence: [1])), "scfx"),
    (.lesson("SUZ-L1", .finish(.init("n", evidence: [1]))), "dscfx"),
    (.lesson("SUZ-L1", .verify(.init(by: .city(.shanghai), "n"))), "scfx"),
    (.lesson("SUZ-L1", .verify(.init(by: .body, "n"))), "cfx"),
    (.lesson("SUZ-L1", .sendBack(.init(by: .city(.shanghai), "n"))), "scfx"),
    (.lesson("SUZ-L1", .sendBack(.init(by: .body, "n"))), "cfx"),
    (.lesson("SUZ-L1", .drop(reason: "r")), "cfx"),
    (.lesson("SUZ-L1", .remind), "fx"), (.lesson("SUZ-L1", .fallDue), "fx"),
    (.requite(.suzhou, Requital(.training, reason: "r")), "cfx"),
  ]

  /// The same of what desks pass on: whoever is on watch does, and who answers for the desk
  /// approves what is reported.
  private static let communication: [(CommunicationCommand, String)] = [
    (
      .send(.init(of: .incident("SUZ-I1"), from: .body, to: [.suzhou], .confidential, "t")),
      "dscfx"
    ),
    (.notice("SUZ-N1", .receive([.suzhou])), "fx"),
    (.notice("SUZ-N1", .read(.suzhou)), "dscfx"),
    (.notice("SUZ-N1", .acknowledge(.suzhou, note: "")), "dscfx"),
    (.notice("SUZ-N1", .remind([.suzhou])), "dscfx"),
    (.notice("SUZ-N1", .miss([.suzhou])), "fx"),
    (.takeWatch([WatchPosting(.body, "wang")]), "dscfx"),
    (.takeWatch([WatchPosting(.body, "wang"), WatchPosting(.city(.suzhou), "chen")]), "fx"),
    (
      .watch(
        .body,
        .handOver(
          by: "wang", .init(sequence: 0, at: midnight, items: 0, digest: ""), remarks: "")),
      "dscfx"
    ),
    (.watch(.body, .question(by: "chen", item: "i", text: "t")), "dscfx"),
    (.watch(.body, .recall(by: "wang", reason: "r")), "dscfx"),
    (.watch(.body, .takeOver(by: "chen")), "dscfx"),
    (.watch(.body, .standDown(by: "wang", reason: "r")), "dscfx"),
    (.sitrep(.incident("SUZ-I1"), .tell(.init(.suzhou, .dead), 1, correction: nil)), "dscfx"),
    (.sitrep(.incident("SUZ-I1"), .draft(isFinal: false)), "dscfx"),
    (.sitrep(.incident("SUZ-I1"), .prepare(by: "wang", remarks: "")), "dscfx"),
    (.sitrep(.incident("SUZ-I1"), .approve(by: "li")), "scfx"),
    (.sitrep(.incident("SUZ-I1"), .sendBack(reason: "r")), "scfx"),
    (.sitrep(.incident("SUZ-I1"), .send(to: "p")), "dscfx"),
  ]

  private func letter(of role: Role) -> Character {
    switch role {
    case .observer: "o"
    case .dispatcher: "d"
    case .supervisor: "s"
    case .coordinator: "c"
    case .facilitator: "f"
    case .system: "x"
    }
  }

  @Test func eachCommandIsOpenToItsRolesAndClosedToTheOthers() {
    var rows = Self.table + RoleRows.all
    if let pair = CriterionPair(.cost, .timeliness) {
      rows.append((.evaluation(.judge(pair, ratio: 2, reason: "r")), "cfx"))
    }
    rows += Self.alliance.map { (.alliance($0.0), $0.1) }
    rows += Self.evaluation.map { (.evaluation($0.0), $0.1) }
    rows += Self.preparedness.map { (.prepare($0.0), $0.1) }
    rows += Self.communication.map { (.communicate($0.0), $0.1) }
    for (command, open) in rows {
      for role in Role.allCases {
        let answer = Desk().answer(to: command, by: Actor(name: "someone", role: role))
        let isRefused = answer.isRefused(with: .notPermitted(role))
        #expect(isRefused != open.contains(letter(of: role)), "\(role): \(command)")
      }
    }
  }

  @Test func permissionIsAskedBeforeAnythingElse() {
    let observer = Actor(name: "guest", role: .observer)
    let refusal = Desk().refusal(of: .alert("NONE-A1", .unacknowledge), by: observer)
    #expect(refusal == .notPermitted(.observer))
  }
}

extension Result where Success == [Event], Failure == Rejection {
  func isRefused(with rejection: Rejection) -> Bool {
    switch self {
    case .success: false
    case .failure(let other): other == rejection
    }
  }
}
