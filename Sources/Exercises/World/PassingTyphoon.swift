internal import Domain
internal import Geodesy
import Glibc
internal import Hazards
internal import Outlook

/// A typhoon as the world has it, and what is told of it: every three hours a weather service's
/// bulletin, with its errors, and at each city's seat an anemometer.
struct PassingTyphoon: Peril {
  static let step = Duration.minutes(30)
  /// How often a bulletin comes, and how far ahead it foretells.
  private static let hours = 3
  private static let ahead = [6.0, 12, 18, 24, 36, 48, 60, 72]

  private let storm: PassingStorm
  private let region: Region
  private let start: Instant
  private let seed: UInt64
  /// The city that answers for it: where a gale blows first, or to which it comes nearest.
  private let origin: City?
  private(set) var time: Instant

  init(
    _ plan: Scenario.Cascade.Storm, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    storm = PassingStorm(plan: plan)
    self.region = region
    self.seed = seed
    start = scenario.start
    let steps = max(0, start.duration(to: instant).inMilliseconds / Self.step.inMilliseconds)
    time = start.advanced(by: Self.step * Int(steps))
    origin = Self.origin(of: PassingStorm(plan: plan), in: region)
  }

  private func hour(_ instant: Instant) -> Double {
    Double(start.duration(to: instant).inMilliseconds) / 3_600_000
  }

  /// Tells the wind at the seats, the bulletins, and in which cities a gale blows.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    time = now
    let hour = hour(now)
    guard let origin else { return [] }
    let hazard = Self.declared(.typhoon, in: origin.id, picture)
    if let hazard, !hazard.isOver, hour > storm.plan.track.last?.hour ?? 0 {
      let end = HazardCommand.end(reason: "台风已远离 the typhoon has gone")
      return [Stimulus(.hazard(hazard.id, end), by: Actors.weather, at: now)]
    }
    guard storm.isPassing(hour: hour), hazard.map({ !$0.isOver }) ?? true else { return [] }
    var stimuli = region.cities.map { city in reading(at: city, hour, now) }
    if hazard == nil || Int(hour * 2) % (Self.hours * 2) == 0 {
      let report = report(origin, since: hazard?.report.since ?? now, hour, now)
      stimuli.append(
        Stimulus(
          hazard.map { .hazard($0.id, .revise(report)) } ?? .declareHazard(report),
          by: Actors.weather, at: now))
    }
    guard let hazard else { return stimuli }
    for city in region.cities
    where hazard.arrival(in: city.id) == nil
      && storm.wind(at: city.coordinate, hour: hour) >= WindGrade.least(of: 8)
    {
      stimuli.append(
        Stimulus(
          .hazard(hazard.id, .confirm(city.id)), by: "anemometer-\(city.abbreviation)", at: now))
    }
    return stimuli
  }

  private static func origin(of storm: PassingStorm, in region: Region) -> City? {
    let last = Int((storm.plan.track.last?.hour ?? 0).rounded(.up))
    for hour in 0...max(0, last) {
      func wind(_ city: City) -> Double { storm.wind(at: city.coordinate, hour: Double(hour)) }
      let windiest = region.cities.max { (wind($0), $1.id) < (wind($1), $0.id) }
      if let windiest, wind(windiest) >= WindGrade.least(of: 8) { return windiest }
    }
    func nearness(_ city: City) -> Double {
      storm.plan.track.map { $0.place.distance(to: city.coordinate).kilometres }.min() ?? .infinity
    }
    return region.cities.min { (nearness($0), $0.id) < (nearness($1), $1.id) }
  }

  private func reading(at city: City, _ hour: Double, _ now: Instant) -> Stimulus {
    let wind = (storm.wind(at: city.coordinate, hour: hour) * 10).rounded() / 10
    return Stimulus(
      .observation(
        Observation(
          source: "anemometer-\(city.abbreviation)", time: now, kind: "mean-wind", city: city.id,
          coordinate: city.coordinate, value: wind, unit: "m/s")), at: now)
  }

  // MARK: The bulletin

  private func report(
    _ origin: City, since: Instant, _ hour: Double, _ now: Instant
  ) -> Hazard.Report {
    let bulletin = bulletin(hour, now)
    return Hazard.Report(
      kind: .typhoon, origin: origin.id,
      place: bulletin.track.first { $0.time == bulletin.issued }?.place, since: since,
      sources: bulletin.sources)
  }

  private func bulletin(_ hour: Double, _ now: Instant) -> TyphoonBulletin {
    let hours = [-12, -6, 0] + Self.ahead
    let track = hours.compactMap { ahead -> TyphoonBulletin.Fix? in
      guard let middle = storm.middle(hour: hour + ahead) else { return nil }
      let (off, harder) = error(hour, ahead: max(0, ahead))
      let place = Coordinate(
        latitude: tenth(middle.place.latitude + off.north / 111.2),
        longitude: tenth(
          middle.place.longitude + off.east / (111.2 * cos(middle.place.latitude * .pi / 180))))
      return place.map {
        TyphoonBulletin.Fix(
          time: now.advanced(by: .minutes(Int64(ahead * 60))), place: $0,
          wind: max(10, (middle.wind + harder).rounded()))
      }
    }
    let wind = storm.middle(hour: hour)?.wind ?? 0
    let radii = (0..<4).map { side in
      TyphoonBulletin.grades.map { grade in
        let radius = storm.radius(of: WindGrade.least(of: grade), strongest: wind)
        let word = dice("radius \(side)", hour).word(.wave).share
        return (radius * (0.9 + 0.2 * word) / 10).rounded() * 10
      }
    }
    // Pressure by the wind as is usual over the western Pacific (Atkinson and Holliday 1977), from
    // knots: 1010 - (v / 6.7)^(1 / 0.644).
    let pressure = 1010 - pow(wind * 1.944 / 6.7, 1 / 0.644)
    return TyphoonBulletin(
      track: track, issued: now, pressure: pressure.rounded(), radii: radii)
  }

  private func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private func dice(_ what: String, _ hour: Double) -> Dice {
    Dice(seed: seed, of: "typhoon \(what) \(Int(hour))")
  }

  /// How far a bulletin is off: for the most part the same from one to the next.
  private func error(
    _ hour: Double, ahead: Double
  ) -> (off: (east: Double, north: Double), harder: Double) {
    let (always, once) = (Dice(seed: seed, of: "typhoon always"), dice("once", hour))
    func normal(_ question: Dice.Question) -> Double {
      0.85 * standardNormal(always.words(question)) + 0.53 * standardNormal(once.words(question))
    }
    let size = TyphoonEnsemble.placeError(hoursAhead: ahead) / 1.2533
    let harder = (1.5 + 0.12 * ahead) * normal(.work)
    return ((size * normal(.wave), size * normal(.travel)), harder)
  }
}
