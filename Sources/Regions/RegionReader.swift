import Documents
import Domain
import Geodesy

/// Reads the whole of a region file, part by part; later parts refer to what earlier ones name.
final class RegionReader {
  let root: Section
  let id: Region.ID
  private let name: LocalizedName
  private let sources: [String]
  private let grid: TileGrid
  /// The part of the Earth that the map shows; nothing when the file's is not sensible.
  let bounds: BoundingBox?
  let provinces: [String: LocalizedName]
  /// The codes of the cities by their three letters.
  var codes: [String: City.ID] = [:]
  /// The cities as far as they can be read before their neighbours are known.
  private(set) var drafts: [CityDraft] = []
  /// Where each identifier and each tile was first used.
  var uses = Uses()

  init(_ root: Section) {
    self.root = root
    id = Region.ID(root.string("id"))
    name = root.name("name")
    sources = root.list("sources") { $0.string() }
    bounds = root.section("bounds") { $0.bounds() }
    grid = root.section("grid") { section in
      TileGrid(
        columns: section.integer("columns", .within(1...64)),
        rows: section.integer("rows", .within(1...64)))
    }
    provinces = root.section("provinces") { section in
      Dictionary(
        section.everything().map { ($0.key, $0.value.name()) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The region, from the top of the file to its end.
  func region() -> Region {
    let roster = Roster(root)
    drafts = root.sections("cities") { self.city($0, roster: roster) }
    if drafts.isEmpty { root.report(.rule("a region has one city at least")) }
    checkNeighbours(of: drafts)
    let parts = drafts.flatMap(\.jurisdictions)
    let (waters, sides) = waters()
    let exposure = Exposure(
      intakes: sides.flatMap(\.intakes), levees: sides.flatMap(\.levees),
      chemicalSites: chemicalSites(districts: parts.filter { $0.level == .district }),
      windStations: windStations(),
      lifelines: lifelines(drafts.flatMap(\.lifelines)))
    let (rules, cards) = (rules(), RunCardTable.of(root))
    let aid = aid(roster.items)
    let (organisation, ledger) = (organisation(), ledger(roster.items))
    let programme = programme()
    let roads = roads()
    root.finish()
    let whole = Jurisdiction(
      id: Jurisdiction.ID(id.rawValue), level: .region, name: name, parent: nil)
    return Region(
      id: id, name: name, sources: sources, bounds: bounds ?? .everywhere, grid: grid,
      cities: drafts.map { city(from: $0) }, jurisdictions: tree([whole] + parts), waters: waters,
      resources: Resources(
        stations: drafts.flatMap(\.stations), units: drafts.flatMap(\.units), items: roster.items,
        supplies: drafts.flatMap(\.supplies), rules: rules, runCards: cards),
      exposure: exposure, aid: aid, organisation: organisation, programme: programme,
      roads: roads, ledger: ledger)
  }

  /// Reports a tile off the grid or on another city's.
  func checkTile(_ tile: Tile, at item: Item?) {
    guard let item else { return }
    guard grid.contains(tile) else {
      item.report(.rule("is not on the grid of \(grid.columns) columns and \(grid.rows) rows"))
      return
    }
    uses.note("tile", "[\(tile.column), \(tile.row)]", at: item)
  }

  /// Reports a place outside the region's bounds.
  func check(_ place: Coordinate, at item: Item?) {
    guard let bounds, let item, !bounds.contains(place) else { return }
    item.report(.rule("\(place) is outside the region's bounds"))
  }

  /// The tree of those jurisdictions whose identifiers stand once: others have been reported.
  private func tree(_ all: [Jurisdiction]) -> JurisdictionTree {
    var seen: Set<Jurisdiction.ID> = []
    return JurisdictionTree(
      all.filter { jurisdiction in
        guard jurisdiction.parent.map(seen.contains) ?? true else { return false }
        return seen.insert(jurisdiction.id).inserted
      })
  }
}

/// Where identifiers were first used, so that a second use can be told with the line of the first.
struct Uses {
  private var lines: [String: Int] = [:]

  /// Notes a use, or reports it when it is the second of its kind.
  mutating func note(_ kind: String, _ text: String, at item: Item) {
    guard !text.isEmpty else { return }
    let key = kind + " " + text
    if let line = lines[key] {
      item.report(.repeated(text, firstLine: line))
    } else {
      lines[key] = item.line
    }
  }

  /// Whether something of a kind has been used.
  func contains(_ kind: String, _ text: String) -> Bool { lines[kind + " " + text] != nil }

  /// All that has been used of a kind.
  func all(_ kind: String) -> [String] {
    lines.keys.filter { $0.hasPrefix(kind + " ") }.map { String($0.dropFirst(kind.count + 1)) }
  }
}
