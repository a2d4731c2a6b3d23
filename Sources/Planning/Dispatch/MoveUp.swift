package import Domain
internal import Geodesy

/// A free unit that should stand by at another station, and what that gains.
package struct MoveUp: Hashable, Sendable {
  package let unit: Unit.ID
  package let from: ResponseStation.ID
  package let to: ResponseStation.ID
  package let coverage: Proposal.Coverage
  package let travel: TravelTime

  /// By how much the share of calls that are reached in time rises.
  package var gain: Double { coverage.after - coverage.before }

  /// A move is worth the crew's trouble from this gain on.
  package static let leastGain = 0.03
  /// The kinds whose calls are a matter of minutes.
  package static let kinds: [UnitKind] = [.fireEngine, .ambulance, .police]

  /// The journey that it makes from where the unit is at a moment.
  package func journey(of unit: Unit, in region: Region, at instant: Instant) -> Journey? {
    region[to].map { station in
      Journey(
        from: unit.position(at: instant), to: station.coordinate, departed: instant,
        expectedArrival: instant.advanced(by: travel.untilArrival))
    }
  }

  /// What is proposed, for the record.
  package var proposal: Proposal {
    Proposal(
      matter: .cover(coverage.city),
      rows: [
        Proposal.Row(
          unit: unit, reason: .cover, distance: travel.distance,
          low: travel.arrivalRange.lowerBound, expected: travel.untilArrival,
          high: travel.arrivalRange.upperBound)
      ], coverage: coverage)
  }

  /// The moves that gain most in all cities, one a city and kind, the best first.
  package static func proposals(in picture: Picture, at instant: Instant, limit: Int) -> [MoveUp] {
    let pairs = picture.region.cities.flatMap { city in kinds.map { (city.id, $0) } }
    let moves = pairs.compactMap { best(for: $0.0, $0.1, in: picture, at: instant) }
    let sorted = moves.sorted { ($0.gain, $1.unit) > ($1.gain, $0.unit) }
    // A unit goes to one place.
    var taken: Set<Unit.ID> = []
    return Array(sorted.filter { taken.insert($0.unit).inserted }.prefix(limit))
  }

  /// The best move for a city and kind: to a station of the city where nobody of the kind stands
  /// by, of a unit of the same city that shares its station, or is nowhere near one; nil where none
  /// gains enough.
  package static func best(
    for city: City.ID, _ kind: UnitKind, in picture: Picture, at instant: Instant
  ) -> MoveUp? {
    let region = picture.region
    let own = region.units.filter { $0.kind == kind && $0.city == city }
      .compactMap { picture.units[$0.id] }
    let free = own.filter { $0.status == .available && picture.loan(of: $0.id) == nil }
    let held = Set(own.filter(\.status.isDispatchable).map(\.place))
    let homes = Set(own.map(\.station))
    let vacant = homes.subtracting(held).sorted().compactMap { region[$0] }
    guard !vacant.isEmpty, !free.isEmpty,
      let cover = CityCover(of: city, kind, in: picture, at: instant)
    else { return nil }
    let before = cover.standing()
    var best: (unit: Unit, station: ResponseStation, after: CityCover.Standing)?
    // Of the units at one station any is as good as another.
    var seen: Set<ResponseStation.ID> = []
    for unit in free where seen.insert(unit.place).inserted {
      for station in vacant {
        let moved = cover.post(unit.id, at: station.coordinate)
        let posts = cover.posts.filter { $0.unit != unit.id } + [moved]
        let after = cover.standing(posts.sorted { $0.nearest < $1.nearest })
        if after.share > best?.after.share ?? before.share + leastGain {
          best = (unit, station, after)
        }
      }
    }
    guard let best else { return nil }
    return MoveUp(
      unit: best.unit.id, from: best.unit.place, to: best.station.id,
      coverage: Proposal.Coverage(
        city: city, kind: kind, before: before.share, after: best.after.share,
        responseBefore: before.response, responseAfter: best.after.response),
      travel: WaysTo(best.station.coordinate, in: picture, at: instant)
        .travel(of: best.unit, at: instant))
  }
}
