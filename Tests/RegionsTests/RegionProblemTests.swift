import Domain
import Regions
import Testing

@Suite("What is wrong with a region file") struct RegionProblemTests {
  /// A region of two cities, one line a fact.
  static let good = """
    id: marsh
    name: [Marsh, 沼, 沼]
    sources: ["made up"]
    bounds: {south: 30, west: 120, north: 32, east: 122}
    grid: {columns: 2, rows: 1}
    provinces: {fen: [Fen, 泽, 澤]}
    stationNames:
      {fire: [f, f, f], ambulance: [a, a, a], police: [p, p, p], floodRescue: [w, w, w],
      engineering: [e, e, e], power: [r, r, r], health: [h, h, h], urbanManagement: [u, u, u]}
    crews:
      {fireEngine: 6, ladder: 3, ambulance: 3, police: 4, hazmat: 5, floodRescueBoat: 6,
      pumpTruck: 3, engineering: 8, powerRepair: 4, epidemicTeam: 5, urbanManagement: 4}
    stocksAsOf: "2026-05-01"
    items:
      - {id: sandbags, name: [sandbags, 沙袋, 沙袋], unit: [pieces, 只, 只]}
    cities:
      - id: 990100
        name: [Reed, 苇, 葦]
        pinyin: wei
        abbreviation: REE
        province: fen
        at: 31,121
        population: 1000
        area: 20.5
        tile: [0, 0]
        neighbours: [SED]
        districts:
          - {id: 990101, name: [North, 北, 北], at: "31.1,121", units: "ladder 1, fireEngine 2"}
        supplies: sandbags 40
      - id: 990200
        name: [Sedge, 莎, 莎]
        pinyin: suo
        abbreviation: SED
        province: fen
        at: 31.5,121.5
        population: 2000
        area: 30
        tile: [1, 0]
        neighbours: [REE]
        districts:
          - {id: 990201, name: [South, 南, 南], at: "31.5,121.6", units: fireEngine 1}
        supplies: sandbags 50
    rivers:
      - id: ooze
        name: [Ooze, 泥, 泥]
        course: 31.9,120.1 31.5,120.5 31,121
        gauges:
          - id: upper
            name: [Upper, 上, 上]
            city: REE
            at: 31.8,120.2
            warning: {metres: 3, figure: exercise}
            guarantee: {metres: 4, figure: exercise}
            datum: local
          - id: lower
            name: [Lower, 下, 下]
            city: SED
            at: 31,121
            warning: {metres: 2, figure: published}
            guarantee: {metres: 3, figure: exercise}
            datum: local
        reaches:
          - {from: upper, to: lower, km: 100, hours: 12, x: 0.2, figure: exercise}
    gauges: []
    lakes:
      - {name: [Mere, 湖, 湖], shore: "31,121 31,121.1 31.1,121.1"}
    coast:
      - 30.1,121.9 31.9,121.9
    """

  /// What is wrong with the good file once a text in it is replaced: the one function that touches
  /// the API. It fails when the text is not there, so that no test passes by accident.
  func problems(replacing text: String = "", with other: String = "") throws -> [String] {
    try #require(text.isEmpty || Self.good.contains(text))
    let changed = text.isEmpty ? Self.good : Self.good.replacing(text, with: other)
    guard case .unreadable(let problems) = fault(of: changed) else { return [] }
    return problems.map { "\($0)" }
  }

  /// Why a text is no region, if it is none.
  func fault(of text: String) -> RegionFault? {
    do throws(RegionFault) {
      _ = try Regions.open(text: text, name: "marsh.yaml")
      return nil
    } catch {
      return error
    }
  }

  /// What is wrong with the good file once its upper gauge is rated and a front is added.
  private func frontProblems(_ front: String) throws -> [String] {
    let last = "x: 0.2, figure: exercise}"
    let rated = Self.good.replacing(
      "metres: 4, figure: exercise}\n        datum: local",
      with: "metres: 4, figure: exercise}\n        datum: local\n"
        + "        rating: {zeroStage: 1, coefficient: 9, exponent: 1.5, figure: exercise}")
    let text = rated.replacing(
      last,
      with: last + "\n    fronts:\n"
        + "      - {id: bank, name: [Bank, 岸, 岸], city: SED, \(front), figure: exercise}")
    try #require(text.contains("rating") && text.contains("bank"))
    guard case .unreadable(let problems) = fault(of: text) else { return [] }
    return problems.map { "\($0)" }
  }

  @Test(
    arguments: [
      ("reach: [upper, lower], km: 40", nil),
      ("reach: [upper, lower], km: 101", "km: 101.0 km is beyond the reach's 100.0 km"),
      ("reach: [lower, upper], km: 4", "reach: no reach leads from lower to upper"),
      (
        "reach: [upper, lower], km: 4, guarantee: {metres: 1, figure: exercise}",
        "fronts[0]: 1.0 m guaranteed is below the warning level of 2.96 m"
      ),
    ] as [(String, String?)])
  func aFrontLiesOnItsReach(front: String, problem: String?) throws {
    let problems = try frontProblems(front)
    if let problem {
      #expect(problems.count == 1 && problems.first?.hasSuffix(problem) == true, "\(problems)")
    } else {
      #expect(problems.isEmpty)
    }
  }

  @Test func theGoodFileIsGood() throws {
    #expect(try problems() == [])
    let region = try Regions.open(text: Self.good, name: "marsh.yaml")
    #expect(region.units.map(\.id.rawValue) == ["REE-F01", "REE-F02", "REE-L01", "SED-F01"])
    #expect(region.stations.map(\.name.simplified) == ["北f", "南f"])
    #expect(region.gauges.map(\.warningLevel.provenance) == [.exercise, .published])
  }

