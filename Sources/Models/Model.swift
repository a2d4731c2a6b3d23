package import JSONText

/// A calculator: it reads one JSON object, computes, and writes one JSON object.
///
/// Each is a value in a file of its own under `Topics`, and a row of `Model.all`.
package struct Model: Sendable {
  /// A short name for ever, such as "detect-cusum".
  package let name: String
  /// What it computes, in one line.
  package let summary: String
  private let answer: @Sendable (inout Fields, inout Answer) throws(InputFault) -> Void

  /// A model of three steps: `read` takes fields from the input, `compute` makes numbers of them
  /// and may still refuse what only shows there, `write` says what came out.
  init<Input, Output>(
    _ name: String, _ summary: String,
    read: @escaping @Sendable (inout Fields) throws(InputFault) -> Input,
    compute: @escaping @Sendable (Input) throws(InputFault) -> Output,
    write: @escaping @Sendable (Output, inout Answer) -> Void
  ) {
    self.name = name
    self.summary = summary
    answer = { (fields, answer) throws(InputFault) in
      let input = try read(&fields)
      try fields.finish()
      write(try compute(input), &answer)
    }
  }

  /// The answer to an input, as one line of JSON without its end; the same bytes for the same
  /// input. Throws `InputFault`.
  package func answer(to bytes: [UInt8]) throws(InputFault) -> [UInt8] {
    let json: JSON
    do {
      json = try JSON.read(bytes)
    } catch {
      throw InputFault(error, in: bytes)
    }
    return try answer(to: json)
  }

  /// The answer to an input that was read already. Throws `InputFault`.
  package func answer(to json: JSON) throws(InputFault) -> [UInt8] {
    guard case .object(let object) = json else {
      throw InputFault(FieldPath(), .wrongKind(json, expected: .object))
    }
    var fields = Fields(object)
    var answer = Answer()
    try self.answer(&fields, &answer)
    return answer.finish()
  }

  /// The model of a name.
  package static func named(_ name: String) -> Model? { all.first { $0.name == name } }
}
