import Documents
package import Domain

extension Scenario {
  /// A spell in which some kinds of event are more frequent, as they are in a storm, where people
  /// are brought away, or while somebody attacks.
  package struct Surge: Hashable, Sendable {
    package let kinds: [String]
    /// From the scenario's start.
    package let hours: ClosedRange<Double>
    /// By how much they are more frequent.
    package let factor: Int
    /// Where; everywhere if none is named.
    package let cities: [City.ID]
  }

  /// Reads a surge; what it names must be among the events.
  static func surge(_ section: Section, among kinds: [EventRate]) -> Surge {
    let names = section.list("kinds") { item in
      let name = item.string()
      if !kinds.contains(where: { $0.kind == name }) {
        item.report(.rule("\(name) is not among the events"))
      }
      return name
    }
    return Surge(
      kinds: names, hours: range(section, "hours", .within(0...8784)),
      factor: section.integer("factor", .within(0...1000)),
      cities: section.optional("cities")?.list().map { City.ID($0.string()) } ?? [])
  }

  /// The weights of the kinds of event in a city, so many hours after the start.
  func shares(in city: City.ID, atHour hour: Double) -> [Int] {
    var shares = kinds.map(\.share)
    for surge in surges
    where surge.hours.contains(hour) && (surge.cities.isEmpty || surge.cities.contains(city)) {
      for (index, rate) in kinds.enumerated() where surge.kinds.contains(rate.kind) {
        shares[index] *= surge.factor
      }
    }
    return shares
  }
}
