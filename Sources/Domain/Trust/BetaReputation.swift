/// How far a city is trusted by the commitments that it kept and broke (Jøsang and Ismail 2002,
/// "The beta reputation system").
package struct BetaReputation: Hashable, Sendable {
  /// The weight of commitments kept and broken, the older the less.
  package private(set) var kept: Double
  package private(set) var broken: Double
  /// What is expected of one of whom nothing is known.
  package let baseRate: Double
  /// The weight of that expectation against evidence.
  package let priorWeight: Double
  /// What remains of all evidence at each new event.
  package let forgetting: Double

  /// A reputation by evidence that is not negative.
  package init(
    kept: Double = 0, broken: Double = 0, baseRate: Double = 0.5, priorWeight: Double = 2,
    forgetting: Double = 1
  ) {
    (self.kept, self.broken) = (kept, broken)
    (self.baseRate, self.priorWeight, self.forgetting) = (baseRate, priorWeight, forgetting)
  }

  /// Takes in one more event: above 0 a commitment kept, below 0 one broken, by its weight.
  package mutating func add(_ event: Double) { add(kept: max(0, event), broken: max(0, -event)) }

  /// Takes in one event that was kept in part and broken in part.
  package mutating func add(kept: Double, broken: Double) {
    self.kept = self.kept * forgetting + kept
    self.broken = self.broken * forgetting + broken
  }

  /// Changes what an earlier event added, so many events ago.
  package mutating func amend(kept: Double, broken: Double, eventsAgo: Int) {
    var left = 1.0
    for _ in 0..<eventsAgo { left *= forgetting }
    self.kept = max(0, self.kept + kept * left)
    self.broken = max(0, self.broken + broken * left)
  }

  private var weight: Double { kept + broken + priorWeight }

  /// The probability that the next commitment is kept.
  package var expectation: Double { (kept + baseRate * priorWeight) / weight }
  /// What evidence says for the city.
  package var belief: Double { kept / weight }
  /// What evidence says against it.
  package var disbelief: Double { broken / weight }
  /// What evidence leaves open.
  package var uncertainty: Double { priorWeight / weight }

  /// The variance of the beta distribution of that probability.
  package var variance: Double { expectation * (1 - expectation) / (weight + 1) }

  /// The expectation after endless events of weight 1, all kept and all broken: with forgetting
  /// nobody reaches 1 or 0. Nil without forgetting.
  package var limits: (allKept: Double, allBroken: Double)? {
    guard forgetting < 1 else { return nil }
    let prior = priorWeight * (1 - forgetting)
    let base = baseRate * prior
    return (allKept: (1 + base) / (1 + prior), allBroken: base / (1 + prior))
  }
}
