import Domain
import Geodesy
import Glibc
import Hazards

extension HazardOutlook {
  /// Gas from a leak that somebody declared: the wind carries it within the hour.
  static let plume = HazardOutlook(
    kind: .plume, cadence: .minutes(15), told: 0.2, kept: 0.1
  ) { work, _ in
    work.picture.standingHazards.filter { $0.kind == .plume }.compactMap { hazard in
      PlumeOutlook(hazard, work.picture, at: work.now, seed: work.seed).map {
        ForecastFinding(report: hazard.report, forecast: $0.forecast)
      }
    }
  }
}

/// What a leak to the air comes to: for each city when the cloud is there, how thick, how sure.
///
/// A hundred Gaussian plumes (Turner 1994, with Briggs's spreads for open country) from the
/// declared place, each with a wind about the one that is observed at its city and a release
/// within what is known of it. A cloud is at a place once the wind has gone the way there.
struct PlumeOutlook {
  static let horizon = Duration.hours(6)
  static let memberCount = 100
  /// How far the wind over the region is off the one that is observed: the standard deviation of
  /// its direction in degrees, and of the logarithm of its speed.
  private static let directionDoubt = 9.0
  private static let speedDoubt = 0.15
  /// The wind that counts is the mean of the last hour's: one reading is a gust.
  private static let windSpan = Duration.hours(1)
  /// Beyond this it is not followed, in metres.
  private static let reach = 120_000.0
  /// How old the newest wind may be.
  private static let longestSilence = Duration.hours(2)
  /// The side of a cell of the footprint in metres, how far off the middle wind cells are looked
  /// at, in degrees, and in how many of the runs one must be covered to be told.
  private static let cellSide = 5_000.0
  private static let swath = 45.0
  private static let leastShare = 0.1

  private struct Run {
    var speed: Double
    var direction: Double
    var release: Double
    var stability: StabilityClass
  }

  /// A place where people live, and how many.
  private struct Seat {
    var city: City.ID
    var east: Double
    var north: Double
    var people: Double
  }

  let hazard: Hazard
  let region: Region
  let now: Instant
  private let observed: Run
  private let runs: [Run]
  private let readings: Int
  private let newest: Instant
  private let seats: [Seat]
  /// mg/m³.
  private let levels: (warning: Double, guarantee: Double)

  /// Nil where the place, the release, the levels or the wind are not known.
  init?(_ hazard: Hazard, _ picture: Picture, at now: Instant, seed: UInt64) {
    region = picture.region
    guard let place = hazard.report.place, let release = hazard.source("release"),
      let warning = hazard.source("warning"), let guarantee = hazard.source("guarantee"),
      let city = region[hazard.report.origin]
    else { return nil }
    let source = city.windSource
    guard let speeds = picture.series(source: source, kind: "wind"),
      let directions = picture.series(source: source, kind: "wind-direction"),
      let newest = speeds.latest?.time, newest.duration(to: now) <= Self.longestSilence,
      let wind = Self.meanWind(speeds, directions)
    else { return nil }
    self.hazard = hazard
    self.now = now
    readings = speeds.points.count + directions.points.count
    self.newest = newest
    levels = (warning.middle, guarantee.middle)
    seats = Self.seats(region, around: place)
    let central = Run(
      speed: max(0.5, wind.speed), direction: wind.direction, release: release.middle,
      stability: .d)
    observed = central
    let draws = Draws(seed: seed)
    // From the tenth to the ninetieth of a hundred lie 2.56 standard deviations.
    let sigma = log(max(1, release.high / max(1e-9, release.low))) / 2.56
    runs = (0..<Self.memberCount).map { member in
      func normal(_ purpose: Draws.Purpose) -> Double {
        draws.normal(purpose, member: member, place: 0)
      }
      return Run(
        speed: central.speed * exp(Self.speedDoubt * normal(.windSpeed)),
        direction: central.direction + Self.directionDoubt * normal(.windDirection),
        release: central.release * exp(sigma * normal(.release)),
        stability: member % 2 == 0 ? .d : .e)
    }
  }

