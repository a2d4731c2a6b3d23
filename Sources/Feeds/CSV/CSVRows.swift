/// The rows of a comma-separated text (RFC 4180), or one with another separator, in bytes: quoted
/// fields may hold separators, line ends and doubled quotes.
struct CSVRows: Sequence, IteratorProtocol {
  struct Row: Equatable {
    /// The line on which the row begins, from 1.
    var line: Int
    var fields: [[UInt8]]
    /// A quote was opened and never closed; the row ends with its first line.
    var isOpen = false
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next row, blank lines left out.
  mutating func next() -> Row? {
    while position < bytes.count {
      let start = position
      let row = readRow()
      if row.isOpen { return row.cutOff(skip(toLineAfter: start)) }
      if row.fields != [[]] { return row }
    }
    return nil
  }

  private mutating func readRow() -> Row {
    var row = Row(line: line, fields: [])
    while true {
      guard let field = readField() else {
        row.isOpen = true
        return row
      }
      row.fields.append(field)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
      position += 1
      line += 1
    }
    return row
  }

  /// The next field; nil where a quote is not closed.
  private mutating func readField() -> [UInt8]? {
    var field: [UInt8] = []
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      guard let quoted = readQuoted() else { return nil }
      field = quoted
    }
    let start = position
    while position < bytes.count, !isEnd(at: position) { position += 1 }
    return field + bytes[start..<position]
  }

  private mutating func readQuoted() -> [UInt8]? {
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        field.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == byte else { return field }
      field.append(byte)
      position += 1
    }
    return nil
  }

  private func isEnd(at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
    return switch bytes[index] {
    case separator, UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): next == UInt8(ascii: "\n")
    default: false
    }
  }

  /// Goes on after the first line of a row that has no end.
  private mutating func skip(toLineAfter start: Int) -> Int {
    let first = line - bytes[start..<position].count { $0 == UInt8(ascii: "\n") }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
    position = end + 1
    line = first + 1
    return first
  }
}

extension CSVRows.Row {
  fileprivate func cutOff(_ line: Int) -> CSVRows.Row {
    CSVRows.Row(line: line, fields: [], isOpen: true)
  }
}
