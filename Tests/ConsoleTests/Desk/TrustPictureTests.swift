import Console
import Domain
import Foundation
import Terminal
import Testing

/// The screen of trust, as it was looked at and found right.
@Suite struct TrustPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theListLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("trust-\(form)-\(language.rawValue)", form, language) { _ in }
  }

  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func aCityLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("trust-city-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("Enter")
    }
  }

  @Test(arguments: Language.allCases)
  func withoutARecordEachCityIsAStranger(language: Language) throws {
    var sitting = try Sitting(language: language, size: Size(columns: 80, rows: 24))
    try sitting.press("gT")
    #expect(sitting.screen.contains("0.50") && sitting.screen.contains("0.05–0.95"))
    try sitting.press("Enter", "c")
    #expect(sitting.form == nil && !sitting.desk.isTrustOpen)
    sitting.resize(to: Size(columns: 40, rows: 10))
    #expect(sitting.screen.contains("0.50"))
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overTrust(language, size: size)
    sitting.run("trust")
    try sitting.press("c")
    try sitting.fill([language == .en ? "the exchange was down" : "电话中断"])
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
