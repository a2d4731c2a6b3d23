import Domain
import Terminal

/// The strip of an epidemic: for each city its cases, the day on which it has so many, how many are
/// ill at the worst and when, and how many are infected within the horizon.
extension ForecastPage {
  private var phrases: ContagionPhrases { scene.words.contagion }

  func epidemicColumns(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [Column] {
    let isWide = width >= 104
    let nameWidth = isWide ? 16 : 9
    var columns = [
      Column(heading: words.city, width: nameWidth) { prospect in
        (
          scene.name(of: prospect.city, fitting: nameWidth),
          prospect.isReached || prospect.isExpected ? .textStrong : .text
        )
      },
      Column(heading: phrases.cases, width: 6) { cases($0) },
      Column(heading: phrases.casesOn(Int(hazard.threshold)), width: isWide ? 22 : 19) {
        arrival($0, forecast, hazard)
      },
      Column(heading: words.leadTime, width: 5, text: leadTime),
      Column(heading: phrases.chance, width: 6) {
        (hazardLines.percent($0.probability), face(of: $0))
      },
      Column(heading: phrases.illAtPeak, width: isWide ? 20 : 8) { prospect in
        let peak = prospect.peak
        let range = " (\(count(peak.low))-\(count(peak.high)))"
        return (count(peak.middle) + (isWide ? range : ""), .text)
      },
      Column(heading: phrases.peakDay, width: isWide ? 19 : 6) { prospect in
        let times = prospect.peakTime
        let range = " (\(scene.day(times.early))-\(scene.day(times.late)))"
        // Where it is the last day that was looked at, the peak is not in sight.
        let isLater = forecast.basis.newest.duration(to: times.middle) >= .hours(55 * 24)
        let day = scene.day(times.middle)
        return ((isLater ? ">" : "") + day + (isWide && !isLater ? range : ""), .text)
      },
      Column(heading: phrases.infected, width: 8) { (count($0.people.middle), .text) },
    ]
    guard isWide, width >= 130 else { return columns }
    columns += [
      Column(heading: phrases.full, width: 6) { prospect in
        (prospect.guarantee.map { hazardLines.percent($0.probability) } ?? "–", .text)
      },
      Column(heading: words.error, width: 8) { prospect in
        let error = hazard.skill(for: prospect.city)?.arrivalError
        return (error.map { Self.errorText($0, hazard.kind) } ?? "–", .textDim)
      },
    ]
    return columns
  }

  private func cases(_ prospect: Prospect) -> (text: String, face: Face) {
    guard let city = scene.region[prospect.city],
      let total = scene.picture.series(source: "cases-\(city.abbreviation)", kind: "cases")?.latest
    else { return ("?", .stale) }
    return (NumberText.grouped(Int(total.value)), .text)
  }

  /// What is known to one part in a hundred: `1.17 M`, `628 k`, `96`.
  func count(_ value: Double) -> String {
    if value >= 995_000 { return NumberText.decimal(value / 1e6, digits: 2) + "M" }
    if value >= 9_950 { return NumberText.decimal(value / 1e3, digits: 0) + "k" }
    return NumberText.grouped(Int(value))
  }
}

extension Hazard {
  /// The level from which a city counts as reached, by its newest forecast.
  fileprivate var threshold: Double { forecast?.prospects.first?.warning.level ?? 0 }
}
