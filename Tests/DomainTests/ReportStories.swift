import Geodesy
import Testing

@testable import Domain

@Suite("Reports from outside")
struct ReportStories {
  @Test func theSameReportAgainIsADuplicate() throws {
    var desk = Desk()
    try desk.receive(flood())
    let before = desk.picture.alerts
    #expect(
      desk.refusal(of: .takeReport(flood()), by: .feed) == .duplicateReport(flood().key))
    #expect(desk.picture.alerts == before)
  }

  @Test func aSourceThatBringsOnlyAlertsHasALineAndTheAgeOfItsNewestWord() throws {
    var desk = Desk()
    try desk.receive(flood("F1"))
    desk.wait(.hours(1))
    try desk.receive(flood("F2", sent: 4, .close, references: [flood("F1").key]))
    let feed = try #require(desk.picture.feeds["ops@suzhou"])
    #expect(feed.lastHeard == flood("F2", sent: 4).key.sent)
    #expect(feed.reports == 2)
    #expect(feed.city == flood().city)
    #expect(!feed.isLate(at: desk.now.advanced(by: .hours(48))), "it promised no interval")
  }

  @Test func namesOfSourcesWithoutEndFillNoMemory() {
    var desk = Desk()
    let beat = Reading.heartbeat(
      source: "gauge", city: nil, at: desk.now, interval: .minutes(5))
    desk.picture.note(beat)
    for count in 1...20_000 {
      desk.picture.note(.duplicate(source: "made-up-\(count)", at: desk.now))
    }
    #expect(desk.picture.feeds.count <= 7_501)
    #expect(desk.picture.feeds["gauge"] != nil, "who promised to speak is waited for")
    #expect(desk.picture.feeds["made-up-20000"] != nil)
  }

  @Test func theSameKeyWithOtherContentIsAContradictionAndTheFirstStays() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    let other = flood(text: "much worse")
    #expect(
      desk.refusal(of: .takeReport(other), by: .feed)
        == .contradictoryReport(other.key, standing: id))
    #expect(try desk.alert(id).report == flood())
  }

  /// Each field of a report counts as content.
  @Test func everyFieldOfAReportIsInItsDigest() {
    let plain = flood()
    let changes: [(inout AlertReport) -> Void] = [
      { $0.operation = .update }, { $0.status = .test }, { $0.references = [flood("F0").key] },
      { $0.city = nil }, { $0.coordinate = .at(31, 120) }, { $0.area = "x" }, { $0.kind = "x" },
      { $0.emergencyClass = .accident }, { $0.severity = .severe }, { $0.urgency = .past },
      { $0.certainty = .likely }, { $0.expires = midnight }, { $0.headline = "x" },
      { $0.text = "x" },
    ]
    var digests: Set<UInt64> = [plain.digest]
    for change in changes {
      var changed = plain
      change(&changed)
      #expect(digests.insert(changed.digest).inserted, "\(changed)")
    }
  }

  @Test func aCancelMayNameTheReportThatItEnds() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1"))
    try desk.receive(flood("F2", sent: 4, .close, references: [flood("F1").key]))
    #expect(try desk.alert(id).end == .cancelled(by: flood("F2", sent: 4).key))
  }

  @Test func aCancelMayBearTheSameIdentifier() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1"))
    try desk.receive(flood("F1", sent: 4, .close))
    #expect(try !desk.alert(id).isActive)
  }

  @Test func aChainOfUpdatesStaysOneAlert() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1"))
    try desk.receive(flood("F2", sent: 2, .update, references: [flood("F1").key]))
    try desk.receive(flood("F3", sent: 3, .update, references: [flood("F2", sent: 2).key]))
    let alert = try desk.alert(id)
    #expect(desk.picture.alerts.count == 1)
    #expect(alert.updates == 2)
    #expect(alert.keys.map(\.identifier) == ["F1", "F2", "F3"])
  }

  @Test func anUpdateOfSeveralAlertsTakesThePlaceOfAll() throws {
    var desk = Desk()
    let first = try desk.receive(flood("F1"))
    let second = try desk.receive(flood("F2", sent: 1))
    let merged = flood(
      "F3", sent: 2, .update, references: [flood("F1").key, flood("F2", sent: 1).key])
    #expect(try desk.receive(merged) == first)
    #expect(try desk.alert(first).isActive)
    #expect(try desk.alert(second).end == .cancelled(by: merged.key))
    #expect(desk.refusal(of: .takeReport(merged), by: .feed) == .duplicateReport(merged.key))
  }

  @Test func aCancelOfSeveralAlertsEndsAll() throws {
    var desk = Desk()
    let both = [try desk.receive(flood("F1")), try desk.receive(flood("F2", sent: 1))]
    let cancel = flood(
      "F3", sent: 2, .close, references: [flood("F1").key, flood("F2", sent: 1).key])
    try desk.receive(cancel)
    for id in both { #expect(try desk.alert(id).end == .cancelled(by: cancel.key)) }
  }

  @Test func aCancelThatComesTwiceDoesNotEndWhatCameBack() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1"))
    let cancel = flood("F1", sent: 4, .close)
    try desk.receive(cancel)
    try desk.receive(flood("F1", sent: 8))
    #expect(desk.refusal(of: .takeReport(cancel), by: .feed) == .duplicateReport(cancel.key))
    #expect(try desk.alert(id).isActive)
  }

  @Test func aTestMessageDoesNotTouchAnActualAlert() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1"))
    let drill = flood("F2", sent: 3, .close, status: .exercise, references: [flood("F1").key])
    #expect(desk.refusal(of: .takeReport(drill), by: .feed) == .nothingToEnd(drill.key))
    let test = flood("F1", sent: 5, .update, .extreme, status: .test)
    #expect(try desk.receive(test) != id)
    #expect(try desk.alert(id).priority == .fourth)
  }

  @Test func aCancelOfNothingIsRefused() {
    let cancel = flood("F7", sent: 4, .close)
    #expect(
      Desk().refusal(of: .takeReport(cancel), by: .feed) == .nothingToEnd(cancel.key))
  }

  @Test func anUpdateOfNothingIsAnAlertOfItsOwn() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F9", .update, references: [flood("LOST").key]))
    #expect(try desk.alert(id).state == .unacknowledged)
  }

  @Test func alertsOfDifferentPlacesNeverShareAName() throws {
    var desk = Desk()
    let places: [City.ID?] = [nil, "999999", "888888", .suzhou, nil, "999999", .shanghai]
    var names: Set<Alert.ID> = []
    for (index, place) in places.enumerated() {
      names.insert(try desk.receive(flood("F\(index)", city: place)))
    }
    #expect(names.count == places.count)
    #expect(names.contains("SUZ-A1") && names.contains("SHA-A1") && names.contains("REG-A5"))
  }

  @Test func anAlertKeepsItsPlaceWhenAnUpdateLeavesItOut() throws {
    var desk = Desk()
    let id = try desk.receive(flood())
    try desk.receive(flood(sent: 1, .update, city: nil))
    #expect(try desk.alert(id).city == .suzhou)
  }

  @Test func anAlertThatLearnsItsPlaceIsCountedThere() throws {
    var desk = Desk()
    let id = try desk.receive(flood(city: nil))
    #expect(desk.picture.elsewhere.standingCount == 1)
    try desk.receive(flood(sent: 1, .update, city: .suzhou))
    #expect(try desk.alert(id).city == .suzhou)
    #expect(desk.picture.elsewhere.standingCount == 0)
    #expect(desk.picture.tally(of: .suzhou).standingCount == 1)
  }
}
