/// How much of a city a risk touches or is foretold to.
package struct CrossingShare: Hashable, Sendable {
  package let city: City.ID
  /// The part of the city's ground, 0…1; nil where nothing is known of that.
  package let ground: Double?
  /// The part of the city's people, 0…1.
  package let people: Double
}

extension Picture {
  /// The cities that a risk touches, with what part of each: by the areas of its alerts, or by the
  /// newest forecast of the hazard, that with the most people first.
  package func crossingShares(of matter: Matter) -> [CrossingShare] {
    let shares: [CrossingShare]
    switch matter {
    case .incident(let id):
      let touched = incidents[id]?.alerts.compactMap { alerts[$0] }.flatMap(\.report.touched) ?? []
      shares = touched.map { CrossingShare(city: $0.city, ground: $0.area, people: $0.people) }
    case .hazard(let id):
      let prospects = hazards[id]?.forecast?.prospects.filter { $0.isReached || $0.isExpected }
      shares = (prospects ?? []).compactMap { prospect in
        guard let city = region[prospect.city], city.population > 0 else { return nil }
        let people = min(1, max(0, prospect.people.middle / Double(city.population)))
        return CrossingShare(city: city.id, ground: nil, people: people)
      }
    }
    var worst: [City.ID: CrossingShare] = [:]
    for share in shares where worst[share.city].map({ $0.people < share.people }) ?? true {
      worst[share.city] = share
    }
    return worst.values.sorted { ($1.people, $0.city) < ($0.people, $1.city) }
  }
}
