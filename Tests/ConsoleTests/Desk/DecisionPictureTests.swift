import Console
import Domain
import Foundation
import Terminal
import Testing

/// The board of joint decisions, as it was looked at and found right.
@Suite struct DecisionPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theBoardLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("decisions-\(form)-\(language.rawValue)", form, language) { _ in }
  }

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theMeetingLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("meeting-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.press("j")
    }
  }

  @Test(arguments: Language.allCases)
  func theEmptyBoardSaysWhatToDo(language: Language) throws {
    var sitting = try Sitting(language: language, size: Size(columns: 40, rows: 10))
    try sitting.press("gb")
    #expect(sitting.desk.frame().text.contains(language == .en ? "proposes" : "n 提案"))
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    var sitting = try board(language, Size(columns: numbers[0], rows: numbers[1]))
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

  /// A proposal that was countered, with an answer and a city that is late; a meeting in session.
  private func board(_ language: Language, _ size: Size) throws -> Sitting {
    var sitting = try Sitting.overFlood(language, size: size)
    let id = try sitting.propose()
    try sitting.publish(.alliance(.consent(id, by: Sitting.nanjing, note: "")))
    sitting.wait(.minutes(10))
    var terms = try #require(sitting.picture.decisions[id]).round.terms
    terms.aim = terms.aim?.with(900, for: Sitting.changzhou)
    try sitting.publish(
      .alliance(
        .counter(
          id, by: Sitting.changzhou, terms, answerBy: sitting.desk.now.advanced(by: .minutes(20)))))
    sitting.wait(.minutes(5))
    try sitting.publish(.alliance(.refuse(id, by: Sitting.nanjing, reason: "buses are short")))
    let call = Meeting.Call(
      by: .body, about: .hazard(Hazard.ID("NKG-H1")), "buses for Changzhou",
      invited: [Sitting.nanjing, Sitting.zhenjiang, Sitting.changzhou],
      at: sitting.desk.now.advanced(by: .minutes(10)))
    let meeting = Meeting.ID("REG-M1")
    try sitting.publish(.alliance(.callMeeting(call)))
    sitting.wait(.minutes(10))
    try sitting.publish(.alliance(.meeting(meeting, .begin)))
    try sitting.publish(.alliance(.meeting(meeting, .join(Sitting.nanjing))))
    try sitting.publish(
      .alliance(.meeting(meeting, .excuse(Sitting.changzhou, reason: "short of people"))))
    try sitting.publish(.alliance(.meeting(meeting, .write("forty buses come from Nanjing"))))
    sitting.wait(.minutes(8))
    sitting.run("decisions")
    return sitting
  }
}
