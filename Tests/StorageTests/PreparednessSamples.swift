import Domain

/// One entry and more for every kind of event about agreements, plans, the programme and the files
/// on risks, and every word of it.
enum PreparednessSamples {
  static let stages: [RiskStage] = [.identify, .assess, .treat, .monitor, .communicate]
  static let kinds: [ProgrammeRule.Kind] = [.drill, .meeting]
  static let states: [AgreementState] = [.signing, .signed, .refused]

  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let noon = Instant(milliseconds: 1_760_003_000_000)
  private static let agreement = AidAgreement.ID(rawValue: "su-xi-chang")
  private static let matter = Matter.hazard(Hazard.ID(rawValue: "SUZ-H3"))
  private static let incident = Matter.incident(Incident.ID(rawValue: "SUZ-I2"))
  private static let entry = ProgrammeEntry.ID(rawValue: "consultation/2026-07")
  private static let name = LocalizedName(
    english: "Su-Xi agreement", simplified: "苏锡协议", traditional: "蘇錫協議")

  static let events: [Event] =
    (agreements + plans + programme + risks).map { .preparedness($0) } + [offer]

  private static let agreements: [PreparednessEvent] =
    [
      .agreement(
        agreement,
        .drafted(
          terms, by: .city(suzhou), note: "夏汛前", signatories: [suzhou, wuxi], signBy: noon)),
      .agreement(
        agreement,
        .drafted(terms, by: .body, note: "", signatories: [suzhou, wuxi], signBy: noon)),
    ]
    + states.map { state in
      .agreement(agreement, .answered(2, .init(wuxi, .signed), to: state))
    } + [
      .agreement(agreement, .answered(2, .init(wuxi, .refused("无力承担")), to: .refused)),
      .agreement(agreement, .withdrawn(2, by: .city(suzhou), reason: "另行商议")),
      .agreement(agreement, .withdrawn(2, by: .body, reason: "later")),
      .agreement(agreement, .noticeGiven(2, .init(wuxi, from: noon, reason: "退出"))),
      .agreement(agreement, .noticeGiven(2, .init(nil, from: noon, reason: "ended"))),
    ]

  private static let terms = AidAgreement(
    id: agreement, version: 2, name: name, parties: [suzhou, wuxi],
    terms: [
      .init(
        good: .supply(SupplyItem.ID(rawValue: "sandbags")), cap: 90_000, tariff: Money(fen: 280)),
      .init(good: .units(.hazmat), cap: 4, tariff: Money(fen: 62_000)),
    ], from: noon, until: noon.advanced(by: .hours(24 * 365)), notice: .hours(24 * 60))

  private static let plans: [PreparednessEvent] = [
    .plan(
      matter,
      .activated(
        PlanUse(
          PlanUse.ID(rawValue: "river-flood-joint"), version: 3, name: name, reason: "符合条件"))),
    .plan(
      incident, .stopped(PlanUse.ID(rawValue: "river-flood-joint"), reason: "water has gone")),
  ]

  private static let programme: [PreparednessEvent] =
    kinds.map { kind in
      .programme(
        ProgrammeEntry.ID(rawValue: "REG-P1"), .added(kind, name: "夜间演练", due: noon))
    } + [
      .programme(entry, .moved(from: noon, to: noon.advanced(by: .hours(48)), reason: "防汛")),
      .programme(entry, .cancelled(reason: "holidays")),
      .programme(entry, .stated(held: noon, cities: 9, evidence: "drill-7.fenghuo")),
    ]

  private static let risks: [PreparednessEvent] =
    zip(stages, stages.dropFirst()).map { from, to in
      .risk(matter, .moved(from: from, to: to, reason: "已处置"))
    } + [
      .risk(incident, .rerouted(.init(from: .accident, to: .publicHealth, reason: "many ill"))),
      .noted(Reminder.ID(rawValue: "agreement|su-xi-chang|1|30")),
    ]

  /// An offer that names the version that binds its price.
  private static let offer = Event.aid(
    AidRequest.ID(rawValue: "SUZ-R2"),
    .passed(
      AidMessage(
        .offer, quantity: 100, price: Money(fen: 280), agreement: agreement, version: 2),
      lender: wuxi, to: .offered))
}
