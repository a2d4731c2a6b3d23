import Documents
import Domain
import Geodesy

/// What lies on the reaches of one river.
struct Riverside {
  var intakes: [WaterIntake] = []
  var levees: [Levee] = []
}

extension RegionReader {
  /// Reads the intakes and levees of a river, which lie on its reaches.
  func riverside(_ river: Section, reaches: [Reach], gauges: [Gauge]) -> Riverside {
    var side = Riverside()
    if river.optional("intakes") != nil {
      side.intakes = river.sections("intakes") { self.intake($0, on: reaches) }
    }
    if river.optional("levees") != nil {
      side.levees = river.sections("levees") { self.levee($0, on: reaches, gauges: gauges) }
    }
    return side
  }

  private func intake(_ section: Section, on reaches: [Reach]) -> WaterIntake {
    let (id, reach) = (shortName(section, kind: "intake"), reach(section, among: reaches))
    let distance = Distance.kilometres(section.number("km", .atLeast(0)))
    if let reach, distance > reach.length {
      section.optional("km")?.report(
        .rule("\(distance.kilometres) km is beyond the reach's \(reach.length.kilometres) km"))
    }
    return WaterIntake(
      id: WaterIntake.ID(id), name: section.name("name"), city: cityID(section, "city"),
      reach: reach?.id ?? .standIn, distance: distance,
      people: section.optional("people") == nil
        ? nil : section.integer("people", .within(1...100_000_000)),
      provenance: section.choice("figure", of: Provenance.self))
  }

  private func levee(_ section: Section, on reaches: [Reach], gauges: [Gauge]) -> Levee {
    let (id, reach) = (shortName(section, kind: "levee"), reach(section, among: reaches))
    let city = cityID(section, "city")
    let crest = section.number("crest", .within(-100...9000))
    if let gauge = gauges.first(where: { $0.id == reach?.downstream }),
      crest <= gauge.guaranteeLevel.value
    {
      section.optional("crest")?.report(
        .rule(
          "\(crest) m is not above the \(gauge.guaranteeLevel.value) m guaranteed at \(gauge.id)"))
    }
    let polder = section.number("polder", .above(0))
    let people = section.integer("people", .atLeast(0))
    if let whole = drafts.first(where: { $0.id == city }) {
      if polder > whole.area {
        section.optional("polder")?.report(
          .rule("\(polder) km² is more than the city's \(whole.area) km²"))
      }
      if people > whole.population {
        section.optional("people")?.report(
          .rule("\(people) is more than the city's \(whole.population)"))
      }
    }
    return Levee(
      id: Levee.ID(id), name: section.name("name"), city: city, reach: reach?.id ?? .standIn,
      crestLevel: crest, length: .kilometres(section.number("km", .above(0))),
      polderInSquareKilometres: polder,
      groundBelowWarning: section.optional("ground") == nil
        ? Levee.usualGroundBelowWarning : section.number("ground", .within(0.5...20)),
      people: people, shelters: shelters(section),
      provenance: section.choice("figure", of: Provenance.self))
  }

  /// The lifelines behind a levee, with commas between; none where the file names none.
  private func shelters(_ section: Section) -> [Lifeline.ID] {
    guard let item = section.optional("shelters") else { return [] }
    return item.string().split(separator: ",").compactMap { piece in
      let name = piece.split(separator: " ").joined()
      guard uses.contains("lifeline", name) else {
        item.report(reference(name, among: uses.all("lifeline").sorted()))
        return nil
      }
      return Lifeline.ID(name)
    }
  }

  /// The reach that `[from, to]` names; reported when the river has none between the two.
  func reach(_ section: Section, among reaches: [Reach]) -> Reach? {
    guard let item = section.required("reach") else { return nil }
    let ends = item.list(of: 2)
    let names = ends.map { $0.string() }
    guard names.count == 2, !names.contains("") else { return nil }
    let known = reaches.flatMap { [$0.upstream.rawValue, $0.downstream.rawValue] }
    for (end, name) in zip(ends, names) where !known.contains(name) {
      end.report(reference(name, among: known))
      return nil
    }
    let id = Reach.ID(from: Gauge.ID(names[0]), to: Gauge.ID(names[1]))
    let reach = reaches.first { $0.id == id }
    if reach == nil { item.report(.rule("no reach leads from \(names[0]) to \(names[1])")) }
    return reach
  }

  /// Reads the places where plumes begin.
  func chemicalSites(districts: [Jurisdiction]) -> [ChemicalSite] {
    guard root.optional("chemicalSites") != nil else { return [] }
    return root.sections("chemicalSites") { section in
      let place = section.place("at")
      self.check(place, at: section.optional("at"))
      let city = self.cityID(section, "city")
      return ChemicalSite(
        id: ChemicalSite.ID(self.shortName(section, kind: "chemical site")),
        name: section.name("name"), city: city,
        district: self.district(section, of: city, among: districts), coordinate: place)
    }
  }

  private func district(
    _ section: Section, of city: City.ID, among districts: [Jurisdiction]
  ) -> Jurisdiction.ID {
    guard let item = section.required("district") else { return Jurisdiction.ID("") }
    let id = Jurisdiction.ID(item.string())
    let own = districts.filter { $0.parent?.rawValue == city.rawValue }
    if !id.rawValue.isEmpty, !own.contains(where: { $0.id == id }) {
      item.report(reference(id.rawValue, among: own.map(\.id.rawValue)))
    }
    return id
  }

  /// Reads the stations that say how the wind blows.
  func windStations() -> [WindStation] {
    guard root.optional("windStations") != nil else { return [] }
    return root.sections("windStations") { section in
      let place = section.place("at")
      self.check(place, at: section.optional("at"))
      return WindStation(
        id: WindStation.ID(self.shortName(section, kind: "wind station")),
        name: section.name("name"), city: self.cityID(section, "city"), coordinate: place,
        summer: self.wind(section, "summer"), winter: self.wind(section, "winter"),
        provenance: section.choice("figure", of: Provenance.self))
    }
  }

  /// A wind, `[degrees that it comes from, metres a second]`.
  private func wind(_ section: Section, _ key: String) -> WindStation.Wind {
    let parts = section.required(key)?.list(of: 2) ?? []
    guard parts.count == 2 else { return WindStation.Wind(from: 0, metresPerSecond: 0) }
    let from = parts[0].number(.within(0...360))
    return WindStation.Wind(
      from: from == 360 ? 0 : from, metresPerSecond: parts[1].number(.within(0...60)))
  }
}

extension Reach.ID {
  /// Stands in for a reach that is not there; it never leaves the reading.
  static let standIn = Reach.ID(from: Gauge.ID(""), to: Gauge.ID(""))
}
