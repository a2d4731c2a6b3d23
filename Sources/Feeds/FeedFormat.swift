package import Domain

/// A form that a feed can have; a new one is a file and a row here.
package struct FeedFormat: Sendable {
  /// Reads bytes of a file: the bytes, the file's name, the number of their first line, the region
  /// that places belong to. It never fails.
  package typealias Reader =
    @Sendable (_ bytes: [UInt8], _ file: String, _ firstLine: Int, _ region: Region) -> FeedHarvest

  /// The ending of its files, without a dot, in small letters.
  package let ending: String
  /// Whether every line stands for itself, so that a growing file can be read on.
  package let isLines: Bool
  package let read: Reader

  package init(ending: String, isLines: Bool, read: @escaping Reader) {
    self.ending = ending
    self.isLines = isLines
    self.read = read
  }

  /// All forms, one a row.
  package static let all: [FeedFormat] = []

  package static var endings: [String] { all.map { "." + $0.ending } }

  /// The form of a file, by its ending; nil for what is no feed.
  package static func of(_ path: String) -> FeedFormat? {
    let lowered = path.lowercased()
    return all.first { lowered.hasSuffix("." + $0.ending) }
  }
}

/// What was understood of a piece of a feed, and what was not.
package struct FeedHarvest: Sendable {
  package var items: [FeedItem] = []
  package var diagnostics: [Diagnostic] = []

  package init() {}
}

/// One thing that a feed said.
package struct FeedItem: Sendable {
  package enum Content: Sendable {
    case alert(AlertReport)
    case observation(Observation)
    /// A position, a sign of life.
    case reading(Reading)
  }

  /// The line that it stands on, where the form has lines.
  package var line: Int?
  package var content: Content

  package init(line: Int?, content: Content) {
    self.line = line
    self.content = content
  }
}
