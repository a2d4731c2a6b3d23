extension JSON {
  /// The members, if this is an object.
  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements, if this is an array.
  package var array: [JSON]? {
    if case .array(let array) = self { array } else { nil }
  }

  /// The text, if this is a string.
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The truth value, if this is one.
  package var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The whole number, if this is one; `3.0` and `3e0` count, `3.5` does not.
  package var integer: Int64? {
    switch self {
    case .integer(let integer): integer
    case .number(let number): Int64(exactly: number)
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The number, whole or not.
  package var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// True for `null`.
  package var isNull: Bool { self == .null }

  /// The value under a key if this is an object that has it.
  package subscript(key: String) -> JSON? { object?[key] }
}

/// Members that must be there; `null` counts as absent. All throw `JSONMismatch`.
extension JSONObject {
  /// The text under a key.
  package func string(_ key: String) throws(JSONMismatch) -> String {
    try required(key, .string, \.string)
  }

  /// The whole number under a key.
  package func int(_ key: String) throws(JSONMismatch) -> Int {
    try narrowed(key, required(key, .integer, \.integer))
  }

  /// The whole number under a key, in 64 bits.
  package func int64(_ key: String) throws(JSONMismatch) -> Int64 {
    try required(key, .integer, \.integer)
  }

  /// The number under a key, whole or not.
  package func double(_ key: String) throws(JSONMismatch) -> Double {
    try required(key, .number, \.number)
  }

  /// The truth value under a key.
  package func bool(_ key: String) throws(JSONMismatch) -> Bool {
    try required(key, .boolean, \.bool)
  }

  /// The elements under a key.
  package func array(_ key: String) throws(JSONMismatch) -> [JSON] {
    try required(key, .array, \.array)
  }

  /// The object under a key.
  package func object(_ key: String) throws(JSONMismatch) -> JSONObject {
    try required(key, .object, \.object)
  }

  private func required<Value>(
    _ key: String, _ kind: JSON.Kind, _ read: (JSON) -> Value?
  ) throws(JSONMismatch) -> Value {
    guard let value = try optional(key, kind, read) else { throw .missing(key: key) }
    return value
  }
}

/// Members that may be absent or `null`, which both give nil; a value of another kind is a
/// mismatch.
extension JSONObject {
  /// The text under a key, if any.
  package func stringIfPresent(_ key: String) throws(JSONMismatch) -> String? {
    try optional(key, .string, \.string)
  }

  /// The whole number under a key, if any.
  package func intIfPresent(_ key: String) throws(JSONMismatch) -> Int? {
    guard let wide = try optional(key, .integer, \.integer) else { return nil }
    return try narrowed(key, wide)
  }

  /// The whole number under a key in 64 bits, if any.
  package func int64IfPresent(_ key: String) throws(JSONMismatch) -> Int64? {
    try optional(key, .integer, \.integer)
  }

  /// The number under a key, if any.
  package func doubleIfPresent(_ key: String) throws(JSONMismatch) -> Double? {
    try optional(key, .number, \.number)
  }

  /// The truth value under a key, if any.
  package func boolIfPresent(_ key: String) throws(JSONMismatch) -> Bool? {
    try optional(key, .boolean, \.bool)
  }

  /// The elements under a key, if any.
  package func arrayIfPresent(_ key: String) throws(JSONMismatch) -> [JSON]? {
    try optional(key, .array, \.array)
  }

  /// The object under a key, if any.
  package func objectIfPresent(_ key: String) throws(JSONMismatch) -> JSONObject? {
    try optional(key, .object, \.object)
  }

  private func optional<Value>(
    _ key: String, _ kind: JSON.Kind, _ read: (JSON) -> Value?
  ) throws(JSONMismatch) -> Value? {
    guard let json = self[key], !json.isNull else { return nil }
    guard let value = read(json) else {
      throw .wrongKind(key: key, expected: kind, found: json.kind)
    }
    return value
  }

  private func narrowed(_ key: String, _ wide: Int64) throws(JSONMismatch) -> Int {
    guard let narrow = Int(exactly: wide) else { throw .outOfRange(key: key) }
    return narrow
  }
}
