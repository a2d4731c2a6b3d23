import CNcurses
import Glibc
import Testing

/// A child opens the screen and something ends it: the terminal must be as a shell expects it.
@Suite(.timeLimit(.minutes(1))) struct RescueTests {
  private struct End {
    let status: Int
    let lastWords: String
    let isCooked: Bool
  }

  private func end(by signal: Int32) throws -> End {
    var master: Int32 = -1
    let process = fh_spawn_and_raise(signal, 40, 6, &master)
    try #require(process > 0)
    let status = Int(fh_wait_for_exit(process, 10_000))
    let cooked = fh_is_cooked(master) == 1
    let words = PseudoTerminal.read(master, milliseconds: 0)
    close(master)
    return End(status: status, lastWords: words, isCooked: cooked)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS])
  func aFaultPutsTheTerminalRight(signal: Int32) throws {
    let end = try end(by: signal)
    #expect(end.status == 1000 + Int(signal))
    #expect(end.isCooked)
    #expect(end.lastWords.contains("\u{1B}[?1049l"))
    #expect(end.lastWords.contains("\u{1B}[?2004l"))
    #expect(end.lastWords.hasSuffix("ended by a fault\r\n"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func whoIsAskedToEndEndsInGoodOrder(signal: Int32) throws {
    let end = try end(by: signal)
    #expect(end.status == 3)
    #expect(end.isCooked)
    #expect(end.lastWords.contains("\u{1B}[?1049l"))
    #expect(!end.lastWords.contains("fault"))
  }
}
