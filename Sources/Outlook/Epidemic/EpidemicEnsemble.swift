import Domain
import Glibc
import Hazards

/// A hundred runs of an infection among the cities of a region, each with perturbed parameters:
/// from the first case counts through all that came since, and on beyond now.
///
/// The infection goes by chance in each run (a tau-leap, see `Metapopulation`). After each round of
/// case counts, runs that would have foreseen them badly give way to those that would have foreseen
/// them well (a particle filter: Gordon, Salmond and Smith 1993), and a run that knows nothing of a
/// city where there are cases is told of them.
struct EpidemicEnsemble {
  static let memberCount = 100
  /// How far arrivals are looked for.
  static let horizon = Duration.hours(14 * 24)
  /// Days beyond that in which the peak is looked for.
  static let daysAfter = 42
  private static let step = 0.5

  /// How far things are off, each a standard deviation of a logarithm: plausible, and checked by
  /// how often the truth falls within the range.
  private enum Doubt {
    static let travel = 0.4
    static let seeding = 0.3
    /// How much counts of a city and a day stray beyond chance: the shape of their negative
    /// binomial.
    static let shape = 6.0
    /// Cases that come from nowhere.
    static let stray = 0.05
    /// Counts of neighbouring days and cities hang together: so much of each is news.
    static let news = 0.3
    /// How people meet changes from round to round, and from now on.
    static let contacts = 0.02
    static let contactsAhead = 0.06
  }

  struct Member {
    var model: Metapopulation
    let disease: Disease.Draw

    /// All who have fallen ill in a city so far.
    func onsets(_ city: Int) -> Double {
      model.people.infectious[city] + model.people.removed[city]
    }
  }

  let history: CaseHistory
  let start: Instant
  private(set) var members: [Member] = []
  private let draws: Draws
  private let seed: UInt64
  private let cityCount: Int

  /// Nil before the first case was counted.
  init?(
    _ disease: Disease, _ hazard: Hazard, _ picture: Picture, _ travel: TravelPattern,
    at now: Instant, seed: UInt64
  ) {
    history = CaseHistory(picture, at: now)
    guard let first = history.rounds.first(where: { $0.totals.contains { ($0 ?? 0) > 0 } }) else {
      return nil
    }
    start = first.time
    draws = Draws(seed: seed)
    self.seed = seed
    let region = picture.region
    cityCount = region.cities.count
    let measures = Metapopulation.interventions(hazard.measures, in: region, from: start)
    members = (0..<Self.memberCount).map { number in
      let drawn = disease.draw { draws.normal($0, member: number, place: 0) }
      let away =
        TravelPattern.timeAway * exp(Doubt.travel * draws.normal(.travel, member: number, place: 0))
      var model = Metapopulation(
        populations: region.cities.map(\.population),
        transmission: region.cities.map { _ in drawn.transmission }, latency: drawn.onset,
        recovery: drawn.recovery, visits: travel.visits(timeAway: min(0.5, away)))
      model.interventions = measures
      return Member(model: model, disease: drawn)
    }
    for number in members.indices {
      for (city, total) in first.totals.enumerated() {
        let doubt = exp(Doubt.seeding * draws.normal(.seeding, member: number, place: city))
        if let total { seat(total * doubt, in: city, of: number) }
      }
    }
    follow(history.rounds.drop { $0.time <= first.time })
  }

  /// Puts patients into a run's city as a growing outbreak has them: so many reported stand for so
  /// many who fell ill, of whom those of the last days are infectious still, and more are to come.
  private mutating func seat(_ reported: Double, in city: Int, of number: Int) {
    let disease = members[number].disease
    let growth = max(0.01, disease.growth)
    let ill = reported / disease.ascertainment
    let infectious = ill * growth / (growth + disease.recovery)
    members[number].model.advance(
      in: city, exposed: infectious * (growth + disease.recovery) / disease.onset,
      infectious: infectious, removed: ill - infectious)
  }

  // MARK: What has been

  private mutating func follow(_ rounds: ArraySlice<CaseHistory.Round>) {
    var time = start
    var totals = Array(repeating: Double?.none, count: cityCount)
    for round in history.rounds where round.time <= start {
      for (city, total) in round.totals.enumerated() { totals[city] = total ?? totals[city] }
    }
    var logarithms = members.map { _ in 0.0 }
    for (number, round) in zip(0..., rounds) {
      let days = Double(time.duration(to: round.time).inMilliseconds) / 86_400_000
      for slot in members.indices {
        let before = (0..<cityCount).map { members[slot].onsets($0) }
        members[slot].model.contacts *= exp(
          Doubt.contacts * draws.normal(.contacts, member: slot, place: number))
        advance(slot, by: days)
        for (city, total) in round.totals.enumerated() {
          guard let total, let last = totals[city] else { continue }
          let ill = members[slot].onsets(city) - before[city]
          let mean = members[slot].disease.ascertainment * ill + Doubt.stray
          logarithms[slot] += Doubt.news * Self.logLikelihood(max(0, total - last), mean: mean)
        }
        inform(slot, of: round)
      }
      for (city, total) in round.totals.enumerated() { totals[city] = total ?? totals[city] }
      choose(&logarithms, round: number)
      time = round.time
    }
  }

