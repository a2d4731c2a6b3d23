import Domain
import Terminal

/// Which city a danger reaches next, when and how surely: said wherever the cursor stands.
struct NextCity {
  let scene: Scene
  let hazard: Hazard
  /// What is expected, the first to come in front.
  let coming: [Prospect]

  /// From when on an arrival is told before whatever else is to be told of a city.
  static let likely = 0.5

  /// The first of what likely comes, over all hazards; of what may come where nothing likely does;
  /// of what should have come where nothing else is ahead; nil where nothing is expected.
  init?(in scene: Scene) {
    var found: (hazard: Hazard, coming: [Prospect], rank: (Int, Instant))?
    for hazard in scene.picture.standingHazards {
      guard let forecast = hazard.forecast else { continue }
      // Whoever should have been reached and is not known to have been is no longer next.
      let ahead = forecast.coming.filter { hazard.overdue($0, at: scene.now) == nil }
      let likely = ahead.filter { $0.probability >= Self.likely }
      let choices = [likely, ahead, forecast.coming]
      guard let choice = choices.firstIndex(where: { !$0.isEmpty }),
        let arrival = choices[choice].first?.arrival?.middle
      else { continue }
      let coming = choices[choice]
      let rank = (choice, arrival)
      if found.map({ rank < $0.rank }) ?? true { found = (hazard, coming, rank) }
    }
    guard let found else { return nil }
    self.scene = scene
    hazard = found.hazard
    coming = found.coming
  }

  /// The same from the shortest, `Next WHU 09:09 100%`, to what is said where there is room: the
  /// whole name, the range, of which hazard, and the city after that.
  var forms: [String] {
    guard let first = coming.first, let arrival = first.arrival else { return [] }
    let lines = HazardLines(scene: scene)
    let next = scene.words.forecast.next + " "
    let city = next + scene.name(of: first.city) + " "
    let letters = next + (scene.region[first.city].map(scene.shortName) ?? "") + " "
    if let foretold = hazard.overdue(first, at: scene.now) {
      let text = scene.language.arrivals.notConfirmed(lines.past(foretold, hazard.kind))
      return [letters + text, city + text]
    }
    let share = " " + lines.percent(first.probability)
    let kind = " \(scene.words.forecast.kind(hazard.kind))"
    let time = lines.time(arrival.middle, hazard.kind) + share
    let short = city + time
    let long = city + lines.range(arrival, hazard.kind) + share + kind
    let after = coming.first { $0.city != first.city }.flatMap { prospect in
      prospect.arrival.map {
        " \(scene.glyphs.arrowRight) \(scene.name(of: prospect.city)) "
          + lines.time($0.middle, hazard.kind)
      }
    }
    return [letters + time, short, short + kind, long] + (after.map { [long + $0] } ?? [])
  }

  /// The longest form that has room beside what else stands there; the shortest in any case.
  func text(fitting columns: Int) -> String {
    let forms = forms
    return forms.last { TextWidth.of($0) <= columns } ?? forms.first ?? ""
  }
}
