internal import Domain
internal import Geodesy
import Glibc
internal import Hazards

/// The gas of a leak, as it is: puffs in a wind that swings, watched at the seats of districts. The
/// watch sees the wind at one mast with its errors, and where the gas has come.
struct LeakedCloud: Peril {
  static let step = Duration.minutes(5)
  /// How many parts of a step the cloud is carried in.
  private static let parts = 5
  /// How far the wind swings to either side in six hours, in degrees.
  private static let swing = 12.0

  let leak: Scenario.Leak
  let origin: City
  let begin: Instant
  private let dice: Dice
  private let start: Instant
  private let seats: [City.ID]
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
    release = Self.pick(leak.kilogramsPerSecond, words[0])
    direction = Self.pick(leak.windFrom, words[1])
    speed = Self.pick(leak.windSpeed, words[2])
    begin = scenario.start.advanced(
      by: .seconds(Int64(Self.pick(leak.startMinutes, words[3])) * 60))
    stability = StabilityClass(rawValue: leak.stability) ?? .d
    var seats: [City.ID] = []
    var places: [GroundPoint] = []
    for city in region.cities where city.coordinate.distance(to: leak.place) < .kilometres(200) {
      let districts = region.jurisdictions.parts(of: city.jurisdiction).compactMap(\.coordinate)
      for seat in districts.isEmpty ? [city.coordinate] : districts {
        let (metres, bearing) = (leak.place.distance(to: seat).metres, leak.place.bearing(to: seat))
        places.append(
          GroundPoint(
            east: metres * sin(bearing * .pi / 180), north: metres * cos(bearing * .pi / 180)))
        seats.append(city.id)
      }
    }
    self.seats = seats
    cloud = PuffCloud(kinds: [.gas], places: places, reach: 150_000)
    while time.advanced(by: Self.step) < instant { advance() }
  }

  private static func pick(_ range: ClosedRange<Double>, _ word: UInt32) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(word) / 4_294_967_296
  }

  private var end: Instant { begin.advanced(by: .seconds(Int64(leak.releaseInMinutes * 60))) }
  var hasBegun: Bool { time >= begin }
  /// Whether the leak is stopped and the air is clear.
  var isOver: Bool { time > end && reached.isEmpty && time > end.advanced(by: .minutes(60)) }

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
    let amounts = cloud.concentrations()
    return Set(zip(seats, amounts).filter { $1 * 1e6 >= leak.warningLevel }.map(\.0)).sorted()
  }

  /// What the mast at the origin shows: speed in m/s and direction in degrees, with their errors.
  var observedWind: (speed: Double, direction: Double) {
    let tick = UInt32(truncatingIfNeeded: start.duration(to: time).inSeconds / 60)
    let words = dice.words(.weather, tick: tick)
    func error(_ word: UInt32) -> Double { Double(word) / 4_294_967_296 * 2 - 1 }
    let shown = (swung + 8 * error(words[0])).truncatingRemainder(dividingBy: 360)
    return (((speed * (1 + 0.12 * error(words[1]))) * 10).rounded() / 10, shown.rounded())
  }

  /// What the desk of the origin can say of it: the release to within a half and a double.
  var report: Hazard.Report {
    let word = Double(dice.word(.fate)) / 4_294_967_296
    let guess = (release * (0.75 + 0.5 * word) * 10).rounded() / 10
    func known(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    return Hazard.Report(
      kind: .plume, origin: origin.id, place: leak.place, since: begin,
      sources: [
        .init(
          quantity: "release", amount: Estimate(low: guess / 2, middle: guess, high: guess * 2),
          unit: "kg/s"),
        .init(quantity: "warning", amount: known(leak.warningLevel), unit: "mg/m³"),
        .init(quantity: "guarantee", amount: known(leak.guaranteeLevel), unit: "mg/m³"),
      ])
  }
}
