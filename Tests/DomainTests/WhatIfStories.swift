import Testing

@testable import Domain

@Suite("What is only supposed stays apart from what is")
struct WhatIfStories {
  private func whatIf(
    _ supposition: Supposition = .inflow(percent: 30), kind: Hazard.Kind = .riverFlood,
    from city: City.ID = .suzhou, issued: Instant = midnight, forkIssued: Instant? = nil
  ) -> WhatIf {
    var report = floodReport(from: city)
    report.kind = kind
    return WhatIf(
      supposition: supposition, hazard: report,
      base: forecast(issued: issued, [prospect(.suzhou), prospect(.shanghai, inHours: nil)]),
      fork: forecast(
        issued: forkIssued ?? issued, [prospect(.shanghai, people: 900_000), prospect("320200")]))
  }

  @Test func whatIsKeptIsListedAndChangesNothingElse() throws {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    var before = desk.picture
    try desk.take(.watch(.keepWhatIf(whatIf())), by: .officer)
    let kept = try #require(desk.picture.whatIfs.first)
    #expect((kept.number, kept.by, kept.at) == (1, .officer, desk.now))
    #expect(kept.whatIf == whatIf())
    #expect(desk.picture.hazards == before.hazards && desk.picture.total == before.total)
    #expect(desk.picture.alerts.count == before.alerts.count)
    before = desk.picture
    try desk.take(.watch(.discardWhatIf(.wind(from: 240, speed: 5))), by: .officer)
    #expect(desk.picture.whatIfs == before.whatIfs)
    #expect(desk.picture.sequence == before.sequence + 1, "that it was asked is recorded")
  }

  @Test func theListIsBoundedAndNumbersGoOn() throws {
    var desk = Desk()
    for _ in 0...Picture.mostWhatIfs { try desk.take(.watch(.keepWhatIf(whatIf())), by: .officer) }
    #expect(desk.picture.whatIfs.map(\.number) == Array(2...(Picture.mostWhatIfs + 1)))
    let bytes = desk.picture.archive
    let read = try #require(Picture(region: smallRegion, at: midnight, archive: bytes))
    #expect(read.whatIfs == desk.picture.whatIfs && read.archive == bytes)
  }

  private func comparison(
    _ incident: Incident.ID, _ city: City.ID = .suzhou, asked: Instant = midnight,
    cover: Double = 0.8
  ) -> AidComparison {
    AidComparison(
      asked: asked,
      rows: [
        .init(
          incident: incident, city: city, with: .init(lastArrival: midnight, lacking: 1),
          without: .init(lacking: 3))
      ],
      covers: [.init(city: .shanghai, with: cover, without: 0.5)])
  }

