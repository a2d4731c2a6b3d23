import Domain
import Storage

/// A record as a command reads it whole.
enum RecordFile {
  /// All its entries, in order.
  static func entries(of file: String) throws -> [Entry] {
    let journal = try Journal(path: file, for: .reading)
    var entries: [Entry] = []
    while true {
      let portion = try journal.decodedEntries(after: entries.last?.sequence ?? 0, limit: 10_000)
      guard !portion.isEmpty else { return entries }
      entries += portion
    }
  }

  /// The region that it is of, or the one that was named.
  static func region(
    of entries: [Entry], named name: String?, _ file: String
  ) throws(Failure) -> Region {
    if let name { return try WorldOptions.openRegion(name) }
    for case .watch(.opened(let region, _)) in entries.map(\.event) {
      return try WorldOptions.openRegion(region.rawValue)
    }
    throw Failure(.unreadable, "\(file) does not say which region it is of; see --region")
  }
}
