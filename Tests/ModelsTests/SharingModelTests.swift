import Testing

@testable import Models

/// What the models of shares, trust and evaluation answer, and how they refuse.
@Suite struct SharingModelTests {
  private let game = #"{"players":2,"kind":"cost","coalition_values":"#

  @Test func aGameIsSharedByThreeRules() throws {
    #expect(
      try answer("share-shapley", game + "[0,4,2,5]}") == #"{"share":[3.5,1.5],"in_core":true}"#)
    #expect(
      try answer("share-nucleolus", game + "[0,4,2,5]}") == #"{"share":[3.5,1.5],"in_core":true}"#)
    #expect(
      try answer("share-separable", game + "[0,4,2,5]}")
        == #"{"share":[3.5,1.5],"separable":[3,1],"in_core":true}"#)
    #expect(
      try answer("share-shapley", game + "[0,4,2,8]}") == #"{"share":[5,3],"in_core":false}"#)
  }

  @Test func aGameThatIsNoneIsRefused() throws {
    #expect(
      try message("share-shapley", game + "[0,4,2]}")
        == "coalition_values: has 3 elements, not 4")
    #expect(
      try message("share-shapley", game + "[1,4,2,5]}").hasPrefix("coalition_values[0]: 1.0 is"))
    #expect(
      try message("share-nucleolus", game + "[0,4,2,8]}").hasPrefix("coalition_values: all"))
    #expect(
      try message("share-separable", game + "[0,4,2,6]}").hasPrefix("coalition_values: leaves"))
    #expect(
      try message("share-shapley", #"{"players":13}"#) == "players: 13 is not at most 12")
    #expect(
      try message("share-shapley", #"{"players":2,"kind":"loss"}"#)
        == #"kind: "loss" is not one of cost, value"#)
  }

  @Test func anAirportAndAFund() throws {
    #expect(
      try answer("share-airport", #"{"costs":[8,2],"users":[3,1]}"#)
        == #"{"share_per_user":[2.5,0.5],"total_cost":8}"#)
    #expect(
      try message("share-airport", #"{"costs":[8,2],"users":[3]}"#)
        == "users: has 1 element, not 2 like costs")
    #expect(
      try message("share-airport", #"{"costs":[8],"users":[0]}"#) == "users[0]: 0 is not above 0")
    #expect(
      try answer("share-bankruptcy", #"{"claims":[1,3],"estate":2}"#)
        == #"{"proportional":[0.5,1.5],"equal_awards":[1,1],"equal_losses":[0,2],"#
        + #""talmud":[0.5,1.5]}"#)
    #expect(
      try message("share-bankruptcy", #"{"claims":[1,3],"estate":4.1}"#).hasPrefix("estate: 4.1"))
    #expect(
      try message("share-bankruptcy", #"{"claims":[1,3],"estate":-1}"#)
        == "estate: -1 is not at least 0")
  }

  @Test func trustOfAStranger() throws {
    #expect(
      try answer("trust-beta", #"{"base_rate":0.25,"events":[2]}"#)
        == #"{"expectation":0.625,"belief":0.5,"disbelief":0,"uncertainty":0.5,"#
        + #""variance":0.046875,"scores":[0.625],"limit_all_kept":null,"limit_all_broken":null}"#)
    #expect(try message("trust-beta", #"{"forgetting":0}"#) == "forgetting: 0 is not above 0")
    #expect(try message("trust-beta", #"{"prior_weight":0}"#) == "prior_weight: 0 is not above 0")
    #expect(
      try message("trust-beta", #"{"base_rate":1.5}"#) == "base_rate: 1.5 is not at most 1")
  }

  @Test func weightsRanksAndFairness() throws {
    #expect(
      try answer("weights-ahp", #"{"matrix":[[1,1],[1,1]]}"#)
        == #"{"weights":[0.5,0.5],"geometric_weights":[0.5,0.5],"lambda_max":2,"#
        + #""consistency_index":0,"consistency_ratio":0,"consistent":true}"#)
    let crossed = #"{"matrix":[[1,9,0.2],[0.1111111111111111,1,9],[5,0.1111111111111111,1]]}"#
    #expect(try answer("weights-ahp", crossed).contains(#""consistent":false,"warnings":["the"#))
    #expect(
      try message("weights-ahp", #"{"matrix":[[1,2],[0.4,1]]}"#)
        == "matrix[1][0]: 0.4 is not 1 / 2.0")
    #expect(
      try message("weights-ahp", #"{"matrix":[[1,2]]}"#)
        == "matrix[0]: has 2 elements, not 1")
    #expect(
      try answer("weights-entropy", #"{"matrix":[[1,2],[0,2]]}"#)
        == #"{"entropy":[0,1],"weights":[1,0]}"#)
    #expect(
      try message("weights-entropy", #"{"matrix":[[1,-2]]}"#)
        == "matrix[0][1]: -2 is not at least 0")
    #expect(
      try answer("rank-topsis", #"{"matrix":[[3],[4]],"weights":[1],"benefit":[true]}"#)
        == #"{"closeness":[0,1],"rank":[2,1]}"#)
    #expect(
      try message("rank-topsis", #"{"matrix":[[3],[4]],"weights":[1],"benefit":[1]}"#)
        == "benefit[0]: 1 is not true or false")
    #expect(try answer("fairness", #"{"burdens":[0,0]}"#) == #"{"jain":1,"gini":0}"#)
    #expect(try message("fairness", #"{"burdens":[-1]}"#) == "burdens[0]: -1 is not at least 0")
  }
}
