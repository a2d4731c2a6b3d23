package import Domain

/// The units of a picture in the order in which a board shows them, and how many do what.
///
/// Made anew when a unit's status changed, not for every frame: a region has a thousand units.
package struct UnitRoster: Sendable {
  /// The city whose units these are; all when nil.
  package let city: City.ID?
  package let ids: [Unit.ID]
  package let counts: [UnitStatus: Int]
  /// Units of each city that are on a task, whatever city the roster is of.
  package let out: [City.ID: Int]

  /// What wants watching first, then what is free, then what is out of reach.
  package static let order: [UnitStatus] = [
    .delayed, .committed, .enroute, .staging, .onScene, .returning, .available, .manual,
    .unavailable, .outOfService,
  ]

  private static let ranks: [UnitStatus: Int] = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1, $0) })

  /// Sorts the units of one city, or of all.
  package init(_ picture: Picture, city: City.ID? = nil) {
    var groups = [[Unit.ID]](repeating: [], count: Self.order.count)
    var out: [City.ID: Int] = [:]
    for seed in picture.region.units {
      guard let status = picture.units[seed.id]?.status else { continue }
      if status.resource == .assigned { out[seed.city, default: 0] += 1 }
      if city == nil || seed.city == city { groups[Self.ranks[status] ?? 0].append(seed.id) }
    }
    var counts: [UnitStatus: Int] = [:]
    for (status, group) in zip(Self.order, groups) { counts[status] = group.count }
    self.city = city
    ids = groups.flatMap(\.self)
    self.counts = counts
    self.out = out
  }

  /// Where a unit stands on the board.
  package func position(of id: Unit.ID) -> Int? { ids.firstIndex(of: id) }
}
