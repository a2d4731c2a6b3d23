import Domain
import Geodesy

/// The people on low ground along a river, city by city.
///
/// Plausible for exercises, where no map of low ground is at hand: behind the dykes the ground
/// rises a metre in two kilometres, so that water that stands so much above the warning level
/// concerns a belt of that width on either side.
struct FloodBelt: Hashable, Sendable {
  private static let kilometresPerMetre = 2.0
  /// The widths for which people are counted, in kilometres; between them it is interpolated.
  private static let widths = [0.0, 1.0, 2.0, 4.0, 8.0]

  private var people: [City.ID: [Double]] = [:]

  init(_ river: River, _ region: Region) {
    for (place, width) in Self.widths.enumerated() where width > 0 {
      let match = region.match(ReportArea(footprint: Self.footprint(river.course, width)))
      for share in match.touched {
        people[share.city, default: Array(repeating: 0, count: Self.widths.count)][place] =
          Double(share.residents)
      }
    }
  }

  private static func footprint(_ course: Polyline, _ width: Double) -> Footprint {
    let step = Distance.kilometres(width)
    let count = Int(course.length / step)
    return Footprint(
      circles: (0...count).compactMap { index in
        course.point(at: step * Double(index)).flatMap { Circle(centre: $0, radius: step) }
      })
  }

  /// The people of a city in the belt of water that stands so many metres above its warning level.
  func people(of city: City.ID, metresAbove excess: Double) -> Double {
    guard excess > 0, let counts = people[city] else { return 0 }
    let width = min(excess * Self.kilometresPerMetre, Self.widths[Self.widths.count - 1])
    for index in 1..<Self.widths.count where width <= Self.widths[index] {
      let (low, high) = (Self.widths[index - 1], Self.widths[index])
      return counts[index - 1]
        + (counts[index] - counts[index - 1]) * (width - low) / (high - low)
    }
    return counts[counts.count - 1]
  }
}
