import Domain
import Statutes
import Testing

@Suite("The brief of a watch, made from the record") struct HandoverBriefTests {
  /// A leak in Wuxi that is graded, an alert that nobody took, one that was put aside, a notice
  /// that Suzhou has not acknowledged, and a corrected figure.
  private func desk() throws -> (desk: Desk, incident: Incident.ID) {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.govern(id, .assess(Losses(dead: 3)))
    desk.wait(.minutes(1))
    try desk.govern(id, .assess(Losses(dead: 2), correction: "counted twice"))
    for name in ["a", "b"] {
      let report = AlertReport(
        key: ReportKey(source: "test", identifier: name, sent: desk.now), city: Desk.wuxi,
        kind: "gas-leak", emergencyClass: .accident, severity: .severe, headline: name)
      try desk.take(.takeReport(report), by: .source("test"))
    }
    let second = try #require(desk.picture.alerts.sorted.last?.id)
    try desk.take(
      .alert(second, .shelve(until: desk.now.advanced(by: .hours(1)), reason: "sensor cleaned")))
    try desk.take(
      .communicate(
        .send(
          .init(
            of: .incident(id), from: .city(Desk.wuxi), to: [Desk.suzhou], .confidential, "gas"))))
    return (desk, id)
  }

  private func brief(_ desk: Desk, of post: Proposer = .body) -> HandoverBrief {
    desk.statutes.brief(of: post, in: desk.picture, at: desk.now)
  }

  @Test("Duty board: the handover brief tells of all that is open")
  func allThatIsOpenIsInTheBrief() throws {
    let (desk, id) = try desk()
    let brief = brief(desk)
    #expect(brief.items(.untaken).count == 1)
    let aside = try #require(brief.items(.aside).first)
    #expect(aside.due == desk.now.advanced(by: .hours(1)))
    #expect(brief.items(.incident).map(\.subject) == [id.rawValue])
    #expect(brief.items(.obligation).contains { $0.due != nil })
    #expect(brief.items(.notice).first?.what == .notice([Desk.suzhou]))
    let correction = try #require(brief.items(.correction).first)
    guard case .correction(let figure) = correction.what else {
      Issue.record("\(correction)")
      return
    }
    #expect(figure.amount == 2 && figure.correction == "counted twice")
    #expect(Set(brief.items.map(\.name)).count == brief.items.count, "each has a name of its own")
  }

  @Test func aCitysBriefIsOfThatCity() throws {
    let (desk, _) = try desk()
    #expect(brief(desk, of: .city(Desk.shanghai)).items.isEmpty)
    #expect(brief(desk, of: .city(Desk.suzhou)).items(.notice).count == 1, "it waits there")
    #expect(brief(desk, of: .city(Desk.wuxi)).items(.incident).count == 1)
  }

  @Test("Duty board: a signed brief is counted again from the record")
  func theSealIsThatOfTheRecord() throws {
    var (desk, id) = try desk()
    let seal = brief(desk).seal(sequence: desk.picture.sequence)
    var again = Picture(region: Desk.region, at: desk.now)
    for entry in desk.entries { again.apply(entry) }
    let recounted = desk.statutes.brief(of: .body, in: again, at: seal.at)
    #expect(recounted.seal(sequence: seal.sequence) == seal)
    #expect(seal.items == recounted.items.count && seal.digest.utf8.count == 16)
    // A word that is heard and not recorded changes nothing, an act does.
    desk.picture.note(
      .heartbeat(source: "g", city: Desk.wuxi, at: desk.now, interval: .minutes(1)))
    desk.wait(.hours(1))
    let later = desk.statutes.brief(of: .body, in: desk.picture, at: seal.at)
    #expect(later.seal(sequence: seal.sequence).digest == seal.digest)
    try desk.take(.incident(id, .dismiss(reason: "none")))
    #expect(brief(desk).seal(sequence: seal.sequence).digest != seal.digest)
  }

  @Test("Duty board: copies that did not go out are missed")
  func whatNobodyWasToldOfIsOwed() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    func missed() -> [OwedDuty] {
      desk.statutes.duties(of: .incident(id), in: desk.picture).filter {
        $0.template.evidence == .told && !$0.isDone && $0.due < desk.now
      }
    }
    desk.wait(.hours(3))
    let duty = try #require(missed().first)
    #expect(duty.owner == Desk.wuxi)
    try desk.take(
      .communicate(
        .send(
          .init(
            of: .incident(id), from: .city(Desk.wuxi), to: duty.unheard(in: desk.picture),
            .confidential, "gas"))))
    #expect(missed().isEmpty, "a notice is the copy")
  }

  @Test func whatHappenedIsCountedSinceTheLastBrief() throws {
    let (desk, _) = try desk()
    let events = HandoverBrief.Events(desk.entries, of: .body, since: nil)
    #expect(events.raised == 2 && events.opened == 1 && events.notices == 1)
    #expect(events.corrections == 1 && events.entries == desk.entries.count)
    #expect(HandoverBrief.Events(desk.entries, of: .body, since: desk.now).entries == 0)
  }
}
