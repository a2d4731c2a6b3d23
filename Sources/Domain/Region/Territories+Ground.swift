package import Geodesy

extension Territories {
  /// A piece of a city's ground, about five kilometres wide.
  package struct Ground: Hashable, Sendable {
    package let city: City.ID
    /// The middle of it.
    package let coordinate: Coordinate
    /// How many people live on it.
    package let people: Double
  }

  /// The pieces of ground whose middle lies within a distance of a place, from the south-west on by
  /// rows; nobody's ground is left out.
  package func ground(within reach: Distance, of place: Coordinate) -> [Ground] {
    owners.indices.compactMap { cell in
      let degrees = raster.middle(of: cell)
      guard let seat = owners[cell],
        let middle = Coordinate(latitude: degrees.latitude, longitude: degrees.longitude),
        middle.distance(to: place) < reach
      else { return nil }
      return Ground(
        city: holdings[seats[seat].city].id, coordinate: middle, people: people[cell])
    }
  }
}
