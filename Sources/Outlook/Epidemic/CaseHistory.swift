package import Domain

/// What the cities have reported of an infection: how many cases in all, day after day.
///
/// A city's health service tells the number of all cases so far, as a reading of the kind `cases`;
/// so a report that was missed is made good by the next.
package struct CaseHistory: Sendable {
  /// A moment at which some cities reported; nil for those that did not.
  struct Round {
    let time: Instant
    let totals: [Double?]
  }

  /// The kind of the readings.
  package static let kind = "cases"
  /// Reports that come within such a time of one another are of the same round.
  private static let span = Duration.hours(6)

  /// Oldest first.
  let rounds: [Round]
  /// The newest total of each city; nil where none was heard.
  let latest: [Series.Point?]
  let readings: Int

  /// The source of a city's case counts.
  package static func source(of city: City) -> String { "cases-\(city.abbreviation)" }

  /// What was heard up to a moment, the cities in the region's order.
  init(_ picture: Picture, at now: Instant) {
    let points = picture.region.cities.map { city in
      (picture.series(source: Self.source(of: city), kind: Self.kind)?.points ?? [])
        .filter { $0.time <= now && $0.value.isFinite && $0.value >= 0 }
    }
    readings = points.reduce(0) { $0 + $1.count }
    latest = points.map(\.last)
    let times = Set(points.flatMap { $0.map(\.time) }).sorted()
    var places = points.map { _ in 0 }
    var rounds: [Round] = []
    var first = 0
    while first < times.count {
      var last = first
      while last + 1 < times.count, times[first].duration(to: times[last + 1]) <= Self.span {
        last += 1
      }
      var totals: [Double?] = []
      for (city, own) in points.enumerated() {
        var total: Double?
        while places[city] < own.count, own[places[city]].time <= times[last] {
          total = max(total ?? 0, own[places[city]].value)
          places[city] += 1
        }
        totals.append(total)
      }
      rounds.append(Round(time: times[last], totals: totals))
      first = last + 1
    }
    self.rounds = rounds
  }

  /// How long lies between two rounds, by the last two; a day where there was one.
  var interval: Duration {
    guard rounds.count > 1 else { return .hours(24) }
    return rounds[rounds.count - 2].time.duration(to: rounds[rounds.count - 1].time)
  }
}
