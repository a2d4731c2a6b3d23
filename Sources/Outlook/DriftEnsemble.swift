import Domain
import Geodesy
import Glibc
import Hazards

/// What something that the wind carries comes to on the ground about its source, a hundred times
/// over: with winds about the observed, releases within what is known of them, and whatever else a
/// kind perturbs.
///
/// Where it has come is observed too: members that have it in a city that it is not known to have
/// come to, or miss one where it has come, give way to those that agree (a particle filter of one
/// step).
struct DriftEnsemble {
  static let memberCount = 100
  static let step = Duration.minutes(10)
  /// How likely it is that a member which is right contradicts a city.
  private static let contradiction = 0.4
  /// How late a city may hear of it, in steps.
  private static let tolerance = 2

  /// What one run comes to for a city.
  struct Outcome {
    var peak: Double
    var peakTime: Instant
    /// When it is there first from now on; nil where it is not.
    var arrival: Instant?
    var people: Double
  }

  let hazard: Hazard
  let region: Region
  let ground: GroundAround
  let wind: WindOutlook
  let now: Instant
  let horizon: Duration
  /// In the unit of the amounts.
  let levels: (warning: Double, guarantee: Double)
  /// What one member comes to: at the places, and at most in each city of the region step by step
  /// from now on.
  private struct Member {
    var passages: [Passage]
    var courses: [[Double]]
  }

  private var members: [Member] = []
  private let steady: Member

  /// - Parameters:
  ///   - reach: how far from the source it is followed, in kilometres.
  ///   - amounts: what comes of a wind's path and a release on the ground, for a member; nil for
  ///     the middle of all.
  init?(
    _ hazard: Hazard, _ work: ForecastWork, _ memory: inout OutlookMemory, reach: Double,
    horizon: Duration, amounts: (WindPath, [Double], Int?, Draws, GroundAround) -> Amounts
  ) {
    let (picture, now) = (work.picture, work.now)
    guard let place = hazard.report.place, let release = hazard.source("release"),
      let warning = hazard.source("warning"), let guarantee = hazard.source("guarantee"),
      let city = picture.region[hazard.report.origin],
      let wind = WindOutlook(of: city, in: picture, at: now), hazard.report.since <= now
    else { return nil }
    self.hazard = hazard
    region = picture.region
    self.now = now
    self.horizon = horizon
    self.wind = wind
    levels = (warning.middle, guarantee.middle)
    let ground =
      memory.grounds[hazard.id]
      ?? GroundAround(region, around: place, within: .kilometres(reach))
    memory.grounds[hazard.id] = ground
    self.ground = ground
    let draws = Draws(seed: work.seed)
    let since = hazard.report.since
    let past = Int(since.duration(to: now).inSeconds / Self.step.inSeconds)
    let count = past + Int(horizon.inSeconds / Self.step.inSeconds) + 1
    let source = DriftSource(hazard, release: release, at: now)
    let length = Double(Self.step.inSeconds)
    func run(_ winds: [Wind], _ member: Int?) -> Member {
      let amounts = amounts(
        WindPath(step: length, winds: winds), source.masses(member, draws, count), member, draws,
        ground)
      return Member(
        passages: amounts.passages(from: past + 1, level: warning.middle),
        courses: amounts.courses(from: past, by: ground.owners, of: picture.region.cities.count))
    }
    steady = run(Array(repeating: wind.steady, count: count), nil)
    let winds = wind.winds(
      from: since, step: Self.step, count: count, members: Self.memberCount, draws)
    members = winds.enumerated().map { run($1, $0) }
    members = resampled(members, draws)
  }

  private func moment(_ step: Int) -> Instant {
    hazard.report.since.advanced(by: Self.step * step)
  }

  /// The first step after now.
  private var present: Int {
    Int(hazard.report.since.duration(to: now).inSeconds / Self.step.inSeconds) + 1
  }

  /// What members come to in one city of the region, in the order of the members.
  private func passages(of city: Int, in members: [Member]) -> [[Passage]] {
    members.map { member in member.passages.filter { ground.owners[$0.place] == city } }
  }

