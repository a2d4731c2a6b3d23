internal import Domain
internal import Geodesy
internal import Hazards
internal import Outlook

/// A levee that breaks as a scenario plans it: what runs through the breach is taken from the
/// river.
struct RiverBreach {
  let levee: Levee
  /// Where the gauge of its reach stands among the region's.
  let gauge: Int
  /// The ground behind it on the gauge's datum, in metres.
  private let ground: Double
  private let plan: Scenario.Cascade.Breach
  private(set) var polder: BreachedPolder
  /// When it breaks; nil while that is not known.
  var since: Instant?
  /// The water that the river has lost, in m³: between two steps the mean of both ends, as its
  /// reaches count. The polder is followed half a step ahead.
  private(set) var taken = 0.0

  /// Nil in a region that lacks the levee.
  init?(_ plan: Scenario.Cascade.Breach, _ scenario: Scenario, _ region: Region, _ dice: Dice) {
    guard let levee = region.exposure.levees.first(where: { $0.id == plan.levee }),
      let gauge = PolderGround.gauge(of: levee, in: region),
      let index = region.gauges.firstIndex(where: { $0.id == gauge.id })
    else { return nil }
    self.plan = plan
    self.levee = levee
    self.gauge = index
    ground = PolderGround.level(behind: levee, gauge)
    let words = dice.words(.wave, draw: 90)
    polder = BreachedPolder(
      area: levee.polderInSquareKilometres * 1e6, sill: PolderGround.sill,
      width: plan.widthMetres.at(words[0]),
      criticalVelocity: plan.criticalVelocity.at(words[1]), widest: PolderGround.widest)
    if case .minute(let minute) = plan.when {
      since = scenario.start.advanced(by: .seconds(Int64(minute * 60)))
    }
  }

  /// Learns from a drill that its inject was delivered.
  mutating func hear(_ drill: Drill?) {
    if since == nil, case .inject(let number) = plan.when {
      since = drill?.run(number)?.delivered
    }
  }

  func isOpen(at instant: Instant) -> Bool { since.map { $0 <= instant } ?? false }

  /// Lets a step pass beside a river that stands at a stage with a flow: answers what the river
  /// keeps, in m³/s.
  mutating func pass(_ flow: Double, stage: Double, _ step: Duration) -> Double {
    let seconds = Double(step.inSeconds)
    let before = polder.inflow
    polder.step(seconds, river: max(0, stage - ground))
    taken += (before + polder.inflow) / 2 * seconds
    return flow - polder.inflow
  }

  /// What is seen of it from the levee.
  func readings(at now: Instant, _ region: Region) -> [Stimulus] {
    guard isOpen(at: now) else { return [] }
    let values = [
      (BreachReport.widthKind, polder.width.rounded()),
      (BreachReport.depthKind, (polder.depth * 100).rounded() / 100),
    ]
    return values.map { kind, value in
      Stimulus(
        .observation(
          Observation(
            source: levee.id.rawValue, time: now, kind: kind, city: levee.city, value: value,
            unit: "m")), at: now)
    }
  }
}
