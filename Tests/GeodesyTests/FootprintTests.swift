import Geodesy
import Testing

private func polygon(
  _ outer: [(Double, Double)], holes: [[(Double, Double)]] = []
) throws -> Polygon {
  try #require(
    Polygon(
      outer: outer.map { .at($0.0, $0.1) }, holes: holes.map { $0.map { .at($0.0, $0.1) } }))
}

private func box(_ south: Double, _ west: Double, _ north: Double, _ east: Double)
  -> [(Double, Double)]
{
  [(south, west), (south, east), (north, east), (north, west)]
}

@Suite("Footprints: what shapes cover together")
struct FootprintTests {
  @Test func aHoleIsCutOutWhicheverWayItRuns() throws {
    for hole in [box(1, 1, 2, 2), box(1, 1, 2, 2).reversed()] {
      let footprint = Footprint(polygons: [try polygon(box(0, 0, 3, 3), holes: [hole])])
      #expect(footprint.spans(atLatitude: 1.5, eastOf: 0) == [0...1, 2...3])
      #expect(!footprint.contains(.at(1.5, 1.5)) && footprint.contains(.at(0.5, 1.5)))
    }
  }

  @Test func overlappingShapesAreCountedOnce() throws {
    let shapes = [try polygon(box(0, 0, 2, 2)), try polygon(box(0, 1, 2, 3))]
    #expect(Footprint(polygons: shapes).spans(atLatitude: 1, eastOf: 0) == [0...3])
  }

  @Test func stretchesAcrossTheAntimeridianAndTheOriginAreOne() throws {
    let shape = Footprint(polygons: [try polygon(box(0, 179, 2, -179))])
    #expect(shape.spans(atLatitude: 1, eastOf: 170) == [9...11])
    #expect(shape.spans(atLatitude: 1, eastOf: 180) == [0...1, 359...360])
  }

  @Test func aCapAroundThePoleCoversItsParallels() throws {
    let cap = Footprint(polygons: [try polygon([(80, 0), (80, 120), (80, -120)])])
    #expect(cap.spans(atLatitude: 85, eastOf: 20).reduce(0) { $0 + $1.width } == 360)
    #expect(cap.spans(atLatitude: 79, eastOf: 20).isEmpty)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func stretchesAgreeWithPlaces(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    func place(_ dice: inout Dice) -> (Double, Double) {
      (Double.random(in: -20...20, using: &dice), Double.random(in: 150...179.9, using: &dice))
    }
    let shape = Footprint(
      polygons: [try polygon((0..<7).map { _ in place(&dice) })],
      circles: [
        try #require(Circle(centre: .at(5, 179.5), radius: .kilometres(300))),
        try #require(Circle(centre: .at(-88, 10), radius: .kilometres(900))),
      ])
    let west = Double.random(in: -180...180, using: &dice)
    for _ in 0..<60 {
      let latitude = Double.random(in: -90...20, using: &dice)
      let east = Double.random(in: 0..<360, using: &dice)
      let isCovered = shape.spans(atLatitude: latitude, eastOf: west).contains { $0.contains(east) }
      let longitude = west + east > 180 ? west + east - 360 : west + east
      #expect(shape.contains(.at(latitude, longitude)) == isCovered, "seed \(seed)")
    }
  }
}

@Suite("Circles")
struct CircleTests {
  @Test func aRadiusBelowNothingIsNone() {
    #expect(Circle(centre: .at(0, 0), radius: .metres(-1)) == nil)
    #expect(Circle(centre: .at(0, 0), radius: .metres(.infinity)) == nil)
  }

  @Test func aCircleWithoutRadiusIsAPlace() throws {
    let point = try #require(Circle(centre: .at(31, 121), radius: .zero))
    #expect(point.contains(.at(31, 121)) && !point.contains(.at(31.0001, 121)))
  }

  @Test func theAreaIsThatOfACap() throws {
    let circle = try #require(Circle(centre: .at(31, 121), radius: .kilometres(10)))
    #expect(abs(circle.areaInSquareKilometres - 314.159) < 0.01)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theBoxHoldsTheCircle(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let centre = Coordinate.at(
      Double.random(in: -90...90, using: &dice), Double.random(in: -180...180, using: &dice))
    let radius = Distance.kilometres(Double.random(in: 0...3000, using: &dice))
    let bounds = try #require(Circle(centre: centre, radius: radius)).bounds
    for bearing in stride(from: 0.0, to: 360, by: 15) {
      let edge = centre.destination(bearing: bearing, distance: radius * 0.9999)
      #expect(bounds.contains(edge), "seed \(seed), bearing \(bearing)")
    }
  }
}

@Suite("GCJ-02: the shifted places of maps in China")
struct GCJ02Tests {
  /// Pairs that are published with open implementations: WGS-84, then GCJ-02.
  private static let pairs: [(wgs84: Coordinate, gcj02: Coordinate)] = [
    (.at(31.1774276, 121.5272106), .at(31.17530398364597, 121.531541859215)),
    (.at(22.543847, 113.912316), .at(22.540796131694766, 113.9171764808363)),
    (.at(39.911954, 116.377817), .at(39.91334545536069, 116.38404722455657)),
  ]

  @Test func theShiftIsTheOneThatIsKnown() {
    for pair in Self.pairs {
      #expect(GCJ02.applied(to: pair.wgs84).distance(to: pair.gcj02) < .metres(0.1))
      #expect(GeodeticDatum.gcj02.wgs84(pair.gcj02).distance(to: pair.wgs84) < .metres(0.1))
    }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func theWayBackEndsWhereItBegan(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let place = Coordinate.at(
      Double.random(in: 18...53, using: &dice), Double.random(in: 74...135, using: &dice))
    let back = GCJ02.removed(from: GCJ02.applied(to: place))
    #expect(back.distance(to: place) < .metres(0.01), "seed \(seed)")
  }

  @Test func outsideOfChinaNothingIsShifted() {
    #expect(GeodeticDatum.gcj02.wgs84(.at(48.85, 2.35)) == .at(48.85, 2.35))
    #expect(GeodeticDatum.wgs84.wgs84(.at(31, 121)) == .at(31, 121))
  }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }
}