  @Test(arguments: [
    ("population: 1000", "population: -4", "23: cities[0].population: -4 is not above 0"),
    ("area: 30", "area: wide", "37: cities[1].area: wide is not a number"),
    ("pinyin: suo\n", "pinyn: suo\n", "30: cities[1].pinyin: is missing"),
    ("id: 990200", "id: 9902", "30: cities[1].id: 9902 is not a division code of six digits"),
    ("id: 990200", "id: 990100", "30: cities[1].id: 990100 stands on line 17 already"),
    ("tion: SED", "tion: Sed", "33: cities[1].abbreviation: Sed is not three capitals"),
    (
      "province: fen\n    at: 31,", "province: fin\n    at: 31,",
      "21: cities[0].province: there is no fin (did you mean fen?)"
    ),
    (
      "at: 31,121\n    pop", "at: 31 121\n    pop",
      "22: cities[0].at: 31 121 is not a place, latitude,longitude"
    ),
    (
      "at: 31,121\n    pop", "at: 35,121\n    pop",
      "22: cities[0].at: 35.0,121.0 is outside the region's bounds"
    ),
    ("rows: 1}", "rows: -1}", "5: grid.rows: -1 is not within 1…64"),
    ("tile: [1, 0]", "tile: [0, 0]", "38: cities[1].tile: [0, 0] stands on line 25 already"),
    (
      "tile: [1, 0]", "tile: [2, 0]",
      "38: cities[1].tile: is not on the grid of 2 columns and 1 rows"
    ),
    (
      "neighbours: [REE]", "neighbours: []",
      "26: cities[0].neighbours[0]: SED does not name REE as its neighbour"
    ),
    (
      "neighbours: [REE]", "neighbours: [REE, RED]",
      "39: cities[1].neighbours[1]: there is no RED (did you mean REE?)"
    ),
    (
      "neighbours: [REE]", "neighbours: [REE, SED]",
      "39: cities[1].neighbours[1]: SED is no neighbour of its own"
    ),
    (
      "units: fireEngine 1", "units: fireEngin 1",
      "41: cities[1].districts[0].units: there is no fireEngin (did you mean fireEngine?)"
    ),
    (
      "units: fireEngine 1", "units: fireEngine",
      "41: cities[1].districts[0].units: fireEngine is not a name and a count"
    ),
    (
      "units: fireEngine 1", "units: fireEngine 100",
      "41: cities[1].districts[0].units: 100 fireEngine is not within 1…99"
    ),
    ("sandbags 50", "sandbags -1", "42: cities[1].supplies: -1 sandbags is not at least 0"),
    ("name: [Sedge, 莎, 莎]", "name: [Sedge, 莎]", "31: cities[1].name: has 2 items and needs 3"),
    ("name: [Sedge, 莎, 莎]", "name: []", "31: cities[1].name: has 0 items and needs 3"),
    ("name: [Sedge, 莎, 莎]", "name: [Sedge, '', 莎]", "31: cities[1].name[1]: is missing"),
    ("id: ooze", "id: ''", "44: rivers[0].id: is missing"),
    ("tile: [1, 0]", "tile: 1", "38: cities[1].tile: expected list, not number"),
    (
      "120.5 31,121\n", "120.5 31;121\n",
      "46: rivers[0].course: 31;121 is not a place, latitude,longitude"
    ),
    ("city: SED", "city: SSD", "57: rivers[0].gauges[1].city: there is no SSD (did you mean SED?)"),
    (
      "guarantee: {metres: 4", "guarantee: {metres: 2.5",
      "53: rivers[0].gauges[0].guarantee: 2.5 m is below the warning level of 3.0 m"
    ),
    (
      "figure: published", "figure: guessed",
      "59: rivers[0].gauges[1].warning.figure: guessed is not one of published, exercise"
    ),
    (
      "{from: upper, to: lower", "{from: lower, to: upper",
      "63: rivers[0].reaches[0]: upper is not downstream of lower"
    ),
    (
      "to: lower", "to: lowest",
      "63: rivers[0].reaches[0].to: there is no lowest (did you mean lower?)"
    ),
    ("x: 0.2", "x: 0.7", "63: rivers[0].reaches[0].x: 0.7 is not within 0…0.5"),
    (
      "31,121 31,121.1 31.1,121.1", "31,121 31,121.1 31,121", "66: lakes[0].shore: encloses no area"
    ),
    ("- 30.1,121.9 31.9,121.9", "- 30.1,121.9", "68: coast[0]: has 1 places and needs 2"),
    ("\"2026-05-01\"", "\"2026-13-01\"", "13: stocksAsOf: 2026-13-01 is not a day, YYYY-MM-DD"),
    ("south: 30", "south: 33", "4: bounds: the northern edge is not north of the southern"),
    ("gauges: []", "gauges: []\nmoat: 3", "65: moat: is not a known key"),
  ])
  func aFaultIsToldWithItsLineAndReason(text: String, other: String, problem: String) throws {
    #expect(try problems(replacing: text, with: other).contains("marsh.yaml:" + problem))
  }

  @Test func everyFaultOfAFileIsTold() throws {
    let found = try problems(replacing: "fen", with: "bog")
    #expect(found == [])
    #expect(try problems(replacing: "figure: exercise", with: "figure: hearsay").count == 4)
  }

  @Test(arguments: ["", "rubbish", "- 1", "cities: 5", "\u{0}"])
  func rubbishIsNoRegion(text: String) {
    #expect(throws: RegionFault.self) { try Regions.open(text: text, name: "marsh.yaml") }
  }
}
