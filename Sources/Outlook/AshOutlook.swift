import Domain
import Glibc
import Hazards

extension HazardOutlook {
  /// Ash from a large fire that somebody declared: it drifts for hours and comes down on the way.
  static let ash = HazardOutlook(
    kind: .ash, cadence: .minutes(30), told: 0.3, kept: 0.15
  ) { work, memory in
    work.foreseen(.ash) { AshOutlook($0, work, &memory)?.forecast }
  }
}

/// What the ash of a fire comes to: for each city when it lies there, how much, how sure.
///
/// Five classes of grains that fall from the height of the smoke through a wind that turns, and
/// spread on their way; what has come down stays.
struct AshOutlook {
  static let horizon = Duration.hours(12)
  /// Beyond this it is not followed, in kilometres.
  private static let reach = 150.0
  /// The rule to compare with: all places within so many kilometres.
  private static let circle = 60.0
  /// How far things are off, each a standard deviation of a logarithm.
  private static let sizeDoubt = 0.12
  private static let diffusionDoubt = 0.5
  /// In m²/s.
  private static let diffusivity = 600.0

  private let ensemble: DriftEnsemble

  /// Nil where the place, the release, its height, the levels or the wind are not known.
  init?(_ hazard: Hazard, _ work: ForecastWork, _ memory: inout OutlookMemory) {
    guard let height = hazard.source("height") else { return nil }
    let ensemble = DriftEnsemble(
      hazard, work, &memory, reach: Self.reach, horizon: Self.horizon
    ) { path, masses, member, draws, ground in
      func factor(_ doubt: Double, _ purpose: Draws.Purpose) -> Double {
        guard let member else { return 1 }
        return exp(doubt * draws.normal(purpose, member: member, place: 2))
      }
      let grains = FireAsh(size: factor(Self.sizeDoubt, .grain))
      let heightDoubt = log(max(1, height.high / max(1, height.low))) / 2.56
      let top = height.middle * factor(heightDoubt, .height)
      let diffusivity = Self.diffusivity * factor(Self.diffusionDoubt, .diffusion)
      var amounts = Amounts(places: ground.places.count, steps: path.count)
      for (speed, share) in zip(grains.settlingSpeeds, FireAsh.shares) {
        let trail = AshTrail(
          path, masses: masses.map { $0 * share }, height: top, settlingSpeed: speed,
          diffusivity: diffusivity)
        trail.deposits(at: ground.places, ground.strips) { place, step, load in
          amounts[place, min(step + 1, path.count)] += load * 1e6
        }
      }
      amounts.sumUp()
      return amounts
    }
    guard let ensemble else { return nil }
    self.ensemble = ensemble
  }

  /// In mg/m².
  var forecast: Forecast { ensemble.forecast(unit: "mg/m²", digits: 0, circle: Self.circle) }
}
