internal import Domain
internal import Geodesy
internal import Hazards
internal import Outlook

/// The lifelines of the region as they really stand: struck by what a drill delivers, by a plan's
/// minute, by water behind a levee and by gusts; each with times of its own that no forecast knows.
///
/// What was struck when follows from the time, the picture and the dice, and is followed anew from
/// the start wherever a day is taken up.
struct FailingLifelines: Peril {
  static let step = Duration.minutes(5)

  let plan: Scenario.Cascade
  let region: Region
  let network: LifelineNetwork
  let start: Instant
  let storm: PassingStorm?
  private let dice: [Dice]
  /// The gust at which each fails; nil for what no wind strikes.
  private let resistances: [Double?]
  /// The depth at which water strikes what a levee shelters.
  private let thresholds: [Int: Double]
  private(set) var net: DependencyNetwork
  private var struck: Set<Int> = []
  /// Up to when it has been followed, and up to when it must be before it goes on.
  private(set) var time: Instant
  private let resumed: Instant

  /// The lifelines at a moment; nil in a region that has none.
  init?(
    _ plan: Scenario.Cascade, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    guard !region.exposure.lifelines.isEmpty else { return nil }
    self.plan = plan
    self.region = region
    network = LifelineNetwork(region)
    start = scenario.start
    time = scenario.start
    storm = plan.storm.map { PassingStorm(plan: $0) }
    let steps = max(0, start.duration(to: instant).inMilliseconds / Self.step.inMilliseconds)
    resumed = start.advanced(by: Self.step * Int(steps))
    let lifelines = network.lifelines
    let dice = lifelines.map { Dice(seed: seed, of: "lifeline \($0.id)") }
    self.dice = dice
    let median = plan.storm.map { $0.medianGust.at(Dice(seed: seed, of: "storm").word(.wave)) }
    resistances = zip(lifelines, dice).map { lifeline, dice in
      median.flatMap {
        PassingStorm.resistance(
          lifeline.kind, median: $0, normal: standardNormal(dice.words(.wave)))
      }
    }
    let sheltered = region.exposure.levees.first { $0.id == plan.breach?.levee }?.shelters ?? []
    thresholds = Dictionary(
      uniqueKeysWithValues: sheltered.compactMap(network.index(of:)).map {
        ($0, (0.35...0.8).at(dice[$0].word(.weather)))
      })
    net = network.working(
      zip(0..., lifelines).map { index, lifeline in
        Self.times(index, lifeline, dice[index], plan, sheltered)
      })
  }

  /// Its own times: those that are usual, changed by its dice; what the plan strikes takes as long
  /// to mend as the plan says, and what stood under water for days.
  private static func times(
    _ index: Int, _ lifeline: Lifeline, _ dice: Dice, _ plan: Scenario.Cascade,
    _ sheltered: [Lifeline.ID]
  ) -> LifelineTimes {
    var times = LifelineTimes.usual(lifeline.kind).changed(
      endurance: standardNormal(dice.words(.delay)), repair: standardNormal(dice.words(.work)),
      restart: standardNormal(dice.words(.travel)))
    let word = dice.word(.fate)
    if let strike = plan.strikes.first(where: { $0.lifeline == lifeline.id }) {
      times.repair = strike.repairHours.at(word) * 3600
    } else if sheltered.contains(lifeline.id) {
      times.repair = (72...120).at(word) * 3600
    } else if let storm = plan.storm, lifeline.kind == .power {
      times.repair = storm.repairHours.at(word) * 3600
    }
    return times
  }

  /// When its next step is done, at the earliest at a moment.
  func next(from instant: Instant) -> Instant {
    max(instant, max(time, resumed).advanced(by: Self.step))
  }

  /// Whether a lifeline is struck by an inject of a drill, whose alert the drill gives.
  func isInjected(_ index: Int) -> Bool {
    plan.strikes.contains { strike in
      guard case .inject = strike.when else { return false }
      return network.index(of: strike.lifeline) == index
    }
  }

  /// Follows the lifelines to a moment, and tells how they stand.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    var changes: [DependencyNetwork.Change] = []
    for strike in strikes(picture, upTo: now) {
      changes += net.step(max(0, strike.seconds - net.time))
      changes += net.strike(strike.index)
      struck.insert(strike.index)
    }
    changes += net.step(max(0, seconds(now) - net.time))
    time = now
    return serviceReadings(changes, at: now) + gustReadings(at: now)
      + alertReports(picture, at: now)
  }

  func seconds(_ instant: Instant) -> Double {
    Double(start.duration(to: instant).inMilliseconds) / 1000
  }

  private struct Struck {
    let seconds: Double
    let index: Int
  }

  /// What is struck up to a moment and was not before, in order.
  private func strikes(_ picture: Picture, upTo now: Instant) -> [Struck] {
    var found: [Struck] = []
    for strike in plan.strikes {
      guard let index = network.index(of: strike.lifeline) else { continue }
      switch strike.when {
      case .minute(let minute): found.append(Struck(seconds: minute * 60, index: index))
      case .inject(let number):
        guard let at = picture.drill?.run(number)?.delivered else { continue }
        found.append(Struck(seconds: seconds(at), index: index))
      }
    }
    if let levee = plan.breach?.levee {
      let depths =
        picture.series(source: levee.rawValue, kind: BreachReport.depthKind)?.points ?? []
      for (index, threshold) in thresholds {
        guard let point = depths.first(where: { $0.value >= threshold }) else { continue }
        found.append(Struck(seconds: seconds(point.time), index: index))
      }
    }
    found += blownDown(upTo: now)
    return found.filter { $0.seconds <= seconds(now) && !struck.contains($0.index) }
      .sorted { ($0.seconds, $0.index) < ($1.seconds, $1.index) }
  }

  /// What the gusts have struck since it was last followed.
  private func blownDown(upTo now: Instant) -> [Struck] {
    guard let storm else { return [] }
    var found: [Struck] = []
    var (moment, fallen) = (time, struck)
    while moment.advanced(by: Self.step) <= now {
      moment = moment.advanced(by: Self.step)
      let hour = seconds(moment) / 3600
      guard storm.isPassing(hour: hour) else { continue }
      for (index, lifeline) in network.lifelines.enumerated() {
        guard let resistance = resistances[index], !fallen.contains(index),
          storm.gust(at: lifeline.coordinate, hour: hour) >= resistance
        else { continue }
        fallen.insert(index)
        found.append(Struck(seconds: seconds(moment), index: index))
      }
    }
    return found
  }
}
