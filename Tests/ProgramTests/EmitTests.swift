import Curses
import Foundation
import Testing

/// Warnings of incidents on a record, from the console to the printed message.
@Suite(.serialized) struct EmitTests {
  private let folder: Folder
  init() throws { folder = try Folder() }

  /// A record on which an alert of a status has become an incident.
  private func record(_ status: String) throws -> String {
    let text = Samples.cap("E-1").replacing(">Actual<", with: ">\(status)<")
    let feed = try folder.write("feed.xml", text)
    let journal = folder.file("\(status).db")
    let probe = try Program.console(["--journal", journal, "--feed", feed], home: folder)
    #expect(probe.wait(for: "E-1", seconds: 20))
    probe.press(".")
    probe.press("i")
    #expect(probe.wait(for: "Make an incident", seconds: 5))
    // A form takes no Enter in its first moments.
    probe.read(seconds: 0.6)
    probe.press("\r")
    #expect(probe.wait(for: "SUZ-I1", seconds: 5))
    probe.untilQuiet(gap: 200, limit: 2000)
    probe.send(SIGTERM)
    #expect(probe.hasEnded(within: 5000))
    return journal
  }

  /// A message emitted into a file; nil where the program refuses.
  private func emit(_ journal: String, at hour: Int, _ rest: String...) throws -> String? {
    let sent = "2027-01-01T\(hour):00:00+08:00"
    let run = try Program.run(
      ["cap", "emit", "SUZ-I1", "--journal", journal, "--sender", "d@suz.example", "--sent", sent]
        + rest)
    if run.code != 0 {
      #expect(run.output.isEmpty, "what is refused prints nothing")
      return nil
    }
    return try folder.write("\(UUID().uuidString).xml", run.output)
  }

  private func faults(_ file: String) throws -> [String] {
    try Program.run(["cap", "check", "--profile", "12379", file]).output
      .split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func aWarningIsUpdatedAndCancelled() throws {
    let journal = try record("Actual")
    let first = try #require(try emit(journal, at: 10, "--body", "416"))
    let second = try #require(try emit(journal, at: 11, "--update", first))
    let last = try #require(try emit(journal, at: 12, "--cancel", second))
    for file in [first, second, last] { #expect(try faults(file) == []) }
    let texts = try [first, second, last].map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(texts[0].contains("<identifier>32050041600001_20270101100000_0<"))
    for (text, kind) in zip(texts, ["Alert", "Update", "Cancel"]) {
      #expect(text.contains("<msgType>\(kind)<") && text.contains("<status>Actual<"))
    }
    #expect(texts[2].contains("_20270101100000_0,2027-01-01T10:00:00+08:00 d@suz.example,"))
    #expect(try emit(journal, at: 9, "--update", first) == nil, "it is sent before what it updates")
  }

  @Test func anExerciseIsNeverPrintedAsActual() throws {
    let journal = try record("Exercise")
    let first = try #require(try emit(journal, at: 10))
    let text = try String(contentsOfFile: first, encoding: .utf8)
    #expect(text.contains("<status>Exercise<") && !text.contains("Actual"))
    #expect(try faults(first) == [])
    #expect(try emit(journal, at: 11, "--status", "actual") == nil)
    let forged = try folder.write("forged.xml", text.replacing(">Exercise<", with: ">Actual<"))
    for way in ["--update", "--cancel"] {
      #expect(try emit(journal, at: 11, way, forged) == nil)
      #expect(try emit(journal, at: 11, way, forged, "--status", "actual") == nil)
      let next = try #require(try emit(journal, at: 11, way, first))
      #expect(!(try String(contentsOfFile: next, encoding: .utf8)).contains("Actual"))
    }
  }

  @Test func aFileGoesAlongWithItsDigest() throws {
    let journal = try record("Actual")
    let table = try folder.write("levels.csv", "abc")
    let file = try #require(try emit(journal, at: 10, "--attach", table))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("<mimeType>text/csv<") && text.contains("<derefUri>YWJj<"))
    #expect(text.contains("<digest>a9993e364706816aba3e25717850c26c9cd0d89d<"))
    #expect(try faults(file) == [])
    #expect(try emit(journal, at: 10, "--body", "4a6") == nil)
  }
}
