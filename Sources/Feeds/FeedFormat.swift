package import Domain

/// A form that a feed can have; a new one is a file and a row here.
package struct FeedFormat: Sendable {
  /// Reads bytes of a file: the bytes, the file's name, the number of their first line, the region
  /// that places belong to, how much is passed over, and the file's companion. It never fails.
  package typealias Reader =
    @Sendable (
      _ bytes: [UInt8], _ file: String, _ firstLine: Int, _ region: Region,
      _ strictness: Strictness, _ companion: Companion?
    ) -> FeedHarvest

  /// A file beside a feed's that says how to read it, such as the mapping of a table or of codes.
  package struct Companion: Sendable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The ending of its files, without a dot, in small letters.
  package let ending: String
  /// Whether every line stands for itself, so that a growing file can be read on.
  package let isLines: Bool
  private let reader: Reader

  package init(ending: String, isLines: Bool, read reader: @escaping Reader) {
    self.ending = ending
    self.isLines = isLines
    self.reader = reader
  }

  /// All forms, one a row.
  package static let all = [
    FeedFormat(ending: "xml", isLines: false) { bytes, file, _, region, strictness, companion in
      CAPFeed.read(
        bytes, file: file, region: region, companion: companion, strictness: strictness)
    },
    FeedFormat(ending: "ndjson", isLines: true) { bytes, file, line, region, strictness, _ in
      NDJSONReader.read(
        bytes, file: file, firstLine: line, region: region, strictness: strictness)
    },
    FeedFormat(ending: "csv", isLines: false) { bytes, file, _, region, strictness, companion in
      CSVReader.read(
        bytes, file: file, region: region, companion: companion, strictness: strictness)
    },
    FeedFormat(ending: "geojson", isLines: false) { bytes, file, _, region, strictness, _ in
      GeoJSONReader.read(bytes, file: file, region: region, strictness: strictness)
    },
  ]

  package static var endings: [String] { all.map { "." + $0.ending } }

  /// The form of a file, by its ending; nil for what is no feed.
  package static func of(_ path: String) -> FeedFormat? {
    let lowered = path.lowercased()
    return all.first { lowered.hasSuffix("." + $0.ending) }
  }

  /// Reads bytes of a file, from the line of a number on. It never fails.
  package func read(
    _ bytes: [UInt8], _ file: String, _ firstLine: Int, _ region: Region,
    strictness: Strictness = .lenient, companion: Companion? = nil
  ) -> FeedHarvest {
    reader(bytes, file, firstLine, region, strictness, companion)
  }

  /// The paths at which the companion of a file may lie, the nearest first; none for forms that
  /// have none. The mapping of `a/b.csv` is `a/b.map.yaml` or else `a/csv.map.yaml`.
  package func companions(of path: String) -> [String] {
    let length = ending.utf8.count + 1
    guard ["csv", "xml"].contains(ending), path.utf8.count > length else { return [] }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return [
      String(path.dropLast(length)) + Self.companionEnding,
      folder + ending + Self.companionEnding,
    ]
  }

  /// Whether a file is the companion of others and no feed itself.
  package static func isCompanion(_ path: String) -> Bool { path.hasSuffix(companionEnding) }

  private static let companionEnding = ".map.yaml"
}

/// What was understood of a piece of a feed, and what was not.
package struct FeedHarvest: Sendable {
  package var items: [FeedItem] = []
  /// Messages that were understood and are no alerts: acknowledgements and notices of errors.
  package var receipts: [FeedReceipt] = []
  /// One error for each rejected item, a warning for each liberty.
  package var diagnostics: [Diagnostic] = []

  package init() {}
}

/// One thing that a feed said.
package struct FeedItem: Sendable {
  /// What it said, by its kind.
  package enum Content: Hashable, Sendable {
    indirect case alert(AlertReport)
    case observation(Observation)
    /// A sign of life.
    case reading(Reading)
    /// Where a unit is and what it is doing.
    case unit(UnitReport)
  }

  /// The line that it stands on, where the form has lines.
  package var line: Int?
  package var content: Content

  package init(line: Int?, content: Content) {
    self.line = line
    self.content = content
  }
}

/// A message that answers others and raises no alert.
package struct FeedReceipt: Hashable, Sendable {
  package var key: ReportKey
  /// The messages that it speaks of.
  package var references: [ReportKey]
}
