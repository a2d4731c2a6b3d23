package import Domain
import Geodesy
import Glibc
package import Hazards

/// A river as a course for a spill: its reaches from the first to the last, with what a region file
/// says of them.
///
/// A flood wave runs faster than the water: in a wide channel five thirds of its speed (Manning's
/// formula), so that from the time of travel of a wave follows that of the water. A tide is not
/// told apart: what it carries to and fro is a part of the dispersion.
package struct RiverCourse: Sendable {
  /// The wave's speed as a multiple of the water's.
  private static let celerity = 5.0 / 3

  package let river: River

  /// The course of a river; nil for one without reaches.
  package init?(_ river: River) {
    guard !river.reaches.isEmpty else { return nil }
    self.river = river
  }

  /// The water's speed in a reach in m/s, by the region file.
  package static func velocity(_ reach: Reach) -> Double {
    reach.length.metres / (reach.travelTimeInHours * 3600) / celerity
  }

  /// Clean water in which a discharge in m³/s runs as fast as the file says, times a factor, and
  /// spreads by a dispersion in m²/s; a decay in 1/s.
  package func water(
    discharge: Double, speed factor: Double, dispersion: Double, decay: Double
  ) -> SpillCourse {
    let parts = river.reaches.map { reach in
      if let basin = reach.basin {
        return SpillCourse.Part.basin(volume: basin.cubicMetres, exchange: basin.exchange)
      }
      return .channel(
        length: reach.length.metres, area: discharge / (Self.velocity(reach) * factor),
        dispersion: dispersion)
    }
    return SpillCourse(parts, decay: decay, isRing: river.circulates)
  }

  /// The cell so many kilometres below the first gauge.
  package func cell(atKilometre kilometre: Double, in water: SpillCourse) -> Int {
    var left = kilometre * 1000
    for (part, reach) in river.reaches.enumerated() {
      if left < reach.length.metres || part == river.reaches.count - 1 {
        return water.cell(in: part, at: left)
      }
      left -= reach.length.metres
    }
    return 0
  }

  /// How many kilometres below the first gauge a place on a reach lies; nil for another river's.
  package func kilometre(of distance: Double, on id: Reach.ID) -> Double? {
    var sum = 0.0
    for reach in river.reaches {
      if reach.id == id { return sum + distance / 1000 }
      sum += reach.length.kilometres
    }
    return nil
  }

  /// Hours in which water runs from one kilometre to another, by the region file; none in a basin.
  package func hours(from start: Double, to end: Double) -> Double {
    var (sum, head) = (0.0, 0.0)
    for reach in river.reaches {
      let length = reach.length.kilometres
      let part = max(0, min(end, head + length) - max(start, head))
      if reach.basin == nil { sum += part * 1000 / Self.velocity(reach) / 3600 }
      head += length
    }
    return sum
  }
}

/// A place where the water is taken or measured.
package struct WaterWatch: Hashable, Sendable {
  /// The source of its readings: `quality-` and the intake's or the gauge's name.
  package let source: String
  package let city: City.ID
  /// Below the first gauge.
  package let kilometre: Double
  /// The intake that it is; nil at a gauge.
  package let intake: WaterIntake?

  /// The kind of its readings; their unit is µg/L.
  package static let kind = "concentration"

  /// The intakes and gauges of a river, from its head down.
  package static func all(on course: RiverCourse, _ region: Region) -> [WaterWatch] {
    var watches: [WaterWatch] = []
    var head = 0.0
    for reach in course.river.reaches {
      head += reach.length.kilometres
      guard let gauge = region[reach.downstream] else { continue }
      watches.append(
        WaterWatch(
          source: "quality-\(gauge.id)", city: gauge.city, kilometre: head, intake: nil))
    }
    for intake in region.exposure.intakes {
      guard let kilometre = course.kilometre(of: intake.distance.metres, on: intake.reach) else {
        continue
      }
      watches.append(
        WaterWatch(
          source: "quality-\(intake.id)", city: intake.city, kilometre: kilometre, intake: intake))
    }
    return watches.sorted { ($0.kilometre, $0.source) < ($1.kilometre, $1.source) }
  }
}
