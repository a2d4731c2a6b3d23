import Domain
import Geodesy
import Hazards

/// What a forecast's alert says where a level at a gauge is not what is meant: of an infection the
/// days and the cases, of a chain of failures the service that is next.
struct HazardWording {
  let hazard: Hazard
  let forecast: Forecast
  let prospect: Prospect
  /// When it is expected; since when it is there.
  let moment: TimeEstimate
  let isThere: Bool
  let region: Region
  let now: Instant

  /// Puts a report into the words of its kind of hazard.
  func reword(_ report: inout AlertReport) {
    switch hazard.kind {
    case .epidemic: rewordEpidemic(&report)
    case .cascade: rewordCascade(&report)
    case .typhoon: rewordTyphoon(&report)
    case .riverFlood, .plume, .spill, .ash: break
    }
  }

  /// The signal that it calls for, and the wind by its grades.
  private func rewordTyphoon(_ report: inout AlertReport) {
    let lead = max(0, now.duration(to: moment.middle).inSeconds / 60)
    let ahead =
      "预报 forecast \(dayAndClock(now)) · 提前 lead \(lead / 60) h \(lead % 60) min"
    let measured = prospect.observed.map {
      " · 实测 measured \(Int($0.value.rounded())) m/s (\(dayAndClock($0.time)))"
    }
    let (low, high) = (WindGrade.grade(prospect.peak.low), WindGrade.grade(prospect.peak.high))
    report.text =
      (isThere ? "已到 there" + (measured ?? "") : ahead)
      + (prospect.signal.map { " · \(Self.name(of: $0))" } ?? "")
      + " · 最大风力 grade of wind \(low)–\(high) (\(Int(prospect.peak.middle)) m/s, "
      + "\(dayAndClock(prospect.peakTime.middle)))"
      + (prospect.recovery.map { " · 减弱 below a gale \(dayAndClock($0.middle))" } ?? "")
      + " · 人口 people \(Int(prospect.people.middle))"
    switch prospect.signal {
    case .red: report.severity = .extreme
    case .orange: report.severity = .severe
    case .yellow: report.severity = .moderate
    case .blue, nil: report.severity = isThere ? .moderate : .minor
    }
  }

  private static func name(of signal: WarningSignal) -> String {
    switch signal {
    case .blue: "台风蓝色预警信号 blue typhoon signal"
    case .yellow: "台风黄色预警信号 yellow typhoon signal"
    case .orange: "台风橙色预警信号 orange typhoon signal"
    case .red: "台风红色预警信号 red typhoon signal"
    }
  }

  private func rewordEpidemic(_ report: inout AlertReport) {
    let lead = now.duration(to: moment.middle).inSeconds / 3600
    let counted =
      prospect.observed.map { " · 已报 reported \(Int($0.value)) (\(dayAndClock($0.time)))" } ?? ""
    report.text =
      (isThere
        ? "已到 there" + counted
        : "预报 forecast \(dayAndClock(now)) · 提前 lead \(lead / 24) d \(lead % 24) h")
      + " · 高峰 peak \(day(prospect.peakTime.middle)): "
      + "\(Int(prospect.peak.middle)) (\(Int(prospect.peak.low))–\(Int(prospect.peak.high))) ill 在病"
      + " · \(forecast.horizon.inSeconds / 86_400) d: \(Int(prospect.people.middle)) infected 感染"
  }

  private func rewordCascade(_ report: inout AlertReport) {
    let lead = max(0, now.duration(to: moment.middle).inSeconds / 60)
    let others = forecast.prospects.filter {
      $0.city == prospect.city && $0.site != prospect.site && $0.isExpected
    }
    let names = others.prefix(4).compactMap(\.site).map(name)
    let isHospital = ([prospect] + others).contains { kind(of: $0.site) == .hospital }
    report.area = prospect.site.map(name) ?? report.area
    report.coordinate = prospect.site.flatMap(place) ?? report.coordinate
    switch prospect.site {
    case .lifeline: report.kind = kind(of: prospect.site)?.eventKind ?? report.kind
    case .levee: report.kind = "levee-breach"
    case nil: break
    }
    report.emergencyClass =
      EventKind.named(report.kind)?.emergencyClass ?? report.emergencyClass
    let isGrave = isHospital || kind(of: prospect.site) == nil
    let severity = ForecastGravity.severity(isGrave: isGrave, people: prospect.people.middle)
    // What a service may yet do is never as grave as one that is out: a storm foretells many.
    report.severity = severity == .extreme && !isThere ? .severe : severity
    report.urgency =
      isThere || now.duration(to: moment.middle) <= .hours(1) ? .immediate : .expected
    report.text =
      (isThere
        ? "已发生 there"
        : "预报 forecast \(dayAndClock(now)) · 提前 lead \(lead / 60) h \(lead % 60) min")
      + " · 起因 cause \(causes)"
      + (prospect.recovery.map { " · 恢复 back \(dayAndClock($0.middle))" } ?? "")
      + (names.isEmpty ? "" : " · 其后 then \(names.joined(separator: ", "))")
      + " · 人口 people \(Int(prospect.people.middle))"
  }

  /// What was struck, the first of it.
  private var causes: String {
    let names = hazard.report.sources.prefix(2).map { source in
      name(.lifeline(Lifeline.ID(source.quantity)))
    }
    let more = hazard.report.sources.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
  }

  private func lifeline(_ id: Lifeline.ID) -> Lifeline? {
    region.exposure.lifelines.first { $0.id == id }
  }

  private func kind(of site: Prospect.Site?) -> Lifeline.Kind? {
    guard case .lifeline(let id) = site else { return nil }
    return lifeline(id)?.kind
  }

  private func name(_ site: Prospect.Site) -> String {
    let rawValue: String
    switch site {
    case .lifeline(let id): rawValue = id.rawValue
    case .levee(let id): rawValue = id.rawValue
    }
    let names =
      lifeline(Lifeline.ID(rawValue))?.name
      ?? region.exposure.levees.first { $0.id.rawValue == rawValue }?.name
    return names.map { "\($0.english) \($0.simplified)" } ?? rawValue
  }

  private func place(_ site: Prospect.Site) -> Coordinate? {
    guard case .lifeline(let id) = site else { return nil }
    return lifeline(id)?.coordinate
  }

  // MARK: Numbers

  private func civil(_ instant: Instant) -> CivilTime { CivilTime(instant, offsetInMinutes: 480) }

  /// `11-13`.
  private func day(_ instant: Instant) -> String { String(civil(instant).date.suffix(5)) }

  private func dayAndClock(_ instant: Instant) -> String { Self.dayAndClock(instant, asOf: now) }

  /// `02:45`, on another day than that of the telling `07-10 02:45`.
  static func dayAndClock(_ instant: Instant, asOf now: Instant) -> String {
    let (civil, today) = (
      CivilTime(instant, offsetInMinutes: 480), CivilTime(now, offsetInMinutes: 480)
    )
    return civil.date == today.date
      ? civil.shortClock : "\(civil.date.suffix(5)) \(civil.shortClock)"
  }
}
