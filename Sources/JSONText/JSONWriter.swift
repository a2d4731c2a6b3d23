/// Writes compact JSON to bytes: keys in the order given, the same bytes for the same values
/// always.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// True after a value, when the next one needs a comma first.
  private var followsValue = false

  package init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the room for more.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    followsValue = false
  }

  /// Ends a line of NDJSON; the next value begins anew.
  package mutating func endLine() {
    bytes.append(0x0A)
    followsValue = false
  }

  /// Writes an object whose members are written by `body`.
  package mutating func object<Problem>(
    _ body: (inout JSONWriter) throws(Problem) -> Void
  ) throws(Problem) {
    openObject()
    try body(&self)
    closeObject()
  }

  /// Begins an object whose members come next; for a writer that wraps this one.
  package mutating func openObject() { open(UInt8(ascii: "{")) }

  /// Ends the object that was begun last.
  package mutating func closeObject() { close(UInt8(ascii: "}")) }

  /// Begins an array whose elements come next; for a writer that wraps this one.
  package mutating func openArray() { open(UInt8(ascii: "[")) }

  /// Ends the array that was begun last.
  package mutating func closeArray() { close(UInt8(ascii: "]")) }

  /// Writes an array whose elements are written by `body`.
  package mutating func array<Problem>(
    _ body: (inout JSONWriter) throws(Problem) -> Void
  ) throws(Problem) {
    openArray()
    try body(&self)
    closeArray()
  }

  /// Writes the key of the member whose value comes next.
  package mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    followsValue = false
  }

  /// Writes `null`.
  package mutating func null() { word("null") }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes a whole number.
  package mutating func integer(_ value: some BinaryInteger) {
    separate()
    appendDecimal(Int64(value))
  }

  /// Writes the shortest decimal that reads back as the same number, whole numbers without a
  /// fraction. The number must be finite: JSON has no other.
  package mutating func number(_ value: Double) {
    precondition(value.isFinite, "a JSON number is finite")
    separate()
    if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 {
      if whole == 0, value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
      appendDecimal(whole)
    } else {
      bytes.append(contentsOf: value.description.utf8)
    }
  }

  /// Writes a text; only quotes, backslashes and control characters are escaped, those of C1 too,
  /// so that what is printed cannot speak to a terminal.
  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      guard !Self.isPlain(UnsafeRawBufferPointer(utf8)) else {
        bytes.append(contentsOf: utf8)
        return
      }
      var start = 0
      for index in 0..<utf8.count {
        if Self.needsEscape(utf8[index]) {
          bytes.append(contentsOf: utf8[start..<index])
          appendEscape(utf8[index])
          start = index + 1
        } else if utf8[index] == 0xC2, index + 1 < utf8.count, utf8[index + 1] < 0xA0 {
          // U+0080…U+009F are C2 and the code itself.
          bytes.append(contentsOf: utf8[start..<index])
          bytes.append(UInt8(ascii: "\\"))
          appendCode(utf8[index + 1])
          start = index + 2
        }
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes bytes that are one JSON value already.
  package mutating func raw(_ value: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  private mutating func open(_ byte: UInt8) {
    if followsValue { bytes.append(UInt8(ascii: ",")) }
    bytes.append(byte)
    followsValue = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    followsValue = true
  }

  @inline(__always)
  private mutating func separate() {
    if followsValue { bytes.append(UInt8(ascii: ",")) }
    followsValue = true
  }

  private mutating func word(_ word: StaticString) {
    separate()
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func appendDecimal(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    // No number has more digits; they come last first.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var start = digits.count
      repeat {
        start -= 1
        let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = tens
      } while rest > 0
      bytes.append(contentsOf: digits[start...])
    }
  }

  /// Whether no byte of a text may need an escape, looked at eight at a time.
  private static func isPlain(_ utf8: UnsafeRawBufferPointer) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 8 <= utf8.count {
      let word = utf8.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The highest bit of a byte is set where the byte is zero, or above one that is.
      func holds(_ byte: UInt64) -> UInt64 {
        let rest = word ^ (ones &* byte)
        return (rest &- ones) & ~rest
      }
      let below = (word &- ones &* 0x20) & ~word
      let found = below | holds(0x22) | holds(0x5C) | holds(0x7F) | holds(0xC2)
      if found & (ones &* 0x80) != 0 { return false }
      index += 8
    }
    return utf8[index...].allSatisfy { !needsEscape($0) && $0 != 0xC2 }
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendCode(_ byte: UInt8) {
    bytes.append(contentsOf: "u00".utf8)
    for digit in [byte >> 4, byte & 15] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20, 0x7F: appendCode(byte)
    default: bytes.append(byte)
    }
  }
}
