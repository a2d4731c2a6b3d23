import Domain
import Geodesy
import Planning
import Terminal

/// Roads that nobody may pass, marked along their lines.
extension GeographicMap {
  func markClosedRoads(on plot: inout MapPlot) {
    let roads = scene.region.roads
    guard !roads.isEmpty else { return }
    for restriction in RoadConditions(scene.picture, at: scene.now).restrictions
    where restriction.speed == 0 {
      let link = roads.links[restriction.link]
      let line = [roads.nodes[link.start].coordinate, roads.nodes[link.end].coordinate]
      plot.trace(line[...], sign: scene.glyphs.closed, face: .dueOver)
    }
  }
}
