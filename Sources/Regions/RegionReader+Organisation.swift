import Documents
import Domain

extension RegionReader {
  /// Reads who coordinates the cities; nothing where the file does not say.
  func organisation() -> Organisation? {
    root.optionalSection("organisation") { section in
      Organisation(
        mode: section.choice("mode", of: Organisation.Mode.self),
        centralOffice: section.name("centralOffice"), body: section.name("body"),
        offices: section.section("offices") { offices in
          EmergencyClass.allCases.map {
            Organisation.Office(emergencyClass: $0, name: offices.name($0.rawValue))
          }
        })
    }
  }
}
