import Geodesy
import Testing

@Suite("Finding what is near") struct GridIndexTests {
  /// Places strewn evenly over the Earth by a fixed rule (golden angle).
  let places = (0..<400).map { index in
    let turn = Double(index) * 137.50776405
    let longitude = turn - 360 * (turn / 360).rounded(.down) - 180
    return Coordinate.at(-88 + 176 * Double(index) / 399, longitude)
  }

  /// An index of those places, by their numbers.
  func index(cellSize: Double) -> GridIndex<Int> {
    var index = GridIndex<Int>(cellSize: cellSize)
    for (number, place) in places.enumerated() { index.add(number, at: place) }
    return index
  }

  @Test(arguments: [0.5, 7, 90])
  func itFindsWhatLookingAtEveryPlaceFinds(cellSize: Double) throws {
    let index = index(cellSize: cellSize)
    #expect(index.count == 400)
    let from: [Coordinate] = [
      .at(31, 121), .at(0, 180), .at(0, -180), .at(89.9, 10), .at(-89.9, 0), .at(-17, 179.9),
    ]
    for place in from {
      for kilometres in [0.0, 300, 2500] {
        let radius = Distance.kilometres(kilometres)
        let near = places.indices.filter { places[$0].distance(to: place) <= radius }
        #expect(Set(index.within(radius, of: place).map(\.element)) == Set(near))
      }
      let distances = index.within(.kilometres(5000), of: place).map(\.distance)
      #expect(distances == distances.sorted() && !distances.isEmpty)
      let nearest = places.map { $0.distance(to: place) }.min()
      #expect(index.nearest(to: place)?.distance == nearest)
    }
  }

  @Test func nothingIsNearInAnEmptyIndex() {
    let index = GridIndex<Int>()
    #expect(index.nearest(to: .at(0, 0)) == nil)
    #expect(index.within(.kilometres(9000), of: .at(0, 0)).isEmpty)
  }

  @Test func theFarSideIsFoundToo() {
    var index = GridIndex<String>(cellSize: 1)
    index.add("antipode", at: .at(-31, -59))
    #expect(index.nearest(to: .at(31, 121))?.element == "antipode")
  }
}
