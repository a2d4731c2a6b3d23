package import Domain

/// The units of a picture in the order in which a board shows them, and how many do what.
///
/// Made anew when a unit's status changed, not for every frame: a region has a thousand units.
package struct UnitRoster: Sendable {
  /// The city whose units these are; all when nil.
  package let city: City.ID?
  /// The kind of the units that are listed; all when nil.
  package let kind: UnitKind?
  package let sort: UnitOrder
  package let ids: [Unit.ID]
  package let counts: [UnitStatus: Int]
  /// Units of each city that are on a task, whatever city the roster is of.
  package let out: [City.ID: Int]

  /// What wants watching first, then what is free, then what is out of reach.
  package static let order: [UnitStatus] = [
    .delayed, .committed, .enroute, .staging, .onScene, .returning, .relocating, .available,
    .manual, .unavailable, .outOfService,
  ]

  private static let ranks: [UnitStatus: Int] = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1, $0) })

  /// Sorts the units of one city, or of all, and of one kind, or of all.
  package init(
    _ picture: Picture, city: City.ID? = nil, kind: UnitKind? = nil, by sort: UnitOrder = .state
  ) {
    var groups = [[Unit.ID]](repeating: [], count: Self.order.count)
    var out: [City.ID: Int] = [:]
    for seed in picture.region.units {
      guard let status = picture.units[seed.id]?.status else { continue }
      if status.resource == .assigned { out[seed.city, default: 0] += 1 }
      if city == nil || seed.city == city, kind == nil || seed.kind == kind {
        groups[Self.ranks[status] ?? 0].append(seed.id)
      }
    }
    var counts: [UnitStatus: Int] = [:]
    for (status, group) in zip(Self.order, groups) { counts[status] = group.count }
    self.city = city
    self.kind = kind
    self.sort = sort
    ids = Self.sorted(groups.flatMap(\.self), in: picture, by: sort)
    self.counts = counts
    self.out = out
  }

  /// Another order than that of states; those that are alike keep that one.
  private static func sorted(
    _ ids: [Unit.ID], in picture: Picture, by sort: UnitOrder
  ) -> [Unit.ID] {
    func key(_ id: Unit.ID) -> (Int64, String) {
      guard let unit = picture.units[id] else { return (.max, "") }
      switch sort {
      case .state: return (0, "")
      case .arrival: return (unit.journey?.expectedArrival.milliseconds ?? .max, "")
      case .rest:
        let out = unit.duty.outSince
        let worked = unit.duty.worked.inMilliseconds
        return (out.map { $0.milliseconds - worked } ?? .max, "")
      case .kind: return (0, unit.kind.rawValue)
      case .city: return (0, unit.city.rawValue)
      }
    }
    guard sort != .state else { return ids }
    let keyed = ids.enumerated().map { (key: key($1), place: $0, id: $1) }
    return keyed.sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }.map(\.id)
  }

  /// Where a unit stands on the board.
  package func position(of id: Unit.ID) -> Int? { ids.firstIndex(of: id) }
}
