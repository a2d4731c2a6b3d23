import Domain
import Geodesy
import Storage

/// One entry and more for every kind of event and every word that the journal writes, in the order
/// of the golden file. New ones go to the end: what stands here was written by a release.
enum Samples {
  static let entries: [Entry] = zip(1..., events).map { place, event in
    let happened = Instant(milliseconds: 1_760_000_000_000 + Int64(place) * 1_000)
    return Entry(
      sequence: place, origin: Origin.ID(rawValue: "desk-1"), originSequence: place,
      happened: happened, received: happened.advanced(by: .milliseconds(250)),
      recorded: happened.advanced(by: .milliseconds(400)),
      actor: Actor(name: place % 2 == 0 ? "李伟" : "Wang Fang", role: roles[place % roles.count]),
      cause: causes[place % causes.count], isExercise: place % 3 == 0,
      city: place % 4 == 0 ? nil : City.ID(rawValue: "suzhou"), event: event)
  }

  private static let events: [Event] =
    watch + alerts + incidents + units + [
      .stageCrossed(Gauge.ID(rawValue: "taihu"), from: .normal, to: .warning, value: 3.82),
      .stageCrossed(Gauge.ID(rawValue: "taihu"), from: .warning, to: .guarantee, value: 4.65),
      .itemQuarantined(
        QuarantinedItem(file: "in/7.xml", line: 12, reason: "doctype", excerpt: "<!DOCTYPE\n\"")),
      .itemQuarantined(
        QuarantinedItem(file: "in/8.ndjson", line: nil, reason: "empty", excerpt: "")),
      .alert(alert, .updated(wideReport, rose: false)),
      .alert(alert, .overtaken(report(2, .moderate))),
      .endForetold(report(4, .unknown)),
    ]
    + rules.prefix(3).map { .alert(alert, .grouped(under: Alert.ID(rawValue: "SUZ-A3"), $0)) } + [
      .alert(alert, .inhibited(by: Alert.ID(rawValue: "SUZ-A3"))),
      .alert(alert, .released),
      .alert(alert, .escalated),
    ]
    + overEvents + HazardSamples.events + HazardSamples.laterEvents + HazardSamples.later
    + AidSamples.events + HazardSamples.latest
    + [.alert(alert, .grouped(under: Alert.ID(rawValue: "SUZ-A3"), rules[3]))]
    + DispatchSamples.events
    + GovernanceSamples.events
    + RoadSamples.events
    + HazardSamples.last
    + AidSamples.last
    + HazardSamples.typhoon
    + AllianceSamples.events
    + AllianceSamples.later
    + DispatchSamples.later
    + TrustSamples.events
    + AllianceSamples.latest
    + HazardSamples.comparisons
    + PostureSamples.events
    + EvaluationSamples.events
    + PreparednessSamples.events
    + CommunicationSamples.events
    + LedgerSamples.events
    + PromiseSamples.events

  static let roles: [Role] = [
    .observer, .dispatcher, .supervisor, .coordinator, .facilitator, .system,
  ]
  static let causes: [Cause?] = [nil, .entry(3), .report(key(9))]

  static let statedEnds: [StatedEnd] = [
    .allClear, .parameter(name: "VTEC", value: "CAN"), .words("解除"),
  ]
  private static let overEvents: [Event] = statedEnds.flatMap { end -> [Event] in
    var report = report(3, .moderate)
    report.over = end
    return [
      .alert(alert, .updated(report, rose: false)),
      .alert(alert, .cleared(.stated(end, by: key(5)))),
    ]
  }
  static let rules: [CorrelationRule] = [.sameEvent, .samePlace, .consequence, .sameHazard]
  private static let until = Instant(milliseconds: 1_760_003_600_000)
  static let postures: [Posture] = [.routine, .watch, .emergency, .recovery]
  private static let watch: [Event] =
    [
      .watch(.opened(region: Region.ID(rawValue: "yangtze-delta"), scenario: "typhoon")),
      .watch(.opened(region: Region.ID(rawValue: "yangtze-delta"), scenario: nil)),
      .watch(.closed),
      .watch(.hornSilenced(until: until)),
    ]
    + postures.map {
      .watch(.postureSwitched(City.ID(rawValue: "suzhou"), to: $0, reason: "台风"))
    }

