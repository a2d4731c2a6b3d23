import Domain
import Geodesy
import Regions
import Testing

/// The shipped regions, each read once for all tests of them.
enum Shipped {
  static let names = Regions.shippedNames
  private static let read = Dictionary(
    uniqueKeysWithValues: names.map { name in (name, Result { try Regions.open(name) }) })

  /// The region of a name.
  static func region(_ name: String) throws -> Region {
    let opened = try #require(read[name])
    return try opened.get()
  }
}

@Suite("What holds for every shipped region") struct EveryShippedRegionTests {
  @Test func threeAreShipped() {
    #expect(Shipped.names == ["beijing-tianjin-hebei", "greater-bay", "yangtze-delta"])
  }

  @Test(arguments: Shipped.names)
  func namesStandInEveryLanguageAndSourcesAreNamed(name: String) throws {
    let region = try Shipped.region(name)
    #expect(region.id.rawValue == name && region.sources.count >= 5)
    for city in region.cities {
      let syllables = city.names.pinyin.split(separator: " ").count
      #expect(syllables == city.name.simplified.count, "\(city.id)")
      #expect(city.name.traditional.count == city.name.simplified.count, "\(city.id)")
    }
    for jurisdiction in region.jurisdictions.all {
      let name = jurisdiction.name
      #expect(name.simplified.count == name.traditional.count, "\(jurisdiction.id)")
    }
  }

  /// 110000 and 310000 are municipalities: what is left of them is the province's two digits.
  @Test(arguments: Shipped.names)
  func districtsCarryTheCodeOfTheirCity(name: String) throws {
    let region = try Shipped.region(name)
    for city in region.cities {
      let code = city.id.rawValue
      #expect(code.utf8.count == 6 && code.hasSuffix("00"))
      let stem = code.hasSuffix("0000") ? code.prefix(2) : code.prefix(4)
      let districts = region.jurisdictions.parts(of: city.jurisdiction)
      #expect(districts.count >= 3, "\(code)")
      for district in districts {
        #expect(district.id.rawValue.hasPrefix(stem), "\(district.id)")
        #expect([6, 9].contains(district.id.rawValue.utf8.count), "\(district.id)")
      }
    }
    #expect(Set(region.jurisdictions.all.map(\.id)).count == region.jurisdictions.all.count)
  }

  @Test(arguments: Shipped.names)
  func neighboursNameEachOtherAndEveryCityIsReached(name: String) throws {
    let region = try Shipped.region(name)
    for city in region.cities {
      #expect(!city.neighbours.isEmpty)
      for neighbour in region.neighbours(of: city.id) {
        #expect(neighbour.neighbours.contains(city.id), "\(city.id) and \(neighbour.id)")
        #expect(city.coordinate.distance(to: neighbour.coordinate) < .kilometres(300))
      }
    }
    let first = try #require(region.cities.first).id
    var (reached, edge): (Set<City.ID>, [City.ID]) = ([first], [first])
    while let next = edge.popLast() {
      edge += region.neighbours(of: next).map(\.id).filter { reached.insert($0).inserted }
    }
    #expect(reached.count == region.cities.count)
  }

  @Test(arguments: Shipped.names)
  func tilesKeepTheOrderOfTheMap(name: String) throws {
    let region = try Shipped.region(name)
    #expect(Set(region.cities.map(\.tile)).count == region.cities.count)
    for city in region.cities {
      #expect(region.grid.contains(city.tile) && region[city.tile] == city)
      for other in region.cities {
        let (place, elsewhere) = (city.coordinate, other.coordinate)
        if place.latitude > elsewhere.latitude + 0.5 {
          #expect(city.tile.row <= other.tile.row, "\(city.id) is north of \(other.id)")
        }
        if place.longitude < elsewhere.longitude - 0.5 {
          #expect(city.tile.column <= other.tile.column, "\(city.id) is west of \(other.id)")
        }
      }
      let steps = region.neighbours(of: city.id).map {
        max(abs($0.tile.column - city.tile.column), abs($0.tile.row - city.tile.row))
      }
      #expect(try #require(steps.min()) <= 1, "\(city.id) stands alone")
    }
  }

  @Test(arguments: Shipped.names)
  func everyCityHasUnitsOfEveryKindAndEverySupply(name: String) throws {
    let region = try Shipped.region(name)
    for city in region.cities {
      let units = Set(region.units.filter { $0.city == city.id }.map(\.kind))
      #expect(units.count == UnitKind.allCases.count, "\(city.id)")
      let stocks = region.supplies.filter { $0.city == city.id }
      #expect(stocks.map(\.item) == region.resources.items.map(\.id), "\(city.id)")
      #expect(stocks.allSatisfy { $0.quantity > 0 }, "\(city.id)")
    }
  }

