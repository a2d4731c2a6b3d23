/// Why a text is not acceptable JSON, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  /// The rule that the text breaks.
  package enum Reason: Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidNumber
    case numberOutOfRange
    case invalidEscape
    case loneSurrogate
    case controlCharacter(UInt8)
    case invalidUTF8
    case duplicateKey(String)
    case trailingBytes
  }

  package var reason: Reason
  /// Bytes before the place of the problem.
  package var offset: Int
  /// The line of the place, counted from 1.
  package var line: Int

  package init(reason: Reason, offset: Int, line: Int) {
    self.reason = reason
    self.offset = offset
    self.line = line
  }
}

/// How a well-formed JSON value differs from the shape that its reader needs.
package enum JSONMismatch: Error, Hashable, Sendable {
  case missing(key: String)
  case wrongKind(key: String, expected: JSON.Kind, found: JSON.Kind)
  case outOfRange(key: String)
  case unknownWord(key: String, word: String)
}

/// What a reader of untrusted JSON accepts.
package struct JSONLimits: Hashable, Sendable {
  /// Arrays and objects inside one another.
  package var depth: Int
  /// The size of the whole text.
  package var bytes: Int

  package init(depth: Int = 64, bytes: Int = 64 << 20) {
    self.depth = depth
    self.bytes = bytes
  }
}
