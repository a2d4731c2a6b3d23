import Domain
import Glibc
import Hazards

/// A river a day ahead, many times over: from what its gauges showed, down its reaches, with
/// everything that is not known for sure perturbed.
///
/// The water that passed a gauge is on its way to the next: that is most of what is known. Above
/// the first gauge nothing is known but its rise, which goes on and dies away. The travel times are
/// those of the region file, perturbed; the members whose travel times would have foreseen the last
/// day badly are replaced by those that would have foreseen it well (a particle filter of one
/// step), so that a river that is faster than its file is found out.
struct RiverEnsemble {
  static let step = Duration.minutes(15)
  static let stepInHours = 0.25
  /// Steps of the past, and of the future.
  static let past = 97
  static let future = 96
  static let horizon = Duration.hours(24)
  /// In how many hours a supposed surplus has come to 63 % of itself: a day's rain gathers so.
  private static let surplusTime = 6.0
  static let memberCount = 100

  /// How far things are off, each a standard deviation: plausible for a gauged river, and checked
  /// by how often the truth falls within the range.
  enum Doubt {
    /// Of the logarithm of a travel time.
    static let travelTime = 0.12
    static let weighting = 0.04
    /// Of a reading, in metres.
    static let reading = 0.008
    /// Of the rise above the first gauge, as a share of it, and in m³/s an hour as a share of the
    /// flow; and of how it quickens or slackens, as a share of that.
    static let rise = 0.35
    static let bend = 0.5
    static let steadiness = 0.0015
    /// Of a stage a day ahead that comes of the rating, in metres.
    static let rating = 0.03
    /// Of a modelled flow that was to be like the observed, as a share of it.
    static let model = 0.012
  }

  let stations: [GaugeHistory]
  /// The reach that ends at each station but the first.
  let reaches: [Reach]
  let draws: Draws
  /// By how much what enters at the first gauge becomes more over the next hours, as a share of it.
  private let surplus: Double
  private let breaches: [LeveeBreach]
  /// What enters each reach of a supposed rain, in m³/s at each step from now on.
  private let runoffs: [[Double]]
  /// The ground behind each levee of the river that has given way.
  private(set) var polders: [Polder] = []

  /// The future stages of each station, member by member: the first value is now.
  private(set) var stages: [[[Double]]] = []
  /// The flows past each station, member by member, over the past and the future, in m³/s.
  private(set) var flows: [[[Double]]] = []
  /// What each member takes for the reach below each station but the last.
  private(set) var passages: [[Passage]] = []

  /// The river from the first gauge that is heard down to the first whose stage does not follow
  /// from the discharge; nil where no two such gauges follow each other.
  init?(
    _ river: River, _ picture: Picture, at now: Instant, seed: UInt64,
    supposing supposition: Supposition? = nil
  ) {
    var stations: [GaugeHistory] = []
    var reaches: [Reach] = []
    func history(_ id: Gauge.ID) -> GaugeHistory? {
      picture.region[id].flatMap {
        GaugeHistory($0, in: picture, at: now, step: Self.step, count: Self.past)
      }
    }
    for reach in river.reaches {
      if stations.isEmpty {
        guard let first = history(reach.upstream), first.stages != nil else { continue }
        stations.append(first)
      }
      guard stations.last?.gauge.id == reach.upstream, let next = history(reach.downstream) else {
        break
      }
      stations.append(next)
      reaches.append(reach)
    }
    guard !reaches.isEmpty else { return nil }
    self.stations = stations
    self.reaches = reaches
    draws = Draws(seed: seed)
    surplus = if case .inflow(let percent) = supposition { percent / 100 } else { 0 }
    runoffs = reaches.map { RainRunoff(supposition, on: $0.catchment).flows }
    breaches = LeveeBreach.all(of: river, picture, at: now, supposing: supposition)
    run()
  }

  private mutating func run() {
    var flows = (0..<Self.memberCount).map(flowAtTop)
    self.flows.append(flows)
    stages.append(zip(0..., flows).map { stages(of: $1, at: 0, member: $0) })
    for place in 1..<stations.count {
      let passages = chosenPassages(at: place, flows)
      self.passages.append(passages)
      for member in flows.indices {
        flows[member] = routed(flows[member], passages[member], at: place, member: member)
        for (index, runoff) in runoffs[place - 1].enumerated() {
          flows[member][Self.past - 1 + index] += runoff
        }
      }
      for breach in breaches where breach.levee.reach.downstream == stations[place].gauge.id {
        polders.append(Polder(breach, beside: stations[place], &flows))
      }
      self.flows.append(flows)
      stages.append(zip(0..., flows).map { stages(of: $1, at: place, member: $0) })
    }
  }

  /// The flow past the first gauge: as observed, then its rise goes on, quickens or slackens as it
  /// did lately, and dies away.
  private func flowAtTop(_ member: Int) -> [Double] {
    func normal(_ purpose: Draws.Purpose) -> Double {
      draws.normal(purpose, member: member, place: 0)
    }
    var flows = observedFlows(at: 0, member: member) ?? []
    let last = flows.last ?? 0
    let trend = RiverTrend(
      flows[stations[0].firstHeard...], stepInHours: Self.stepInHours)
    let rise =
      trend.rise * (1 + Doubt.rise * normal(.rise)) + last * Doubt.steadiness * normal(.drift)
    let bend = trend.bend * (1 + Doubt.bend * normal(.bend))
    let decay = 16 * exp(0.4 * normal(.decay))
    for index in 1...Self.future {
      let hours = Double(index) * Self.stepInHours
      let flow =
        last + rise * decay * (1 - exp(-hours / decay))
        + bend * RiverTrend.bent(over: hours, decay: decay)
      flows.append(max(0, flow * (1 + surplus * (1 - exp(-hours / Self.surplusTime)))))
    }
    return flows
  }

