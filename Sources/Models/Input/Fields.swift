import JSONText

/// The fields of one object of an input. A model asks for each that it knows; what nobody asked for
/// is unknown, and refused by `finish`.
struct Fields {
  private let object: JSONObject
  private let path: FieldPath
  private var asked: Set<String> = []

  init(_ object: JSONObject, at path: FieldPath = FieldPath()) {
    self.object = object
    self.path = path
  }

  /// The field of a key; `null` counts as a value of the wrong kind.
  mutating func field(_ key: String) throws(InputFault) -> Field {
    guard let field = fieldIfPresent(key) else { throw fault(key, .missing) }
    return field
  }

  /// The field of a key, nil where it does not stand in the input.
  mutating func fieldIfPresent(_ key: String) -> Field? {
    asked.insert(key)
    return object[key].map { Field(json: $0, path: path[key]) }
  }

  /// The field of a key, nil where it does not stand in the input or is `null`: for the few fields
  /// whose absence may be written out.
  mutating func fieldUnlessNull(_ key: String) -> Field? {
    fieldIfPresent(key).flatMap { $0.json.isNull ? nil : $0 }
  }

  /// Whether a field stands in the input; asking so does not make it known.
  func has(_ key: String) -> Bool { object[key] != nil }

  /// How many elements the array of a key has, 0 where there is none: for indices into what is
  /// still being read. Asking so does not make the field known.
  func count(of key: String) -> Int { object[key]?.array?.count ?? 0 }

  /// A fault of a field of this object, whether it stands there or not.
  func fault(_ key: String, _ reason: InputFault.Reason) -> InputFault {
    InputFault(path[key], reason)
  }

  /// A fault of a field of this object that its model alone knows.
  func refused(_ key: String, _ words: String) -> InputFault { fault(key, .refused(words)) }

  /// Refuses the first field that nobody asked for.
  func finish() throws(InputFault) {
    for key in object.keys where !asked.contains(key) { throw fault(key, .unknown) }
  }
}
