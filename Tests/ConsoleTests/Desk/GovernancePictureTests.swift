import Console
import Domain
import Foundation
import Terminal
import Testing

/// The screens about who answers for what by when, as they were looked at and found right.
@Suite struct GovernancePictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(
    arguments: ["80x24-en", "120x40-en", "80x24-zh-Hans", "120x40-zh-Hant"],
    [ScreenName.duties, .draft, .incident, .organisation])
  func eachLooksAsItWasFoundRight(form: String, screen: ScreenName) throws {
    let parts = form.split(separator: "-", maxSplits: 1).map(String.init)
    let numbers = parts[0].split(separator: "x").compactMap { Int($0) }
    let language = try #require(Language(rawValue: parts[1]))
    let size = Size(columns: numbers[0], rows: numbers[1])
    let name = "governed-\(screen.rawValue)-\(form)"
    let file = Self.folder.appending(path: name + ".txt")
    let drawn = try drawing(screen, language, size)
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name) differs:\n\(drawn)")
  }

  /// A leak in Wuxi that was graded Ⅱ and reported by phone, twenty minutes on.
  private func drawing(
    _ screen: ScreenName, _ language: Language, _ size: Size
  ) throws -> String {
    var sitting = try Sitting(language: language, role: .coordinator, size: size)
    try sitting.raise("WUX", .extreme, "Chlorine leak at dock 3", kind: "chemical-leak")
    try sitting.press("a", "i")
    sitting.wait(.seconds(1))
    try sitting.press("Enter")
    let incident = try #require(sitting.picture.incidents.sorted.first)
    let matter = Matter.incident(incident.id)
    try sitting.publish(.govern(matter, .assess(Losses(dead: 3, injured: 12))))
    try sitting.publish(
      .govern(
        matter, .report(FiledReport(.initial, to: .province, by: .phone, lacking: "cause"))))
    try sitting.publish(
      .govern(matter, .proposeLead(to: City.ID("320500"), reason: "most of it lies there")))
    sitting.wait(.minutes(20))
    sitting.run("incident")
    if screen != .incident { sitting.run(screen.rawValue) }
    sitting.wait(.seconds(10))
    return sitting.desk.frame().text
  }
}
