internal import Domain
internal import Hazards

extension RiverSpill {
  /// What was spilt is in the water, was taken by intakes, has decayed or has gone past the last
  /// gauge.
  var balances: [Balance] {
    [
      Balance(
        quantity: "spill \(origin.id)", unit: "kg", entered: water.spilt,
        left: water.taken + water.decayed + water.departed, held: water.inWater)
    ]
  }
}

extension FireCloud {
  /// The ash: what was let go is in the air, on the ground, or beyond what is followed.
  var balances: [Balance] {
    [
      Balance(
        quantity: "ash \(origin.id)", unit: "kg", entered: cloud.emitted.reduce(0, +),
        left: (cloud.landed + cloud.departed).reduce(0, +), held: cloud.airborne.reduce(0, +))
    ]
  }
}
