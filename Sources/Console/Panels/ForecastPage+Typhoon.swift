import Domain
import Geodesy
import Terminal

/// The strip of a typhoon: for each city when a gale begins there, how surely, the wind at its
/// worst, when it is over, and the warning signal that it calls for.
extension ForecastPage {
  private var phrases: TyphoonPhrases { scene.language.typhoon }

  func typhoonColumns(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [Column] {
    let isWide = width >= 104
    let nameWidth = isWide ? 16 : 9
    let columns = [
      Column(heading: words.city, width: nameWidth) { prospect in
        (
          scene.name(of: prospect.city, fitting: nameWidth),
          prospect.isReached || prospect.isExpected ? .textStrong : .text
        )
      },
      Column(heading: words.arrival, width: 22) { arrival($0, forecast, hazard) },
      Column(heading: words.leadTime, width: 5, text: leadTime),
      Column(heading: words.probability(.typhoon), width: 6) {
        (hazardLines.percent($0.probability), face(of: $0))
      },
      Column(heading: phrases.signal, width: 6) { prospect in
        prospect.signal.map { (phrases.colour($0), face(of: prospect)) } ?? ("–", .textDim)
      },
      Column(heading: phrases.grade, width: isWide ? 17 : 6) { prospect in
        let low = WindGrade.grade(prospect.peak.low)
        let high = WindGrade.grade(prospect.peak.high)
        let middle = NumberText.decimal(prospect.peak.middle, digits: 0)
        return ("\(low)-\(high)" + (isWide ? " (\(middle) m/s)" : ""), .text)
      },
      Column(heading: phrases.until, width: 11) { prospect in
        (prospect.recovery.map { scene.dayAndHour($0.middle) } ?? "–", .text)
      },
    ]
    guard isWide else { return columns }
    return columns + [
      Column(heading: words.people, width: 10) { people($0, isWide: true) },
      Column(heading: words.error, width: 8) { prospect in
        let error = hazard.skill(for: prospect.city)?.arrivalError
        return (error.map { NumberText.decimal($0, digits: 0) + " min" } ?? "–", .textDim)
      },
    ]
  }

  /// Where its middle was last seen, how strong it is, and how far a gale reaches.
  func typhoonFacts(_ hazard: Hazard) -> String {
    guard let bulletin = TyphoonBulletin(hazard.report), let fix = bulletin.fix(at: bulletin.issued)
    else { return "" }
    func degrees(_ value: Double) -> String { NumberText.decimal(value, digits: 1) }
    let radii = bulletin.radii.map { grades in
      grades[0] > 0 ? NumberText.decimal(grades[0], digits: 0) : "–"
    }
    return phrases.stands(
      scene.hourAndAge(bulletin.issued),
      "\(degrees(fix.place.latitude))N \(degrees(fix.place.longitude))E",
      NumberText.decimal(bulletin.pressure, digits: 0), WindGrade.grade(fix.wind),
      radii.joined(separator: "/"))
  }
}
