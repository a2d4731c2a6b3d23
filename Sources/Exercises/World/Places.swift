internal import Domain
internal import Geodesy

/// Places in a city where something happens: in one of its districts, on a street.
struct Places {
  /// A place, worded so that it reads in every language of the console.
  struct Place {
    let coordinate: Coordinate
    /// "Gusu 姑苏区", or the city where the region file names no district.
    let area: String
    /// "Gusu 姑苏区 · Renmin Rd 人民路 122"
    let headline: String
  }

  private struct Quarter {
    let name: String
    let seat: Coordinate
    /// How far from the seat something may be, in hundred-thousandths of a degree of latitude.
    let reach: Int
  }

  private let quarters: [[Quarter]]

  init(_ region: Region) {
    quarters = region.cities.map { city in
      let districts = region.jurisdictions.parts(of: city.jurisdiction).compactMap {
        part -> Quarter? in
        guard part.level == .district, let seat = part.coordinate else { return nil }
        return Quarter(
          name: "\(part.name.english) \(part.name.simplified)", seat: seat, reach: 3_500)
      }
      let whole = Quarter(
        name: "\(city.name.english) \(city.name.simplified)", seat: city.coordinate, reach: 6_000)
      return districts + [whole]
    }
  }

  /// Where it happens: by even words.
  func place(inCity index: Int, _ words: SIMD4<UInt32>, street: UInt32) -> Place {
    let quarters = quarters[index]
    // Half of everything happens around the seat of the city, which comes last.
    let drawn = words[0].scaled(to: 0...max(0, 2 * quarters.count - 3))
    let quarter = quarters[min(drawn, quarters.count - 1)]
    let reach = quarter.reach
    let north = words[1].scaled(to: -reach...reach)
    let east = words[2].scaled(to: -reach...reach)
    let road = Self.roads[street.scaled(to: 0...(Self.roads.count - 1))]
    let number = words[3].scaled(to: 1...480)
    return Place(
      coordinate: .at(
        Self.moved(quarter.seat.latitude, by: north),
        // A degree of longitude is shorter: by a fifth at 31° north, near enough.
        Self.moved(quarter.seat.longitude, by: east * 6 / 5)),
      area: quarter.name, headline: "\(quarter.name) · \(road) \(number)")
  }

  /// Has a report tell of a given place, by the name of the quarter around it: no street is known.
  func move(_ report: inout AlertReport, to place: Coordinate, inCity index: Int) {
    let quarter = quarters[index].min {
      $0.seat.distance(to: place) < $1.seat.distance(to: place)
    }
    report.coordinate = place
    report.area = quarter?.name ?? ""
    report.headline = quarter?.name ?? ""
  }

  /// Degrees moved by hundred-thousandths, in hundred-thousandths.
  private static func moved(_ degrees: Double, by steps: Int) -> Double {
    Double(Int((degrees * 100_000).rounded()) + steps) / 100_000
  }

  private static let roads = StreetNames.all.map { "\($0.english) \($0.simplified)" }
}
