import Console
import Domain
import Foundation
import Terminal
import Testing

/// The screen of the ledger, as it was looked at and found right.
@Suite struct LedgerPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theListLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("ledger-\(form)-\(language.rawValue)", form, language) { _ in }
  }

  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func aCityLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("ledger-city-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("Enter")
    }
  }

  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func theSplitsLookAsTheyWereFoundRight(form: String, language: Language) throws {
    try check("ledger-splits-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("s")
    }
  }

  @Test(arguments: Language.allCases)
  func withoutARecordTheSumIsStillNothing(language: Language) throws {
    var sitting = try Sitting(language: language, size: Size(columns: 80, rows: 24))
    try sitting.press("gB")
    #expect(sitting.screen.contains("¥0.00"))
    try sitting.press("s", "a", "Enter", "a", "w", "E")
    #expect(sitting.form == nil)
    sitting.resize(to: Size(columns: 40, rows: 10))
    #expect(sitting.screen.contains("0"))
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overLedger(language, size: size)
    sitting.run("ledger")
    try move(&sitting)
    sitting.wait(.seconds(10))
    let drawn = sitting.desk.frame().text
    let file = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name) differs:\n\(drawn)")
  }
}
