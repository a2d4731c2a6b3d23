import Testing

@testable import Models

/// The calculators of epidemics and mobility: what they answer and what they refuse.
@Suite struct EpidemicModelTests {
  @Test func noEpidemicAtOrBelowOne() throws {
    #expect(
      try answer("epidemic-final-size", #"{"reproduction_number":1}"#)
        == #"{"attack_fraction":0,"herd_immunity_fraction":0}"#)
  }

  @Test func latencyMayBeNull() throws {
    let given = #"{"transmission_1_d":1,"recovery_1_d":0.5,"initial_susceptible":0.9,"#
    let rest = #""initial_infectious":0.1,"times_d":[0,2]}"#
    let absent = try answer("epidemic-seir", given + rest)
    #expect(absent == (try answer("epidemic-seir", given + #""latency_1_d":null,"# + rest)))
    #expect(absent.contains(#""exposed":[0,0]"#) && absent.contains(#""reproduction_number":2"#))
  }

  /// Without latency nobody waits: the exposed of the first day are ill.
  @Test func withoutLatencyTheExposedAreInfectious() throws {
    let text = try answer(
      "epidemic-seir",
      """
      {"transmission_1_d":0,"recovery_1_d":1,"initial_susceptible":0.5,"initial_exposed":0.25,
       "initial_infectious":0.25,"times_d":[0]}
      """)
    #expect(text.hasPrefix(#"{"susceptible":[0.5],"exposed":[0],"infectious":[0.5],"#))
    #expect(text.contains("warnings"))
  }

  @Test func whatShrinksDoesNotDouble() throws {
    let text = try answer(
      "epidemic-growth", #"{"reproduction_number":0.5,"latency_1_d":1,"recovery_1_d":1}"#)
    #expect(text.hasSuffix(#","doubling_time_d":null}"#) && text.hasPrefix(#"{"growth_1_d":-0."#))
  }

  @Test func whereNobodyLivesNobodyIsHit() throws {
    let text = try answer(
      "epidemic-metapopulation",
      """
      {"transmission_1_d":[0,0],"recovery_1_d":1,"populations":[10,0],"time_share":[[1,0],[1,0]],
       "initial_infectious":[1,0],"duration_d":3}
      """)
    #expect(text.hasPrefix(#"{"reproduction_number":0,"attack_fraction":[0.1,null],"warnings":["#))
  }

  @Test func whereNobodyLeavesThereIsNoShare() throws {
    let text = try answer(
      "mobility-radiation",
      #"{"populations":[1,1],"x_km":[0,1],"y_km":[0,0],"departures":[0,10]}"#)
    #expect(text.hasPrefix(#"{"flow":[[0,0],[5,0]],"absorbed_share":[null,0.5],"warnings":["#))
  }

  @Test func nobodyGoesThere() throws {
    #expect(
      try answer("effective-distance", #"{"probabilities":[[0,0],[1,0]],"source":0}"#)
        == #"{"distance":[0,null]}"#)
  }

  @Test(arguments: [
    (
      "epidemic-final-size", #"{"reproduction_number":-1}"#,
      "reproduction_number: -1 is not at least 0"
    ),
    (
      "epidemic-seir",
      """
      {"transmission_1_d":1,"recovery_1_d":1,"initial_susceptible":1,"initial_infectious":0,
       "times_d":[1,1]}
      """, "times_d[1]: 1 is not above the one before"
    ),
    (
      "epidemic-seir",
      """
      {"transmission_1_d":1,"recovery_1_d":0,"initial_susceptible":1,"initial_infectious":0,
       "times_d":[]}
      """, "recovery_1_d: 0 is not above 0"
    ),
    (
      "epidemic-fit", #"{"population":10,"infectious_counts":[1,2]}"#,
      "infectious_counts: has 2 elements, not at least 3"
    ),
    (
      "epidemic-fit", #"{"population":10,"infectious_counts":[1,2,11]}"#,
      "infectious_counts[2]: 11 is not at most 10"
    ),
    (
      "epidemic-stochastic",
      #"{"population":10,"reproduction_number":1,"initial_infectious":11,"runs":1,"seed":0}"#,
      "initial_infectious: 11 is not at most 10"
    ),
    (
      "epidemic-stochastic",
      #"{"population":10,"reproduction_number":1,"initial_infectious":1,"runs":1,"seed":-1}"#,
      "seed: -1 is not at least 0"
    ),
    (
      "epidemic-metapopulation",
      """
      {"transmission_1_d":[1,1],"recovery_1_d":1,"populations":[10,10],
       "time_share":[[1,0],[0.5,0.4]],"initial_infectious":[1,0]}
      """, "time_share[1]: sums to 0.9, not to 1"
    ),
    (
      "epidemic-metapopulation",
      """
      {"transmission_1_d":[1,1],"recovery_1_d":1,"populations":[10,10],
       "time_share":[[1,0],[0,1]],"initial_infectious":[1,11]}
      """, "initial_infectious[1]: 11 is not at most 10"
    ),
    (
      "effective-distance", #"{"probabilities":[[0]],"source":1}"#,
      "source: city 1 does not exist"
    ),
    (
      "mobility-gravity",
      """
      {"populations_thousand":[1,2],"distances_km":[[0,1]],"scale":1,"origin_exponent":1,
       "destination_exponent":1,"distance_exponent":1}
      """, "distances_km: has 1 element, not 2 like populations_thousand"
    ),
  ])
  func refusals(model: String, input: String, expected: String) throws {
    #expect(try message(model, input) == expected)
  }
}
