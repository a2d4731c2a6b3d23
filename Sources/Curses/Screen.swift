import CNcurses
import Glibc
package import Terminal

/// The one screen of a program, on a real terminal. It belongs to the main thread.
///
/// While it is open, a fault or a signal puts the terminal right before the program ends, and what
/// is written to standard error goes to a file. It closes itself when its owner lets go of it.
package struct Screen: ~Copyable {
  /// How the screen is opened.
  package struct Options: Sendable {
    /// The descriptors of the terminal.
    package var input: Int32 = 0
    package var output: Int32 = 1
    /// The terminal's name; nil for the one in the environment.
    package var terminal: String?
    /// The depth that was asked for; nil for what the terminal has, or mono under `NO_COLOR`.
    package var depth: ColourDepth?
    /// Where standard error goes while the screen is open; nil leaves it alone.
    package var errorFile: String?
    /// Whether signals and faults are taken care of; a test that shares its process says no.
    package var isGuarded = true

    package init() {}
  }

  /// Why there is no screen.
  package enum Problem: Error {
    case notATerminal
    case unusable(terminal: String)
  }

  /// What came in, in order.
  package enum Input: Hashable, Sendable {
    case key(Key)
    case resized(Size)
    /// A signal asked the program to end; it has two seconds.
    case endRequested(signal: Int)
    /// Nobody is at the terminal any more.
    case gone
  }

  /// How many colours are drawn with.
  package let depth: ColourDepth
  /// The cells of the terminal.
  package private(set) var size: Size

  private let options: Options
  private let errors: Int32
  private var decoder = KeyDecoder()
  private var painter: Painter
  private var shown: Surface?
  private var theme: Theme?

  /// Takes the terminal over. `wakeup` is woken by every signal that has to be looked at.
  package init(_ options: Options = Options(), wakeup: Wakeup) throws(Problem) {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
    if options.isGuarded { fh_unblock_signals() }
    fh_rescue_remember(options.output)
    guard fh_open(options.input, options.output, options.terminal) == 0 else {
      throw .unusable(terminal: options.terminal ?? Screen.environment("TERM") ?? "")
    }
    self.options = options
    errors = options.errorFile.map { fh_divert_errors($0) } ?? -1
    if options.isGuarded {
      let place = options.errorFile.map { "; see \($0)" } ?? ""
      fh_rescue_arm(options.output, wakeup.descriptor, "fenghuo ended by a fault\(place)\n")
    }
    depth = Screen.depth(asked: options.depth)
    painter = Painter(depth: depth)
    size = Screen.currentSize()
  }

  deinit {
    fh_close()
    if options.isGuarded { fh_rescue_disarm() }
    fh_restore_errors(errors)
  }

  /// Gives the terminal back.
  package consuming func close() {}

  /// Shows a surface. Only what differs from the last one is sent; nothing at all if nothing does.
  package mutating func present(_ surface: Surface, theme: Theme) {
    var last = shown
    if self.theme != theme {
      self.theme = theme
      painter.use(theme)
      last = nil
    }
    if let previous = shown, previous.size != surface.size { fh_clear() }
    if last?.size != surface.size { last = nil }
    let changed = painter.paint(surface, over: last, size: size)
    if changed || shown == nil || shown?.cursor != surface.cursor { show(surface.cursor) }
    shown = surface
  }

  private func show(_ cursor: Surface.Position?) {
    let place = cursor ?? Surface.Position(x: -1, y: -1)
    fh_show(Int32(clamping: place.x), Int32(clamping: place.y))
  }

  /// The next thing that came in; nil when there is nothing more. Never waits.
  package mutating func nextInput() -> Input? {
    let requests = options.isGuarded ? Int(fh_take_requests()) : 0
    if requests & FH_ASKED_TO_END != 0 { return .endRequested(signal: Int(fh_end_signal())) }
    if requests & FH_ASKED_TO_STOP != 0 { suspend() }
    if requests & FH_CONTINUED != 0 { comeBack() }
    if fh_take_size() != 0 || Screen.currentSize() != size {
      size = Screen.currentSize()
      shown = nil
      fh_clear()
      return .resized(size)
    }
    return readKey().map { .key($0) }
  }

  /// The next key that was pressed; nil when there is none. Never waits.
  package mutating func readKey() -> Key? {
    decoder.next { milliseconds in
      var value: UInt32 = 0
      switch Int(fh_read(milliseconds, &value)) {
      case FH_CHARACTER: return .character(value)
      case FH_KEY: return .key(value)
      default: return .nothing
      }
    }
  }

  /// Whether nobody is at the terminal any more. To be asked when a wait said that there was
  /// something to read and there was nothing.
  package var isGone: Bool { fh_is_gone(options.input) != 0 }

  /// Whether the terminal takes output now without making the program wait.
  package var isReadyForOutput: Bool {
    var wait = pollfd(fd: options.output, events: Int16(POLLOUT), revents: 0)
    return poll(&wait, 1, 0) != 0
  }

  /// Stops the program as Ctrl-Z does in a shell, and draws everything again when it goes on.
  package mutating func suspend() {
    fh_leave()
    fh_stop_self()
    comeBack()
  }

  /// Draws everything again, for a person whose terminal was written over.
  package mutating func redraw() {
    fh_clear()
    guard let surface = shown, let theme else { return }
    shown = nil
    present(surface, theme: theme)
  }

  private mutating func comeBack() {
    fh_return()
    redraw()
  }

  /// Sounds the terminal's bell.
  package func bell() { fh_bell() }

  /// Puts a text on the clipboard of the terminal (OSC 52), through tmux where it runs in one.
  /// Whether the terminal allows it, it does not say.
  package func copy(_ text: String) {
    let sequence = Clipboard.sequence(
      for: text, isInTmux: !(Screen.environment("TMUX") ?? "").isEmpty)
    var done = 0
    while done < sequence.count {
      let count = sequence[done...].withUnsafeBytes {
        write(options.output, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      done += count
    }
  }

  /// Turns the mouse on or off; it begins off, so that text can be selected.
  package func useMouse(_ isOn: Bool) { fh_mouse(isOn ? 1 : 0) }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    fh_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func depth(asked: ColourDepth?) -> ColourDepth {
    let own = ColourDepth(colours: Int(fh_colours()))
    if let asked { return min(asked, own) }
    let refused = !(environment("NO_COLOR") ?? "").isEmpty
    return refused ? .mono : own
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
