import Testing

/// What the models of signals and travel times answer, and how they refuse.
@Suite struct SignalModelTests {
  @Test func aCycleByWebster() throws {
    // Y = 0.4 + 0.3, L = 12 s: 76.7 s.
    #expect(
      try answer(
        "signal-webster",
        #"{"flows_veh_h":[1000,900],"saturation_veh_h":[2500,3000],"lost_time_s":12}"#
      )
      .contains(#""oversaturated":false,"cycle_s":76.66666666666"#))
    #expect(
      try answer(
        "signal-webster", #"{"flows_veh_h":[9],"saturation_veh_h":[9],"lost_time_s":12}"#)
        == #"{"flow_ratio_sum":1,"oversaturated":true,"cycle_s":null,"green_s":null}"#)
    #expect(
      try message(
        "signal-webster", #"{"flows_veh_h":[9],"saturation_veh_h":[0],"lost_time_s":12}"#)
        == "saturation_veh_h[0]: 0 is not above 0")
  }

  @Test func delayAndItsLetter() throws {
    let signal = #"{"cycle_s":90,"green_s":30,"saturation_veh_h":1800,"flow_veh_h":"#
    let usual = try answer("signal-delay", signal + "450}")
    #expect(
      usual.contains(#""uniform_delay_s":26.66666666666667,"incremental_delay_s":8.37632977"#))
    #expect(usual.contains(#""level_of_service":"D","webster_delay_s":31.6089771"#))
    #expect(try answer("signal-delay", signal + "700}").hasSuffix(#""webster_delay_s":null}"#))
    #expect(try answer("signal-delay", signal + "0}").contains(#""webster_delay_s":20"#))
    #expect(
      try message("signal-delay", signal.replacing("30", with: "91") + "450}")
        == "green_s: 91 is not at most 90")
    // Green all the time: only chance delays.
    #expect(
      try answer("signal-delay", signal.replacing("30", with: "90") + "1800}")
        .contains(#""uniform_delay_s":0,"#))
  }

  @Test func aQueueThatClearsAndOneThatDoesNot() throws {
    #expect(
      try answer("signal-queue", #"{"red_s":40,"arrival_veh_s":0.2,"saturation_veh_s":0.4}"#)
        == #"{"max_queue_veh":8,"clear_time_s":40,"total_delay_veh_s":320}"#)
    #expect(
      try answer("signal-queue", #"{"red_s":40,"arrival_veh_s":0.5,"saturation_veh_s":0.5}"#)
        == #"{"max_queue_veh":20,"clear_time_s":null,"total_delay_veh_s":null}"#)
  }

  @Test func theWidestBandsBothWays() throws {
    let street = #"{"cycle_s":60,"green_s":[30,28,32,30],"positions_m":[0,300,700,1000],"#
    #expect(
      try answer("signal-progression", street + #""speed_m_s":12.5,"offset_step_s":2}"#)
        .hasSuffix(#""total_band_s":40}"#))
    // Two signals of little green, a quarter of a cycle apart: what suits one way bars the other.
    let short = #"{"cycle_s":60,"green_s":[5,5],"positions_m":[0,150],"speed_m_s":10"#
    #expect(
      try answer("signal-progression", short + "}")
        == #"{"offsets_s":null,"outbound_band_s":null,"inbound_band_s":null,"total_band_s":null}"#)
    #expect(
      try message("signal-progression", short + #","offset_step_s":1e-9}"#)
        == "offset_step_s: is too fine for so many signals and this cycle")
    #expect(
      try message("signal-progression", street + #""speed_m_s":0}"#)
        == "speed_m_s: 0 is not above 0")
    #expect(
      try message("signal-progression", short.replacing("[5,5]", with: "[5]") + "}")
        .hasPrefix("green_s: "))
  }

  @Test func arrivalAtTheVeryEndOfGreenIsRed() throws {
    let road = #"{"stop_lines_m":[0,100],"speed_m_s":10,"cycle_s":60,"green_start_s":[0,0],"#
    #expect(
      try answer("corridor", road + #""green_s":[30,10]}"#)
        == #"{"fixed_time_s":60,"preempted_time_s":10,"red_stops":1}"#)
    #expect(
      try answer("corridor", road + #""green_s":[30,11]}"#)
        == #"{"fixed_time_s":10,"preempted_time_s":10,"red_stops":0}"#)
    #expect(
      try answer("corridor", road + #""green_s":[30,11],"origin_m":50,"depart_s":40}"#)
        == #"{"fixed_time_s":20,"preempted_time_s":5,"red_stops":1}"#)
    #expect(
      try message("corridor", road.replacing("[0,100]", with: "[9,1]") + #""green_s":[30,11]}"#)
        == "stop_lines_m[1]: 1 lies before the one that it follows")
  }

  @Test func roadsThatFillAndVehiclesThatGatherSpeed() throws {
    #expect(
      try answer(
        "travel-time-bpr", #"{"free_flow_time_min":2,"capacity_veh_h":100,"flow_veh_h":100}"#)
        == #"{"time_min":2.3,"integral_veh_min":206,"marginal_time_min":3.5}"#)
    let engine = #"{"cruise_m_s":10,"acceleration_m_s2":1,"distance_m":"#
    #expect(try answer("travel-time-kinematic", engine + "25}") == #"{"time_s":10}"#)
    #expect(try answer("travel-time-kinematic", engine + "100}") == #"{"time_s":20}"#)
    #expect(try answer("travel-time-kinematic", engine + "200}") == #"{"time_s":30}"#)
    #expect(
      try message("travel-time-kinematic", engine + "-1}") == "distance_m: -1 is not at least 0")
  }
}
