package import Domain
import Geodesy
import Glibc
package import Hazards

/// Where the people of a region's cities spend their time: most at home, a share in the other
/// cities, which the radiation model deals out.
package struct TravelPattern: Sendable {
  /// The share of its people's time that a city's people spend in other cities of the region.
  ///
  /// Plausible: some three of a hundred people cross a city's boundary on a day and spend half of
  /// it there.
  package static let timeAway = 0.015
  /// What is less than this share of those who leave a city is left out: it would be a few people.
  private static let least = 0.004

  /// Of those who leave each city of the region, the share that goes to each other, only what
  /// counts; a row sums to 1.
  private let shares: [[Metapopulation.Visit]]

  /// The pattern of a region, its cities in the region's order.
  package init(_ region: Region) {
    let latitudes = region.cities.map(\.coordinate.latitude)
    let middle = latitudes.reduce(0, +) / Double(max(1, latitudes.count)) * .pi / 180
    let flows = Mobility.radiation(
      populations: region.cities.map { Double($0.population) },
      x: region.cities.map { $0.coordinate.longitude * 111.32 * cos(middle) },
      y: region.cities.map { $0.coordinate.latitude * 110.57 })
    shares = flows.map { row in
      let all = row.reduce(0, +)
      guard all > 0 else { return [] }
      let counted = row.enumerated().filter { $0.element / all >= Self.least }
      let sum = counted.reduce(0) { $0 + $1.element }
      return counted.map { Metapopulation.Visit(city: $0.offset, share: $0.element / sum) }
    }
  }

  /// The visits of the people of each city, who spend such a share of their time away.
  package func visits(timeAway: Double) -> [[Metapopulation.Visit]] {
    shares.map { row in
      row.map { Metapopulation.Visit(city: $0.city, share: $0.share * timeAway) }
    }
  }
}

extension Metapopulation {
  /// The measures of a hazard as the model takes them: days from a moment on, in the order of a
  /// region's cities.
  package static func interventions(
    _ measures: [Measure], in region: Region, from start: Instant
  ) -> [Intervention] {
    measures.enumerated().compactMap { index, measure in
      guard !measure.isLifted,
        let city = region.cities.firstIndex(where: { $0.id == measure.city })
      else { return nil }
      let next = measures.dropFirst(index + 1).first { $0.city == measure.city }
      func days(_ instant: Instant) -> Double {
        Double(start.duration(to: instant).inMilliseconds) / 86_400_000
      }
      let end = next.map { days($0.since) } ?? .infinity
      let begin = days(measure.since)
      guard begin < end else { return nil }
      return Intervention(
        city: city, days: begin..<end, transmission: measure.contact, travel: measure.travel)
    }
  }
}
