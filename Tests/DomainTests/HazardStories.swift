import Testing

@testable import Domain

@Suite("A hazard from its first word to the score of its forecasts")
struct HazardStories {
  private func watched(_ prospects: [Prospect]) throws -> Desk {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    try desk.take(.hazard(.flood, .issue(forecast(issued: desk.now, prospects))), by: .program)
    return desk
  }

  private func hazard(_ desk: Desk) throws -> Hazard { try #require(desk.picture.hazards[.flood]) }

  @Test func whatIsDeclaredIsNotDeclaredTwice() throws {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    #expect(desk.refusal(of: .declareHazard(floodReport())) == .hazardStands(.flood))
    #expect(
      desk.refusal(of: .declareHazard(floodReport(from: .shanghai))) == .hazardStands(.flood),
      "a river has one flood, wherever it is said to begin")
    try desk.take(.hazard(.flood, .end(reason: "fallen")))
    try desk.take(.declareHazard(floodReport()))
    #expect(desk.picture.standingHazards.map(\.id) == ["SUZ-H2"])
  }

  @Test func whatCannotBeIsRefusedWithTheFacts() throws {
    var desk = try watched([prospect(.suzhou)])
    #expect(
      desk.refusal(of: .declareHazard(floodReport(from: "000000", on: "wide")))
        == .unknownCity("000000"))
    #expect(desk.refusal(of: .hazard("SUZ-H9", .watch)) == .unknownHazard("SUZ-H9"))
    #expect(desk.refusal(of: .hazard(.flood, .end(reason: " "))) == .reasonMissing)
    let old = forecast(issued: midnight, [])
    #expect(
      desk.refusal(of: .hazard(.flood, .issue(old)), by: .program)
        == .forecastIsOlder(.flood, than: midnight))
    let unheard = HazardOutcome(city: .shanghai, gauge: nil, issued: midnight, reached: nil)
    #expect(
      desk.refusal(of: .hazard(.flood, .verify([unheard])), by: .program)
        == .unknownClaim(.flood, .shanghai))
    #expect(
      desk.refusal(of: .hazard(.flood, .issue(old)), by: .officer) == .notPermitted(.dispatcher))
    desk.wait(.hours(1))
    #expect(desk.picture.hazards[.flood]?.claims.count == 1)
  }

  @Test func whatIsWorkedOutForAPlaceWithoutAGaugeIsNeverClaimed() throws {
    var place = prospect(.shanghai, probability: 0.9)
    place.gauge = nil
    place.front = Prospect.Front(id: Riverfront.ID("baoshan"), now: 4.2)
    let hazard = try hazard(watched([prospect(.suzhou), place]))
    #expect(hazard.claims.map(\.city) == [.suzhou])
    #expect(hazard.situation.affected.contains(.shanghai), "it is warned all the same")
  }

  /// Cases that another city has reported need no forecast: the infection has crossed the boundary.
  @Test func carriedCasesThatAreReportedCrossTheBoundary() throws {
    var carried = prospect(.shanghai, .carried, probability: 0.16)
    carried.unit = "cases"
    carried.observed = nil
    #expect(try hazard(watched([carried])).situation.situation == .local)
    carried.observed = Series.Point(time: midnight, value: 1)
    let found = try hazard(watched([carried])).situation
    #expect(found.situation == .remote && found.affected == [.shanghai])
  }

  @Test func aMeasureStandsUntilItIsLifted() throws {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    let measure = Measure(city: .shanghai, since: desk.now, contact: 0.5, travel: 0.25)
    #expect(
      desk.refusal(
        of: .hazard(
          .flood, .restrict(Measure(city: "000000", since: desk.now, contact: 0, travel: 0))))
        == .unknownCity("000000"))
    let nothing = Measure(city: .shanghai, since: desk.now, contact: 1, travel: 1)
    #expect(
      desk.refusal(of: .hazard(.flood, .restrict(nothing))) == .measureStands(.flood, .shanghai),
      "nothing stands that could be lifted")
    try desk.take(.hazard(.flood, .restrict(measure)))
    #expect(
      desk.refusal(of: .hazard(.flood, .restrict(measure))) == .measureStands(.flood, .shanghai))
    #expect(try hazard(desk).measure(in: .shanghai) == measure)
    #expect(try hazard(desk).measure(in: .suzhou) == nil)
    desk.wait(.hours(2))
    try desk.take(
      .hazard(.flood, .restrict(Measure(city: .shanghai, since: desk.now, contact: 1, travel: 1))))
    #expect(try hazard(desk).measure(in: .shanghai) == nil)
    #expect(try hazard(desk).measures.count == 2, "what was done stays on the record")
    let archived = Picture(region: smallRegion, at: midnight, archive: desk.picture.archive)
    #expect(archived?.hazards[.flood]?.measures == desk.picture.hazards[.flood]?.measures)
  }

  @Test func noMoreThanAllIsRestricted() {
    let measure = Measure(city: .suzhou, since: midnight, contact: -1, travel: 7)
    #expect(measure.contact == 0 && measure.travel == 1 && !measure.isLifted)
  }

  /// Claims of two services of one city are told apart.
  @Test func aServicesClaimIsItsOwn() throws {
    func service(_ name: Lifeline.ID) -> Prospect {
      var prospect = prospect(.shanghai, .carried)
      prospect.site = .lifeline(name)
      prospect.recovery = prospect.arrival
      return prospect
    }
    let names = [Lifeline.ID("SHA-power-1"), Lifeline.ID("SHA-pumps-1")]
    var desk = try watched(names.map(service))
    #expect(
      Picture(region: smallRegion, at: midnight, archive: desk.picture.archive)?.hazards[.flood]
        == desk.picture.hazards[.flood])
    let outcome = HazardOutcome(
      city: .shanghai, gauge: nil, site: .lifeline(names[1]), issued: midnight,
      reached: midnight.advanced(by: .hours(3)))
    desk.wait(.hours(4))
    try desk.take(.hazard(.flood, .verify([outcome])), by: .program)
    #expect(try hazard(desk).claims.map(\.site) == [.lifeline(names[0])])
    #expect(try hazard(desk).skill.forecast.hits == 1)
  }

  @Test func aForecastIsScoredByWhatCame() throws {
    let rivals = Prospect.Rivals(
      persistence: nil, fixedLag: midnight.advanced(by: .hours(9)))
    var desk = try watched([
      prospect(.suzhou, rivals: rivals), prospect(.shanghai, probability: 0.8),
    ])
    let reached = midnight.advanced(by: .hours(7))
    desk.wait(.hours(25))
    let outcomes = [
      HazardOutcome(city: .suzhou, gauge: .xukou, issued: midnight, reached: reached),
      HazardOutcome(city: .shanghai, gauge: nil, issued: midnight, reached: nil),
    ]
    try desk.take(.hazard(.flood, .verify(outcomes)), by: .program)
    let skill = try hazard(desk).skill
    #expect((skill.forecast.hits, skill.forecast.falseAlarms) == (1, 1))
    #expect(skill.forecast.arrivalError == 60)
    #expect(abs((skill.forecast.brier ?? 0) - (0.01 + 0.64) / 2) < 1e-12)
    #expect(
      (skill.persistence.hits, skill.persistence.misses, skill.persistence.quiet) == (0, 1, 1))
    #expect((skill.fixedLag.hits, skill.fixedLag.arrivalError) == (1, 120))
    #expect(desk.picture.skill(of: .riverFlood) == skill)
    #expect(try hazard(desk).skill(for: .shanghai)?.falseAlarms == 1)
    #expect(try hazard(desk).claims.isEmpty)
    #expect(
      desk.refusal(of: .hazard(.flood, .verify(outcomes)), by: .program)
        == .unknownClaim(.flood, .suzhou), "nothing is scored twice")
  }

  @Test func whereItHasComeIsSaidOnce() throws {
    var desk = try watched([prospect(.shanghai, .spread)])
    desk.wait(.hours(1))
    try desk.take(.hazard(.flood, .confirm(.shanghai)))
    #expect(try hazard(desk).arrival(in: .shanghai) == desk.now)
    #expect(
      desk.refusal(of: .hazard(.flood, .confirm(.shanghai)))
        == .isThereAlready(.flood, .shanghai, since: desk.now))
    #expect(desk.refusal(of: .hazard(.flood, .confirm("000000"))) == .unknownCity("000000"))
  }

  @Test func whatIsReachedMakesNoClaim() throws {
    let desk = try watched([prospect(.suzhou, reached: true), prospect(.shanghai)])
    #expect(try hazard(desk).claims.map(\.city) == [.shanghai])
    #expect(try hazard(desk).forecast?.next?.city == .shanghai)
  }

  /// The same record, the same kind of hazard: the ways alone make the difference.
  @Test(
    arguments: [
      ([prospect(.suzhou, .body), prospect(.shanghai, .body)], Situation.spanning),
      ([prospect(.suzhou, .spread), prospect(.shanghai, .spread)], .spreading),
      ([prospect(.shanghai, .carried)], .remote),
      ([prospect(.suzhou, .body), prospect(.shanghai, .carried)], .remote),
      ([prospect(.suzhou, .body), prospect(.shanghai, .body, probability: 0.1)], .local),
      ([prospect(.suzhou, .spread)], .local),
      ([], .local),
    ] as [([Prospect], Situation)])
  func theSituationFollowsFromWhereItIsAndHowItComes(
    prospects: [Prospect], situation: Situation
  ) throws {
    let finding = try hazard(try watched(prospects)).situation
    #expect(finding.situation == situation)
    #expect(finding.lead == .suzhou)
    #expect(finding.affected == (situation == .local ? [] : [.shanghai]))
  }

  @Test func aCrossingSaysSinceWhenAGaugeIsReached() throws {
    var desk = Desk()
    func observe(_ stage: Double) throws {
      desk.wait(.hours(1))
      try desk.take(
        .observe(
          Observation(
            source: "xukou", time: desk.now, kind: "water-level", value: stage, unit: "m")),
        by: .feed)
    }
    try observe(3.9)
    let since = desk.now
    try observe(4.6)
    #expect(desk.picture.reached(.xukou) == since, "guarantee is no new arrival")
    try observe(3.7)
    #expect(desk.picture.reached(.xukou) == nil)
  }

  @Test func theArchiveKeepsAllOfIt() throws {
    var desk = try watched([prospect(.suzhou), prospect(.shanghai, .carried, inHours: nil)])
    desk.wait(.hours(25))
    let outcome = HazardOutcome(city: .suzhou, gauge: .xukou, issued: midnight, reached: nil)
    try desk.take(.hazard(.flood, .verify([outcome])), by: .program)
    let bytes = desk.picture.archive
    let read = try #require(Picture(region: smallRegion, at: midnight, archive: bytes))
    #expect(read.hazards == desk.picture.hazards)
    #expect(read.skill(of: .riverFlood) == desk.picture.skill(of: .riverFlood))
    #expect(read.archive == bytes)
    var clipped = bytes
    clipped.removeLast()
    #expect(Picture(region: smallRegion, at: midnight, archive: clipped) == nil)
  }
}
