/// How a hazard lies to the boundaries of cities.
package enum Situation: String, CaseIterable, Hashable, Sendable {
  /// It concerns one city.
  case local
  /// 1: the hazard itself spans cities.
  case spanning
  /// 2: it sits in one city and spreads over others.
  case spreading
  /// 3: what it threatens lies in other cities than the hazard, and something carries it there.
  case remote
}

/// The situation of a hazard with the facts that it follows from: where the hazard itself is or
/// comes through, where it spreads, where it is carried. A hazard's name has no part in it.
package struct SituationFinding: Hashable, Sendable {
  /// From what probability on a city counts as affected.
  package static let leastProbability = 0.2

  package let situation: Situation
  /// The city where it began, which leads.
  package let lead: City.ID
  /// The cities that assist, in the order in which it reaches them.
  package let affected: [City.ID]
  /// Where the hazard itself stands or comes through.
  package let body: [City.ID]
  /// Where it spreads over unbroken ground or air.
  package let spread: [City.ID]
  /// Where it is carried, past places that it leaves alone.
  package let carried: [City.ID]

  /// What follows from a forecast for a hazard that began in a city.
  package init(origin: City.ID, _ forecast: Forecast?) {
    func cities(_ way: Prospect.Way) -> [City.ID] {
      var found: [City.ID] = []
      for prospect in forecast?.prospects ?? []
      where prospect.way == way && !found.contains(prospect.city)
        && (prospect.isReached || prospect.isReported
          || prospect.probability >= Self.leastProbability)
      {
        found.append(prospect.city)
      }
      return found
    }
    lead = origin
    body = cities(.body)
    spread = cities(.spread)
    carried = cities(.carried)
    var others: [City.ID] = []
    for city in body + spread + carried where city != origin && !others.contains(city) {
      others.append(city)
    }
    affected = others
    if Set(body + [origin]).count > 1 {
      situation = .spanning
    } else if spread.contains(where: { $0 != origin }) {
      situation = .spreading
    } else {
      situation = carried.contains { $0 != origin } ? .remote : .local
    }
  }
}

extension Hazard {
  /// Which of the situations it is by its newest forecast.
  package var situation: SituationFinding {
    SituationFinding(origin: report.origin, forecast)
  }
}
