import JSONText

/// What a model writes: the members of one object, in the order in which they are written.
///
/// What is nil becomes `null`, and so does a number that has left what a double can hold; the field
/// of such a one is also named in `warnings`.
struct Answer {
  private var writer = JSONWriter()
  private var warnings: [String] = []
  private var overflown: [String] = []
  private var alwaysWarns = false

  /// Writes a number, or `null` for none.
  mutating func write(_ key: String, _ value: Double?) {
    writer.key(key)
    put(value, key)
  }

  /// Writes a whole number, or `null` for none.
  mutating func write(_ key: String, _ value: Int?) {
    writer.key(key)
    if let value { writer.integer(value) } else { writer.null() }
  }

  /// Writes a text, or `null` for none.
  mutating func write(_ key: String, _ value: String?) {
    writer.key(key)
    if let value { writer.string(value) } else { writer.null() }
  }

  /// Writes a truth value, or `null` for none.
  mutating func write(_ key: String, _ value: Bool?) {
    writer.key(key)
    if let value { writer.bool(value) } else { writer.null() }
  }

  /// Writes numbers, each nil as `null`.
  mutating func write(_ key: String, _ values: [Double?]) {
    writer.key(key)
    putArray(values) { $0.put($1, key) }
  }

  /// Writes whole numbers, each nil as `null`.
  mutating func write(_ key: String, _ values: [Int?]) {
    writer.key(key)
    putArray(values) { answer, value in
      if let value { answer.writer.integer(value) } else { answer.writer.null() }
    }
  }

  /// Writes texts.
  mutating func write(_ key: String, _ values: [String]) {
    writer.key(key)
    putArray(values) { $0.writer.string($1) }
  }

  /// Writes truth values.
  mutating func write(_ key: String, _ values: [Bool]) {
    writer.key(key)
    putArray(values) { $0.writer.bool($1) }
  }

  /// Writes a matrix, row by row, each nil as `null`.
  mutating func write(_ key: String, _ rows: [[Double?]]) {
    writer.key(key)
    putArray(rows) { answer, row in answer.putArray(row) { $0.put($1, key) } }
  }

  /// Writes rows of whole numbers.
  mutating func write(_ key: String, _ rows: [[Int]]) {
    writer.key(key)
    putArray(rows) { answer, row in answer.putArray(row) { $0.writer.integer($1) } }
  }

  /// Writes an object whose members `body` writes.
  mutating func write(_ key: String, _ body: (inout Answer) -> Void) {
    writer.key(key)
    putObject(body)
  }

  /// Writes an array of objects, the members of each by `body`.
  mutating func write<Element>(
    _ key: String, _ elements: [Element], _ body: (Element, inout Answer) -> Void
  ) {
    writer.key(key)
    putArray(elements) { answer, element in answer.putObject { body(element, &$0) } }
  }

  /// Says what makes the answer doubtful, in a sentence without its full stop.
  mutating func warn(_ sentence: String) { warnings.append(sentence) }

  /// Writes `warnings` even where there are none, for a model that promises them.
  mutating func promiseWarnings() { alwaysWarns = true }

  /// The whole object.
  func finish() -> [UInt8] {
    var whole = self
    let warnings = warnings + overflown.map { "\($0) has left what a number can hold" }
    if alwaysWarns || !warnings.isEmpty { whole.write("warnings", warnings) }
    return [UInt8(ascii: "{")] + whole.writer.bytes + [UInt8(ascii: "}")]
  }

  private mutating func put(_ value: Double?, _ key: String) {
    guard let value, value.isFinite else {
      if value != nil, !overflown.contains(key) { overflown.append(key) }
      return writer.null()
    }
    writer.number(value)
  }

  private mutating func putArray<Element>(
    _ elements: [Element], _ body: (inout Answer, Element) -> Void
  ) {
    writer.openArray()
    for element in elements { body(&self, element) }
    writer.closeArray()
  }

  private mutating func putObject(_ body: (inout Answer) -> Void) {
    writer.openObject()
    body(&self)
    writer.closeObject()
  }
}
