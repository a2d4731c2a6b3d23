package import Domain

/// The figures of situations counted again from entries alone, against which a report can be held.
package struct SitrepRecount: Sendable {
  private var told: [Matter: [SitrepFigure.Key: Int]] = [:]

  /// Counts entries from the first to the last.
  package init(_ entries: some Sequence<Entry>) {
    for entry in entries {
      switch entry.event {
      case .governance(let matter, .assessed(let assessment)):
        guard let city = entry.city else { continue }
        for measure in SitrepMeasure.allCases {
          guard let source = measure.lossMeasure,
            let amount = assessment.losses.amount(of: source)
          else { continue }
          told[matter, default: [:]][.init(city, measure)] = amount
        }
      case .communication(.sitrep(let matter, .told(let key, let amount, _))):
        told[matter, default: [:]][key] = amount
      case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
        .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .communication,
        .evaluation, .preparedness, .ledger:
        continue
      }
    }
  }

  /// The amounts of a matter, city by city; which incidents belong to a hazard says the picture.
  package func figures(of matter: Matter, in picture: Picture) -> [SitrepFigure.Key: Int] {
    let own = told[matter] ?? [:]
    guard case .hazard(let id) = matter, let hazard = picture.hazards[id] else { return own }
    var sums: [SitrepFigure.Key: Int] = [:]
    for incident in picture.incidents(of: hazard) {
      for (key, amount) in told[.incident(incident.id)] ?? [:] { sums[key, default: 0] += amount }
    }
    return sums.merging(own) { _, told in told }
  }
}
