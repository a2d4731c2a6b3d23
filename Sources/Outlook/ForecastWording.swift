import Domain

/// What a forecast's alert says, with its values: what comes when, or since when it is there.
struct ForecastWording {
  let hazard: Hazard
  let forecast: Forecast
  let prospect: Prospect
  /// When it is expected; since when it is there.
  let moment: TimeEstimate
  let isThere: Bool
  /// Whether an instrument or somebody there says that it has come.
  let isConfirmed: Bool
  let region: Region
  let now: Instant

  private var gauge: Gauge? { prospect.gauge.flatMap { region[$0] } }
  private var front: Riverfront? { prospect.front.flatMap { region[$0.id] } }

  /// The places by name: the city's intakes, the gauge, the front, the service; else the city.
  private var names: [LocalizedName] {
    if !intakes.isEmpty { return intakes.map(\.name) }
    let name =
      prospect.site.flatMap(region.name(of:)) ?? gauge?.name ?? front?.name
      ?? region[prospect.city]?.name
    return [name].compactMap(\.self)
  }

  private var place: LocalizedName {
    func joined(_ name: (LocalizedName) -> String, _ comma: String) -> String {
      names.isEmpty ? prospect.city.rawValue : names.map(name).joined(separator: comma)
    }
    return LocalizedName(
      english: joined(\.english, ", "), simplified: joined(\.simplified, "、"),
      traditional: joined(\.traditional, "、"))
  }

  /// Of a spill, the city's intakes on the river.
  private var intakes: [WaterIntake] {
    guard hazard.kind == .spill,
      let river = region.rivers.first(where: { $0.id == hazard.report.river })
    else { return [] }
    let reaches = Set(river.reaches.map(\.id))
    return region.exposure.intakes.filter {
      $0.city == prospect.city && reaches.contains($0.reach)
    }
  }

  func report(_ key: ReportKey) -> AlertReport {
    let gravity = ForecastGravity(
      prospect: prospect, arrival: isThere ? nil : moment.middle, now: now)
    let kind = hazard.kind.eventKind
    var report = AlertReport(
      key: key, city: prospect.city,
      coordinate: gauge?.coordinate ?? region[prospect.city]?.coordinate,
      area: names.isEmpty
        ? prospect.city.rawValue
        : names.map { "\($0.english) \($0.simplified)" }.joined(separator: ", "),
      kind: kind, emergencyClass: EventKind.named(kind)?.emergencyClass ?? .naturalDisaster,
      severity: gravity.severity, urgency: gravity.urgency,
      certainty: gravity.certainty(isConfirmed: isConfirmed), headline: "", text: text)
    HazardWording(
      hazard: hazard, forecast: forecast, prospect: prospect, moment: moment, isThere: isThere,
      region: region, now: now
    ).reword(&report)
    let isService = if case .lifeline = prospect.site { true } else { false }
    let foretelling = Foretelling(
      isThere: isThere, moment: moment, probability: prospect.probability,
      level: isService ? nil : prospect.warning.level, unit: prospect.unit, place: place)
    report.foretelling = foretelling
    report.headline = foretelling.headline(of: report)
    return report
  }

  /// Each figure with the hour that it is of: the text is read long after it was sent.
  private var text: String {
    let lead = now.duration(to: moment.middle).inSeconds / 60
    let ahead = "预报 forecast \(clock(now)) · 提前 lead \(lead / 60) h \(lead % 60) min"
    return (isThere ? "已到 there" + standing : ahead) + worst
      + (prospect.guarantee.map {
        " · ≥ \(number($0.level)): \(Int(($0.probability * 100).rounded())) %"
      } ?? "") + workedOut
  }

  /// What was last measured or worked out.
  private var standing: String {
    if let observed = prospect.observed {
      return " · 实测 measured \(number(observed.value)) \(prospect.unit) (\(clock(observed.time)))"
    }
    return prospect.front.map {
      " · 推算 worked out \(number($0.now)) \(prospect.unit) (\(clock(now)))"
    } ?? ""
  }

  /// The peak to come with its people; where it has passed, how high it was and whom it reached.
  private var worst: String {
    if prospect.hasPassed, let past = prospect.past {
      return " · 峰值已过 peak passed \(number(past.level)) \(prospect.unit) (\(clock(past.at)))"
        + " · 已波及 people so far \(Int(past.people))"
    }
    return " · 峰值 peak \(number(prospect.peak.middle)) "
      + "(\(number(prospect.peak.low))–\(number(prospect.peak.high))) \(prospect.unit)"
      + " · 人口 people \(Int(prospect.people.middle))"
  }

  private func clock(_ instant: Instant) -> String {
    HazardWording.dayAndClock(instant, asOf: now)
  }

  /// What the numbers of a place at which nobody measures rest on.
  private var workedOut: String {
    guard let front else { return "" }
    let ends = [front.reach.upstream, front.reach.downstream].map { id in
      region[id].map { "\($0.name.english) \($0.name.simplified)" } ?? id.rawValue
    }
    return " · 无测站，按\(ends.joined(separator: " / "))推算 no gauge: interpolated"
      + (front.isTidal ? " · 下游受潮汐影响 tide below" : "")
  }

  private func number(_ value: Double) -> String {
    guard abs(value) < 100 else { return "\(Int(value.rounded()))" }
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return "\(value < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Region {
  /// What a lifeline or a levee is called; nil for one that is not known.
  fileprivate func name(of site: Prospect.Site) -> LocalizedName? {
    switch site {
    case .lifeline(let id): exposure.lifelines.first { $0.id == id }?.name
    case .levee(let id): exposure.levees.first { $0.id == id }?.name
    }
  }
}
