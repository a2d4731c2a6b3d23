import Domain
import Geodesy
import Regions
import Testing

@Suite("From area to city: the delta")
struct AreaMatchTests {
  private let region: Region
  init() throws { region = try Delta.opened.get() }

  private func match(
    _ corners: [(Double, Double)] = [], circle: (Double, Double, Double)? = nil,
    codes: [(String, String)] = [], mapped: [Geocode: City.ID] = [:]
  ) throws -> AreaMatch {
    var footprint = Footprint()
    if !corners.isEmpty {
      footprint.polygons = [try #require(Polygon(outer: corners.map { .at($0.0, $0.1) }))]
    }
    if let circle {
      footprint.circles = [
        try #require(Circle(centre: .at(circle.0, circle.1), radius: .kilometres(circle.2)))
      ]
    }
    let geocodes = codes.map { Geocode(system: $0.0, value: $0.1) }
    return region.match(ReportArea(footprint: footprint, geocodes: geocodes), mapped: mapped)
  }

  private func letters(_ match: AreaMatch) -> [String] {
    match.touched.compactMap { region[$0.city]?.abbreviation }
  }

  private func box(_ south: Double, _ west: Double, _ north: Double, _ east: Double)
    -> [(Double, Double)]
  {
    [(south, west), (south, east), (north, east), (north, west)]
  }

  @Test func aSmallAreaTouchesOneCity() throws {
    let match = try match(box(31.27, 120.55, 31.33, 120.65))
    #expect(letters(match) == ["SUZ"] && !match.isCrossCity)
    #expect(match.primary == City.ID("320500"))
    let share = try #require(match.touched.first)
    #expect(0.004...0.01 ~= share.area && share.people > share.area)
    #expect(share.residents == Int((share.people * 12_748_262).rounded()))
  }

  @Test func anAreaOverABoundaryTouchesBothCities() throws {
    let match = try match(box(31.1, 120.5, 31.4, 121.6))
    #expect(match.isCrossCity && Set(letters(match)).isSuperset(of: ["SHA", "SUZ"]))
    #expect(match.touched.map(\.residents) == match.touched.map(\.residents).sorted(by: >))
    #expect(match.primary == match.touched.first?.city)
  }

  @Test func theWholeRegionTouchesAllCitiesWholly() throws {
    let match = try match(box(20, 110, 40, 130))
    #expect(match.touched.count == 27)
    for share in match.touched {
      #expect(share.area > 0.999 && share.people > 0.999, "\(share)")
      #expect(abs(share.residents - (region[share.city]?.population ?? 0)) < 10)
    }
  }

  @Test func anAreaElsewhereTouchesNone() throws {
    let match = try match(box(-10, -10, 10, 10))
    #expect(match.primary == nil && match.touched.isEmpty)
    #expect(try self.match([(85, 0), (85, 120), (85, -120)]).touched.isEmpty)
    #expect(try self.match(box(10, 170, 12, -170)).touched.isEmpty)
  }

  @Test func anAreaAtSeaBelongsToTheNearestCityAndTouchesNone() throws {
    let match = try match(box(30.3, 122.85, 30.4, 122.95))
    #expect(match.primary == City.ID("330900") && match.touched.isEmpty)
  }

  @Test func aCircleWithoutRadiusIsWhereItsCentreIs() throws {
    let match = try match(circle: (31.30, 120.60, 0))
    #expect(match.primary == City.ID("320500") && match.touched.isEmpty)
  }

  @Test func aCircleIsAsLargeAsItsPolygon() throws {
    let round = try match(circle: (31.23, 121.47, 10))
    let share = try #require(round.touched.first)
    #expect(letters(round) == ["SHA"])
    #expect(abs(share.area * 5899 - 314) < 20, "\(share.area)")
  }

  @Test func theSameShapeTwiceCountsOnce() throws {
    let shape = try #require(Polygon(outer: box(31.2, 120.5, 31.4, 120.7).map { .at($0.0, $0.1) }))
    let once = region.match(ReportArea(footprint: Footprint(polygons: [shape])))
    let twice = region.match(ReportArea(footprint: Footprint(polygons: [shape, shape])))
    for (one, other) in zip(once.touched, twice.touched) {
      #expect(abs(one.area - other.area) < 1e-3 && one.city == other.city)
    }
    #expect(once.touched.count == twice.touched.count)
  }

  @Test func divisionCodesNameDistrictsCitiesAndProvinces() throws {
    let district = try match(codes: [("GB2260", "310107")])
    #expect(letters(district) == ["SHA"] && (0.001..<0.2).contains(district.touched[0].area))
    let city = try match(codes: [("GB/T 2260", "320500000000")])
    #expect(letters(city) == ["SUZ"] && city.touched[0].area == 1)
    let province = try match(codes: [("GB2260", "330000")])
    #expect(province.touched.allSatisfy { $0.city.rawValue.hasPrefix("33") && $0.people == 1 })
    #expect(province.touched.count == region.cities.count { $0.id.rawValue.hasPrefix("33") })
    let unknown = try match(codes: [("GB2260", "320599")])
    #expect(letters(unknown) == ["SUZ"] && unknown.touched[0].area == 0)
    #expect(try match(codes: [("GB2260", "990000")]).touched.isEmpty)
  }

  @Test(arguments: ["SAME", "UGC", "same", "FIPS6"])
  func codesOfOthersSayNothingUnlessMapped(_ system: String) throws {
    let code = Geocode(system: system, value: "320500")
    #expect(try match(codes: [(system, "320500")]).touched.isEmpty)
    let mapped = try match(codes: [(system, "320500")], mapped: [code: City.ID("310000")])
    #expect(mapped.primary == City.ID("310000"))
  }

  @Test func theCityThatIsNamedComesBeforeTheOneThatIsMostTouched() throws {
    let match = try match(box(31.1, 120.9, 31.4, 121.6), codes: [("GB2260", "320500")])
    #expect(match.primary == City.ID("320500") && letters(match).contains("SHA"))
  }

  @Test func aStatedBoundaryTakesPrecedence() throws {
    let east = try #require(Polygon(outer: box(30, 121, 32, 122).map { .at($0.0, $0.1) }))
    let cities = region.cities.map { city in
      City(
        id: city.id, names: city.names, province: city.province, coordinate: city.coordinate,
        population: city.population, areaInSquareKilometres: city.areaInSquareKilometres,
        neighbours: city.neighbours, tile: city.tile, jurisdiction: city.jurisdiction,
        boundary: city.id == City.ID("320600") ? [east] : [])
    }
    let bounded = Region(
      id: region.id, name: region.name, sources: [], bounds: region.bounds, grid: region.grid,
      cities: cities, jurisdictions: region.jurisdictions, waters: region.waters,
      resources: region.resources)
    #expect(bounded.territories.city(at: .at(31.5, 121.5)) == City.ID("320600"))
    #expect(bounded.territories.city(at: .at(30.5, 121.9)) == City.ID("320600"))
  }
}
