import Domain
import Geodesy
import Planning
import Statutes
import Testing

/// Who leads, who assists, and what each must do.
@Suite struct ResponsibilityTests {
  private func responsibility(_ desk: Desk, _ id: Incident.ID) throws -> Responsibility {
    try #require(desk.picture.responsibility(for: .incident(id)))
  }

  @Test func theCityOnWhoseGroundItBeganLeadsWhoeverReportedIt() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let hangzhou = try #require(Desk.region.search("hangzhou").first?.city)
    let id = try desk.open(in: Desk.wuxi, at: hangzhou.coordinate)
    let found = try responsibility(desk, id)
    #expect(found.lead.city == hangzhou.id && found.lead.reason == .origin)
  }

  @Test func onNobodysGroundTheLargerAreaLeadsThenWhoToldFirst() throws {
    let sea = Coordinate.at(31.0, 123.2)
    #expect(Desk.region.territories.city(at: sea) == nil)
    for (suzhou, wuxi, leader, isArea) in [
      (0.4, 0.1, Desk.suzhou, true), (0, 0.3, Desk.wuxi, true), (0, 0, Desk.wuxi, false),
    ] {
      var desk = Desk(at: "2026-07-01T10:00")
      let report = AlertReport(
        key: ReportKey(source: "s", identifier: "1", sent: desk.now), city: Desk.wuxi,
        kind: "chemical-leak", emergencyClass: .accident, severity: .severe, headline: "Leak",
        touched: [
          CityShare(city: Desk.suzhou, area: suzhou, people: 0.1, residents: 10),
          CityShare(city: Desk.wuxi, area: wuxi, people: 0.2, residents: 20),
        ])
      let made = try desk.take(.takeReport(report), by: .source("s"))
      guard case .alert(let alert, _)? = made.first?.event else { throw Desk.NoIncident() }
      let id = try desk.open(in: Desk.wuxi, at: sea, alert: alert)
      let found = try responsibility(desk, id)
      #expect(found.lead.city == leader)
      if case .largestArea = found.lead.reason {
        #expect(isArea)
      } else {
        #expect(!isArea && found.lead.reason == .firstReport)
      }
      #expect(found.isCrossCity)
    }
  }

  @Test func neighboursAreToldAndSendersAssist() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    let before = try responsibility(desk, id)
    #expect(!before.isCrossCity)
    #expect(before.part(of: Desk.suzhou) == .inform)
    let unit = try #require(Desk.region.units.first { $0.id.rawValue.hasPrefix("SUZ") })
    try desk.take(
      .dispatch([Assignment(unit: unit.id, distance: .zero, travel: .minutes(30))], to: id))
    let after = try responsibility(desk, id)
    #expect(after.part(of: Desk.suzhou) == .assist && after.isCrossCity)
    #expect(after.assists.map(\.reason) == [.unitsSent(1)])
  }

  @Test func anyIncidentHasExactlyOneLeadAndAReason() throws {
    var random = SplitMix(state: 7)
    let bounds = Desk.region.bounds
    let cities = Desk.region.cities
    for _ in 0..<100_000 {
      let place = Coordinate.at(
        bounds.south + random.share() * bounds.height, bounds.west + random.share() * bounds.width)
      let reporter = cities[random.number(below: cities.count)].id
      var facts = ResponsibilityFacts(
        origin: random.number(below: 3) == 0 ? nil : Desk.region.territories.city(at: place),
        firstReport: reporter)
      for _ in 0..<random.number(below: 4) {
        facts.areas.append(
          .init(
            city: cities[random.number(below: cities.count)].id,
            ground: Double(random.number(below: 5)) * 100, people: random.share()))
      }
      for _ in 0..<random.number(below: 3) {
        facts.units.append((cities[random.number(below: cities.count)].id, 1))
      }
      if random.number(below: 5) == 0 {
        facts.settled = SettledLead(
          city: cities[random.number(below: cities.count)].id, title: .assigned(reason: "r"))
      }
      facts.neighbours = { city in Desk.region.neighbours(of: city).map(\.id) }
      let found = Responsibility(facts)
      let others = found.assists.map(\.city) + found.informs.map(\.city)
      #expect(Desk.region[found.lead.city] != nil)
      #expect(!others.contains(found.lead.city), "nobody else leads")
      #expect(Set(others).count == others.count, "each city has one part")
      switch found.lead.reason {
      case .origin: #expect(found.lead.city == facts.origin)
      case .largestArea(let share): #expect(share > 0 && facts.origin == nil)
      case .firstReport: #expect(found.lead.city == reporter && facts.origin == nil)
      case .settled: #expect(facts.settled?.city == found.lead.city)
      }
    }
  }

  @Test func everyDutyHasAnOwnerAndAMomentAndIsDoneByWhatTheRecordShows() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    func open(_ desk: Desk) -> [String] {
      desk.statutes.duties(of: .incident(id), in: desk.picture).filter { !$0.isDone }
        .map(\.template.id)
    }
    let all = desk.statutes.duties(of: .incident(id), in: desk.picture)
    #expect(all.allSatisfy { Desk.region[$0.owner] != nil && $0.due > desk.now })
    #expect(open(desk) == ["grade", "respond", "tell", "contain"])
    try desk.grade(id, .second)
    #expect(!open(desk).contains("grade") && open(desk).contains("report"))
    try desk.report(id)
    #expect(!open(desk).contains("report"))
    let found = try responsibility(desk, id)
    try desk.govern(id, .tell(found.informs.map(\.city)))
    #expect(!open(desk).contains("tell"))
    let contain = DutyID("contain", of: Desk.wuxi)
    try desk.govern(id, .tickOff(contain, note: "the valve is shut", due: desk.now))
    #expect(!open(desk).contains("contain"))
    #expect(throws: Rejection.governance(.dutyIsDone(contain))) {
      try desk.govern(id, .tickOff(contain, note: "again", due: desk.now))
    }
  }

  /// A wave takes a day to a city: its duties fell due before anybody knew that it would come.
  @Test func aCityOwesItsDutiesFromWhenTheHazardConcernsIt() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let since = desk.now.advanced(by: .hours(-3))
    let made = try desk.take(
      .declareHazard(Hazard.Report(kind: .plume, origin: Desk.wuxi, since: since, sources: [])))
    guard case .hazard(let id, _)? = made.first?.event else { throw Desk.NoIncident() }
    func duty(
      _ template: String, of city: City.ID
    ) -> (since: Instant, due: Instant, isDone: Bool, unheard: [City.ID])? {
      desk.statutes.duties(of: .hazard(id), in: desk.picture)
        .first { $0.id == DutyID(template, of: city) }
        .map { ($0.since, $0.due, $0.isDone, $0.unheard(in: desk.picture)) }
    }
    #expect(duty("forecast", of: Desk.wuxi)?.since == desk.now, "since word of it came")
    func issue(to cities: [City.ID]) throws {
      let forecast = Forecast(
        issued: desk.now, horizon: .hours(24), basis: .init(observations: 1, newest: desk.now),
        members: 100, prospects: cities.map { .likely($0, at: desk.now) })
      try desk.take(.hazard(id, .issue(forecast)), by: .program)
    }
    try issue(to: [Desk.suzhou])
    #expect(duty("ready", of: Desk.suzhou)?.since == desk.now)
    try desk.take(.govern(.hazard(id), .tell([Desk.suzhou])))
    #expect(duty("tell-reached", of: Desk.wuxi)?.isDone == true)
    let first = desk.now
    desk.wait(.hours(30))
    try issue(to: [Desk.suzhou, Desk.shanghai])
    #expect(duty("ready", of: Desk.suzhou)?.since == first)
    #expect(duty("ready", of: Desk.shanghai)?.since == desk.now)
    #expect(duty("tell-reached", of: Desk.wuxi)?.due == desk.now.advanced(by: .hours(1)))
    #expect(duty("tell-reached", of: Desk.wuxi)?.unheard == [Desk.shanghai])
    desk.wait(.hours(1))
    try issue(to: [Desk.shanghai])
    desk.wait(.hours(1))
    try issue(to: [Desk.suzhou, Desk.shanghai])
    #expect(duty("ready", of: Desk.suzhou)?.since == desk.now, "gone and come back")
    let read = try #require(
      Picture(region: Desk.region, at: desk.now, archive: desk.picture.archive))
    #expect(read.hazards[id] == desk.picture.hazards[id])
  }

  /// Gas that came in a quarter of an hour left two hours for the warning.
  @Test func aWarningIsDueBeforeTheHazardArrivesButNotBeforeItCanBeGiven() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let made = try desk.take(
      .declareHazard(
        Hazard.Report(kind: .plume, origin: Desk.wuxi, since: desk.now, sources: [])))
    guard case .hazard(let id, _)? = made.first?.event else { throw Desk.NoIncident() }
    func due(_ template: String, of city: City.ID) -> Duration? {
      desk.statutes.duties(of: .hazard(id), in: desk.picture)
        .first { $0.id == DutyID(template, of: city) }.map { $0.since.duration(to: $0.due) }
    }
    func issue(_ minutes: Int64) throws {
      let forecast = Forecast(
        issued: desk.now, horizon: .hours(24), basis: .init(observations: 1, newest: desk.now),
        members: 100,
        prospects: [.likely(Desk.suzhou, at: desk.now.advanced(by: .minutes(minutes - 360)))])
      try desk.take(.hazard(id, .issue(forecast)), by: .program)
    }
    for (arrival, expected) in [(600, 120), (45, 46), (8, 15)] as [(Int64, Int64)] {
      try issue(arrival)
      #expect(due("warn", of: Desk.suzhou) == .minutes(expected), "in \(arrival) minutes")
      #expect(due("ready", of: Desk.suzhou) == .minutes(expected))
      #expect(due("tell-reached", of: Desk.wuxi) == .minutes(min(expected, 60)))
      desk.wait(.minutes(1))
    }
    let warn = DutyID("warn", of: Desk.suzhou)
    let hour = desk.now.advanced(by: .minutes(12))
    try desk.take(.govern(.hazard(id), .tickOff(warn, note: "by loudspeaker", due: hour)))
    try issue(600)
    #expect(due("warn", of: Desk.suzhou) == .minutes(15), "what is done keeps its hour")
  }

  /// What the superior authority ordered was on the record, and on nobody's list.
  @Test func aDirectiveIsADutyOfEachCityThatIsDirected() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open(priority: .fourth)
    let due = desk.now.advanced(by: .minutes(40))
    try desk.take(
      .alliance(
        .intervention(
          .incident(id), .direct([Desk.suzhou, Desk.shanghai], "send foam", due: due))))
    func open() -> [(City.ID, String, Instant)] {
      desk.statutes.obligations(in: desk.picture, at: desk.now).compactMap {
        guard case .duty(let duty) = $0, !duty.isDone else { return nil }
        return (duty.owner, duty.template.text.english, duty.due)
      }
    }
    #expect(Set(open().map(\.0)) == [Desk.suzhou, Desk.shanghai])
    #expect(open().allSatisfy { $0.1 == "send foam" && $0.2 == due })
    try desk.govern(
      id, .tickOff(DutyID("directive-1", of: Desk.suzhou), note: "under way", due: due))
    #expect(open().map(\.0) == [Desk.shanghai])
    desk.wait(.minutes(41))
    let owed = desk.statutes.obligations(in: desk.picture, at: desk.now, of: Desk.shanghai)
    #expect(owed.contains { $0.isLate(at: desk.now) })
  }

  /// Who sends units has them ready, and need not be told of what they were sent to.
  @Test func unitsThatAreThereAreEvidence() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    let unit = try #require(Desk.region.units.first { $0.id.rawValue.hasPrefix("SUZ") })
    try desk.take(
      .dispatch([Assignment(unit: unit.id, distance: .zero, travel: .minutes(30))], to: id))
    let duties = desk.statutes.duties(of: .incident(id), in: desk.picture)
    #expect(duties.first { $0.id == DutyID("help", of: Desk.suzhou) }?.isDone == true)
    let tell = try #require(duties.first { $0.template.id == "tell" })
    #expect(!tell.unheard(in: desk.picture).contains(Desk.suzhou))
    #expect(!tell.unheard(in: desk.picture).isEmpty)
  }

  /// The final report on a closed incident was owed, and stood nowhere.
  @Test func whatIsOwedOfAClosedIncidentStaysOnTheList() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open("infectious-cluster", .publicHealth)
    try desk.grade(id, .third)
    try desk.report(id)
    let seed = try #require(Desk.region.units.first { $0.id.rawValue.hasPrefix("WUX") })
    try desk.take(
      .dispatch([Assignment(unit: seed.id, distance: .zero, travel: .minutes(3))], to: id))
    func move(_ trigger: UnitTrigger) throws {
      let unit = try #require(desk.picture.units[seed.id])
      let journey = Journey.begun(by: trigger, unit, in: desk.picture, at: desk.now)
      try desk.take(.moveUnit(unit.id, trigger, journey: journey))
    }
    for trigger in [UnitTrigger.depart, .arrive] { try move(trigger) }
    for command in [IncidentCommand.contain, .recover] { try desk.take(.incident(id, command)) }
    try move(.release)
    try desk.take(.incident(id, .close(outcome: "over")))
    let open = desk.statutes.obligations(in: desk.picture, at: desk.now).filter { !$0.isDone }
    #expect(open.map(\.matter) == Array(repeating: .incident(id), count: open.count))
    #expect(
      open.contains {
        if case .report(let clock) = $0 { clock.rule.stage == .final } else { false }
      })
    #expect(!open.contains { if case .duty = $0 { true } else { false } })
  }
}

extension Prospect {
  /// Nine in ten that it comes to a city in six hours.
  fileprivate static func likely(_ city: City.ID, at now: Instant) -> Prospect {
    let soon = now.advanced(by: .hours(6))
    let time = TimeEstimate(early: soon, middle: soon, late: soon)
    let level = Estimate(low: 1, middle: 2, high: 3)
    return Prospect(
      city: city, gauge: nil, way: .spread, unit: "mg", observed: .init(time: now, value: 0),
      warning: .init(level: 1, probability: 0.9), guarantee: .init(level: 9, probability: 0),
      isReached: false, arrival: time, peak: level, peakTime: time,
      people: Estimate(low: 1, middle: 2, high: 3), residents: 10,
      rivals: .init(persistence: nil, fixedLag: nil))
  }
}

/// Steele, Lea and Flood (2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
