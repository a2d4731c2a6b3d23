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

  @Test func unitsAreBusyByTheOrderInWhichTheyAreCalled() throws {
    let desk = #"{"units":1,"service_rate_h":2,"areas":[{"call_rate_h":1,"preference":[0]}]"#
    #expect(
      try answer("hypercube", desk + "}")
        == #"{"workload":[0.5],"saturation_probability":0.5,"inter_area_fraction":0,"#
        + #""stable":true}"#)
    #expect(
      try answer("hypercube", desk.replacing(":2,", with: ":1,") + "}")
        == #"{"workload":null,"saturation_probability":null,"inter_area_fraction":null,"#
        + #""stable":false}"#)
    #expect(
      try message("hypercube", desk.replacing(#""units":1"#, with: #""units":2"#) + "}")
        == "areas[0].preference: has 1 element, not 2 like units")
    #expect(
      try message("hypercube", desk.replacing("[0]", with: "[1]") + "}")
        == "areas[0].preference[0]: unit 1 does not exist")
    #expect(
      try message("hypercube", desk.replacing(#""units":1"#, with: #""units":13"#) + "}")
        == "units: 13 is not at most 12")
  }
}
