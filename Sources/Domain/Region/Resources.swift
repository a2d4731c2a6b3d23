package import Geodesy

/// A kind of response unit, named for what it does.
package enum UnitKind: String, CaseIterable, Hashable, Sendable {
  case fireEngine, ladder, ambulance, police, hazmat, floodRescueBoat, pumpTruck, engineering
  case powerRepair, epidemicTeam, urbanManagement

  /// The letter of the kind in a unit's identifier: the F of "SUZ-F01".
  package var letter: Character {
    switch self {
    case .fireEngine: "F"
    case .ladder: "L"
    case .ambulance: "A"
    case .police: "P"
    case .hazmat: "H"
    case .floodRescueBoat: "B"
    case .pumpTruck: "W"
    case .engineering: "E"
    case .powerRepair: "R"
    case .epidemicTeam: "D"
    case .urbanManagement: "U"
    }
  }
}

/// A unit as a region file states it: what a day begins with.
package struct UnitSeed: Hashable, Sendable {
  /// The city's letters, the kind's letter and a number: "SUZ-F01".
  package let id: Unit.ID
  package let kind: UnitKind
  /// The city that the unit belongs to.
  package let city: City.ID
  /// The station that the unit waits at.
  package let station: ResponseStation.ID
  /// Where that station is.
  package let home: Coordinate
  /// How many people it carries.
  package let crew: Int
  /// How much it can do among those of its kind.
  package let level: CapabilityLevel

  /// A unit at its station.
  package init(
    id: Unit.ID, kind: UnitKind, station: ResponseStation, crew: Int,
    level: CapabilityLevel = .first
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.city = station.city
    self.station = station.id
    self.home = station.coordinate
    self.crew = crew
  }
}

/// A place that response units wait at.
package struct ResponseStation: Hashable, Sendable {
  /// A short name, such as "SUZ-S1".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What a station is for.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case fire, ambulance, police, floodRescue, engineering, power, health, urbanManagement
  }

  package let id: ID
  package let city: City.ID
  package let kind: Kind
  package let name: LocalizedName
  package let coordinate: Coordinate
  /// The smallest jurisdiction that the region file places it in.
  package let district: Jurisdiction.ID

  /// A station in a city.
  package init(
    id: ID, city: City.ID, kind: Kind, name: LocalizedName, coordinate: Coordinate,
    district: Jurisdiction.ID
  ) {
    self.id = id
    self.city = city
    self.kind = kind
    self.name = name
    self.coordinate = coordinate
    self.district = district
  }
}

/// A kind of emergency supply.
package struct SupplyItem: Hashable, Sendable {
  /// A short name of the region file's own, such as "sandbags".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// What the quantities count, such as "pieces" or "kits".
  package let unit: LocalizedName

  /// A kind of supply and what it is counted in.
  package init(id: ID, name: LocalizedName, unit: LocalizedName) {
    self.id = id
    self.name = name
    self.unit = unit
  }
}

/// How much of a supply a city holds.
package struct SupplyStock: Hashable, Sendable {
  package let city: City.ID
  package let item: SupplyItem.ID
  package let quantity: Int
  /// The day of the count, `YYYY-MM-DD`.
  package let asOf: String

  /// A count of a city's stock.
  package init(city: City.ID, item: SupplyItem.ID, quantity: Int, asOf: String) {
    self.city = city
    self.item = item
    self.quantity = quantity
    self.asOf = asOf
  }
}
