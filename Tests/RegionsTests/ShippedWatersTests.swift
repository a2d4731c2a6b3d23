import Domain
import Geodesy
import Regions
import Testing

@Suite("The waters of the Yangtze Delta") struct ShippedWatersTests {
  let region: Region

  /// Opens the shipped region: the one function that touches the API.
  init() throws { region = try Delta.opened.get() }

  func river(_ id: String) throws -> River {
    try #require(region.rivers.first { $0.id.rawValue == id })
  }

  @Test func theYangtzeRunsFromGaugeToGaugeToTheSea() throws {
    let reaches = try river("yangtze").reaches
    let chain = reaches.map(\.upstream) + reaches.suffix(1).map(\.downstream)
    #expect(
      chain.map(\.rawValue) == [
        "anqing", "datong", "tongling", "wuhu", "maanshan", "nanjing", "zhenjiang",
        "sanjiangying", "jiangyin", "tianshenggang", "wusong",
      ])
    let gauges = try chain.map { try #require(region[$0]) }
    #expect(
      gauges.map { region[$0.city]?.abbreviation } == [
        "AQG", "CIZ", "TLG", "WHU", "MAS", "NKG", "ZJG", "YZH", "WUX", "NTG", "SHA",
      ])
    let levels = gauges.map(\.warningLevel.value)
    #expect(levels == levels.sorted(by: >), "levels fall towards the sea")
  }

  @Test func reachesAreAsLongAsTheRiver() throws {
    for river in region.rivers {
      for reach in river.reaches {
        let ends = [try #require(region[reach.upstream]), try #require(region[reach.downstream])]
        let straight = ends[0].coordinate.distance(to: ends[1].coordinate)
        let ratio = reach.length / straight
        #expect((1...2.2).contains(ratio), "\(reach.upstream) to \(reach.downstream): \(ratio)")
        let speed = reach.length.kilometres / reach.travelTimeInHours
        #expect((4...15).contains(speed), "\(reach.upstream): \(speed) km/h")
      }
    }
  }

  @Test func publishedWarningLevelsAreThosePublished() throws {
    let published = region.gauges.filter { $0.warningLevel.provenance == .published }
    let levels = Dictionary(
      uniqueKeysWithValues: published.map { ($0.id.rawValue, $0.warningLevel.value) })
    #expect(
      levels == [
        "anqing": 16.7, "datong": 14.4, "wuhu": 11.2, "maanshan": 10, "nanjing": 8.7,
        "zhenjiang": 7, "jiangyin": 5.5, "tianshenggang": 5.2, "wusong": 4.8, "xishan": 3.8,
        "zhongmiao": 10.5, "canal-changzhou": 4.3, "canal-wuxi": 3.9, "canal-suzhou": 3.8,
        "beixinjing": 3.7,
      ])
  }

  @Test func everyCityOnARoutedRiverHasAGaugeOrAFront() throws {
    let river = try #require(region.rivers.first { $0.id == River.ID("yangtze") })
    #expect(
      river.fronts.map { region[$0.city]?.abbreviation } == ["TZJ", "CZX", "SUZ", "SUZ", "SHA"])
    let weicun = try #require(region[Riverfront.ID("weicun-front")])
    #expect(weicun.warningLevel == Figure(6, .published) && weicun.hasOwnLevel)
    let gaogang = try #require(region[Riverfront.ID("gaogang")])
    // 18 of 88 km from 6.2 m to 5.5 m.
    #expect(gaogang.warningLevel == Figure(6.06, .exercise) && !gaogang.hasOwnLevel)
    #expect(river.fronts.map(\.isTidal) == [false, false, false, true, true])
    for front in region.rivers.flatMap(\.fronts) {
      #expect(front.guaranteeLevel.value > front.warningLevel.value)
      #expect((0...1).contains(front.share))
    }
  }

  @Test func gaugesStandOnTheirRivers() throws {
    for gauge in region.gauges {
      #expect(gauge.guaranteeLevel.value > gauge.warningLevel.value)
      guard let id = gauge.river else { continue }
      let course = try river(id.rawValue).course
      let steps = stride(from: 0, through: course.length.kilometres, by: 2)
      let nearest = steps.compactMap {
        course.point(at: .kilometres($0))?.distance(to: gauge.coordinate)
      }.min()
      #expect(try #require(nearest) < .kilometres(15), "\(gauge.id)")
    }
  }

  @Test func ratingsGiveFloodDischargesAtTheWarningLevel() throws {
    let rated = region.gauges.filter { $0.rating != nil && $0.river?.rawValue == "yangtze" }
    #expect(rated.count == 10)
    for gauge in rated {
      let discharge = try #require(gauge.rating).discharge(atStage: gauge.warningLevel.value)
      #expect((50_000...70_000).contains(discharge), "\(gauge.id): \(discharge) m³/s")
      let stage = try #require(gauge.rating).stage(ofDischarge: discharge)
      #expect(abs(stage - gauge.warningLevel.value) < 1e-9)
      #expect(gauge.rating?.discharge(atStage: -5) == 0)
    }
  }

  @Test func theBaysOfLakeTaiLieInARing() throws {
    let ring = try river("taihu")
    #expect(ring.circulates && ring.reaches.count == 7)
    #expect(ring.reaches.allSatisfy { $0.basin != nil })
    // 4.4 km³ in all, of which the middle of the lake is not followed.
    let volume = ring.reaches.compactMap(\.basin?.cubicMetres).reduce(0, +)
    #expect((2e9...4.4e9).contains(volume))
    let reaches = Set(ring.reaches.map(\.id))
    let intakes = region.exposure.intakes.filter { reaches.contains($0.reach) }
    #expect(Set(intakes.compactMap { region[$0.city]?.abbreviation }) == ["WUX", "HUZ", "SUZ"])
    #expect(!(try river("taipu").circulates))
  }

  @Test func theGroundBehindALeveeIsToldOnce() throws {
    let grounds = region.exposure.levees.map { ($0.id.rawValue, $0.groundBelowWarning) }
    #expect(grounds.contains { $0 == ("qiujiang", 3) } && grounds.contains { $0 == ("wuwei", 2) })
    let other = try #require(Shipped.region("greater-bay").exposure.levees.first)
    #expect(other.groundBelowWarning == Levee.usualGroundBelowWarning, "its file says nothing")
  }

  @Test func lakesAreAboutAsLargeAsTheyAre() throws {
    func area(_ name: String) throws -> Double {
      try #require(region.waters.lakes.first { $0.name.english == name }).shore
        .areaInSquareKilometres
    }
    #expect(abs(try area("Lake Tai") - 2340) < 350)
    #expect(abs(try area("Chao Lake") - 770) < 150)
  }

  @Test func placesAreInOrOutOfLakeTai() throws {
    let lake = try #require(region.waters.lakes.first { $0.name.english == "Lake Tai" })
    #expect(lake.shore.contains(.at(31.2, 120.15)))
    #expect(!lake.shore.contains(.at(31.4912, 120.3119)))
  }

  @Test func theCoastReachesFromTheYellowSeaToWenzhou() throws {
    let coast = region.waters.coast.flatMap(\.points)
    #expect((100...600).contains(coast.count), "enough for a terminal, no more")
    #expect(coast.contains { $0.latitude > 34 } && coast.contains { $0.latitude < 28 })
  }
}
