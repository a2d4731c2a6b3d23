/// One thing that is wrong in a document: where it stands, and why.
package struct DocumentProblem: Error, Hashable, Sendable {
  /// The name that the document was given, usually its file's.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1, where it is known.
  package let column: Int?
  /// The way from the document's top to the value, such as `cities[3].population`, counted from 0;
  /// empty for the document as a whole.
  package let path: String
  package let reason: Reason

  /// A problem at a place of a document.
  package init(file: String, line: Int, column: Int?, path: String, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.reason = reason
  }
}

extension DocumentProblem {
  /// Why something in a document cannot be taken.
  package enum Reason: Hashable, Sendable {
    /// The text is not YAML; the detail is the parser's.
    case notYAML(detail: String)
    /// The document holds nothing.
    case empty
    /// The text is longer than the limit in bytes.
    case tooLong(limit: Int)
    /// Values stand deeper inside each other than the limit.
    case tooDeep(limit: Int)
    /// An anchor, alias or tag, which documents may not use.
    case anchor, tag
    case duplicateKey(String)
    /// A key that is no plain text.
    case unreadableKey
    case missing
    /// A key that nothing reads, and the key that may have been meant.
    case unknownKey(nearest: String?)
    case wrongType(expected: ValueType, found: ValueType)
    /// A list with another number of items than it must have.
    case wrongCount(Int, expected: Int)
    case notANumber(String)
    case notAWholeNumber(String)
    case outOfRange(String, Bounds)
    /// A word that is none of those allowed, and the one that may have been meant.
    case unknownWord(String, allowed: [String], nearest: String?)
    /// A value that must be different everywhere and stands on an earlier line too.
    case repeated(String, firstLine: Int)
    /// A name of something that the document does not hold, and the one that may have been meant.
    case unknownReference(String, nearest: String?)
    /// A text that is not written as it must be.
    case malformed(String, expected: String)
    /// A rule of the particular kind of document, told as a clause: "Suzhou is not a neighbour".
    case rule(String)
  }

  /// The kinds of value that a document holds.
  package enum ValueType: String, Hashable, Sendable {
    case nothing, text, number
    case flag = "true or false"
    case list, mapping
  }
}

/// The numbers that a value may be.
package enum Bounds: Hashable, Sendable {
  case any
  case above(Double)
  case atLeast(Double)
  case within(ClosedRange<Double>)

  /// Whether a number lies within the bounds.
  package func contains(_ number: Double) -> Bool {
    switch self {
    case .any: true
    case .above(let limit): number > limit
    case .atLeast(let limit): number >= limit
    case .within(let range): range.contains(number)
    }
  }

  /// The number itself within the bounds, or one near it that is within: it stands in for a number
  /// that has been reported, so that nothing read after it meets what the bounds keep out.
  func standIn(for number: Double) -> Double {
    switch self {
    case .any: number
    case .above(let limit): number > limit ? number : limit + 1
    case .atLeast(let limit): max(number, limit)
    case .within(let range): min(max(number, range.lowerBound), range.upperBound)
    }
  }
}
