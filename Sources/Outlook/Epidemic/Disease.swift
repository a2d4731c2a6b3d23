internal import Domain
import Glibc

/// What is known of a disease, as the hazard's record has it: each between what it may be at least
/// and at most.
package struct Disease: Hashable, Sendable {
  /// The quantities of the record's sources.
  package enum Quantity: String, CaseIterable, Sendable {
    /// How many a patient infects while nobody is immune.
    case reproduction
    /// Days from the infection until one infects others, and for how many one does.
    case latency, infectious
    /// The share of the infections that are found and reported.
    case ascertainment
    /// Reported cases from which a city counts as reached, and from which its hospitals are full.
    case warning, guarantee
  }

  let reproduction: Estimate
  let latency: Estimate
  let infectious: Estimate
  let ascertainment: Estimate
  let warning: Double
  let guarantee: Double

  /// What is taken where the record says nothing: a respiratory infection of which little is known
  /// yet, between a mild influenza and the one of 1918.
  private static func unknown(_ quantity: Quantity) -> Estimate {
    switch quantity {
    case .reproduction: Estimate(low: 1.3, middle: 1.8, high: 2.6)
    case .latency: Estimate(low: 1, middle: 1.7, high: 3)
    case .infectious: Estimate(low: 2, middle: 3, high: 5)
    case .ascertainment: Estimate(low: 0.2, middle: 0.45, high: 0.8)
    case .warning: Estimate(low: 20, middle: 20, high: 20)
    case .guarantee: Estimate(low: 2000, middle: 2000, high: 2000)
    }
  }

  /// The disease of a hazard's record.
  init(_ report: Hazard.Report) {
    func amount(_ quantity: Quantity) -> Estimate {
      let known = report.sources.first { $0.quantity == quantity.rawValue }?.amount
      return known.flatMap { $0.low > 0 ? $0 : nil } ?? Self.unknown(quantity)
    }
    reproduction = amount(.reproduction)
    latency = amount(.latency)
    infectious = amount(.infectious)
    ascertainment = amount(.ascertainment)
    warning = amount(.warning).middle
    guarantee = amount(.guarantee).middle
  }

  /// One disease within the doubts: β, σ, γ per day, and the share that is reported.
  struct Draw {
    let transmission: Double
    let onset: Double
    let recovery: Double
    let ascertainment: Double

    /// The daily growth of an outbreak among the susceptible: (1 + r/σ)(1 + r/γ) = R₀.
    var growth: Double {
      let sum = onset + recovery
      let product = onset * recovery * (transmission / recovery - 1)
      return (-sum + max(0, sum * sum + 4 * product).squareRoot()) / 2
    }
  }

  /// The disease of an ensemble's member, by a standard normal number for each of the doubts.
  func draw(_ normal: (Draws.Purpose) -> Double) -> Draw {
    let recovery = 1 / Self.value(infectious, normal(.recovery))
    return Draw(
      transmission: Self.value(reproduction, normal(.reproduction)) * recovery,
      onset: 1 / Self.value(latency, normal(.latency)), recovery: recovery,
      ascertainment: min(1, Self.value(ascertainment, normal(.ascertainment))))
  }

  /// A value whose logarithm is normal: of ten one lies below the least and one above the most.
  private static func value(_ known: Estimate, _ normal: Double) -> Double {
    known.middle * exp(log(max(1, known.high / known.low)) / 2.563 * normal)
  }
}
