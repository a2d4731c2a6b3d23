package import Domain
internal import JSONText

/// Reads items of our own form, one JSON object a line; every line stands for itself.
package enum NDJSONReader {
  /// The longest line that is read, in bytes.
  static let lineLimit = 1 << 20

  /// Reads whole lines. Blank ones are no items.
  /// - Parameter firstLine: the number of the first line in its file, from 1.
  package static func read(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, region: Region,
    strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    bytes.withUnsafeBufferPointer { buffer in
      var number = firstLine
      var start = 0
      while start < buffer.count {
        let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
        let line = UnsafeBufferPointer(rebasing: buffer[start..<end])
        if !line.allSatisfy(\.isBlank) {
          read(line, at: number, of: file, region, strictness, into: &harvest)
        }
        start = end + 1
        number += 1
      }
    }
    return harvest
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, at number: Int, of file: String, _ region: Region,
    _ strictness: Strictness, into harvest: inout FeedHarvest
  ) {
    var line = line
    if number == 1, strictness == .lenient, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = UnsafeBufferPointer(rebasing: line.dropFirst(3))
      let liberty = ItemReason.liberty(.byteOrderMark, taken: nil)
      harvest.note(liberty, .warning, file: file, line: number, item: nil)
    }
    do {
      let json = try JSON.read(line, limits: JSONLimits(depth: 16, bytes: lineLimit))
      harvest.take(json, file: file, line: number, region: region, strictness: strictness)
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
