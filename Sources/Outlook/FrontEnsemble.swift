import Domain
import Hazards

/// What an ensemble of a river means for a place between two of its gauges, where nobody measures.
///
/// The flow is that of the gauge above, routed down to the place and put right by as much of the
/// error at the gauge below as lies above it. How far a discharge stands above or below the warning
/// level is taken to change evenly from gauge to gauge: warning levels follow the surface of floods
/// of about one rarity, so they hold the bends of its profile, where a straight line would not.
/// Where the lower end follows the tide, its level of half a lunar day before stands for the level
/// to come. So there is more doubt than at a gauge, most in the middle of a reach; it is checked by
/// taking a gauge away and foretelling its place.
struct FrontEnsemble {
  /// How far things are off beyond what is in doubt at the gauges, standard deviations in metres.
  private enum Doubt {
    /// Of any place: its cross-section is not known.
    static let place = 0.05
    /// Of the straight surface, in the middle of a reach.
    static let surface = 0.12
    /// Of the tide at the mouth: wind and the moon's phase are not foreseen.
    static let tide = 0.25
  }

  let front: Riverfront
  /// The stages, member by member: the first value is now.
  let stages: [[Double]]
  /// The stage now in the middle of the members, before the doubt about the place.
  let now: Double

  /// Nil where the gauge above is not part of the ensemble, or the tide below is not heard.
  init?(
    _ front: Riverfront, _ river: River, _ ensemble: RiverEnsemble, _ picture: Picture,
    at now: Instant
  ) {
    guard let above = ensemble.stations.firstIndex(where: { $0.gauge.id == front.reach.upstream }),
      let reach = river.reaches.first(where: { $0.id == front.reach })
    else { return nil }
    let isRated = above + 1 < ensemble.stations.count
    let tide = isRated ? nil : Tide(front.reach.downstream, picture, at: now)
    guard isRated || tide != nil else { return nil }
    let upper = ensemble.stations[above]
    let lower = isRated ? ensemble.stations[above + 1] : nil
    let below = picture.region[front.reach.downstream]?.warningLevel.value ?? 0
    let levels = (0...RiverEnsemble.future).map { index in
      tide?.stage(at: now.advanced(by: RiverEnsemble.step * index), asOf: now) ?? 0
    }
    let place = Self.number(of: front, in: river)
    var firsts: [Double] = []
    stages = (0..<RiverEnsemble.memberCount).map { member in
      let flow = Self.flow(front, reach, ensemble, above: above, member: member)
      let error = Self.doubt(front) * ensemble.draws.normal(.front, member: member, place: place)
      return (0...RiverEnsemble.future).map { index in
        let low = lower?.rating.stage(ofDischarge: flow[index]) ?? levels[index]
        let high = upper.rating.stage(ofDischarge: flow[index])
        let margin = high - upper.gauge.warningLevel.value
        let stage = front.warningLevel.value + margin + (low - below - margin) * front.share
        if index == 0 { firsts.append(stage) }
        return stage + error
      }
    }
    self.now = firsts.sorted()[firsts.count / 2]
    self.front = front
  }

  /// A number of its own among the places of a river, after all gauges.
  private static func number(of front: Riverfront, in river: River) -> Int {
    1000 + (river.fronts.firstIndex { $0.id == front.id } ?? 0)
  }

  private static func doubt(_ front: Riverfront) -> Double {
    let share = front.share
    let surface = Doubt.surface * Doubt.surface * 4 * share * (1 - share)
    let tide = front.isTidal ? Doubt.tide * Doubt.tide * share * share : 0
    return (Doubt.place * Doubt.place + surface + tide).squareRoot()
  }

  /// The flow past the place from now on.
  private static func flow(
    _ front: Riverfront, _ reach: Reach, _ ensemble: RiverEnsemble, above: Int, member: Int
  ) -> [Double] {
    let inflow = ensemble.flows[above][member]
    let last = RiverEnsemble.past - 1
    let isRated = above + 1 < ensemble.stations.count
    let passage =
      isRated
      ? ensemble.passages[above][member]
      : ensemble.drawnPassage(of: reach, at: above + 1, member: member)
    let below = isRated ? ensemble.observedFlows(at: above + 1, member: member) : nil
    let first = isRated ? ensemble.firstKnown(at: above + 1) : 0
    let lower = below?[first] ?? inflow[first]
    let error = below.map { observed in
      var whole = passage.reach(upper: inflow[first], lower: lower)
      var water = lower
      for index in (first + 1)..<RiverEnsemble.past where index > first {
        water = whole.route(inflow[index])
      }
      return observed[last] - water
    }
    guard front.share > 0 else { return Array(inflow[last...]) }
    var part = passage.reach(
      share: front.share, upper: inflow[first],
      lower: inflow[first] + (lower - inflow[first]) * front.share)
    var water: [Double] = first == last ? [inflow[first]] : []
    for index in (first + 1)..<inflow.count {
      let passed = part.route(inflow[index])
      if index >= last { water.append(passed) }
    }
    guard let error else { return water }
    return water.enumerated().map { index, passed in
      let hours = Double(index) * RiverEnsemble.stepInHours
      return max(0, passed + error * front.share * RiverEnsemble.fading(afterHours: hours))
    }
  }
}

/// The level at the mouth of a river as its gauge showed it over the last half lunar day: the tide
/// comes back after 12 h 25 min (the principal lunar constituent, 12.4206 h).
struct Tide {
  static let period = Duration.seconds(44_714)

  private let points: [Series.Point]

  /// Nil where the gauge is not heard, or not for a whole period.
  init?(_ gauge: Gauge.ID, _ picture: Picture, at now: Instant) {
    let start = now.advanced(by: .zero - Self.period)
    let series = picture.series(source: gauge.rawValue, kind: "water-level")
    let points = (series?.points ?? []).filter { $0.time <= now && $0.value.isFinite }
    guard let first = points.first, let last = points.last, first.time <= start,
      last.time.duration(to: now) <= GaugeHistory.longestSilence
    else { return nil }
    self.points = points
  }

  /// The level at a moment that is not before now: that of the same hour of the last period.
  func stage(at time: Instant, asOf now: Instant) -> Double {
    let period = Self.period.inMilliseconds
    let ahead = now.duration(to: time).inMilliseconds
    let periods = ahead == 0 ? 0 : (ahead + period - 1) / period
    let past = time.advanced(by: .milliseconds(-periods * period))
    let next = points.firstIndex { $0.time >= past } ?? points.count - 1
    guard next > 0 else { return points[0].value }
    let (before, after) = (points[next - 1], points[next])
    guard past < after.time else { return after.value }
    let whole = Double(before.time.duration(to: after.time).inMilliseconds)
    let part = Double(before.time.duration(to: past).inMilliseconds)
    return before.value + (after.value - before.value) * part / max(1, whole)
  }
}
