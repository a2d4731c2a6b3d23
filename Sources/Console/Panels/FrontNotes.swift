import Domain
import Terminal

/// What must be known of the places in a forecast at which nobody measures: what their numbers rest
/// on, where their levels come from, and which of them the tide reaches.
struct FrontNotes {
  let scene: Scene
  let hazard: Hazard

  private var words: ForecastPhrases { scene.words.forecast }

  func lines(width: Int) -> [TextLine] {
    guard let forecast = hazard.forecast else { return [] }
    let shown = forecast.prospects.compactMap(\.front?.id).compactMap { scene.region[$0] }
    let river = scene.region.rivers.first { $0.id == hazard.report.river }
    let awaited = (river?.fronts ?? []).filter { front in
      front.isTidal && !shown.contains { $0.id == front.id }
    }
    let notes: [(words: (String) -> String, fronts: [Riverfront])] = [
      (words.workedOut, shown),
      (words.levelPublished, shown.filter { $0.warningLevel.provenance == .published }),
      (words.levelBetween, shown.filter { !$0.hasOwnLevel }),
      (words.tideBelow, shown.filter(\.isTidal)),
      (words.tideAwaited, awaited),
    ]
    let text = notes.filter { !$0.fronts.isEmpty }.map { note in
      note.words(scene.language.list(note.fronts.map { scene.language.name($0.name) }))
    }
    return text.isEmpty
      ? [] : TextLine.paragraph(text.joined(separator: " "), .textDim, width: width)
  }
}
