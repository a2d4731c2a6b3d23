import Glibc

/// Average run lengths: how many samples pass on average, the alarm's own included, before a
/// detector fires. Without a shift that is the time between false alarms, with one the delay.
///
/// Samples are independent and normal; shifts, K, H and L are counted in their standard deviations.
package enum RunLength {
  /// The largest system of equations that is solved; beyond it there is no answer.
  static let mostNodes = 800

  /// Of the two-sided cumulative sum that starts at 0, whose mean has shifted: 1/ARL = 1/ARL⁺ +
  /// 1/ARL⁻, each by the integral equation of Goel & Wu (1971). Nil where the interval is so wide
  /// (about 250σ) that the equations would not end.
  package static func cusum(
    referenceValue: Double, decisionInterval: Double, shift: Double
  ) -> Double? {
    guard
      let upper = oneSided(referenceValue, decisionInterval, shift: shift),
      let lower = oneSided(referenceValue, decisionInterval, shift: -shift)
    else { return nil }
    return 1 / (1 / upper + 1 / lower)
  }

  /// L(z) = 1 + L(0)·Φ(k − μ − z) + ∫₀ʰ L(y)·φ(y + k − μ − z) dy, at z = 0.
  private static func oneSided(_ k: Double, _ h: Double, shift: Double) -> Double? {
    let drift = k - shift
    guard h > 0 else { return 1 / Normal.below(-(h + drift)) }
    guard let count = nodeCount(spans: h) else { return nil }
    let rule = Quadrature(count: count, from: 0, to: h)
    let states = [0] + rule.nodes
    let moves = states.map { z in
      [Normal.below(drift - z)]
        + zip(rule.nodes, rule.weights).map { $1 * Normal.density($0 + drift - z) }
    }
    let exits = states.map { Normal.below(-(h + drift - $0)) }
    return AbsorbingChain(moves: moves, exits: exits).meanSteps()[0]
  }

  /// Of the moving average with asymptotic limits that starts at its target (Crowder 1987):
  /// L(u) = 1 + (1/λ)·∫ L(y)·φ((y − (1 − λ)u)/λ − μ) dy between the limits, at u = 0. Nil where the
  /// smoothing is so weak against the width that the equations would not end.
  package static func ewma(smoothing: Double, width: Double, shift: Double) -> Double? {
    let limit = width * sqrt(smoothing / (2 - smoothing))
    guard let count = nodeCount(spans: 2 * limit / smoothing) else { return nil }
    let rule = Quadrature(count: count - 1, from: -limit, to: limit)
    // The start has a row of its own, and nothing ever moves to it.
    let states = [0] + rule.nodes
    let moves = states.map { u in
      [0]
        + zip(rule.nodes, rule.weights).map {
          $1 * Normal.density(($0 - (1 - smoothing) * u) / smoothing - shift) / smoothing
        }
    }
    let exits = states.map { u in
      let stays = (1 - smoothing) * u
      return Normal.below((-limit - stays) / smoothing - shift)
        + Normal.below(shift - (limit - stays) / smoothing)
    }
    return AbsorbingChain(moves: moves, exits: exits).meanSteps()[0]
  }

  /// Of a chart that looks at each sample alone: 1/(1 − Φ(w − δ) + Φ(−w − δ)).
  package static func shewhart(width: Double, shift: Double) -> Double {
    1 / (Normal.below(shift - width) + Normal.below(-width - shift))
  }

  /// How many nodes an integral over so many widths of its kernel needs; four a width leave no
  /// error that a double would show.
  private static func nodeCount(spans: Double) -> Int? {
    guard spans < Double(mostNodes) else { return nil }
    let count = 24 + 4 * Int(spans.rounded(.up))
    return count <= mostNodes ? count : nil
  }
}

/// How many false alarms people will be shown.
package enum AlarmBudget {
  /// False alarms a day of sensors that are read every so many minutes, by detectors of a run
  /// length without shift.
  package static func falseAlarmsPerDay(
    sensors: Int, intervalInMinutes: Double, runLength: Double
  ) -> Double {
    Double(sensors) * (1440 / intervalInMinutes) / runLength
  }

  /// The least decision interval of a cumulative sum with K = ½σ, in whole standard deviations from
  /// 4 to 20, that keeps the false alarms of so many sensors within so many a day.
  package static func decisionInterval(
    sensors: Int, intervalInMinutes: Double, falseAlarmsPerDay: Double
  ) -> Double {
    let needed = Double(sensors) * (1440 / intervalInMinutes) / falseAlarmsPerDay
    // Siegmund (1985): one side lasts 2(eᵇ − b − 1) samples, b = h + 1.166, the two together half.
    let interval = (4...20).first { h in
      let b = Double(h) + 1.166
      return exp(b) - b - 1 >= needed
    }
    return Double(interval ?? 20)
  }
}
