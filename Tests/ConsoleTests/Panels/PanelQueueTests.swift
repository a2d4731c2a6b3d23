import Console
import Domain
import Terminal
import Testing

/// The queue: its columns, its signs, and how little of it changes.
@Suite struct PanelQueueTests {
  @Test(arguments: Language.allCases)
  func columnsStandBelowTheirHeads(language: Language) throws {
    let frame = try PanelWatch().desk(160, 24, language).running("queue").frame()
    let state = language == .en ? "STATE" : language == .zhHans ? "状态" : "狀態"
    let head = try #require(frame.rows.firstIndex { $0.contains(state) })
    let column = try #require(Self.column(of: state, in: frame.rows[head]))
    for y in (head + 1)...(head + 5) {
      #expect(frame[column, y]?.cluster != .space, "row \(y) has no state below its head")
      #expect(frame[column - 1, y]?.cluster == .space)
    }
  }

  @Test func whenItIsNarrowOwnerUnitsAgeAndCityGoInThisOrder() throws {
    let watch = try PanelWatch()
    var seen: [String] = []
    for columns in stride(from: 140, through: 60, by: -1) {
      let rows = watch.desk(columns, 20).running("queue").frame().rows
      let head = try #require(rows.first { $0.contains("SEV") })
      for name in ["SEV", "DUE", "STATE", "WHAT"] { #expect(head.contains(name), "\(columns)") }
      for name in ["OWN", "UNIT", "AGE", "CITY"] where !head.contains(name) && !seen.contains(name)
      {
        seen.append(name)
      }
    }
    #expect(seen == Array(["OWN", "UNIT", "AGE", "CITY"].prefix(seen.count)))
    #expect(seen.count >= 2)
  }

  @Test func whatIsNotActualIsMarkedUnlessTheWholeWatchIsAnExercise() throws {
    let watch = try PanelWatch()
    let live = watch.desk(120, 30).running("queue").frame()
    #expect(live.text.contains("[TEST] Power outage"))
    #expect(live.text.contains(" LIVE "))
    let drill = watch.desk(120, 30, mode: .drill).frame()
    #expect(drill.rows[0].contains("[DRILL 演练]"))
    #expect(drill.text.contains("[TEST]"))
  }

  @Test func aMovementOfTheCursorChangesFewCells() throws {
    var watch = try PanelWatch(alerts: false)
    for number in 0..<40 {
      try watch.report("\(number)", "320500", "gas-leak", .severe, "leak \(number)")
    }
    var desk = watch.desk(200, 60)
    _ = desk.handle(.key(.down))
    let before = desk.frame()
    _ = desk.handle(.key(.down))
    #expect(Self.changes(before, desk.frame()) <= 64)
  }

  @Test func whileNothingHappensASecondChangesLittle() throws {
    var desk = try PanelWatch().desk(200, 60)
    let wall = desk.wall
    _ = desk.handle(.tick(wall: wall.advanced(by: .seconds(1))))
    for second in 2...9 {
      let before = desk.frame()
      _ = desk.handle(.tick(wall: wall.advanced(by: .seconds(Int64(second)))))
      #expect(Self.changes(before, desk.frame()) <= 12, "second \(second)")
    }
  }

  private static func changes(_ one: Surface, _ other: Surface) -> Int {
    zip(one.cells, other.cells).count { $0 != $1 }
  }

  private static func column(of text: String, in row: String) -> Int? {
    guard let range = row.firstRange(of: text) else { return nil }
    return TextWidth.of(String(row[..<range.lowerBound]))
  }
}
