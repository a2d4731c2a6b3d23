package import Domain
internal import Geodesy

/// What the program does when a road is closed or opened: units that are under way over it are
/// given another way, and the dispatcher is told by the entries that this makes.
package enum Rerouting {
  /// A new way is worth telling where it is so much quicker.
  private static let gain = Duration.minutes(1)

  /// What follows from entries, which are applied already.
  package static func submissions(
    after entries: ArraySlice<Entry>, in picture: Picture
  ) -> [Submission] {
    guard let entry = entries.last(where: \.changesRoads) else { return [] }
    let instant = entry.happened
    let conditions = RoadConditions(picture, at: instant)
    return picture.region.units.compactMap { seed in
      guard let unit = picture.units[seed.id], let journey = unit.journey,
        unit.isOnRoad, unit.status != .delayed,
        let fresh = journey.rerouted(unit, picture.region.roads, conditions, at: instant)
      else { return nil }
      return Submission(
        .road(.reroute(unit.id, fresh)), by: .program, happened: instant,
        received: entry.received, cause: .entry(entry.sequence), isExercise: entry.isExercise)
    }
  }

  /// Another journey for a unit; nil where the one that it is on is still the best there is.
  fileprivate static func journey(
    instead old: Journey, of unit: Unit, _ roads: Roads, _ conditions: RoadConditions,
    at instant: Instant
  ) -> Journey? {
    let isBarred = old.links(after: instant, in: roads).contains {
      conditions.closure(of: $0) != nil
    }
    let ways = WaysTo(old.to, over: roads, conditions)
    let start = ways.place(of: unit.position(at: instant), isOnRoad: true)
    guard ways.way(from: start) != nil else { return nil }
    let fresh = ways.journey(
      of: unit.kind, from: unit.position(at: instant), at: instant, isOnRoad: true)
    guard isBarred || fresh.expectedArrival.advanced(by: gain) < old.expectedArrival else {
      return nil
    }
    return fresh
  }
}

extension Entry {
  fileprivate var changesRoads: Bool {
    switch event {
    case .road(.closed), .road(.opened), .road(.closureEnded): true
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road:
      false
    }
  }
}

extension Journey {
  fileprivate func rerouted(
    _ unit: Unit, _ roads: Roads, _ conditions: RoadConditions, at instant: Instant
  ) -> Journey? {
    guard !stops.isEmpty else { return nil }
    return Rerouting.journey(instead: self, of: unit, roads, conditions, at: instant)
  }

  /// The links that are still ahead of it at a moment, the one that it is on included.
  package func links(after instant: Instant, in roads: Roads) -> [Int] {
    let ahead = stops(after: instant)
    let passed = stops.prefix(stops.count - ahead.count).suffix(1)
    let nodes = (passed + ahead).compactMap { stop in
      roads.network.nearest(to: stop.coordinate).map { ($0.node, stop.way) }
    }
    return zip(nodes, nodes.dropFirst()).compactMap { start, end in
      roads.network.leaving(start.0).first { arc in
        let way = roads.way(of: Int(arc.link))
        return Int(arc.node) == end.0 && (way.kind == .local ? nil : way.id) == end.1
      }
      .map { Int($0.link) }
    }
  }
}
