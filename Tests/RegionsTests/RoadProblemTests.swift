import Documents
import Domain
import Geodesy
import Regions
import Testing

@Suite("Roads of a region file") struct RoadProblemTests {
  private static let roads = """
    roads:
      junctions:
        - {id: ferry, city: REE, at: "31.2,121.2", name: [Ferry, 渡, 渡]}
      ways:
        - {id: G1, name: [One, 一, 一], kind: motorway, kmh: 110, legs: "REE ~80 SED"}
        - {id: G2, name: [Two, 二, 二], kind: trunk, kmh: 70, legs: "REE ~40 ferry ~50 SED"}
      streets:
        REE: REE ~15 990101
        SED: SED ~12.5 990201
      crossings:
        - {id: span, name: [Span, 桥, 橋], kind: bridge, on: G2 REE ferry}
      signals:
        - {spacing: 600, main: 800, cross: 500, saturation: 1800, lost: 10, figure: exercise}

    """

  private func problems(_ change: (String, String)? = nil) -> [String] {
    var text = Self.roads
    if let change { text = text.replacing(change.0, with: change.1) }
    let good = RegionProblemTests.good + "\n"
    return Regions.read(good + text, name: "marsh.yaml").problems.map(\.description)
  }

  @Test func goodRoadsAreTaken() throws {
    let text = RegionProblemTests.good + "\n" + Self.roads
    let region = try #require(Regions.read(text, name: "marsh.yaml").value)
    #expect(region.roads.links.count == 5)
    #expect(region.roads.links(of: .crossing(RoadCrossing.ID("span"))) == [1])
    #expect(region.roads.links(of: .way(RoadWay.ID("G2"))) == [1, 2])
    #expect(
      region.roads.links(of: .part(RoadWay.ID("G2"), RoadNode.ID("SED"), RoadNode.ID("ferry")))
        == [2])
    #expect(RoadStretch("g2:ree/FERRY", in: region.roads)?.text == "G2:REE/ferry")
    #expect(RoadStretch("G9", in: region.roads) == nil)
    #expect(region.roads.links[0].isPublished == false)
  }

  @Test(arguments: [
    (("REE ~80 SED", "REE ~80 SEX"), "SEX"),
    (("REE ~80 SED", "REE ~-80 SED"), "km long"),
    (("REE ~80 SED", "REE ~20 SED"), "as the crow flies"),
    (("REE ~80 SED", "REE ~80 SED ~90 REE"), "stands twice"),
    (("REE ~80 SED", "REE ~80"), "node km node"),
    (("REE ~80 SED", "REE ~x SED"), "kilometres between two nodes"),
    (("id: G2", "id: G1"), "G1"),
    (("on: G2 REE ferry", "on: G2 REE SED"), "has no leg"),
    (("on: G2 REE ferry", "on: G3 REE ferry"), "G3"),
    (("SED: SED ~12.5 990201", "SED: SED ~12.5 990101"), "no road leads from REE to 990201"),
    (("id: ferry", "id: REE"), "is a city or a district already"),
    (("kind: trunk", "kind: track"), "track"),
    (("main: 800", "main: 1800"), "no round is long enough"),
    (("kmh: 70", "kmh: 700"), "700"),
  ])
  func everyFaultIsTold(change: (String, String), told: String) {
    let found = problems(change)
    #expect(found.contains { $0.contains(told) }, "\(found)")
    #expect(found.allSatisfy { $0.contains("marsh.yaml:") })
  }
}
