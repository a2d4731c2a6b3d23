internal import Geodesy
internal import Glibc

extension Territories {
  /// Works out the territories of a region's cities.
  init(of region: Region) {
    var builder = TerritoryBuilder(region)
    builder.claimBoundaries()
    builder.settleRest()
    (raster, seats, owners) = (builder.raster, builder.seats, builder.owners)
    rowAreas = builder.areas
    (people, holdings) = builder.peopled()
  }
}

/// Gives the cells of a region's ground to seats.
private struct TerritoryBuilder {
  /// About five kilometres.
  private static let cellSize = 0.05
  /// How many rounds the weights of cities are brought nearer to their areas.
  private static let rounds = 40
  /// How near to a seat the people live that are counted to it, in kilometres.
  private static let townRadius = 6.0
  /// The share of a city's people that live around the seats of its districts.
  private static let townShare = 0.5

  let region: Region
  let raster: Raster
  let seats: [Territories.Seat]
  var owners: [Int?]
  let areas: [Double]

  init(_ region: Region) {
    self.region = region
    let seats = region.cities.indices.flatMap { Self.seats(ofCity: $0, in: region) }
    let raster = Raster(over: Self.box(of: region, seats), cellSize: Self.cellSize)
    let side = raster.cellSize * kilometresPerDegree
    areas = (0..<raster.rows).map { row in
      let middle = raster.edge(ofRow: row) + raster.cellSize / 2
      return side * side * cos(middle * .pi / 180)
    }
    self.seats = seats
    self.raster = raster
    owners = Array(repeating: nil, count: raster.count)
  }

  private static func seats(ofCity index: Int, in region: Region) -> [Territories.Seat] {
    let city = region.cities[index]
    let districts = region.jurisdictions.parts(of: city.jurisdiction).compactMap { district in
      district.coordinate.map {
        Territories.Seat(place: $0, city: index, jurisdiction: district.id)
      }
    }
    guard districts.isEmpty else { return districts }
    return [Territories.Seat(place: city.coordinate, city: index, jurisdiction: city.jurisdiction)]
  }

  /// The box around all that a city could own, within the region's bounds.
  private static func box(of region: Region, _ seats: [Territories.Seat]) -> BoundingBox {
    let boundaries = region.cities.flatMap(\.boundary).flatMap(\.outer.corners)
    guard let first = seats.first,
      let box = BoundingBox(around: boundaries + seats.map(\.place))
    else { return region.bounds }
    let largest = region.cities.map(\.areaInSquareKilometres).max() ?? 0
    let reach = 1.5 * (largest / .pi).squareRoot() / kilometresPerDegree
    let stretch = reach / max(0.1, cos(first.place.latitude * .pi / 180))
    let grown = box.grown(latitude: reach, longitude: stretch)
    return region.bounds.width >= 360 || !region.bounds.intersects(grown)
      ? grown : grown.cut(to: region.bounds)
  }

  private func area(ofCell cell: Int) -> Double { areas[cell / raster.columns] }

  // MARK: Stated boundaries

  /// Gives a city what lies within its boundary.
  mutating func claimBoundaries() {
    for (index, city) in region.cities.enumerated() where !city.boundary.isEmpty {
      let own = seats.indices.filter { seats[$0].city == index }
      let footprint = Footprint(polygons: city.boundary)
      for row in 0..<raster.rows {
        let latitude = raster.edge(ofRow: row) + raster.cellSize / 2
        for span in footprint.spans(atLatitude: latitude, eastOf: raster.west) {
          let first = Int((span.lowerBound / raster.cellSize - 0.5).rounded(.up))
          let last = Int((span.upperBound / raster.cellSize - 0.5).rounded(.down))
          guard first <= last, first < raster.columns else { continue }
          for column in first...min(last, raster.columns - 1) {
            let cell = row * raster.columns + column
            if owners[cell] == nil { owners[cell] = nearestSeat(to: cell, of: own)?.seat }
          }
        }
      }
    }
  }

  private func nearestSeat(to cell: Int, of own: [Int]) -> (seat: Int, square: Double)? {
    let middle = raster.middle(of: cell)
    let scale = cos(middle.latitude * .pi / 180)
    return own.map { seat -> (seat: Int, square: Double) in
      (seat, squareDistance(from: middle, scale, to: seats[seat].place))
    }
    .min { $0.square < $1.square }
  }

  // MARK: The rest, by seats and areas

  /// A city that a cell could go to: its nearest seat, and the square of the distance to it.
  private struct Claim {
    var city: Int
    var seat: Int
    var square: Double
  }

