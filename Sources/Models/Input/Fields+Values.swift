/// The fields that models ask for most, in one call each: required, with a default, or perhaps
/// there.
extension Fields {
  /// A number within its bounds.
  mutating func number(_ key: String, _ bounds: Bounds = .any) throws(InputFault) -> Double {
    try field(key).number(bounds)
  }

  /// A number within its bounds, with what holds where none is given.
  mutating func number(
    _ key: String, _ bounds: Bounds = .any, default standard: Double
  ) throws(InputFault) -> Double {
    try numberIfPresent(key, bounds) ?? standard
  }

  /// A number within its bounds, if any is given.
  mutating func numberIfPresent(
    _ key: String, _ bounds: Bounds = .any
  ) throws(InputFault) -> Double? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.number(bounds)
  }

  /// A whole number within its bounds.
  mutating func integer(_ key: String, _ bounds: Bounds = .any) throws(InputFault) -> Int {
    try field(key).integer(bounds)
  }

  /// A whole number within its bounds, with what holds where none is given.
  mutating func integer(
    _ key: String, _ bounds: Bounds = .any, default standard: Int
  ) throws(InputFault) -> Int {
    try integerIfPresent(key, bounds) ?? standard
  }

  /// A whole number within its bounds, if any is given.
  mutating func integerIfPresent(
    _ key: String, _ bounds: Bounds = .any
  ) throws(InputFault) -> Int? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.integer(bounds)
  }

  /// True or false, with what holds where neither is given.
  mutating func bool(_ key: String, default standard: Bool) throws(InputFault) -> Bool {
    guard let field = fieldIfPresent(key) else { return standard }
    return try field.bool()
  }

  /// Any text.
  mutating func string(_ key: String) throws(InputFault) -> String { try field(key).string() }

  /// Any text, if one is given.
  mutating func stringIfPresent(_ key: String) throws(InputFault) -> String? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.string()
  }

  /// One of the words of a type.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Word.Type
  ) throws(InputFault) -> Word {
    try field(key).word(type)
  }

  /// One of the words of a type, with the one that holds where none is given.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, default standard: Word
  ) throws(InputFault) -> Word {
    guard let field = fieldIfPresent(key) else { return standard }
    return try field.word(Word.self)
  }

  /// The fields of an object.
  mutating func object<Value>(
    _ key: String, _ body: (inout Fields) throws(InputFault) -> Value
  ) throws(InputFault) -> Value {
    try field(key).object(body)
  }

  /// The fields of an object, if one is given.
  mutating func objectIfPresent<Value>(
    _ key: String, _ body: (inout Fields) throws(InputFault) -> Value
  ) throws(InputFault) -> Value? {
    guard let field = fieldIfPresent(key) else { return nil }
    return try field.object(body)
  }
}