  /// The middle of the most that there is in a city, at every step of the horizon.
  private func course(of city: Int, digits: Int) -> [Double] {
    let courses = members.map { $0.courses[city] }.filter { !$0.isEmpty }
    // The first step lies a little before now.
    let late =
      Double(moment(present - 1).duration(to: now).inSeconds) / Double(Self.step.inSeconds)
    return (0...Int(horizon.inSeconds / Self.step.inSeconds)).map { step in
      var amounts = courses.map { $0[step] * (1 - late) + $0[step + 1] * late }
      amounts += Array(repeating: 0, count: members.count - courses.count)
      return Estimate(amounts.sorted(), digits: digits).middle
    }
  }

  /// The ground that is covered in one run of ten at least, with how likely that is and when.
  private var footprint: Forecast.Ground? {
    var arrivals: [Int: [Double]] = [:]
    for passage in members.map(\.passages).joined() {
      if let arrival = passage.arrival { arrivals[passage.place, default: []].append(arrival) }
    }
    let cells = arrivals.keys.sorted().compactMap { place -> Forecast.Ground.Cell? in
      let sorted = (arrivals[place] ?? []).sorted()
      guard let middle = sorted.percentile(50), sorted.count * 10 >= members.count else {
        return nil
      }
      let seconds = Int64(middle * Double(Self.step.inSeconds))
      return .init(
        place: ground.coordinates[place].roughly,
        probability: Double(sorted.count) / Double(members.count),
        arrival: max(now, hazard.report.since.advanced(by: .seconds(seconds))))
    }
    return cells.isEmpty ? nil : .init(width: .kilometres(5), cells: cells)
  }

  private func resampled(_ members: [Member], _ draws: Draws) -> [Member] {
    let weights = members.map { weight(of: $0.passages) }
    let sum = weights.reduce(0, +)
    var chosen: [Member] = []
    var (index, reached) = (0, weights[0])
    let stride = sum / Double(members.count)
    var goal = stride * draws.even(.weighting, place: 0)
    for _ in members.indices {
      while reached < goal, index + 1 < members.count {
        index += 1
        reached += weights[index]
      }
      chosen.append(members[index])
      goal += stride
    }
    return chosen
  }

  /// How likely the cities where it has come, and those where it has not, are if a member is right.
  private func weight(of member: [Passage]) -> Double {
    var firsts = Array(repeating: Int.max, count: region.cities.count)
    for passage in member {
      guard let first = passage.first else { continue }
      let city = ground.owners[passage.place]
      firsts[city] = min(firsts[city], first)
    }
    return zip(region.cities, firsts).reduce(1) { weight, part in
      let (city, first) = part
      let agrees =
        hazard.arrival(in: city.id) != nil
        ? first <= present + Self.tolerance : first >= present - Self.tolerance
      return agrees ? weight : weight * Self.contradiction
    }
  }

  private func outcome(of passages: [Passage]) -> Outcome {
    var outcome = Outcome(peak: 0, peakTime: now, arrival: nil, people: 0)
    for passage in passages where passage.peak > 0 {
      if passage.peak > outcome.peak {
        (outcome.peak, outcome.peakTime) = (passage.peak, moment(passage.peakStep))
      }
      guard let arrival = passage.arrival else { continue }
      outcome.people += ground.people[passage.place]
      let seconds = Int64(arrival * Double(Self.step.inSeconds))
      let moment = max(now, hazard.report.since.advanced(by: .seconds(seconds)))
      outcome.arrival = min(outcome.arrival ?? .distantFuture, moment)
    }
    return outcome
  }

