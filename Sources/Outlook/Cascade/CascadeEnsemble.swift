import Domain
import Glibc
import Hazards

/// A hundred runs of what follows from lifelines that were struck and levees that broke, each with
/// perturbed times and thresholds, and all of them as observed up to now.
struct CascadeEnsemble {
  static let memberCount = 100
  /// How far failures are looked for.
  static let horizon = Duration.hours(48)
  /// How far the return of services and the filling of polders are looked for, in hours.
  static let longest = 120.0
  /// So many fillings of a polder are told apart; the runs share them.
  private static let fillings = 20

  /// What one run says of a lifeline, in seconds after now.
  struct Fate {
    /// When it falls out; nil where it does not, or has.
    var failure: Double?
    /// When it is back; nil where it is not within the longest time.
    var recovery: Double?
  }

  let network: LifelineNetwork
  let states: LifelineStates
  let breaches: [BreachReport]
  let now: Instant
  /// Run by run, lifeline by lifeline.
  private(set) var fates: [[Fate]] = []
  /// Run by run, breach by breach.
  private(set) var polders: [[PolderRun]] = []
  private let draws: Draws
  private let start: Instant
  private let gusts: GustStrikes?

  /// Nil where nothing was struck.
  init?(_ picture: Picture, _ network: LifelineNetwork, at now: Instant, seed: UInt64) {
    self.network = network
    self.now = now
    states = LifelineStates(picture, network, at: now)
    breaches = picture.region.exposure.levees.compactMap {
      BreachReport($0, picture, at: now)
    }
    draws = Draws(seed: seed)
    gusts = GustStrikes(picture, network, at: now, seed: seed)
    let begun = (states.downSince.compactMap(\.self) + breaches.map(\.since)).min()
    guard let begun else { return nil }
    start = begun
    let runs = (0..<Self.fillings).map { member in
      breaches.enumerated().map { polder($1, number: $0, member: member) }
    }
    for member in 0..<Self.memberCount {
      let filling = runs[member % Self.fillings]
      polders.append(filling)
      fates.append(fate(of: member, filling))
    }
  }

  private func polder(_ breach: BreachReport, number: Int, member: Int) -> PolderRun {
    let last = breach.stages.suffix(13)
    var rise = 0.0
    if let first = last.first, let newest = last.last, newest.time > first.time {
      rise =
        (newest.value - first.value)
        / (Double(first.time.duration(to: newest.time).inSeconds) / 3600)
    }
    return PolderRun(
      breach, now: now, hours: Self.longest,
      soil: draws.normal(.soil, member: member, place: number),
      ground: draws.normal(.ground, member: member, place: number),
      rise: rise * (1 + 0.35 * draws.normal(.rise, member: member, place: 1000 + number)))
  }

  // MARK: One run

  private func seconds(_ instant: Instant) -> Double {
    Double(start.duration(to: instant).inMilliseconds) / 1000
  }

  /// The times of a run, made to agree with what was observed: what went down has endured for just
  /// so long, what works without its supports endures longer than it has.
  private func times(_ index: Int, member: Int) -> LifelineTimes {
    func normal(_ purpose: Draws.Purpose) -> Double {
      draws.normal(purpose, member: member, place: index)
    }
    var times = LifelineTimes.usual(network.lifelines[index].kind).changed(
      endurance: normal(.endurance), repair: normal(.repair), restart: normal(.restart))
    if let down = states.downSince[index] {
      let passed = seconds(now) - seconds(down)
      if states.isStruck(index) {
        // What has taken longer than thought takes a while longer still.
        if times.repair <= passed { times.repair = passed + times.repair / 4 }
      } else if let since = states.unsupportedSince[index] {
        times.endurance = max(0, seconds(down) - seconds(since))
      }
    } else if let since = states.unsupportedSince[index] {
      let passed = seconds(now) - seconds(since)
      if times.endurance <= passed { times.endurance = passed + times.endurance / 4 + 60 }
    }
    return times
  }

  private struct Strike {
    let time: Double
    let asset: Int
  }

  private func strikes(of member: Int, _ filling: [PolderRun]) -> [Strike] {
    var strikes = network.lifelines.indices.compactMap { index -> Strike? in
      guard states.isStruck(index), let since = states.downSince[index] else { return nil }
      return Strike(time: seconds(since), asset: index)
    }
    for (breach, run) in zip(breaches, filling) {
      for id in breach.levee.shelters {
        guard let index = network.index(of: id), states.works(index) else { continue }
        let threshold = 0.5 * exp(0.4 * draws.normal(.threshold, member: member, place: index))
        guard let after = run.reach(threshold) else { continue }
        strikes.append(Strike(time: seconds(now) + max(60, after), asset: index))
      }
    }
    let struck = gusts?.seconds(of: member, network, works: states.works) ?? []
    for (index, after) in struck.enumerated() {
      guard let after else { continue }
      strikes.append(Strike(time: seconds(now) + max(60, after), asset: index))
    }
    return strikes.sorted { ($0.time, $0.asset) < ($1.time, $1.asset) }
  }

  private func fate(of member: Int, _ filling: [PolderRun]) -> [Fate] {
    let strikes = strikes(of: member, filling)
    var net = network.working(network.lifelines.indices.map { times($0, member: member) })
    var fates = network.lifelines.map { _ in Fate() }
    let present = seconds(now)
    func take(_ changes: [DependencyNetwork.Change]) {
      for change in changes where change.asset < fates.count && change.time > present - 1 {
        let after = max(0, change.time - present)
        switch change.what {
        case .struck, .lostSupport:
          if states.works(change.asset), fates[change.asset].failure == nil {
            fates[change.asset].failure = after
          }
        case .restored:
          let isDown = !states.works(change.asset) || fates[change.asset].failure != nil
          if isDown, fates[change.asset].recovery == nil { fates[change.asset].recovery = after }
        }
      }
    }
    for strike in strikes {
      take(net.step(max(0, strike.time - net.time)))
      take(net.strike(strike.asset))
    }
    take(net.step(max(0, present + Self.longest * 3600 - net.time)))
    return fates
  }
}
