import Testing

@testable import Domain

@Suite("The latest values of a source")
struct SeriesTests {
  private func series(_ minutes: [Int]) -> Series {
    var series = Series(kind: "water-level", unit: "m", city: .suzhou)
    for minute in minutes {
      series.add(.init(time: midnight.advanced(by: .minutes(Int64(minute))), value: Double(minute)))
    }
    return series
  }

  @Test func isKeptInOrderOfTime() {
    #expect(series([3, 1, 2, 5, 4]).points.map(\.value) == [1, 2, 3, 4, 5])
    #expect(series([3, 1, 2]).latest?.value == 3)
  }

  @Test func keepsNoMoreThanItsCapacity() {
    let long = series(Array(1...500))
    #expect(long.points.count == Series.capacity)
    #expect(long.points.first?.value == Double(500 - Series.capacity + 1))
  }

  @Test func whatIsOlderThanAllThatIsKeptIsLeftOut() {
    let full = Array(101...(100 + Series.capacity))
    #expect(series(full + [1]).points == series(full).points)
  }

  @Test func aValueOfTheSameMomentTakesThePlaceOfTheFirst() {
    var series = series([1, 2])
    series.add(.init(time: midnight.advanced(by: .minutes(1)), value: 9))
    #expect(series.points.map(\.value) == [9, 2])
  }

  @Test func manyValuesInAnyOrderEndAlike() {
    let inOrder = series(Array(1...Series.capacity))
    let backwards = series((1...Series.capacity).reversed())
    #expect(inOrder.points == backwards.points)
  }
}