  @Test func aComparisonWithoutAidIsKeptAndChangesNothingElse() throws {
    var desk = Desk()
    let incident = try desk.openIncident()
    let before = desk.picture
    let comparison = comparison(incident)
    #expect(comparison.lacking == (1, 3) && comparison.rows[0].differs)
    for _ in 0...Picture.mostWhatIfs {
      try desk.take(.watch(.keepAidComparison(comparison)), by: .officer)
    }
    #expect(desk.picture.aidComparisons.count == Picture.mostWhatIfs)
    #expect(
      desk.picture.aidComparisons.last
        == KeptAidComparison(comparison, by: .officer, at: desk.now))
    #expect(desk.picture.incidents == before.incidents && desk.picture.whatIfs.isEmpty)
    let bytes = desk.picture.archive
    let read = try #require(Picture(region: smallRegion, at: midnight, archive: bytes))
    #expect(read.aidComparisons == desk.picture.aidComparisons && read.archive == bytes)
    let sequence = desk.picture.sequence
    try desk.take(.watch(.discardAidComparison(asked: desk.now)), by: .officer)
    #expect(desk.picture.sequence == sequence + 1, "that it was asked is recorded")
    #expect(desk.picture.aidComparisons == read.aidComparisons)
  }

  @Test func aComparisonOfWhatIsNotKnownIsRefused() throws {
    var desk = Desk()
    let incident = try desk.openIncident()
    func refusal(_ comparison: AidComparison) -> Rejection? {
      desk.refusal(of: .watch(.keepAidComparison(comparison)), by: .officer)
    }
    let unknown = Incident.ID("SUZ-I9")
    #expect(refusal(comparison(unknown)) == .unknownIncident(unknown))
    #expect(refusal(comparison(incident, "999999")) == .unknownCity("999999"))
    #expect(refusal(comparison(incident, cover: 1.2)) == .cannotBeSupposed)
    let later = desk.now.advanced(by: .hours(1))
    #expect(refusal(comparison(incident, asked: later)) == .cannotBeSupposed)
    #expect(
      desk.refusal(of: .watch(.discardAidComparison(asked: later)), by: .officer)
        == .cannotBeSupposed)
  }

  @Test(
    arguments: [
      .inflow(percent: -100), .wind(from: 359.5, speed: 0.5), .source(percent: 400),
      .leveeFails(Levee.ID("north"), at: midnight),
    ] as [Supposition])
  func everySuppositionSurvivesTheArchive(supposition: Supposition) throws {
    let desk = Desk()
    var picture = desk.picture
    let entry = Entry(
      sequence: 1, origin: Origin.ID("desk"), originSequence: 1, happened: midnight,
      received: midnight, recorded: midnight, actor: .officer, cause: nil, isExercise: false,
      city: nil, event: .watch(.whatIfKept(whatIf(supposition))))
    picture.apply(entry)
    let read = try #require(
      Picture(region: smallRegion, at: midnight, archive: picture.archive))
    #expect(read.whatIfs.first?.whatIf.supposition == supposition)
  }

  @Test func whatCannotBeIsRefused() {
    let desk = Desk()
    func refusal(_ whatIf: WhatIf) -> Rejection? {
      desk.refusal(of: .watch(.keepWhatIf(whatIf)), by: .officer)
    }
    #expect(refusal(whatIf(from: "000000")) == .unknownCity("000000"))
    #expect(refusal(whatIf(.wind(from: 10, speed: 5))) == .cannotBeSupposed, "floods need no wind")
    #expect(refusal(whatIf(kind: .plume)) == .cannotBeSupposed)
    #expect(refusal(whatIf(.inflow(percent: 401))) == .cannotBeSupposed)
    #expect(refusal(whatIf(.inflow(percent: -101))) == .cannotBeSupposed)
    #expect(refusal(whatIf(.wind(from: 360, speed: 5), kind: .plume)) == .cannotBeSupposed)
    #expect(refusal(whatIf(.wind(from: 0, speed: 0), kind: .plume)) == .cannotBeSupposed)
    #expect(refusal(whatIf(.source(percent: .nan), kind: .plume)) == .cannotBeSupposed)
    let levee = Levee.ID("nowhere")
    #expect(refusal(whatIf(.leveeFails(levee, at: midnight))) == .unknownLevee(levee))
    let later = midnight.advanced(by: .hours(9))
    #expect(refusal(whatIf(issued: later)) == .cannotBeSupposed, "of the future")
    #expect(refusal(whatIf(forkIssued: later)) == .cannotBeSupposed, "of two moments")
    #expect(
      desk.refusal(of: .watch(.discardWhatIf(.inflow(percent: 999))), by: .officer)
        == .cannotBeSupposed)
    let watcher = Actor(name: "liu", role: .observer)
    #expect(
      desk.refusal(of: .watch(.keepWhatIf(whatIf())), by: watcher) == .notPermitted(.observer))
  }

  @Test func bothSidesStandBesideEachOther() {
    let rows = whatIf().rows
    #expect(rows.map(\.city) == [.suzhou, .shanghai, "320200"])
    #expect(rows[0].fork == nil && rows[2].base == nil)
    #expect(rows[1].base?.people.middle == 500_000 && rows[1].fork?.people.middle == 900_000)
  }

  @Test func aForkOfThePictureLeavesThePictureAlone() throws {
    var desk = Desk()
    var report = floodReport(on: nil)
    report.kind = .plume
    try desk.take(.declareHazard(report))
    let picture = desk.picture
    let windy = picture.supposing(.wind(from: 240, speed: 5), at: desk.now)
    let source = try #require(smallRegion[.suzhou]).windSource
    #expect(windy.series(source: source, kind: "wind")?.latest?.value == 5)
    #expect(windy.series(source: source, kind: "wind-direction")?.latest?.value == 240)
    #expect(picture.series(source: source, kind: "wind") == nil)
    let doubled = picture.supposing(.source(percent: 100), at: desk.now)
    #expect(doubled.hazards["SUZ-H1"]?.report.sources[0].amount.middle == 2000)
    #expect(picture.hazards["SUZ-H1"]?.report.sources[0].amount.middle == 1000)
  }

  @Test func aHazardThatWasDeclaredByMistakeIsTakenBack() throws {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    let entry = Entry(
      sequence: 1, origin: Origin.ID("desk"), originSequence: 1, happened: midnight,
      received: midnight, recorded: midnight, actor: .officer, cause: nil, isExercise: false,
      city: .suzhou, event: .hazard(.flood, .declared(floodReport())))
    let undo = try #require(entry.compensation(in: desk.picture))
    try desk.take(undo)
    #expect(desk.picture.standingHazards.isEmpty)
    #expect(entry.compensation(in: desk.picture) == nil, "once")
  }
}

@Suite("What a forecast says of one moment")
struct ForecastMomentTests {
  @Test func theChanceGrowsFromTheFirstRunToTheLast() {
    let place = prospect(.shanghai, probability: 0.8, inHours: 6)
    func share(_ minutes: Int64) -> Double {
      place.probability(by: midnight.advanced(by: .minutes(minutes)))
    }
    #expect(share(0) == 0)
    #expect(abs(share(300) - 0.08) < 1e-12, "one run of ten is earlier than the range")
    #expect(abs(share(360) - 0.4) < 1e-12)
    #expect(abs(share(480) - 0.72) < 1e-12)
    #expect(abs(share(24 * 60) - 0.8) < 1e-12)
    let shares = (0...20).map { share(Int64($0) * 30) }
    #expect(shares == shares.sorted())
    #expect(prospect(.suzhou, reached: true).probability(by: midnight) == 1)
    #expect(prospect(.suzhou, inHours: nil).probability(by: midnight) == 0)
  }

  @Test func theLevelLiesOnStraightLinesBetweenTheSteps() {
    var place = prospect(.suzhou)
    place.course = [3, 4, 6]
    let forecast = forecast(issued: midnight, [place])
    func level(_ hours: Int64) -> Double? {
      place.level(at: midnight.advanced(by: .hours(hours)), in: forecast)
    }
    #expect([level(0), level(6), level(12), level(18), level(24)] == [3, 3.5, 4, 5, 6])
    #expect(level(-1) == nil && level(25) == nil)
    #expect(prospect(.suzhou).level(at: midnight, in: forecast) == nil)
  }
}
