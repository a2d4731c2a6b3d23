import Console
import Domain
import Foundation
import Statutes
import Terminal
import Testing

/// The screens of postures, of the organisation and of accountability, as they were looked at and
/// found right.
@Suite struct StandingPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func posturesLookAsTheyWereFoundRight(form: String, language: Language) throws {
    try check("postures-\(form)-\(language.rawValue)", form, language) { sitting in
      sitting.run("postures")
      try sitting.press("j", "Enter")
    }
  }

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func accountabilityLooksAsItWasFoundRight(form: String, language: Language) throws {
    try check("accountability-\(form)-\(language.rawValue)", form, language) { sitting in
      sitting.run("accountability")
    }
  }

  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func theOrganisationSaysHowAllStand(form: String, language: Language) throws {
    try check("organisation-\(form)-\(language.rawValue)", form, language) { sitting in
      sitting.run("organisation")
    }
  }

  @Test(arguments: Language.allCases)
  func withoutARecordAllStandInRoutine(language: Language) throws {
    for screen in ["postures", "accountability"] {
      var sitting = try Sitting(language: language, size: Size(columns: 80, rows: 24))
      sitting.run(screen)
      try sitting.press("Enter", "j", "k")
      sitting.resize(to: Size(columns: 40, rows: 10))
      #expect(!sitting.screen.isEmpty)
    }
  }

  private func check(
    _ name: String, _ form: String, _ language: Language, _ move: (inout Sitting) throws -> Void
  ) throws {
    let numbers = form.split(separator: "x").compactMap { Int($0) }
    let size = Size(columns: numbers[0], rows: numbers[1])
    var sitting = try Sitting.overTrust(language, size: size)
    for (holder, posture) in [
      (PostureHolder.alliance, Posture.watch), (.city(Sitting.nanjing), .emergency),
    ] {
      try sitting.publish(
        .watch(
          sitting.desk.settings.statutes.order(
            holder, to: posture, reason: "洪水 flood", in: sitting.picture)),
        by: Actor(name: "chen", role: .coordinator))
    }
    sitting.wait(.minutes(20))
    try sitting.publish(
      .watch(.posture(.city(Sitting.nanjing), .tick("command-post", evidence: "已开设 open"))),
      by: Actor(name: "li", role: .supervisor))
    sitting.wait(.minutes(15))
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
