internal import Domain
internal import Statutes

extension Names {
  /// What a duty asks of whom: `Tell people downwind to stay indoors (Wuxi)`; one that the tables
  /// do not know by its name.
  func duty(_ id: DutyID) -> String {
    let parts = id.rawValue.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let template = Statutes.standard.template(parts[0]) else {
      return id.rawValue
    }
    return language.name(template.text) + language.aside(city(City.ID(parts[1])))
  }
}
