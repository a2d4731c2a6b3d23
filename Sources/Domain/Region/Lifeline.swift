package import Geodesy

/// Something that a city cannot do without, and what it cannot do without itself.
///
/// Supports may lie in another city, and two lifelines may rest on each other: an exchange needs
/// power, and the grid's control needs the exchange.
package struct Lifeline: Hashable, Sendable {
  /// The city's letters, the kind and a number: "SUZ-power-1".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What a lifeline gives.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case power, telecom, water, pumps, hospital, road, signal

    /// The identifier of the `EventKind` that it is when such a lifeline falls out.
    package var eventKind: String {
      switch self {
      case .power: "power-outage"
      case .telecom: "communications-outage"
      case .water: "water-outage"
      case .pumps: "pump-outage"
      case .hospital: "hospital-outage"
      case .road: "street-obstruction"
      case .signal: "signal-outage"
      }
    }
  }

  /// What a lifeline rests on.
  package enum Support: Hashable, Sendable {
    case lifeline(ID)
    /// Water is made from what an intake takes.
    case intake(WaterIntake.ID)
  }

  /// When the loss of supports brings a lifeline down.
  package enum Rule: String, CaseIterable, Hashable, Sendable {
    /// One support that is lost is enough.
    case any
    /// All of them must be lost: they stand in for each other.
    case all
  }

  package let id: ID
  package let kind: Kind
  package let city: City.ID
  package let district: Jurisdiction.ID
  package let name: LocalizedName
  package let coordinate: Coordinate
  /// In the order of the region file; without any it fails only by itself.
  package let supports: [Support]
  /// With fewer than two supports it makes no difference.
  package let rule: Rule

  /// A lifeline and what it rests on.
  package init(
    id: ID, kind: Kind, city: City.ID, district: Jurisdiction.ID, name: LocalizedName,
    coordinate: Coordinate, supports: [Support], rule: Rule
  ) {
    self.id = id
    self.kind = kind
    self.city = city
    self.district = district
    self.name = name
    self.coordinate = coordinate
    self.supports = supports
    self.rule = rule
  }
}
