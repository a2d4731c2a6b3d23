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

  /// Nil where the record lacks one of them.
  init?(_ report: Hazard.Report) {
    func amount(_ quantity: Quantity) -> Estimate? {
      report.sources.first { $0.quantity == quantity.rawValue }?.amount
    }
    guard let reproduction = amount(.reproduction), let latency = amount(.latency),
      let infectious = amount(.infectious), let ascertainment = amount(.ascertainment),
      let warning = amount(.warning), let guarantee = amount(.guarantee),
      reproduction.low > 0, latency.low > 0, infectious.low > 0, ascertainment.low > 0
    else { return nil }
    self.reproduction = reproduction
    self.latency = latency
    self.infectious = infectious
    self.ascertainment = ascertainment
    self.warning = warning.middle
    self.guarantee = guarantee.middle
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
