import JSONText
import Planning

extension Model {
  /// Waits of classes of urgency.
  static let queuePriority = Model(
    "queue-priority", "the wait of each class of urgency before servers alike",
    read: { (input) throws(InputFault) in
      PriorityQueue(
        arrivals: try input.numbers("arrival_rates_h", .notNegative),
        service: try input.number("service_rate_h", .positive),
        servers: try input.integer("servers", .atLeast(1)),
        discipline: try input.word("discipline", default: .nonPreemptive))
    },
    compute: { (queue: PriorityQueue) in queue },
    write: { queue, answer in
      answer.write("wait_h", queue.waits)
      answer.write("stable", queue.isStable)
    })

  /// Desks that pass cases on.
  static let queueNetwork = Model(
    "queue-network", "desks that pass cases on to one another and back, by Jackson's network",
    read: { (input) throws(InputFault) in
      let external = try input.numbers("external_arrivals_h", .notNegative)
      let count = Count.same(external.count, as: "external_arrivals_h")
      let field = try input.field("routing")
      let routing = try input.array("routing", count) { (row) throws(InputFault) in
        let shares = try row.numbers(.share, count)
        let sum = shares.reduce(0, +)
        guard sum <= 1 + 1e-9 else { throw row.refused("sums to \(sum), above 1") }
        return shares
      }
      let services = try input.numbers("service_rates_h", .positive, count)
      let servers = try input.array("servers", count) { (field) throws(InputFault) in
        try field.integer(.atLeast(1))
      }
      let network = QueueNetwork(
        external: external, routing: routing, services: services, servers: servers)
      guard let network else { throw field.refused("lets cases go round with no way out") }
      return network
    },
    compute: { (network: QueueNetwork) in network },
    write: { network, answer in
      answer.write("stations", network.stations) { station, answer in
        answer.write("arrival_rate_h", station.arrival)
        answer.write("utilisation", station.utilisation)
        answer.write("wait_h", station.wait)
        answer.write("response_h", station.response)
        answer.write("number_in_system", station.number)
      }
      answer.write("time_in_system_h", network.timeInSystem)
      answer.write("stable", network.isStable)
    })

  /// When working hours have passed.
  static let workingHoursDue = Model(
    "working-hours-due", "when a limit in working hours ends",
    read: { (input) throws(InputFault) in
      let startField = try input.field("start")
      guard let start = WallMinute(try startField.string()) else {
        throw startField.refused("\(startField.json.text) is not a minute like 2026-07-01T15:42")
      }
      let hours = try input.field("hours")
      let minutes = try hours.number(.notNegative) * 60
      guard minutes <= 1e10 else { throw hours.refused("would end after the year 9999") }
      return (
        start: start, minutes: Int(minutes.rounded()), hours: hours,
        calendar: try input.workingCalendar()
      )
    },
    compute: {
      (input: (start: WallMinute, minutes: Int, hours: Field, calendar: WorkingCalendar))
        throws(InputFault) in
      let lastDay = WallMinute.day("9999-12-30") ?? 0
      guard let due = input.calendar.due(input.minutes, after: input.start, lastDay: lastDay)
      else { throw input.hours.refused("would end after the year 9999") }
      return due
    },
    write: { due, answer in answer.write("due", due.text) })
}

extension Fields {
  fileprivate mutating func workingCalendar() throws(InputFault) -> WorkingCalendar {
    let periods = try array("periods", .atLeast(1)) { (field) throws(InputFault) in
      let ends = try field.tuple(of: 2)
      let (opens, closes) = (try ends[0].minuteOfDay(), try ends[1].minuteOfDay())
      guard opens < closes else { throw field.refused("does not end after it starts") }
      return (range: opens..<closes, field: field)
    }
    let sorted = periods.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (earlier, later) in zip(sorted, sorted.dropFirst())
    where earlier.range.overlaps(later.range) {
      throw later.field.refused("overlaps another period")
    }
    let weekdays = try arrayIfPresent("weekdays") { (field) throws(InputFault) in
      try field.integer(.between(1, 7))
    }
    let extraDays = try days("extra_workdays")
    if weekdays == [], extraDays.isEmpty { throw refused("weekdays", "leaves no day to work") }
    return WorkingCalendar(
      periods: periods.map(\.range), weekdays: Set(weekdays ?? [1, 2, 3, 4, 5]),
      holidays: try days("holidays"), extraDays: extraDays)
  }

  private mutating func days(_ key: String) throws(InputFault) -> Set<Int> {
    let days = try arrayIfPresent(key) { (field) throws(InputFault) in
      guard let day = WallMinute.day(try field.string()) else {
        throw field.refused("\(field.json.text) is not a date like 2026-07-01")
      }
      return day
    }
    return Set(days ?? [])
  }
}

extension Field {
  fileprivate func minuteOfDay() throws(InputFault) -> Int {
    guard let minute = WallMinute.minute(try string()) else {
      throw refused("\(json.text) is not a time like 09:30")
    }
    return minute
  }
}
