internal import Domain
internal import Hazards

extension LeakedCloud {
  /// The gas: what was let go is in the air, on the ground, or beyond what is followed.
  var balances: [Balance] {
    [
      Balance(
        quantity: "gas \(origin.id)", unit: "kg", entered: cloud.emitted.reduce(0, +),
        left: (cloud.landed + cloud.departed).reduce(0, +), held: cloud.airborne.reduce(0, +))
    ]
  }
}
