import Testing

@testable import Planning

/// What the models of trucks answer, and how they refuse.
@Suite struct TrackingModelTests {
  /// kalmanfilter.net, the height of a building, as printed there.
  @Test func aHeightIsLearnt() {
    var filter = KalmanTrack(
      motion: .still(varianceOfStep: 0), state: [60], covariance: [[225]])
    let measured = [48.54, 47.11, 55.01, 55.15, 49.89, 40.85, 46.72, 50.05, 51.27, 49.95]
    let printed = [49.69, 48.47, 50.57, 51.68, 51.33, 49.62, 49.21, 49.31, 49.53, 49.57]
    for (measurement, estimate) in zip(measured, printed) {
      filter.take(measurement, variance: 25)
      #expect(abs(filter.state[0] - estimate) < 0.006)
    }
  }

  @Test func tracksAreWholeAndRefusedWhole() throws {
    let track = #"{"measurements_m":[4],"measurement_variance_m2":1,"#
    #expect(
      try answer(
        "track-kalman",
        track + #""motion":"static","initial_state":[0],"initial_covariance":[[1]]}"#)
        == #"{"track":[{"state":[2],"covariance":[[0.5]],"gain":[0.5]}]}"#)
    #expect(
      try answer(
        "track-kalman",
        track + #""motion":"constant-velocity","time_step_s":2,"initial_state":[0,1],"#
          + #""initial_covariance":[[1,0],[0,0]]}"#)
        == #"{"track":[{"state":[3,1],"covariance":[[0.5,0],[0,0]],"gain":[0.5,0]}]}"#)
    #expect(
      try message(
        "track-kalman",
        track + #""motion":"static","time_step_s":2,"initial_state":[0],"#
          + #""initial_covariance":[[1]]}"#) == "time_step_s: is no field of this model")
    #expect(
      try message(
        "track-kalman",
        track + #""motion":"static","initial_state":[0],"initial_covariance":[[-1]]}"#)
        == "initial_covariance: is not symmetric with no negative variance")
  }

  @Test func aQuarterOfTheEarthAhead() throws {
    let truck = #"{"latitude_deg":0,"longitude_deg":179,"heading_deg":90,"elapsed_s":1,"#
    let reached = try answer("dead-reckoning", truck + #""speed_m_s":222389.85328911748}"#)
    #expect(reached.contains(#""longitude_deg":-179"#) || reached.contains("-178.99999"))
    #expect(
      try message("dead-reckoning", truck.replacing(":179", with: ":181") + #""speed_m_s":1}"#)
        == "longitude_deg: 181 is not at most 180")
  }

  @Test func habitsLimitWhatCanBeForetold() throws {
    #expect(
      try answer("next-site-markov", #"{"transition":[[0.5,0.5],[0.5,0.5]]}"#)
        .hasPrefix(#"{"stationary":[0.5,0.5],"entropy_bits":1,"optimal_accuracy":0.5,"#))
    #expect(
      try answer("next-site-markov", #"{"transition":[[1]]}"#)
        == #"{"stationary":[1],"entropy_bits":0,"optimal_accuracy":1,"fano_bound":1}"#)
    #expect(
      try answer("next-site-markov", #"{"transition":[[0,1],[0,1]]}"#)
        .hasPrefix(#"{"stationary":[0,1],"entropy_bits":0,"optimal_accuracy":1,"#))
    #expect(
      try answer("next-site-markov", #"{"transition":[[1,0],[0,1]]}"#)
        .hasPrefix(#"{"stationary":null,"entropy_bits":null,"optimal_accuracy":null,"#))
    #expect(
      try message("next-site-markov", #"{"transition":[[0.5,0.4],[0,1]]}"#)
        == "transition[0]: sums to 0.9, not to 1")
  }

  @Test func onlyEarlierMovesForetell() throws {
    let log = #"{"visits":[0,1,0,1,0,2,0,1],"learned_moves":"#
    #expect(try answer("next-site-accuracy", log + "2}") == #"{"accuracy":0.6,"moves":5}"#)
    #expect(
      try message("next-site-accuracy", log + "7}") == "learned_moves: 7 is not below 7")
  }

  @Test func aZoneWithABay() throws {
    let zone = #"{"polygon":[[0,0],[4,0],[4,4],[2,1],[0,4]],"points":"#
    #expect(
      try answer("point-in-polygon", zone + "[[1,1],[2,3],[5,1]]}")
        == #"{"inside":[true,false,false]}"#)
    #expect(
      try message("point-in-polygon", #"{"polygon":[[0,0],[4,0]],"points":[]}"#)
        == "polygon: has 2 elements, not at least 3")
  }
}
