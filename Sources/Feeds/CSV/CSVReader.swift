package import Domain
internal import JSONText

/// Reads alerts from a table whose header names our own keys; `refs` are separated by spaces.
package enum CSVReader {
  /// The columns without which no row can be an alert.
  private static let essential = ["id", "source", "time"]

  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    var bytes = bytes
    if strictness == .lenient, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      let liberty = ItemReason.liberty(.byteOrderMark, taken: nil)
      harvest.note(liberty, .warning, file: file, line: 1, item: nil)
    }
    var rows = CSVRows(bytes)
    guard let first = rows.next() else { return harvest }
    let header = first.fields.map { String(decoding: $0, as: UTF8.self) }
    let missing = essential.filter { !header.contains($0) }
    guard missing.isEmpty else {
      harvest.note(
        ItemReason.headerWithout(missing), .error, file: file, line: first.line, item: nil)
      return harvest
    }
    while let row = rows.next() {
      do {
        let object = try object(of: row, header)
        harvest.take(
          .object(object), file: file, line: row.line, region: region, strictness: strictness)
      } catch {
        harvest.note(error, .error, file: file, line: row.line, item: nil)
      }
    }
    return harvest
  }

  /// The object that a row states. An empty field states nothing.
  private static func object(
    of row: CSVRows.Row, _ header: [String]
  ) throws(ItemReason) -> JSONObject {
    guard !row.isOpen else { throw .quoteNotClosed }
    guard row.fields.count == header.count else {
      throw .fieldCount(expected: header.count, found: row.fields.count)
    }
    var members: [JSONObject.Member] = []
    for (key, field) in zip(header, row.fields) where !field.isEmpty {
      guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
      if let control = field.first(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
        throw .notJSON(.controlCharacter(control))
      }
      members.append(JSONObject.Member(key, value(text, of: key)))
    }
    return JSONObject(members)
  }

  private static func value(_ text: String, of key: String) -> JSON {
    switch key {
    case "lat", "lon", "value":
      guard let number = CAPText.decimal(text) else { return .string(text) }
      return .number(number)
    case "refs":
      return .array(text.split(separator: " ").map { .string(String($0)) })
    default:
      return .string(text)
    }
  }
}
