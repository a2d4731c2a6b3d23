/// Fields that hold many values.
extension Fields {
  /// Numbers, each within the bounds.
  mutating func numbers(
    _ key: String, _ bounds: Bounds = .any, _ count: Count = .any
  ) throws(InputFault) -> [Double] {
    try field(key).numbers(bounds, count)
  }

  /// Numbers, each within the bounds, if any are given.
  mutating func numbersIfPresent(
    _ key: String, _ bounds: Bounds = .any, _ count: Count = .any
  ) throws(InputFault) -> [Double]? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.numbers(bounds, count)
  }

  /// Numbers where one alone stands for all: `0.1` for `[0.1, 0.1, 0.1]`.
  mutating func numberOrNumbers(
    _ key: String, _ bounds: Bounds = .any, count: Int, as other: String
  ) throws(InputFault) -> [Double] {
    let field = try field(key)
    guard !field.isArray else { return try field.numbers(bounds, .same(count, as: other)) }
    return Array(repeating: try field.number(bounds), count: count)
  }

  /// Whole numbers, each within the bounds.
  mutating func integers(
    _ key: String, _ bounds: Bounds = .any, _ count: Count = .any
  ) throws(InputFault) -> [Int] {
    try field(key).integers(bounds, count)
  }

  /// Indices into something of so many elements; none where the field is not there.
  mutating func indicesIfPresent(
    _ key: String, below count: Int, of noun: String
  ) throws(InputFault) -> [Int]? {
    try arrayIfPresent(key) { (field) throws(InputFault) in
      try field.index(below: count, of: noun)
    }
  }

  /// True or false, many times.
  mutating func bools(_ key: String, _ count: Count = .any) throws(InputFault) -> [Bool] {
    try array(key, count) { (field) throws(InputFault) in try field.bool() }
  }

  /// Texts.
  mutating func strings(_ key: String, _ count: Count = .any) throws(InputFault) -> [String] {
    try array(key, count) { (field) throws(InputFault) in try field.string() }
  }

  /// Texts, none where the field is not there.
  mutating func stringsIfPresent(_ key: String) throws(InputFault) -> [String]? {
    try arrayIfPresent(key) { (field) throws(InputFault) in try field.string() }
  }

  /// The elements of an array, each read by `element`.
  mutating func array<Element>(
    _ key: String, _ count: Count = .any, _ element: (Field) throws(InputFault) -> Element
  ) throws(InputFault) -> [Element] {
    try field(key).array(count, element)
  }

  /// The elements of an array, if one is given.
  mutating func arrayIfPresent<Element>(
    _ key: String, _ count: Count = .any, _ element: (Field) throws(InputFault) -> Element
  ) throws(InputFault) -> [Element]? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.array(count, element)
  }

  /// An array of objects.
  mutating func objects<Element>(
    _ key: String, _ count: Count = .any,
    _ element: (inout Fields) throws(InputFault) -> Element
  ) throws(InputFault) -> [Element] {
    try array(key, count) { (field) throws(InputFault) in try field.object(element) }
  }

  /// A matrix: rows of numbers, all of one length.
  mutating func matrix(
    _ key: String, _ bounds: Bounds = .any, rows: Count = .any, columns: Count = .any
  ) throws(InputFault) -> [[Double]] {
    var width: Int?
    return try array(key, rows) { (row) throws(InputFault) in
      let needed = width.map { Count.same($0, as: "\(key)[0]") } ?? columns
      let numbers = try row.numbers(bounds, needed)
      width = numbers.count
      return numbers
    }
  }

  /// A matrix with as many columns as rows.
  mutating func squareMatrix(
    _ key: String, _ bounds: Bounds = .any, rows: Count = .any
  ) throws(InputFault) -> [[Double]] {
    let order = count(of: key)
    return try array(key, rows) { (row) throws(InputFault) in
      try row.numbers(bounds, .exactly(order))
    }
  }
}
