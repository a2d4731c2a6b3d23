import Console
import Domain
import Terminal
import Testing

/// Nothing overflows, nothing traps, whatever the room; frames stand in straight columns.
@Suite struct PanelFittingTests {
  @Test func anythingFromNothingUpCanBeDrawn() throws {
    let watch = try PanelWatch()
    for screen in ScreenName.allCases {
      for (columns, rows) in [
        (0, 0), (1, 1), (2, 40), (5, 3), (20, 5), (59, 15), (60, 16), (99, 17),
      ] {
        let frame = watch.desk(200, 60).running(screen.rawValue).resized(columns, rows).frame()
        #expect(frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func anEmptyWatchSaysSo() throws {
    let frame = try PanelWatch(alerts: false).desk(80, 24).frame()
    #expect(frame.text.contains("Nothing stands."))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases)
  func framesStandInStraightColumns(size: (Int, Int), language: Language) throws {
    let desk = try PanelWatch().desk(size.0, size.1, language)
    let frame = desk.frame()
    var framed = 0
    for pane in Arrangement(desk).panes {
      guard let area = pane.frame else { continue }
      framed += 1
      for y in (area.y + 1)..<(area.endY - 1) {
        #expect(frame[area.x, y]?.cluster == Cluster("│"), "\(pane.kind) left, row \(y)")
        #expect(frame[area.endX - 1, y]?.cluster == Cluster("│"), "\(pane.kind) right, row \(y)")
      }
    }
    #expect((framed > 0) == (size.0 > 80))
  }

  @Test(arguments: Language.allCases)
  func everyPaneOfEverySizeLiesOnTheScreenAndNoneOnAnother(language: Language) throws {
    let watch = try PanelWatch()
    for (columns, rows) in [
      (60, 16), (80, 24), (90, 46), (100, 30), (120, 40), (159, 90), (300, 90),
    ] {
      let desk = watch.desk(columns, rows, language)
      let panes = Arrangement(desk).panes.map { $0.frame ?? $0.area }
      for (index, pane) in panes.enumerated() {
        #expect(pane.intersection(Rect(desk.size)) == pane)
        #expect(!pane.isEmpty)
        for other in panes.dropFirst(index + 1) { #expect(pane.intersection(other).isEmpty) }
      }
    }
  }

  @Test func anIncidentOnTheMapNeverHidesItsCitysSign() throws {
    let desk = try PanelWatch().desk(200, 60)
    let area = try #require(Arrangement(desk).pane(.map)).area
    let frame = desk.frame()
    let signs = (area.y..<(area.endY - 1)).flatMap { y in
      (area.x..<area.endX).compactMap { frame[$0, y]?.cluster }
    }
    for sign: Unicode.Scalar in ["▲", "◆", "◎"] { #expect(signs.contains(Cluster(sign))) }
  }

  @Test func theKeysAndTheDrawingAgreeOnTheRowsOfTheQueue() throws {
    var watch = try PanelWatch(alerts: false)
    for number in 0..<90 {
      try watch.report("\(number)", "320500", "gas-leak", .severe, "leak \(number)")
    }
    for (columns, rows) in [(40, 10), (80, 24), (80, 50), (120, 40), (200, 60)] {
      let desk = watch.desk(columns, rows)
      let drawn = desk.frame().rows.count { $0.contains("leak ") && $0.contains("UNACK") }
      #expect(drawn == Layout.height(of: .queue, in: desk), "\(columns)x\(rows)")
    }
  }
}

extension Desk {
  fileprivate func resized(_ columns: Int, _ rows: Int) -> Desk {
    var desk = self
    _ = desk.handle(.resized(Size(columns: columns, rows: rows)))
    return desk
  }
}
