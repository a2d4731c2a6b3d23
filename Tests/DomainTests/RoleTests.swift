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
    for (command, open) in Self.table + Self.alliance.map({ (.alliance($0.0), $0.1) }) {
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
