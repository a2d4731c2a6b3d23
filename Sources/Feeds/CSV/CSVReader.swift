internal import Documents
package import Domain
internal import Geodesy
internal import JSONText

/// Reads alerts and observations from a table whose header names our own keys, or other columns
/// that a mapping turns into them; `refs` are separated by spaces.
package enum CSVReader {
  /// The columns without which no row can be an alert.
  private static let essential = ["id", "source", "time"]

  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, mapping: CSVMapping? = nil,
    strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    var bytes = bytes
    if strictness == .lenient, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      let liberty = ItemReason.liberty(.byteOrderMark, taken: nil)
      harvest.note(liberty, .warning, file: file, line: 1, item: nil)
    }
    var rows = CSVRows(bytes, separator: mapping?.separator ?? UInt8(ascii: ","))
    guard let first = rows.next() else { return harvest }
    let header = first.fields.map { String(decoding: $0, as: UTF8.self) }
    let missing = (mapping?.columns ?? essential).filter { !header.contains($0) }
    guard missing.isEmpty else {
      harvest.note(
        ItemReason.headerWithout(missing), .error, file: file, line: first.line, item: nil)
      return harvest
    }
    var reader = ItemReader(region: region, strictness: strictness)
    while let row = rows.next() {
      do {
        let texts = try texts(of: row, header)
        let object = try mapping?.object(of: texts) ?? object(of: texts)
        harvest.take(.object(object), file: file, line: row.line, with: &reader)
      } catch {
        harvest.note(error, .error, file: file, line: row.line, item: nil)
      }
    }
    return harvest
  }

  /// Takes what can be understood of a file, with the mapping that its companion holds, if it has
  /// one; nothing when the mapping has a problem.
  static func read(
    _ bytes: [UInt8], file: String, region: Region, companion: FeedFormat.Companion?,
    strictness: Strictness
  ) -> FeedHarvest {
    guard let companion else {
      return read(bytes, file: file, region: region, strictness: strictness)
    }
    let reading = CSVMapping.read(companion.text, name: companion.name)
    guard let mapping = reading.value else {
      var harvest = FeedHarvest()
      for problem in reading.problems { harvest.note(problem) }
      return harvest
    }
    return read(bytes, file: file, region: region, mapping: mapping, strictness: strictness)
  }

  /// What a row states, each column with its text. An empty field states nothing.
  private static func texts(
    of row: CSVRows.Row, _ header: [String]
  ) throws(ItemReason) -> [(key: String, text: String)] {
    guard !row.isOpen else { throw .quoteNotClosed }
    guard row.fields.count == header.count else {
      throw .fieldCount(expected: header.count, found: row.fields.count)
    }
    var texts: [(key: String, text: String)] = []
    for (key, field) in zip(header, row.fields) where !field.isEmpty {
      guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
      if let control = field.first(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
        throw .notJSON(.controlCharacter(control))
      }
      texts.append((key, text))
    }
    return texts
  }

  private static func object(of texts: [(key: String, text: String)]) -> JSONObject {
    JSONObject(texts.map { JSONObject.Member($0.key, value($0.text, of: $0.key)) })
  }

  /// The value that a text has under a key of ours.
  static func value(_ text: String, of key: String) -> JSON {
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

extension CSVMapping {
  /// The columns that the table must have.
  var columns: [String] {
    fields.compactMap { if case .column(let name) = $0.origin { name } else { nil } }
  }

  /// The object of our form that a row becomes. Throws what the mapping does not allow for.
  func object(of texts: [(key: String, text: String)]) throws(ItemReason) -> JSONObject {
    var members: [JSONObject.Member] = []
    for field in fields {
      switch field.origin {
      case .constant(let text):
        members.append(JSONObject.Member(field.name, value(text, of: field.name)))
      case .column(let column):
        guard let text = texts.first(where: { $0.key == column })?.text else { continue }
        members.append(JSONObject.Member(field.name, try value(text, of: field, column)))
      }
    }
    if datum != .wgs84 { members.append(JSONObject.Member("datum", .string(datum.rawValue))) }
    return JSONObject(members)
  }

  private func value(
    _ text: String, of field: Field, _ column: String
  ) throws(ItemReason) -> JSON {
    switch field.change {
    case .none: return value(text, of: field.name)
    case .words(let table):
      guard let word = table[text] else {
        throw .notInList(column, value: text, table.keys.sorted())
      }
      return value(word, of: field.name)
    case .number(let factor, let add):
      guard let number = CAPText.decimal(text) else {
        throw .wrongKind(column, expected: .number, found: .string)
      }
      return .number(number * factor + add)
    case .time(let pattern):
      guard let time = pattern.moment(text) else { throw .notATime(column, value: text) }
      return .string(time.description)
    }
  }

  /// The value of a text under a key of ours, a grade as the severity that it has.
  private func value(_ text: String, of key: String) -> JSON {
    if key == "severity", let severity = Self.grades[text] { return .string(severity.rawValue) }
    return CSVReader.value(text, of: key)
  }
}
