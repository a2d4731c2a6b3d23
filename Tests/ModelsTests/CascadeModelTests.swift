import Testing

@testable import Models

/// The calculators of cascades: what they answer and what they refuse.
@Suite struct CascadeModelTests {
  @Test func wholeFailureIsCapped() throws {
    #expect(
      try answer(
        "cascade-inoperability", #"{"interdependency":[[0,0],[3,0]],"perturbation":[0.5,0]}"#)
        == #"{"inoperability":[0.5,1],"capped":[false,true],"spectral_radius":0}"#)
  }

  @Test func aRecoveryHasARowPerTime() throws {
    let text = try answer(
      "cascade-inoperability-dynamic",
      """
      {"interdependency":[[0]],"initial_inoperability":[0.5],"resilience_1_d":[0.5],
       "form":"discrete","times_d":[0,1,2]}
      """)
    #expect(text == #"{"inoperability":[[0.5],[0.25],[0.125]]}"#)
  }

  @Test func roundsOfAssets() throws {
    let text = try answer(
      "cascade-dependency",
      """
      {"assets":[{"name":"levee","depends_on":[],"rule":"any"},
        {"depends_on":[0,2],"rule":"share","share":0.5},{"depends_on":[1,0],"rule":"all"}],
       "initial":[0]}
      """)
    #expect(text == #"{"rounds":[[0],[1],[2]],"failed_count":3}"#)
  }

  @Test func aRoadIsClosedAtItsDepth() throws {
    #expect(
      try answer("road-depth-speed", #"{"depth_mm":300}"#)
        == #"{"speed_km_h":0,"passable":false}"#)
  }

  @Test(arguments: [
    (
      "cascade-inoperability", #"{"interdependency":[[0,1]],"perturbation":[1]}"#,
      "interdependency[0]: has 2 elements, not 1"
    ),
    (
      "cascade-inoperability", #"{"interdependency":[[-1]],"perturbation":[1]}"#,
      "interdependency[0][0]: -1 is not at least 0"
    ),
    (
      "cascade-inoperability", #"{"interdependency":[[1]],"perturbation":[1.5]}"#,
      "perturbation[0]: 1.5 is not at most 1"
    ),
    (
      "cascade-inoperability-dynamic",
      #"{"interdependency":[[0]],"initial_inoperability":[1],"times_d":[1]}"#,
      "resilience_1_d: is missing, and so is recovery_time_d"
    ),
    (
      "cascade-inoperability-dynamic",
      """
      {"interdependency":[[0]],"initial_inoperability":[1],"resilience_1_d":[1],
       "recovery_time_d":[1],"times_d":[1]}
      """, "recovery_time_d: cannot stand beside resilience_1_d"
    ),
    (
      "cascade-inoperability-dynamic",
      """
      {"interdependency":[[0]],"initial_inoperability":[1],"resilience_1_d":[1],
       "form":"discrete","times_d":[1.5]}
      """, "times_d[0]: 1.5 is not a whole number"
    ),
    (
      "cascade-inoperability-dynamic",
      """
      {"interdependency":[[1]],"initial_inoperability":[1],"recovery_time_d":[1],"times_d":[1]}
      """,
      "recovery_time_d: element 0 can never be kept: interdependency[0][0] is 1.0"
    ),
    (
      "cascade-dependency", #"{"assets":[{"depends_on":[],"rule":"share"}],"initial":[]}"#,
      #"assets[0].share: is missing beside the rule "share""#
    ),
    (
      "cascade-dependency", #"{"assets":[{"depends_on":[1],"rule":"any"}],"initial":[]}"#,
      "assets[0].depends_on[0]: asset 1 does not exist"
    ),
    (
      "cascade-dependency", #"{"assets":[{"depends_on":[],"rule":"any"}],"initial":[1]}"#,
      "initial[0]: asset 1 does not exist"
    ),
    ("road-depth-speed", #"{"depth_mm":-1}"#, "depth_mm: -1 is not at least 0"),
  ])
  func refusals(model: String, input: String, expected: String) throws {
    #expect(try message(model, input) == expected)
  }
}
