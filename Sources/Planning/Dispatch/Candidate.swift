package import Domain
package import Geodesy

/// A unit that could be sent to an incident, and what sending it would mean.
package struct Candidate: Hashable, Sendable {
  /// What speaks for a candidate, the strongest first.
  package enum Suitability: Int, CaseIterable, Hashable, Comparable, Sendable {
    /// The incident needs its kind, and it belongs to the incident's city.
    case neededFromOwnCity
    /// The incident needs its kind; another city lends it, as it was agreed or promised.
    case neededFromElsewhere
    /// The incident needs its kind; its city has to be asked for it first.
    case neededOnRequest
    /// Free and near, but of a kind that such incidents do not usually need.
    case near

    package static func < (left: Suitability, right: Suitability) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package let unit: Unit
  package internal(set) var travel: TravelTime
  package let isOwnCity: Bool
  /// Whether such an incident needs units of this kind.
  package let isNeeded: Bool
  /// Whether nobody knows any more where it is: its arrival is then less sure.
  package let isStale: Bool
  /// Whether its crew must rest before it is sent anew.
  package let needsRest: Bool
  /// On what grounds it may be sent.
  package let access: UnitAccess
  /// Whether it is set apart for, or lent to, the incident's city already.
  package let isLent: Bool

  /// A unit and its way to an incident.
  package init(
    unit: Unit, travel: TravelTime, isOwnCity: Bool, isNeeded: Bool, isStale: Bool = false,
    needsRest: Bool = false, access: UnitAccess? = nil, isLent: Bool = false
  ) {
    self.unit = unit
    self.travel = travel
    self.isOwnCity = isOwnCity
    self.isNeeded = isNeeded
    self.isStale = isStale
    self.needsRest = needsRest
    self.isLent = isLent
    self.access = access ?? (isOwnCity ? .own : .byRequest)
  }

  /// The way by road.
  package var distance: Distance { travel.distance }

  /// Why it is offered.
  package var reason: Suitability {
    guard isNeeded else { return .near }
    if isOwnCity { return .neededFromOwnCity }
    return access.isOpen ? .neededFromElsewhere : .neededOnRequest
  }

  /// From the order to the arrival, from a good to a bad day. Where the position is stale the unit
  /// may be half-way there already, or twice as far: an assumption, said to be one.
  package var arrivalRange: ClosedRange<Duration> {
    let range = travel.arrivalRange
    guard isStale else { return range }
    let low = travel.turnout + (range.lowerBound - travel.turnout) / 2
    return low...(travel.turnout + (range.upperBound - travel.turnout) * 2)
  }

  /// The task that sending it makes.
  package var assignment: Assignment {
    Assignment(unit: unit.id, distance: travel.distance, travel: travel.expected)
  }

  /// How a proposal lists it.
  package func row(_ reason: Proposal.Reason) -> Proposal.Row {
    Proposal.Row(
      unit: unit.id, reason: reason, distance: travel.distance, low: arrivalRange.lowerBound,
      expected: travel.untilArrival, high: arrivalRange.upperBound)
  }
}
