import Testing

@testable import Domain

@Suite("What a drill does and sees")
struct DrillStories {
  @Test func whatIsNotExerciseIsNoDrill() {
    let submission = Submission(
      .drill(.plan(plan(inject(1)))), by: .facilitator, happened: midnight, received: midnight,
      isExercise: false)
    #expect(throws: Rejection.drillIsExercise) { try Desk().picture.decide(submission) }
  }

  @Test func thereIsOneDrillAtATime() throws {
    var desk = try Desk.drilling(plan(inject(1)))
    #expect(desk.refusal(of: .drill(.plan(plan(inject(1)))), by: .program) == .drillIsPlanned)
    #expect(desk.refusal(of: .drill(.deliver(9)), by: .facilitator) == .unknownInject(9))
    try desk.drill(.end)
    #expect(
      desk.refusal(of: .drill(.deliver(1)), by: .facilitator) == .drillIsNotUnderWay(.ended))
    try desk.drill(.plan(plan(inject(1))), by: .program)
    #expect(Desk().refusal(of: .drill(.start), by: .facilitator) == .noDrill)
  }

  @Test func factsThatMakeNoSenseAreRefused() throws {
    let desk = try Desk.drilling(plan(inject(1)))
    let by = Actor.facilitator
    #expect(desk.refusal(of: .drill(.setSpeed(0)), by: by) == .speedOutOfRange(0))
    #expect(desk.refusal(of: .drill(.step(.zero)), by: by) == .stepOutOfRange(.zero))
    #expect(desk.refusal(of: .drill(.jumpBack(to: 3)), by: by) == .unknownCheckpoint(3))
    #expect(desk.refusal(of: .drill(.hold(1, reason: " ")), by: by) == .reasonMissing)
    #expect(desk.refusal(of: .drill(.skip(1, reason: "")), by: by) == .reasonMissing)
  }

  @Test func injectsComeByTimeAfterOthersOnConditionsAndByHand() throws {
    var desk = try Desk.drilling(
      plan(
        inject(1, .at(.minutes(5))), inject(2, .after(inject: 1, .delivered, delay: .minutes(3))),
        inject(3, .when(.unacknowledged(kind: "river-flood", city: .suzhou, for: .minutes(4)))),
        inject(4, .when(.incident(kind: nil, city: .suzhou, .verified))),
        inject(5, .when(.posture(.suzhou, .emergency))), inject(6)))
    let start = desk.now
    #expect(desk.picture.nextDrillMoment(after: desk.now) == start.advanced(by: .minutes(5)))
    desk.now = start.advanced(by: .milliseconds(299_999))
    #expect(try desk.letDrillAct() == [])
    desk.now = start.advanced(by: .minutes(5))
    #expect(try desk.letDrillAct() == [.deliver(1)])
    #expect(desk.picture.nextDrillMoment(after: desk.now) == start.advanced(by: .minutes(8)))
    desk.now = start.advanced(by: .minutes(8))
    #expect(try desk.letDrillAct() == [.deliver(2)])
    try desk.reportAlert(ofInject: 2)
    #expect(desk.run(2)?.alerts == [.injected])
    #expect(desk.picture.nextDrillMoment(after: desk.now) == start.advanced(by: .minutes(12)))
    desk.now = start.advanced(by: .minutes(12))
    #expect(try desk.letDrillAct() == [.deliver(3)])
    _ = try desk.openIncident()
    #expect(try desk.letDrillAct() == [.deliver(4)])
    try desk.take(
      .watch(.switchPosture(.suzhou, to: .emergency, reason: "levee")), by: .chief)
    #expect(try desk.letDrillAct() == [.deliver(5)])
    #expect(desk.run(6)?.state == .scheduled)
    #expect(desk.picture.nextDrillMoment(after: desk.now) == nil)
  }

  @Test func whatIsHeldWaits() throws {
    var desk = try Desk.drilling(plan(inject(1, .at(.minutes(1)))))
    try desk.drill(.hold(1, reason: "they are overloaded"))
    desk.wait(.minutes(5))
    #expect(try desk.letDrillAct() == [])
    try desk.drill(.release(1))
    #expect(try desk.letDrillAct() == [.deliver(1)])
    #expect(desk.run(1)?.deliveredBy == .program)
  }

  @Test func eachVerdictFollowsFromWhatWasDoneWhen() throws {
    let both = [expects(.acknowledge, within: 5), expects(.openIncident, within: 10)]
    func verdict(acknowledged: Int64?, opened: Int64?) throws -> Verdict? {
      var desk = try Desk.drilling(plan(inject(2, expects: both)))
      try desk.drill(.deliver(2))
      try desk.reportAlert(ofInject: 2)
      let start = desk.now
      if let acknowledged {
        desk.now = start.advanced(by: .minutes(acknowledged))
        try desk.acknowledge(.injected)
      }
      if let opened {
        desk.now = start.advanced(by: .minutes(opened))
        try desk.take(.reportIncident(fireReport(of: .injected)))
      }
      desk.now = start.advanced(by: .minutes(60))
      _ = try desk.letDrillAct()
      return desk.run(2)?.verdict
    }
    #expect(try verdict(acknowledged: 5, opened: 10) == .seen)
    #expect(try verdict(acknowledged: 6, opened: 9) == .late)
    #expect(try verdict(acknowledged: 2, opened: nil) == .partial)
    #expect(try verdict(acknowledged: nil, opened: nil) == .missing)
  }

  @Test func nothingIsSaidWhileThereIsTime() throws {
    var desk = try Desk.drilling(plan(inject(2, expects: [expects(.acknowledge, within: 5)])))
    try desk.drill(.deliver(2))
    let limit = desk.now.advanced(by: .minutes(5))
    #expect(desk.refusal(of: .drill(.observe(2)), by: .program) == .nothingNewObserved(2))
    #expect(desk.run(2)?.standings(at: limit) == [.awaited(until: limit)])
    #expect(
      desk.picture.nextDrillMoment(after: desk.now) == limit.advanced(by: .milliseconds(1)))
  }

  @Test func whatWasMissingMayComeLate() throws {
    var desk = try Desk.drilling(
      plan(inject(2, expects: [expects(.acknowledge, within: 5, inject: 2)])))
    try desk.drill(.deliver(2))
    try desk.reportAlert(ofInject: 2)
    desk.wait(.minutes(6))
    #expect(try desk.letDrillAct() == [.observe(2)])
    #expect(desk.run(2)?.verdict == .missing)
    desk.wait(.minutes(1))
    try desk.acknowledge(.injected)
    #expect(try desk.letDrillAct() == [.observe(2)])
    #expect(desk.run(2)?.verdict == .late)
    #expect(try desk.letDrillAct() == [])
  }

  @Test func whatIsClosedEarlyIsJudgedByWhatWasSeen() throws {
    var desk = try Desk.drilling(plan(inject(1, expects: [expects(.openIncident)]), inject(2)))
    try desk.drill(.deliver(1))
    let events = try desk.take(.drill(.close(1)), by: .facilitator)
    #expect(
      events == [.drill(.inject(1, .observed(.missing))), .drill(.inject(1, .closed))])
    #expect(desk.run(1)?.standings(at: desk.now) == [.missing], "nothing is awaited any more")
    try desk.drill(.deliver(2))
    #expect(
      try desk.take(.drill(.close(2)), by: .facilitator) == [.drill(.inject(2, .closed))])
    #expect(desk.run(2)?.verdict == nil)
  }

  @Test func onlyPlayersPass() throws {
    var desk = try Desk.drilling(plan(inject(2, expects: [expects(.acknowledge)])))
    try desk.drill(.deliver(2))
    try desk.reportAlert(ofInject: 2)
    func take(by actor: Actor) throws {
      let occurrence = try desk.alert(.injected).occurrence
      try desk.take(.alert(.injected, .acknowledge(occurrence: occurrence)), by: actor)
    }
    func takeBack() throws { try desk.take(.alert(.injected, .unacknowledge), by: .officer) }
    for actor in [Actor.facilitator, .feed] {
      try take(by: actor)
      #expect(desk.run(2)?.progress[0].sighting == nil, "\(actor)")
      try takeBack()
    }
    try take(by: .officer)
    #expect(desk.run(2)?.progress[0].sighting?.by == .officer)
    try takeBack()
    #expect(desk.run(2)?.progress[0].sighting == nil, "what was taken back was not done")
  }

  @Test func unitsAreCountedByKindAndCalledOffOnesAreNot() throws {
    let sent = expects(.dispatch(.fireEngine, count: 2), city: .suzhou)
    let there = expects(.arrival(.fireEngine, count: 1), city: .suzhou)
    var desk = try Desk.drilling(plan(inject(1, expects: [sent, there])))
    try desk.drill(.deliver(1))
    let id = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    #expect(desk.run(1)?.progress[0].sighting == nil)
    try desk.take(.dispatch([assignment("SUZ-F02")], to: id))
    #expect(desk.run(1)?.progress[0].sighting?.subject == "SUZ-F02")
    try desk.move("SUZ-F02", .cancel)
    #expect(desk.run(1)?.progress[0].sighting == nil)
    try desk.move("SUZ-F01", .depart, .arrive)
    #expect(desk.run(1)?.progress[1].sighting?.subject == "SUZ-F01")
  }

  @Test func aScopeLeavesOutWhatIsElsewhere() throws {
    let expected = [
      expects(.openIncident, city: .shanghai), expects(.note(words: ["Gate", "闸"])),
      expects(.reach(.closed), kind: "Fire"), expects(.posture(.watch), city: .shanghai),
    ]
    var desk = try Desk.drilling(plan(inject(1, expects: expected)))
    try desk.drill(.deliver(1))
    let id = try desk.openIncident(in: .suzhou)
    try desk.take(.incident(id, .note(text: "all quiet")))
    #expect(desk.run(1)?.progress.allSatisfy { $0.sighting == nil } ?? false)
    try desk.take(.incident(id, .note(text: "the gate is shut")))
    _ = try desk.openIncident(in: .shanghai)
    try desk.take(.incident(id, .dismiss(reason: "none")))
    try desk.take(.watch(.switchPosture(.shanghai, to: .watch, reason: "rain")), by: .chief)
    #expect(desk.run(1)?.progress.allSatisfy { $0.sighting != nil } ?? false)
  }

  @Test func aCityThatStandsReadyNeedsNoWord() throws {
    var desk = Desk()
    try desk.take(.watch(.switchPosture(.suzhou, to: .emergency, reason: "rain")), by: .chief)
    let ready = expects(.posture(.emergency), city: .suzhou)
    try desk.drill(.plan(plan(inject(1, expects: [ready]))), by: .program)
    try desk.drill(.start)
    try desk.drill(.deliver(1))
    #expect(desk.run(1)?.verdict(at: desk.now) == .seen)
  }

  @Test func anArchiveHoldsADrillUnderWay() throws {
    var desk = try Desk.drilling(
      plan(
        inject(
          1, .at(.minutes(1)),
          expects: [
            expects(.dispatch(nil, count: 3)), expects(.arrival(.hazmat, count: 1)),
            expects(.note(words: ["a"]), kind: "Fire"), expects(.reach(.contained)),
            expects(.posture(.recovery), city: .suzhou), expects(.openIncident),
          ]), inject(2, .after(inject: 1, .closed, delay: .minutes(1)), expects: []),
        inject(3, .when(.unacknowledged(kind: nil, city: nil, for: .minutes(4)))),
        inject(4, .when(.incident(kind: "Fire", city: .suzhou, .active))),
        inject(5, .when(.posture(.suzhou, .emergency))), inject(6, expects: [])))
    try desk.drill(.deliver(1))
    try desk.reportAlert(ofInject: 2)
    _ = try desk.openIncident()
    try desk.drill(.checkpoint(label: "一"))
    try desk.drill(.hold(3, reason: "later"))
    try desk.drill(.branch(.init(record: "one.journal", checkpoint: 1, sequence: 4)))
    let archive = desk.picture.archive
    let restored = Picture(region: smallRegion, at: midnight, archive: archive)
    #expect(restored?.drill == desk.picture.drill)
    #expect(restored?.drill != nil)
    #expect(restored?.archive == archive)
  }
}
