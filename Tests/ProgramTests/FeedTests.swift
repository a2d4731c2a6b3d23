import Curses
import Foundation
import Testing

/// Files dropped into a folder, seen on the screen.
@Suite(.serialized) struct FeedTests {
  @Test func aMessageIsInTheQueueAndABrokenOneInQuarantine() throws {
    let home = try Folder()
    let feed = try Folder()
    let probe = try Program.console(["--ephemeral", "--feed", feed.path], home: home)
    #expect(probe.wait(for: "FENGHUO", seconds: 20))
    probe.untilQuiet(gap: 200, limit: 2000)
    try feed.write("one.xml", Samples.cap("FEED-1"))
    #expect(probe.wait(for: "FEED-1", seconds: 5))
    try feed.write("two.xml", "<alert><identifier>half")
    probe.press(":feeds\r")
    #expect(probe.wait(for: "two.xml", seconds: 5))
  }

  @Test func aGrowingFileOfLinesIsReadOn() throws {
    let home = try Folder()
    let feed = try Folder()
    let file = try feed.write("desk.ndjson", line("N-1"))
    let probe = try Program.console(["--ephemeral", "--feed", feed.path], home: home)
    #expect(probe.wait(for: "water N-1", seconds: 20))
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(line("N-2").utf8.prefix(50)))
    probe.untilQuiet(gap: 300, limit: 1000)
    try handle.write(contentsOf: Data(line("N-2").utf8.dropFirst(50)))
    #expect(probe.wait(for: "water N-2", seconds: 5))
  }

  private func line(_ identifier: String) -> String {
    """
    {"type":"alert","id":"\(identifier)","source":"ops@suzhou.example",\
    "time":"2026-11-01T08:00:00+08:00","op":"open","status":"Actual","refs":[],"city":"320500",\
    "event":"Flood","severity":"Severe","urgency":"Immediate","certainty":"Observed",\
    "text":"water \(identifier)"}

    """
  }
}
