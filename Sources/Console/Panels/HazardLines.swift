import Domain
import Terminal

/// What the overview says of a hazard: which situation it is, who leads and who assists, and which
/// city is next, when and how sure.
struct HazardLines {
  let scene: Scene

  private var words: ForecastPhrases { scene.words.forecast }

  /// The hazard that an alert tells of: the one that it was foretold of; else one of its kind, or
  /// one that its kind brings about, that stands or is expected in its city.
  func hazard(of alert: Alert) -> Hazard? {
    guard let city = alert.city else { return nil }
    if alert.report.foretelling != nil {
      return scene.picture.standingHazards.first {
        alert.report.key.identifier.hasPrefix("\($0.id)-")
      }
    }
    return scene.picture.standingHazards.first { hazard in
      let kind = hazard.kind.eventKind
      return
        (kind == alert.report.kind || EventKind.causes(of: kind).contains(alert.report.kind))
        && (hazard.report.origin == city
          || hazard.forecast?.prospects.contains { $0.city == city } ?? false)
    }
  }

  /// Situation, lead and assisting cities; what is expected where the alert is; who is next.
  func lines(for hazard: Hazard, indent: Int, width: Int) -> [TextLine] {
    let finding = hazard.situation
    let short = words.situationShort(finding.situation)
    let badge = short.isEmpty ? hazard.id.rawValue : short
    var lines = TextLine.field(
      badge, cities(finding, hazard.forecast), face: .dueSoon, indent: indent,
      width: width)
    lines += TextLine.field(
      words.next, next(of: hazard), indent: indent, width: width)
    return lines
  }

  /// The same in two lines.
  func brief(for hazard: Hazard) -> [TextLine] {
    let finding = hazard.situation
    let short = words.situationShort(finding.situation)
    return [
      TextLine(short.isEmpty ? "" : short + " · ", .dueSoon)
        .adding(cities(finding, hazard.forecast)),
      TextLine(words.next + " ", .textDim).adding(next(of: hazard)),
    ]
  }

  /// `lead Anqing · assist Chizhou 3 %, Tongling 5 %`: the share of each city's people.
  func cities(_ finding: SituationFinding, _ forecast: Forecast?) -> String {
    let lead = "\(words.lead) \(scene.name(of: finding.lead))"
    guard !finding.affected.isEmpty else { return lead }
    let names = finding.affected.prefix(10).map { city in
      let share = (forecast?.prospect(of: city)?.shareOfPeople ?? 0) * 100
      let digits = share > 0 && share < 1 ? 1 : 0
      // One in two thousand is a beginning, and no share.
      if share > 0, share < 0.05 { return scene.name(of: city) }
      return "\(scene.name(of: city)) \(NumberText.decimal(share, digits: digits))%"
    }
    let more = finding.affected.count > 10 ? " +\(finding.affected.count - 10)" : ""
    return "\(lead) · \(words.assist) \(names.joined(separator: " "))\(more)"
  }

  /// The next city with its time, its range and how sure it is, and the ones after it.
  func next(of hazard: Hazard) -> String {
    guard let forecast = hazard.forecast else { return words.awaited }
    let coming = forecast.prospects.filter(\.isExpected).sorted {
      ($0.arrival?.middle ?? .distantFuture) < ($1.arrival?.middle ?? .distantFuture)
    }
    guard let first = coming.first, let arrival = first.arrival else {
      return words.notWithin(Int(forecast.horizon.inSeconds / 3600))
    }
    let others = coming.dropFirst().filter { $0.city != first.city }.prefix(3).compactMap {
      prospect in
      prospect.arrival.map { arrival in
        let isFar = scene.now.duration(to: arrival.middle) >= .hours(72)
        let time = isFar ? day(arrival.middle) : scene.dayAndHour(arrival.middle)
        return "\(scene.name(of: prospect.city)) \(time)"
      }
    }
    let head =
      "\(scene.name(of: first.city)) \(range(arrival)) \(percent(first.probability))"
    return ([head] + others).joined(separator: " \(scene.glyphs.arrowRight) ")
  }

  /// The place of a prospect: its city, and of a river without a gauge the ground behind a levee.
  func place(of prospect: Prospect, _ kind: Hazard.Kind) -> String {
    let city = scene.name(of: prospect.city)
    guard kind == .riverFlood, prospect.gauge == nil, prospect.front == nil else { return city }
    return "\(scene.language.text(.behindLevee)) \(city)"
  }

  /// `20:10 (18:30-22:05)`; the middle says on which day. Where it is a matter of days, those:
  /// `11/13 (11/09-11/18)`.
  func range(_ spread: TimeEstimate) -> String {
    if spread.early.duration(to: spread.late) >= .hours(20)
      || scene.now.duration(to: spread.middle) >= .hours(72)
    {
      return "\(day(spread.middle)) (\(day(spread.early))-\(day(spread.late)))"
    }
    return
      "\(scene.dayAndHour(spread.middle)) (\(scene.hour(spread.early))-\(scene.hour(spread.late)))"
  }

  /// The hour of a moment that was; its day where it was not today's matter.
  func moment(_ instant: Instant) -> String {
    instant.duration(to: scene.now) >= .hours(24) ? day(instant) : scene.hour(instant)
  }

  /// Month and day of a moment: `11/13`.
  func day(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: scene.offsetInMinutes).date.suffix(5)
      .split(separator: "-").joined(separator: "/")
  }

  func percent(_ share: Double) -> String { NumberText.decimal(share * 100, digits: 0) + "%" }
}
