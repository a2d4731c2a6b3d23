/// The flow over a wide crest: a levee that is overtopped, or the floor of a breach.
package struct BroadCrestedWeir: Hashable, Sendable {
  /// What rules the flow.
  package enum Regime: String, CaseIterable, Sendable {
    /// The crest stands above the water of both sides.
    case dry
    /// The upper side alone.
    case free
    /// Both sides: the lower stands above two thirds of the head.
    case drowned
  }

  package let width: Double
  /// In the datum of the levels.
  package let crest: Double
  package let coefficient: Double

  /// A crest of a width, both in metres.
  package init(width: Double, crest: Double, coefficient: Double = 1) {
    self.width = width
    self.crest = crest
    self.coefficient = coefficient
  }

  /// What flows from one side to the other, in m³/s; negative where the other stands higher.
  package func discharge(from upstream: Double, to downstream: Double) -> Double {
    let (high, low) = (max(upstream, downstream), min(upstream, downstream))
    guard high > crest, high > low else { return 0 }
    let (head, back) = (high - crest, max(0, low - crest))
    let speed =
      isFree(head, back)
      ? 2 * head / 3 * (2 * Gravity.acceleration * head / 3).squareRoot()
      : back * (2 * Gravity.acceleration * (head - back)).squareRoot()
    let flow = coefficient * width * speed
    return upstream > downstream ? flow : -flow
  }

  /// What rules the flow between two levels.
  package func regime(_ upstream: Double, _ downstream: Double) -> Regime {
    let head = max(upstream, downstream) - crest
    guard head > 0 else { return .dry }
    return isFree(head, max(0, min(upstream, downstream) - crest)) ? .free : .drowned
  }

  private func isFree(_ head: Double, _ back: Double) -> Bool { 3 * back <= 2 * head }
}
