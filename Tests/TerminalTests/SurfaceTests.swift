import Terminal
import Testing

/// What is drawn, as pictures of text and of faces.
@Suite struct SurfaceTests {
  private func surface(_ columns: Int, _ rows: Int = 1) -> Surface {
    Surface(size: Size(columns: columns, rows: rows))
  }

  @Test func writingSaysHowManyCellsItTook() {
    var surface = surface(12)
    #expect(surface.write("上海 fire", at: 0, y: 0) == 9)
    #expect(surface.rows == ["上海 fire"])
    #expect(surface.write("", at: 0, y: 0) == 0)
    #expect(surface.write("x", at: 0, y: 7) == 1)
    #expect(surface.write("x", at: 12, y: 0) == 0)
  }

  @Test func wideCharactersAreNeverCut() {
    var surface = surface(5)
    #expect(surface.write("上海浦", at: 0, y: 0) == 5)
    #expect(surface.rows == ["上海"])
    surface.write("上", at: -1, y: 0)
    #expect(surface.rows == ["  海"])
    surface.write("x", at: 3, y: 0)
    #expect(surface.rows == ["   x"])
    surface.fill(surface.bounds)
    #expect(surface.write("上海", at: 0, y: 0, limit: 3) == 3)
    #expect(surface.rows == ["上"])
  }

  @Test func halfOverwrittenCharactersVanish() {
    var left = surface(4)
    left.write("上海", at: 0, y: 0)
    left.write("x", at: 0, y: 0)
    #expect(left.rows == ["x 海"])
    var across = surface(4)
    across.write("上海", at: 0, y: 0)
    across.write("京", at: 1, y: 0)
    #expect(across.rows == [" 京"])
    var filled = surface(4)
    filled.write("上海", at: 0, y: 0)
    filled.fill(Rect(x: 1, y: 0, columns: 2, rows: 1))
    #expect(filled.rows == [""])
  }

  @Test func surfacesAreDrawnUponSurfaces() {
    var panel = surface(4, 2)
    panel.write("上海", at: 0, y: 0, face: .title)
    panel.write("ab", at: 0, y: 1)
    panel.cursor = Surface.Position(x: 1, y: 1)
    var whole = surface(6, 3)
    whole.draw(panel, at: 1, y: 1)
    #expect(whole.rows == ["", " 上海", " ab"])
    #expect(whole.faces([.title: "t"]) == ["......", ".tttt.", "......"])
    #expect(whole.cursor == Surface.Position(x: 2, y: 2))
    whole.draw(panel, at: 3, y: 0)
    #expect(whole.rows == ["   上", " 上ab", " ab"])
    whole.draw(panel, at: -1, y: 0)
    #expect(whole.rows == [" 海上", "b  ab", " ab"])
  }

  @Test func facesChangeWithoutTheText() {
    var surface = surface(6)
    surface.write("alerts", at: 0, y: 0)
    surface.recolour(Rect(x: 0, y: 0, columns: 2, rows: 1), face: .gridSevere)
    surface.overlay(Rect(x: 1, y: 0, columns: 2, rows: 9), face: .rowCursor)
    #expect(surface.rows == ["alerts"])
    #expect(surface.faces([.gridSevere: "s", .rowCursor: ">"]) == ["s>>..."])
  }

  @Test func boxesHoldATitle() {
    var surface = surface(14, 3)
    surface.box(surface.bounds, title: "队列 queue")
    #expect(
      surface.rows == [
        "┌─ 队列 qu~ ─┐", "│            │", "└────────────┘",
      ])
    surface.box(surface.bounds, title: "queue", lines: .ascii)
    #expect(surface.rows == ["+- queue ----+", "|            |", "+------------+"])
  }

  @Test func everySizeCanBeDrawnOn() {
    for columns in 0...4 {
      for rows in 0...3 {
        for x in -5...5 {
          var surface = surface(columns, rows)
          surface.write("火a火", at: x, y: x)
          surface.box(Rect(x: x, y: 0, columns: columns, rows: rows + x), title: "火")
          surface.fill(Rect(x: x, y: x, columns: 2, rows: 2))
          surface.draw(surface, at: x, y: -x)
          for y in 0..<rows { expectWholeCharacters(surface.row(y)) }
        }
      }
    }
  }

  private func expectWholeCharacters(_ row: ArraySlice<Cell>) {
    var halves = 0
    for cell in row {
      #expect((cell.width == 0) == (halves == 1))
      halves = cell.width == 2 ? 1 : 0
    }
    #expect(halves == 0)
  }

  @Test func coloursAndRunsCanBePrinted() throws {
    var surface = surface(6)
    surface.write("a\"", at: 0, y: 0, face: .title)
    surface.overlay(Rect(x: 1, y: 0, columns: 1, rows: 1), face: .rowCursor)
    #expect(
      surface.json == """
        {"columns":6,"rows":[[["a","title"],["\\"","title","row.cursor"],["    ","text"]]]}

        """)
    let mono = try #require(Theme.named("mono"))
    #expect(surface.ansi(mono) == "\u{1B}[0;1ma\u{1B}[0;1;7m\"\u{1B}[0m    \u{1B}[0m\n")
  }
}
