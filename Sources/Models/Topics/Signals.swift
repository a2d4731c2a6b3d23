import JSONText
import Planning

extension Model {
  /// The best cycle and split of a fixed signal.
  static let signalWebster = Model(
    "signal-webster", "cycle and greens of a fixed signal, by Webster's method",
    read: { (input) throws(InputFault) in
      let flows = try input.numbers("flows_veh_h", .notNegative)
      return SignalTiming(
        flows: flows,
        saturations: try input.numbers(
          "saturation_veh_h", .positive, .same(flows.count, as: "flows_veh_h")),
        lostTime: try input.number("lost_time_s", .notNegative))
    },
    compute: { (timing: SignalTiming) in timing },
    write: { signal, answer in
      answer.write("flow_ratio_sum", signal.flowRatioSum)
      answer.write("oversaturated", signal.flowRatioSum >= 1)
      answer.write("cycle_s", signal.cycle)
      if let green = signal.green {
        answer.write("green_s", green)
      } else {
        answer.write("green_s", Double?.none)
      }
    })

  /// What vehicles wait at a fixed signal.
  static let signalDelay = Model(
    "signal-delay", "what vehicles wait at a fixed signal, and its level of service",
    read: { (input) throws(InputFault) in
      let cycle = try input.number("cycle_s", .positive)
      return SignalDelay(
        cycle: cycle, green: try input.number("green_s", [.above(0), .atMost(cycle)]),
        saturationFlow: try input.number("saturation_veh_h", .positive),
        flow: try input.number("flow_veh_h", .notNegative),
        analysisHours: try input.number("analysis_h", .positive, default: 0.25))
    },
    compute: { (delay: SignalDelay) in delay },
    write: { delay, answer in
      answer.write("degree_of_saturation", delay.saturation)
      answer.write("uniform_delay_s", delay.uniform)
      answer.write("incremental_delay_s", delay.incremental)
      answer.write("control_delay_s", delay.control)
      answer.write("level_of_service", delay.levelOfService)
      answer.write("webster_delay_s", delay.webster)
    })

  /// The queue of a red light.
  static let signalQueue = Model(
    "signal-queue", "the queue of a red light and how it clears",
    read: { (input) throws(InputFault) in
      SignalQueue(
        red: try input.number("red_s", .notNegative),
        arrivals: try input.number("arrival_veh_s", .notNegative),
        saturation: try input.number("saturation_veh_s", .positive))
    },
    compute: { (queue: SignalQueue) in queue },
    write: { queue, answer in
      answer.write("max_queue_veh", queue.largest)
      answer.write("clear_time_s", queue.clearing)
      answer.write("total_delay_veh_s", queue.totalDelay)
    })

  /// The offsets of signals along a street that let most pass without a stop, both ways.
  static let signalProgression = Model(
    "signal-progression", "offsets of signals along a street with the widest green bands both ways",
    read: { (input) throws(InputFault) in
      let positions = try input.places(along: "positions_m")
      let cycle = try input.number("cycle_s", .positive)
      let greens = try input.numbers(
        "green_s", [.above(0), .atMost(cycle)], .same(positions.count, as: "positions_m"))
      let speed = try input.number("speed_m_s", .positive)
      let street = Progression.Street(
        cycle: cycle, greens: greens, positions: positions, speed: speed,
        step: try input.number("offset_step_s", .positive, default: 1))
      guard street.pairs <= Progression.mostPairs else {
        throw input.refused("offset_step_s", "is too fine for so many signals and this cycle")
      }
      return street
    },
    compute: { (street: Progression.Street) in Progression(street) },
    write: { progression, answer in
      if let offsets = progression?.offsets {
        answer.write("offsets_s", offsets)
      } else {
        answer.write("offsets_s", Double?.none)
      }
      answer.write("outbound_band_s", progression?.outbound)
      answer.write("inbound_band_s", progression?.inbound)
      answer.write("total_band_s", progression?.total)
    })

  /// One vehicle along signals, as they are and with all of them green.
  static let corridor = Model(
    "corridor", "one vehicle along signals, as they are and with all held green for it",
    read: { (input) throws(InputFault) in
      let lines = try input.places(along: "stop_lines_m")
      let cycle = try input.number("cycle_s", .positive)
      let count = Count.same(lines.count, as: "stop_lines_m")
      let greens = try input.numbers("green_s", [.above(0), .atMost(cycle)], count)
      let starts = try input.numbers("green_start_s", .any, count)
      let signals = lines.indices.map {
        Corridor.Signal(position: lines[$0], green: greens[$0], greenStart: starts[$0])
      }
      let corridor = Corridor(signals: signals, cycle: cycle)
      return corridor.drive(
        from: try input.number("origin_m", default: lines[0]),
        at: try input.number("depart_s", default: 0),
        speed: try input.number("speed_m_s", .positive))
    },
    compute: { (drive: Corridor.Drive) in drive },
    write: { drive, answer in
      answer.write("fixed_time_s", drive.fixedTime)
      answer.write("preempted_time_s", drive.preemptedTime)
      answer.write("red_stops", drive.redStops)
    })

  /// Travel time on a road that fills.
  static let travelTimeBPR = Model(
    "travel-time-bpr", "travel time on a road that fills, by the Bureau of Public Roads",
    read: { (input) throws(InputFault) in
      let link = LinkTime(
        freeFlow: try input.number("free_flow_time_min", .notNegative),
        capacity: try input.number("capacity_veh_h", .positive),
        alpha: try input.number("alpha", .notNegative, default: 0.15),
        power: try input.number("power", .notNegative, default: 4))
      return (link, try input.number("flow_veh_h", .notNegative))
    },
    compute: { (link: LinkTime, flow: Double) in (link: link, flow: flow) },
    write: { (road: (link: LinkTime, flow: Double), answer) in
      answer.write("time_min", road.link.time(at: road.flow))
      answer.write("integral_veh_min", road.link.integral(to: road.flow))
      answer.write("marginal_time_min", road.link.marginal(at: road.flow))
    })

  /// Travel time of a vehicle that gathers speed.
  static let travelTimeKinematic = Model(
    "travel-time-kinematic", "travel time of a vehicle that gathers speed, cruises and stops",
    read: { (input) throws(InputFault) in
      let distance = try input.number("distance_m", .notNegative)
      let vehicle = ResponseTime(
        cruise: try input.number("cruise_m_s", .positive),
        acceleration: try input.number("acceleration_m_s2", .positive))
      return vehicle.seconds(over: distance)
    },
    compute: { (seconds: Double) in seconds },
    write: { seconds, answer in answer.write("time_s", seconds) })
}

extension Fields {
  /// Signals along a road, at least one, none before the one that it follows.
  fileprivate mutating func places(along key: String) throws(InputFault) -> [Double] {
    var last = -Double.infinity
    return try array(key, .atLeast(1)) { (field) throws(InputFault) in
      let line = try field.number()
      guard line >= last else {
        throw field.refused("\(field.json.text) lies before the one that it follows")
      }
      last = line
      return line
    }
  }
}
