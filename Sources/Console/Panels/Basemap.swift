package import Domain
import Geodesy
package import Terminal

/// The unmoving part of the map, coast and waters, drawn once for a size and a view.
package struct Basemap: Hashable, Sendable {
  /// What the drawing depends on.
  package struct Key: Hashable, Sendable {
    package let region: Region.ID
    package let size: Size
    package let view: MapView

    package init(region: Region.ID, size: Size, view: MapView) {
      self.region = region
      self.size = size
      self.view = view
    }
  }

  package let key: Key
  package let surface: Surface
  let projection: Projection

  /// Draws a region's coast, rivers and lakes.
  package init(region: Region, size: Size, view: MapView) {
    key = Key(region: region.id, size: size, view: view)
    projection = Projection(bounds: region.bounds, view: view, size: size)
    var surface = Surface(size: size)
    var coast = DotCanvas(size: size, ink: view.ink)
    var water = DotCanvas(size: size, ink: view.ink)
    for piece in region.waters.coast { coast.draw(piece.points, projection) }
    for river in region.waters.rivers { water.draw(river.course.points, projection) }
    for lake in region.waters.lakes {
      let corners = lake.shore.outer.corners
      water.draw(corners + corners.prefix(1), projection)
    }
    let roads = Self.roads(of: region, size: size, view: view, projection)
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        if let sign = coast.sign(x: x, y: y) {
          surface.write(sign, at: x, y: y, face: .mapBoundary)
        } else if let sign = water.sign(x: x, y: y) {
          let sign = view.ink == .ascii ? "~" : sign
          surface.write(sign, at: x, y: y, face: .mapWater)
        } else if let sign = roads.sign(x: x, y: y) {
          surface.write(view.ink == .ascii ? ":" : sign, at: x, y: y, face: .mapRoad)
        }
      }
    }
    self.surface = surface
  }

  /// Motorways, and trunk roads where the map is shown near.
  private static func roads(
    of region: Region, size: Size, view: MapView, _ projection: Projection
  ) -> DotCanvas {
    var canvas = DotCanvas(size: size, ink: view.ink)
    let roads = region.roads
    for (index, link) in roads.links.enumerated() {
      let kind = roads.way(of: index).kind
      guard kind == .motorway || kind == .trunk && view.zoom >= 2 else { continue }
      canvas.draw(
        [roads.nodes[link.start].coordinate, roads.nodes[link.end].coordinate], projection)
    }
    return canvas
  }
}

extension DotCanvas {
  /// Joins places by straight lines on the map.
  fileprivate mutating func draw(_ places: [Coordinate], _ projection: Projection) {
    guard var last = places.first.map(projection.point) else { return }
    for place in places.dropFirst() {
      let next = projection.point(place)
      line(from: last, to: next)
      last = next
    }
  }
}
