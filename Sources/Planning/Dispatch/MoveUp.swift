package import Domain
internal import Geodesy

/// A free unit that should stand by at another station, or go home from one, and what that gains.
package struct MoveUp: Hashable, Sendable {
  package let unit: Unit.ID
  package let from: ResponseStation.ID
  package let to: ResponseStation.ID
  package let coverage: Proposal.Coverage
  package let travel: TravelTime
  /// Whether it goes back to its own station: where it stands by it is not wanted any more.
  package let isHomeward: Bool

  /// By how much the share of calls that are reached in time rises.
  package var gain: Double { coverage.after - coverage.before }

  /// A move is worth the crew's trouble from this gain on.
  package static let leastGain = 0.03
  /// The kinds whose calls are a matter of minutes.
  package static let kinds: [UnitKind] = [.fireEngine, .ambulance, .police]

  /// What sends the unit there from where it is at a moment; nil where that station is gone.
  package func act(of unit: Unit, in picture: Picture, at instant: Instant) -> Command? {
    if isHomeward {
      let journey = Journey.begun(by: .goHome, unit, in: picture, at: instant)
      return .moveUnit(unit.id, .goHome, journey: journey)
    }
    return picture.region[to].map { station in
      let journey = Journey(
        from: unit.position(at: instant), to: station.coordinate, departed: instant,
        expectedArrival: instant.advanced(by: travel.untilArrival))
      return .unit(unit.id, .standBy(at: to, journey))
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

  /// The best move for a city and kind: of a unit of the city to one of its stations where nobody
  /// of the kind is, or of one that stands by elsewhere to its own station, as soon as that loses
  /// nothing; nil where none gains enough for the time that it is on its way.
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
    guard !vacant.isEmpty || free.contains(where: { $0.standBy != nil }), !free.isEmpty,
      let cover = CityCover(of: city, kind, in: picture, at: instant)
    else { return nil }
    let before = cover.standing()
    var best: Option?
    // Of the units at one station any is as good as another.
    var seen: Set<ResponseStation.ID> = []
    for unit in free where seen.insert(unit.place).inserted {
      let without = cover.standing(without: [unit.id])
      let home = unit.standBy == nil ? nil : region[unit.station]
      for station in vacant.filter({ $0.id != home?.id }) + [home].compactMap(\.self) {
        let option = Option(unit, to: station, cover, without: without.share)
        let score = option.score(before: before.share, picture.rules)
        if score > leastGain, score > best?.score(before: before.share, picture.rules) ?? 0 {
          best = option
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
        .travel(of: best.unit, at: instant), isHomeward: best.isHomeward)
  }

  /// A move that is weighed.
  private struct Option {
    let unit: Unit
    let station: ResponseStation
    let after: CityCover.Standing
    /// The share that is reached in time while the unit is on its way.
    let without: Double
    let travel: Duration

    init(_ unit: Unit, to station: ResponseStation, _ cover: CityCover, without: Double) {
      self.unit = unit
      self.station = station
      self.without = without
      let posts = cover.posts.filter { $0.unit != unit.id }
      let moved = cover.post(unit.id, at: station.coordinate)
      after = cover.standing((posts + [moved]).sorted { $0.nearest < $1.nearest })
      travel = cover.travel(of: unit, to: station.coordinate)
    }

    var isHomeward: Bool { station.id == unit.station }

    /// What it gains over the time that a place stays vacant, as long as a task lasts: there from
    /// its arrival on, less what the city is short of while it goes there and, later, home again.
    /// Going home is worth the least gain wherever it loses nothing.
    func score(before: Double, _ rules: ServiceRules) -> Double {
      let gain = after.share - before
      if isHomeward { return gain >= 0 ? gain + leastGain + 1e-6 : 0 }
      let part = Double(travel.inSeconds) / Double(max(1, rules.serviceTime.inSeconds))
      return gain * max(0, 1 - part) - 2 * part * max(0, before - without)
    }
  }
}
