import Domain

/// One entry and more for every kind of event about postures and about calling cities to account.
enum PostureSamples {
  static let breaches: [Breach] = [
    .lateReport, .incompleteReport, .concealed, .falseReport, .absent, .slow, .uncooperative,
  ]
  static let elements: [ReportElement] = [
    .time, .place, .source, .nature, .cause, .process, .losses, .scope, .trend, .measures, .next,
    .requests,
  ]

  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let incident = Matter.incident(Incident.ID(rawValue: "SUZ-I1"))
  private static let due = Instant(milliseconds: 1_790_000_000_123)

  private static func order(_ basis: PostureOrder.Basis?) -> PostureOrder {
    PostureOrder(
      to: .emergency, reason: "堤防出险",
      items: [
        PostureItem("shelters", owner: .supervisor, within: .hours(1)),
        PostureItem("body-lead", owner: .coordinator, within: .minutes(30)),
      ], basis: basis)
  }

  static let events: [Event] =
    [
      .watch(.posture(.city(suzhou), .ordered(order(nil), from: .watch))),
      .watch(
        .posture(
          .alliance,
          .ordered(order(.decision(JointDecision.ID(rawValue: "REG-D1"))), from: .routine))),
      .watch(.posture(.alliance, .ordered(order(.matter(incident)), from: .recovery))),
      .watch(.posture(.city(suzhou), .ticked(PostureTick("shelters", evidence: "已开 12 处")))),
      .watch(.posture(.city(suzhou), .completed(to: .recovery, nil))),
      .watch(
        .posture(
          .alliance, .completed(to: .routine, PostureWaiver("已口头确认", missing: ["a", "b"])))),
      .watch(.posture(.city(suzhou), .calledOff(to: .routine, reason: "the rain is back"))),
    ]
    + breaches.map {
      .governance(
        incident,
        .dutyEnded(
          EndedDuty(DutyID("help", of: suzhou), due: due, at: $0 == .absent ? nil : due, $0)))
    } + [
      .governance(
        incident,
        .reported(
          FiledReport(
            .followUp, number: 2, to: .province, by: .written,
            told: Losses(
              dead: 1, injured: 2, moved: 3, directLoss: 4_000_000, waterStop: .county),
            without: elements))),
      .trust(suzhou, .raised(Suspicion(.report, .concealed, "SUZ-I1 province dead 1→2"))),
    ]
}
