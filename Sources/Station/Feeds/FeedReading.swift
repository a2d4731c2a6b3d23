package import Domain
package import Feeds
import Glibc

/// What was read of one file at one time.
package struct Delivery: Sendable {
  package var file: String
  package var harvest: FeedHarvest

  package init(file: String, harvest: FeedHarvest) {
    self.file = file
    self.harvest = harvest
  }

  /// A file, or a line of one, of which nothing was read.
  package init(file: String, line: Int? = nil, refused reason: UnreadFile) {
    self.init(file: file, harvest: FeedHarvest())
    harvest.diagnostics = [
      Diagnostic(file: file, line: line, item: nil, severity: .error, reason: reason)
    ]
  }
}

/// Reads one file of a feed portion by portion, so that the memory for it is bounded whatever it
/// holds: lines as they come, other forms whole up to a limit.
package struct FeedReading {
  private var file: FollowedFile
  private let format: FeedFormat
  private let region: Region
  private let strictness: Strictness
  private let wholeLimit: Int

  /// Nil where no form has the file's ending.
  /// - Parameter wholeLimit: the most bytes that are read of a form that is not lines.
  package init?(
    _ path: String, region: Region, strictness: Strictness = .lenient,
    wholeLimit: Int = FollowedFile.wholeLimit
  ) {
    guard let format = FeedFormat.of(path) else { return nil }
    file = FollowedFile(path: path)
    self.format = format
    self.region = region
    self.strictness = strictness
    self.wholeLimit = wholeLimit
  }

  /// Whether every line stands for itself.
  var isLines: Bool { format.isLines }

  /// Forgets what was read, so that all of it is read again.
  mutating func forget() { file.forget() }

  /// What comes next in the file; nil when nothing has come since.
  package mutating func next(
    _ lastLine: FollowedFile.LastLine
  ) throws(FollowedFile.Problem) -> Delivery? {
    guard format.isLines else {
      guard let bytes = try file.readWhole(atMost: wholeLimit) else { return nil }
      return Delivery(
        file: file.path,
        harvest: format.read(
          bytes, file.path, 1, region, strictness: strictness,
          companion: try FollowedFile.companion(of: file.path, in: format)))
    }
    switch try file.readLines(lastLine) {
    case .lines(let bytes):
      let harvest = format.read(bytes, file.path, file.lines + 1, region, strictness: strictness)
      file.count(lines: bytes.count { $0 == UInt8(ascii: "\n") })
      return Delivery(file: file.path, harvest: harvest)
    case .tooLong:
      return Delivery(
        file: file.path, line: file.lines, refused: .lineTooLong(limit: FollowedFile.lineLimit))
    case nil: return nil
    }
  }
}

/// Why a file in a feed, or a line of it, was not read at all.
package enum UnreadFile: DiagnosticReason {
  case unknownEnding
  case unreadable(FollowedFile.Problem)
  case lineTooLong(limit: Int)

  package var english: String {
    switch self {
    case .unknownEnding:
      "no reader for this ending; there are \(FeedFormat.endings.joined(separator: " "))"
    case .unreadable(.tooLarge(let bytes, let limit)):
      "\(bytes) bytes, at most \(limit) are read"
    case .unreadable(.unreadable(let code)):
      "cannot be read: \(String(cString: strerror(Int32(code))))"
    case .lineTooLong(let limit):
      "the line has more than \(limit) bytes"
    }
  }
}
