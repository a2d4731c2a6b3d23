import Domain
import Geodesy
import Hazards

extension HazardOutlook {
  /// Gas from a leak that somebody declared: the wind carries it within the hour.
  static let plume = HazardOutlook(
    kind: .plume, cadence: .minutes(15), told: 0.2, kept: 0.1
  ) { work, memory in
    work.foreseen(.plume) { PlumeOutlook($0, work, &memory)?.forecast }
  }
}

/// What a leak to the air comes to: for each city when the gas is there, how thick, how sure.
///
/// A trail in the turning wind, of the spreads of puffs (AIChE/CCPS 1999), near the ground; half of
/// the members have air that mixes as on an overcast night, half as on a clear one. A gas that is
/// heavier than air is not told apart.
struct PlumeOutlook {
  static let horizon = Duration.hours(6)
  /// Beyond this it is not followed, in kilometres.
  private static let reach = 110.0
  /// Metres above the ground.
  private static let height = 2.0
  /// The rule to compare with: all places within so many kilometres.
  private static let circle = 80.0

  private let ensemble: DriftEnsemble

  /// Nil where the place, the release, the levels or the wind are not known.
  init?(_ hazard: Hazard, _ work: ForecastWork, _ memory: inout OutlookMemory) {
    let isNight = hazard.report.place?.isNight(at: work.now) ?? false
    let ensemble = DriftEnsemble(
      hazard, work, &memory, reach: Self.reach, horizon: Self.horizon
    ) { path, masses, member, _, ground in
      let speed = path.way(from: 0, to: Double(path.count)) / (path.step * Double(path.count))
      let classes = StabilityClass.plausible(wind: speed, isNight: isNight)
      let trail = DriftTrail(
        path, masses: masses, height: Self.height,
        stability: member.map { Self.stability($0, of: classes) } ?? .d)
      var amounts = Amounts(places: ground.places.count, steps: path.count)
      for step in 1...path.count {
        trail.concentrations(at: ground.places, ground.strips, step: step) { place, amount in
          amounts[place, step] += amount * 1e6
        }
      }
      return amounts
    }
    guard let ensemble else { return nil }
    self.ensemble = ensemble
  }

  /// What a member takes the air for: each of the classes in turn, the stablest twice as often,
  /// under which gas comes farthest.
  private static func stability(_ member: Int, of classes: [StabilityClass]) -> StabilityClass {
    classes[max(0, member % (classes.count + 1) - 1)]
  }

  /// In mg/m³.
  var forecast: Forecast { ensemble.forecast(unit: "mg/m³", digits: 1, circle: Self.circle) }
}

extension Coordinate {
  /// Whether it is night for the air: from an hour before sunset to an hour after sunrise (Pasquill
  /// 1961), those taken at six by the sun.
  fileprivate func isNight(at instant: Instant) -> Bool {
    let hours = Double(instant.milliseconds) / 3_600_000 + longitude / 15
    let hour = hours.truncatingRemainder(dividingBy: 24)
    return hour < 7 || hour >= 17
  }
}