  /// Gives ground without a boundary to the cities without one.
  mutating func settleRest() {
    let open = region.cities.indices.filter { region.cities[$0].boundary.isEmpty }
    let land = Shore(region.waters.coast, raster: raster, seats: seats.map(\.place)).land
    let cells = (0..<raster.count).filter { land[$0] && owners[$0] == nil }
    let claims = claims(on: cells, of: open)
    var weights = region.cities.indices.map { startingWeight(ofCity: $0) }
    var best: (error: Double, owners: [Int?]) = (.infinity, owners)
    for _ in 0..<Self.rounds {
      var trial = owners
      var won = Array(repeating: 0.0, count: region.cities.count)
      for (cell, rivals) in zip(cells, claims) {
        guard let winner = winner(of: rivals, weights) else { continue }
        trial[cell] = winner.seat
        won[winner.city] += area(ofCell: cell)
      }
      var error = 0.0
      for city in open {
        let ratio = won[city] / region.cities[city].areaInSquareKilometres
        error += abs(1 - ratio)
        weights[city] /= max(0.5, min(2, ratio)).squareRoot()
      }
      if error < best.error { best = (error, trial) }
    }
    owners = best.owners
    for city in open {
      guard let cell = raster.cell(at: region.cities[city].coordinate) else { continue }
      owners[cell] =
        nearestSeat(to: cell, of: seats.indices.filter { seats[$0].city == city })?.seat
    }
    for (index, seat) in seats.enumerated() where open.contains(seat.city) {
      if let cell = raster.cell(at: seat.place) { owners[cell] = index }
    }
  }

  /// The square of the radius about each of a city's seats that its area would fill.
  private func startingWeight(ofCity index: Int) -> Double {
    let count = seats.count { $0.city == index }
    return region.cities[index].areaInSquareKilometres / (.pi * Double(max(1, count)))
  }

  /// For each cell the cities whose seats are nearest, six at most.
  private func claims(on cells: [Int], of open: [Int]) -> [[Claim]] {
    let own = open.map { city in seats.indices.filter { seats[$0].city == city } }
    return cells.map { cell in
      let middle = raster.middle(of: cell)
      let scale = cos(middle.latitude * .pi / 180)
      var claims = zip(open, own).compactMap { city, own -> Claim? in
        var nearest: Claim?
        for seat in own {
          let square = squareDistance(from: middle, scale, to: seats[seat].place)
          if square < nearest?.square ?? .infinity {
            nearest = Claim(city: city, seat: seat, square: square)
          }
        }
        return nearest
      }
      claims.sort { ($0.square, $0.city) < ($1.square, $1.city) }
      return Array(claims.prefix(6))
    }
  }

  /// The claim that the cell lies nearest to for its weight; nothing where none reaches it.
  ///
  /// Squares of distances are set against weights by division, so that no city, however large its
  /// area, takes the ground about the seat of another.
  private func winner(of claims: [Claim], _ weights: [Double]) -> Claim? {
    var (winner, least): (Claim?, Double) = (nil, 1)
    for claim in claims where claim.square < least * weights[claim.city] {
      (winner, least) = (claim, claim.square / weights[claim.city])
    }
    return winner
  }

  // MARK: People

  /// How many people live on each cell, and what each city holds.
  func peopled() -> (people: [Double], holdings: [Territories.Holding]) {
    var people = Array(repeating: 0.0, count: owners.count)
    var holdings = region.cities.map { Territories.Holding(id: $0.id) }
    var towns = Array(repeating: [Int](), count: seats.count)
    for (cell, owner) in owners.enumerated() {
      guard let owner else { continue }
      holdings[seats[owner].city].area += area(ofCell: cell)
      let middle = raster.middle(of: cell)
      let scale = cos(middle.latitude * .pi / 180)
      let square = squareDistance(from: middle, scale, to: seats[owner].place)
      if square <= Self.townRadius * Self.townRadius { towns[owner].append(cell) }
    }
    let inhabited = seats.indices.filter { !towns[$0].isEmpty }
    var hasTown = Array(repeating: false, count: region.cities.count)
    for seat in inhabited { hasTown[seats[seat].city] = true }
    for (cell, owner) in owners.enumerated() {
      guard let owner else { continue }
      let index = seats[owner].city
      let isRural = !hasTown[index]
      let share = (isRural ? 1 : 1 - Self.townShare) * area(ofCell: cell) / holdings[index].area
      people[cell] = share * Double(region.cities[index].population)
    }
    for seat in inhabited {
      let index = seats[seat].city
      let count = inhabited.count { seats[$0].city == index }
      let each = Self.townShare * Double(region.cities[index].population)
      for cell in towns[seat] { people[cell] += each / Double(count * towns[seat].count) }
    }
    for (cell, owner) in owners.enumerated() {
      if let owner { holdings[seats[owner].city].people += people[cell] }
    }
    return (people, holdings)
  }
}

/// Kilometres in a degree of a great circle.
let kilometresPerDegree = Earth.meanRadius.kilometres * .pi / 180

/// The square of a distance in kilometres, reckoned in the plane: good for a few hundred.
private func squareDistance(
  from middle: (latitude: Double, longitude: Double), _ scale: Double, to place: Coordinate
) -> Double {
  let north = (place.latitude - middle.latitude) * kilometresPerDegree
  var turn = place.longitude - middle.longitude
  if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
  let east = turn * scale * kilometresPerDegree
  return north * north + east * east
}
