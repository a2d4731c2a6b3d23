import Geodesy
import Testing

@testable import Domain

@Suite("Alerts that belong together")
struct GroupingStories {
  /// A report of an event, from an instrument or a person of its own.
  private func report(
    _ kind: String, _ identifier: String, severity: Severity = .severe, at place: Coordinate? = nil,
    city: City.ID? = .suzhou, status: MessageStatus = .actual, source: String? = nil,
    sent minute: Int64 = 0, _ operation: AlertReport.Operation = .open
  ) -> AlertReport {
    AlertReport(
      key: ReportKey(
        source: source ?? "desk-\(identifier)", identifier: identifier,
        sent: midnight.advanced(by: .minutes(minute))),
      operation: operation, status: status, city: city, coordinate: place, kind: kind,
      emergencyClass: EventKind.named(kind)?.emergencyClass ?? .accident, severity: severity,
      urgency: .immediate, certainty: .observed, headline: kind)
  }

  /// Takes a report in, with the desk's rules; returns its alert.
  private func receive(_ report: AlertReport, _ desk: inout Desk) throws -> Alert.ID {
    let events = try desk.takeWithRules(.takeReport(report), by: .feed)
    guard case .alert(let id, _) = try #require(events.first) else {
      throw DeskProblem.noAlert(events)
    }
    return id
  }

  @Test func theSameEventInOneCityIsOneGroupAndTheFirstLeads() throws {
    var desk = Desk()
    let first = try receive(report("gas-leak", "1"), &desk)
    desk.wait(.minutes(29))
    let second = try receive(report("gas-leak", "2"), &desk)
    desk.wait(.minutes(30))
    let third = try receive(report("gas-leak", "3"), &desk)
    #expect(try desk.alert(first).grouping == nil)
    for id in [second, third] {
      let grouping = try desk.alert(id).grouping
      #expect(grouping?.leader == first && grouping?.rule == .sameEvent)
    }
    #expect(desk.picture.groupSize(of: first) == 2)
    #expect(try desk.alert(second).state == .unacknowledged, "belonging together hides nothing")
  }

  @Test func anHourLaterAnotherGroupBegins() throws {
    var desk = Desk()
    let first = try receive(report("gas-leak", "1"), &desk)
    desk.wait(.minutes(31))
    let second = try receive(report("gas-leak", "2"), &desk)
    #expect(try desk.alert(second).grouping == nil)
    let third = try receive(report("gas-leak", "3"), &desk)
    #expect(try desk.alert(third).grouping?.leader == second)
    #expect(desk.picture.groupSize(of: first) == 0)
  }

  @Test func anotherCityAnotherKindAndAnExerciseStandByThemselves() throws {
    var desk = Desk()
    _ = try receive(report("gas-leak", "1"), &desk)
    let others = [
      report("gas-leak", "2", city: .shanghai), report("lift-entrapment", "3"),
      report("gas-leak", "4", status: .exercise), report("gas-leak", "5", city: nil),
    ]
    for other in others {
      let id = try receive(other, &desk)
      #expect(try desk.alert(id).grouping == nil, "\(other.kind)")
    }
  }

  @Test func whatIsNearAndOfOneClassBelongsTogetherForAQuarterOfAnHour() throws {
    var desk = Desk()
    let here = Coordinate.at(31.3, 120.6)
    let first = try receive(report("gas-leak", "1", at: here), &desk)
    desk.wait(.minutes(15))
    let near = try receive(report("road-accident", "2", at: .at(31.315, 120.6)), &desk)
    #expect(try desk.alert(near).grouping?.leader == first)
    #expect(try desk.alert(near).grouping?.rule == .samePlace)
    let far = try receive(report("vehicle-fire", "3", at: .at(31.33, 120.6)), &desk)
    #expect(try desk.alert(far).grouping == nil, "3.3 km away")
    desk.wait(.minutes(16))
    let late = try receive(report("lift-entrapment", "4", at: here), &desk)
    #expect(try desk.alert(late).grouping == nil, "a quarter of an hour is over")
  }

  /// An outside service and our own watch tell of one gauge in words and at hours of their own.
  @Test(arguments: ["Flood", "河道洪水", "River flood", "Flood Warning"])
  func anOutsideFloodAndOurOwnLevelAtOneGaugeAreOneEvent(_ words: String) throws {
    let gauge = Coordinate.at(31.3, 120.6)
    for outsideFirst in [true, false] {
      var desk = Desk()
      let ours = report("river-flood", "level", at: gauge, source: "detector-g1")
      let outside = report(words, "1", severity: .moderate, at: .at(31.31, 120.6), source: "hydro")
      let first = try receive(outsideFirst ? outside : ours, &desk)
      desk.wait(.hours(5))
      let second = try receive(outsideFirst ? ours : outside, &desk)
      #expect(try desk.alert(second).grouping?.leader == first)
      for id in [first, second] {
        #expect(try desk.alert(id).state == .unacknowledged, "neither hides the other")
      }
      desk.wait(.hours(13))
      let late = try receive(
        report(words, "2", at: gauge, source: "hydro", sent: 18 * 60), &desk)
      #expect(try desk.alert(late).grouping == nil, "another wave")
    }
  }

  @Test func otherWordsForOtherThingsStayApart() throws {
    var desk = Desk()
    let gauge = Coordinate.at(31.3, 120.6)
    _ = try receive(report("river-flood", "level", at: gauge, source: "detector-g1"), &desk)
    desk.wait(.hours(5))
    let other = try receive(report("Low water", "1", at: gauge, source: "hydro"), &desk)
    #expect(try desk.alert(other).grouping == nil)
    let far = try receive(report("Flood", "2", at: .at(31.4, 120.6), source: "hydro"), &desk)
    #expect(try desk.alert(far).grouping == nil)
  }

  @Test func aLightConsequenceOfAGraveAlertIsKeptSilentAndSaysWhy() throws {
    var desk = Desk()
    let outage = try receive(report("power-outage", "1"), &desk)
    desk.wait(.hours(1))
    let lift = try receive(report("lift-entrapment", "2", severity: .moderate), &desk)
    let alert = try desk.alert(lift)
    #expect(alert.grouping?.rule == .consequence && alert.grouping?.leader == outage)
    #expect(alert.state == .suppressed && alert.settingAside?.inhibitor == outage)
    #expect(desk.picture.inhibited(by: outage) == [lift])
    #expect(desk.picture.total.unacknowledgedCount == 1)
  }

  @Test func itIsHeardAgainAsSoonAsTheReasonIsGone() throws {
    let ways: [(String, (inout Desk, Alert.ID) throws -> Void)] = [
      ("ended", { try $0.takeWithRules(.alert($1, .ruleOver(reason: "lights are on"))) }),
      (
        "put aside",
        { desk, id in
          let until = desk.now.advanced(by: .hours(1))
          try desk.takeWithRules(.alert(id, .shelve(until: until, reason: "known")))
        }
      ),
      (
        "grown light",
        { desk, _ in
          let light = report("power-outage", "1", severity: .minor, sent: 5, .update)
          try desk.takeWithRules(.takeReport(light), by: .feed)
        }
      ),
    ]
    for (name, end) in ways {
      var desk = Desk()
      let outage = try receive(report("power-outage", "1"), &desk)
      let lift = try receive(report("lift-entrapment", "2", severity: .moderate), &desk)
      try #require(try desk.alert(lift).isInhibited)
      desk.wait(.minutes(6))
      try end(&desk, outage)
      let alert = try desk.alert(lift)
      #expect(alert.state == .unacknowledged && !alert.isInhibited, "\(name)")
      #expect(alert.annunciated == desk.now, "\(name): its clock starts now")
      #expect(desk.picture.inhibited(by: outage).isEmpty, "\(name)")
    }
  }

  @Test func whatGrowsGraveOrIsOverIsNotKeptSilent() throws {
    var desk = Desk()
    _ = try receive(report("power-outage", "1"), &desk)
    let lift = try receive(report("lift-entrapment", "2", severity: .moderate), &desk)
    let grave = report("lift-entrapment", "2", severity: .extreme, sent: 1, .update)
    try desk.takeWithRules(.takeReport(grave), by: .feed)
    #expect(try desk.alert(lift).state == .unacknowledged)

    let rail = try receive(report("rail-fault", "3", severity: .minor), &desk)
    try #require(try desk.alert(rail).isInhibited)
    let over = report("rail-fault", "3", severity: .minor, sent: 2, .close)
    try desk.takeWithRules(.takeReport(over), by: .feed)
    #expect(try desk.alert(rail).state == .normal, "nothing is left that could be heard")
  }

  @Test func graveAlertsAndThoseOfSeveralCitiesAreNeverKeptSilent() throws {
    var desk = Desk()
    _ = try receive(report("power-outage", "1"), &desk)
    let grave = try receive(report("lift-entrapment", "2", severity: .severe), &desk)
    var wide = report("rail-fault", "3", severity: .minor)
    wide.touched = [.suzhou, .shanghai].map {
      CityShare(city: $0, area: 0.1, people: 0.1, residents: 1)
    }
    let reaching = try receive(wide, &desk)
    for id in [grave, reaching] {
      #expect(try desk.alert(id).state == .unacknowledged)
      #expect(try desk.alert(id).grouping != nil, "it belongs to the outage all the same")
    }
  }

  @Test func aSecondWordOfOneInstrumentIsKeptSilent() throws {
    var desk = Desk()
    let gauge = Coordinate.at(31.3, 120.6)
    let level = try receive(
      report("river-flood", "level", at: gauge, source: "detector-g1"), &desk)
    let rate = try receive(
      report("river-flood", "rate", severity: .minor, at: gauge, source: "detector-g1"), &desk)
    let other = try receive(
      report("river-flood", "level", severity: .minor, at: gauge, source: "detector-g2"), &desk)
    #expect(try desk.alert(rate).settingAside?.inhibitor == level)
    #expect(try desk.alert(other).state == .unacknowledged, "another instrument is a witness")
  }

  @Test func oneAlertKeepsNoMoreThanFiftySilent() throws {
    var desk = Desk()
    let outage = try receive(report("power-outage", "1"), &desk)
    for number in 1...Picture.mostInhibited + 5 {
      _ = try receive(
        report(
          number.isMultiple(of: 2) ? "rail-fault" : "lift-entrapment", "c\(number)",
          severity: .minor), &desk)
    }
    #expect(desk.picture.inhibited(by: outage).count == Picture.mostInhibited)
    #expect(desk.picture.groupSize(of: outage) == Picture.mostInhibited + 5)
  }

  @Test func noAlertBelongsToOrSilencesItself() throws {
    var desk = Desk()
    let id = try receive(report("gas-leak", "1"), &desk)
    func refusal(_ command: AlertCommand) -> Rejection? {
      desk.refusal(of: .alert(id, command), by: .program)
    }
    #expect(refusal(.group(under: id, .sameEvent)) == .cannotJoin(id, id))
    #expect(refusal(.group(under: "SUZ-A9", .sameEvent)) == .cannotJoin(id, "SUZ-A9"))
    #expect(refusal(.inhibit(by: id)) == .cannotJoin(id, id))
    #expect(refusal(.inhibit(by: "SUZ-A9")) == .cannotJoin(id, "SUZ-A9"))
    #expect(refusal(.release) == .notInhibited(id))
    #expect(refusal(.escalate) == .notDueForEscalation(id))
  }

  @Test func everyCauseAndConsequenceIsAKnownKind() {
    for kind in EventKind.all {
      for cause in EventKind.causes(of: kind.id) {
        #expect(EventKind.named(cause) != nil, "\(cause) of \(kind.id)")
        #expect(cause != kind.id)
      }
    }
    #expect(EventKind.all.contains { !EventKind.causes(of: $0.id).isEmpty })
  }
}

