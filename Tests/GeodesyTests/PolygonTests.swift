import Geodesy
import Testing

@Suite("Areas") struct PolygonTests {
  /// A box as an area.
  func box(
    _ south: Double, _ west: Double, _ north: Double, _ east: Double,
    holes: [[Coordinate]] = []
  ) throws -> Polygon {
    try #require(
      Polygon(
        outer: [.at(south, west), .at(south, east), .at(north, east), .at(north, west)],
        holes: holes))
  }

  @Test func placesAreInsideOnTheEdgeOrOutside() throws {
    let area = try box(10, 20, 12, 24)
    #expect(area.contains(.at(11, 22)))
    #expect(!area.contains(.at(13, 22)) && !area.contains(.at(11, 25)))
    #expect(area.contains(.at(10, 22)) && area.contains(.at(12, 24)) && area.contains(.at(11, 20)))
    #expect(area.outer.side(of: .at(10, 22)) == .edge)
  }

  @Test func cornersOnTheRayAreCountedOnce() throws {
    let diamond = try #require(
      Polygon(outer: [.at(0, -1), .at(1, 0), .at(0, 1), .at(-1, 0)]))
    #expect(diamond.contains(.at(0, 0)))
    #expect(!diamond.contains(.at(0, -2)) && !diamond.contains(.at(0, 2)))
    #expect(!diamond.contains(.at(1, -0.5)))
  }

  @Test func bentAreasHaveBays() throws {
    let bay = try #require(
      Polygon(outer: [.at(0, 0), .at(0, 6), .at(4, 6), .at(4, 4), .at(2, 3), .at(4, 2), .at(4, 0)]))
    #expect(!bay.contains(.at(3.5, 3)))
    #expect(bay.contains(.at(1, 3)) && bay.contains(.at(3.5, 1)) && bay.contains(.at(3.5, 5)))
  }

  @Test func areasLieAcrossTheAntimeridian() throws {
    let fiji = try box(-20, 176, -15, -178)
    #expect(fiji.contains(.at(-17, 178)) && fiji.contains(.at(-17, -179)))
    #expect(fiji.contains(.at(-17, 180)) && fiji.contains(.at(-17, -180)))
    #expect(!fiji.contains(.at(-17, 0)) && !fiji.contains(.at(-17, -177)))
    #expect(!fiji.contains(.at(-17, 175)))
    let same = try box(-20, 6, -15, 12)
    #expect(abs(fiji.areaInSquareKilometres / same.areaInSquareKilometres - 1) < 1e-9)
  }

  @Test func holesAreCutOutAndTheirEdgesStay() throws {
    let hole: [Coordinate] = [.at(4, 4), .at(4, 6), .at(6, 6), .at(6, 4)]
    let ring = try box(0, 0, 10, 10, holes: [hole])
    #expect(!ring.contains(.at(5, 5)))
    #expect(ring.contains(.at(4, 5)) && ring.contains(.at(2, 2)))
    let (whole, cut) = (try box(0, 0, 10, 10), try box(4, 4, 6, 6))
    #expect(
      abs(
        ring.areaInSquareKilometres - whole.areaInSquareKilometres + cut.areaInSquareKilometres)
        < 1e-6)
  }

  /// The area between two parallels is R² Δλ (sin φ₂ − sin φ₁); one degree at the equator.
  @Test func areasAreThoseOfTheSphere() throws {
    #expect(abs(try box(0, 0, 1, 1).areaInSquareKilometres - 12_364) < 2)
    let octant = try #require(Polygon(outer: [.at(0, 0), .at(0, 89.99), .at(89.99, 45)]))
    #expect(octant.areaInSquareKilometres > 0)
  }

  @Test func theWayRoundDoesNotMatter() throws {
    let corners: [Coordinate] = [.at(0, 0), .at(0, 3), .at(2, 3), .at(0, 0)]
    let (one, other) = (Polygon(outer: corners), Polygon(outer: corners.reversed()))
    let (left, right) = (try #require(one), try #require(other))
    #expect(abs(left.areaInSquareKilometres - right.areaInSquareKilometres) < 1e-9)
    #expect(left.contains(.at(0.5, 2)) && right.contains(.at(0.5, 2)))
    #expect(left.outer.corners.count == 3)
  }

  @Test func whatEnclosesNothingIsNoArea() {
    #expect(Polygon(outer: []) == nil)
    #expect(Polygon(outer: [.at(0, 0), .at(1, 1)]) == nil)
    #expect(Polygon(outer: [.at(0, 0), .at(1, 1), .at(0, 0)]) == nil)
    #expect(Polygon(outer: [.at(0, 0), .at(0, 1), .at(1, 1)], holes: [[.at(0, 0)]]) == nil)
  }
}
