import Documents
import Domain
import Geodesy
import Regions
import Testing

@Suite("What is wrong with intakes, levees, sites, winds and lifelines")
struct ExposureProblemTests {
  /// The region of `RegionProblemTests` with one of each, one line a fact.
  static let good =
    RegionProblemTests.good
    .replacing(
      "    supplies: sandbags 40\n",
      with: """
            supplies: sandbags 40
            lifelines:
              power: 990101 on SED-power-1
              water: 990101 on REE-power-1 and bend

        """
    )
    .replacing(
      "    supplies: sandbags 50\n",
      with: """
            supplies: sandbags 50
            lifelines:
              power: 990201, 990201 on SED-power-1 or REE-power-1

        """
    )
    .replacing(
      "km: 100, hours: 12, x: 0.2, figure: exercise}\n",
      with: """
        km: 100, hours: 12, x: 0.2, figure: exercise}
            intakes:
              - {id: bend, name: [B, 弯, 彎], city: SED, reach: [upper, lower], km: 40,
                figure: exercise}
            levees:
              - {id: bank, name: [B, 堤, 堤], city: REE, reach: [upper, lower], crest: 4.5, km: 9,
                polder: 12, people: 600, figure: exercise}

        """
    ) + """

      chemicalSites:
        - {id: vat, name: [Vat, 缸, 缸], city: REE, district: 990101, at: "31.05,121"}
      windStations:
        - {id: vane, name: [V, 标, 標], city: SED, at: "31.5,121.5", summer: [150, 3],
          winter: [360, 4], figure: exercise}
      lifelineNames:
        {power: [p, p, p], telecom: [t, t, t], water: [w, w, w], pumps: [d, d, d],
        hospital: [h, h, h], road: [r, r, r], signal: [s, s, s]}
      """

  /// What is wrong with the good file once a text in it is replaced: the one function that touches
  /// the API.
  func problems(replacing text: String = "", with other: String = "") throws -> [String] {
    try #require(text.isEmpty || Self.good.contains(text))
    let changed = text.isEmpty ? Self.good : Self.good.replacing(text, with: other)
    return Regions.read(changed, name: "marsh.yaml").problems.map(\.description)
  }

