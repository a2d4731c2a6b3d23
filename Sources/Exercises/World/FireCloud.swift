internal import Domain
internal import Geodesy
import Glibc
internal import Hazards
internal import Outlook

/// The ash of a large fire, as it is: grains of five classes that drift in a wind that turns, and
/// lie where they come down. The watch sees the wind at one mast with its errors, and hears from a
/// city that its streets are grey.
struct FireCloud: AirbornePeril {
  static let kind = Hazard.Kind.ash
  static let monitor = "streets"
  static let ending = "演练 exercise: 火已扑灭，烟尘落定 the fire is out, the ash has come down"
  static let step = Duration.minutes(10)
  /// How far from the fire it is followed, in kilometres.
  private static let reach = 150.0
  private static let diffusivity = 600.0

  let fire: Scenario.Fire
  let origin: City
  let begin: Instant
  private let dice: Dice
  private let start: Instant
  private let ground: GroundAround
  private let wind: TurningWind
  private let release: Double
  private let height: Double
  private(set) var cloud: PuffCloud
  private(set) var time: Instant

  /// The cloud at a moment; nil in a region that has no such city.
  init?(
    _ fire: Scenario.Fire, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    guard let origin = region[fire.city] else { return nil }
    self.fire = fire
    self.origin = origin
    start = scenario.start
    time = scenario.start
    dice = Dice(seed: seed, of: "fire \(fire.city) \(fire.place)")
    let (words, more) = (dice.words(.wave), dice.words(.kind))
    release = words[0].picked(from: fire.kilogramsPerSecond)
    height = words[1].picked(from: fire.heightInMetres)
    wind = TurningWind(
      dice, from: words[2].picked(from: fire.windFrom),
      turn: more[0].picked(from: fire.turnPerHour), speed: words[3].picked(from: fire.windSpeed))
    begin = scenario.start.advanced(
      by: .seconds(Int64(more[1].picked(from: fire.startMinutes)) * 60))
    ground = GroundAround(region, around: fire.place, within: .kilometres(Self.reach))
    // These grains are a little larger or smaller than the usual.
    let grains = FireAsh(size: 0.9 + 0.2 * more[2].share)
    cloud = PuffCloud(
      kinds: grains.settlingSpeeds.map {
        Drifting(settlingSpeed: $0, growth: .diffusion(Self.diffusivity))
      },
      places: ground.places, reach: Self.reach * 1000)
    while time.advanced(by: Self.step) < instant { advance() }
  }

  private var end: Instant { begin.advanced(by: .seconds(Int64(fire.burnsInMinutes * 60))) }
  var hasBegun: Bool { time >= begin }
  var hasStopped: Bool { time > end }
  /// Whether the fire is out and nothing drifts any more.
  var isOver: Bool { hasStopped && cloud.count == 0 }

  private var hour: Double { Double(start.duration(to: time).inSeconds) / 3600 }

  /// Follows the cloud for one step.
  mutating func advance() {
    let burns = hasBegun && time < end
    cloud.emitters =
      burns
      ? [
        Emitter(
          place: GroundPoint(east: 0, north: 0), height: height,
          rates: FireAsh.shares.map { $0 * release })
      ] : []
    if burns || cloud.count > 0 {
      let blowing = wind.wind(atHour: hour)
      cloud.step(Double(Self.step.inSeconds), stability: .d) { _ in blowing }
    }
    time = time.advanced(by: Self.step)
  }

  /// The cities on whose ground so much ash lies that people must be told, in order.
  var reached: [City.ID] {
    var sums = ground.places.map { _ in 0.0 }
    for deposits in cloud.deposits {
      for place in sums.indices { sums[place] += deposits[place] * 1e6 }
    }
    return ground.cities(where: sums, reach: fire.warningLevel)
  }

  var observedWind: (speed: Double, direction: Double) {
    let shown = wind.shown(atHour: hour)
    return (shown.speed, shown.direction)
  }

  /// What the desk of the origin can say of it.
  var report: Hazard.Report {
    let words = dice.words(.fate)
    func guess(_ value: Double, _ word: UInt32, to step: Double) -> Double {
      (value * (0.75 + 0.5 * word.share) / step).rounded() * step
    }
    func known(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    func about(_ value: Double, _ factor: Double) -> Estimate {
      Estimate(low: value / factor, middle: value, high: value * factor)
    }
    let minutes = guess(fire.burnsInMinutes, words[2], to: 10)
    return Hazard.Report(
      kind: .ash, origin: origin.id, place: fire.place, since: begin,
      sources: [
        .init(
          quantity: "release", amount: about(guess(release, words[0], to: 0.1), 2), unit: "kg/s"),
        .init(quantity: "height", amount: about(guess(height, words[1], to: 10), 1.4), unit: "m"),
        .init(
          quantity: "duration",
          amount: hasStopped ? known(fire.burnsInMinutes) : about(minutes, 1.5),
          unit: "min"),
        .init(quantity: "warning", amount: known(fire.warningLevel), unit: "mg/m²"),
        .init(quantity: "guarantee", amount: known(fire.guaranteeLevel), unit: "mg/m²"),
      ])
  }
}
