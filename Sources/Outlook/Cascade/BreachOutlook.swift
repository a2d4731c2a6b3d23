package import Domain
import Glibc
import Hazards

/// The ground behind a levee against the datum of the gauge below, and the breach in it: plausible
/// figures, where no survey is at hand. Where the ground lies is in the region file.
package enum PolderGround {
  /// The floor of a breach lies so far above the ground, in metres.
  package static let sill = 0.5
  /// No breach of these rivers has become wider, in metres.
  package static let widest = 350.0
  /// From this depth people must be out, in metres.
  package static let danger = 0.5
  /// A polder counts as full at this share of the river's height above it.
  package static let full = 0.95

  /// How high the ground behind a levee lies, in metres on the datum of its gauge.
  package static func level(behind levee: Levee, _ gauge: Gauge) -> Double {
    gauge.warningLevel.value - levee.groundBelowWarning
  }

  /// The gauge that a levee's levels are told by; nil where the region lacks it.
  package static func gauge(of levee: Levee, in region: Region) -> Gauge? {
    for river in region.rivers {
      if let reach = river.reaches.first(where: { $0.id == levee.reach }) {
        return region[reach.downstream]
      }
    }
    return nil
  }
}

/// A levee that has broken, as it was heard: readings of the kinds `breach-width` and
/// `polder-depth`, both in metres, from a source of the levee's name.
package struct BreachReport: Sendable {
  package static let widthKind = "breach-width"
  package static let depthKind = "polder-depth"

  let levee: Levee
  let gauge: Gauge
  let since: Instant
  /// Of each kind, oldest first.
  let widths: [Series.Point]
  let depths: [Series.Point]
  let stages: [Series.Point]

  /// Nil where no breach of the levee was heard of, or its river is not.
  init?(_ levee: Levee, _ picture: Picture, at now: Instant) {
    func points(_ source: String, _ kind: String) -> [Series.Point] {
      (picture.series(source: source, kind: kind)?.points ?? []).filter {
        $0.time <= now && $0.value.isFinite
      }
    }
    let widths = points(levee.id.rawValue, Self.widthKind).filter { $0.value > 0 }
    guard let first = widths.first, let gauge = PolderGround.gauge(of: levee, in: picture.region)
    else { return nil }
    let stages = points(gauge.id.rawValue, "water-level")
    guard !stages.isEmpty else { return nil }
    self.levee = levee
    self.gauge = gauge
    self.widths = widths
    self.stages = stages
    since = first.time
    depths = points(levee.id.rawValue, Self.depthKind)
  }

  var ground: Double { PolderGround.level(behind: levee, gauge) }

  /// How high the river stood above the ground at a moment that was observed, in metres.
  func river(at instant: Instant) -> Double {
    let point = stages.last { $0.time <= instant } ?? stages[0]
    return point.value - ground
  }
}

/// What one run says of a polder.
struct PolderRun {
  /// Metres, from now on: every quarter of an hour for a day, then every hour.
  private(set) var depths: [Double] = []
  /// Seconds after now.
  private var times: [Double] = [0]

  /// Seconds after now until a depth is reached; nil where it is not.
  func reach(_ depth: Double) -> Double? {
    depths.firstIndex { $0 >= depth }.map { times[$0] }
  }

  /// The deepest, and when.
  var peak: (depth: Double, seconds: Double) {
    let deepest = depths.max() ?? 0
    return (deepest, reach(deepest) ?? 0)
  }

  /// The filling of a polder from its breach on through now and so many hours ahead.
  init(
    _ breach: BreachReport, now: Instant, hours: Double, soil: Double, ground: Double,
    rise: Double
  ) {
    var polder = BreachedPolder(
      area: breach.levee.polderInSquareKilometres * 1e6 * exp(0.15 * ground),
      sill: PolderGround.sill, width: breach.widths[0].value,
      criticalVelocity: 0.3 * exp(0.25 * soil), widest: PolderGround.widest)
    var time = breach.since
    while time < now {
      let next = min(now, time.advanced(by: .minutes(15)))
      polder.step(
        Double(time.duration(to: next).inMilliseconds) / 1000, river: breach.river(at: time))
      time = next
    }
    polder.observe(width: breach.widths.last?.value, depth: breach.depths.last?.value)
    depths.append(polder.depth)
    let river = breach.river(at: now)
    var seconds = 0.0
    while seconds < hours * 3600 {
      let step = seconds < 86_400 ? 900.0 : 3600
      seconds += step
      // A rise dies away within half a day.
      let growth = 1 - exp(-seconds / 43_200)
      polder.step(step, river: max(0, river + rise * 12 * growth))
      depths.append(polder.depth)
      times.append(seconds)
    }
  }
}
