package import Domain
internal import Geodesy

/// How well a city stands for the next call for a kind of unit: which share of calls a free unit
/// reaches in time, and how long the next call waits, by the hypercube approximation (Larson 1975).
///
/// Calls come from the seats of the districts, from each as many: an assumption, as is their number
/// (`ServiceRules`). Looked at are the free units that are nearest, of the city and its neighbours.
package struct CityCover: Sendable {
  /// The share within reach, and the expected time from the order to the first unit.
  package struct Standing: Hashable, Sendable {
    package let share: Double
    package let response: Duration

    /// Nobody stands by.
    package static let none = Standing(share: 0, response: .minutes(60))
  }

  /// A unit that stands by, by the seconds that it takes to each district.
  struct Post: Sendable {
    let unit: Unit.ID
    let seconds: [Int64]

    var nearest: Int64 { seconds.min() ?? .max }
  }

  /// At most so many units are looked at; those farther off hardly ever come first.
  private static let mostUnits = 16

  package let city: City.ID
  package let kind: UnitKind
  private let districts: [Coordinate]
  private let rules: ServiceRules
  private let callsPerHour: Double
  private let traffic: Int
  private(set) var posts: [Post] = []

  /// The cover of a city by the units that are free at a moment.
  /// - Parameter lends: whether units of neighbours count that an agreement lets go.
  package init?(
    of city: City.ID, _ kind: UnitKind, in picture: Picture, at instant: Instant, lends: Bool = true
  ) {
    guard let place = picture.region[city] else { return nil }
    let seats = picture.region.jurisdictions.parts(of: place.jurisdiction).compactMap(\.coordinate)
    self.city = city
    self.kind = kind
    districts = seats.isEmpty ? [place.coordinate] : seats
    rules = picture.rules
    callsPerHour = rules.callsPerMillionDay * Double(place.population) / 24e6
    traffic = Traffic.percentage(at: instant)
    let lenders = place.neighbours.filter {
      !picture.agreements(between: $0, and: city, on: .units(kind), at: instant).isEmpty
    }
    let near = Set([city] + (lends ? lenders : []))
    var posts: [Post] = []
    for seed in picture.region.units where seed.kind == kind && near.contains(seed.city) {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable,
        !rules.needsRest(unit.duty, at: instant), picture.loan(of: seed.id) == nil
      else { continue }
      posts.append(post(unit.id, at: unit.position(at: instant)))
    }
    posts.sort { ($0.nearest, $0.unit) < ($1.nearest, $1.unit) }
    self.posts = posts
  }

  /// A unit as it would stand by at a place.
  func post(_ unit: Unit.ID, at place: Coordinate) -> Post {
    Post(
      unit: unit,
      seconds: districts.map { district in
        TravelTime(
          from: place, to: district, by: kind, trafficPercentage: traffic, isRolling: false
        ).untilArrival.inSeconds
      })
  }

  /// How long a unit takes to another place.
  func travel(of unit: Unit, to place: Coordinate) -> Duration {
    TravelTime(
      from: unit.coordinate, to: place, by: unit.kind, trafficPercentage: traffic,
      isRolling: false
    ).untilArrival
  }

  /// How the city stands without some units.
  package func standing(without leaving: Set<Unit.ID> = []) -> Standing {
    standing(posts.filter { !leaving.contains($0.unit) })
  }

  /// How the city stands with these units.
  func standing(_ posts: [Post]) -> Standing {
    let posts = Array(posts.prefix(Self.mostUnits))
    guard !posts.isEmpty else { return .none }
    let orders = districts.indices.map { district in
      posts.indices.sorted { posts[$0].seconds[district] < posts[$1].seconds[district] }
    }
    let rate = callsPerHour / Double(districts.count)
    let areas = orders.map { Hypercube.Area(callRate: rate, preference: $0) }
    guard
      let cube = HypercubeApproximation(
        areas: areas, units: posts.count, serviceRate: 3600 / Double(rules.serviceTime.inSeconds),
        overflow: .lost)
    else { return .none }
    let limit = rules.reach.inSeconds
    var (reached, served, seconds) = (0.0, 0.0, 0.0)
    for (district, order) in orders.enumerated() {
      for (unit, share) in zip(order, cube.dispatches(of: areas[district])) {
        let time = posts[unit].seconds[district]
        served += share
        seconds += share * Double(time)
        if time <= limit { reached += share }
      }
    }
    guard served > 0 else { return .none }
    return Standing(
      share: min(1, reached / Double(districts.count)),
      response: .seconds(Int64((seconds / served).rounded())))
  }

  /// What a city loses when units leave it: the kind of those that leave by which it loses most.
  package static func loss(
    by leaving: [Unit], in picture: Picture, at instant: Instant
  ) -> Proposal.Coverage? {
    var worst: Proposal.Coverage?
    var seen: Set<String> = []
    for unit in leaving where seen.insert("\(unit.city) \(unit.kind)").inserted {
      guard let cover = CityCover(of: unit.city, unit.kind, in: picture, at: instant) else {
        continue
      }
      let (before, after) = (
        cover.standing(), cover.standing(without: Set(leaving.map(\.id)))
      )
      let coverage = Proposal.Coverage(
        city: unit.city, kind: unit.kind, before: before.share, after: after.share,
        responseBefore: before.response, responseAfter: after.response)
      if coverage.loss > worst?.loss ?? -1 { worst = coverage }
    }
    return worst
  }
}

extension HypercubeApproximation {
  /// The share of an area's calls that each unit takes, in the area's order of preference.
  package func dispatches(of area: Hypercube.Area) -> [Double] {
    var busy = 1.0
    return area.preference.enumerated().map { rank, unit in
      defer { busy *= workload[unit] }
      return corrections[rank] * busy * (1 - workload[unit])
    }
  }
}
