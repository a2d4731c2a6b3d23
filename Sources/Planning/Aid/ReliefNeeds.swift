import Domain
internal import Geodesy

/// What the people need whom standing hazards reach or likely will, city by city: so much of each
/// good for each hazard, as the region file says.
struct ReliefNeeds {
  /// A hazard of a kind in a city.
  private struct Place: Hashable {
    let city: City.ID
    let kind: Hazard.Kind
  }

  /// The people who need something because of it, over the gravest of its kind; none where it only
  /// reaches the city.
  private var people: [Place: Double] = [:]
  private var leveeKilometres: [City.ID: Double] = [:]
  private let terms: AidTerms

  init(_ picture: Picture) {
    terms = picture.region.aid
    let kinds = Set(terms.needs.map(\.hazard))
    for hazard in picture.standingHazards where kinds.contains(hazard.kind) {
      for prospect in hazard.forecast?.prospects ?? []
      where prospect.isReached || prospect.isExpected || prospect.isReported {
        let place = Place(city: prospect.city, kind: hazard.kind)
        people[place] = max(people[place] ?? 0, concerned(by: hazard.kind, prospect))
        guard hazard.kind == .riverFlood else { continue }
        leveeKilometres[prospect.city] = picture.region.exposure.levees
          .filter { $0.city == prospect.city }.reduce(0) { $0 + $1.length.kilometres }
      }
    }
  }

  /// How many people need something.
  private func concerned(by kind: Hazard.Kind, _ prospect: Prospect) -> Double {
    // Whoever had to leave is still away when the crest has gone by.
    let reached = max(prospect.people.middle, prospect.past?.people ?? 0)
    return switch kind {
    case .riverFlood, .spill: reached * terms.displaced
    case .plume, .ash, .cascade, .typhoon: reached
    // Those who are ill at a time, not all who will have been.
    case .epidemic: max(prospect.peak.middle, prospect.past?.level ?? 0)
    }
  }

  /// What a city needs of a good, and what makes most of that needed.
  func need(of city: City.ID, for good: AidGood) -> (count: Int, hazard: Hazard.Kind?) {
    var sums: [Hazard.Kind: Double] = [:]
    for need in terms.needs where need.good == good {
      let reached = people[Place(city: city, kind: need.hazard)]
      let amount: Double =
        switch need.basis {
        case .thousandPeople: need.amount * (reached ?? 0) / 1000
        case .leveeKilometre: need.amount * (leveeKilometres[city] ?? 0)
        case .city: reached == nil ? 0 : need.amount
        }
      if amount > 0 { sums[need.hazard, default: 0] += amount }
    }
    let gravest = sums.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return (Int(sums.values.sorted().reduce(0, +).rounded(.up)), gravest?.key)
  }
}
