import Geodesy
import Testing

@testable import Domain

@Suite("Proposals and what becomes of them") struct ProposalStories {
  private func proposal(_ matter: Proposal.Matter, _ units: Unit.ID...) -> Proposal {
    Proposal(
      matter: matter,
      rows: units.map {
        Proposal.Row(
          unit: $0, reason: .ownCity, distance: .kilometres(2), low: .minutes(4),
          expected: .minutes(5), high: .minutes(8))
      })
  }

  @Test func whatWasTakenAsItWasIsOnTheRecordWithTheProposal() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    let offer = proposal(.dispatch(fire), "SUZ-F01", "SUZ-F02")
    let events = try desk.take(
      .answer(
        offer, acts: [.dispatch([assignment("SUZ-F01"), assignment("SUZ-F02")], to: fire)],
        refusal: nil))
    #expect(events.first == .watch(.proposalAnswered(offer, .accepted)))
    #expect(events.count == 4)
    #expect(try desk.incident(fire).units == ["SUZ-F01", "SUZ-F02"])
    #expect(desk.picture.proposals.accepted == 1)
  }

  @Test func whatWasChangedAndWhatWasRefusedAreToldApart() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    let offer = proposal(.dispatch(fire), "SUZ-F01")
    let events = try desk.take(
      .answer(offer, acts: [.dispatch([assignment("SUZ-F03")], to: fire)], refusal: nil))
    #expect(events.first == .watch(.proposalAnswered(offer, .changed(["SUZ-F03"]))))
    #expect(desk.refusal(of: .answer(offer, acts: [], refusal: "")) == .reasonMissing)
    try desk.take(.answer(offer, acts: [], refusal: "the neighbour is there"))
    #expect(desk.picture.proposals.changed == 1 && desk.picture.proposals.refused == 1)
    #expect(try desk.unit("SUZ-F01").status == .available)
  }

  @Test func actsOfOneAnswerAreDecidedOneAfterTheOther() throws {
    var desk = Desk()
    let small = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: small))
    let grave = try desk.openIncident()
    let events = try desk.take(
      .answer(
        proposal(.dispatch(grave), "SUZ-F01", "SUZ-F02"),
        acts: [
          .dispatch([assignment("SUZ-F02")], to: grave),
          .unit("SUZ-F01", .divert(to: grave, assignment("SUZ-F01"))),
        ], refusal: nil))
    #expect(events.count { $0 == .incident(grave, .activated) } == 1)
    #expect(Set(try desk.incident(grave).units) == ["SUZ-F01", "SUZ-F02"])
  }

  @Test func nothingOfAnAnswerIsDoneWhereOneActIsRefused() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    let other = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: other))
    let before = desk.record.count
    let offer = proposal(.dispatch(fire), "SUZ-F01", "SUZ-F02")
    #expect(
      desk.refusal(
        of: .answer(
          offer,
          acts: [
            .dispatch([assignment("SUZ-F02")], to: fire),
            .dispatch([assignment("SUZ-F01")], to: fire),
          ], refusal: nil)) == .unitIsBusy("SUZ-F01", with: other))
    #expect(desk.record.count == before)
    #expect(
      desk.refusal(of: .answer(offer, acts: [], refusal: nil)) == .noUnitChosen)
    #expect(
      desk.refusal(of: .answer(proposal(.dispatch("SUZ-I9")), acts: [], refusal: "x"))
        == .unknownIncident("SUZ-I9"))
    #expect(
      desk.refusal(of: .answer(proposal(.alert("SUZ-A9")), acts: [], refusal: "x"))
        == .unknownAlert("SUZ-A9"))
    #expect(
      desk.refusal(of: .answer(proposal(.cover("999999")), acts: [], refusal: "x"))
        == .unknownCity("999999"))
    #expect(
      desk.refusal(of: .answer(proposal(.dispatch(fire), "SUZ-X1"), acts: [], refusal: "x"))
        == .unknownUnit("SUZ-X1"))
  }

  @Test func whoMayNotActMayNotAnswer() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    let offer = proposal(.dispatch(fire), "SUZ-F01")
    #expect(
      desk.refusal(
        of: .answer(offer, acts: [], refusal: "x"), by: Actor(name: "li", role: .observer))
        == .notPermitted(.observer))
    #expect(
      desk.refusal(
        of: .answer(
          offer, acts: [.watch(.switchPosture(.suzhou, to: .emergency, reason: "x"))],
          refusal: nil)) == .notPermitted(.dispatcher))
  }
}

@Suite("Run cards") struct RunCardStories {
  private let cards = RunCards(
    cards: [
      RunCard(
        id: .init("tower"), kinds: ["Fire"], place: .highRise,
        alarms: [[.init(.fireEngine, 2, level: .second), .init(.ladder)], [.init(.fireEngine, 3)]]),
      RunCard(
        id: .init("night"), kinds: ["Fire"], hours: ClosedHours(from: 22, until: 6),
        alarms: [[.init(.fireEngine)], [.init(.ambulance)]]),
      RunCard(id: .init("any"), classes: [.accident], alarms: [[.init(.police)]]),
    ], placeWords: [.highRise: ["tower"]], reinforcements: [.first: 2])

  private func report(_ kind: String, _ priority: Priority, at place: String = "")
    -> Incident.Report
  {
    Incident.Report(
      city: .suzhou, kind: kind, emergencyClass: .accident, priority: priority, title: "x",
      place: place, coordinate: .at(31, 120), alert: nil)
  }

  private let noon = Instant(seconds: 1_767_225_600 + 4 * 3600)

  @Test func theFirstCardThatFitsIsTaken() {
    func card(_ report: Incident.Report, hours: Int64 = 0) -> String? {
      cards.card(for: report, at: noon.advanced(by: .hours(hours)))?.id.rawValue
    }
    #expect(card(report("Fire", .second, at: "Pearl TOWER")) == "tower")
    #expect(card(report("Fire", .second)) == "any")
    #expect(card(report("Fire", .second), hours: 10) == "night")
    #expect(card(report("Fire", .second), hours: 17) == "night")
    #expect(card(report("Fire", .second), hours: 18) == "any")
    #expect(card(report("Leak", .second)) == "any")
  }

  @Test func eachAlarmAddsToThoseBefore() {
    let tower = report("Fire", .second, at: "tower")
    #expect(
      cards.demands(of: tower, at: noon, alarm: 1)
        == [.init(.fireEngine, 2, level: .second), .init(.ladder)])
    #expect(
      cards.demands(of: tower, at: noon, alarm: 2)
        == [.init(.fireEngine, 2, level: .second), .init(.ladder), .init(.fireEngine, 3)])
    let grave = report("Leak", .first)
    #expect(cards.demands(of: grave, at: noon, alarm: 1) == [.init(.police, 3)])
    let minor = report("Fire", .fourth, at: "tower")
    #expect(
      cards.demands(of: minor, at: noon, alarm: 1) == [.init(.fireEngine, 1, level: .second)])
    #expect(RunCards.none.demands(of: grave, at: noon, alarm: 1) == nil)
  }

  @Test func theNextAlarmIsGivenWhileTheCardKnowsOne() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    #expect(desk.refusal(of: .incident(fire, .raiseAlarm)) == .noFurtherAlarm(fire, alarm: 1))
    #expect(desk.refusal(of: .incident("SUZ-I9", .raiseAlarm)) == .unknownIncident("SUZ-I9"))
    try desk.take(.incident(fire, .dismiss(reason: "no fire")))
    #expect(desk.refusal(of: .incident(fire, .raiseAlarm)) == .incidentIsClosed(fire))
  }
}
