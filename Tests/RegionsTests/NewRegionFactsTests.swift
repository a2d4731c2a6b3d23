import Domain
import Regions
import Testing

@Suite("Beijing, Tianjin and Hebei; the Greater Bay Area") struct NewRegionFactsTests {
  /// The residents of a region's cities in a province.
  func residents(_ region: String, _ province: String) throws -> Int {
    try Shipped.region(region).cities.filter { $0.province.english == province }
      .reduce(0) { $0 + $1.population }
  }

  /// Bulletin of the seventh national census for Hebei, 2021.
  @Test func theCitiesOfHebeiAddUpToTheCensusOfHebei() throws {
    #expect(try residents("beijing-tianjin-hebei", "Hebei") == 74_610_235)
    #expect(try Shipped.region("beijing-tianjin-hebei").population == 110_369_339)
  }

  /// Bulletin of the seventh national census for Guangdong, 2021: nine cities and twelve outside.
  @Test func theCitiesOfGuangdongAndThoseOutsideAddUpToTheCensusOfGuangdong() throws {
    let outside = [
      5_502_031, 2_855_131, 6_981_236, 6_174_050, 3_873_239, 2_672_819, 2_837_686, 2_602_959,
      3_969_473, 2_568_387, 5_577_814, 2_383_350,
    ]
    let inside = try residents("greater-bay", "Guangdong")
    #expect(inside == 78_014_335)
    #expect(inside + outside.reduce(0, +) == 126_012_510)
  }

  /// Press release of the Census and Statistics Department, 28 February 2022; detailed results of
  /// the Statistics and Census Service.
  @Test func hongKongAndMacaoAreThoseOfTheirOwnCensusesOf2021() throws {
    #expect(try residents("greater-bay", "Hong Kong") == 7_413_070)
    #expect(try residents("greater-bay", "Macao") == 682_070)
  }

  @Test(arguments: [("greater-bay", 56_000.0), ("beijing-tianjin-hebei", 217_200.0)])
  func areasAddUpToThoseOfThePlans(name: String, squareKilometres: Double) throws {
    let area = try Shipped.region(name).cities.reduce(0) { $0 + $1.areaInSquareKilometres }
    #expect(abs(area / squareKilometres - 1) < 0.01, "\(area) km²")
  }

  /// Bulletins of the Foshan hydrological service of 13 July 2017 and for 2006; Xinhua, 15 June
  /// 2008 (Deqing); reports of the flood at Fengkai and of the tide at Zhongda, 19 August 2020;
  /// Hebei Daily, 18 July 2013 (Baiyangdian).
  @Test func publishedWarningLevelsAreThosePublished() throws {
    let published = try Shipped.region("greater-bay").gauges
      .filter { $0.warningLevel.provenance == .published }
    let levels = Dictionary(
      uniqueKeysWithValues: published.map { ($0.id.rawValue, $0.warningLevel.value) })
    #expect(
      levels == [
        "fengkai": 17, "deqing": 15, "gaoyao": 10, "makou": 7.5, "ganzhu": 4.8,
        "denglongshan": 1.5, "lubao": 9.5, "sanshui": 7.5, "zidong": 5.3, "lanshi": 4.1,
        "nanhua": 4.5, "xiaolan": 3, "hengmen": 1.5, "baijiao": 1.5, "zhongda": 1.5,
      ])
    let north = try Shipped.region("beijing-tianjin-hebei").gauges
      .filter { $0.warningLevel.provenance == .published }
    #expect(north.map(\.id.rawValue) == ["shifangyuan"])
    #expect(north.map(\.warningLevel.value) == [9])
  }

  @Test(arguments: [
    ("beijing-tianjin-hebei", "bj", "BJS"), ("beijing-tianjin-hebei", "shijiazhuang", "SJZ"),
    ("beijing-tianjin-hebei", "邢台", "XTA"), ("beijing-tianjin-hebei", "tianjin", "TSN"),
    ("greater-bay", "香港", "HKG"), ("greater-bay", "macao", "MFM"), ("greater-bay", "sz", "SZX"),
    ("greater-bay", "廣州", "CAN"),
  ])
  func citiesAreFound(region: String, text: String, letters: String) throws {
    #expect(try Shipped.region(region).search(text).first?.city.abbreviation == letters)
  }
}
