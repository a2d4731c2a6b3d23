import Testing

@testable import Geodesy

/// Shortest ways over the ellipsoid against published ones.
@Suite struct EllipsoidTests {
  private let wgs84 = Ellipsoid(equatorialRadius: 6_378_137, inverseFlattening: 298.257_223_563)

  /// The GDA test line of Geoscience Australia: Flinders Peak to Buninyong.
  @Test func flindersPeakToBuninyong() throws {
    let grs80 = Ellipsoid(equatorialRadius: 6_378_137, inverseFlattening: 298.257_222_101)
    let way = try #require(
      grs80.geodesic(
        from: .at(-37.951_033_416_666_7, 144.424_867_888_889),
        to: .at(-37.652_821_138_888_9, 143.926_495_527_778)))
    #expect(abs(way.distance - 54972.271) < 0.001)
    #expect(abs(way.azimuth - (306 + 52.0 / 60 + 5.37 / 3600)) < 3e-6)
    #expect(abs(way.backAzimuth - (127 + 10.0 / 60 + 25.07 / 3600)) < 3e-6)
  }

  /// Where Vincenty's iteration does not settle; lengths of GeographicLib.
  @Test(arguments: [(0.5, 179.5, 19_936_288.579), (0.5, 179.7, 19_944_127.421)])
  func nearlyOpposite(latitude: Double, longitude: Double, metres: Double) throws {
    let way = try #require(wgs84.geodesic(from: .at(0, 0), to: .at(latitude, longitude)))
    #expect(abs(way.distance - metres) < 0.001)
  }

  /// The quarter meridian of WGS-84 is 10,001,965.729 m.
  @Test func overThePole() throws {
    let way = try #require(wgs84.geodesic(from: .at(0, 0), to: .at(0, 180)))
    #expect(abs(way.distance - 2 * 10_001_965.729) < 0.001)
    let up = try #require(wgs84.geodesic(from: .at(0, 5), to: .at(90, 5)))
    #expect(abs(up.distance - 10_001_965.729) < 0.001 && up.azimuth < 1e-9)
  }

  @Test func alongTheEquator() throws {
    let way = try #require(wgs84.geodesic(from: .at(0, 170), to: .at(0, -170)))
    #expect(abs(way.distance - 6_378_137 * 20 * .pi / 180) < 1e-6)
    #expect(way.azimuth == 90 && way.backAzimuth == 270)
    #expect(wgs84.geodesic(from: .at(1, 1), to: .at(1, 1)) == nil)
  }

  @Test func theWayBackIsTheSame() throws {
    for (a, b) in [(10.0, 40.0), (-20, 35), (50, 50), (31.2, -31.2), (0, -12)] {
      let there = try #require(wgs84.geodesic(from: .at(a, 3), to: .at(b, 77)))
      let back = try #require(wgs84.geodesic(from: .at(b, 77), to: .at(a, 3)))
      #expect(abs(there.distance - back.distance) < 1e-6)
      #expect(abs(there.azimuth - back.backAzimuth) < 1e-9)
      #expect(abs(there.backAzimuth - back.azimuth) < 1e-9)
      #expect(there.azimuth < 180 && back.azimuth > 180)
    }
  }
}
