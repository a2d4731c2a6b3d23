import Geodesy
import Planning
import Testing

@testable import Domain

@Suite struct JointCaseTests {
  private static let matter = Matter.hazard(Hazard.ID("C00-H1"))

  private func name(_ text: String) -> LocalizedName { LocalizedName(inAll: text) }

  /// A region of so many cities, each of which spent a thousand yuan on one flood.
  private func spent(by count: Int) throws -> Picture {
    let bounds = try #require(BoundingBox(southWest: .at(20, 100), northEast: .at(40, 120)))
    let cities = (0..<count).map { number in
      let text = number < 10 ? "C0\(number)" : "C\(number)"
      return City(
        id: City.ID(text), names: City.Names(name: name(text), pinyin: text, abbreviation: text),
        province: name("Province"), coordinate: .at(30, 110), population: 1_000_000,
        areaInSquareKilometres: 5000, neighbours: [], tile: Tile(column: number, row: 0),
        jurisdiction: Jurisdiction.ID(text))
    }
    let region = Region(
      id: Region.ID("wide"), name: name("Wide"), sources: [],
      bounds: bounds, grid: TileGrid(columns: count, rows: 1), cities: cities,
      jurisdictions: JurisdictionTree([]),
      waters: Waters(rivers: [], gauges: [], lakes: [], coast: []),
      resources: Resources(stations: [], units: [], items: [], supplies: []))
    let start = Instant(seconds: 1_767_225_600)
    var picture = Picture(region: region, at: start)
    var file = MatterAccount(at: start)
    for city in cities {
      file.works[.init(payer: city.id, place: city.id)] = Money(fen: 100_000)
    }
    picture.ledger.files[Self.matter] = file
    return picture
  }

  @Test func moreCitiesThanAMaskHasBitsAreNoCase() throws {
    let most = try #require(JointCase(Self.matter, in: spent(by: 64)))
    #expect(most.members.count == 64 && most.total == Money(fen: 6_400_000))
    for split in most.splits {
      #expect(split.shares.reduce(.zero, +) == most.total, "to the fen")
    }
    #expect(try JointCase(Self.matter, in: spent(by: 65)) == nil)
  }
}
