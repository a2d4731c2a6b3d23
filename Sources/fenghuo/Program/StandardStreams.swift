import Glibc

/// Standard output for results, standard error for messages.
enum StandardStreams {
  /// A closed pipe is an error of the write, not the end of the program.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a result to standard output; ends the program quietly if nobody reads it any more.
  static func write(_ bytes: some Collection<UInt8>) throws(Failure) {
    let bytes = Array(bytes)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { exit(0) }
      guard count >= 0 else { throw Failure(.inputOutput, "standard output: \(errorText(errno))") }
      done += count
    }
  }

  /// Writes a line of a result.
  static func line(_ text: String) throws(Failure) {
    try write(Array(text.utf8) + [0x0A])
  }

  /// Writes a message for a person to standard error.
  static func message(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }

  /// Shows how far a long work has come, on one line of standard error, where that is a terminal.
  static func progress(_ text: String) {
    guard isatty(2) == 1 else { return }
    let bytes = Array("\r\(text)\u{1B}[K".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }

  /// Ends the line of `progress`.
  static func endProgress() {
    guard isatty(2) == 1 else { return }
    _ = Glibc.write(2, "\r\u{1B}[K", 4)
  }

  /// What the system calls an error.
  static func errorText(_ number: Int32) -> String {
    String(cString: strerror(number))
  }
}
