package import Geodesy

/// What a vehicle's own system says of a unit: where it is, what it is doing, or both.
package struct UnitReport: Hashable, Sendable {
  package var source: String
  package var unit: Unit.ID
  package var time: Instant
  package var coordinate: Coordinate?
  package var status: UnitStatus?

  package init(
    source: String, unit: Unit.ID, time: Instant, coordinate: Coordinate?, status: UnitStatus?
  ) {
    self.source = source
    self.unit = unit
    self.time = time
    self.coordinate = coordinate
    self.status = status
  }
}

extension UnitStatusTable {
  /// The fewest triggers, two at most, that lead from a status to another without what a desk
  /// alone decides, and without calling anything off, which nobody said; nil where there are none.
  package static func way(from status: UnitStatus, to goal: UnitStatus) -> [UnitTrigger]? {
    if status == goal { return [] }
    let allowed = edges.filter(\.trigger.isReported)
    if let edge = allowed.first(where: { $0.from == status && $0.to == goal }) {
      return [edge.trigger]
    }
    for first in allowed where first.from == status {
      if let second = allowed.first(where: { $0.from == first.to && $0.to == goal }) {
        return [first.trigger, second.trigger]
      }
    }
    return nil
  }
}