  /// The mean speed in m/s and the mean direction in degrees, as vectors are added.
  private static func meanWind(
    _ speeds: Series, _ directions: Series
  ) -> (speed: Double, direction: Double)? {
    func lately(_ series: Series) -> [Double] {
      guard let last = series.latest?.time else { return [] }
      return series.points.filter { $0.time.duration(to: last) <= windSpan }.map(\.value)
    }
    let (amounts, angles) = (lately(speeds), lately(directions).map { $0 * .pi / 180 })
    guard !amounts.isEmpty, !angles.isEmpty else { return nil }
    let east = angles.reduce(0) { $0 + sin($1) }
    let north = angles.reduce(0) { $0 + cos($1) }
    return (amounts.reduce(0, +) / Double(amounts.count), atan2(east, north) * 180 / .pi)
  }

  private static func seats(_ region: Region, around place: Coordinate) -> [Seat] {
    var seats: [Seat] = []
    for city in region.cities where city.coordinate.distance(to: place).metres < 2 * reach {
      let places =
        region.jurisdictions.parts(of: city.jurisdiction).compactMap { $0.coordinate }
      let all = places.isEmpty ? [city.coordinate] : places
      for seat in all {
        let metres = place.distance(to: seat).metres
        let bearing = place.bearing(to: seat) * .pi / 180
        seats.append(
          Seat(
            city: city.id, east: metres * sin(bearing), north: metres * cos(bearing),
            people: Double(city.population) / Double(all.count)))
      }
    }
    return seats
  }

  /// mg/m³ at a seat, and how long the wind takes there; nil where it does not go.
  private func passage(_ run: Run, to seat: Seat) -> (amount: Double, seconds: Double)? {
    let wind = Wind(speed: run.speed, fromDegrees: run.direction)
    let x = (seat.east * wind.east + seat.north * wind.north) / wind.speed
    let y = (seat.east * wind.north - seat.north * wind.east) / wind.speed
    guard x > 200, x < Self.reach else { return nil }
    let plume = Plume(emission: run.release, windSpeed: run.speed, releaseHeight: 2)
    let spread = Dispersion.briggsRural.spread(run.stability, at: x)
    let amount = plume.concentration(at: Receptor(x: x, y: y), spread: spread)
    return (amount * 1e6, x / run.speed)
  }

  /// What one run comes to for a city: the highest amount, the first moment, the people hit.
  private func outcome(
    _ run: Run, in seats: [Seat]
  ) -> (peak: Double, arrival: Instant?, people: Double) {
    var (peak, people) = (0.0, 0.0)
    var first: Double?
    for seat in seats {
      guard let (amount, seconds) = passage(run, to: seat) else { continue }
      peak = max(peak, amount)
      guard amount >= levels.warning else { continue }
      people += seat.people
      first = min(first ?? seconds, seconds)
    }
    let moment = first.map { hazard.report.since.advanced(by: .seconds(Int64($0))) }
    return (peak, moment.map { max(now, $0) }, people)
  }

  /// The forecast, the cities in the order in which they are reached.
  var forecast: Forecast {
    var prospects: [Prospect] = []
    let grouped = Dictionary(grouping: seats, by: \.city)
    for city in region.cities {
      guard let seats = grouped[city.id], let prospect = prospect(city, seats) else { continue }
      prospects.append(prospect)
    }
    func order(_ prospect: Prospect) -> Instant {
      prospect.isReached ? .distantPast : prospect.arrival?.middle ?? .distantFuture
    }
    prospects.sort { (order($0), $0.city) < (order($1), $1.city) }
    return Forecast(
      issued: now, horizon: Self.horizon,
      basis: .init(observations: readings, newest: newest), members: Self.memberCount,
      prospects: prospects, footprint: footprint)
  }

  private func prospect(_ city: City, _ seats: [Seat]) -> Prospect? {
    let end = now.advanced(by: Self.horizon)
    let outcomes = runs.map { outcome($0, in: seats) }
    let arrivals = outcomes.compactMap(\.arrival).filter { $0 <= end }.sorted()
    let isReached = hazard.arrival(in: city.id) != nil
    guard isReached || arrivals.count >= 2 else { return nil }
    let peaks = outcomes.map(\.peak).sorted()
    func share(_ level: Double) -> Double {
      Double(peaks.count { $0 >= level }) / Double(peaks.count)
    }
    let times = TimeEstimate(arrivals)
    return Prospect(
      city: city.id, gauge: nil, way: .spread, unit: "mg/m³", observed: nil,
      warning: .init(
        level: levels.warning,
        probability: isReached ? 1 : Double(arrivals.count) / Double(runs.count)),
      guarantee: .init(level: levels.guarantee, probability: share(levels.guarantee)),
      isReached: isReached, arrival: isReached ? nil : times, peak: Estimate(peaks, digits: 1),
      peakTime: times ?? .init(now),
      people: Estimate(outcomes.map(\.people).sorted(), digits: -2),
      residents: city.population, rivals: isReached ? .none : rivals(city, seats, end),
      course: course(seats))
  }

