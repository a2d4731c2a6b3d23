package import Geodesy

/// Where a city lies on a reach of a river, with no gauge of its own from whose stage the discharge
/// follows: what stands there is worked out from the gauges at both ends of the reach.
package struct Riverfront: Hashable, Sendable {
  /// A short name of the region file's own, such as "weicun-front".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  package let city: City.ID
  package let reach: Reach.ID
  /// How far below the upper end of the reach it lies, along the river.
  package let distance: Distance
  /// How much of the reach lies above it, 0 ... 1.
  package let share: Double
  /// The level in metres from which the flood is watched.
  package let warningLevel: Figure
  /// The level in metres that the dykes are built to hold.
  package let guaranteeLevel: Figure
  /// Whether the warning level is its own; else it lies on the line between those of the gauges.
  package let hasOwnLevel: Bool
  /// Whether the stage at the lower end does not follow from the discharge: tide or a gate there.
  package let isTidal: Bool

  package init(
    id: ID, name: LocalizedName, city: City.ID, reach: Reach.ID, distance: Distance, share: Double,
    warningLevel: Figure, guaranteeLevel: Figure, hasOwnLevel: Bool, isTidal: Bool
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.reach = reach
    self.distance = distance
    self.share = share
    self.warningLevel = warningLevel
    self.guaranteeLevel = guaranteeLevel
    self.hasOwnLevel = hasOwnLevel
    self.isTidal = isTidal
  }
}
