import Domain
import Terminal

/// What came of the hazards that are over: whom they reached and when, and how their forecasts did.
/// It stands for some hours, since who comes on duty then asks for it.
struct PastHazards {
  let scene: Scene

  /// How long a hazard is told of when it is over.
  static let memory = Duration.hours(12)

  private var words: ArrivalPhrases { scene.language.arrivals }
  private var hazardLines: HazardLines { HazardLines(scene: scene) }

  /// The newest first; nothing where nothing ended lately.
  func lines(width: Int) -> [TextLine] {
    scene.picture.hazards.sorted
      .filter { $0.isOver && $0.changed.duration(to: scene.now) <= Self.memory }
      .sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }
      .flatMap { lines(for: $0, width) }
  }

  private func lines(for hazard: Hazard, _ width: Int) -> [TextLine] {
    let mark = hazard.isExercise ? scene.words.terms.messageStatusMark(.exercise) : ""
    let end = words.over(
      scene.dayAndHour(hazard.changed), scene.age(hazard.changed),
      scene.local(hazard.outcome ?? "", isOurs: true))
    return [
      TextLine("\(hazard.id) \(scene.words.forecast.kind(hazard.kind))", .textStrong)
        .trailing(mark, .bannerDrill)
    ]
      + TextLine.paragraph(end, .textDim, indent: 2, width: width)
      + TextLine.paragraph(reached(by: hazard), indent: 2, width: width)
      + TextLine.paragraph(score(of: hazard), .textDim, indent: 2, width: width)
      + notice(of: hazard, width: width, indent: 2) + [TextLine()]
  }

  /// How many of the cities that it came to knew of it beforehand; nothing while it came to none.
  func notice(of hazard: Hazard, width: Int, indent: Int = 0) -> [TextLine] {
    let notices = scene.picture.earlyNotices(of: hazard)
    guard !notices.isEmpty else { return [] }
    let text = words.notice(
      notices.count, notices.count { $0.foretold != nil },
      notices.medianLead.map { TimeText.due($0, precisely: false) },
      notices.count { $0.told != nil })
    return TextLine.paragraph(text, .textDim, indent: indent, width: width)
  }

  /// Whom it reached, the first in front.
  private func reached(by hazard: Hazard) -> String {
    var cities = hazard.arrivals.map { ($0.city, Optional($0.at)) }
    for prospect in hazard.forecast?.prospects ?? []
    where prospect.isReached && !cities.contains(where: { $0.0 == prospect.city }) {
      cities.append((prospect.city, prospect.gauge.flatMap(scene.picture.reached)))
    }
    // Of a chain of failures no city's hour is kept: where anything fell out it has been.
    for score in hazard.citySkills
    where score.count.hits + score.count.misses > 0
      && !cities.contains(where: { $0.0 == score.city })
    {
      cities.append((score.city, nil))
    }
    guard !cities.isEmpty else { return words.reachedNobody }
    let names = cities.sorted { ($0.1 ?? .distantFuture) < ($1.1 ?? .distantFuture) }.map {
      city, at in
      scene.name(of: city) + (at.map { " " + hazardLines.moment($0, hazard.kind) } ?? "")
    }
    return words.reachedBefore(names.count, scene.language.list(names))
  }

  private func score(of hazard: Hazard) -> String {
    let count = hazard.skill.forecast
    guard count.count > 0 else { return words.notScored }
    let error = count.arrivalError.map { ForecastPage.errorText($0, hazard.kind) } ?? "–"
    let score = words.score(count.hits, count.hits + count.misses, count.falseAlarms, error)
    // Whether what did not come was a false alarm is known when its time is over.
    guard !hazard.claims.isEmpty else { return score }
    return score + scene.words.forecast.undecided(hazard.claims.count)
  }
}