  private mutating func advance(_ slot: Int, by days: Double) {
    let parts = max(1, Int((days / Self.step).rounded(.up)))
    for _ in 0..<parts {
      members[slot].model.step(days / Double(parts), seed: Self.seed(seed, slot))
    }
  }

  private static func seed(_ seed: UInt64, _ slot: Int) -> UInt64 {
    seed &+ UInt64(slot + 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Of a negative binomial: counts that stray more than chance alone would have them.
  private static func logLikelihood(_ count: Double, mean: Double) -> Double {
    let shape = Doubt.shape
    return lgamma(count + shape).0 - lgamma(shape).0 - lgamma(count + 1).0
      + shape * log(shape / (shape + mean)) + count * log(mean / (shape + mean))
  }

  /// Where cases are reported and a run has next to none, it has missed them.
  private mutating func inform(_ slot: Int, of round: CaseHistory.Round) {
    for (city, total) in round.totals.enumerated() {
      guard let total, total >= 2 else { continue }
      let missing = total - members[slot].disease.ascertainment * members[slot].onsets(city)
      if missing > total * 2 / 3 { seat(missing, in: city, of: slot) }
    }
  }

  /// Lets runs give way once few of them carry the weight (systematic resampling).
  private mutating func choose(_ logarithms: inout [Double], round: Int) {
    let highest = logarithms.max() ?? 0
    let weights = logarithms.map { exp($0 - highest) }
    let sum = weights.reduce(0, +)
    let effective = sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    guard effective < Double(members.count) / 2, sum.isFinite else { return }
    var chosen: [Member] = []
    var (index, reached) = (0, weights[0])
    let stride = sum / Double(members.count)
    var goal = stride * draws.even(.choice, place: round)
    for _ in members.indices {
      while reached < goal, index + 1 < members.count {
        index += 1
        reached += weights[index]
      }
      chosen.append(members[index])
      goal += stride
    }
    members = chosen
    logarithms = members.map { _ in 0 }
  }

  // MARK: What is to come

  /// What one run comes to, city by city.
  struct Outcome {
    /// Days after the newest counts until a number of reported cases is reached; nil where it is
    /// not within the horizon.
    var warning: [Double?]
    var guarantee: [Double?]
    /// The most who are infectious at a time, and how many days after the newest counts.
    var peak: [Double]
    var peakDay: [Double]
    /// Who are infected within the horizon.
    var infected: [Double]
  }

  /// Runs a member on from the newest counts.
  func outcome(of slot: Int, warning: Double, guarantee: Double) -> Outcome {
    var member = members[slot]
    member.model.contacts *= exp(
      Doubt.contactsAhead * draws.normal(.contacts, member: slot, place: -1))
    let start = (0..<cityCount).map { member.onsets($0) }
    let free = member.model.people.susceptible
    let reported = (0..<cityCount).map { history.latest[$0]?.value ?? 0 }
    let none = Array(repeating: Double?.none, count: cityCount)
    var outcome = Outcome(
      warning: none, guarantee: none, peak: member.model.people.infectious,
      peakDay: start.map { _ in 0 }, infected: start.map { _ in 0 })
    let near = Int(Double(Self.horizon.inSeconds) / 86_400 / Self.step)
    var day = 0.0
    for step in 1...(near + Self.daysAfter) {
      let length = step <= near ? Self.step : 1
      member.model.step(length, seed: Self.seed(seed, slot))
      day += length
      for city in 0..<cityCount {
        let ill = member.model.people.infectious[city]
        if ill > outcome.peak[city] { (outcome.peak[city], outcome.peakDay[city]) = (ill, day) }
        guard step <= near else { continue }
        let total =
          reported[city] + member.disease.ascertainment * (member.onsets(city) - start[city])
        if outcome.warning[city] == nil, total >= warning { outcome.warning[city] = day }
        if outcome.guarantee[city] == nil, total >= guarantee { outcome.guarantee[city] = day }
        outcome.infected[city] = free[city] - member.model.people.susceptible[city]
      }
    }
    return outcome
  }
}
