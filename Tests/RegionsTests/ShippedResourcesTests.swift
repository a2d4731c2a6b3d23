import Domain
import Geodesy
import Regions
import Testing

@Suite("The resources of the Yangtze Delta") struct ShippedResourcesTests {
  let region: Region

  /// Opens the shipped region: the one function that touches the API.
  init() throws { region = try Delta.opened.get() }

  @Test func everyCityHasStationsAndUnitsOfEveryKind() {
    for city in region.cities {
      let kinds = Set(region.stations.filter { $0.city == city.id }.map(\.kind))
      #expect(kinds.count == ResponseStation.Kind.allCases.count, "\(city.id)")
      let units = Set(region.units.filter { $0.city == city.id }.map(\.kind))
      #expect(units.count == UnitKind.allCases.count, "\(city.id)")
    }
  }

  @Test func unitsCountFromOneInTheirCity() {
    let suzhou = region.units.filter { $0.city.rawValue == "320500" && $0.kind == .fireEngine }
    let numbers = suzhou.indices.map { $0 < 9 ? "SUZ-F0\($0 + 1)" : "SUZ-F\($0 + 1)" }
    #expect(suzhou.map(\.id.rawValue) == numbers)
    #expect(suzhou.count > 3)
    #expect(Set(region.units.map(\.id)).count == region.units.count)
    #expect((500...1200).contains(region.units.count))
  }

  @Test func unitsWaitAtStationsOfTheirCity() throws {
    for unit in region.units {
      let station = try #require(region[unit.station])
      #expect(station.city == unit.city && station.coordinate == unit.home)
      #expect(unit.crew > 0)
    }
  }

  @Test func stationsStandInTheirDistrict() throws {
    for station in region.stations {
      let district = try #require(region.jurisdictions[station.district])
      #expect(region.city(of: station.district)?.id == station.city)
      let seat = try #require(district.coordinate)
      #expect(abs(seat.distance(to: station.coordinate).metres - 1200) < 1)
    }
    let gusu = try #require(region[ResponseStation.ID("320508-fire")])
    #expect(gusu.name.english == "Gusu fire station")
    #expect(gusu.name.simplified == "姑苏区消防救援站")
    #expect(gusu.name.traditional == "姑蘇區消防救援站")
  }

  @Test func everyCityHoldsEverySupply() {
    for city in region.cities {
      let stocks = region.supplies.filter { $0.city == city.id }
      #expect(stocks.map(\.item) == region.resources.items.map(\.id))
      #expect(stocks.allSatisfy { $0.quantity > 0 && $0.asOf == "2026-05-01" })
    }
  }

  @Test func jurisdictionsReachFromTheRegionToTheArea() throws {
    let chain = region.jurisdictions.chain(from: Jurisdiction.ID("320508-pingjiang-old"))
    #expect(chain.map(\.level) == [.area, .street, .district, .city, .region])
    #expect(chain.map(\.id.rawValue).suffix(3) == ["320508", "320500", "yangtze-delta"])
    #expect(region.jurisdictions.contains("320508", in: "320500"))
    #expect(!region.jurisdictions.contains("320508", in: "320100"))
    #expect(region.jurisdictions.parts(of: "yangtze-delta").count == 27)
  }

  @Test func districtsCarryTheCodeOfTheirCity() throws {
    let districts = region.jurisdictions.all.filter { $0.level == .district }
    #expect(districts.count > 80)
    for district in districts {
      let city = try #require(district.parent)
      #expect(district.id.rawValue.prefix(3) == city.rawValue.prefix(3))
      if city.rawValue != "310000" {
        #expect(district.id.rawValue.prefix(4) == city.rawValue.prefix(4))
      }
    }
  }
}

extension Jurisdiction.ID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
