import Documents
import Domain

extension RegionReader {
  /// Reads who coordinates the cities; nothing where the file does not say.
  func organisation() -> Organisation? {
    root.optionalSection("organisation") { section in
      let mode = section.choice("mode", of: Organisation.Mode.self)
      return Organisation(
        mode: mode,
        centralOffice: section.name("centralOffice"), body: section.name("body"),
        offices: section.section("offices") { offices in
          EmergencyClass.allCases.map {
            Organisation.Office(emergencyClass: $0, name: offices.name($0.rawValue))
          }
        }, shiftHours: shiftHours(section), people: people(section, mode))
    }
  }

  /// Reads what the cities do together every month or year; nothing where the file does not say.
  func programme() -> [ProgrammeRule] {
    guard root.optional("programme") != nil else { return [] }
    return root.sections("programme") { section in
      ProgrammeRule(
        id: shortName(section, kind: "programme"),
        kind: section.choice("kind", of: ProgrammeRule.Kind.self), name: section.name("name"),
        period: section.choice("every", of: ProgrammeRule.Period.self),
        source: section.name("source"))
    }
  }

  /// The hours at which the watch changes hands; the usual where the file does not say.
  private func shiftHours(_ section: Section) -> [Int] {
    guard let items = section.optional("shifts")?.list(), !items.isEmpty else {
      return Organisation.usualShiftHours
    }
    return Set(items.map { $0.integer(.within(0...23)) }).sorted()
  }
}
