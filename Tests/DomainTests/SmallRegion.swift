import Geodesy

@testable import Domain

extension City.ID {
  static let suzhou: City.ID = "320500"
  static let shanghai: City.ID = "310000"
}

extension Gauge.ID {
  static let xukou: Gauge.ID = "xukou"
}

/// Identifiers are written as text in these tests.
extension TextIdentifier where Self: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension City.ID: ExpressibleByStringLiteral {}
extension Gauge.ID: ExpressibleByStringLiteral {}
extension Alert.ID: ExpressibleByStringLiteral {}
extension Incident.ID: ExpressibleByStringLiteral {}
extension Unit.ID: ExpressibleByStringLiteral {}

/// Two cities with a manned station each, one that stands empty, six units and one gauge.
let smallRegion: Region = {
  let stations = [
    station("SUZ-S1", .suzhou, .at(31.30, 120.60)),
    station("SHA-S1", .shanghai, .at(31.23, 121.47)),
  ]
  let units = stations.flatMap { station in
    (1...3).map { number in
      UnitSeed(
        id: Unit.ID("\(station.id.rawValue.prefix(3))-F0\(number)"), kind: .fireEngine,
        station: station, crew: 6)
    }
  }
  guard let bounds = BoundingBox(southWest: .at(30, 119), northEast: .at(33, 123)) else {
    preconditionFailure("the box lies on its head")
  }
  return Region(
    id: Region.ID("small"), name: name("Small"), sources: [], bounds: bounds,
    grid: TileGrid(columns: 2, rows: 1),
    cities: [
      city(.suzhou, "SUZ", .at(31.30, 120.60), column: 0, neighbour: .shanghai),
      city(.shanghai, "SHA", .at(31.23, 121.47), column: 1, neighbour: .suzhou),
    ],
    jurisdictions: JurisdictionTree([]),
    waters: Waters(rivers: [], gauges: [gauge], lakes: [], coast: []),
    resources: Resources(
      stations: stations + [station("SUZ-S2", .suzhou, .at(31.35, 120.70))], units: units,
      items: [], supplies: []))
}()

private let gauge = Gauge(
  id: .xukou, name: name("Xukou"), city: .suzhou, river: nil, coordinate: .at(31.2, 120.45),
  warningLevel: Figure(3.8, .exercise), guaranteeLevel: Figure(4.5, .exercise), datum: "Wusong",
  rating: nil)

private func name(_ text: String) -> LocalizedName {
  LocalizedName(english: text, simplified: text, traditional: text)
}

private func city(
  _ id: City.ID, _ letters: String, _ seat: Coordinate, column: Int, neighbour: City.ID
) -> City {
  City(
    id: id,
    names: City.Names(name: name(letters), pinyin: letters.lowercased(), abbreviation: letters),
    province: name("Province"), coordinate: seat, population: 10_000_000,
    areaInSquareKilometres: 8000, neighbours: [neighbour], tile: Tile(column: column, row: 0),
    jurisdiction: Jurisdiction.ID(id.rawValue))
}

private func station(
  _ id: String, _ city: City.ID, _ place: Coordinate
) -> ResponseStation {
  ResponseStation(
    id: ResponseStation.ID(id), city: city, kind: .fire, name: name(id), coordinate: place,
    district: Jurisdiction.ID(city.rawValue))
}
