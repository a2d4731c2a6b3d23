import JSONText

/// One value of an input and where it stands; each question about it answers or throws a fault that
/// names it.
struct Field {
  let json: JSON
  let path: FieldPath

  /// A fault of this field.
  func fault(_ reason: InputFault.Reason) -> InputFault { InputFault(path, reason) }

  /// A fault of this field that its model alone knows.
  func refused(_ words: String) -> InputFault { fault(.refused(words)) }

  /// True where an array stands: for fields that take one value for all, or one for each.
  var isArray: Bool { json.array != nil }

  /// A number within its bounds.
  func number(_ bounds: Bounds = .any) throws(InputFault) -> Double {
    guard let number = json.number else { throw fault(.wrongKind(json, expected: .number)) }
    if let broken = bounds.broken(by: number) { throw fault(.outOfRange(json, broken)) }
    return number
  }

  /// A whole number within its bounds; `3.0` is one, `2.5` is not.
  func integer(_ bounds: Bounds = .any) throws(InputFault) -> Int {
    guard let integer = json.integer.flatMap({ Int(exactly: $0) }) else {
      throw fault(.wrongKind(json, expected: .integer))
    }
    if let broken = bounds.broken(by: Double(integer)) { throw fault(.outOfRange(json, broken)) }
    return integer
  }

  /// An index into something of so many elements, such as "asset".
  func index(below count: Int, of noun: String) throws(InputFault) -> Int {
    let index = try integer(.atLeast(0))
    guard index < count else { throw fault(.noSuch("\(noun) \(index)")) }
    return index
  }

  /// True or false; a number is neither.
  func bool() throws(InputFault) -> Bool {
    guard let bool = json.bool else { throw fault(.wrongKind(json, expected: .bool)) }
    return bool
  }

  /// Any text.
  func string() throws(InputFault) -> String {
    guard let string = json.string else { throw fault(.wrongKind(json, expected: .string)) }
    return string
  }

  /// One of the words of a type.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type
  ) throws(InputFault) -> Word {
    let text = try string()
    guard let word = Word(rawValue: text) else {
      throw fault(.notAWord(text, among: type.allCases.map(\.rawValue)))
    }
    return word
  }

  /// The elements of an array, each read by `element`.
  func array<Element>(
    _ count: Count = .any, _ element: (Field) throws(InputFault) -> Element
  ) throws(InputFault) -> [Element] {
    guard let array = json.array else { throw fault(.wrongKind(json, expected: .array)) }
    if let refusal = count.refusal(of: array.count) { throw fault(refusal) }
    var elements: [Element] = []
    elements.reserveCapacity(array.count)
    for (index, json) in array.enumerated() {
      elements.append(try element(Field(json: json, path: path[index])))
    }
    return elements
  }

  /// Numbers, each within the bounds.
  func numbers(_ bounds: Bounds = .any, _ count: Count = .any) throws(InputFault) -> [Double] {
    try array(count) { (field) throws(InputFault) in try field.number(bounds) }
  }

  /// Whole numbers, each within the bounds.
  func integers(_ bounds: Bounds = .any, _ count: Count = .any) throws(InputFault) -> [Int] {
    try array(count) { (field) throws(InputFault) in try field.integer(bounds) }
  }

  /// The elements of an array of a fixed length, as fields: `[from, to, time]`.
  func tuple(of count: Int) throws(InputFault) -> [Field] {
    try array(.exactly(count)) { $0 }
  }

  /// The fields of an object, read by `body`; no others may be in it.
  func object<Value>(
    _ body: (inout Fields) throws(InputFault) -> Value
  ) throws(InputFault) -> Value {
    guard case .object(let object) = json else {
      throw fault(.wrongKind(json, expected: .object))
    }
    var fields = Fields(object, at: path)
    let value = try body(&fields)
    try fields.finish()
    return value
  }
}
