import Testing

/// What the models of sites answer, and how they refuse.
@Suite struct CoverageModelTests {
  private let street = #"{"node_count":4,"edges":[[0,1,9],[1,0,1],[1,2,1]],"sites":"#

  @Test func sitesNearAllNodes() throws {
    #expect(
      try answer("p-median", street + "2}") == #"{"total_distance":2,"sites":[1,3]}"#)
    #expect(
      try answer("p-median", street + "1}").hasPrefix(
        #"{"total_distance":null,"sites":[1],"warnings":["#))
    #expect(try message("p-median", street + "0}") == "sites: 0 is not at least 1")
    #expect(try message("p-median", street + "5}") == "sites: 5 is not at most 4")
  }

  @Test func sitesWithinARadius() throws {
    let more = #","radius":1,"weights":[1,2,3,4]}"#
    #expect(
      try answer("max-cover", street + "1" + more)
        == #"{"covered_weight":6,"sites":[1],"greedy_weight":6}"#)
    #expect(
      try message("max-cover", street + #"1,"radius":1,"weights":[1]}"#)
        == "weights: has 1 element, not 4 like node_count")
  }

  @Test func unitsThatMayBeBusy() throws {
    let cover = #"{"covers":[[true,false],[false,true]],"weights":[10,1],"units":2,"#
    #expect(
      try answer("max-expected-cover", cover + #""busy_probability":0.5}"#)
        == #"{"expected_cover":7.5,"sites":[0,0]}"#)
    #expect(
      try message("max-expected-cover", cover + #""busy_probability":1}"#)
        == "busy_probability: 1 is not below 1")
    #expect(
      try message("max-expected-cover", #"{"covers":[[1]],"weights":[1]}"#)
        == "covers[0][0]: 1 is not true or false")
  }
}
