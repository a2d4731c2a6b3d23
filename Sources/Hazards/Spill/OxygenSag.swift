internal import Glibc

/// The deficit of oxygen below a discharge of sewage (Streeter and Phelps 1925); times in days,
/// concentrations in mg/l.
package struct OxygenSag: Hashable, Sendable {
  /// The oxygen that the sewage will take in the end.
  package let demand: Double
  /// What is missing to saturation at the discharge; negative where there is more.
  package let deficit: Double
  /// In 1/d.
  package let deoxygenation: Double
  /// In 1/d.
  package let reaeration: Double

  /// A sag; demand and rates are not negative.
  package init(demand: Double, deficit: Double, deoxygenation: Double, reaeration: Double) {
    self.demand = demand
    self.deficit = deficit
    self.deoxygenation = deoxygenation
    self.reaeration = reaeration
  }

  /// What is missing after so many days.
  package func deficit(at day: Double) -> Double {
    deoxygenation * demand * shared(day) + deficit * exp(-reaeration * day)
  }

  /// When the deficit is greatest: 0 where it only falls, none where it rises for ever.
  package var criticalTime: Double? {
    let load = deoxygenation * demand
    guard load > reaeration * deficit else { return 0 }
    guard load > 0, reaeration > 0 else { return nil }
    let difference = reaeration - deoxygenation
    let remaining = -deficit * (difference / load)
    guard remaining > -1 else { return nil }
    guard difference != 0 else { return 1 / deoxygenation - deficit / load }
    return (log1p(difference / deoxygenation) + log1p(remaining)) / difference
  }

  /// (e^(-k₁t) − e^(-k₂t)) / (k₂ − k₁), also where the rates are equal.
  private func shared(_ day: Double) -> Double {
    let (slow, fast) = (min(deoxygenation, reaeration), max(deoxygenation, reaeration))
    let difference = fast - slow
    let share = difference == 0 ? day : -expm1(-difference * day) / difference
    return exp(-slow * day) * share
  }
}
