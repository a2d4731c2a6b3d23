package import Domain
internal import Geodesy

/// A city that could help with a good, and what that would leave it with.
package struct Donor: Hashable, Sendable {
  package let city: City.ID
  /// From the order to the arrival, as expected.
  package let travel: Duration
  /// What it could give without coming below its own need.
  package let surplus: Int
  /// What it would be asked for.
  package let gives: Int
  /// What is left to it then, of which it needs `need` itself.
  package let left: Int
  package let need: Int
  /// The agreement that covers what it would be asked for, and its tariff.
  package let agreement: AidAgreement.ID?
  package let tariff: Money?
  /// Whether there is an agreement, but less of its cap is left than would be asked for.
  package let isAboveCap: Bool
  /// How old the count is that this rests on; nil for units.
  package let age: Duration?
  /// How far it is trusted to keep its word.
  package let trust: Trust
}

/// Which cities could help another.
package enum Donors {
  /// Arrivals within so many minutes count as equal, and a party to an agreement comes first.
  private static let equalArrivals: Int64 = 30

  /// The cities within the region's reach by road that have something to spare, the best first:
  /// earlier by half-hours, where who is trusted less than one of whom nothing is known counts as
  /// later; then under an agreement, then trusted more by a tenth, then with more to spare.
  /// - Parameter wanted: how much is asked of all of them together.
  package static func ranked(
    for city: City.ID, _ good: AidGood, wanted: Int, in picture: Picture,
    _ matrix: ReliefMatrix, at now: Instant
  ) -> [Donor] {
    guard let seat = picture.region[city]?.coordinate else { return [] }
    var donors: [Donor] = []
    let ways = WaysTo(seat, in: picture, at: now)
    for other in picture.region.cities where other.id != city {
      let cell = matrix.cell(other.id, good)
      guard cell.surplus > 0 else { continue }
      let travel = ways.travel(from: other.coordinate, by: good.carrier)
      guard travel.untilArrival <= picture.region.aid.reach else { continue }
      let gives = min(max(1, wanted), cell.surplus)
      let cover = picture.agreement(covering: gives, of: good, from: other.id, to: city, at: now)
      donors.append(
        Donor(
          city: other.id, travel: travel.untilArrival, surplus: cell.surplus, gives: gives,
          left: cell.held - gives, need: cell.need, agreement: cover?.agreement.id,
          tariff: cover?.term.tariff,
          isAboveCap: cover == nil
            && !picture.agreements(
              between: other.id, and: city, on: good, at: now
            ).isEmpty, age: cell.age, trust: picture.trust(in: other.id)))
    }
    return donors.sorted { key($0) < key($1) }
  }

  private static func key(_ donor: Donor) -> (Int64, Int, Int, Int, City.ID) {
    (
      (donor.travel + donor.trust.rankingDelay).inSeconds / 60 / equalArrivals,
      donor.agreement == nil ? 1 : 0, -donor.trust.tenth, -donor.surplus, donor.city
    )
  }

  /// Whom to ask for so much, the first of the ranking until their surplus covers it, and for how
  /// much each.
  package static func asks(_ donors: [Donor], for quantity: Int, atMost count: Int) -> [AidRequest
    .Ask]
  {
    var left = quantity
    var asks: [AidRequest.Ask] = []
    for donor in donors.prefix(count) where left > 0 {
      let share = min(left, donor.surplus)
      asks.append(.init(donor.city, share))
      left -= share
    }
    return asks
  }
}

extension Picture {
  /// How long a city that turned a request down is not asked for the same again by itself.
  private static let refusalHolds = Duration.hours(6)

  /// The cities that turned down a city's requests for a good lately, or stand before one still:
  /// they need not be asked again.
  package func refusals(of good: AidGood, to city: City.ID, at now: Instant) -> Set<City.ID> {
    let lines = aid.sorted.filter { $0.requester == city && $0.good == good }.flatMap(\.lines)
    return Set(
      lines.filter { line in
        switch line.state {
        case .requested, .quoted, .offered, .accepted: true
        case .declined, .expired: line.since.duration(to: now) < Self.refusalHolds
        case .draft, .committed, .mobilising, .arrived, .extensionRequested, .returnRequested,
          .released, .returned, .claimed, .settled, .cancelled:
          false
        }
      }.map(\.lender))
  }
}

extension AidGood {
  /// The kind of unit whose speed a convoy has: lorries of supplies go as engineering vehicles do.
  package var carrier: UnitKind {
    switch self {
    case .supply: .engineering
    case .units(let kind): kind
    }
  }
}

extension Journey {
  /// The way of a convoy from its city's seat to where it is needed.
  package static func convoy(
    from lender: City.ID, to request: AidRequest, in picture: Picture, at instant: Instant
  ) -> Journey? {
    guard let seat = picture.region[lender]?.coordinate else { return nil }
    return WaysTo(request.report.place, in: picture, at: instant)
      .journey(of: request.good.carrier, from: seat, at: instant, isOnRoad: false)
  }

  /// The way back of a convoy.
  package static func convoyHome(
    _ line: AidLine, of request: AidRequest, in picture: Picture, at instant: Instant
  ) -> Journey? {
    guard line.departed != nil, let seat = picture.region[line.lender]?.coordinate else {
      return nil
    }
    return WaysTo(seat, in: picture, at: instant)
      .journey(of: request.good.carrier, from: request.report.place, at: instant, isOnRoad: false)
  }
}

extension AidRequest {
  /// The tasks of units that a line has set apart, on their way to its incident.
  package func assignments(
    of line: AidLine, in picture: Picture, at instant: Instant
  ) -> [Assignment] {
    let ways = WaysTo(report.place, in: picture, at: instant)
    return line.units.compactMap { picture.units[$0] }.map { unit in
      let travel = ways.travel(of: unit, at: instant)
      return Assignment(unit: unit.id, distance: travel.distance, travel: travel.expected)
    }
  }

  /// The free units of a lender that could go, the nearest first.
  package func freeUnits(of lender: City.ID, in picture: Picture, at instant: Instant) -> [Unit.ID]
  {
    let ways = WaysTo(report.place, in: picture, at: instant)
    let free = picture.region.units.compactMap { seed -> (Int64, Unit.ID)? in
      guard seed.city == lender, seed.kind == good.kind, picture.loan(of: seed.id) == nil,
        let unit = picture.units[seed.id], unit.status.isDispatchable
      else { return nil }
      let travel = ways.travel(of: unit, at: instant)
      return (travel.expected.inSeconds, unit.id)
    }
    return free.sorted { $0 < $1 }.map(\.1)
  }
}
