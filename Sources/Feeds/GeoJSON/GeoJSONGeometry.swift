internal import Geodesy
internal import JSONText

/// Where a feature lies: a place, or what polygons cover. Positions are longitude before latitude;
/// what follows them (a height) is passed over.
struct GeoJSONGeometry {
  /// The longitude and latitude of a point, as they stand there: they may be no place.
  private(set) var point: (longitude: Double, latitude: Double)?
  private(set) var polygons: [Polygon] = []

  /// Reads a Point, Polygon, MultiPolygon, or a GeometryCollection of those. Throws what is wrong.
  init(_ json: JSON) throws(ItemReason) {
    try take(json, depth: 0)
    if point == nil && polygons.isEmpty { throw .notAPoint }
  }

  private mutating func take(_ json: JSON, depth: Int) throws(ItemReason) {
    switch json["type"]?.string {
    case "Point":
      guard let place = json["coordinates"]?.array, place.count >= 2,
        let longitude = place[0].number, let latitude = place[1].number
      else { throw .notAPoint }
      point = (longitude, latitude)
    case "Polygon": polygons.append(try polygon(json["coordinates"]))
    case "MultiPolygon":
      for part in json["coordinates"]?.array ?? [] { polygons.append(try polygon(part)) }
    case "GeometryCollection" where depth == 0:
      for part in json["geometries"]?.array ?? [] { try take(part, depth: 1) }
    default: throw .notAPoint
    }
  }

  /// The first ring is the outer one, the others are holes, whichever way they run.
  private func polygon(_ json: JSON?) throws(ItemReason) -> Polygon {
    var rings: [[Coordinate]] = []
    for ring in json?.array ?? [] { rings.append(try self.ring(ring)) }
    guard let outer = rings.first,
      let polygon = Polygon(outer: outer, holes: Array(rings.dropFirst()))
    else { throw .notAPolygon }
    return polygon
  }

  private func ring(_ json: JSON) throws(ItemReason) -> [Coordinate] {
    var corners: [Coordinate] = []
    for position in json.array ?? [] {
      guard let place = position.array, place.count >= 2, let longitude = place[0].number,
        let latitude = place[1].number
      else { throw .notAPolygon }
      guard let corner = Coordinate(latitude: latitude, longitude: longitude) else {
        throw .noPlace(latitude: latitude, longitude: longitude)
      }
      corners.append(corner)
    }
    return corners
  }
}

extension ItemReader {
  /// Puts the item where a geometry lies.
  mutating func place(at geometry: GeoJSONGeometry) {
    footprint.polygons = geometry.polygons
    guard let point = geometry.point else { return }
    replace("lon", .number(point.longitude))
    replace("lat", .number(point.latitude))
  }
}