  /// The middle of the runs' highest amounts in a city, every quarter of an hour.
  private func course(_ seats: [Seat]) -> [Double] {
    let passages = runs.map { run in seats.compactMap { passage(run, to: $0) } }
    let since = hazard.report.since.duration(to: now).inSeconds
    return (0...24).map { quarter in
      let seconds = Double(since + Int64(quarter) * 900)
      let amounts = passages.map { passages in
        passages.filter { $0.seconds <= seconds }.map(\.amount).max() ?? 0
      }
      return ((amounts.sorted().percentile(50) ?? 0) * 10).rounded() / 10
    }
  }

  /// What simple rules say: the wind stays as it is observed; or it comes to all places within
  /// 40 km, as fast as the wind.
  private func rivals(_ city: City, _ seats: [Seat], _ end: Instant) -> Prospect.Rivals {
    let straight = outcome(observed, in: seats).arrival.flatMap { $0 <= end ? $0 : nil }
    let nearest = seats.map { hypot($0.east, $0.north) }.min() ?? .infinity
    guard nearest < 40_000 else { return .init(persistence: straight, fixedLag: nil) }
    let seconds = Int64(nearest / observed.speed)
    let circle = max(now, hazard.report.since.advanced(by: .seconds(seconds)))
    return .init(persistence: straight, fixedLag: circle <= end ? circle : nil)
  }
}

extension PlumeOutlook {
  /// The ground that the cloud may cover within the horizon, cell by cell.
  private var footprint: Forecast.Ground? {
    guard let origin = hazard.report.place else { return nil }
    let count = Int(Self.reach / Self.cellSide)
    var cells: [Forecast.Ground.Cell] = []
    for row in -count...count {
      for column in -count...count {
        let (east, north) = (Double(column) * Self.cellSide, Double(row) * Self.cellSide)
        guard let found = cover(east: east, north: north) else { continue }
        let way = hypot(east, north)
        let place = origin.destination(
          bearing: atan2(east, north) * 180 / .pi, distance: .metres(way))
        cells.append(
          .init(
            place: place.roughly, probability: found.probability, arrival: found.arrival))
      }
    }
    return cells.isEmpty ? nil : .init(width: .metres(Self.cellSide), cells: cells)
  }

  /// How likely a cell comes to stand in the cloud, and when; nil where hardly.
  private func cover(east: Double, north: Double) -> (probability: Double, arrival: Instant)? {
    let seat = Seat(city: hazard.report.origin, east: east, north: north, people: 0)
    let toward = atan2(east, north) * 180 / .pi - observed.direction - 180
    let turn = abs(toward - (toward / 360).rounded() * 360)
    guard turn <= Self.swath, hypot(east, north) < Self.reach else { return nil }
    let end = now.advanced(by: Self.horizon)
    let arrivals = runs.compactMap { outcome($0, in: [seat]).arrival }.filter { $0 <= end }
    let share = Double(arrivals.count) / Double(runs.count)
    guard share >= Self.leastShare, let middle = arrivals.sorted().percentile(50) else {
      return nil
    }
    return ((share * 100).rounded() / 100, middle)
  }
}

extension Coordinate {
  /// To a thousandth of a degree, a hundred metres.
  fileprivate var roughly: Coordinate {
    .at((latitude * 1000).rounded() / 1000, (longitude * 1000).rounded() / 1000)
  }
}

extension Prospect.Rivals {
  /// Nothing is said.
  static let none = Prospect.Rivals(persistence: nil, fixedLag: nil)
}

extension Hazard {
  /// What is known of a quantity of its source.
  fileprivate func source(_ quantity: String) -> Estimate? {
    report.sources.first { $0.quantity == quantity }?.amount
  }
}
