import Testing

@testable import Models

/// The answer of a model to an input.
func answer(_ name: String, _ input: String) throws -> String {
  let model = try #require(Model.named(name))
  return String(decoding: try model.answer(to: Array(input.utf8)), as: UTF8.self)
}

/// The message with which a model refuses an input.
func message(_ name: String, _ input: String) throws -> String {
  let model = try #require(Model.named(name))
  let fault = #expect(throws: InputFault.self) { try model.answer(to: Array(input.utf8)) }
  return try #require(fault).description
}
