import Domain
import Terminal

/// What says that another moment than now is shown: unmistakably, with and without colour.
struct MomentLines {
  let scene: Scene

  /// `FORECAST FOR 18:00 (+3 h 15 min)`; nil while now is shown.
  var title: String? {
    scene.moment.map { moment in
      scene.language.text(.forecastFor(scene.dayAndHour(moment), ahead(moment)))
    }
  }

  /// The same as a line with the keys that move it, for pages.
  var banner: [TextLine] {
    guard let title else { return [] }
    return [
      TextLine(">> \(title) <<", .bannerReplay)
        .adding("  " + scene.language.text(.momentKeys), .hintLabel)
    ]
  }

  private func ahead(_ moment: Instant) -> String {
    let minutes = (scene.now.duration(to: moment).inSeconds + 59) / 60
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return "+\(rest) min" }
    return rest == 0 ? "+\(hours) h" : "+\(hours) h \(rest) min"
  }
}

/// What is foretold of a city for a moment: by which forecast, and how likely it is there by then.
struct CityOutlook {
  let hazard: Hazard
  let forecast: Forecast
  let prospect: Prospect
  let probability: Double

  /// The worst of what is foretold of a city; nil where nothing is.
  init?(_ city: City.ID, in scene: Scene) {
    let moment = scene.moment ?? scene.now
    var worst: CityOutlook?
    for hazard in scene.picture.standingHazards {
      guard let forecast = hazard.forecast else { continue }
      for prospect in forecast.prospects where prospect.city == city {
        let share = prospect.probability(by: moment)
        guard worst == nil || share > worst?.probability ?? 0 else { continue }
        worst = CityOutlook(
          hazard: hazard, forecast: forecast, prospect: prospect, probability: share)
      }
    }
    guard let worst else { return nil }
    self = worst
  }

  private init(hazard: Hazard, forecast: Forecast, prospect: Prospect, probability: Double) {
    self.hazard = hazard
    self.forecast = forecast
    self.prospect = prospect
    self.probability = probability
  }

  /// The level at the moment that is shown, against the level from which it counts as reached.
  func margin(at moment: Instant) -> Double? {
    prospect.level(at: moment, in: forecast).map { $0 - prospect.warning.level }
  }
}

/// How likely a place is reached, as a sign and a face: five steps that are told apart without
/// colour.
enum Heat {
  /// The least probability of each step.
  static let steps = [0.1, 0.2, 0.5, 0.8]

  /// 0 for hardly, 4 for nearly sure.
  static func step(_ probability: Double) -> Int { steps.count { probability >= $0 } }

  static func sign(_ step: Int, _ glyphs: GlyphSet) -> String {
    let signs = glyphs == .unicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", ":", "%", "#"]
    return signs[min(max(0, step), 4)]
  }

  static func face(_ step: Int) -> Face {
    switch step {
    case ...0: .mapHeat0
    case 1: .mapHeat1
    case 2: .mapHeat2
    case 3: .mapHeat3
    default: .mapHeat4
    }
  }
}
