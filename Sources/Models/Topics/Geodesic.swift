import Geodesy

extension Model {
  /// The shortest way over the ellipsoid.
  static let geodesic = Model(
    "geodesic", "the shortest way between two places over an ellipsoid",
    read: { (input) throws(InputFault) in
      let start = try input.object("from") { (place) throws(InputFault) in
        try place.coordinate()
      }
      let end = try input.object("to") { (place) throws(InputFault) in try place.coordinate() }
      let ellipsoid = Ellipsoid(
        equatorialRadius: try input.number("equatorial_radius_m", .positive, default: 6_378_137),
        inverseFlattening: try input.number(
          "inverse_flattening", .above(1), default: 298.257_223_563))
      return (start, end, ellipsoid)
    },
    compute: { (start: Coordinate, end: Coordinate, ellipsoid: Ellipsoid) in
      (
        way: ellipsoid.geodesic(from: start, to: end),
        greatCircle: start.distance(to: end).metres
      )
    },
    write: { (found: (way: Ellipsoid.Geodesic?, greatCircle: Double), answer) in
      answer.write("distance_m", found.way?.distance ?? 0)
      answer.write("initial_azimuth_deg", found.way?.azimuth)
      answer.write("back_azimuth_deg", found.way?.backAzimuth)
      answer.write("great_circle_m", found.greatCircle)
      if found.way == nil { answer.warn("there is no direction from a place to itself") }
    })
}
