package import Geodesy

/// A group of cities that act together, and the facts about them: what a region file holds.
///
/// Everything in it refers to what is in it: whoever builds one has checked that identifiers are
/// unique and that references lead somewhere (`Regions` does so for files).
package struct Region: Equatable, Sendable {
  /// A short name, such as "yangtze-delta".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// Where the facts come from, one sentence each.
  package let sources: [String]
  /// The part of the Earth that the region's map shows.
  package let bounds: BoundingBox
  /// The size of the cartogram.
  package let grid: TileGrid
  /// The cities in the order of the region file.
  package let cities: [City]
  package let jurisdictions: JurisdictionTree
  package let waters: Waters
  package let resources: Resources
  package let exposure: Exposure
  /// What the cities have settled about helping each other.
  package let aid: AidTerms
  /// Who coordinates the cities; nil where the region file does not say.
  package let organisation: Organisation?
  /// What they do together every month or year.
  package let programme: [ProgrammeRule]
  /// What they have settled about money.
  package let ledger: LedgerTerms
  /// The names of its places, by their characters.
  package let names: NameIndex
  package let roads: Roads

  private let cityIndices: [City.ID: Int]
  private let gaugeIndices: [Gauge.ID: Int]
  private let stationIndices: [ResponseStation.ID: Int]
  private let tileIndices: [Tile: Int]
  private let gaugesByCity: [City.ID: [Gauge]]
  /// For each city, those whose gauges a river leads straight to or from.
  private let waterNeighbours: [City.ID: Set<City.ID>]
  let territoriesOnDemand = TerritoriesOnDemand()

  /// A region with its facts.
  package init(
    id: ID, name: LocalizedName, sources: [String], bounds: BoundingBox, grid: TileGrid,
    cities: [City], jurisdictions: JurisdictionTree, waters: Waters, resources: Resources,
    exposure: Exposure = Exposure(), aid: AidTerms = AidTerms(),
    organisation: Organisation? = nil, programme: [ProgrammeRule] = [], roads: Roads = Roads(),
    ledger: LedgerTerms = LedgerTerms()
  ) {
    self.id = id
    self.name = name
    self.sources = sources
    self.bounds = bounds
    self.grid = grid
    self.cities = cities
    self.jurisdictions = jurisdictions
    self.waters = waters
    self.resources = resources
    self.exposure = exposure
    self.aid = aid
    self.organisation = organisation
    self.programme = programme
    self.ledger = ledger
    names = NameIndex(cities, jurisdictions, waters, exposure)
    self.roads = roads
    cityIndices = firstIndices(cities.map(\.id))
    tileIndices = firstIndices(cities.map(\.tile))
    gaugeIndices = firstIndices(waters.gauges.map(\.id))
    stationIndices = firstIndices(resources.stations.map(\.id))
    gaugesByCity = Dictionary(grouping: waters.gauges, by: \.city)
    waterNeighbours = Self.neighboursByWater(waters)
  }

  private static func neighboursByWater(_ waters: Waters) -> [City.ID: Set<City.ID>] {
    let cities = Dictionary(waters.gauges.map { ($0.id, $0.city) }) { first, _ in first }
    var neighbours: [City.ID: Set<City.ID>] = [:]
    for reach in waters.rivers.flatMap(\.reaches) {
      guard let upper = cities[reach.upstream], let lower = cities[reach.downstream] else {
        continue
      }
      neighbours[upper, default: []].insert(lower)
      neighbours[lower, default: []].insert(upper)
    }
    return neighbours
  }

  /// The same region with other roads.
  package func with(_ roads: Roads) -> Region {
    Region(
      id: id, name: name, sources: sources, bounds: bounds, grid: grid, cities: cities,
      jurisdictions: jurisdictions, waters: waters, resources: resources, exposure: exposure,
      aid: aid, organisation: organisation, programme: programme, roads: roads, ledger: ledger)
  }

  package var rivers: [River] { waters.rivers }
  package var gauges: [Gauge] { waters.gauges }
  package var stations: [ResponseStation] { resources.stations }
  package var units: [UnitSeed] { resources.units }
  package var supplies: [SupplyStock] { resources.supplies }
  package var runCards: RunCards { resources.runCards }

  /// The city with a division code.
  package subscript(id: City.ID) -> City? { cityIndices[id].map { cities[$0] } }

  /// The gauge with an identifier.
  package subscript(id: Gauge.ID) -> Gauge? { gaugeIndices[id].map { gauges[$0] } }

  /// The riverfront with an identifier.
  package subscript(id: Riverfront.ID) -> Riverfront? {
    rivers.lazy.flatMap(\.fronts).first { $0.id == id }
  }

  /// The station with an identifier.
  package subscript(id: ResponseStation.ID) -> ResponseStation? {
    stationIndices[id].map { stations[$0] }
  }

  /// The city on a tile of the cartogram.
  package subscript(tile: Tile) -> City? { tileIndices[tile].map { cities[$0] } }

  /// The gauges of a city, in the order of the region file.
  package func gauges(of id: City.ID) -> [Gauge] { gaugesByCity[id] ?? [] }

  /// Whether a river's gauges lead from one city straight to the other.
  package func joinsByWater(_ one: City.ID, _ other: City.ID) -> Bool {
    waterNeighbours[one]?.contains(other) ?? false
  }

  /// The cities that share a boundary with a city, in order of their codes.
  package func neighbours(of id: City.ID) -> [City] {
    (self[id]?.neighbours ?? []).compactMap { self[$0] }
  }

  /// Minutes east of UTC of the clocks in a region: all that a region file can describe keep the
  /// time of China.
  package static let offsetInMinutes = 480

  /// The city whose seat is nearest to a place, if that is within 150 km.
  ///
  /// An approximation: the region file holds no boundaries of cities.
  package func city(at place: Coordinate) -> City? {
    let nearest = cities.min {
      $0.coordinate.distance(to: place) < $1.coordinate.distance(to: place)
    }
    guard let nearest, nearest.coordinate.distance(to: place) <= .kilometres(150) else {
      return nil
    }
    return nearest
  }

  /// The city that a jurisdiction is or lies in.
  package func city(of jurisdiction: Jurisdiction.ID) -> City? {
    jurisdictions.chain(from: jurisdiction).first { $0.level == .city }
      .flatMap { self[City.ID($0.id.rawValue)] }
  }

  /// The residents of all cities.
  package var population: Int { cities.reduce(0) { $0 + $1.population } }
}

