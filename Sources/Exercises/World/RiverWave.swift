internal import Domain
import Glibc
internal import Hazards

/// The water of a region: a wave enters at the first gauge of each river and travels down, reach by
/// reach; gauges that no wave is routed to go up and down a little by themselves.
///
/// Muskingum routing in quarter hours, in sub-reaches that are short enough for them.
struct RiverWave {
  /// How far a step reaches.
  static let step = Duration.minutes(15)
  private static let stepInSeconds = Double(step.inSeconds)
  /// How long the rivers run before a scenario begins, so that its first wave is on the way.
  private static let warmUp = Duration.hours(192)

  /// A gauge's stage in metres, to the millimetre.
  struct Stage {
    let gauge: Gauge
    let metres: Double
    var band: StageBand { gauge.band(of: metres) }
  }

  /// A reach with its water, and the gauge at its end.
  private struct GaugedReach {
    let gauge: Int
    var water: RoutedReach
  }

  private struct Channel {
    let river: River.ID
    let dice: Dice
    /// The discharge at which the first gauge reaches its warning level, in m³/s.
    let warningFlow: Double
    let first: Int
    let flood: FloodWave?
    var reaches: [GaugedReach]
    var account: WaterAccount

    /// m³ in all its reaches.
    var held: Double {
      reaches.reduce(0) { $0 + $1.water.storage(step: RiverWave.stepInSeconds) }
    }
  }

  private let flow: Scenario.RiverFlow
  private let gauges: [Gauge]
  private let start: Instant
  private let dice: Dice
  private var channels: [Channel] = []
  private var flows: [Double?]
  /// How far readings are off, for the rivers of which the scenario says so.
  private let readingErrors: [River.ID: Double]
  /// Up to when the water has been followed.
  private(set) var time: Instant
  /// The levee that breaks, where the scenario plans one.
  var breach: RiverBreach?

  /// The water at a moment; of a scenario that begins then, or that has been running since.
  /// - Parameter drill: what was delivered of it so far may have broken a levee.
  init(
    _ scenario: Scenario, _ region: Region, seed: UInt64, at instant: Instant, drill: Drill? = nil
  ) {
    flow = scenario.river
    gauges = region.gauges
    start = scenario.start
    dice = Dice(seed: seed, of: "water")
    readingErrors = region.rivers.reduce(into: [:]) { errors, river in
      errors[river.id] = scenario.flood(on: river.id)?.truth.readingError
    }
    flows = Array(repeating: nil, count: region.gauges.count)
    time = scenario.start.advanced(by: .milliseconds(-Self.warmUp.inMilliseconds))
    for river in region.rivers {
      guard let channel = channel(river, scenario, seed: seed) else { continue }
      channels.append(channel)
    }
    breach = scenario.breach.flatMap { RiverBreach($0, scenario, region, dice) }
    breach?.hear(drill)
    while time.advanced(by: Self.step) < max(instant, scenario.start) { advance() }
  }

  private func channel(_ river: River, _ scenario: Scenario, seed: UInt64) -> Channel? {
    guard let top = river.reaches.first?.upstream,
      let first = gauges.firstIndex(where: { $0.id == top }), let rating = gauges[first].rating
    else { return nil }
    let warningFlow = rating.discharge(atStage: gauges[first].warningLevel.value)
    let dice = Dice(seed: seed, of: river.id.rawValue)
    let plan = scenario.flood(on: river.id)
    let truth = plan?.truth ?? .asWritten
    let step = Double(Self.step.inSeconds) / 3600
    let reaches = river.reaches.compactMap { reach in
      gauges.firstIndex { $0.id == reach.downstream }.map { gauge in
        let factor = truth.factor(dice.words(.travel, tick: UInt32(gauge)))
        let muskingum = Muskingum(
          storageTime: reach.travelTimeInHours * factor, weighting: reach.weighting)
        let water = RoutedReach(muskingum, step: step, flow: warningFlow * flow.base)
        return GaugedReach(gauge: gauge, water: water)
      }
    }
    let held = reaches.reduce(0) { $0 + $1.water.storage(step: Self.stepInSeconds) }
    return Channel(
      river: river.id, dice: dice, warningFlow: warningFlow, first: first,
      flood: plan.map { FloodWave($0, dice, base: flow.base) }, reaches: reaches,
      account: WaterAccount(flow: warningFlow * flow.base, held: held))
  }

  /// Follows the water for one step.
  mutating func advance() {
    time = time.advanced(by: Self.step)
    for index in channels.indices {
      let head = inflow(of: channels[index])
      var water = head
      flows[channels[index].first] = water
      for reach in channels[index].reaches.indices {
        water = channels[index].reaches[reach].water.route(water)
        let gauge = channels[index].reaches[reach].gauge
        if let breach, breach.gauge == gauge, breach.isOpen(at: time),
          let rating = gauges[gauge].rating
        {
          let stage = rating.stage(ofDischarge: water)
          water = self.breach?.pass(water, stage: stage, Self.step) ?? water
        }
        flows[gauge] = water
      }
      channels[index].account.count(head: head, mouth: water, seconds: Self.stepInSeconds)
    }
  }

