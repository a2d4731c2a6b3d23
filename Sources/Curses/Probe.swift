import CNcurses
import Glibc

/// A program on a terminal of its own, watched from outside: what it writes, and when.
package final class Probe {
  package let process: Int32
  /// What it wrote since the start, or since `forget`.
  package private(set) var bytes: [UInt8] = []
  /// Seconds since the start at which the last bytes came.
  package private(set) var lastByte = 0.0
  private let master: Int32
  private let started = Probe.now()

  /// Starts a program; nil if there is no terminal to be had.
  /// - Parameter environment: added to the few variables that a program needs.
  package init?(
    _ arguments: [String], columns: Int, rows: Int, environment: [String: String] = [:]
  ) {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for name in ["HOME", "PATH", "XDG_STATE_HOME", "LD_LIBRARY_PATH", "USER"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    variables.merge(environment) { _, new in new }
    let words = arguments.map { strdup($0) } + [nil]
    let settings =
      variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var master: Int32 = -1
    process = fh_spawn_on_pty(
      arguments[0], words, settings, Int32(columns), Int32(rows), &master)
    guard process > 0 else { return nil }
    self.master = master
  }

  deinit {
    kill(process, SIGKILL)
    _ = fh_wait_for_exit(process, 2000)
    close(master)
  }

  /// Seconds on a clock that nobody sets.
  package static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Reads what comes within a time; true if anything did.
  @discardableResult
  package func read(milliseconds: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fh_read_within(master, &buffer, Int32(buffer.count), Int32(milliseconds))
    guard count > 0 else { return false }
    bytes += buffer[..<Int(count)]
    lastByte = Probe.now() - started
    return true
  }

  /// Reads until nothing has come for a time, at most for a limit; both in milliseconds.
  package func untilQuiet(gap: Int, limit: Int) {
    let end = Probe.now() + Double(limit) / 1000
    while Probe.now() < end, read(milliseconds: gap) {}
  }

  /// Reads for a time, in seconds.
  package func read(seconds: Double) {
    let end = Probe.now() + seconds
    while true {
      let left = end - Probe.now()
      guard left > 0 else { return }
      read(milliseconds: max(1, Int(left * 1000)))
    }
  }

  /// Reads until a text has come, in one piece; false if it has not within a time, in seconds.
  package func wait(for text: String, seconds: Double) -> Bool {
    let wanted = Array(text.utf8)
    let end = Probe.now() + seconds
    var searched = 0
    while true {
      let found = bytes[searched...].firstRange(of: wanted) != nil
      if found { return true }
      searched = max(0, bytes.count - wanted.count)
      guard Probe.now() < end else { return false }
      read(milliseconds: 20)
    }
  }

  /// Lets go of what was read so far.
  package func forget() { bytes.removeAll(keepingCapacity: true) }

  /// Types.
  package func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Sends a signal.
  package func send(_ signal: Int32) { kill(process, signal) }

  /// Changes the size of the terminal.
  package func resize(columns: Int, rows: Int) {
    _ = fh_set_window_size(master, Int32(columns), Int32(rows))
  }

  /// Waits for the end of the program; false if it goes on.
  package func hasEnded(within milliseconds: Int) -> Bool {
    let end = Probe.now() + Double(milliseconds) / 1000
    while Probe.now() < end {
      while read(milliseconds: 10) {}
      if fh_wait_for_exit(process, 10) >= 0 {
        while read(milliseconds: 50) {}
        return true
      }
    }
    return false
  }

  /// Whether the terminal is as a shell expects it, by what was written and how it is set.
  package var isRestored: Bool {
    fh_is_cooked(master) != 0 && TerminalModes(bytes).isClear
  }
}

/// The modes that a stream of bytes has left switched on in a terminal.
package struct TerminalModes {
  private var on: Set<String> = []

  /// The modes after a whole stream, from its beginning.
  package init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for mode in match.output.1.split(separator: ";") {
        if match.output.2 == "h" { on.insert(String(mode)) } else { on.remove(String(mode)) }
      }
    }
    let hidden = text.ranges(of: "\u{1B}[?25l").last?.lowerBound
    let shown = text.ranges(of: "\u{1B}[?25h").last?.lowerBound
    if let hidden, shown.map({ $0 < hidden }) ?? true { on.insert("cursor") }
  }

  /// Whether nothing that a program may switch on is left on.
  package var isClear: Bool {
    on.isDisjoint(with: [
      "1049", "1047", "47", "1000", "1002", "1003", "1006", "2004", "1", "cursor",
    ])
  }
}
