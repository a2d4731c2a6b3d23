internal import Domain
internal import JSONText

/// The form in which a publisher writes its features, known by the keys of their properties; a new
/// one is a file and a row here.
struct GeoJSONDialect: Sendable {
  /// Keys that the properties of no other form have together.
  let marks: [String]
  /// The alert that a feature states. Throws the fault for which it is rejected.
  let read: @Sendable (inout ItemReader, GeoJSONFeature) throws(ItemReason) -> AlertReport

  /// All forms of others, one a row.
  static let all = [gdacs, emsc, geoNet, usgs]

  /// Whether properties are of this form.
  func recognises(_ properties: JSONObject) -> Bool {
    marks.allSatisfy { properties[$0] != nil }
  }
}

extension ItemReader {
  /// The moment under a key that counts milliseconds since 1970, in years that a calendar has.
  func milliseconds(_ key: String) throws(ItemReason) -> Instant {
    guard let value = object[key], !value.isNull else { throw .missing(key) }
    guard let count = value.integer else {
      throw .wrongKind(key, expected: .integer, found: value.kind)
    }
    guard 0..<253_402_300_800_000 ~= count else { throw .notATime(key, value: String(count)) }
    return Instant(milliseconds: count)
  }

  /// The moment under a key, a time without an offset taken as UTC; nil where there is none.
  func universalMoment(_ key: String) throws(ItemReason) -> Instant? {
    guard let text = try string(key) else { return nil }
    guard let time = DateTime(text) ?? DateTime(text + "Z") else {
      throw .notATime(key, value: text)
    }
    return Instant(milliseconds: time.milliseconds)
  }

  /// The text, the whole number as text, or the truth value as text under a key.
  func anyText(_ key: String) -> String? {
    switch object[key] {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null, .number, .array, .object, nil: nil
    }
  }
}