  /// The water of each routed river.
  var balances: [Balance] {
    channels.map { channel in
      let isBreached = channel.reaches.contains { $0.gauge == breach?.gauge }
      return channel.account.balance(
        of: channel.river, held: channel.held, diverted: isBreached ? breach?.taken ?? 0 : 0)
    }
  }

  /// The stages now, in the order of the region's gauges.
  var stages: [Stage] {
    gauges.indices.map { index in
      let gauge = gauges[index]
      let metres: Double
      if let flow = flows[index], let rating = gauge.rating {
        metres = rating.stage(ofDischarge: flow) + readingError(index)
      } else {
        metres = gauge.warningLevel.value - quietWater(index)
      }
      return Stage(gauge: gauge, metres: (metres * 1000).rounded() / 1000)
    }
  }

  /// How far below its warning level water stands that no wave is routed to: 0.3 to 0.9 m, up and
  /// down in about half a day.
  private func quietWater(_ index: Int) -> Double {
    let shift = dice.word(.wave, tick: UInt32(index), draw: 7).scaled(to: 0...44_700)
    let seconds = start.duration(to: time).inSeconds + 1_000_000_000 + Int64(shift)
    let phase = Double(seconds % 44_700) / 44_700
    return 0.3 + 0.6 * abs(2 * phase - 1)
  }

  /// What enters at the top of a river: a base and waves that overlap, each rising faster than it
  /// falls.
  private func inflow(of channel: Channel) -> Double {
    let period = Double(flow.waveInHours)
    let hours = Double(start.duration(to: time).inSeconds) / 3600
    if let flood = channel.flood { return channel.warningFlow * flood.share(atHour: hours) }
    var share = flow.base
    let current = Int((hours / period).rounded(.down))
    for wave in (current - 2)...(current + 1) {
      let words = channel.dice.words(.wave, tick: UInt32(bitPattern: Int32(wave)))
      let onset = (Double(wave) - 0.5 + Double(words[0]) / 4_294_967_296 * 0.3) * period
      let height = Double(words[1]) / 4_294_967_296
      let peak = flow.peaks.lowerBound + height * (flow.peaks.upperBound - flow.peaks.lowerBound)
      let rise = (hours - onset) / (0.3 * period)
      let fall = (onset + period - hours) / (0.7 * period)
      share += (peak - flow.base) * smooth(min(rise, fall))
    }
    return channel.warningFlow * share
  }

  /// By how much a reading of a gauge is off, where the scenario says so.
  private func readingError(_ index: Int) -> Double {
    guard let river = gauges[index].river, let sigma = readingErrors[river], sigma > 0 else {
      return 0
    }
    let tick = UInt32(truncatingIfNeeded: time.milliseconds / 60_000)
    return sigma * standardNormal(dice.words(.wave, tick: tick, draw: UInt32(index) + 100))
  }
}

/// From 0 to 1 without a corner.
private func smooth(_ value: Double) -> Double {
  let x = max(0, min(1, value))
  return x * x * (3 - 2 * x)
}

/// A standard normal number, near enough: the sum of twelve even ones less six, which is the same
/// on every machine.
func standardNormal(_ words: SIMD4<UInt32>) -> Double {
  var sum = -6.0
  for index in 0..<4 {
    let word = words[index]
    for shift in [0, 11, 21] as [UInt32] {
      sum += (Double((word >> shift) & 0x3ff) + 0.5) / 1024
    }
  }
  return sum
}

extension Scenario.Truth {
  /// By what the travel time of a reach differs from the region file.
  fileprivate func factor(_ words: SIMD4<UInt32>) -> Double {
    guard travelTimeSpread > 0 else { return 1 }
    return exp(travelTimeSpread * standardNormal(words))
  }
}

/// The flood that a scenario plans, in the world of a seed.
private struct FloodWave {
  private let base: Double
  private let peak: Double
  private let crest: Double
  private let flood: Scenario.Flood

  init(_ flood: Scenario.Flood, _ dice: Dice, base: Double) {
    self.flood = flood
    self.base = base
    let words = dice.words(.wave, tick: 0, draw: 50)
    func pick(_ range: ClosedRange<Double>, _ word: UInt32) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(word) / 4_294_967_296
    }
    peak = pick(flood.peaks, words[0])
    crest = pick(flood.crestHours, words[1])
  }

  /// What enters, as a share of the discharge at the warning level.
  func share(atHour hour: Double) -> Double {
    let rise = (hour - (crest - flood.riseInHours)) / flood.riseInHours
    let fall = (crest + flood.fallInHours - hour) / flood.fallInHours
    return base + (peak - base) * smooth(min(rise, fall))
  }
}