  @Test func theGoodFileSaysWhatIsExposed() throws {
    #expect(try problems() == [])
    let region = try #require(Regions.read(Self.good, name: "marsh.yaml").value)
    let exposure = region.exposure
    let reach = Reach.ID(from: Gauge.ID("upper"), to: Gauge.ID("lower"))
    #expect(region.rivers.flatMap(\.reaches).map(\.id) == [reach])
    #expect(exposure.intakes.map(\.reach) == [reach])
    #expect(exposure.intakes.map(\.distance) == [.kilometres(40)])
    #expect(exposure.levees.map(\.crestLevel) == [4.5])
    #expect(exposure.levees.map(\.people) == [600])
    #expect(exposure.chemicalSites.map(\.district.rawValue) == ["990101"])
    #expect(exposure.windStations.map(\.winter) == [.init(from: 0, metresPerSecond: 4)])
    let lifelines = exposure.lifelines
    #expect(
      lifelines.map(\.id.rawValue) == ["REE-power-1", "REE-water-1", "SED-power-1", "SED-power-2"])
    #expect(
      lifelines.map(\.supports) == [
        [.lifeline(Lifeline.ID("SED-power-1"))],
        [.lifeline(Lifeline.ID("REE-power-1")), .intake(WaterIntake.ID("bend"))], [],
        [.lifeline(Lifeline.ID("SED-power-1")), .lifeline(Lifeline.ID("REE-power-1"))],
      ])
    #expect(lifelines.map(\.rule) == [.any, .any, .any, .all])
    #expect(lifelines[1].name.simplified == "北w")
    let seat = Coordinate.at(31.1, 121)
    #expect(abs(seat.distance(to: lifelines[1].coordinate).metres - 1800) < 1)
  }

  @Test func allOfItMayBeLeftOut() throws {
    let region = try Regions.open(text: RegionProblemTests.good, name: "marsh.yaml")
    #expect(region.exposure == Exposure())
  }

  @Test(arguments: [
    (
      "city: SED, reach: [upper, lower]", "city: SED, reach: [upper, lowe]",
      "70: rivers[0].intakes[0].reach[1]: there is no lowe (did you mean lower?)"
    ),
    (
      "city: SED, reach: [upper, lower]", "city: SED, reach: [lower, upper]",
      "70: rivers[0].intakes[0].reach: no reach leads from lower to upper"
    ),
    (
      "city: SED, reach: [upper, lower]", "city: SED, reach: [upper]",
      "70: rivers[0].intakes[0].reach: has 1 items and needs 2"
    ),
    (
      "km: 40", "km: 140", "70: rivers[0].intakes[0].km: 140.0 km is beyond the reach's 100.0 km"
    ),
    ("km: 40", "km: -4", "70: rivers[0].intakes[0].km: -4 is not at least 0"),
    ("city: SED, reach", "city: SAD, reach", "there is no SAD (did you mean SED?)"),
    ("[B, 弯, 彎]", "[B, 弯]", "70: rivers[0].intakes[0].name: has 2 items and needs 3"),
    (
      "city: REE, reach: [upper, lower]", "city: REE, reach: [uper, lower]",
      "73: rivers[0].levees[0].reach[0]: there is no uper (did you mean upper?)"
    ),
    (
      "crest: 4.5", "crest: 3",
      "73: rivers[0].levees[0].crest: 3.0 m is not above the 3.0 m guaranteed at lower"
    ),
    (
      "polder: 12", "polder: 21",
      "74: rivers[0].levees[0].polder: 21.0 km² is more than the city's 20.5 km²"
    ),
    ("polder: 12", "ground: 0, polder: 12", "levees[0].ground: 0 is not within"),
    (
      "people: 600", "people: 1001",
      "74: rivers[0].levees[0].people: 1001 is more than the city's 1000"
    ),
    ("id: bank", "id: Bank", "73: rivers[0].levees[0].id: Bank is not small letters"),
    (
      "district: 990101", "district: 990201",
      "81: chemicalSites[0].district: there is no 990201 (did you mean 990101?)"
    ),
    (
      "\"31.05,121\"", "\"33.05,121\"",
      "81: chemicalSites[0].at: 33.05,121.0 is outside the region's bounds"
    ),
    ("summer: [150, 3]", "summer: [400, 3]", "83: windStations[0].summer[0]: 400 is not within"),
    ("summer: [150, 3]", "summer: [150]", "83: windStations[0].summer: has 1 items and needs 2"),
    (
      "power: 990101 on", "power: 990102 on",
      "31: cities[0].lifelines.power: there is no 990102 (did you mean 990101?)"
    ),
    (
      "on SED-power-1\n", "on SED-power-3\n",
      "31: cities[0].lifelines.power: there is no SED-power-3 (did you mean SED-power-1?)"
    ),
    (
      "and bend", "and bond",
      "32: cities[0].lifelines.water: there is no bond (did you mean bend?)"
    ),
    (
      "on SED-power-1\n", "on REE-power-1\n",
      "31: cities[0].lifelines.power: REE-power-1 rests on itself"
    ),
    (
      "or REE-power-1", "or SED-power-1",
      "47: cities[1].lifelines.power: SED-power-2 rests on SED-power-1 twice"
    ),
    (
      "REE-power-1 and bend", "REE-power-1 and bend or SED-power-1",
      "32: cities[0].lifelines.water: 990101 on REE-power-1 and bend or SED-power-1 is not"
    ),
    (
      "REE-power-1 and bend", "REE-power-1 bend",
      "32: cities[0].lifelines.water: 990101 on REE-power-1 bend is not a district"
    ),
    (
      "      power: 990101", "      powr: 990101",
      "31: cities[0].lifelines.powr: is not a known key"
    ),
    ("hospital: [h, h, h], ", "", "86: lifelineNames.hospital: is missing"),
  ])
  func aFaultIsToldWithItsLineAndReason(text: String, other: String, problem: String) throws {
    let found = try problems(replacing: text, with: other)
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }

  @Test(arguments: ["intakes", "chemicalSites"])
  func anIdentifierStandsOnce(list: String) throws {
    let lines = Self.good.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasSuffix(list + ":") })
    let end = try #require(lines[start...].firstIndex { $0.hasSuffix("}") })
    var doubled = lines
    doubled.insert(contentsOf: lines[(start + 1)...end], at: end + 1)
    let found = Regions.read(doubled.joined(separator: "\n"), name: "marsh.yaml").problems
    #expect(found.map(\.line) == [end + 2])
    #expect(found.first?.description.contains("stands on line \(start + 2) already") == true)
  }
}
