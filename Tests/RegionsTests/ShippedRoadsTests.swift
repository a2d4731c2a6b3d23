import Domain
import Geodesy
import Regions
import Testing

@Suite("Roads of the shipped regions") struct ShippedRoadsTests {
  /// Whole lengths that are published, in km: of the way, or of the part between two nodes.
  @Test(arguments: [
    ("yangtze-delta", "G42", 274.0), ("yangtze-delta", "G60:310112/pengbu", 151),
    ("yangtze-delta", "G92", 145), ("yangtze-delta", "G40:320111/longxi", 133),
    ("yangtze-delta", "G25:320115/330110", 250), ("yangtze-delta", "hangzhou-bay", 36),
    ("yangtze-delta", "chongming", 25.5),
    ("beijing-tianjin-hebei", "G2:shibalidian/tanggu", 142.7),
    ("beijing-tianjin-hebei", "G4:liuliqiao/130123", 269.6), ("greater-bay", "G4", 122.8),
    ("greater-bay", "hzmb", 55), ("greater-bay", "shenzhong", 24),
  ])
  func lengthsAreThePublishedOnes(region: String, stretch: String, kilometres: Double) throws {
    let roads = try Regions.open(region).roads
    let found = try #require(RoadStretch(stretch, in: roads))
    let links = try #require(roads.links(of: found))
    let metres = links.reduce(0) { $0 + roads.links[$1].metres }
    #expect(abs(Double(metres) / 1000 - kilometres) < 0.01 * kilometres + 0.5)
    #expect(links.allSatisfy { roads.links[$0].isPublished })
  }

  @Test(arguments: Regions.shippedNames)
  func everyPlaceIsReachedAndNoLegIsShorterThanTheCrowFlies(name: String) throws {
    let roads = try Regions.open(name).roads
    #expect(
      roads.ways.contains { $0.kind == .motorway } && !roads.crossings.isEmpty
        || name.hasPrefix("b"))
    for link in roads.links {
      let crow = roads.nodes[link.start].coordinate
        .distance(to: roads.nodes[link.end].coordinate).metres
      #expect(Double(link.metres) > 0.9 * crow - 500)
      #expect(Double(link.metres) < 2.2 * crow + 2_000, "\(roads.nodes[link.start].id)")
    }
    for node in roads.nodes.indices { #expect(!roads.network.leaving(node).isEmpty) }
  }

  @Test(arguments: Regions.shippedNames)
  func theNearestNodeIsTheNearest(name: String) throws {
    let region = try Regions.open(name)
    let roads = region.roads
    for seed in region.units.prefix(200) {
      let found = try #require(roads.network.nearest(to: seed.home))
      let least = roads.nodes.indices.map { roads.network.metres(from: seed.home, to: $0) }.min()
      #expect(found.metres == least)
      let great = seed.home.distance(to: roads.nodes[found.node].coordinate).metres
      #expect(abs(Double(found.metres) - great) <= 0.002 * great + 2)
    }
  }
}
