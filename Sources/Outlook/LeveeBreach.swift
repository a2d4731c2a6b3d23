import Domain
import Hazards

/// A levee that has given way, or is supposed to: where, since which step of the ensemble, and how
/// wide it stood open at first.
struct LeveeBreach: Hashable, Sendable {
  /// How wide a breach begins where nobody measured it, in metres.
  static let usualWidth = 20.0

  let levee: Levee
  /// The step of the ensemble at which it gave way.
  let step: Int
  let width: Double

  /// The breaches that standing hazards tell of, and the one that is supposed.
  static func all(
    of river: River, _ picture: Picture, at now: Instant, supposing supposition: Supposition?
  ) -> [LeveeBreach] {
    var known: [(levee: Levee.ID, since: Instant, width: Double)] = []
    for hazard in picture.standingHazards where hazard.report.river == river.id {
      for source in hazard.report.sources {
        guard let levee = source.breachedLevee else { continue }
        known.append((levee, source.since ?? hazard.report.since, source.amount.middle))
      }
    }
    if case .leveeFails(let levee, let moment) = supposition {
      known.append((levee, moment, usualWidth))
    }
    let reaches = Set(river.reaches.map { Reach.ID(from: $0.upstream, to: $0.downstream) })
    return known.compactMap { id, since, width in
      guard let levee = picture.region.exposure.levees.first(where: { $0.id == id }),
        reaches.contains(levee.reach)
      else { return nil }
      let steps = now.duration(to: since).inMilliseconds / RiverEnsemble.step.inMilliseconds
      return LeveeBreach(
        levee: levee, step: max(0, RiverEnsemble.past - 1 + Int(steps)), width: width)
    }
  }
}

/// The ground behind a levee that has given way, member by member: how deep the water stands.
///
/// The breach widens with the logarithm of time, water runs over its floor as over a wide crest,
/// and the ground fills as one flat basin (`BreachedPolder`, as in a chain of failures); what goes
/// there is missing downstream. How low the ground lies is in the region file.
struct Polder: Sendable {
  /// How deep water must stand for the ground to count as reached, in metres.
  static let danger = PolderGround.danger
  /// Between sand (0.2 m/s) and good clay (0.5 m/s).
  private static let criticalVelocity = 0.35

  let levee: Levee
  /// The depths from now on, member by member: the first value is now.
  private(set) var depths: [[Double]] = []

  /// Lets water out of the river that passes a station, in every member.
  init(_ breach: LeveeBreach, beside station: GaugeHistory, _ flows: inout [[Double]]) {
    levee = breach.levee
    for member in flows.indices {
      depths.append(Self.drain(&flows[member], breach, station))
    }
  }

  /// The depths of one member; its flow from now on loses what runs out.
  private static func drain(
    _ flow: inout [Double], _ breach: LeveeBreach, _ station: GaugeHistory
  ) -> [Double] {
    let ground = PolderGround.level(behind: breach.levee, station.gauge)
    var polder = BreachedPolder(
      area: breach.levee.polderInSquareKilometres * 1e6, sill: PolderGround.sill,
      width: breach.width, criticalVelocity: criticalVelocity, widest: PolderGround.widest)
    let present = RiverEnsemble.past - 1
    var depths: [Double] = []
    var presentLoss = 0.0
    for index in flow.indices {
      if index >= breach.step {
        let stage = station.rating.stage(ofDischarge: flow[index])
        polder.step(RiverEnsemble.stepInHours * 3600, river: max(0, stage - ground))
        if index == present { presentLoss = polder.inflow }
        if index > present {
          // What was lost when it was last seen is in the error of the model, which dies away.
          let seen =
            presentLoss
            * RiverEnsemble.fading(
              afterHours: Double(index - present) * RiverEnsemble.stepInHours)
          flow[index] = max(0, flow[index] - polder.inflow + seen)
        }
      }
      if index >= present { depths.append(polder.depth) }
    }
    return depths
  }

  /// The people in the water at a depth.
  func people(atDepth depth: Double) -> Double {
    Double(levee.people) * min(1, max(0, depth / Self.danger))
  }
}
