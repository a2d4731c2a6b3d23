import Domain

/// One entry and more for every kind of event about what desks pass on, and every word of it.
enum CommunicationSamples {
  static let parts: [CityNotice.Part] = [.place, .losses, .units, .forecast]
  static let measures: [SitrepMeasure] = [
    .dead, .injured, .missing, .evacuated, .damaged, .destroyed, .loss,
  ]

  private static let notice = CityNotice.ID(rawValue: "SUZ-N2")
  private static let incident = Matter.incident(Incident.ID(rawValue: "SUZ-I12"))
  private static let hazard = Matter.hazard(Hazard.ID(rawValue: "SUZ-H3"))
  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let noon = Instant(milliseconds: 1_760_002_000_000)
  private static let seal = Handover.Seal(
    sequence: 41, at: noon, items: 12, digest: "00c0ffee00c0ffee")

  static let events: [Event] = (notices + watches + sitreps).map { .communication($0) }

  /// A letter as they were before it was a promise to acknowledge one.
  private static func early(_ letter: CityNotice.Letter) -> CityNotice.Letter {
    var letter = letter
    letter.isOwed = false
    return letter
  }

  private static let notices: [CommunicationEvent] = [
    .sent(
      notice,
      early(
        CityNotice.Letter(
          of: hazard, from: .city(suzhou), to: [wuxi], .restricted("仅供处置"), "水头已过",
          without: parts, readFor: .hours(2), acknowledgeWithin: .minutes(15))),
      CityNotice.Facts(kind: "river-flood", city: suzhou, since: noon)),
    .sent(
      CityNotice.ID(rawValue: "REG-N1"),
      early(
        CityNotice.Letter(
          of: incident, from: .body, to: [suzhou, wuxi], .confidential, "be ready",
          mayBeShared: true)),
      CityNotice.Facts(
        kind: "chemical-leak", city: wuxi, since: noon, grade: .second, place: "太湖大道",
        losses: Losses(dead: 0, moved: 400), units: 3,
        arrivals: [CityArrival(city: suzhou, at: noon)])),
    .notice(notice, .received([wuxi])),
    .notice(notice, .read(wuxi)),
    .notice(notice, .acknowledged(wuxi, note: "已部署")),
    .notice(notice, .reminded([wuxi, suzhou])),
  ]

  private static let watches: [CommunicationEvent] = [
    .watchTaken([WatchPosting(.city(suzhou), "王芳"), WatchPosting(.body, "Li Wei")]),
    .watch(.city(suzhou), .handedOver(number: 3, by: "王芳", seal, remarks: "两处未了")),
    .watch(.body, .handedOver(number: 1, by: "Li Wei", seal, remarks: "")),
    .watch(
      .city(suzhou),
      .questioned(.init(by: "陈刚", item: "SUZ-A7", text: "since when?"))),
    .watch(.city(suzhou), .recalled(by: "王芳", reason: "漏了一项")),
    .watch(.city(suzhou), .takenOver(by: "陈刚")),
    .watch(.body, .stoodDown(by: "Li Wei", reason: "ill")),
  ]

  private static let sitreps: [CommunicationEvent] =
    measures.map { measure in
      .sitrep(
        hazard,
        .told(.init(wuxi, measure), 12, correction: measure == .missing ? "已找到" : nil))
    } + [
      .sitrep(incident, .drafted(number: 2, isFinal: true)),
      .sitrep(
        incident,
        .prepared(
          by: "王芳",
          .init(
            from: noon, to: noon.advanced(by: .hours(6)),
            figures: [
              .init(.init(suzhou, .dead), 2, at: noon, entry: 7, correction: nil),
              .init(.init(wuxi, .missing), 0, at: noon, entry: 9, correction: "已找到"),
            ], remarks: "风向将转"))),
      .sitrep(incident, .approved(by: "Li Wei")),
      .sitrep(incident, .sentBack(reason: "缺风向")),
      .sitrep(incident, .sent(to: "省应急管理厅")),
    ]
}
