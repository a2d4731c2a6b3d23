import Glibc
import Hazards

/// The perturbations of an ensemble: normal numbers that are a function of the seed, the member,
/// what they are for and where, and of nothing else.
struct Draws {
  /// What a number is for. Their numbers may never change meaning.
  enum Purpose: UInt32 {
    case travelTime = 1
    case weighting, reading, rise, decay, drift, rating, windDirection, windSpeed, release, front,
      bend
    case windTurn = 20
    case windDrift, duration, grain, height, diffusion, passage
    case reproduction = 40
    case latency, recovery, ascertainment, travel, seeding, choice, contacts
    case endurance = 60
    case repair, restart, threshold, soil, ground
    case track = 80
    case intensity, girth, gust
  }

  private let key: SIMD2<UInt32>

  init(seed: UInt64) {
    key = [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)]
  }

  /// A standard normal number (Box and Muller 1958).
  func normal(_ purpose: Purpose, member: Int, place: Int) -> Double {
    let block = Philox.block(
      counter: [UInt32(member), purpose.rawValue, UInt32(truncatingIfNeeded: place), 0], key: key)
    let first = (Double(block[0]) + 0.5) / 4_294_967_296
    let second = (Double(block[1]) + 0.5) / 4_294_967_296
    return (-2 * log(first)).squareRoot() * cos(2 * .pi * second)
  }

  /// An even number from 0 to 1.
  func even(_ purpose: Purpose, place: Int) -> Double {
    let block = Philox.block(counter: [0, purpose.rawValue, UInt32(place), 1], key: key)
    return (Double(block[0]) + 0.5) / 4_294_967_296
  }
}

extension Array where Element: Comparable {
  /// The value at a percentile of a sorted array, by the nearest rank; nil where it is empty.
  func percentile(_ percent: Int) -> Element? {
    guard !isEmpty else { return nil }
    return self[Swift.max(0, (count * percent + 99) / 100 - 1)]
  }
}
