import Documents
import Domain
import Geodesy

/// A city as far as it can be read before its neighbours are known.
struct CityDraft {
  let id: City.ID
  let names: City.Names
  let province: LocalizedName
  let coordinate: Coordinate
  let population: Int
  let census: Instant
  let area: Double
  let tile: Tile
  /// The three letters of the neighbours, with their places in the file.
  let neighbours: [(letters: String, item: Item)]
  /// The city itself and what it is made of.
  let jurisdictions: [Jurisdiction]
  let stations: [ResponseStation]
  let units: [UnitSeed]
  let supplies: [SupplyStock]
  let lifelines: [LifelineDraft]
  /// What lies within the boundary, if the file states it.
  let boundary: [Polygon]
}

extension RegionReader {
  /// Reads a city, its districts and what waits in them.
  func city(_ section: Section, roster: Roster) -> CityDraft {
    let id = City.ID(
      identifier(section, "id", kind: "code", expected: "a division code of six digits") {
        $0.utf8.count == 6 && $0.utf8.allSatisfy { (48...57).contains($0) }
      })
    let letters = identifier(section, "abbreviation", kind: "city", expected: "three capitals") {
      $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) }
    }
    codes[letters] = codes[letters] ?? id
    let names = City.Names(
      name: section.name("name"), pinyin: section.string("pinyin"), abbreviation: letters)
    let place = section.place("at")
    check(place, at: section.optional("at"))
    let whole = Jurisdiction(
      id: Jurisdiction.ID(id.rawValue), level: .city, name: names.name,
      parent: Jurisdiction.ID(self.id.rawValue), coordinate: place)
    let districts = districts(of: section, in: whole)
    let posts = roster.posts(city: id, letters: letters, districts: districts)
    return CityDraft(
      id: id, names: names, province: province(section), coordinate: place,
      population: section.integer("population", .above(0)), census: census(section),
      area: section.number("area", .above(0)),
      tile: tile(section),
      neighbours: section.list("neighbours") { ($0.string(), $0) },
      jurisdictions: [whole] + districts.flatMap(\.jurisdictions), stations: posts.stations,
      units: posts.units, supplies: roster.supplies(section, of: id),
      lifelines: lifelines(section, of: id, letters: letters, districts: districts),
      boundary: boundary(section, around: place))
  }

  /// The day of the census; the seventh national one where the file does not say.
  private func census(_ section: Section) -> Instant {
    guard let item = section.optional("census") else { return City.seventhCensus }
    let numbers = item.string().split(separator: "-").compactMap { Int($0) }
    let day =
      numbers.count == 3
      ? Instant(
        year: numbers[0], month: numbers[1], day: numbers[2],
        offsetInMinutes: Region.offsetInMinutes) : nil
    if day == nil { item.report(.rule("is no day such as 2020-11-01")) }
    return day ?? City.seventhCensus
  }

  /// The rings of a city's boundary, one for each piece of its ground; the seat lies in one.
  private func boundary(_ section: Section, around seat: Coordinate) -> [Polygon] {
    guard let item = section.optional("boundary") else { return [] }
    let pieces = item.list().compactMap { $0.polygon() }
    if !pieces.isEmpty, !pieces.contains(where: { $0.contains(seat) }) {
      item.report(.rule("does not hold the city's seat, \(seat)"))
    }
    return pieces
  }

  /// The city that a draft has become, once neighbours are known.
  func city(from draft: CityDraft) -> City {
    City(
      id: draft.id, names: draft.names, province: draft.province, coordinate: draft.coordinate,
      population: draft.population, areaInSquareKilometres: draft.area,
      neighbours: draft.neighbours.compactMap { codes[$0.letters] }.sorted(), tile: draft.tile,
      jurisdiction: Jurisdiction.ID(draft.id.rawValue), boundary: draft.boundary,
      census: draft.census)
  }

  /// Reports neighbours that are not there, stand twice or do not name the city back.
  func checkNeighbours(of drafts: [CityDraft]) {
    let named = Dictionary(
      drafts.map { ($0.names.abbreviation, Set($0.neighbours.map(\.letters))) },
      uniquingKeysWith: { first, _ in first })
    for draft in drafts {
      let own = draft.names.abbreviation
      var seen: [String: Int] = [:]
      for (letters, item) in draft.neighbours where !letters.isEmpty {
        if let line = seen.updateValue(item.line, forKey: letters) {
          item.report(.repeated(letters, firstLine: line))
        } else if letters == own {
          item.report(.rule("\(own) is no neighbour of its own"))
        } else if named[letters] == nil {
          item.report(reference(letters, among: named.keys.sorted()))
        } else if named[letters]?.contains(own) == false {
          item.report(.rule("\(letters) does not name \(own) as its neighbour"))
        }
      }
    }
  }

  /// The city that a key names by its three letters; reported when there is none.
  func cityID(_ section: Section, _ key: String) -> City.ID {
    guard let item = section.required(key) else { return City.ID("") }
    let letters = item.string()
    if let id = codes[letters] { return id }
    if !letters.isEmpty { item.report(reference(letters, among: codes.keys.sorted())) }
    return City.ID("")
  }

  /// Reads an identifier, checks how it is written and that it is the first of its kind.
  func identifier(
    _ section: Section, _ key: String, kind: String, expected: String,
    isWellFormed: (String) -> Bool
  ) -> String {
    guard let item = section.required(key) else { return "" }
    let text = item.string()
    guard !text.isEmpty else { return "" }
    if !isWellFormed(text) { item.report(.malformed(text, expected: expected)) }
    uses.note(kind, text, at: item)
    return text
  }

  private func province(_ section: Section) -> LocalizedName {
    guard let item = section.required("province") else { return .empty }
    let key = item.string()
    if let province = provinces[key] { return province }
    if !key.isEmpty { item.report(reference(key, among: provinces.keys.sorted())) }
    return .empty
  }

  private func tile(_ section: Section) -> Tile {
    let item = section.required("tile")
    let numbers = item?.list(of: 2).map { $0.integer(.atLeast(0)) } ?? []
    guard numbers.count == 2 else { return Tile(column: 0, row: 0) }
    let tile = Tile(column: numbers[0], row: numbers[1])
    checkTile(tile, at: item)
    return tile
  }
}

/// Nothing of a name is there; this may have been meant.
func reference(_ name: String, among known: [String]) -> DocumentProblem.Reason {
  .unknownReference(name, nearest: nearest(to: name, in: known))
}
