import Documents
import Domain
import Geodesy

/// A district with its streets and areas, and how many units wait in it.
struct District {
  let jurisdiction: Jurisdiction
  let coordinate: Coordinate
  /// Streets and areas, streets before their areas.
  let parts: [Jurisdiction]
  /// How many units of each kind, in the order of kinds.
  let units: [(name: UnitKind, count: Int)]

  var jurisdictions: [Jurisdiction] { [jurisdiction] + parts }
}

extension RegionReader {
  /// Reads the districts of a city.
  func districts(of city: Section, in whole: Jurisdiction) -> [District] {
    let districts = city.sections("districts") { section in
      let place = section.place("at")
      self.check(place, at: section.optional("at"))
      let district = self.part(section, .district, of: whole, at: place)
      return District(
        jurisdiction: district, coordinate: place, parts: self.streets(section, of: district),
        units: section.required("units")?.counts(of: UnitKind.allCases, .within(1...99)) ?? [])
    }
    if districts.isEmpty { city.report(.rule("a city has one district at least")) }
    return districts
  }

  private func streets(_ district: Section, of whole: Jurisdiction) -> [Jurisdiction] {
    guard district.optional("streets") != nil else { return [] }
    return district.sections("streets") { section in
      let street = self.part(section, .street, of: whole, at: nil)
      guard section.optional("areas") != nil else { return [street] }
      return [street] + section.sections("areas") { self.part($0, .area, of: street, at: nil) }
    }
    .flatMap { $0 }
  }

  private func part(
    _ section: Section, _ level: Jurisdiction.Level, of whole: Jurisdiction, at place: Coordinate?
  ) -> Jurisdiction {
    let id = identifier(section, "id", kind: "code", expected: "letters, digits and hyphens") {
      $0.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
    return Jurisdiction(
      id: Jurisdiction.ID(id), level: level, name: section.name("name"), parent: whole.id,
      coordinate: place)
  }
}
