package import Domain
internal import Glibc
internal import JSONText

/// Reads items of our own form, version 1, one JSON object a line; every line stands for itself.
///
/// | key | |
/// | --- | --- |
/// | `v` | 1, the version; may be left out. A line of another version is refused |
/// | `type` | `alert`, which may be left out, `observation`, `unit`, `heartbeat` |
/// | `source`, `time` | who says it and when (RFC 3339); always |
/// | `id` | an alert's name; with source and time it is the alert's key |
/// | `op` | `open`, `update` or `close` |
/// | `refs` | the alerts that it updates or closes, each `source|id|time` |
/// | `status`, `severity`, `urgency`, `certainty` | the words of CAP 1.2 |
/// | `event`, `text`, `expires` | what it is, in words, and until when |
/// | `city`, `city_name`, `lat`, `lon` | where: a division code (GB/T 2260), a name, degrees |
/// | `datum` | `wgs84`, or `gcj02` for places of shifted maps |
/// | `kind`, `value`, `unit` | of an observation: what is measured, how much, in what unit |
/// | `unit`, `status` | of a unit's line: which unit, and what it is doing (`UnitStatus`) |
///
/// Other keys are passed over.
package enum NDJSONReader {
  /// The longest line that is read, in bytes.
  package static let lineLimit = 1 << 20

  /// Reads whole lines. Blank ones are no items.
  /// - Parameter firstLine: the number of the first line in its file, from 1.
  package static func read(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, region: Region,
    strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    var reader = ItemReader(region: region, strictness: strictness)
    bytes.withUnsafeBufferPointer { buffer in
      var number = firstLine
      var start = 0
      while start < buffer.count {
        let end = Self.endOfLine(in: buffer, from: start)
        let line = UnsafeBufferPointer(rebasing: buffer[start..<end])
        if !line.allSatisfy(\.isBlank) {
          read(line, at: number, of: file, with: &reader, into: &harvest)
        }
        start = end + 1
        number += 1
      }
    }
    return harvest
  }

  private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, at number: Int, of file: String,
    with reader: inout ItemReader, into harvest: inout FeedHarvest
  ) {
    var line = line
    if number == 1, reader.strictness == .lenient, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = UnsafeBufferPointer(rebasing: line.dropFirst(3))
      let liberty = ItemReason.liberty(.byteOrderMark, taken: nil)
      harvest.note(liberty, .warning, file: file, line: number, item: nil)
    }
    do {
      let json = try JSON.read(line, limits: JSONLimits(depth: 16, bytes: lineLimit))
      harvest.take(json, file: file, line: number, with: &reader)
    } catch {
      harvest.note(
        ItemReason.notJSON(error.reason), .error, file: file, line: number, item: nil)
    }
  }
}

extension UInt8 {
  /// Space, tabulator or carriage return.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
