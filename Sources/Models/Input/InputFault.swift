package import JSONText

/// Why an input is refused, and which field is at fault.
package struct InputFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the field.
  package enum Reason: Hashable, Sendable {
    case notJSON(JSONProblem)
    case missing
    case unknown
    case wrongKind(JSON, expected: ExpectedAction)
    /// A number that no double can hold, such as 1e999.
    case notFinite
    case outOfRange(JSON, Bound)
    case notAWord(String, among: [String])
    /// An array of another length than it must have, and what demands it.
    case wrongCount(Int, needed: String)
    /// An index or name of something that is not there.
    case noSuch(String)
    /// A fault of this model's own, in words that follow "field: ".
    case refused(String)
  }

  /// What kind of value a field takes.
  package enum ExpectedAction: String, Hashable, Sendable {
    case number = "a number"
    case integer = "a whole number"
    case bool = "true or false"
    case string = "a text"
    case array = "an array"
    case object = "an object"
  }

  package var path: FieldPath
  package var reason: Reason

  /// A fault of one field.
  package init(_ path: FieldPath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The field as it is spelt in the input, and what is wrong with it.
  package var description: String {
    let path = path.description
    guard path.isEmpty else { return "\(path): \(sentence)" }
    if case .wrongKind(let found, let expected) = reason {
      return "the input is \(found.shown), not \(expected.rawValue)"
    }
    return "the input \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .notJSON(let problem): "is not JSON: \(problem.english)"
    case .missing: "is missing"
    case .unknown: "is no field of this model"
    case .wrongKind(let found, let expected): "\(found.shown) is not \(expected.rawValue)"
    case .notFinite: "is too large for a number"
    case .outOfRange(let found, let bound): "\(found.shown) is not \(bound.english)"
    case .notAWord(let word, let words):
      "\(JSON.string(word).shown) is not one of \(words.joined(separator: ", "))"
    case .wrongCount(let count, let needed):
      "has \(count) element\(count == 1 ? "" : "s"), not \(needed)"
    case .noSuch(let what): "\(what) does not exist"
    case .refused(let words): words
    }
  }
}

extension JSON {
  /// The value as a message shows it: whole where it is short, else its kind.
  fileprivate var shown: String {
    switch self {
    case .null: return "null"
    case .array: return "an array"
    case .object: return "an object"
    case .bool, .integer, .number, .string:
      let text = text
      return text.count <= 40 ? text : String(text.prefix(37)) + "…"
    }
  }
}

extension JSONProblem {
  fileprivate var english: String {
    let what =
      switch reason {
      case .tooLarge(let limit): "more than \(limit) bytes"
      case .tooDeep(let limit): "more than \(limit) levels deep"
      case .unexpectedEnd: "it ends too early"
      case .unexpectedByte(let byte): "\(Self.shown(byte)) is not expected"
      case .invalidNumber: "a number is not written as JSON writes it"
      case .numberOutOfRange: "a number is too large"
      case .invalidEscape: "an escape in a text is not known"
      case .loneSurrogate: "an escape is half of a character"
      case .controlCharacter: "a text has a control character"
      case .invalidUTF8: "it is not UTF-8"
      case .duplicateKey(let key): "\(JSON.string(key).text) stands twice"
      case .trailingBytes: "something follows its end"
      }
    return "line \(line): \(what)"
  }

  private static func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F
      ? "“\(Character(Unicode.Scalar(byte)))”" : "byte \(byte)"
  }
}
