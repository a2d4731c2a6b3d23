package import Geodesy

/// The cities that an area touches.
package struct AreaMatch: Hashable, Sendable {
  /// The city that the alert belongs to first of all: the one that its codes name, else the one
  /// with the most people touched.
  package var primary: City.ID?
  /// All cities touched, those with the most people touched first.
  package var touched: [CityShare]

  /// Whether the area reaches over the boundary of a city into another.
  package var isCrossCity: Bool { touched.count > 1 }
}

extension Region {
  /// The cities that an area touches, with the shares of their ground and people.
  ///
  /// Division codes count for the district, the city or the cities of the province that they name;
  /// other codes only where `mapped` tells their city. A city of which the shapes take less than a
  /// hundredth, and which is less than a twentieth of what they take, does not count as touched:
  /// boundaries are not known that well. Shapes that touch nobody's ground belong to the nearest
  /// city within 150 km and touch none.
  package func match(_ area: ReportArea, mapped: [Geocode: City.ID] = [:]) -> AreaMatch {
    var cover = Cover(territories)
    var named: [City.ID] = []
    for geocode in area.geocodes {
      let cities = mapped[geocode].map { [$0] } ?? cities(namedBy: geocode)
      named += cities
      cover.take(cities, district: geocode.division.map(Jurisdiction.ID.init(rawValue:)))
    }
    cover.take(area.footprint)
    let touched = cover.shares(keeping: Set(named))
    let coded = touched.first { named.contains($0.city) }?.city
    let primary = coded ?? touched.first?.city
    return AreaMatch(
      primary: primary ?? area.footprint.middle.flatMap { self.city(nearestTo: $0) },
      touched: touched)
  }

  /// The cities of the region that a division code means: the city itself, that of a district, or
  /// all of a province.
  package func cities(namedBy geocode: Geocode) -> [City.ID] {
    guard let division = geocode.division else { return [] }
    if let city = city(ofDivision: division) { return [city] }
    guard division.hasSuffix("0000") else { return [] }
    return cities.map(\.id).filter { $0.rawValue.hasPrefix(division.prefix(2)) }
  }

  /// The city of the region that the six digits of a division code mean: the city's own, or those
  /// of a district in it.
  package func city(ofDivision digits: String) -> City.ID? {
    if let city = self[City.ID(digits)] { return city.id }
    return [digits.prefix(4) + "00", digits.prefix(2) + "0000"]
      .lazy.map { City.ID(String($0)) }.first { self[$0] != nil }
  }

  /// The city whose ground a place lies on, else the nearest within 150 km.
  package func city(nearestTo place: Coordinate) -> City.ID? {
    territories.city(at: place) ?? city(at: place)?.id
  }
}

/// How much of each cell of the territories is covered.
private struct Cover {
  private let territories: Territories
  private var parts: [Double]

  init(_ territories: Territories) {
    self.territories = territories
    parts = Array(repeating: 0, count: territories.owners.count)
  }

  /// Covers cities wholly, or only the district of one that is meant.
  mutating func take(_ cities: [City.ID], district: Jurisdiction.ID?) {
    guard !cities.isEmpty else { return }
    let isPart = district.map { !$0.rawValue.hasSuffix("00") } ?? false
    let seats = territories.seats.map { seat in
      guard cities.contains(territories.holdings[seat.city].id) else { return false }
      return !isPart || seat.jurisdiction == district
    }
    for (cell, owner) in territories.owners.enumerated() {
      if let owner, seats[owner] { parts[cell] = 1 }
    }
  }

  /// Covers what shapes cover: along parallels exactly, across them by samples.
  mutating func take(_ footprint: Footprint) {
    let raster = territories.raster
    let edges = strips(of: footprint)
    let lines = max(1, min(16, 96 / max(1, edges.count)))
    var shapes = Array(repeating: 0.0, count: raster.columns)
    for (south, north) in zip(edges, edges.dropFirst()) {
      let row = Int((((south + north) / 2 - raster.south) / raster.cellSize).rounded(.down))
      guard 0..<raster.rows ~= row else { continue }
      let weight = (north - south) / raster.cellSize / Double(lines)
      for line in 0..<lines {
        let latitude = south + (north - south) * (Double(line) + 0.5) / Double(lines)
        for span in footprint.spans(atLatitude: latitude, eastOf: raster.west) {
          add(span, of: weight, to: &shapes)
        }
      }
      let start = row * raster.columns
      for column in 0..<raster.columns where shapes[column] > 0 {
        parts[start + column] = min(1, parts[start + column] + shapes[column])
        shapes[column] = 0
      }
    }
  }

  /// Parallels between which no shape begins or ends and no row of cells either.
  private func strips(of footprint: Footprint) -> [Double] {
    let raster = territories.raster
    let boxes = footprint.boxes
    guard let south = boxes.map(\.south).min(), let north = boxes.map(\.north).max() else {
      return []
    }
    let rows = 0...raster.rows
    let edges =
      rows.map { raster.edge(ofRow: $0) }.filter { south < $0 && $0 < north }
      + boxes.flatMap { [$0.south, $0.north] }
    let (least, most) = (raster.edge(ofRow: 0), raster.edge(ofRow: raster.rows))
    return edges.map { max(least, min(most, $0)) }.sorted()
  }

  private func add(
    _ span: ClosedRange<Double>, of weight: Double, to shapes: inout [Double]
  ) {
    let size = territories.raster.cellSize
    let (start, end) = (span.lowerBound / size, span.upperBound / size)
    var column = Int(start.rounded(.down))
    while column < shapes.count, Double(column) < end {
      shapes[column] += weight * (min(end, Double(column + 1)) - max(start, Double(column)))
      column += 1
    }
  }

  /// The cities touched, those named whatever their share.
  func shares(keeping named: Set<City.ID>) -> [CityShare] {
    let holdings = territories.holdings
    var sums = holdings.map { Territories.Holding(id: $0.id) }
    for (cell, part) in parts.enumerated() where part > 0 {
      guard let owner = territories.owners[cell] else { continue }
      let city = territories.seats[owner].city
      sums[city].area += part * territories.area(ofCell: cell)
      sums[city].people += part * territories.people[cell]
    }
    let area = sums.reduce(0) { $0 + $1.area }
    let people = sums.reduce(0) { $0 + $1.people }
    return zip(sums, holdings).compactMap { sum, whole in
      let share = CityShare(
        city: sum.id, area: sum.area == 0 ? 0 : min(1, sum.area / whole.area),
        people: sum.people == 0 ? 0 : min(1, sum.people / whole.people),
        residents: Int(sum.people.rounded()))
      let isFelt =
        share.area >= 0.01 || share.people >= 0.01
        || sum.area > 0 && (sum.area >= 0.05 * area || sum.people >= 0.05 * people)
      return isFelt || named.contains(sum.id) ? share : nil
    }
    .sorted { ($1.residents, $1.area, $0.city) < ($0.residents, $0.area, $1.city) }
  }
}
