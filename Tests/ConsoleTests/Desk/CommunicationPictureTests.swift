import Console
import Domain
import Foundation
import Terminal
import Testing

/// The screens of notices, of the watch and of a situation's report, as they were looked at and
/// found right.
@Suite struct CommunicationPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(
    arguments: ["sitrep", "handover", "notices"],
    [("80x24", Language.en), ("80x24", .zhHans), ("120x40", .en), ("120x40", .zhHant)])
  func eachLooksAsItWasFoundRight(screen: String, form: (String, Language)) throws {
    let numbers = form.0.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overWord(form.1, size: size)
    if screen == "handover" { sitting.run("desk nanjing") }
    if screen == "sitrep" { sitting.run("incident") }
    sitting.run(screen)
    sitting.wait(.seconds(10))
    let drawn = sitting.desk.frame().text
    let name = "word-\(screen)-\(form.0)-\(form.1.rawValue)"
    let file = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == recorded, "FENGHUO_RECORD=1 records the picture anew")
  }
}
