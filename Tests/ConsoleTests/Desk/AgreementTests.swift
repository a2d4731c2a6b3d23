import Console
import Domain
import Foundation
import Terminal
import Testing

extension Sitting {
  static let hefei = AidAgreement.ID("hefei-metropolitan")

  /// A desk of the body on 10 December 2026: an agreement of five cities ends in three weeks, one
  /// city has signed its renewal, and two months of meetings stand in the programme.
  static func overAgreements(
    _ language: Language = .en, role: Role = .coordinator,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting(language: language, role: role, size: size)
    let goal = Instant(year: 2026, month: 12, day: 10, hour: 9, offsetInMinutes: 480)
    sitting.wait(sitting.desk.now.duration(to: goal ?? sitting.desk.now))
    return sitting
  }

  /// Moves down to a row of the screen of agreements.
  mutating func go(to row: PreparednessRow) throws {
    try press("gg")
    for _ in desk.preparednessRows where desk.agreementCursor.item != row { try press("j") }
    #expect(desk.agreementCursor.item == row)
  }
}

/// The screen of agreements, plans and the programme, worked with keys.
@Suite struct AgreementTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  private func agreement(_ sitting: Sitting) throws -> Agreement {
    try #require(sitting.picture.agreements[Sitting.hefei])
  }

  @Test func `what ends soon stands first, is noted, renewed, signed and refused`() throws {
    var sitting = try Sitting.overAgreements()
    try sitting.press("gM")
    #expect(sitting.screen.contains("1 end within 30 days"))
    #expect(sitting.screen.contains("ends after 2026-12-31"))
    try sitting.press("Spc")
    #expect(
      sitting.picture.reminders(at: sitting.desk.now).allSatisfy {
        !$0.id.rawValue.hasPrefix("agreement|hefei")
      })
    try sitting.go(to: .agreement(Sitting.hefei))
    try sitting.press("R")
    #expect(sitting.form?.fields.first { $0.name == .prepare(.from) }?.editor.text == "2027-01-01")
    try sitting.press("Enter")
    let draft = try #require(try agreement(sitting).version(2))
    #expect(try agreement(sitting).state(of: draft, at: sitting.desk.now) == .signing)
    #expect(sitting.screen.contains("signing"))
    try sitting.press("a", "Enter")
    #expect(try agreement(sitting).newest.replies.count == 1)
    try sitting.press("x")
    try sitting.fill([nil, "caps are too high"])
    #expect(try agreement(sitting).newest.replies.count == 2)
    try sitting.press("Enter")
    #expect(sitting.desk.isAgreementOpen)
    #expect(sitting.screen.contains("caps are too high"))
    try sitting.press("Esc")
    #expect(!sitting.desk.isAgreementOpen && sitting.desk.screen == .agreements)
  }

  @Test func `a draft changes caps and prices as they are typed`() throws {
    let sitting = try Sitting.overAgreements()
    let terms = try agreement(sitting).newest.terms.terms
    let changed = try #require(
      sitting.desk.terms(terms, changedBy: "sandbags 90,000 2.8; hazmat 4; ladder 0"))
    func term(_ good: AidGood) -> AidAgreement.Term? { changed.first { $0.good == good } }
    #expect(term(.supply(SupplyItem.ID("sandbags")))?.cap == 90_000)
    #expect(term(.supply(SupplyItem.ID("sandbags")))?.tariff == Money(fen: 280))
    #expect(term(.units(.hazmat))?.cap == 4)
    #expect(term(.units(.hazmat))?.tariff == Money(fen: 57_000), "the price stays")
    #expect(term(.units(.ladder)) == nil)
    #expect(sitting.desk.terms(terms, changedBy: "sandbags") == nil)
    #expect(sitting.desk.terms(terms, changedBy: "gold 3 4") == nil)
    #expect(sitting.desk.terms(terms, changedBy: "") == terms)
  }

  @Test func `an entry of the programme is moved, and a meeting is called for it`() throws {
    var sitting = try Sitting.overAgreements()
    try sitting.press("gM")
    let id = ProgrammeEntry.ID("consultation/2026-12")
    try sitting.go(to: .entry(id))
    try sitting.press("v")
    try sitting.fill(["2026-12-20", "floods"])
    let moved = try #require(sitting.picture.programmeEntry(id))
    #expect(moved.moves.map(\.act.reason) == ["floods"])
    #expect(moved.due == Instant(year: 2026, month: 12, day: 21, offsetInMinutes: 480))
    try sitting.press("m", "Enter")
    #expect(sitting.picture.standingMeetings.first?.call.matter == nil)
    #expect(sitting.picture.standingMeetings.first?.call.invited.count == 27)
  }

  @Test func `a dispatcher takes note but signs nothing`() throws {
    var sitting = try Sitting.overAgreements(role: .dispatcher)
    try sitting.press("gM", "R")
    #expect(sitting.form == nil)
    let before = sitting.picture.reminders(at: sitting.desk.now).count
    try sitting.press("Spc")
    #expect(sitting.picture.reminders(at: sitting.desk.now).count == before - 1)
  }

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theListLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("agreements-\(form)-\(language.rawValue)", form, language) { _ in }
  }

  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func anAgreementLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("agreement-\(form)-\(language.rawValue)", form, language) { sitting in
      try sitting.go(to: .agreement(Sitting.hefei))
      try sitting.press("Enter")
    }
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overAgreements(language, size: size)
    var draft = AgreementDraft(
      amending: try agreement(sitting).newest.terms, note: "夏汛经验 after the summer's floods")
    draft.from = draft.until
    draft.until = draft.until.advanced(by: .hours(365 * 24))
    draft.terms = try #require(
      sitting.desk.terms(draft.terms, changedBy: "sandbags 90000 2.8; ladder 0"))
    let signBy = sitting.desk.now.advanced(by: .hours(24 * 7))
    try sitting.publish(
      .prepare(.agreement(.draft(draft, by: .body, signBy: signBy))))
    let parties = draft.parties
    try sitting.publish(
      .prepare(.agreement(.sign(Sitting.hefei, version: 2, by: parties[0]))))
    try sitting.publish(
      .prepare(
        .agreement(
          .refuse(Sitting.hefei, version: 2, by: parties[1], reason: "无力承担 beyond us"))))
    sitting.run("agreements")
    sitting.wait(.hours(5))
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
