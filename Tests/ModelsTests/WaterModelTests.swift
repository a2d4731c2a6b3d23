import Testing

@testable import Models

/// What the models of rivers, levees and spills answer, and how they refuse.
@Suite struct WaterModelTests {
  private func answer(_ name: String, _ input: String) throws -> String {
    let model = try #require(Model.named(name))
    return String(decoding: try model.answer(to: Array(input.utf8)), as: UTF8.self)
  }

  private func message(_ name: String, _ input: String) throws -> String {
    let model = try #require(Model.named(name))
    let fault = #expect(throws: InputFault.self) { try model.answer(to: Array(input.utf8)) }
    return try #require(fault).description
  }

  @Test func aFloodHasItsPeakAndItsWarningsEvenWithoutAny() throws {
    #expect(
      try answer(
        "flood-muskingum",
        #"{"storage_time_h":1,"weighting":0.5,"time_step_h":1,"inflow_m3_s":[2,9,9,1]}"#)
        == #"{"outflow_m3_s":[2,2,9,9],"peak_m3_s":9,"peak_step":2,"peak_time_h":2,"#
        + #""coefficient_inflow_now":0,"coefficient_inflow_before":1,"#
        + #""coefficient_outflow_before":0,"warnings":[]}"#)
  }

  @Test func aStepThatDoesNotSuitIsAWarning() throws {
    let short = try answer(
      "flood-muskingum",
      #"{"storage_time_h":4,"weighting":0.5,"time_step_h":1,"inflow_m3_s":[2,9]}"#)
    #expect(short.contains(#""warnings":["time_step_h is below 2KX = 4.0"#))
    let long = try answer(
      "flood-chain",
      #"{"time_step_h":9,"inflow_m3_s":[2],"reaches":[{"storage_time_h":4,"weighting":0}]}"#)
    #expect(long.contains(#""warnings":["reaches[0]: time_step_h is above 2K(1-X) = 8.0"#))
  }

  @Test func aChainTellsOfEachReach() throws {
    #expect(
      try answer(
        "flood-chain",
        """
        {"time_step_h": 2, "inflow_m3_s": [4, 8, 4], "initial_flow_m3_s": 0, "reaches": [
          {"storage_time_h": 2, "weighting": 0.5}, {"storage_time_h": 2, "weighting": 0.5}]}
        """)
        == #"{"reaches":[{"outflow_m3_s":[0,4,8],"peak_m3_s":8,"peak_step":2,"peak_time_h":4,"#
        + #""volume_ratio":0.75},{"outflow_m3_s":[0,0,4],"peak_m3_s":4,"peak_step":2,"#
        + #""peak_time_h":4,"volume_ratio":0.25}]}"#)
    let dry = #"{"time_step_h": 2, "inflow_m3_s": [0], "reaches": []}"#
    #expect(try answer("flood-chain", dry) == #"{"reaches":[]}"#)
  }

  @Test func aReachIsKnownInOneWayOrTheOther() throws {
    let wave = #"{"inflow_m3_s":[1,1],"time_step_s":900,"reach_length_m":6000,"celerity_m_s":2"#
    let text = try answer("flood-muskingum-cunge", wave + #","diffusivity_m2_s":2500}"#)
    #expect(text.contains(#""velocity_m_s":null,"unit_flow_m2_s":null"#))
    #expect(text.contains(#""subreach_count":1,"warnings":["courant_number and"#))
    #expect(try message("flood-muskingum-cunge", wave + "}") == "diffusivity_m2_s: is missing")
    #expect(
      try message("flood-muskingum-cunge", wave + #","diffusivity_m2_s":2,"bed_slope":1}"#)
        == "bed_slope: is not taken together with celerity_m_s")
    let none = #"{"inflow_m3_s":[1,1],"time_step_s":900,"reach_length_m":6000}"#
    #expect(try message("flood-muskingum-cunge", none) == "reference_flow_m3_s: is missing")
    // 0.25 · 60,000 m · 2 m/s / 2,500 m²/s = 12.
    let long = wave.replacing("6000", with: "60000") + #","diffusivity_m2_s":2500}"#
    #expect(try answer("flood-muskingum-cunge", long).contains(#""subreach_count":12"#))
  }

  @Test func noReachIsCutIntoMorePartsThanCanBeFollowed() throws {
    let reach =
      #"{"inflow_m3_s":[1],"time_step_s":900,"reach_length_m":6000,"celerity_m_s":2,"#
      + #""diffusivity_m2_s":2,"subreach_count":"#
    #expect(
      try message("flood-muskingum-cunge", reach + "1000000000000}").hasPrefix("subreach_count: "))
    #expect(
      try message("flood-muskingum-cunge", reach + "0}") == "subreach_count: 0 is not at least 1")
  }

  @Test func aStorageThatWouldBeNegativeIsRefused() throws {
    #expect(
      try message(
        "flood-muskingum-nonlinear",
        #"{"storage_coefficient":0.1,"weighting":0.2,"exponent":1,"inflow_m3_s":[100,0,0]}"#)
        == "storage_coefficient: 0.1 lets the storage be negative at step 2")
    #expect(
      try answer(
        "flood-muskingum-nonlinear",
        #"{"storage_coefficient":2,"weighting":0,"exponent":1,"inflow_m3_s":[4,4]}"#)
        == #"{"outflow_m3_s":[4,4],"sum_of_squares":null}"#)
    #expect(
      try message(
        "flood-muskingum-nonlinear",
        #"{"storage_coefficient":2,"weighting":1,"exponent":1,"inflow_m3_s":[4,4]}"#)
        == "weighting: 1 is not below 1")
  }

  @Test func aFitIsTheSameEveryTimeAndSaysWhatItsParametersGive() throws {
    let series =
      #""inflow_m3_s":[22,35,103,111,86,59,39],"observed_outflow_m3_s":[22,22,40,70,85,80,60]"#
    let fit = try answer("flood-muskingum-nonlinear-fit", "{\(series)}")
    #expect(fit == (try answer("flood-muskingum-nonlinear-fit", "{\(series)}")))
    let parts = fit.dropLast().split(separator: #","sum_of_squares":"#)
    let routed = try answer("flood-muskingum-nonlinear", "\(parts[0]),\(series)}")
    #expect(routed.hasSuffix(#""sum_of_squares":\#(parts[1])}"#))
    #expect(
      try message(
        "flood-muskingum-nonlinear-fit",
        #"{"inflow_m3_s":[1,2,3],"observed_outflow_m3_s":[1,2,3]}"#)
        == "inflow_m3_s: has 3 elements, not at least 4")
  }

  @Test func aDryChannelHasNoDepth() throws {
    #expect(
      try answer(
        "stage-manning",
        #"{"discharge_m3_s":0,"bottom_width_m":4,"manning_n":0.03,"bed_slope":0.001}"#)
        == #"{"depth_m":0,"flow_area_m2":0,"wetted_perimeter_m":4,"velocity_m_s":0}"#)
    #expect(
      try message(
        "stage-manning",
        #"{"discharge_m3_s":1,"bottom_width_m":0,"manning_n":0.03,"bed_slope":0.001}"#)
        == "bottom_width_m: 0 makes no channel where side_slope is 0")
  }

  @Test func aLeveeInAllItsStates() throws {
    let weir = #"{"width_m":9,"crest_m":1,"level_upstream_m":"#
    #expect(
      try answer("breach-flow", weir + #"1,"level_downstream_m":0}"#)
        == #"{"discharge_m3_s":0,"regime":"dry"}"#)
    #expect(
      try answer("breach-flow", weir + #"2,"level_downstream_m":2}"#)
        == #"{"discharge_m3_s":0,"regime":"drowned"}"#)
    #expect(
      try answer("breach-flow", weir + #"0,"level_downstream_m":2}"#)
        .hasPrefix(#"{"discharge_m3_s":-15."#))
    #expect(
      try answer(
        "breach-width",
        #"{"initial_width_m":7,"head_difference_m":0,"critical_velocity_m_s":1,"times_h":[0,9]}"#)
        == #"{"width_m":[7,7]}"#)
    #expect(
      try answer("runoff-curve-number", #"{"rainfall_mm":12,"curve_number":100}"#)
        == #"{"runoff_mm":12,"retention_mm":0,"initial_abstraction_mm":0}"#)
    #expect(
      try message("runoff-curve-number", #"{"rainfall_mm":12,"curve_number":0}"#)
        == "curve_number: 0 is not above 0")
  }

  @Test func aPolderSaysWhatIsWrongWithItsRiver() throws {
    let polder =
      #"{"area_m2":1e4,"crest_m":1,"width_m":5,"duration_s":60,"river_times_s":[0,60],"#
      + #""river_levels_m":"#
    #expect(try answer("polder-fill", polder + "[1,1]}") == #"{"level_m":0,"volume_m3":0}"#)
    #expect(
      try message("polder-fill", polder + "[1]}")
        == "river_levels_m: has 1 element, not 2 like river_times_s")
    #expect(
      try message("polder-fill", polder.replacing("[0,60]", with: "[60,60]") + "[1,1]}")
        == "river_times_s[1]: 60 is not above 60")
  }

  @Test func aSpillAtOnceIsNowhereAtTheStart() throws {
    #expect(
      try answer(
        "spill-pulse",
        #"{"mass_kg":1,"flow_area_m2":1,"velocity_m_s":0,"dispersion_m2_s":1,"#
          + #""distance_m":-3,"times_s":[0]}"#) == #"{"concentration_kg_m3":[0]}"#)
    #expect(
      try answer(
        "spill-continuous",
        #"{"velocity_m_s":1,"dispersion_m2_s":1,"distance_m":0,"times_s":[0,5]}"#)
        == #"{"ratio":[1,1]}"#)
    #expect(try answer("spill-leading-edge", #"{"peak_time_h":100}"#) == #"{"leading_edge_h":89}"#)
  }

  @Test func aChainThatGrowsForEverHasNoMassAndNoMean() throws {
    let chain = #"{"mass_kg":2,"discharge_m3_s":1,"times_s":[0],"reaches":["#
    let reach = #"{"length_m":100,"velocity_m_s":1,"dispersion_m2_s":1,"decay_1_s":"#
    #expect(
      try answer("spill-chain", chain + reach + "0}]}")
        == #"{"concentration_kg_m3":[0],"mass_passed_kg":2,"mean_passage_s":100}"#)
    #expect(
      try answer("spill-chain", chain + reach + "-1}]}")
        .hasPrefix(
          #"{"concentration_kg_m3":[0],"mass_passed_kg":null,"mean_passage_s":null,"warnings":["#))
    let sharp = #"{"length_m":100,"velocity_m_s":1,"dispersion_m2_s":1e-300}]}"#
    #expect(
      try answer("spill-chain", chain.replacing("[0]", with: "[100]") + sharp)
        .hasPrefix(#"{"concentration_kg_m3":[null],"mass_passed_kg":2,"mean_passage_s":100,"#))
    #expect(
      try message("spill-chain", chain + "]}") == "reaches: has 0 elements, not at least 1")
    #expect(
      try message("spill-chain", chain + #"{"length_m":0}]}"#)
        == "reaches[0].length_m: 0 is not above 0")
  }

  @Test func mixingNeedsAShearOrASlope() throws {
    let river = #"{"velocity_m_s":0.5,"width_m":50,"depth_m":2"#
    #expect(
      try answer("dispersion-fischer", river + #","shear_velocity_m_s":0.05}"#)
        .hasSuffix(#""shear_velocity_m_s":0.05}"#))
    #expect(
      try message("dispersion-fischer", river + "}")
        == "shear_velocity_m_s: is missing, and so is bed_slope")
    #expect(
      try message("dispersion-fischer", river + #","shear_velocity_m_s":0.05,"bed_slope":1}"#)
        == "bed_slope: is not taken together with shear_velocity_m_s")
  }

  @Test func aDeficitThatOnlyFallsIsCriticalAtOnce() throws {
    let sewage = #"{"initial_bod_mg_l":1,"deoxygenation_1_d":0.1,"initial_deficit_mg_l":"#
    #expect(
      try answer("oxygen-sag", sewage + #"9,"reaeration_1_d":0.5}"#)
        == #"{"critical_time_d":0,"critical_deficit_mg_l":9,"deficit_mg_l":[]}"#)
    #expect(
      try answer("oxygen-sag", sewage + #"9,"reaeration_1_d":0,"times_d":[0]}"#)
        == #"{"critical_time_d":null,"critical_deficit_mg_l":null,"deficit_mg_l":[9],"#
        + #""warnings":["the deficit rises for ever and is greatest at no time"]}"#)
  }
}
