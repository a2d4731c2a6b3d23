import Domain
import Glibc
import Logging

/// The program's own log: a file, never the screen.
struct ProgramLog: Sendable {
  /// Where it is kept; nil when the folder cannot be written, and then nothing is kept.
  let path: String?
  private let logger: Logger

  init() {
    let folder = Environment.stateFolder
    let path = "\(folder)/fenghuo.log"
    let canWrite = (try? Files.makeDirectory(folder)) != nil
    self.path = canWrite ? path : nil
    logger = Logger(label: "fenghuo") { _ in LogFile(path: canWrite ? path : nil) }
  }

  func note(_ text: String) { logger.info("\(text)") }
  func warn(_ text: String) { logger.warning("\(text)") }
}

/// Appends lines to a file; what cannot be written is left out, for a log must not stop a watch.
private struct LogFile: LogHandler {
  let path: String?
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    guard let path else { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let time = CivilTime(Environment.now(), offsetInMinutes: 0).iso8601
    let bytes = Array("\(time) \(event.level.rawValue) \(event.message)\n".utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
