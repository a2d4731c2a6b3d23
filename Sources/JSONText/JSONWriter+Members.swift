/// Members of an object in one call each.
extension JSONWriter {
  /// Writes a member that is a text.
  package mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ key: String, _ value: some BinaryInteger) {
    self.key(key)
    integer(value)
  }

  /// Writes a member that is a number.
  package mutating func member(_ key: String, _ value: Double) {
    self.key(key)
    number(value)
  }

  /// Writes a member that is a truth value.
  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Writes a member that is any value.
  package mutating func member(_ key: String, _ value: JSON) {
    self.key(key)
    write(value)
  }

  /// Writes a member that is a text, or nothing at all.
  package mutating func memberIfPresent(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }

  /// Writes a member that is a whole number, or nothing at all.
  package mutating func memberIfPresent(_ key: String, _ value: (some BinaryInteger)?) {
    if let value { member(key, value) }
  }

  /// Writes a member that is a number, or nothing at all.
  package mutating func memberIfPresent(_ key: String, _ value: Double?) {
    if let value { member(key, value) }
  }

  /// Writes any value.
  package mutating func write(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let elements):
      array { writer in
        for element in elements { writer.write(element) }
      }
    case .object(let object):
      self.object { writer in
        for member in object.members { writer.member(member.key, member.value) }
      }
    }
  }
}

extension JSON {
  /// The compact written form.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The compact written form, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
