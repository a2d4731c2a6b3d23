import Testing

@testable import Models

/// What the models of queues and working hours answer, and how they refuse.
@Suite struct QueueModelTests {
  @Test func aQueueByItsLoadOrByItsRates() throws {
    #expect(
      try answer("queue-erlang", #"{"servers":1,"offered_load_erlang":0.5}"#)
        == #"{"offered_load_erlang":0.5,"stable":true,"blocking_probability":0.3333333333333333,"#
        + #""wait_probability":0.5,"wait_per_service":1,"number_waiting":0.5,"#
        + #""number_in_system":1,"wait_h":null,"response_h":null}"#)
    let rates = #"{"servers":1,"arrival_rate_h":2,"service_rate_h":4}"#
    #expect(try answer("queue-erlang", rates).hasSuffix(#""wait_h":0.25,"response_h":0.5}"#))
    #expect(
      try answer("queue-erlang", #"{"servers":1,"offered_load_erlang":1}"#)
        == #"{"offered_load_erlang":1,"stable":false,"blocking_probability":0.5,"#
        + #""wait_probability":null,"wait_per_service":null,"number_waiting":null,"#
        + #""number_in_system":null,"wait_h":null,"response_h":null}"#)
    #expect(try message("queue-erlang", #"{"servers":1}"#) == "offered_load_erlang: is missing")
    #expect(
      try message("queue-erlang", #"{"servers":1,"arrival_rate_h":2}"#)
        == "service_rate_h: is missing")
    #expect(
      try message(
        "queue-erlang",
        #"{"servers":1,"arrival_rate_h":2,"service_rate_h":4,"#
          + #""offered_load_erlang":1}"#)
        == "offered_load_erlang: is not taken together with rates")
    #expect(
      try message("queue-erlang", #"{"servers":0,"offered_load_erlang":1}"#)
        == "servers: 0 is not at least 1")
  }

  @Test func otherQueues() throws {
    #expect(
      try answer("queue-erlang-inverse", #"{"servers":1,"blocking_probability":0.5}"#)
        == #"{"offered_load_erlang":1}"#)
    #expect(
      try message("queue-erlang-inverse", #"{"servers":1,"blocking_probability":1}"#)
        == "blocking_probability: 1 is not below 1")
    let patient = #"{"servers":1,"arrival_rate_h":1,"service_rate_h":1,"abandonment_rate_h":"#
    #expect(
      try message("queue-erlang-a", patient + "0}") == "abandonment_rate_h: 0 is not above 0")
    #expect(
      try message("queue-erlang-a", patient + "1e-30}").hasPrefix("abandonment_rate_h: is too far"))
    #expect(
      try answer(
        "queue-multi-seat", #"{"seats":1,"classes":[{"offered_load_erlang":1,"seats":1}]}"#)
        == #"{"blocking":[0.5],"mean_busy_seats":0.5}"#)
    #expect(
      try message(
        "queue-multi-seat", #"{"seats":1,"classes":[{"offered_load_erlang":1,"seats":0}]}"#)
        == "classes[0].seats: 0 is not at least 1")
    #expect(
      try answer("queue-mg1", #"{"arrival_rate_h":2,"mean_service_h":0.25}"#)
        == #"{"utilisation":0.5,"stable":true,"wait_h":0.25}"#)
    #expect(
      try answer("queue-mg1", #"{"arrival_rate_h":4,"mean_service_h":0.25}"#)
        == #"{"utilisation":1,"stable":false,"wait_h":null}"#)
    #expect(
      try answer(
        "queue-priority", #"{"arrival_rates_h":[1,1],"service_rate_h":2,"servers":1}"#)
        == #"{"wait_h":[1,null],"stable":false}"#)
    #expect(
      try message(
        "queue-finite-source",
        #"{"sources":1.5,"servers":1,"request_rate_h":1,"service_rate_h":2}"#)
        == "sources: 1.5 is not a whole number")
  }

  @Test func aNetworkNeedsAWayOut() throws {
    let desks = #""service_rates_h":[4],"servers":[1]}"#
    #expect(
      try answer("queue-network", #"{"external_arrivals_h":[1],"routing":[[0.5]],"# + desks)
        == #"{"stations":[{"arrival_rate_h":2,"utilisation":0.5,"wait_h":0.25,"response_h":0.5,"#
        + #""number_in_system":1}],"time_in_system_h":1,"stable":true}"#)
    #expect(
      try message("queue-network", #"{"external_arrivals_h":[1],"routing":[[1]],"# + desks)
        == "routing: lets cases go round with no way out")
    #expect(
      try message("queue-network", #"{"external_arrivals_h":[1],"routing":[[1,0]],"# + desks)
        == "routing[0]: has 2 elements, not 1 like external_arrivals_h")
  }

  @Test func workingHoursEnd() throws {
    let friday = #"{"start":"2024-05-10T16:00","hours":4,"periods":[["09:00","12:00"],"#
    let day = friday + #"["14:00","18:00"]]"#
    #expect(try answer("working-hours-due", day + "}") == #"{"due":"2024-05-13T11:00"}"#)
    #expect(
      try answer("working-hours-due", day + #","weekdays":[6],"extra_workdays":["2024-05-12"]}"#)
        == #"{"due":"2024-05-11T15:00"}"#)
    #expect(
      try message("working-hours-due", day + #","holidays":["2024-13-01"]}"#)
        == #"holidays[0]: "2024-13-01" is not a date like 2026-07-01"#)
    #expect(
      try message("working-hours-due", friday + #"["11:00","18:00"]]}"#)
        == "periods[1]: overlaps another period")
    #expect(
      try message("working-hours-due", day + #","weekdays":[0]}"#)
        == "weekdays[0]: 0 is not at least 1")
    #expect(
      try message("working-hours-due", day + #","weekdays":[]}"#)
        == "weekdays: leaves no day to work")
    #expect(
      try message("working-hours-due", day.replacing("4,", with: "1e8,") + "}")
        == "hours: would end after the year 9999")
  }
}
