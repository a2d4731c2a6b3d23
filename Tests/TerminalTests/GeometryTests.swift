import Terminal
import Testing

@Suite struct GeometryTests {
  private let screen = Rect(Size(columns: 80, rows: 24))

  @Test func areasAreSplitWithoutLoss() {
    let (top, rest) = screen.split(rows: 2)
    let (middle, bottom) = rest.split(rows: -1)
    #expect([top.rows, middle.rows, bottom.rows] == [2, 21, 1])
    #expect([top.y, middle.y, bottom.y] == [0, 2, 23])
    #expect(screen.columns(weights: [1, 2, 1]).map(\.columns) == [20, 40, 20])
    #expect(screen.columns(weights: [1, 1, 1]).map(\.columns).reduce(0, +) == 80)
    #expect(screen.rows(weights: [0, 0]).map(\.rows) == [0, 0])
  }

  @Test func whatDoesNotFitIsEmpty() {
    #expect(screen.split(columns: 200).right.isEmpty)
    #expect(screen.split(columns: -200).left.isEmpty)
    #expect(Rect(x: 0, y: 0, columns: 1, rows: 1).inset().isEmpty)
    #expect(screen.row(24).isEmpty)
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(screen.intersection(Rect(x: 90, y: 0, columns: 5, rows: 5)).isEmpty)
  }
}
