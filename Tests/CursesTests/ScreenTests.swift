import CNcurses
import Curses
import Glibc
import Terminal
import Testing

/// A screen on a real terminal device. One at a time: ncurses belongs to the process.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ScreenTests {
  private let wakeup: Wakeup
  private let ember: Theme

  init() throws {
    wakeup = try #require(Wakeup())
    ember = try #require(Theme.named("ember"))
  }

  private func surface(_ line: String, face: Face = .text) -> Surface {
    var surface = Surface(size: Size(columns: 40, rows: 6))
    surface.write(line, at: 2, y: 1, face: face)
    return surface
  }

  @Test func onlyWhatChangedIsSent() throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    #expect(screen.size == Size(columns: 40, rows: 6))
    screen.present(surface("上海 queue 1"), theme: ember)
    let first = terminal.written()
    #expect(first.contains("上海 queue 1"))
    #expect(first.contains("\u{1B}[?1049h"))
    #expect(first.contains("\u{1B}[?2004h"))

    screen.present(surface("上海 queue 2"), theme: ember)
    let second = terminal.written()
    #expect(second.contains("2"))
    #expect(!second.contains("queue"))
    #expect(second.utf8.count < 60)

    screen.present(surface("上海 queue 2"), theme: ember)
    #expect(terminal.written() == "")
  }

  @Test func facesBecomeColours() throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    screen.present(surface("x"), theme: ember)
    _ = terminal.written()
    screen.present(surface("x", face: .alertP1Unacknowledged), theme: ember)
    let written = terminal.written()
    #expect(written.contains("48;5;203"))
    #expect(written.contains("38;5;16"))
  }

  @Test(arguments: ["vt100", "dumb", "linux", "xterm", "no-such-terminal", "xterm-direct"])
  func everyTerminalShowsText(name: String) throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(name), wakeup: wakeup)
    screen.present(surface("overview", face: .alertP2Unacknowledged), theme: ember)
    #expect(terminal.written().contains("overview"))
  }

  @Test func theTerminalIsGivenBack() throws {
    let terminal = try PseudoTerminal()
    #expect(fh_is_cooked(terminal.terminal) == 1)
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    screen.present(surface("x"), theme: ember)
    #expect(fh_is_cooked(terminal.terminal) == 0)
    screen.close()
    #expect(fh_is_cooked(terminal.terminal) == 1)
    let written = terminal.written()
    #expect(written.contains("\u{1B}[?1049l"))
    #expect(written.contains("\u{1B}[?2004l"))
  }

  @Test(arguments: [
    ("a", Key.character("a")), ("火", .character("火")), ("\u{1B}OA", .up), ("\u{1B}[B", .down),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[Z", .backTab), ("\u{1B}a", .alt("a")),
    ("\u{1B}", .escape), ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace),
    ("\u{3}", .control("c")), ("\u{1A}", .control("z")), (" ", .character(" ")),
    ("\u{1B}[3~", .delete), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[200~化工\nx\u{1B}[201~", .paste("化工 x")),
    (
      "\u{1B}[<0;12;5M",
      .mouse(MouseEvent(x: 11, y: 4, button: .left, action: .press))
    ),
    (
      "\u{1B}[<65;300;2M",
      .mouse(MouseEvent(x: 299, y: 1, button: .wheelDown, action: .press))
    ),
  ])
  func keysAreRead(typed: String, key: Key) throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    terminal.type(typed)
    #expect(screen.readKey() == key)
    #expect(screen.readKey() == nil)
  }

  @Test func aNewSizeIsToldAndDrawn() throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    screen.present(surface("wide"), theme: ember)
    #expect(fh_set_window_size(terminal.master, 20, 4) == 0)
    let size = Size(columns: 20, rows: 4)
    #expect(screen.nextInput() == .resized(size))
    #expect(screen.nextInput() == nil)
    _ = terminal.written()
    var small = Surface(size: size)
    small.write("narrow", at: 0, y: 3)
    screen.present(small, theme: ember)
    #expect(terminal.written().contains("narrow"))
  }

  @Test func theCursorStandsWhereOneTypes() throws {
    let terminal = try PseudoTerminal()
    var screen = try Screen(terminal.options(), wakeup: wakeup)
    var form = surface("name")
    screen.present(form, theme: ember)
    #expect(!terminal.written().contains("\u{1B}[?12l\u{1B}[?25h"))
    form.cursor = Surface.Position(x: 8, y: 1)
    screen.present(form, theme: ember)
    #expect(terminal.written().contains("\u{1B}[?12l\u{1B}[?25h"))
    form.cursor = nil
    screen.present(form, theme: ember)
    #expect(terminal.written().contains("\u{1B}[?25l"))
  }

  @Test func aDeadTerminalIsNoticed() throws {
    var ends: (Int32, Int32) = (-1, -1)
    #expect(fh_openpty(&ends.0, &ends.1, 40, 6) == 0)
    var options = Screen.Options()
    (options.input, options.output) = (ends.1, ends.1)
    options.terminal = "xterm-256color"
    options.isGuarded = false
    var screen = try Screen(options, wakeup: wakeup)
    let before = screen.isGone
    close(ends.0)
    #expect(wakeup.wait(input: ends.1, milliseconds: 100) == .terminal)
    #expect(screen.readKey() == nil)
    let after = screen.isGone
    #expect([before, after] == [false, true])
    close(ends.1)
  }

  @Test func whatIsNoTerminalIsRefused() throws {
    var options = Screen.Options()
    options.input = wakeup.wait(milliseconds: 0) == [] ? open("/dev/null", O_RDONLY) : -1
    #expect(throws: Screen.Problem.self) {
      let screen = try Screen(options, wakeup: wakeup)
      screen.close()
    }
    close(options.input)
  }

  @Test func aCallEndsAWait() {
    #expect(wakeup.wait(input: -1, milliseconds: 0) == [])
    wakeup.wake()
    wakeup.wake()
    #expect(wakeup.wait(input: -1, milliseconds: 0) == .called)
    #expect(wakeup.wait(input: -1, milliseconds: 0) == [])
  }
}
