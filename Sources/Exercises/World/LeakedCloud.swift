internal import Domain
internal import Geodesy
import Glibc
internal import Hazards
internal import Outlook

/// The gas of a leak, as it is: puffs in a wind that swings, watched all over the ground of the
/// cities. The watch sees the wind at one mast with its errors, and where the gas has come.
struct LeakedCloud: AirbornePeril {
  static let kind = Hazard.Kind.plume
  static let monitor = "air"
  static let ending = "演练 exercise: 泄漏已止，空气达标 leak stopped, the air is clear"
  static let step = Duration.minutes(5)
  /// How many parts of a step the cloud is carried in.
  private static let parts = 5
  /// How far from the leak it is followed, in kilometres.
  private static let reach = 110.0
  /// How far the wind swings to either side in six hours, in degrees.
  private static let swing = 12.0

  let leak: Scenario.Leak
  let origin: City
  let begin: Instant
  private let dice: Dice
  private let start: Instant
  private let ground: GroundAround
  private let release: Double
  private let direction: Double
  private let speed: Double
  private let stability: StabilityClass
  private(set) var cloud: PuffCloud
  /// Up to when it has been followed.
  private(set) var time: Instant

  /// The cloud at a moment; nil in a region that has no such city.
  init?(
    _ leak: Scenario.Leak, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    guard let origin = region[leak.city] else { return nil }
    self.leak = leak
    self.origin = origin
    start = scenario.start
    time = scenario.start
    dice = Dice(seed: seed, of: "leak \(leak.city) \(leak.place)")
    let words = dice.words(.wave)
    release = words[0].picked(from: leak.kilogramsPerSecond)
    direction = words[1].picked(from: leak.windFrom)
    speed = words[2].picked(from: leak.windSpeed)
    begin = scenario.start.advanced(
      by: .seconds(Int64(words[3].picked(from: leak.startMinutes)) * 60))
    stability = StabilityClass(rawValue: leak.stability) ?? .d
    ground = GroundAround(region, around: leak.place, within: .kilometres(Self.reach))
    cloud = PuffCloud(
      kinds: [.gas], places: ground.places, reach: Self.reach * 1000)
    while time.advanced(by: Self.step) < instant { advance() }
  }

  private var end: Instant { begin.advanced(by: .seconds(Int64(leak.releaseInMinutes * 60))) }
  var hasBegun: Bool { time >= begin }
  var hasStopped: Bool { time > end }
  /// Whether the leak is stopped and the air is clear.
  var isOver: Bool {
    time > end.advanced(by: .minutes(60)) && cloud.peak * 1e6 < leak.warningLevel
  }

  private var swung: Double {
    let hours = Double(start.duration(to: time).inSeconds) / 3600
    let phase = Double(dice.word(.wave, tick: 1)) / 4_294_967_296
    return direction + Self.swing * sin(2 * .pi * (hours / 6 + phase))
  }

  /// Follows the cloud for one step.
  mutating func advance() {
    let wind = Wind(speed: speed, fromDegrees: swung)
    let isLeaking = hasBegun && time < end
    cloud.emitters =
      isLeaking
      ? [Emitter(place: GroundPoint(east: 0, north: 0), height: 2, rates: [release])] : []
    if isLeaking || cloud.count > 0 {
      for _ in 0..<Self.parts {
        cloud.step(Double(Self.step.inSeconds) / Double(Self.parts), stability: stability) { _ in
          wind
        }
      }
    }
    time = time.advanced(by: Self.step)
  }

  /// The cities in which people now breathe what they must be warned of, in order.
  var reached: [City.ID] {
    guard cloud.count > 0 else { return [] }
    return ground.cities(where: cloud.concentrations(), reach: leak.warningLevel / 1e6)
  }

  /// What the mast at the origin shows: speed in m/s and direction in degrees, with their errors.
  var observedWind: (speed: Double, direction: Double) {
    let tick = UInt32(truncatingIfNeeded: start.duration(to: time).inSeconds / 60)
    let words = dice.words(.weather, tick: tick)
    func error(_ word: UInt32) -> Double { Double(word) / 4_294_967_296 * 2 - 1 }
    let shown = (swung + 8 * error(words[0])).truncatingRemainder(dividingBy: 360)
    return (((speed * (1 + 0.12 * error(words[1]))) * 10).rounded() / 10, shown.rounded())
  }

  /// What the desk of the origin can say of it: the release to within a half and a double, how long
  /// it lasts from what the tank holds, and when it is over how long it was.
  var report: Hazard.Report {
    let words = dice.words(.fate)
    func share(_ word: UInt32) -> Double { 0.75 + 0.5 * Double(word) / 4_294_967_296 }
    let guess = (release * share(words[0]) * 10).rounded() / 10
    let minutes = (leak.releaseInMinutes * share(words[1])).rounded()
    func known(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    return Hazard.Report(
      kind: .plume, origin: origin.id, place: leak.place, since: begin,
      sources: [
        .init(
          quantity: "release", amount: Estimate(low: guess / 2, middle: guess, high: guess * 2),
          unit: "kg/s"),
        .init(
          quantity: "duration",
          amount: hasStopped
            ? known(leak.releaseInMinutes)
            : Estimate(low: minutes * 0.65, middle: minutes, high: minutes * 1.55), unit: "min"),
        .init(quantity: "warning", amount: known(leak.warningLevel), unit: "mg/m³"),
        .init(quantity: "guarantee", amount: known(leak.guaranteeLevel), unit: "mg/m³"),
      ])
  }
}
