internal import Domain
internal import Hazards

/// The water of a routed river since it began to run: what came in at its head and went out at its
/// mouth, between steps as on their mean, as the routing has it.
struct WaterAccount {
  private let start: Double
  private var head: Double
  private var mouth: Double
  private var entered = 0.0
  private var left = 0.0

  /// A river at rest, of a flow in m³/s, that holds so many m³.
  init(flow: Double, held: Double) {
    (head, mouth, start) = (flow, flow, held)
  }

  /// Counts a step of so many seconds to what flows in and out now, in m³/s.
  mutating func count(head: Double, mouth: Double, seconds: Double) {
    entered += (self.head + head) / 2 * seconds
    left += (self.mouth + mouth) / 2 * seconds
    (self.head, self.mouth) = (head, mouth)
  }

  /// The balance of a river that now holds so many m³, and of which so many ran through a breach.
  func balance(of river: River.ID, held: Double, diverted: Double) -> Balance {
    Balance(
      quantity: "water \(river)", unit: "m³", entered: start + entered, left: left + diverted,
      held: held)
  }
}
