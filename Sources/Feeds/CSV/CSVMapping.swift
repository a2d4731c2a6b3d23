package import Documents
package import Geodesy

/// How the columns of somebody's table become the fields of ours: read from YAML beside the table.
///
/// ```yaml
/// separator: comma            # or semicolon, tab; comma may be left out
/// datum: gcj02                # or wgs84, which may be left out
/// fields:                     # each field of ours, from where
///   id: {column: 编号}
///   source: {constant: water@city.example}
///   time: {column: 时间, format: "yyyy-MM-dd HH:mm", zone: "+08:00"}
///   severity: {column: 颜色, words: {红: I, 橙: II, 黄: III, 蓝: IV}}
///   value: {column: 水位, factor: 0.01}     # centimetres to metres
///   unit: {constant: m}
/// ```
///
/// `words` turns each text of the column into another; one that it does not name is a fault of the
/// row. A severity may be a grade, I to IV. `factor` and then `add` change a number. Without
/// `format` a time is written with its offset, as in 2026-01-01T08:00:00+08:00; `format` has yyyy,
/// MM, dd, HH, mm and ss, or is `unix` or `unix-ms`, and takes the `zone`.
package struct CSVMapping: Hashable, Sendable {
  /// Where the text of a field comes from.
  package enum Origin: Hashable, Sendable {
    case column(String)
    case constant(String)
  }

  /// What is done to the text of a column.
  package enum Change: Hashable, Sendable {
    case none
    case words([String: String])
    case number(factor: Double, add: Double)
    case time(TimePattern)
  }

  /// One field of ours.
  package struct Field: Hashable, Sendable {
    /// The key of the field in our form.
    package var name: String
    package var origin: Origin
    package var change: Change
  }

  package var fields: [Field]
  /// The byte between the fields of a row.
  package var separator: UInt8
  package var datum: GeodeticDatum

  /// Reads a mapping. `name` is what problems are reported under, usually the file's path.
  package static func read(_ text: String, name: String) -> DocumentReading<CSVMapping> {
    Document.read(text, name: name) { root in
      let separator = root.optional("separator")?.choice(of: Separator.self) ?? .comma
      let datum = root.optional("datum")?.choice(of: GeodeticDatum.self) ?? .wgs84
      let fields = root.section("fields") { section in
        let fields = Self.names.compactMap { section.mappedField($0) }
        for name in Self.essential(fields) where !fields.contains(where: { $0.name == name }) {
          section.report(.rule("does not say where \(name) comes from"))
        }
        return fields
      }
      root.finish()
      return CSVMapping(fields: fields, separator: separator.byte, datum: datum)
    }
  }

  /// The fields that a mapping may fill.
  static let names = [
    "type", "id", "source", "time", "op", "status", "refs", "city", "city_name", "lat", "lon",
    "event", "severity", "urgency", "certainty", "expires", "text", "kind", "value", "unit",
  ]

  /// The fields without which no row can be an item of the kind that a constant `type` says.
  private static func essential(_ fields: [Field]) -> [String] {
    let types = fields.filter { $0.name == "type" }.map(\.origin)
    switch types.first {
    case .constant("observation"): return ["source", "time", "kind", "value"]
    case .constant("unit"): return ["unit", "time", "lat", "lon"]
    case .constant("heartbeat"): return ["source", "time"]
    case .constant, .column, nil: return ["id", "source", "time"]
    }
  }

  private enum Separator: String, CaseIterable {
    case comma, semicolon, tab

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }
}

extension Section {
  /// What the mapping says of a field of ours; nothing where it does not name it.
  fileprivate func mappedField(_ name: String) -> CSVMapping.Field? {
    guard let section = optional(name)?.section() else { return nil }
    defer { section.finish() }
    if let constant = section.optional("constant") {
      let text = constant.string()
      CSVMapping.check(text, for: name, at: constant)
      return CSVMapping.Field(name: name, origin: .constant(text), change: .none)
    }
    let column = section.string("column")
    return CSVMapping.Field(name: name, origin: .column(column), change: section.change(of: name))
  }

  private func change(of name: String) -> CSVMapping.Change {
    switch name {
    case "time", "expires":
      guard let format = optional("format") else { return .none }
      return .time(format.timePattern(zone: optional("zone")))
    case "lat", "lon", "value":
      let factor = optional("factor")?.number() ?? 1
      return .number(factor: factor, add: optional("add")?.number() ?? 0)
    default:
      guard let words = optional("words")?.section() else { return .none }
      var table: [String: String] = [:]
      for (word, value) in words.everything() {
        table[word] = value.string()
        CSVMapping.check(value.string(), for: name, at: value)
      }
      return .words(table)
    }
  }
}
