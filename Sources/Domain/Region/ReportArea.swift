package import Geodesy

/// A code for a territory in a system of codes, as CAP has it.
package struct Geocode: Hashable, Sendable {
  /// The name of the system as the source writes it: `GB2260`, `SAME`, `UGC`.
  package var system: String
  package var value: String

  package init(system: String, value: String) {
    self.system = system
    self.value = value
  }

  /// The six digits of a division code (GB/T 2260) that the code is or begins with; nothing for
  /// other systems, whose codes may have six digits too.
  package var division: String? {
    let system = self.system.uppercased()
    guard !Self.otherSystems.contains(system) else { return nil }
    let digits = value.prefix(6)
    guard digits.utf8.count == 6, value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return String(digits)
  }

  private static let otherSystems: Set = ["SAME", "FIPS6", "FIPS", "UGC", "CAP-CP", "CLC"]
}

/// Where a report says that a danger is: shapes and codes, which together make up the area
/// (CAP 1.2 §3.2.4).
package struct ReportArea: Hashable, Sendable {
  package var footprint: Footprint
  package var geocodes: [Geocode]

  package init(footprint: Footprint = Footprint(), geocodes: [Geocode] = []) {
    self.footprint = footprint
    self.geocodes = geocodes
  }

  package var isEmpty: Bool { footprint.isEmpty && geocodes.isEmpty }
}

/// How much of a city an area touches.
package struct CityShare: Hashable, Sendable {
  package var city: City.ID
  /// The part of the city's ground, 0…1; 0 too where a part of unknown extent is named.
  package var area: Double
  /// The part of the city's people, 0…1.
  package var people: Double
  /// How many people that is.
  package var residents: Int

  package init(city: City.ID, area: Double, people: Double, residents: Int) {
    self.city = city
    self.area = area
    self.people = people
    self.residents = residents
  }
}
