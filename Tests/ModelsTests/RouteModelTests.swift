import Testing

/// What the models of assignments and ways answer, and how they refuse.
@Suite struct RouteModelTests {
  @Test func unitsForIncidents() throws {
    #expect(
      try answer("assignment", #"{"cost":[[1,2],[1,9],[5,5]]}"#)
        == #"{"total_cost":3,"columns":[1,0,null],"greedy_total_cost":10}"#)
    #expect(
      try answer("assignment", #"{"cost":[]}"#)
        == #"{"total_cost":0,"columns":[],"greedy_total_cost":0}"#)
    #expect(
      try answer("assignment-bottleneck", #"{"cost":[[1,2],[1,9]]}"#)
        == #"{"worst_cost":2,"columns":[1,0]}"#)
    #expect(try message("assignment", #"{"cost":[[1,2],[1]]}"#).hasPrefix("cost[1]: has 1 element"))
    #expect(
      try message("assignment-bottleneck", #"{"cost":[[1,-2]]}"#)
        == "cost[0][1]: -2 is not at least 0")
  }

  @Test func waysAreAnsweredAsTheyAreAsked() throws {
    let links = #"{"node_count":4,"links":[[0,1,5],[0,1,3],[1,2,0],[2,0,1]]"#
    #expect(try answer("shortest-path", links + "}") == "{}")
    #expect(
      try answer(
        "shortest-path", links + #","pairs":[[0,2],[2,1],[0,3]],"times_from":0,"times_to":0}"#)
        == #"{"pair_times_s":[3,4,null],"times_from_s":[0,3,3,null],"times_to_s":[0,1,1,null]}"#)
    #expect(
      try answer("shortest-path", links + #","incident":0,"units":[3,2,1]}"#)
        == #"{"ranked":[{"unit":1,"time_s":1},{"unit":2,"time_s":1},{"unit":3,"time_s":null}]}"#)
  }

  @Test func waysToNowhereAreRefused() throws {
    let links = #"{"node_count":2,"links":[[0,1,5]]"#
    #expect(
      try message("shortest-path", links + #","times_from":2}"#)
        == "times_from: node 2 does not exist")
    #expect(try message("shortest-path", links + #","units":[0]}"#) == "incident: is missing")
    #expect(try message("shortest-path", links + #","incident":0}"#) == "units: is missing")
    #expect(
      try message("shortest-path", #"{"node_count":2,"links":[[0,1,-5]],"times_from":0}"#)
        == "links[0][2]: -5 is not at least 0")
    #expect(
      try message("shortest-path", links + #","pairs":[[0]]}"#)
        == "pairs[0]: has 1 element, not 2")
  }
}
