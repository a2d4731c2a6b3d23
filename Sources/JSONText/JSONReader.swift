extension JSON {
  /// Reads one JSON text; only blanks may stand around it. Throws `JSONProblem`.
  package static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSON {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
      try read(buffer, limits: limits)
    }
  }

  /// Reads one JSON text given as a string. Throws `JSONProblem`.
  package static func read(
    _ text: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSON {
    try read(Array(text.utf8), limits: limits)
  }

  /// Reads one JSON text in place, such as one line of a larger buffer. Throws `JSONProblem`.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSON {
    var reader = JSONReader(bytes: bytes, limits: limits)
    return try reader.readWhole()
  }
}

extension JSON {
  /// Reads one JSON text whose top is an object, with the line, from 1, on which each element of
  /// the array under one of its keys begins. Throws `JSONProblem`.
  package static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), linesOfElementsUnder key: String
  ) throws(JSONProblem) -> (value: JSON, lines: [Int]) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
      var reader = JSONReader(bytes: buffer, limits: limits)
      reader.notedKey = key
      let value = try reader.readWhole()
      return (value, reader.lines(of: reader.notedOffsets))
    }
  }
}

/// A strict reader of one JSON text: one pass, and no look back except to name the line of a
/// problem.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var position = 0
  private var depth = 0
  /// Where strings with escapes are put together.
  var scratch: [UInt8] = []
  /// The key of the outermost object under which the elements of an array are noted.
  var notedKey: String?
  /// Where those elements begin.
  private(set) var notedOffsets: [Int] = []
  private var isNoted = false

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func readWhole() throws(JSONProblem) -> JSON {
    guard bytes.count <= limits.bytes else {
      throw JSONProblem(reason: .tooLarge(limit: limits.bytes), offset: 0, line: 1)
    }
    skipBlanks()
    let value = try readValue()
    skipBlanks()
    guard position == bytes.count else { throw problem(.trailingBytes) }
    return value
  }

  /// A problem at the current position, or at the given offset.
  func problem(_ reason: JSONProblem.Reason, at offset: Int? = nil) -> JSONProblem {
    let place = min(offset ?? position, bytes.count)
    let line = 1 + bytes[..<place].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return JSONProblem(reason: reason, offset: place, line: line)
  }

  /// The lines, from 1, of offsets that rise.
  func lines(of offsets: [Int]) -> [Int] {
    var (line, reached) = (1, 0)
    return offsets.map { offset in
      for byte in bytes[reached..<offset] where byte == 0x0A { line += 1 }
      reached = offset
      return line
    }
  }

  /// The problem of finding something else than expected here.
  func unexpected() -> JSONProblem {
    position < bytes.count ? problem(.unexpectedByte(bytes[position])) : problem(.unexpectedEnd)
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func readValue() throws(JSONProblem) -> JSON {
    guard position < bytes.count else { throw problem(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func readWord(
    _ word: StaticString, _ value: JSON
  ) throws(JSONProblem) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else {
        throw unexpected()
      }
      position += 1
    }
    return value
  }

  private mutating func descend() throws(JSONProblem) {
    depth += 1
    guard depth <= limits.depth else { throw problem(.tooDeep(limit: limits.depth)) }
    position += 1
    skipBlanks()
  }

  /// Steps over `close` and says true, or over a comma and says false.
  @inline(__always)
  private mutating func reachesEnd(_ close: UInt8) throws(JSONProblem) -> Bool {
    skipBlanks()
    guard position < bytes.count else { throw problem(.unexpectedEnd) }
    let byte = bytes[position]
    guard byte == close || byte == UInt8(ascii: ",") else { throw unexpected() }
    position += 1
    if byte == close {
      depth -= 1
      return true
    }
    skipBlanks()
    return false
  }

  private mutating func readArray() throws(JSONProblem) -> JSON {
    try descend()
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      position += 1
      depth -= 1
      return .array([])
    }
    let isNoted = self.isNoted
    self.isNoted = false
    var elements: [JSON] = []
    repeat {
      if isNoted { notedOffsets.append(position) }
      elements.append(try readValue())
    } while try !reachesEnd(UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func readObject() throws(JSONProblem) -> JSON {
    try descend()
    if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
      position += 1
      depth -= 1
      return .object(JSONObject())
    }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(8)
    var seen = SeenKeys()
    repeat {
      let start = position
      guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try readString()
      guard seen.isNew(key, among: members) else {
        throw problem(.duplicateKey(key), at: start)
      }
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
        throw unexpected()
      }
      position += 1
      skipBlanks()
      isNoted =
        depth == 1 && key == notedKey && position < bytes.count
        && bytes[position] == UInt8(ascii: "[")
      members.append(JSONObject.Member(key, try readValue()))
    } while try !reachesEnd(UInt8(ascii: "}"))
    return .object(JSONObject(members))
  }
}

/// Finds a repeated key: by comparison in a small object, by a set in a large one.
private struct SeenKeys {
  private static let few = 32
  private var keys: Set<[UInt8]> = []

  mutating func isNew(_ key: String, among members: [JSONObject.Member]) -> Bool {
    if members.count < Self.few {
      // Equal texts may still differ in their code points; unequal ones are told apart at once.
      for member in members where member.key == key {
        if member.key.utf8.elementsEqual(key.utf8) { return false }
      }
      return true
    }
    if keys.isEmpty { keys = Set(members.map { Array($0.key.utf8) }) }
    return keys.insert(Array(key.utf8)).inserted
  }
}
