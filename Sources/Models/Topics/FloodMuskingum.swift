import Hazards

extension Model {
  /// A flood through one linear reach.
  static let floodMuskingum = Model(
    "flood-muskingum", "a flood wave through one reach, by the linear Muskingum method",
    read: { (input) throws(InputFault) in
      let reach = try input.muskingum()
      let step = try input.number("time_step_h", .positive)
      let inflows = try input.hydrograph("inflow_m3_s")
      let outflow = try input.number("initial_outflow_m3_s", default: inflows[0])
      return (reach: reach, step: step, inflows: inflows, outflow: outflow)
    },
    compute: { (input: (reach: Muskingum, step: Double, inflows: [Double], outflow: Double)) in
      let weights = input.reach.weights(step: input.step)
      let flood = Flood(
        RoutedReach.hydrograph(input.inflows, weights: weights, initialOutflow: input.outflow),
        stepInHours: input.step)
      return (reach: input.reach, weights: weights, flood: flood)
    },
    write: { routed, answer in
      answer.write(routed.flood, as: "outflow_m3_s")
      answer.write(routed.weights)
      answer.promiseWarnings()
      answer.warn(of: routed.weights, routed.reach)
    })

  /// A flood through linear reaches, one after the other.
  static let floodChain = Model(
    "flood-chain", "a flood wave through linear reaches in series, down the river",
    read: { (input) throws(InputFault) in
      let step = try input.number("time_step_h", .positive)
      let inflows = try input.hydrograph("inflow_m3_s")
      let flow = try input.number("initial_flow_m3_s", default: inflows[0])
      let reaches = try input.objects("reaches") { (reach) throws(InputFault) in
        try reach.muskingum()
      }
      return (step: step, inflows: inflows, flow: flow, reaches: reaches)
    },
    compute: { (input: (step: Double, inflows: [Double], flow: Double, reaches: [Muskingum])) in
      var water = input.inflows
      let floods = input.reaches.map { reach in
        let weights = reach.weights(step: input.step)
        water = RoutedReach.hydrograph(water, weights: weights, initialOutflow: input.flow)
        return (reach: reach, weights: weights, flood: Flood(water, stepInHours: input.step))
      }
      return (floods: floods, volume: input.inflows.reduce(0, +))
    },
    write: { chain, answer in
      answer.write("reaches", chain.floods) { routed, answer in
        answer.write(routed.flood, as: "outflow_m3_s")
        let volume = routed.flood.flows.reduce(0, +)
        answer.write("volume_ratio", chain.volume > 0 ? volume / chain.volume : nil)
      }
      for (index, routed) in chain.floods.enumerated() {
        answer.warn(of: routed.weights, routed.reach, at: "reaches[\(index)]: ")
      }
    })
}

extension Fields {
  /// The two numbers of a Muskingum reach.
  fileprivate mutating func muskingum() throws(InputFault) -> Muskingum {
    Muskingum(
      storageTime: try number("storage_time_h", .positive),
      weighting: try number("weighting", .between(0, 0.5)))
  }

  /// The flows of a flood, at least one.
  mutating func hydrograph(_ key: String) throws(InputFault) -> [Double] {
    try numbers(key, .notNegative, .atLeast(1))
  }
}

/// The flows of a flood at equal steps, and its peak.
struct Flood {
  let flows: [Double]
  let peakStep: Int
  let peakTimeInHours: Double

  /// Flows, at least one; of equal peaks the first counts.
  init(_ flows: [Double], stepInHours: Double) {
    self.flows = flows
    var peak = 0
    for index in flows.indices where flows[index] > flows[peak] { peak = index }
    peakStep = peak
    peakTimeInHours = Double(peak) * stepInHours
  }
}

extension Answer {
  /// Writes the flows of a flood and its peak.
  mutating func write(_ flood: Flood, as key: String) {
    write(key, flood.flows)
    write("peak_m3_s", flood.flows[flood.peakStep])
    write("peak_step", flood.peakStep)
    write("peak_time_h", flood.peakTimeInHours)
  }

  /// Writes how the outflow follows from three flows.
  mutating func write(_ weights: RoutingWeights) {
    write("coefficient_inflow_now", weights.inflowNow)
    write("coefficient_inflow_before", weights.inflowBefore)
    write("coefficient_outflow_before", weights.outflowBefore)
  }

  /// Warns of a step that does not suit a reach.
  fileprivate mutating func warn(
    of weights: RoutingWeights, _ reach: Muskingum, at place: String = ""
  ) {
    let (time, x) = (reach.storageTime, reach.weighting)
    if weights.inflowNow < 0 {
      warn("\(place)time_step_h is below 2KX = \(2 * time * x): outflow may fall as a flood rises")
    }
    if weights.outflowBefore < 0 {
      warn("\(place)time_step_h is above 2K(1-X) = \(2 * time * (1 - x)): outflow may swing")
    }
  }
}
