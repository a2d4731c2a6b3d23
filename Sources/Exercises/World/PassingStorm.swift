internal import Domain
internal import Geodesy
import Glibc

/// A storm on its way over the region: the wind anywhere at any hour.
///
/// The wind rises with the distance from the middle up to a radius and falls as its root beyond
/// it: a Rankine vortex with the slower fall that typhoons have.
struct PassingStorm {
  let plan: Scenario.Cascade.Storm

  /// The mean wind in m/s at a place, so many hours after the start; 0 before the first fix and
  /// after the last.
  func wind(at place: Coordinate, hour: Double) -> Double {
    guard let (middle, strongest) = middle(hour: hour) else { return 0 }
    let distance = middle.distance(to: place).kilometres / plan.radiusKilometres
    return strongest * (distance < 1 ? distance : 1 / distance.squareRoot())
  }

  /// Where its middle is at an hour, and the strongest mean wind about it; nil before the first fix
  /// and after the last.
  func middle(hour: Double) -> (place: Coordinate, wind: Double)? {
    guard let next = plan.track.firstIndex(where: { $0.hour >= hour }), next > 0 else { return nil }
    let (before, after) = (plan.track[next - 1], plan.track[next])
    let share = (hour - before.hour) / (after.hour - before.hour)
    func between(_ one: Double, _ other: Double) -> Double { one + (other - one) * share }
    let middle = Coordinate(
      latitude: between(before.place.latitude, after.place.latitude),
      longitude: between(before.place.longitude, after.place.longitude))
    return middle.map { ($0, between(before.metresPerSecond, after.metresPerSecond)) }
  }

  /// How far from the middle a wind blows where the strongest is so strong, in kilometres; 0 where
  /// it blows nowhere.
  func radius(of wind: Double, strongest: Double) -> Double {
    guard strongest > wind else { return 0 }
    return plan.radiusKilometres * (strongest / wind) * (strongest / wind)
  }

  /// The gust that goes with it.
  func gust(at place: Coordinate, hour: Double) -> Double {
    plan.gustFactor * wind(at: place, hour: hour)
  }

  /// Whether it is over the region at an hour.
  func isPassing(hour: Double) -> Bool {
    guard let first = plan.track.first, let last = plan.track.last else { return false }
    return hour > first.hour && hour <= last.hour
  }

  /// How strong the gust must be that a lifeline fails, for a median and a standard normal number:
  /// exchanges stand in houses, signals on poles. Nil for what no wind strikes. The spread of the
  /// logarithm is one that damage curves of lines and towers have.
  static func resistance(_ kind: Lifeline.Kind, median: Double, normal: Double) -> Double? {
    let factor: Double
    switch kind {
    case .power: factor = 1
    case .telecom: factor = 1.25
    case .signal: factor = 0.9
    case .water, .pumps, .hospital, .road: return nil
    }
    return median * factor * exp(0.22 * normal)
  }
}
