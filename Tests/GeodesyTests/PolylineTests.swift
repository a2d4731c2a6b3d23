import Geodesy
import Testing

@Suite("Lines") struct PolylineTests {
  let line = Polyline([.at(0, 0), .at(0, 1), .at(1, 1)])

  @Test func itIsAsLongAsItsLegs() {
    #expect(abs(line.length.kilometres - 222.39) < 0.01)
    #expect(line.distance(ofPoint: 0) == .zero)
    #expect(abs(line.distance(ofPoint: 1).kilometres - 111.195) < 0.01)
  }

  @Test func pointsLieAlongIt() throws {
    let half = try #require(line.point(at: line.length * 0.5))
    #expect(half.distance(to: .at(0, 1)) < .metres(1))
    let late = try #require(line.point(at: line.length * 0.75))
    #expect(late.distance(to: .at(0.5, 1)) < .metres(1))
    #expect(line.point(at: .metres(-5)) == .at(0, 0))
    #expect(line.point(at: .kilometres(900)) == .at(1, 1))
  }

  @Test func repeatedPointsDoNotMislead() throws {
    let line = Polyline([.at(0, 0), .at(0, 0), .at(0, 1), .at(0, 1), .at(0, 2)])
    let place = try #require(line.point(at: line.length * 0.25))
    #expect(place.distance(to: .at(0, 0.5)) < .metres(1))
  }

  @Test func withoutALegItIsAPointOrNothing() {
    #expect(Polyline([]).point(at: .metres(1)) == nil)
    #expect(Polyline([]).length == .zero)
    #expect(Polyline([]).bounds == nil)
    #expect(Polyline([.at(3, 4)]).point(at: .metres(1)) == .at(3, 4))
  }

  @Test func itsBoxCrossesTheAntimeridianWithIt() throws {
    let box = try #require(Polyline([.at(-1, 178), .at(2, -177)]).bounds)
    #expect((box.west, box.east) == (178, -177))
    #expect(box.width == 5 && box.height == 3)
    #expect(box.contains(.at(0, 180)) && box.contains(.at(0, -178)))
    #expect(!box.contains(.at(0, 0)) && !box.contains(.at(0, 177)))
  }

  @Test func boxesMeetOrDoNot() throws {
    func box(_ south: Double, _ west: Double, _ north: Double, _ east: Double) throws -> BoundingBox
    {
      try #require(BoundingBox(southWest: .at(south, west), northEast: .at(north, east)))
    }
    let pacific = try box(-10, 170, 10, -170)
    #expect(pacific.intersects(try box(0, -175, 5, -160)))
    #expect(pacific.intersects(try box(0, 160, 5, 175)))
    #expect(try box(0, 160, 5, 175).intersects(pacific))
    #expect(!pacific.intersects(try box(0, 0, 5, 20)))
    #expect(!pacific.intersects(try box(20, 170, 30, -170)))
    #expect(BoundingBox.everywhere.intersects(pacific) && pacific.intersects(.everywhere))
    #expect(BoundingBox(southWest: .at(5, 0), northEast: .at(4, 1)) == nil)
  }
}
