import Geodesy
import Testing

@Suite("Distances and ways") struct DistanceTests {
  static let shanghai = Coordinate.at(31.2304, 121.4737)
  static let nanjing = Coordinate.at(32.0603, 118.7969)
  static let london = Coordinate.at(51.5074, -0.1278)

  /// Great-circle distances on the mean sphere, reckoned apart from the haversine: the angle
  /// between the vectors from the middle of the Earth.
  @Test(arguments: [
    (shanghai, nanjing, 269.66), (shanghai, .at(30.2741, 120.1551), 164.87),
    (shanghai, london, 9196.75), (.at(0, 0), .at(0, 1), 111.195),
    (.at(0, 179.5), .at(0, -179.5), 111.195),
    (.at(90, 0), .at(-90, 0), 20_015.11), (.at(40, 60), .at(40, 60), 0),
  ])
  func distancesAreThoseOfTheTable(from: Coordinate, to: Coordinate, kilometres: Double) {
    #expect(abs(from.distance(to: to).kilometres - kilometres) < 0.01)
    #expect(abs((from.distance(to: to) - to.distance(to: from)).metres) < 1e-6)
  }

  @Test(arguments: [
    (Coordinate.at(0, 0), Coordinate.at(1, 0), 0.0), (.at(0, 0), .at(0, 1), 90),
    (.at(0, 0), .at(-1, 0), 180), (.at(0, 0), .at(0, -1), 270), (.at(0, 179), .at(0, -179), 90),
    (shanghai, nanjing, 290.6), (.at(5, 5), .at(5, 5), 0),
  ])
  func bearingsAreClockwiseFromNorth(from: Coordinate, to: Coordinate, degrees: Double) {
    #expect(abs(from.bearing(to: to) - degrees) < 0.5)
  }

  @Test func aDestinationLiesWhereItsBearingAndDistanceSay() {
    for bearing in stride(from: 0.0, to: 360, by: 37) {
      for kilometres in [0.5, 40, 900, 15_000] {
        let there = Self.shanghai.destination(bearing: bearing, distance: .kilometres(kilometres))
        #expect(abs(Self.shanghai.distance(to: there).kilometres - kilometres) < 1e-6)
        let back = Self.shanghai.bearing(to: there)
        #expect((0..<360).contains(back))
        #expect(min(abs(back - bearing), 360 - abs(back - bearing)) < 1e-6)
      }
    }
  }

  @Test func waysLeadOverTheAntimeridian() {
    let middle = Coordinate.at(10, 179).interpolated(to: .at(10, -179), fraction: 0.5)
    #expect(abs(abs(middle.longitude) - 180) < 1e-9)
    let beyond = Coordinate.at(0, 179).destination(bearing: 90, distance: .kilometres(222.39))
    #expect(abs(beyond.longitude + 179) < 0.001)
  }

  @Test func interpolationIsHeldAtTheEnds() {
    let (from, to) = (Self.shanghai, Self.nanjing)
    #expect(from.interpolated(to: to, fraction: -1) == from)
    #expect(from.interpolated(to: to, fraction: 2) == to)
    let third = from.interpolated(to: to, fraction: 1.0 / 3)
    #expect(abs(from.distance(to: third) / from.distance(to: to) - 1.0 / 3) < 1e-9)
    #expect(from.interpolated(to: from, fraction: 0.5).distance(to: from) < .metres(0.01))
  }

  @Test(arguments: [
    (91.0, 0.0), (-90.1, 0), (0, 180.1), (0, -181), (.nan, 0), (0, .infinity),
  ])
  func whatIsNoPlaceIsRefused(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func lengthsAddAndCompare() {
    #expect(Distance.kilometres(1.5) == .metres(1500))
    #expect(Distance.metres(3) + .metres(4) - .metres(2) == .metres(5))
    #expect(Distance.metres(2) * 3 == .metres(6))
    #expect(Distance.kilometres(1) / .metres(250) == 4)
    #expect(Distance.metres(1) < .metres(2))
  }
}
