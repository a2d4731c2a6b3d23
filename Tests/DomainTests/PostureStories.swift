import Testing

@testable import Domain

/// How ready a city, or all together, stand: who may switch it, what opens and closes with it, and
/// how long that takes.
@Suite struct PostureStories {
  private let officer = Actor.officer
  private let chief = Actor.chief

  @Test func everyEdgeOfTheTableIsTakenAndEveryOtherRefused() throws {
    for from in Posture.allCases {
      for to in Posture.allCases {
        var city = PostureDesk()
        try city.stand(at: from)
        #expect(city.record.posture == from)
        guard from != to else {
          #expect(city.refusal(of: city.order(to)) == .postureIs(.city(.suzhou), to))
          continue
        }
        guard let way = PostureTable.way(from: from, to: to) else {
          #expect(
            city.refusal(of: city.order(to))
              == .posture(.noWay(.city(.suzhou), from: from, to: to)))
          continue
        }
        try city.take(city.order(to))
        #expect(city.record.posture == (way == .raise ? to : from), "a way back waits")
        #expect(city.record.isEasing == (way == .ease))
      }
    }
    #expect(PostureTable.edges.count == 8)
  }

  @Test("Synergy 2: a switch back needs its list, and names what is missing")
  func aSwitchBackNeedsItsList() throws {
    var city = PostureDesk()
    try city.stand(at: .emergency)
    #expect(
      city.refusal(of: .complete(waiving: nil))
        == .posture(.nothingOrdered(.city(.suzhou))))
    try city.take(city.order(.recovery))
    try city.take(.tick("first", evidence: "counted"), by: officer)
    #expect(
      city.refusal(of: .complete(waiving: nil), by: chief)
        == .posture(.itemsMissing(.city(.suzhou), ["second"])))
    #expect(city.record.posture == .emergency)
    #expect(city.refusal(of: .complete(waiving: "dark"), by: officer) == .notPermitted(.dispatcher))
    #expect(city.refusal(of: .complete(waiving: "dark"), by: .program) == .notPermitted(.system))
    #expect(city.refusal(of: .complete(waiving: " "), by: chief) == .reasonMissing)
    try city.take(.complete(waiving: "the leader said so"), by: chief)
    #expect(city.record.posture == .recovery)
    #expect(city.record.waiver == PostureWaiver("the leader said so", missing: ["second"]))
    #expect(city.record.current?.time == nil && city.record.current?.isWaived == true)
  }

  @Test("Synergy 2: the time to switch runs from the order to the last item")
  func theTimeToSwitch() throws {
    var city = PostureDesk()
    try city.take(city.order(.watch), by: chief)
    #expect(city.record.posture == .watch && city.record.standing?.by == chief)
    #expect(city.record.current?.time == nil)
    city.desk.wait(.minutes(10))
    try city.take(.tick("second", evidence: "two teams"), by: chief)
    city.desk.wait(.minutes(15))
    try city.take(.tick("first", evidence: "told"), by: officer)
    #expect(city.record.current?.time == .minutes(25))
    #expect(city.record.ticks.map(\.by) == [chief, officer])
    try city.take(city.order(.emergency))
    let times = SwitchingTimes(city.record.all)
    #expect(times.times == [.minutes(25)] && times.missing == 1 && times.count == 2)
    #expect(times.percentile(50) == .minutes(25) && times.percentile(90) == .minutes(25))
  }

  @Test func percentilesAreThoseOfTheNearestRank() {
    func change(_ minutes: Int64) -> PostureSwitch {
      PostureSwitch(
        from: .routine, to: .watch, ordered: midnight, items: 1, done: 1,
        last: midnight.advanced(by: .minutes(minutes)), isWaived: false, isCalledOff: false)
    }
    let times = SwitchingTimes((1...10).map(change))
    #expect(times.percentile(50) == .minutes(5) && times.percentile(90) == .minutes(9))
    #expect(SwitchingTimes().percentile(50) == nil)
  }

  @Test func anItemIsTickedOffOnceByWhomItsLineNames() throws {
    var city = PostureDesk()
    try city.take(city.order(.watch))
    #expect(
      city.refusal(of: .tick("third", evidence: "e"))
        == .posture(.unknownItem(.city(.suzhou), "third")))
    #expect(
      city.refusal(of: .tick("second", evidence: "e"), by: officer) == .notPermitted(.dispatcher))
    #expect(city.refusal(of: .tick("first", evidence: " ")) == .reasonMissing)
    try city.take(.tick("first", evidence: "seen"), by: officer)
    #expect(
      city.refusal(of: .tick("first", evidence: "seen"))
        == .posture(.isTicked(.city(.suzhou), "first")))
    let twice = city.order(.emergency, PostureDesk.list + PostureDesk.list)
    #expect(city.refusal(of: twice) == .posture(.itemTwice("first")))
  }

  @Test func aWayBackIsOrderedOnceAndCanBeCalledOff() throws {
    var city = PostureDesk()
    try city.stand(at: .watch)
    #expect(
      city.refusal(of: .callOff(reason: "r")) == .posture(.nothingOrdered(.city(.suzhou))))
    try city.take(city.order(.routine))
    #expect(
      city.refusal(of: city.order(.routine))
        == .posture(.isOrdered(.city(.suzhou), to: .routine)))
    try city.take(.callOff(reason: "more rain"))
    #expect(city.record.posture == .watch && !city.record.isEasing)
    #expect(city.record.switches.last?.isCalledOff == true)
    try city.take(city.order(.routine))
    try city.take(city.order(.emergency))
    #expect(city.record.posture == .emergency, "what is graver takes its place")
  }

  @Test("Synergy 2: peers go to emergency together with consent alone, under a superior by order")
  func theAllianceGoesToEmergencyWithConsent() throws {
    var peers = PostureDesk(.alliance, region: region(.peers))
    #expect(peers.refusal(of: peers.order(.watch), by: chief) == .notPermitted(.supervisor))
    try peers.take(peers.order(.watch))
    #expect(peers.refusal(of: peers.order(.emergency)) == .posture(.consentMissing))
    #expect(
      peers.refusal(of: peers.order(.emergency, basis: .decision("SUZ-D9")))
        == .alliance(.unknownDecision("SUZ-D9")))
    var superior = PostureDesk(.alliance, region: region(.superior))
    try superior.take(superior.order(.emergency))
    #expect(superior.desk.picture.alliancePosture == .emergency)
  }

  @Test func whatTheCitiesAgreedOnIsConsent() throws {
    var alliance = try AllianceDesk(region: region(.peers))
    let id = try alliance.propose()
    func order() -> Command {
      .watch(
        .posture(
          .alliance,
          .order(PostureOrder(to: .emergency, reason: "r", basis: .decision(id)))))
    }
    #expect(
      alliance.desk.refusal(of: order(), by: .body) == .posture(.notAgreed(id, .open)))
    #expect(
      alliance.desk.refusal(
        of: .watch(
          .posture(
            .alliance,
            .order(
              PostureOrder(to: .emergency, reason: "r", basis: .matter(AllianceDesk.matter))))),
        by: .body)
        == .alliance(.intervention(.onlyProposes(AllianceDesk.matter))))
    for city in [City.ID.shanghai, .wuxi] {
      try alliance.take(.consent(id, by: city, note: ""))
    }
    try alliance.desk.take(order(), by: .body)
    #expect(alliance.desk.picture.alliancePosture == .emergency)
  }

  @Test func readinessIsSinceTheFirstOfTheOrdersThatRaisedIt() throws {
    var city = PostureDesk()
    let begun = city.desk.now
    #expect(city.record.readySince == nil)
    try city.stand(at: .watch)
    try city.take(city.order(.emergency))
    #expect(city.record.readySince == begun)
    try city.take(city.order(.recovery))
    #expect(city.record.readySince == begun, "it is still in emergency")
    try city.take(.complete(waiving: "r"))
    #expect(city.record.readySince == nil)
  }

  /// Old records hold switches that had no list.
  @Test func whatWasSwitchedBeforeThereWereListsStandsAsItStood() throws {
    var desk = Desk()
    let entry = Entry(
      sequence: 1, origin: Origin.ID("desk"), originSequence: 1, happened: desk.now,
      received: desk.now, recorded: desk.now, actor: chief, cause: nil, isExercise: true,
      city: .suzhou, event: .watch(.postureSwitched(.suzhou, to: .emergency, reason: "storm")))
    desk.picture.apply(entry)
    let record = desk.picture.postureRecord(of: .city(.suzhou))
    #expect(record.posture == .emergency && record.standing?.act == "storm")
    #expect(SwitchingTimes(record.all).count == 0, "nobody knows how long it took")
  }

  @Test func theArchiveKeepsAllOfIt() throws {
    var city = PostureDesk()
    try city.stand(at: .recovery)
    try city.take(city.order(.routine))
    try city.take(.tick("first", evidence: "e"))
    let again = try #require(
      Picture(region: smallRegion, at: midnight, archive: city.desk.picture.archive))
    #expect(again.postureRecord(of: .city(.suzhou)) == city.record)
    #expect(again.archive == city.desk.picture.archive)
  }

  private func region(_ mode: Organisation.Mode) -> Region { aidRegion.organised(mode) }
}
