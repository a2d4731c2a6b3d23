import Curses
import Foundation
import Testing

/// The console on a terminal of its own: keys in, bytes out.
@Suite(.serialized) struct ConsoleTests {
  @Test func theTerminalIsGivenBackWhateverEndsTheProgram() throws {
    let home = try Folder()
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE] {
      let probe = try Program.console(["--ephemeral", "--seed", "7", "--paused"], home: home)
      #expect(probe.wait(for: "FENGHUO", seconds: 20))
      probe.untilQuiet(gap: 100, limit: 2000)
      probe.send(signal)
      #expect(probe.hasEnded(within: 5000), "signal \(signal)")
      #expect(probe.isRestored, "signal \(signal)")
    }
  }

  @Test func leavingByCommandGivesTheTerminalBack() throws {
    let home = try Folder()
    let probe = try Program.console(["--ephemeral", "--seed", "7", "--paused"], home: home)
    #expect(probe.wait(for: "FENGHUO", seconds: 20))
    probe.press(":q!\r")
    #expect(probe.hasEnded(within: 5000))
    #expect(probe.isRestored)
  }

  /// A pause of a watch that ran sixty times as fast ended in real time.
  @Test func aPauseGoesOnAsFastAsWasAskedFor() throws {
    let home = try Folder()
    let probe = try Program.console(
      ["--ephemeral", "--seed", "7", "--paused", "--speed", "60"], home: home)
    #expect(probe.wait(for: "PAUSED", seconds: 20))
    probe.untilQuiet(gap: 100, limit: 2000)
    probe.forget()
    probe.press("p")
    #expect(probe.wait(for: "×60", seconds: 10))
  }

  @Test func aStoppedConsoleGivesTheTerminalBackAndReturns() throws {
    let home = try Folder()
    let probe = try Program.console(["--ephemeral", "--seed", "7", "--paused"], home: home)
    #expect(probe.wait(for: "FENGHUO", seconds: 20))
    probe.untilQuiet(gap: 200, limit: 2000)
    probe.send(SIGTSTP)
    probe.untilQuiet(gap: 300, limit: 2000)
    #expect(probe.isRestored)
    probe.forget()
    probe.send(SIGCONT)
    #expect(probe.wait(for: "FENGHUO", seconds: 5))
  }

  @Test func aSecondConsoleOnTheSameRecordIsRefusedOrLooksOn() throws {
    let home = try Folder()
    let journal = home.file("one.journal")
    let words = ["--journal", journal, "--seed", "7", "--paused"]
    let first = try Program.console(words, home: home)
    #expect(first.wait(for: "FENGHUO", seconds: 20))
    let second = try Program.console(words, home: home)
    #expect(second.wait(for: "written by another console", seconds: 10))
    #expect(second.hasEnded(within: 3000))
    let reader = try Program.console(words + ["--read-only"], home: home)
    #expect(reader.wait(for: "FENGHUO", seconds: 10))
  }

  /// What the screen said was noted is in the record, whenever the power goes.
  @Test func killedAHundredTimesNothingIsLost() throws {
    let home = try Folder()
    let journal = home.file("killed.journal")
    let words = ["--journal", journal, "--seed", "7", "--paused"]
    for round in 1...100 {
      let probe = try Program.console(words, columns: 100, rows: 30, home: home)
      #expect(probe.wait(for: "FENGHUO", seconds: 30))
      probe.untilQuiet(gap: 100, limit: 3000)
      probe.forget()
      probe.press("m")
      #expect(probe.wait(for: "Note", seconds: 10), "round \(round)")
      // A form takes no Enter in its first moments, so that what was typed ahead does nothing.
      probe.read(seconds: 0.4)
      probe.press("kept\(round)x")
      probe.read(seconds: 0.05)
      probe.press("\r")
      let wasSaid = probe.wait(for: "done: note", seconds: 10)
      #expect(wasSaid, "round \(round)")
      probe.send(SIGKILL)
      #expect(probe.hasEnded(within: 3000))
    }
    let record = try Program.run(["journal", "export", journal]).output
    for round in 1...100 { #expect(record.contains("kept\(round)x"), "round \(round)") }
    #expect(try Program.run(["journal", "verify", journal]).code == 0)
  }
}
