package import Domain
package import Geodesy

/// A unit that could be sent to an incident, and what sending it would mean.
package struct Candidate: Hashable, Sendable {
  /// What speaks for a candidate, the strongest first.
  package enum Suitability: Int, CaseIterable, Hashable, Comparable, Sendable {
    /// The incident needs its kind, and it belongs to the incident's city.
    case neededFromOwnCity
    /// The incident needs its kind; it comes from another city, which must agree to lend it.
    case neededFromElsewhere
    /// Free and near, but of a kind that such incidents do not usually need.
    case near

    package static func < (left: Suitability, right: Suitability) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package let unit: Unit
  package let travel: TravelTime
  package let isOwnCity: Bool
  /// Whether such an incident needs units of this kind.
  package let isNeeded: Bool

  /// A unit and its way to an incident.
  package init(unit: Unit, travel: TravelTime, isOwnCity: Bool, isNeeded: Bool) {
    self.unit = unit
    self.travel = travel
    self.isOwnCity = isOwnCity
    self.isNeeded = isNeeded
  }

  /// The way by road.
  package var distance: Distance { travel.distance }

  /// Why it is offered.
  package var reason: Suitability {
    guard isNeeded else { return .near }
    return isOwnCity ? .neededFromOwnCity : .neededFromElsewhere
  }

  /// The task that sending it makes.
  package var assignment: Assignment {
    Assignment(unit: unit.id, distance: travel.distance, travel: travel.expected)
  }
}