/// The waters of a region, as its map draws them and its flood routing uses them.
package struct Waters: Equatable, Sendable {
  package let rivers: [River]
  package let gauges: [Gauge]
  package let lakes: [Lake]
  /// Pieces of the shore of the sea, islands among them.
  package let coast: [Polyline]

  /// The waters of a region.
  package init(rivers: [River], gauges: [Gauge], lakes: [Lake], coast: [Polyline]) {
    self.rivers = rivers
    self.gauges = gauges
    self.lakes = lakes
    self.coast = coast
  }
}

/// What the cities of a region can send and give.
package struct Resources: Equatable, Sendable {
  package let stations: [ResponseStation]
  package let units: [UnitSeed]
  /// The kinds of supply that stocks are counted in.
  package let items: [SupplyItem]
  package let supplies: [SupplyStock]
  /// What is assumed of crews and calls.
  package let rules: ServiceRules
  package let runCards: RunCards

  /// The resources of a region.
  package init(
    stations: [ResponseStation], units: [UnitSeed], items: [SupplyItem], supplies: [SupplyStock],
    rules: ServiceRules = .assumed, runCards: RunCards = .none
  ) {
    self.rules = rules
    self.runCards = runCards
    self.stations = stations
    self.units = units
    self.items = items
    self.supplies = supplies
  }
}

/// Where each value first stands in a list.
private func firstIndices<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
  Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
