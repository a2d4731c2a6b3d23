/// What of a quantity came into a simulated world, what left it and what is still in it: where
/// nothing is made and nothing lost, the first is the sum of the others.
package struct Balance: Hashable, Sendable {
  /// What it is and where, such as "water yangtze".
  package let quantity: String
  /// The unit that it is counted in, such as "m³".
  package let unit: String
  /// What was there at the beginning or has come since.
  package let entered: Double
  package let left: Double
  package let held: Double

  package init(quantity: String, unit: String, entered: Double, left: Double, held: Double) {
    self.quantity = quantity
    self.unit = unit
    self.entered = entered
    self.left = left
    self.held = held
  }

  /// How much of what entered was made or lost on the way, as a share of it; 0 where nothing came.
  package var error: Double {
    entered == 0 ? abs(left + held) : abs(entered - left - held) / abs(entered)
  }
}

extension Exercise {
  /// The balances of all that flows, drifts or spreads, since the world began.
  package var balances: [Balance] { river.balances + perils.flatMap(\.balances) }
}

extension Peril {
  /// What is in the world of it; nothing where it moves nothing that could be lost.
  var balances: [Balance] { [] }
}