  /// The forecast, the cities in the order in which they are reached.
  func forecast(unit: String, digits: Int, circle: Double) -> Forecast {
    let touched = Set(members.map(\.passages).joined().map { ground.owners[$0.place] })
    var prospects = region.cities.indices.compactMap { city in
      touched.contains(city) || hazard.arrival(in: region.cities[city].id) != nil
        ? prospect(city, unit: unit, digits: digits, circle: circle) : nil
    }
    func order(_ prospect: Prospect) -> Instant {
      prospect.isReached ? .distantPast : prospect.arrival?.middle ?? .distantFuture
    }
    prospects.sort { (order($0), $0.city) < (order($1), $1.city) }
    return Forecast(
      issued: now, horizon: horizon,
      basis: .init(observations: wind.readings, newest: wind.newest), members: Self.memberCount,
      prospects: prospects, footprint: footprint)
  }

  /// What comes of it in a city of the region.
  private func prospect(
    _ index: Int, unit: String, digits: Int, circle: Double
  ) -> Prospect? {
    let city = region.cities[index]
    let end = now.advanced(by: horizon)
    let outcomes = passages(of: index, in: members).map { outcome(of: $0) }
    let arrivals = outcomes.compactMap(\.arrival).filter { $0 <= end }.sorted()
    let isReached = hazard.arrival(in: city.id) != nil
    guard isReached || arrivals.count >= 2 else { return nil }
    let peaks = outcomes.map(\.peak).sorted()
    let peakTimes = outcomes.filter { $0.peak >= levels.warning / 10 }.map(\.peakTime).sorted()
    return Prospect(
      city: city.id, gauge: nil, way: .spread, unit: unit, observed: nil,
      warning: .init(
        level: levels.warning,
        probability: isReached ? 1 : Double(arrivals.count) / Double(outcomes.count)),
      guarantee: .init(
        level: levels.guarantee,
        probability: Double(peaks.count { $0 >= levels.guarantee }) / Double(peaks.count)),
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: digits), peakTime: TimeEstimate(peakTimes) ?? .init(now),
      people: Estimate(outcomes.map(\.people).sorted(), digits: -2),
      residents: city.population,
      rivals: isReached ? .none : rivals(index, end, circle: circle),
      course: course(of: index, digits: digits), past: isReached ? past(index, digits) : nil)
  }

  /// What lay over a city up to now in the middle of the runs: nobody measures it there.
  private func past(_ city: Int, _ digits: Int) -> Prospect.Past? {
    let runs = passages(of: city, in: members)
    let levels = runs.map { $0.map(\.past).max() ?? 0 }.sorted()
    let steps = runs.compactMap { run in
      run.max { $0.past < $1.past }.flatMap { $0.past > 0 ? $0.pastStep : nil }
    }.sorted()
    guard let step = steps.percentile(50) else { return nil }
    let people = runs.map { run in
      run.reduce(0.0) { $0 + ($1.past >= self.levels.warning ? ground.people[$1.place] : 0) }
    }.sorted()
    return .init(
      level: Estimate(levels, digits: digits).middle, at: min(now, moment(step)),
      people: Estimate(people, digits: -2).middle)
  }

  /// What simple rules say: the wind of the last hour blows always; or it comes to all places
  /// within a circle of so many kilometres, as fast as the wind.
  private func rivals(_ city: Int, _ end: Instant, circle: Double) -> Prospect.Rivals {
    let straight = outcome(of: passages(of: city, in: [steady])[0]).arrival
      .flatMap { $0 <= end ? $0 : nil }
    let nearest =
      ground.places.indices.filter { ground.owners[$0] == city }
      .map { hypot(ground.places[$0].east, ground.places[$0].north) }.min() ?? .infinity
    guard nearest < circle * 1000 else { return .init(persistence: straight, fixedLag: nil) }
    let seconds = Int64(nearest / wind.steady.speed)
    let moment = max(now, hazard.report.since.advanced(by: .seconds(seconds)))
    return .init(persistence: straight, fixedLag: moment <= end ? moment : nil)
  }
}

extension Coordinate {
  /// To a thousandth of a degree, a hundred metres.
  fileprivate var roughly: Coordinate {
    .at((latitude * 1000).rounded() / 1000, (longitude * 1000).rounded() / 1000)
  }
}