  func observedFlows(at place: Int, member: Int) -> [Double]? {
    let error = Doubt.reading * draws.normal(.reading, member: member, place: place)
    return stations[place].stages.map { stages in
      stages.map { stations[place].rating.discharge(atStage: $0 + error) }
    }
  }

  /// From which step on both ends of a reach were heard.
  func firstKnown(at place: Int) -> Int {
    let lower = stations[place].stages == nil ? 0 : stations[place].firstHeard
    let upper = stations[place - 1].stages == nil ? 0 : stations[place - 1].firstHeard
    return min(max(lower, upper), Self.past - 1)
  }

  /// What the routing of a reach needs.
  struct Passage {
    var travelTimeInHours: Double
    var weighting: Double

    /// The reach, or its upper part down to a share of it, with water of two flows at its ends.
    func reach(share: Double = 1, upper: Double, lower: Double) -> RoutedReach {
      RoutedReach(
        Muskingum(storageTime: travelTimeInHours * share, weighting: weighting),
        step: RiverEnsemble.stepInHours, upper: upper, lower: lower)
    }
  }

  /// What a member draws for a reach that ends at a place.
  func drawnPassage(of reach: Reach, at place: Int, member: Int) -> Passage {
    let factor = exp(Doubt.travelTime * draws.normal(.travelTime, member: member, place: place))
    let shift = Doubt.weighting * draws.normal(.weighting, member: member, place: place)
    return Passage(
      travelTimeInHours: reach.travelTimeInHours * factor,
      weighting: min(0.45, max(0.02, reach.weighting + shift)))
  }

  /// Each member's travel time and weighting for a reach, after those that would have foreseen the
  /// past badly gave way to better ones.
  private func chosenPassages(at place: Int, _ flows: [[Double]]) -> [Passage] {
    let reach = reaches[place - 1]
    let drawn = flows.indices.map { drawnPassage(of: reach, at: place, member: $0) }
    guard let observed = observedFlows(at: place, member: 0) else { return drawn }
    let spinUp = firstKnown(at: place) + Int(reach.travelTimeInHours / Self.stepInHours)
    guard spinUp + 8 < Self.past else { return drawn }
    let weights = flows.indices.map { member in
      weight(flows[member], drawn[member], observed, at: place, from: spinUp)
    }
    return resampled(drawn, weights, at: place)
  }

  /// How well a member would have foreseen the past: by the shape, for a steady error is corrected.
  private func weight(
    _ flow: [Double], _ passage: Passage, _ observed: [Double], at place: Int,
    from start: Int
  ) -> Double {
    let first = firstKnown(at: place)
    var reach = passage.reach(upper: flow[first], lower: observed[first])
    var errors: [Double] = []
    for index in (first + 1)..<Self.past {
      let water = reach.route(flow[index])
      if index >= start { errors.append(water / max(1, observed[index]) - 1) }
    }
    let mean = errors.reduce(0, +) / Double(errors.count)
    let square = errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(errors.count)
    // Errors of quarter hours hang together: an hour is worth one.
    let independent = Double(errors.count) / 4
    let sigma = Doubt.model / 4
    return exp(-0.5 * independent * square / (sigma * sigma))
  }

  /// Systematic resampling.
  private func resampled(
    _ drawn: [Passage], _ weights: [Double], at place: Int
  ) -> [Passage] {
    let sum = weights.reduce(0, +)
    guard sum > 1e-200, sum.isFinite else { return drawn }
    var chosen: [Passage] = []
    var (index, reached) = (0, weights[0])
    let stride = sum / Double(drawn.count)
    var goal = stride * draws.even(.weighting, place: place)
    for _ in drawn.indices {
      while reached < goal, index + 1 < drawn.count {
        index += 1
        reached += weights[index]
      }
      chosen.append(drawn[index])
      goal += stride
    }
    return chosen
  }

  /// The flow at the lower end: as observed up to now, then as modelled, with the error of now
  /// dying away.
  private func routed(
    _ flow: [Double], _ passage: Passage, at place: Int, member: Int
  ) -> [Double] {
    let observed = observedFlows(at: place, member: member)
    // What was before the first reading is not made up: the water then changed evenly on the way.
    let first = firstKnown(at: place)
    let lower = observed?[first] ?? flow[first]
    var reach = passage.reach(upper: flow[first], lower: lower)
    var flows = Array(repeating: lower, count: first + 1)
    for index in (first + 1)..<flow.count { flows.append(reach.route(flow[index])) }
    guard let observed else { return flows }
    let error = observed[Self.past - 1] - flows[Self.past - 1]
    for index in 0..<Self.past { flows[index] = observed[index] }
    for index in 1...Self.future {
      flows[Self.past - 1 + index] +=
        error * Self.fading(afterHours: Double(index) * Self.stepInHours)
    }
    return flows
  }

  /// How much of an error of now is left after hours.
  static func fading(afterHours hours: Double) -> Double { exp(-hours / 18) }

  /// The stages from now on; the error of the rating grows with the time from what was seen.
  private func stages(of flow: [Double], at place: Int, member: Int) -> [Double] {
    let error = Doubt.rating * draws.normal(.rating, member: member, place: place)
    return (0...Self.future).map { index in
      let hours = Double(index) * Self.stepInHours
      return stations[place].rating.stage(ofDischarge: flow[Self.past - 1 + index])
        + error * (1 - exp(-hours / 12))
    }
  }
}
