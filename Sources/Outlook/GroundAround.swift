package import Domain
package import Geodesy
import Glibc
package import Hazards

/// The ground about a source in pieces of about five kilometres, each with its city and its people:
/// where what the wind carries is watched and forecast.
package struct GroundAround: Sendable {
  package let cities: [City.ID]
  /// Where the city of each piece stands in the region.
  let owners: [Int]
  /// Metres east and north of the source.
  package let places: [GroundPoint]
  package let people: [Double]
  /// The middles of the pieces.
  package let coordinates: [Coordinate]
  package let strips: PlaceStrips

  /// The ground within a distance of a source.
  package init(_ region: Region, around source: Coordinate, within reach: Distance) {
    let ground = region.territories.ground(within: reach, of: source)
    cities = ground.map(\.city)
    let order = Dictionary(
      uniqueKeysWithValues: region.cities.enumerated().map { ($1.id, $0) })
    owners = cities.map { city in
      guard let place = order[city] else {
        preconditionFailure("the ground of \(city) lies in no city of the region")
      }
      return place
    }
    people = ground.map(\.people)
    coordinates = ground.map(\.coordinate)
    places = ground.map { piece in
      let metres = source.distance(to: piece.coordinate).metres
      let bearing = source.bearing(to: piece.coordinate) * .pi / 180
      return GroundPoint(east: metres * sin(bearing), north: metres * cos(bearing))
    }
    strips = PlaceStrips(places)
  }

  /// The cities in which an amount is at least a level, in order.
  package func cities(where amounts: [Double], reach level: Double) -> [City.ID] {
    Set(zip(cities, amounts).filter { $1 >= level }.map(\.0)).sorted()
  }
}
