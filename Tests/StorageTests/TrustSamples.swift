import Domain

/// One entry and more for every kind of event about the trust in a city, and every word of it.
enum TrustSamples {
  static let kinds: [CommitmentKind] = [
    .delivery, .giveBack, .payment, .answer, .report, .duty, .acknowledgement, .lead, .meeting,
    .remark,
  ]
  /// Kinds that came later: their lines stand at the end.
  static let laterKinds: [CommitmentKind] = [.improvement]
  static let verdicts: [TrustCause.Verdict] = [.upheld, .excused, .dismissed]

  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")

  static let events: [Event] =
    zip(1..., kinds).map { place, kind in
      .trust(suzhou, .contested(.init(place, kind), reason: "高速封闭"))
    }
    + zip(1..., verdicts).map { place, verdict in
      .trust(suzhou, .ruled(.init(place, .delivery), verdict, reason: "道路中断"))
    } + [
      .trust(suzhou, .remarked(by: wuxi, isPraise: false, text: "闸门未及时通报")),
      .trust(suzhou, .remarked(by: nil, isPraise: true, text: "shared its gauges")),
      .governance(
        .incident(Incident.ID(rawValue: "SUZ-I1")),
        .dutyDone(
          DoneDuty(
            DutyID("cordon", of: suzhou), note: "done",
            due: Instant(milliseconds: 1_790_000_000_123)))),
    ]
}
