internal import Geodesy

/// What a city was spared in a matter, by the kept comparisons of the hazard models: what came or
/// will come, beside what would have without the measure or the aid.
package struct Gain: Hashable, Sendable {
  package let city: City.ID
  /// People reached only in the worse of the two.
  package var people = 0.0
  /// Square kilometres of ground likely covered only in the worse of the two.
  package var ground = 0.0
  /// Units that would have been lacking.
  package var units = 0
  /// How much later the last unit would have come, over all incidents.
  package var time = Duration.zero
  /// When the comparison was asked for.
  package var asked: Instant

  init(_ city: City.ID, asked instant: Instant) {
    self.city = city
    asked = instant
  }

  package var isNothing: Bool { people < 0.5 && ground == 0 && units == 0 && time == .zero }
}

extension Picture {
  /// What each city was spared in a matter, by its newest kept comparisons; none where nobody kept
  /// one. What would come out better than it is, is not counted.
  package func gains(of matter: Matter) -> [Gain] {
    var found: [City.ID: Gain] = [:]
    if case .hazard(let id) = matter, let hazard = hazards[id] {
      for kept in whatIfs.reversed() where kept.whatIf.isAbout(hazard) {
        let gains = gains(of: kept)
        guard !gains.isEmpty else { continue }
        for gain in gains { found[gain.city] = gain }
        break
      }
    }
    if let kept = aidComparisons.last {
      for row in kept.comparison.rows {
        guard let incident = incidents[row.incident], file(of: incident) == matter else { continue }
        var gain = found[row.city] ?? Gain(row.city, asked: kept.comparison.asked)
        gain.units += max(0, row.without.lacking - row.with.lacking)
        if let with = row.with.lastArrival, let without = row.without.lastArrival, without > with {
          gain.time += with.duration(to: without)
        }
        found[row.city] = gain
      }
    }
    return found.values.filter { !$0.isNothing }.sorted { $0.city < $1.city }
  }

  private func gains(of kept: KeptWhatIf) -> [Gain] {
    let whatIf = kept.whatIf
    var found: [City.ID: Gain] = [:]
    func change(_ city: City.ID, _ body: (inout Gain) -> Void) {
      body(&found[city, default: Gain(city, asked: whatIf.base.issued)])
    }
    for row in whatIf.rows {
      let more = (row.fork?.people.middle ?? 0) - (row.base?.people.middle ?? 0)
      if more > 0 { change(row.city) { $0.people = max($0.people, more) } }
    }
    let (base, fork) = (ground(of: whatIf.base), ground(of: whatIf.fork))
    for (city, area) in fork where area > base[city, default: 0] {
      change(city) { $0.ground = area - base[city, default: 0] }
    }
    return found.values.filter { !$0.isNothing }
  }

  /// The ground that a forecast likely covers, by city, in square kilometres.
  private func ground(of forecast: Forecast) -> [City.ID: Double] {
    guard let footprint = forecast.footprint else { return [:] }
    let side = footprint.width.kilometres
    var found: [City.ID: Double] = [:]
    for cell in footprint.cells where cell.probability >= 0.5 {
      guard let city = region.territories.city(at: cell.place) else { continue }
      found[city, default: 0] += side * side
    }
    return found
  }

  /// What a gain is worth by the region file's values; nil where it has none. An assumption, unless
  /// the file says that it is published.
  package func worth(of gain: Gain, from kind: Hazard.Kind?) -> Money? {
    let values = region.ledger.values.filter { $0.hazard == nil || $0.hazard == kind }
    var fen: Double?
    for value in values {
      let quantity = value.measure == .person ? gain.people : gain.ground
      guard quantity > 0 else { continue }
      fen = (fen ?? 0) + quantity * Double(value.worth.fen)
    }
    // A forecast may hold any number.
    return fen.map { Money(fen: Int(min($0, Double(Self.mostMoney.fen)).rounded())) }
  }
}

extension WhatIf {
  fileprivate func isAbout(_ other: Hazard) -> Bool {
    hazard.kind == other.kind && hazard.origin == other.report.origin
      && hazard.since == other.report.since
  }
}
