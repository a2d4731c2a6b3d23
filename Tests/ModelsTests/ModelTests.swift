import Testing

@testable import Models

/// What models answer.
@Suite struct ModelTests {
  private func answer(_ name: String, _ input: String) throws -> String {
    let model = try #require(Model.named(name))
    return String(decoding: try model.answer(to: Array(input.utf8)), as: UTF8.self)
  }

  private func message(_ name: String, _ input: String) throws -> String {
    let model = try #require(Model.named(name))
    let fault = #expect(throws: InputFault.self) { try model.answer(to: Array(input.utf8)) }
    return try #require(fault).description
  }

  @Test func everyNameIsItsOwn() {
    #expect(Set(Model.all.map(\.name)).count == Model.all.count)
    #expect(Model.all.allSatisfy { !$0.summary.isEmpty && $0.name != "list" })
    #expect(Model.named("weather") == nil)
  }

  @Test func aScheduleHasItsCriticalPath() throws {
    let text = try answer(
      "exercise-schedule",
      """
      {"injects": [
        {"name": "shelter", "minutes": 45, "after": ["power", "rain"]},
        {"name": "rain", "minutes": 60},
        {"name": "power", "minutes": 20, "after": ["rain"], "not_before_min": 70}]}
      """)
    #expect(
      text == """
        {"injects":[{"name":"shelter","early_start_min":90,"late_start_min":90,"slack_min":0,\
        "critical":true},{"name":"rain","early_start_min":0,"late_start_min":10,"slack_min":10,\
        "critical":false},{"name":"power","early_start_min":70,"late_start_min":70,"slack_min":0,\
        "critical":true}],"end_min":135}
        """)
    #expect(try answer("exercise-schedule", #"{"injects": []}"#) == #"{"injects":[],"end_min":0}"#)
  }

  @Test func aScheduleRefusesWhatCannotBe() throws {
    let name = "exercise-schedule"
    #expect(
      try message(
        name, #"{"injects": [{"name": "a", "minutes": 1}, {"name": "a", "minutes": 1}]}"#)
        == #"injects[1].name: "a" is the name of two injects"#)
    #expect(
      try message(name, #"{"injects": [{"name": "a", "minutes": 1, "after": ["b"]}]}"#)
        == #"injects[0].after[0]: inject "b" does not exist"#)
    #expect(
      try message(name, #"{"injects": [{"name": "a", "minutes": 1, "after": ["a"]}]}"#)
        == #"injects[0].after[0]: "a" is in a loop with this inject"#)
    let loop = """
      {"injects": [{"name": "c", "minutes": 1, "after": ["a"]},
        {"name": "a", "minutes": 1, "after": ["b"]}, {"name": "b", "minutes": 1, "after": ["a"]}]}
      """
    #expect(
      try message(name, loop).hasSuffix(".after[0]: \"b\" is in a loop with this inject")
        || (try message(name, loop)).hasSuffix(".after[0]: \"a\" is in a loop with this inject"))
  }

  @Test func aSeriesWithoutASignalHasNulls() throws {
    #expect(
      try answer(
        "detect-cusum",
        #"{"observations":[1,3],"target":1,"reference_value":0.5,"decision_interval":5}"#)
        == #"{"upper":[0,1.5],"lower":[0,0],"first_signal_index":null,"signal_side":null,"#
        + #""run_length":null,"change_index":null}"#)
  }

  @Test func theSumsGoOnAfterASignal() throws {
    #expect(
      try answer(
        "detect-cusum",
        #"{"observations":[1,-2,-3],"target":0,"reference_value":0.5,"decision_interval":1}"#)
        == #"{"upper":[0.5,0,0],"lower":[0,1.5,4],"first_signal_index":1,"signal_side":"lower","#
        + #""run_length":1,"change_index":1}"#)
  }

  @Test func aMovingAverageSignalsBeyondItsLimits() throws {
    let text = try answer(
      "detect-ewma",
      #"{"observations":[1,4],"target":0,"sigma":1,"smoothing":0.5,"width":2}"#)
    #expect(
      text == #"{"smoothed":[0.5,2.25],"half_width":[1,1.118033988749895],"first_signal_index":1}"#)
  }

  @Test func whatCannotBeComputedIsNullWithAWarning() throws {
    let text = try answer(
      "detect-shewhart-run-length", #"{"width": 100, "shift_sigma": [0, 100]}"#)
    #expect(
      text == #"{"run_length":[null,2],"warnings":["run_length has left what a number can hold"]}"#)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let input = #"{"smoothing":0.2,"width":2.962,"shift_sigma":[0,0.25]}"#
    let first = try answer("detect-ewma-run-length", input)
    #expect(first == (try answer("detect-ewma-run-length", input)))
    #expect(first.hasPrefix(#"{"run_length":[499.735"#))
  }
}
