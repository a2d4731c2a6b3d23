import Domain

/// One entry and more for every kind of event about what cities decide together, and every word of
/// it.
enum AllianceSamples {
  static let measures: [JointAim.Measure] = [.moved, .units, .stage]
  static let states: [DecisionState] = [.open, .agreed, .refused]

  private static let decision = JointDecision.ID(rawValue: "SUZ-D4")
  private static let meeting = Meeting.ID(rawValue: "REG-M2")
  private static let hazard = Matter.hazard(Hazard.ID(rawValue: "SUZ-H3"))
  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let noon = Instant(milliseconds: 1_760_002_000_000)

  static let events: [Event] = (decisions + meetings).map { .alliance($0) }

  /// What was added after those.
  static let later: [Event] = interventions.map { .alliance(.intervention($0.0, $0.1)) }

  /// What came when directives had a due time.
  static let latest: [Event] = [
    .alliance(.intervention(hazard, .directed(.init(to: [suzhou], "十时前关闸", due: noon))))
  ]

  private static let decisions: [AllianceEvent] =
    measures.map { measure in
      let aim = JointAim(measure, [.init(suzhou, 900), .init(wuxi, 0)])
      return .decision(
        decision,
        .proposed(
          hazard, by: measure == .moved ? .body : .city(suzhou), parties: [suzhou, wuxi],
          .init("十时前转移低洼处群众", aim: aim), answerBy: noon))
    } + [
      .decision(decision, .answered(.init(wuxi, .consented("")), to: states[0])),
      .decision(decision, .answered(.init(wuxi, .consented("from ten on")), to: states[1])),
      .decision(decision, .answered(.init(wuxi, .refused("力量不足")), to: states[2])),
      .decision(decision, .countered(wuxi, .init("half of it"), answerBy: noon)),
      .decision(decision, .withdrawn(by: .city(suzhou), reason: "雨停了")),
      .decision(decision, .withdrawn(by: .body, reason: "no longer needed")),
      .decision(decision, .lapsed),
    ]

  private static let meetings: [AllianceEvent] = [
    .meeting(
      meeting,
      .called(.init(by: .body, about: hazard, "闸门调度", invited: [suzhou, wuxi], at: noon))),
    .meeting(
      meeting,
      .called(.init(by: .city(suzhou), about: nil, "the month", invited: [wuxi], at: noon))),
    .meeting(meeting, .begun),
    .meeting(meeting, .told(.init(suzhou))),
    .meeting(meeting, .told(.init(wuxi, excuse: "值守人手不足"))),
    .meeting(meeting, .written("十时起关闸")),
    .meeting(meeting, .closed),
    .meeting(meeting, .cancelled(reason: "no longer needed")),
  ]

  private static let unmet = [AidRequest.ID(rawValue: "SUZ-R1"), AidRequest.ID(rawValue: "WUX-R4")]
  private static let interventions: [(Matter, InterventionEvent)] = [
    (hazard, .proposed(.init(.shortfall(unmet), reason: "沙袋不足"))),
    (hazard, .confirmed(.init(.shortfall(unmet), reason: "沙袋不足"))),
    (
      .incident(Incident.ID(rawValue: "SUZ-I12")),
      .proposed(.init(.grade(.second), reason: "three dead"))
    ),
    (hazard, .dropped(.init(.request(suzhou), reason: "too much for us"), reason: "雨停了")),
    (hazard, .handedBack(reason: "水位已退")),
    (hazard, .directed(.init(to: [suzhou, wuxi], "十时前关闸"))),
  ]
}
