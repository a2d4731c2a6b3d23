import CNcurses
import Glibc

/// A program on a terminal of its own, watched from outside: what it writes, and when.
final class Probe {
  private let master: Int32
  let process: Int32
  private(set) var bytes: [UInt8] = []
  private let started = Environment.monotonicSeconds()
  /// Seconds since the start at which the last bytes came.
  private(set) var lastByte = 0.0

  /// Starts a program; nil if there is no terminal to be had.
  init?(_ arguments: [String], columns: Int, rows: Int, environment: [String: String] = [:]) {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for name in ["HOME", "PATH", "XDG_STATE_HOME", "LD_LIBRARY_PATH", "USER"] {
      variables[name] = Environment.variable(name)
    }
    variables.merge(environment) { _, new in new }
    let words = arguments.map { strdup($0) } + [nil]
    let settings = variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var master: Int32 = -1
    process = fh_spawn_on_pty(arguments[0], words, settings, Int32(columns), Int32(rows), &master)
    guard process > 0 else { return nil }
    self.master = master
  }

  deinit {
    kill(process, SIGKILL)
    _ = fh_wait_for_exit(process, 2000)
    close(master)
  }

  /// Reads what comes within a time; true if anything did.
  @discardableResult
  func read(milliseconds: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fh_read_within(master, &buffer, Int32(buffer.count), Int32(milliseconds))
    guard count > 0 else { return false }
    bytes += buffer[..<Int(count)]
    lastByte = Environment.monotonicSeconds() - started
    return true
  }

  /// Reads until nothing has come for a time, at most for a limit; both in milliseconds.
  func untilQuiet(gap: Int, limit: Int) {
    let end = Environment.monotonicSeconds() + Double(limit) / 1000
    while Environment.monotonicSeconds() < end, read(milliseconds: gap) {}
  }

  /// Reads for a time, in seconds.
  func read(seconds: Double) {
    let end = Environment.monotonicSeconds() + seconds
    while true {
      let left = end - Environment.monotonicSeconds()
      guard left > 0 else { return }
      read(milliseconds: max(1, Int(left * 1000)))
    }
  }

  func forget() { bytes.removeAll(keepingCapacity: true) }

  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for the end of the program; false if it goes on.
  func hasEnded(within milliseconds: Int) -> Bool {
    let end = Environment.monotonicSeconds() + Double(milliseconds) / 1000
    while Environment.monotonicSeconds() < end {
      while read(milliseconds: 10) {}
      if fh_wait_for_exit(process, 10) >= 0 {
        while read(milliseconds: 50) {}
        return true
      }
    }
    return false
  }

  /// Whether the terminal is as a shell expects it, by what was written and how it is set.
  var isRestored: Bool {
    fh_is_cooked(master) != 0 && TerminalModes(bytes).isClear
  }

  /// A number of the process that the kernel keeps, from a line of `/proc/PID/status`.
  func status(_ name: String) -> Int? {
    guard let bytes = try? Files.read("/proc/\(process)/status") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix(name + ":") {
      return Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "")
    }
    return nil
  }

  /// Processor time of all threads so far, in seconds, and how often they were woken.
  var activity: (seconds: Double, wakeUps: Int) {
    let folder = "/proc/\(process)/task"
    var seconds = 0.0
    var wakeUps = 0
    for task in (try? Files.list(folder)) ?? [] {
      if let bytes = try? Files.read(task + "/schedstat") {
        let first = String(decoding: bytes, as: UTF8.self).split(separator: " ").first ?? "0"
        seconds += (Double(first) ?? 0) / 1e9
      }
      if let bytes = try? Files.read(task + "/status") {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        where line.hasPrefix("voluntary_ctxt_switches:") {
          wakeUps += Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0
        }
      }
    }
    return (seconds, wakeUps)
  }
}

/// The modes that a stream of bytes has left switched on in a terminal.
struct TerminalModes {
  private var on: Set<String> = []

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for mode in match.output.1.split(separator: ";") {
        if match.output.2 == "h" { on.insert(String(mode)) } else { on.remove(String(mode)) }
      }
    }
    // The cursor is the one mode that is on in a terminal at rest.
    let hidden = text.ranges(of: "\u{1B}[?25l").last?.lowerBound
    let shown = text.ranges(of: "\u{1B}[?25h").last?.lowerBound
    if let hidden, shown.map({ $0 < hidden }) ?? true { on.insert("cursor") }
    on.remove("25")
    on.remove("7")
    on.remove("12")
  }

  /// Whether nothing that a program may switch on is left on.
  var isClear: Bool {
    on.isDisjoint(with: [
      "1049", "1047", "47", "1000", "1002", "1003", "1006", "2004", "1", "cursor",
    ])
  }
}
