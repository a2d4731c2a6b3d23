import Domain

/// One entry and more for every kind of event about how cities answer for a matter, and every word
/// of it.
enum GovernanceSamples {
  static let stages: [FiledReport.Stage] = [.initial, .followUp, .final, .correction]
  static let receivers: [FiledReport.Receiver] = [.city, .province, .state, .neighbours]
  static let means: [FiledReport.Means] = [.phone, .written]
  static let measures: [LossMeasure] = [.dead, .injured, .moved, .directLoss, .waterStop]
  static let waters: [Losses.WaterStop] = [.none, .township, .county, .prefecture]
  static let tables: [GradeTable] = [.productionSafety, .environment]

  private static let incident = Matter.incident(Incident.ID(rawValue: "SUZ-I12"))
  private static let hazard = Matter.hazard(Hazard.ID(rawValue: "SUZ-H3"))
  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let offer = LeadOffer(from: suzhou, to: wuxi, reason: "下游已到无锡")

  static let events: [Event] =
    assessed + reported + [
      .governance(hazard, .told([suzhou, wuxi])),
      .governance(hazard, .leadProposed(offer)),
      .governance(hazard, .leadAccepted(offer)),
      .governance(hazard, .leadRefused(offer, reason: "力量不足")),
      .governance(incident, .leadWithdrawn(offer, reason: "no longer needed")),
      .governance(incident, .leadAssigned(wuxi, reason: "协调机构决定")),
      .governance(
        incident, .dutyDone(DoneDuty(DutyID(rawValue: "contain/suzhou"), note: "阀门已关"))),
    ]

  private static let assessed: [Event] =
    zip(0..., measures).map { place, measure in
      .governance(
        incident,
        .assessed(
          Assessment(
            losses: Losses(
              dead: place == 0 ? 3 : nil, injured: place, moved: place == 2 ? 5_000 : nil,
              directLoss: place == 3 ? 12_000_000 : nil,
              waterStop: place < 4 ? waters[place] : nil),
            grade: Grade(rawValue: place % 4 + 1) ?? .fourth,
            basis: .table(tables[place % 2], measure),
            correction: place == 1 ? "重复统计" : nil)))
    } + [
      .governance(
        incident,
        .assessed(
          Assessment(losses: Losses(), grade: .fourth, basis: .table(.productionSafety, nil)))),
      .governance(
        incident,
        .assessed(Assessment(losses: Losses(), grade: .first, basis: .ruling("社会影响大")))),
    ]

  private static let reported: [Event] = zip(0..., stages).map { place, stage in
    .governance(
      incident,
      .reported(
        FiledReport(
          stage, number: place + 1, to: receivers[place], by: means[place % 2],
          lacking: place == 0 ? "起因不明" : nil)))
  }
}