@Suite("Alerts that nobody takes")
struct EscalationStories {
  @Test func itIsTheSupervisorsMatterAfterTwiceTheTimeAndOnlyOnce() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1", sent: 0, .open, .extreme))
    var escalations = Escalations(desk.picture)
    #expect(escalations.next == desk.now.advanced(by: .minutes(4)))
    #expect(escalations.due(at: desk.now.advanced(by: .minutes(3)), in: desk.picture).isEmpty)
    desk.wait(.minutes(4))
    #expect(escalations.due(at: desk.now, in: desk.picture) == [id])
    try desk.command(id, .escalate, by: .program)
    #expect(try desk.alert(id).escalated == desk.now)
    #expect(desk.refusal(of: .alert(id, .escalate), by: .program) == .notDueForEscalation(id))
    #expect(Escalations(desk.picture).next == nil, "a restart does not say it again")
  }

  @Test func whoeverTakesItInTimeIsLeftAlone() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1", sent: 0, .open, .extreme))
    var escalations = Escalations(desk.picture)
    try desk.acknowledge(id)
    desk.wait(.minutes(5))
    #expect(escalations.due(at: desk.now, in: desk.picture).isEmpty)
    #expect(desk.refusal(of: .alert(id, .escalate), by: .program) == .notDueForEscalation(id))
  }

  @Test func aLowerPriorityHasMoreTimeAndAHigherOneLess() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1", sent: 0, .open, .extreme))
    var escalations = Escalations(desk.picture)
    try desk.receive(flood("F1", sent: 1, .update, .minor))
    escalations.note(desk.record[desk.record.count - 1], in: desk.picture)
    desk.wait(.minutes(5))
    #expect(escalations.due(at: desk.now, in: desk.picture).isEmpty)
    #expect(escalations.next == midnight.advanced(by: .minutes(120)))
    try desk.receive(flood("F1", sent: 2, .update, .severe))
    escalations.note(desk.record[desk.record.count - 1], in: desk.picture)
    #expect(escalations.next == midnight.advanced(by: .minutes(10)))
    desk.wait(.minutes(5))
    #expect(escalations.due(at: desk.now, in: desk.picture) == [id])
    #expect(escalations.due(at: desk.now, in: desk.picture).isEmpty, "asked once, told once")
  }

  @Test func aNewOccurrenceHasItsOwnTime() throws {
    var desk = Desk()
    let id = try desk.receive(flood("F1", sent: 0, .open, .severe))
    desk.wait(.minutes(10))
    try desk.command(id, .escalate, by: .program)
    try desk.receive(flood("F1", sent: 11, .update, .extreme))
    let alert = try desk.alert(id)
    #expect(alert.escalated == nil && alert.escalates == desk.now.advanced(by: .minutes(4)))
  }
}
