import Console
import Domain
import Foundation
import Terminal
import Testing

/// The screen of evaluations, as it was looked at and found right.
@Suite struct EvaluationPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theTableLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("evaluation-\(form)-\(language.rawValue)", form, language) { _ in }
  }

  @Test(arguments: ["80x24"], Language.allCases)
  func aFigureLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("evaluation-figure-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("Enter", "l", "Enter")
    }
  }

  @Test(arguments: ["80x24"], Language.allCases)
  func lessonsLookAsTheyWereFoundRight(form: String, language: Language) throws {
    try check("evaluation-lessons-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("L")
    }
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overEvaluation(language, size: size)
    sitting.run("evaluation")
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
