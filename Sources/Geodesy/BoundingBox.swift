/// A box between two parallels and two meridians, in degrees; it may lie across the antimeridian.
package struct BoundingBox: Hashable, Sendable {
  /// The southern edge, degrees of latitude.
  package let south: Double
  /// The western edge, degrees of longitude, −180…180.
  package let west: Double
  /// The northern edge, degrees of latitude, not below `south`.
  package let north: Double
  /// The eastern edge, degrees of longitude; less than `west` when the box crosses the
  /// antimeridian.
  package let east: Double

  /// A box by its edges, which the caller has checked.
  init(south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// The box around the whole Earth.
  package static let everywhere = BoundingBox(south: -90, west: -180, north: 90, east: 180)

  /// The box from a south-western to a north-eastern corner; nothing when the latitudes are
  /// swapped.
  package init?(southWest: Coordinate, northEast: Coordinate) {
    guard southWest.latitude <= northEast.latitude else { return nil }
    south = southWest.latitude
    west = southWest.longitude
    north = northEast.latitude
    east = northEast.longitude
  }

  /// The smallest box around a path of places, each less than half the globe from the one before;
  /// nothing around no places.
  package init?(around places: [Coordinate]) {
    guard let first = places.first else { return nil }
    var (south, north) = (first.latitude, first.latitude)
    var (west, east, longitude) = (first.longitude, first.longitude, first.longitude)
    for place in places.dropFirst() {
      longitude += Longitude.turn(from: Longitude.wrapped(longitude), to: place.longitude)
      (south, north) = (min(south, place.latitude), max(north, place.latitude))
      (west, east) = (min(west, longitude), max(east, longitude))
    }
    self.south = south
    self.north = north
    guard east - west < 360 else {
      (self.west, self.east) = (-180, 180)
      return
    }
    self.west = Longitude.wrapped(west)
    self.east = Longitude.wrapped(east)
  }

  /// How many degrees of longitude the box spans, 0…360.
  package var width: Double { west <= east ? east - west : east - west + 360 }

  /// How many degrees of latitude the box spans.
  package var height: Double { north - south }

  /// Whether a place lies in the box or on its edge.
  package func contains(_ place: Coordinate) -> Bool {
    guard south <= place.latitude, place.latitude <= north else { return false }
    if west <= east { return west <= place.longitude && place.longitude <= east }
    return place.longitude >= west || place.longitude <= east
  }

  /// Whether two boxes share a place.
  package func intersects(_ other: BoundingBox) -> Bool {
    guard south <= other.north, other.south <= north else { return false }
    let offset = Longitude.wrapped(other.west - west)
    return offset >= 0 ? offset <= width : -offset <= other.width || offset + 360 <= width
  }

  /// The box with so many degrees more on every side, held at the poles.
  package func grown(latitude: Double, longitude: Double) -> BoundingBox {
    let isWhole = width + 2 * longitude >= 360
    return BoundingBox(
      south: max(-90, south - latitude),
      west: isWhole ? -180 : Longitude.wrapped(west - longitude),
      north: min(90, north + latitude),
      east: isWhole ? 180 : Longitude.wrapped(east + longitude))
  }

  /// The part of the box that lies in another which it meets; where they meet twice round the
  /// globe, the box's own longitudes stay.
  package func cut(to other: BoundingBox) -> BoundingBox {
    let start = max(0, Longitude.wrapped(other.west - west))
    let end = min(width, Longitude.wrapped(other.west - west) + other.width)
    let isCut = start <= end
    return BoundingBox(
      south: max(south, other.south), west: isCut ? Longitude.wrapped(west + start) : west,
      north: min(north, other.north), east: isCut ? Longitude.wrapped(west + end) : east)
  }
}
