import JSONText
import Testing

@testable import Models

/// Every way in which an input can be wrong, and the message that a person reads.
@Suite struct InputFaultTests {
  /// A model that asks for a field of each sort and answers with nothing.
  private static let sampler = Model(
    "sampler", "a field of each sort",
    read: { (input) throws(InputFault) in
      let nodes = input.count(of: "sites")
      _ = try input.numberIfPresent("storage_h", .positive)
      _ = try input.number("weighting", [.atLeast(0), .below(0.5)], default: 0.2)
      _ = try input.integer("servers", .atLeast(1), default: 1)
      _ = try input.bool("is_open", default: true)
      _ = try input.word("rule", default: Rule.any)
      _ = try input.stringIfPresent("name")
      let weights = try input.numbersIfPresent("weights", .share) ?? []
      _ = try input.numbersIfPresent("costs", .any, .same(weights.count, as: "weights"))
      if input.has("matrix") { _ = try input.squareMatrix("matrix") }
      if input.has("table") { _ = try input.matrix("table", rows: .atLeast(1)) }
      if input.has("rates") {
        _ = try input.numberOrNumbers("rates", .positive, count: weights.count, as: "weights")
      }
      _ = try input.indicesIfPresent("initial", below: nodes, of: "site")
      if input.has("sites") {
        _ = try input.objects("sites") { (site) throws(InputFault) in
          try site.number("x_m", .notNegative)
        }
      }
      _ = try input.arrayIfPresent("links") { (link) throws(InputFault) in
        let ends = try link.tuple(of: 2)
        return [try ends[0].index(below: nodes, of: "site"), try ends[1].integer()]
      }
      _ = input.fieldUnlessNull("latency")
    },
    compute: { (_: Void) in }, write: { _, _ in })

  private enum Rule: String, CaseIterable { case any, all }

  private func message(_ input: String) -> String {
    do {
      return String(decoding: try Self.sampler.answer(to: Array(input.utf8)), as: UTF8.self)
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    (#"{"storage_h": -4}"#, "storage_h: -4 is not above 0"),
    (#"{"storage_h": "two"}"#, #"storage_h: "two" is not a number"#),
    (#"{"storage_h": true}"#, "storage_h: true is not a number"),
    (#"{"storage_h": null}"#, "storage_h: null is not a number"),
    (#"{"storage_h": 1e999}"#, "storage_h: is too large for a number"),
    (#"{"weighting": 0.5}"#, "weighting: 0.5 is not below 0.5"),
    (#"{"servers": 2.5}"#, "servers: 2.5 is not a whole number"),
    (#"{"servers": 0}"#, "servers: 0 is not at least 1"),
    (#"{"servers": 1e30}"#, "servers: 1e+30 is not a whole number"),
    (#"{"is_open": 1}"#, "is_open: 1 is not true or false"),
    (#"{"rule": "both"}"#, #"rule: "both" is not one of any, all"#),
    (#"{"rule": 3}"#, "rule: 3 is not a text"),
    (#"{"name": ["a"]}"#, "name: an array is not a text"),
    (#"{"colour": "red"}"#, "colour: is no field of this model"),
    (#"{"two words": 1}"#, #""two words": is no field of this model"#),
    ("{\"a\\u001b[2J\": 1}", #""a\u001b[2J": is no field of this model"#),
  ])
  func oneField(input: String, expected: String) {
    #expect(message(input) == expected)
  }

  @Test(arguments: [
    (#"{"weights": 1}"#, "weights: 1 is not an array"),
    (#"{"weights": [0.5, 1.5]}"#, "weights[1]: 1.5 is not at most 1"),
    (#"{"weights": [0.5, 1], "costs": [1]}"#, "costs: has 1 element, not 2 like weights"),
    (#"{"weights": [0, 1], "rates": [1, 2, 3]}"#, "rates: has 3 elements, not 2 like weights"),
    (#"{"weights": [0, 1], "rates": 0}"#, "rates: 0 is not above 0"),
    (#"{"matrix": [[1, 0], [1]]}"#, "matrix[1]: has 1 element, not 2"),
    (#"{"table": [[1, 0], [1]]}"#, "table[1]: has 1 element, not 2 like table[0]"),
    (#"{"table": []}"#, "table: has 0 elements, not at least 1"),
    (#"{"sites": [{"x_m": 1}, {"x_m": -2}]}"#, "sites[1].x_m: -2 is not at least 0"),
    (#"{"sites": [{}]}"#, "sites[0].x_m: is missing"),
    (#"{"sites": [{"x_m": 1, "y_m": 2}]}"#, "sites[0].y_m: is no field of this model"),
    (#"{"sites": [4]}"#, "sites[0]: 4 is not an object"),
    (#"{"sites": [{"x_m": 1}], "initial": [1]}"#, "initial[0]: site 1 does not exist"),
    (#"{"sites": [{"x_m": 1}], "links": [[0]]}"#, "links[0]: has 1 element, not 2"),
    (#"{"sites": [{"x_m": 1}], "links": [[7, 1]]}"#, "links[0][0]: site 7 does not exist"),
    (
      #"{"sites": [{"x_m": 1}, {"a \" } ]": [], "x_m": [2, -1e400]}]}"#,
      "sites[1].x_m[1]: is too large for a number"
    ),
    (#"{"sites": [{"x_m": 1, "x_m": 2}]}"#, "sites[0].x_m: stands twice"),
  ])
  func manyValues(input: String, expected: String) {
    #expect(message(input) == expected)
  }

  @Test(arguments: [
    ("", "the input is not JSON: line 1: it ends too early"),
    (#"{"storage_h": 2.3,"#, "the input is not JSON: line 1: it ends too early"),
    ("{\n\"storage_h\": NaN}", "the input is not JSON: line 2: “N” is not expected"),
    ("[1,2,3]", "the input is an array, not an object"),
    ("null", "the input is null, not an object"),
    ("{} {}", "the input is not JSON: line 1: something follows its end"),
  ])
  func noObject(input: String, expected: String) {
    #expect(message(input) == expected)
  }

  @Test(arguments: ["{}", #"{"latency": null}"#, #"{"servers": 3.0}"#, #"{"servers": 3e0}"#])
  func whatIsRightIsTaken(input: String) {
    #expect(message(input) == "{}")
  }

  @Test func aLongTextIsCut() {
    let long = String(repeating: "x", count: 200)
    #expect(message(#"{"storage_h": "\#(long)"}"#).count < 80)
  }
}
