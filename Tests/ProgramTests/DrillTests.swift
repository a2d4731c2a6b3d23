import Curses
import Foundation
import Testing

/// A drill from the keyboard to its report.
@Suite(.serialized) struct DrillTests {
  private func drill(_ home: Folder, _ journal: String) throws -> Probe {
    try #require(
      Probe(
        [
          Program.path, "drill", "levee-cascade", "--lang", "en", "--seed", "7", "--journal",
          journal, "--as", "zhao", "--player", "li",
        ], columns: 120, rows: 40,
        environment: ["HOME": home.path, "XDG_STATE_HOME": home.path]))
  }

  private func press(_ keys: String, _ probe: Probe) {
    // A form takes no Enter in its first moments.
    probe.untilQuiet(gap: 150, limit: 1500)
    probe.read(seconds: 0.35)
    probe.press(keys)
  }

  @Test func aSmallDrillFromTheKeyboardAndItsReport() throws {
    let home = try Folder()
    let journal = home.file("drill.journal")
    let probe = try drill(home, journal)
    #expect(probe.wait(for: "DRILL", seconds: 30))
    #expect(probe.wait(for: "Piping behind", seconds: 10))
    press("p", probe)
    #expect(probe.wait(for: "running", seconds: 10))
    press("m", probe)
    press("d", probe)
    #expect(probe.wait(for: "water boils up", seconds: 10))
    press("\r", probe)
    #expect(probe.wait(for: "done: deliver #1", seconds: 10))
    press("P", probe)
    #expect(probe.wait(for: "You sit as li", seconds: 10))
    press("go", probe)
    press(".", probe)
    press("a", probe)
    #expect(probe.wait(for: "done: ack", seconds: 10))
    press("P", probe)
    press("gD", probe)
    #expect(probe.wait(for: "seen after", seconds: 10))
    press("w", probe)
    press("b", probe)
    press("\r", probe)
    #expect(probe.wait(for: "Back to checkpoint 1?", seconds: 10))
    probe.forget()
    press("\r", probe)
    #expect(probe.wait(for: "paused", seconds: 15))
    press("X", probe)
    press("\r", probe)
    press(":q!\r", probe)
    #expect(probe.hasEnded(within: 8000))
    #expect(probe.isRestored)
    try check(journal, hasTaken: true, home)
    try check(home.file("drill-b1.journal"), hasTaken: false, home)
    try replay(journal, home)
    try whatIf(journal)
  }

  private func replay(_ journal: String, _ home: Folder) throws {
    let probe = try #require(
      Probe(
        [Program.path, "replay", journal, "--lang", "en"], columns: 120, rows: 40,
        environment: ["HOME": home.path, "XDG_STATE_HOME": home.path]))
    #expect(probe.wait(for: "REPLAY", seconds: 20))
    #expect(probe.wait(for: "[|--", seconds: 5))
    press("}", probe)
    #expect(probe.wait(for: "=|", seconds: 10))
    press("a", probe)
    #expect(probe.wait(for: "may not", seconds: 5))
    press(":q!\r", probe)
    #expect(probe.hasEnded(within: 5000))
    #expect(try Program.run(["journal", "verify", journal]).code == 0)
  }

  private func whatIf(_ journal: String) throws {
    let report = try Program.run(["report", "aar", journal, "--lang", "en", "--format", "json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let injects = try #require(object["injects"] as? [[String: Any]])
    let expected = try #require(injects[0]["expected"] as? [[String: Any]])
    let entry = try #require(expected[0]["entry"] as? Int)
    let words = ["report", "whatif", journal, "--entry", "\(entry)", "--lang", "en"]
    let same = try Program.run(words + ["--earlier", "0s"])
    #expect(same.code == 0, "\(same.messages)")
    #expect(same.output.contains("Nothing expected came out otherwise."))
    #expect(!same.output.contains("could not be done again"))
    let late = try Program.run(words + ["--later", "30s"])
    #expect(late.output.contains("As recorded"))
    #expect(late.code == 0)
    #expect(try Program.run(words).code == 64)
  }

  /// The record is whole, its report is the same twice, and an independent count agrees.
  private func check(_ journal: String, hasTaken: Bool, _ home: Folder) throws {
    #expect(try Program.run(["journal", "verify", journal]).code == 0)
    let words = ["report", "aar", journal, "--lang", "en", "--format"]
    for format in ["md", "html", "json"] {
      let one = try Program.run(words + [format])
      #expect(one.code == 0, "\(one.messages)")
      #expect(one.output == (try Program.run(words + [format])).output)
      #expect(one.output.contains(format == "json" ? "\"Exercise\"" : "EXERCISE · 演练"))
    }
    let report = try Program.run(words + ["json"]).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let injects = try #require(object["injects"] as? [[String: Any]])
    let expected = try #require(injects[0]["expected"] as? [[String: Any]])
    let standing = hasTaken ? "seen" : "notDelivered"
    #expect(expected[0]["standing"] as? String == standing)
    if hasTaken { #expect(expected[0]["by"] as? String == "li") }
    try recount(journal, report, home)
  }

  private func recount(_ journal: String, _ report: String, _ home: Folder) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".ci/recount-drill")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else { return }
    let record = try Program.run(["journal", "export", journal]).output
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      script.path(), try home.write("record.ndjson", record), try home.write("told.json", report),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(said)")
  }

  @Test func whatIsNoDrillIsRefused() throws {
    #expect(try Program.run(["drill", "everyday"]).code == 64)
    #expect(try Program.run(["drill", "nowhere"]).code == 66)
    #expect(try Program.run(["report", "aar", "/no/such/journal"]).code == 66)
  }
}
