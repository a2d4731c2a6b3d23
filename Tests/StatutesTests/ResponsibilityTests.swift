import Domain
import Geodesy
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
    try desk.govern(id, .tickOff(contain, note: "the valve is shut"))
    #expect(!open(desk).contains("contain"))
    #expect(throws: Rejection.governance(.dutyIsDone(contain))) {
      try desk.govern(id, .tickOff(contain, note: "again"))
    }
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
