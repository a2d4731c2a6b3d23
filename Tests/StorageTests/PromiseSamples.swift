import Domain

/// An entry for each kind of event by which notices and signatures became promises, and for what
/// else of that has a word.
enum PromiseSamples {
  static let kinds: [CommitmentKind] = [.notice, .signature]

  private static let notice = CityNotice.ID(rawValue: "SUZ-N2")
  private static let agreement = AidAgreement.ID(rawValue: "su-xi-chang")
  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let noon = Instant(milliseconds: 1_760_002_000_000)

  static let events: [Event] =
    [
      .communication(
        .sent(
          CityNotice.ID(rawValue: "SUZ-N3"),
          CityNotice.Letter(
            of: .hazard(Hazard.ID(rawValue: "SUZ-H3")), from: .city(suzhou), to: [wuxi],
            .confidential, "水头将至"),
          CityNotice.Facts(kind: "river-flood", city: suzhou, since: noon))),
      .communication(.notice(notice, .missed([wuxi, suzhou]))),
      .preparedness(
        .agreement(agreement, .answered(3, .init(wuxi, .signed, due: noon), to: .signed))),
      .preparedness(
        .agreement(
          agreement, .answered(3, .init(wuxi, .refused("too much"), due: noon), to: .signing))),
      .preparedness(.agreement(agreement, .lapsed(3, [wuxi, suzhou]))),
    ]
    + kinds.map { .trust(suzhou, .contested(.init(7, $0), reason: "线路中断")) }
}
