package import Domain
internal import Geodesy

/// What the program does when a road is closed or opened: units that are under way over it are
/// given another way, and the dispatcher is told by the entries that this makes. Where no other way
/// leads they are held up, which is told too.
package enum Rerouting {
  /// A new way is worth telling where it is so much quicker.
  fileprivate static let gain = Duration.minutes(1)
  /// So often the roads are looked at that hazards and waters close, of which no entry tells.
  package static let look = Duration.minutes(1)

  /// What follows from entries, which are applied already.
  package static func submissions(
    after entries: ArraySlice<Entry>, in picture: Picture
  ) -> [Submission] {
    guard let entry = entries.last(where: \.changesRoads) else { return [] }
    return commands(in: picture, RoadConditions(picture, at: entry.happened), at: entry.happened)
      .map { command in
        Submission(
          command, by: .program, happened: entry.happened, received: entry.received,
          cause: .entry(entry.sequence), isExercise: entry.isExercise)
      }
  }

  /// What follows from how the roads stand at a moment; nothing where all of them are open.
  package static func submissions(
    at now: Instant, in picture: Picture, isExercise: Bool
  ) -> [Submission] {
    let conditions = RoadConditions(picture, at: now)
    let isBarred = conditions.restrictions.contains { $0.speed == 0 }
    guard isBarred || picture.region.units.contains(where: { picture.units[$0.id]?.held != nil })
    else { return [] }
    return commands(in: picture, conditions, at: now, forGain: false).map {
      Submission($0, by: .program, happened: now, received: now, isExercise: isExercise)
    }
  }

  /// - Parameter forGain: whether a way that is only quicker is told, too.
  private static func commands(
    in picture: Picture, _ conditions: RoadConditions, at instant: Instant, forGain: Bool = true
  ) -> [Command] {
    picture.region.units.compactMap { seed in
      guard let unit = picture.units[seed.id], let journey = unit.journey, !journey.stops.isEmpty,
        unit.status == .enroute || unit.status == .returning
      else { return nil }
      return Turning(
        unit: unit, journey: journey, roads: picture.region.roads, conditions: conditions,
        instant: instant
      ).command(forGain: forGain)
    }
  }
}

/// A unit under way, and the roads as they stand.
private struct Turning {
  let unit: Unit
  let journey: Journey
  let roads: Roads
  let conditions: RoadConditions
  let instant: Instant

  /// Another journey, or that there is none; nil where the one that it is on is still the best.
  func command(forGain: Bool) -> Command? {
    let barred = journey.links(after: instant, in: roads).first { link in
      conditions.closure(of: link).map(unit.kind.isStopped) ?? false
    }
    guard barred != nil || unit.held != nil || forGain else { return nil }
    let ways = WaysTo(journey.to, over: roads, conditions)
    let place = unit.position(at: instant)
    guard ways.way(from: ways.place(of: place, isOnRoad: true)) != nil else {
      guard let barred, unit.held == nil else { return nil }
      let way = roads.way(of: barred)
      return .unit(unit.id, .holdUp(on: way.kind == .local ? nil : way.id))
    }
    let fresh = ways.journey(of: unit.kind, from: place, at: instant, isOnRoad: true)
    let isQuicker = fresh.expectedArrival.advanced(by: Rerouting.gain) < journey.expectedArrival
    guard barred != nil || unit.held != nil || isQuicker else { return nil }
    return .road(.reroute(unit.id, fresh))
  }
}

extension UnitKind {
  /// Whether what closes a road stops it: boats go on where water stands.
  fileprivate func isStopped(by cause: RoadConditions.Cause) -> Bool {
    switch cause {
    case .levee, .water: self != .floodRescueBoat
    case .desk, .lifeline, .gas: true
    }
  }
}

extension Entry {
  fileprivate var changesRoads: Bool {
    switch event {
    case .road(.closed), .road(.opened), .road(.closureEnded): true
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      false
    }
  }
}

extension Journey {
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
