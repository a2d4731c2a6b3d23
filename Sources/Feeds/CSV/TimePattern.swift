internal import Documents

/// How a column writes times.
package struct TimePattern: Hashable, Sendable {
  /// A part of a written time.
  enum Part: Hashable, Sendable {
    case year, month, day, hour, minute, second
    case literal(UInt8)
  }

  /// What a number counts, or of what parts a text is made.
  enum Form: Hashable, Sendable {
    case seconds, milliseconds
    case parts([Part])
  }

  let form: Form
  /// The offset from UTC as RFC 3339 writes it: `+08:00`, `Z`.
  let zone: String

  /// A pattern as a mapping writes it; nothing when a part is missing or stands twice.
  init?(_ pattern: String, zone: String) {
    self.zone = zone
    switch pattern {
    case "unix": form = .seconds
    case "unix-ms": form = .milliseconds
    default:
      var parts: [Part] = []
      var rest = pattern.utf8[...]
      while let byte = rest.first {
        if let token = Self.tokens.first(where: { rest.starts(with: $0.letters.utf8) }) {
          parts.append(token.part)
          rest = rest.dropFirst(token.letters.utf8.count)
        } else {
          guard !Self.isLetter(byte) || byte == UInt8(ascii: "T") else { return nil }
          parts.append(.literal(byte))
          rest = rest.dropFirst()
        }
      }
      let counts = Self.tokens.map { token in parts.count { $0 == token.part } }
      guard counts[..<3].allSatisfy({ $0 == 1 }), counts[3...].allSatisfy({ $0 <= 1 }) else {
        return nil
      }
      form = .parts(parts)
    }
  }

  private static let tokens: [(letters: String, part: Part)] = [
    ("yyyy", .year), ("MM", .month), ("dd", .day), ("HH", .hour), ("mm", .minute),
    ("ss", .second),
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// The moment that a text means; nil where it is not written so.
  func moment(_ text: String) -> DateTime? {
    switch form {
    case .seconds:
      guard let count = Int64(text), abs(count) < 100_000_000_000 else { return nil }
      return DateTime(milliseconds: count * 1000)
    case .milliseconds:
      guard let count = Int64(text), abs(count) < 100_000_000_000_000 else { return nil }
      return DateTime(milliseconds: count)
    case .parts(let parts): return moment(text, parts)
    }
  }

  private func moment(_ text: String, _ parts: [Part]) -> DateTime? {
    var rest = text.utf8[...]
    var digits: [Part: Substring] = [:]
    for part in parts {
      if case .literal(let byte) = part {
        guard rest.first == byte else { return nil }
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix(part == .year ? 4 : 2).prefix { 0x30...0x39 ~= $0 }
      guard !run.isEmpty, part != .year || run.count == 4 else { return nil }
      digits[part] = Substring(run)
      rest = rest.dropFirst(run.count)
    }
    guard rest.isEmpty else { return nil }
    func two(_ part: Part) -> String {
      let text = digits[part] ?? "00"
      return text.utf8.count == 1 ? "0" + text : String(text)
    }
    let day = "\(digits[.year] ?? "")-\(two(.month))-\(two(.day))"
    return DateTime("\(day)T\(two(.hour)):\(two(.minute)):\(two(.second))\(zone)")
  }
}

extension Item {
  /// The value as how times are written, in a zone.
  func timePattern(zone: Item?) -> TimePattern {
    let text = string()
    let offset = zone?.string() ?? "Z"
    if let zone, DateTime("2000-01-01T00:00:00" + offset) == nil {
      zone.report(.malformed(offset, expected: "an offset from UTC such as +08:00"))
    }
    if zone == nil, !text.hasPrefix("unix") {
      report(.rule("needs a zone beside it, such as +08:00"))
    }
    if let pattern = TimePattern(text, zone: offset) { return pattern }
    if !text.isEmpty {
      report(.malformed(text, expected: "unix, unix-ms, or made of yyyy MM dd HH mm ss"))
    }
    return .standIn
  }
}

extension TimePattern {
  /// Stands in for a pattern that could not be read; it never leaves the reading.
  fileprivate static let standIn = TimePattern(form: .seconds, zone: "Z")

  private init(form: Form, zone: String) {
    self.form = form
    self.zone = zone
  }
}
