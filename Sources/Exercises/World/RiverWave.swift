internal import Domain

/// The water of a region: a wave enters at the first gauge of each river and travels down, reach by
/// reach; gauges that no wave is routed to go up and down a little by themselves.
///
/// Muskingum routing in quarter hours: O₁ = C₁I₁ + C₂I₀ + C₃O₀. A step that is short against a
/// reach's travel time would make C₁ negative, and a rising river fall at first; such a reach is
/// cut into sub-reaches whose weighting, x′ = ½ − n(½ − x), keeps the damping of the whole
/// (Cunge 1969) and makes C₁ positive.
struct RiverWave {
  /// How far a step reaches.
  static let step = Duration.minutes(15)
  /// How long the rivers run before a scenario begins, so that its first wave is on the way.
  private static let warmUp = Duration.hours(192)

  /// A gauge's stage in metres, to the millimetre.
  struct Stage {
    let gauge: Gauge
    let metres: Double
    var band: StageBand { gauge.band(of: metres) }
  }

  private struct Channel {
    let dice: Dice
    /// The discharge at which the first gauge reaches its warning level, in m³/s.
    let warningFlow: Double
    let first: Int
    var reaches: [RoutedReach]
  }

  private let flow: Scenario.RiverFlow
  private let gauges: [Gauge]
  private let start: Instant
  private let dice: Dice
  private var channels: [Channel] = []
  private var flows: [Double?]
  /// Up to when the water has been followed.
  private(set) var time: Instant

  /// The water at a moment; of a scenario that begins then, or that has been running since.
  init(_ scenario: Scenario, _ region: Region, seed: UInt64, at instant: Instant) {
    flow = scenario.river
    gauges = region.gauges
    start = scenario.start
    dice = Dice(seed: seed, of: "water")
    flows = Array(repeating: nil, count: region.gauges.count)
    time = scenario.start.advanced(by: .milliseconds(-Self.warmUp.inMilliseconds))
    for river in region.rivers {
      guard let channel = channel(river, seed: seed) else { continue }
      channels.append(channel)
    }
    while time.advanced(by: Self.step) < max(instant, scenario.start) { advance() }
  }

  private func channel(_ river: River, seed: UInt64) -> Channel? {
    guard let top = river.reaches.first?.upstream,
      let first = gauges.firstIndex(where: { $0.id == top }), let rating = gauges[first].rating
    else { return nil }
    let warningFlow = rating.discharge(atStage: gauges[first].warningLevel.value)
    let reaches = river.reaches.compactMap { reach in
      gauges.firstIndex { $0.id == reach.downstream }.map {
        RoutedReach(reach, to: $0, flow: warningFlow * flow.base)
      }
    }
    return Channel(
      dice: Dice(seed: seed, of: river.id.rawValue), warningFlow: warningFlow, first: first,
      reaches: reaches)
  }

  /// Follows the water for one step.
  mutating func advance() {
    time = time.advanced(by: Self.step)
    for index in channels.indices {
      var water = inflow(of: channels[index])
      flows[channels[index].first] = water
      for reach in channels[index].reaches.indices {
        water = channels[index].reaches[reach].route(water)
        flows[channels[index].reaches[reach].gauge] = water
      }
    }
  }

  /// The stages now, in the order of the region's gauges.
  var stages: [Stage] {
    gauges.indices.map { index in
      let gauge = gauges[index]
      let metres: Double
      if let flow = flows[index], let rating = gauge.rating {
        metres = rating.stage(ofDischarge: flow)
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

  /// From 0 to 1 without a corner.
  private func smooth(_ value: Double) -> Double {
    let x = max(0, min(1, value))
    return x * x * (3 - 2 * x)
  }
}

/// A reach with the water that is in it.
private struct RoutedReach {
  let gauge: Int
  private let onInflowNow: Double
  private let onInflowBefore: Double
  private let onOutflowBefore: Double
  private var inflows: [Double]
  private var outflows: [Double]

  init(_ reach: Reach, to gauge: Int, flow: Double) {
    self.gauge = gauge
    let step = Double(RiverWave.step.inSeconds) / 3600
    var count = 1
    func weighting(_ count: Int) -> Double { 0.5 - Double(count) * (0.5 - reach.weighting) }
    func travel(_ count: Int) -> Double { reach.travelTimeInHours / Double(count) }
    while 2 * travel(count) * weighting(count) > step, count < 100 { count += 1 }
    let (k, x) = (travel(count), weighting(count))
    let divisor = 2 * k * (1 - x) + step
    onInflowNow = (step - 2 * k * x) / divisor
    onInflowBefore = (step + 2 * k * x) / divisor
    onOutflowBefore = (2 * k * (1 - x) - step) / divisor
    inflows = Array(repeating: flow, count: count)
    outflows = inflows
  }

  /// What leaves the reach when so much enters, after one step.
  mutating func route(_ inflow: Double) -> Double {
    var water = inflow
    for index in inflows.indices {
      let outflow =
        onInflowNow * water + onInflowBefore * inflows[index] + onOutflowBefore * outflows[index]
      inflows[index] = water
      outflows[index] = outflow
      water = outflow
    }
    return water
  }
}