  private static let alert = Alert.ID(rawValue: "SUZ-A7")
  private static let alertEvents: [AlertEvent] =
    zip(0..., severities).map { place, severity in .raised(report(place, severity)) } + [
      .updated(report(0, .extreme), rose: true),
      .recurred(report(1, .severe)),
      .cleared(.cancelled(by: key(2))),
      .cleared(.returnedToNormal),
      .cleared(.ruled(reason: "现场已查看")),
      .acknowledged(occurrence: 2),
      .unacknowledged,
      .shelved(until: until, reason: "sensor is being cleaned"),
      .unshelved,
      .shelvingEnded,
      .suppressed(reason: "test"),
      .unsuppressed,
      .removedFromService(reason: "broken"),
      .returnedToService,
      .noted(text: "line one\nline two\t\"quoted\" \\ \u{1}"),
    ]
  private static let alerts: [Event] = alertEvents.map { .alert(alert, $0) }

  private static let incident = Incident.ID(rawValue: "SUZ-I12")
  private static let incidentEvents: [IncidentEvent] = [
    .reported(incidentReport(alert)), .reported(incidentReport(nil)), .verified, .activated,
    .contained, .flaredUp(reason: "wind"), .recovered, .closed(outcome: "两人轻伤"),
    .dismissed(reason: "false alarm"), .noted(text: "ok"),
  ]
  private static let incidents: [Event] = incidentEvents.map { .incident(incident, $0) }

  private static let unit = Unit.ID(rawValue: "SUZ-F01")
  static let triggers = firstTriggers + DispatchSamples.triggers + DispatchSamples.laterTriggers
  private static let firstTriggers: [UnitTrigger] = [
    .dispatch, .depart, .stage, .arrive, .delay, .resume, .release, .cancel, .reachStation,
    .takeOutOfService, .returnToService, .becomeUnavailable, .becomeAvailable, .takeManualControl,
    .endManualControl,
  ]
  static let statuses = firstStatuses + DispatchSamples.statuses
  private static let firstStatuses: [UnitStatus] = [
    .available, .committed, .enroute, .staging, .onScene, .returning, .delayed, .outOfService,
    .unavailable, .manual,
  ]
  private static let journey = Journey(
    from: .at(31.3, 120.6), to: .at(31.25, 120.725), departed: until,
    expectedArrival: until.advanced(by: .minutes(9)))
  private static let units: [Event] =
    [
      .unit(
        unit,
        .dispatched(
          to: incident,
          Assignment(unit: unit, distance: .metres(8_250.5), travel: .milliseconds(540_250))))
    ]
    + zip(0..., firstTriggers).map { place, trigger in
      .unit(
        unit,
        .moved(
          trigger, to: firstStatuses[place % firstStatuses.count],
          journey: place % 2 == 0 ? journey : nil,
          isLateEntry: place % 5 == 0))
    }

  static let severities: [Severity] = [.extreme, .severe, .moderate, .minor, .unknown]
  static let urgencies: [Urgency] = [.immediate, .expected, .future, .past, .unknown]
  static let certainties: [Certainty] = [.observed, .likely, .possible, .unlikely, .unknown]
  static let message: [MessageStatus] = [.actual, .exercise, .system, .test, .draft]
  static let classes: [EmergencyClass] = [
    .naturalDisaster, .accident, .publicHealth, .socialSecurity, .emergingRisk,
  ]
  static let operations: [AlertReport.Operation] = [.open, .update, .close]

  private static func key(_ number: Int) -> ReportKey {
    ReportKey(
      source: "water@example", identifier: "W-\(number)",
      sent: Instant(milliseconds: 1_759_999_999_000))
  }

  private static func report(_ place: Int, _ severity: Severity) -> AlertReport {
    AlertReport(
      key: key(place), operation: operations[place % 3], status: message[place],
      references: (0..<place).map(key), city: place == 0 ? nil : City.ID(rawValue: "suzhou"),
      coordinate: place == 0 ? nil : .at(31.3, 120.6 + Double(place) / 8), area: "太湖",
      kind: "Flood", emergencyClass: classes[place], severity: severity,
      urgency: urgencies[place], certainty: certainties[place],
      expires: place == 0 ? nil : until, headline: "太湖水位超警戒", text: "level 3.82 m")
  }

  /// A report of an area that reaches over a city's boundary.
  private static let wideReport: AlertReport = {
    var report = Samples.report(3, .moderate)
    report.touched = [
      CityShare(
        city: City.ID(rawValue: "suzhou"), area: 0.375, people: 0.5, residents: 6_374_131),
      CityShare(city: City.ID(rawValue: "wuxi"), area: 0.0625, people: 0, residents: 0),
    ]
    return report
  }()

  private static func incidentReport(_ alert: Alert.ID?) -> Incident.Report {
    Incident.Report(
      city: City.ID(rawValue: "suzhou"), kind: "Flood", emergencyClass: .naturalDisaster,
      priority: .second, title: "Dyke seepage", place: "东太湖大堤", coordinate: .at(31.0, 120.5),
      alert: alert)
  }
}
