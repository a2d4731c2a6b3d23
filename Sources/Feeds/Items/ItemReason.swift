internal import Documents
package import JSONText

/// Why an item of our own form was rejected, or with which liberty it was read.
package enum ItemReason: Error, Hashable, Sendable {
  case notJSON(JSONProblem.Reason)
  case notAnObject(JSON.Kind)
  case notUTF8
  case unknownType(String)
  case missing(String)
  case blank(String)
  case wrongKind(String, expected: JSON.Kind, found: JSON.Kind)
  case notInList(String, value: String, [String])
  case notATime(String, value: String)
  /// Latitude and longitude are no place on the Earth.
  case noPlace(latitude: Double, longitude: Double)
  /// One of latitude and longitude stands there without the other.
  case halfAPlace
  /// Not the six digits of a division code.
  case notACode(String)
  /// The code of a city that the region does not hold.
  case foreignCity(String)
  case notAReference(String)
  case byteOrderMark
  /// A row of a table has more or fewer fields than its header.
  case fieldCount(expected: Int, found: Int)
  case quoteNotClosed
  /// The first row of a table does not name the columns that every alert needs.
  case headerWithout([String])
  case notAFeatureCollection
  /// Neither a point nor a polygon.
  case notAPoint
  /// A polygon without three different corners, or one that is not written as it must be.
  case notAPolygon
  /// A magnitude that no earthquake has.
  case notAMagnitude(Double)
  /// The properties of a feature, by their keys, are neither ours nor of a publisher we know.
  case unknownForm([String])
  /// A version of the form that is not read.
  case unknownVersion(String)
  /// A message of CAP that is no alert, such as an acknowledgement.
  case noAlert(String)
  /// The key came before with other content, which stays.
  case contradiction(String)
  /// The fault was passed over and this was taken in its place; nothing where it is nil.
  indirect case liberty(ItemReason, taken: String?)
}

extension ItemReason: DiagnosticReason {
  package var english: String {
    switch self {
    case .notJSON(let reason): "not JSON: \(reason.english)"
    case .notAnObject(let kind): "\(kind.rawValue) where an object should be"
    case .notUTF8: "not UTF-8"
    case .unknownType(let type): "\(type.quoted) is no type of item"
    case .missing(let key): "\(key.quoted) is missing"
    case .blank(let key): "\(key.quoted) is blank"
    case .wrongKind(let key, let expected, let found):
      "\(key.quoted) is \(found.rawValue) where \(expected.rawValue) should be"
    case .notInList(let key, let value, let words):
      "\(key.quoted) is \(value.quoted), not one of \(words.joined(separator: ", ").shownPlainly)"
    case .notATime(let key, let value):
      "\(key.quoted) is \(value.quoted), not a time such as 2026-01-01T08:00:00+08:00"
    case .noPlace(let latitude, let longitude): "\(latitude),\(longitude) is no place on the Earth"
    case .halfAPlace: "\"lat\" and \"lon\" stand only together"
    case .notACode(let value): "\(value.quoted) is not six digits of a division code"
    case .foreignCity(let code): "\(code.quoted) is no city of this region; it counts in none"
    case .notAReference(let value): "\(value.quoted) is not source|id|time"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .fieldCount(let expected, let found): "\(found) fields where the header names \(expected)"
    case .quoteNotClosed: "a quoted field has no end"
    case .headerWithout(let keys):
      "the header does not name \(keys.joined(separator: ", ").shownPlainly)"
    case .notAFeatureCollection: "not a GeoJSON FeatureCollection"
    case .notAPoint: "the geometry is neither point nor polygon"
    case .notAPolygon: "a ring of the polygon encloses nothing"
    case .notAMagnitude(let magnitude): "no earthquake has a magnitude of \(magnitude)"
    case .unknownForm(let keys):
      "a feature of no known form, with \(keys.joined(separator: ", ").shownPlainly); known are "
        + "our own and those of USGS, EMSC, GeoNet and GDACS"
    case .unknownVersion(let version): "version \(version.quoted) of the form is not known"
    case .noAlert(let kind): "a message of type \(kind.quoted) raises no alert"
    case .contradiction(let identifier):
      "\(identifier.quoted) came before with other content, which stays"
    case .liberty(let fault, let taken):
      "\(fault.english); " + (taken.map { "taken as \($0.quoted)" } ?? "left out")
    }
  }
}

extension JSONProblem.Reason {
  /// The rule that a text breaks, in English.
  package var english: String {
    switch self {
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .tooDeep(let limit): "nested deeper than \(limit)"
    case .unexpectedEnd: "it ends too early"
    case .unexpectedByte(let byte): "byte 0x\(String(byte, radix: 16)) does not belong there"
    case .invalidNumber: "a number is not well formed"
    case .numberOutOfRange: "a number is too large"
    case .invalidEscape: "a string has an escape that JSON does not know"
    case .loneSurrogate: "a string has half a surrogate pair"
    case .controlCharacter(let byte):
      "a string has the control character 0x\(String(byte, radix: 16))"
    case .invalidUTF8: "a string is not UTF-8"
    case .duplicateKey(let key): "the key \(key.quoted) stands twice"
    case .trailingBytes: "something follows its end"
    }
  }
}