  @Test(arguments: Shipped.names)
  func gaugesStandOnTheirRiversAndReachesAreAsLong(name: String) throws {
    let region = try Shipped.region(name)
    for river in region.rivers {
      let steps = stride(from: 0, through: river.course.length.kilometres, by: 2)
      let course = steps.compactMap { river.course.point(at: .kilometres($0)) }
      for gauge in region.gauges where gauge.river == river.id {
        #expect(gauge.guaranteeLevel.value > gauge.warningLevel.value)
        let nearest = try #require(course.map { $0.distance(to: gauge.coordinate) }.min())
        #expect(nearest < .kilometres(15), "\(gauge.id)")
      }
      for reach in river.reaches {
        let upper = try #require(region[reach.upstream])
        let lower = try #require(region[reach.downstream])
        let ratio = reach.length / upper.coordinate.distance(to: lower.coordinate)
        #expect((1...2.2).contains(ratio), "\(reach.id): \(ratio)")
        let speed = reach.length.kilometres / reach.travelTimeInHours
        #expect((1.5...16).contains(speed), "\(reach.id): \(speed) km/h")
        #expect(upper.warningLevel.value >= lower.warningLevel.value, "\(reach.id) runs uphill")
        // Out of a lake a gate lets the water, and no wave is routed.
        let isOfLake = river.reaches.contains { $0.basin != nil }
        #expect(isOfLake || upper.rating != nil, "\(reach.upstream) routes a wave")
      }
    }
  }

  @Test(arguments: Shipped.names)
  func seatsLieOnTheGroundOfTheirCities(name: String) throws {
    let region = try Shipped.region(name)
    // A cell of the ground is 25 km² and Macao 33: a city so small has no shape of its own.
    for city in region.cities where city.areaInSquareKilometres > 1000 {
      let ground = region.territories.areaInSquareKilometres(of: city.id)
      #expect(0.85...1.15 ~= ground / city.areaInSquareKilometres, "\(city.id): \(ground)")
      #expect(region.territories.city(at: city.coordinate) == city.id, "\(city.id)")
    }
  }
}

@Suite("What is exposed in every shipped region") struct ShippedExposureTests {
  @Test(arguments: Shipped.names)
  func intakesAndLeveesLieOnReaches(name: String) throws {
    let region = try Shipped.region(name)
    let reaches = Dictionary(
      uniqueKeysWithValues: region.rivers.flatMap(\.reaches).map { ($0.id, $0) })
    #expect(region.exposure.intakes.count >= 10 && region.exposure.levees.count >= 10)
    for intake in region.exposure.intakes {
      let reach = try #require(reaches[intake.reach], "\(intake.id)")
      #expect(intake.distance <= reach.length, "\(intake.id)")
    }
    for levee in region.exposure.levees {
      let reach = try #require(reaches[levee.reach], "\(levee.id)")
      let lower = try #require(region[reach.downstream])
      #expect(levee.crestLevel > lower.guaranteeLevel.value, "\(levee.id)")
      let density = Double(levee.people) / levee.polderInSquareKilometres
      let city = try #require(region[levee.city])
      #expect(density < 40 * city.density, "\(levee.id): \(density) people a km²")
    }
  }

  /// A spill in one city reaches the water of another.
  @Test(arguments: Shipped.names)
  func someIntakesLieBelowAnotherCity(name: String) throws {
    let region = try Shipped.region(name)
    let foreign = region.exposure.intakes.filter {
      region[$0.reach.upstream]?.city != $0.city
    }
    #expect(foreign.count >= 3)
  }

  @Test(arguments: Shipped.names)
  func everyCityHasLifelinesOfEveryKindAndSomeRestOnOtherCities(name: String) throws {
    let region = try Shipped.region(name)
    let lifelines = region.exposure.lifelines
    let cities = Dictionary(uniqueKeysWithValues: lifelines.map { ($0.id, $0.city) })
    for city in region.cities {
      let kinds = Set(lifelines.filter { $0.city == city.id }.map(\.kind))
      #expect(kinds.count == Lifeline.Kind.allCases.count, "\(city.id)")
    }
    let across = lifelines.filter { lifeline in
      lifeline.supports.contains { support in
        if case .lifeline(let id) = support { return cities[id] != lifeline.city }
        return false
      }
    }
    #expect(across.count >= region.cities.count)
    for lifeline in lifelines {
      #expect(region.city(of: lifeline.district)?.id == lifeline.city, "\(lifeline.id)")
    }
  }

  @Test(arguments: Shipped.names)
  func sitesLieNearTheirDistrictsAndWindsBlow(name: String) throws {
    let region = try Shipped.region(name)
    #expect(region.exposure.chemicalSites.count >= 8 && region.exposure.windStations.count >= 6)
    for site in region.exposure.chemicalSites {
      let seat = try #require(region.jurisdictions[site.district]?.coordinate)
      #expect(seat.distance(to: site.coordinate) < .kilometres(45), "\(site.id)")
    }
    for station in region.exposure.windStations {
      let speeds = [station.summer.metresPerSecond, station.winter.metresPerSecond]
      #expect(speeds.allSatisfy { (1...6).contains($0) }, "\(station.id)")
      #expect(station.provenance == .exercise, "\(station.id)")
    }
  }
}
