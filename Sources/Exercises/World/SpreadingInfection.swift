internal import Domain
internal import Hazards
internal import Outlook

/// An infection as it really goes: by chance, person by person, from city to city. The watch sees
/// the cases that are found, once a day.
///
/// What the cities do against it stands in the picture, and it is followed anew from its beginning
/// wherever a day is taken up: the same measures at the same moments make the same people ill.
struct SpreadingInfection: Peril {
  static let step = Duration.hours(6)

  let plan: Scenario.Outbreak
  let origin: City
  let region: Region
  let start: Instant
  private let dice: Dice
  private let seed: UInt64
  private let ascertainment: Double
  private(set) var model: Metapopulation
  /// Up to when it has been followed, and up to when it must be before it goes on.
  private(set) var time: Instant
  private let resumed: Instant
  /// Who had fallen ill in each city at the last report, and the cases reported so far.
  private var counted: [Double]
  private(set) var reported: [Double]
  private var lastNews: Instant

  /// The infection at a moment; nil in a region that lacks the city where it begins.
  init?(
    _ plan: Scenario.Outbreak, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    guard let place = region.cities.firstIndex(where: { $0.id == plan.city }) else { return nil }
    self.plan = plan
    self.region = region
    origin = region.cities[place]
    start = scenario.start
    dice = Dice(seed: seed, of: "outbreak \(plan.city)")
    let (first, second) = (dice.words(.wave), dice.words(.wave, draw: 1))
    self.seed = UInt64(first[0]) << 32 | UInt64(second[0])
    ascertainment = plan.ascertainment.at(first[1])
    let recovery = 1 / plan.infectiousDays.at(first[2])
    model = Metapopulation(
      populations: region.cities.map(\.population),
      transmission: region.cities.map { _ in plan.reproduction.at(first[3]) * recovery },
      latency: 1 / plan.latencyDays.at(second[1]), recovery: recovery,
      visits: TravelPattern(region).visits(timeAway: plan.timeAway.at(second[2])))
    let infected = plan.infected.at(second[3])
    model.advance(in: place, exposed: infected / 2, infectious: infected / 2, removed: 0)
    time = scenario.start
    lastNews = scenario.start
    let steps = max(0, start.duration(to: instant).inMilliseconds / Self.step.inMilliseconds)
    resumed = start.advanced(by: Self.step * Int(steps))
    counted = region.cities.map { _ in 0 }
    reported = counted
  }

  /// When its next step is done, at the earliest at a moment.
  func next(from instant: Instant) -> Instant {
    max(instant, max(time, resumed).advanced(by: Self.step))
  }

  /// Follows it for one step: the cities report, those that have many cases are reached, the desks
  /// declare it and act against it.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    let hazard = Self.declared(.epidemic, in: origin.id, picture)
    model.interventions = Metapopulation.interventions(
      hazard?.measures ?? [], in: region, from: start)
    while time.advanced(by: Self.step) <= now { advance() }
    guard isReportDue else { return [] }
    return caseReadings(at: now) + tell(hazard, picture, at: now)
  }

  private var isReportDue: Bool {
    start.duration(to: time).inSeconds % Int64(plan.reportHours * 3600) == 0
  }

  private mutating func advance() {
    model.step(Double(Self.step.inSeconds) / 86_400, seed: seed)
    time = time.advanced(by: Self.step)
    if isReportDue { count() }
  }

  /// Finds the cases of those who have fallen ill since the last report.
  private mutating func count() {
    let tick = UInt64(start.duration(to: time).inSeconds / 3600)
    for city in region.cities.indices {
      let ill = model.people.infectious[city] + model.people.removed[city]
      var chance = PhiloxStream(seed: seed ^ 0x63_6173_6573, stream: tick << 32 | UInt64(city))
      let found = Binomial.draw(
        Int(max(0, ill - counted[city])), chance: ascertainment, using: &chance)
      counted[city] = ill
      reported[city] += Double(found)
      if found > 0 { lastNews = time }
    }
  }

  /// Whether nobody has fallen ill for two weeks.
  var isOver: Bool { lastNews.duration(to: time) > .hours(14 * 24) }

  /// What the desk where it began can say of it: the parameters to within what is known of them,
  /// and not quite right.
  var report: Hazard.Report {
    let words = dice.words(.fate)
    func known(_ range: ClosedRange<Double>, _ word: UInt32) -> Estimate {
      let half = (range.upperBound - range.lowerBound) / 2
      let middle = range.lowerBound + half * (0.5 + Double(word) / 4_294_967_296)
      func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
      return Estimate(
        low: rounded(max(middle / 2, middle - half)), middle: rounded(middle),
        high: rounded(middle + half))
    }
    func level(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    func source(_ quantity: Disease.Quantity, _ amount: Estimate, _ unit: String) -> Hazard.Source {
      Hazard.Source(quantity: quantity.rawValue, amount: amount, unit: unit)
    }
    return Hazard.Report(
      kind: .epidemic, origin: origin.id, place: origin.coordinate, since: time,
      sources: [
        source(.reproduction, known(plan.reproduction, words[0]), "1"),
        source(.latency, known(plan.latencyDays, words[1]), "d"),
        source(.infectious, known(plan.infectiousDays, words[2]), "d"),
        source(.ascertainment, known(plan.ascertainment, words[3]), "1"),
        source(.warning, level(plan.warningCases), "cases"),
        source(.guarantee, level(plan.guaranteeCases), "cases"),
      ])
  }
}

extension ClosedRange<Double> {
  /// The value at an even word.
  func at(_ word: UInt32) -> Double {
    lowerBound + (upperBound - lowerBound) * Double(word) / 4_294_967_296
  }
}
