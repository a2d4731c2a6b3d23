import Glibc

/// How wide and how high a cloud is: the standard deviations of its Gaussian shape, in metres.
package struct Spread: Hashable, Sendable {
  package var crosswind: Double
  package var vertical: Double

  /// σy and σz.
  package init(crosswind: Double, vertical: Double) {
    self.crosswind = crosswind
    self.vertical = vertical
  }
}

/// A family of curves that say how a cloud spreads with the distance that it has travelled.
package enum Dispersion: String, CaseIterable, Hashable, Sendable {
  /// Pasquill-Gifford as fitted in EPA's ISC3 (EPA-454/B-95-003b, tables 1-1 and 1-2).
  case isc3Rural = "isc3-rural"
  /// Briggs (1973), open country.
  case briggsRural = "briggs-rural"
  /// Briggs (1973), in cities.
  case briggsUrban = "briggs-urban"
  /// Puffs: AIChE/CCPS, Guidelines for Consequence Analysis (1999).
  case ccpsPuff = "ccps-puff"

  /// The spread after so many metres (above 0) on the way.
  package func spread(_ stability: StabilityClass, at metres: Double) -> Spread {
    switch self {
    case .isc3Rural: ISC3.spread(stability, at: metres)
    case .briggsRural: Briggs.rural(stability, at: metres)
    case .briggsUrban: Briggs.urban(stability, at: metres)
    case .ccpsPuff: PuffSpread(stability).spread(at: metres)
    }
  }

  /// The distances, in metres and ascending, at which the curves of a class jump from one fit to
  /// the next; each still belongs to the fit before it.
  func joints(_ stability: StabilityClass) -> [Double] {
    switch self {
    case .isc3Rural: ISC3.limits(stability)
    case .briggsRural, .briggsUrban, .ccpsPuff: []
    }
  }
}

/// The curves of Briggs (1973), with the distance in metres.
private enum Briggs {
  static func rural(_ stability: StabilityClass, at x: Double) -> Spread {
    let width = stability.entry(0.22, 0.16, 0.11, 0.08, 0.06, 0.04)
    let height =
      switch stability {
      case .a: 0.20 * x
      case .b: 0.12 * x
      case .c: 0.08 * x / sqrt(1 + 0.0002 * x)
      case .d: 0.06 * x / sqrt(1 + 0.0015 * x)
      case .e: 0.03 * x / (1 + 0.0003 * x)
      case .f: 0.016 * x / (1 + 0.0003 * x)
      }
    return Spread(crosswind: width * x / sqrt(1 + 0.0001 * x), vertical: height)
  }

  static func urban(_ stability: StabilityClass, at x: Double) -> Spread {
    let width = stability.entry(0.32, 0.32, 0.22, 0.16, 0.11, 0.11)
    let height =
      switch stability {
      case .a, .b: 0.24 * x * sqrt(1 + 0.001 * x)
      case .c: 0.20 * x
      case .d: 0.14 * x / sqrt(1 + 0.0003 * x)
      case .e, .f: 0.08 * x / sqrt(1 + 0.0015 * x)
      }
    return Spread(crosswind: width * x / sqrt(1 + 0.0004 * x), vertical: height)
  }
}

/// The curves of puffs: powers of the travelled distance, so that they can be turned round.
struct PuffSpread: Hashable, Sendable {
  private struct Power: Hashable {
    let factor: Double
    let exponent: Double

    func sigma(at metres: Double) -> Double { factor * pow(metres, exponent) }

    /// What a sigma grows to on the way, from where the curve has it.
    func grown(_ sigma: Double, by metres: Double) -> Double {
      metres > 0 ? self.sigma(at: pow(sigma / factor, 1 / exponent) + metres) : sigma
    }
  }

  private let width: Power
  private let height: Power

  init(_ stability: StabilityClass) {
    width = Power(
      factor: stability.entry(0.18, 0.14, 0.10, 0.06, 0.04, 0.02),
      exponent: stability == .f ? 0.89 : 0.92)
    height = Power(
      factor: stability.entry(0.60, 0.53, 0.34, 0.15, 0.10, 0.05),
      exponent: stability.entry(0.75, 0.73, 0.71, 0.70, 0.65, 0.61))
  }

  func spread(at metres: Double) -> Spread {
    Spread(crosswind: width.sigma(at: metres), vertical: height.sigma(at: metres))
  }

  /// The spread of a puff that goes on for some metres from a spread that it has: each of its two
  /// measures starts where its curve has it, whatever class the air had before.
  func grown(from spread: Spread, by metres: Double) -> Spread {
    Spread(
      crosswind: width.grown(spread.crosswind, by: metres),
      vertical: height.grown(spread.vertical, by: metres))
  }
}
