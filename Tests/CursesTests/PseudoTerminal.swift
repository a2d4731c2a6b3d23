import CNcurses
import Curses
import Glibc
import Terminal
import Testing

/// A terminal without a window: what a screen writes is read here, what is typed is written here.
final class PseudoTerminal {
  let master: Int32
  let terminal: Int32

  init(columns: Int32 = 40, rows: Int32 = 6) throws {
    var ends: (Int32, Int32) = (-1, -1)
    let result = fh_openpty(&ends.0, &ends.1, columns, rows)
    try #require(result == 0)
    (master, terminal) = ends
  }

  deinit {
    close(master)
    close(terminal)
  }

  /// How to open a screen here, sharing the test's process.
  func options(_ name: String = "xterm-256color") -> Screen.Options {
    var options = Screen.Options()
    options.input = terminal
    options.output = terminal
    options.terminal = name
    options.isGuarded = false
    options.depth = .direct
    return options
  }

  /// Everything that was written since the last time.
  func written() -> String { PseudoTerminal.read(master, milliseconds: 0) }

  func type(_ text: String) {
    var bytes = Array(text.utf8)
    #expect(write(master, &bytes, bytes.count) == bytes.count)
  }

  /// What can be read until nothing comes within the time, or the other side is closed.
  static func read(_ descriptor: Int32, milliseconds: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fh_read_within(descriptor, &buffer, Int32(buffer.count), milliseconds)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<Int(count)]
    }
  }
}
