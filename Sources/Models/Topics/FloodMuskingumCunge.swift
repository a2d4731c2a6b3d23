import Hazards

extension Model {
  /// A flood through one reach that is known by its flow or its wave.
  static let floodMuskingumCunge = Model(
    "flood-muskingum-cunge",
    "a flood wave through one reach, by Muskingum-Cunge with constant parameters",
    read: { (input) throws(InputFault) in
      let inflows = try input.hydrograph("inflow_m3_s")
      let length = try input.number("reach_length_m", .positive)
      let (wave, section) = try input.wave()
      return CungeReach(
        inflows: inflows, outflow: try input.number("initial_outflow_m3_s", default: inflows[0]),
        step: try input.number("time_step_s", .positive), length: length, wave: wave,
        section: section,
        count: try input.subreaches(of: length, wave, steps: inflows.count))
    },
    compute: { (reach: CungeReach) in reach },
    write: { reach, answer in
      answer.write(reach.flood, as: "outflow_m3_s")
      answer.write("celerity_m_s", reach.wave.celerity)
      answer.write("diffusivity_m2_s", reach.wave.diffusivity)
      answer.write("velocity_m_s", reach.section?.velocity)
      answer.write("unit_flow_m2_s", reach.section?.unitFlow)
      answer.write("courant_number", reach.courant)
      answer.write("cell_reynolds_number", reach.reynolds)
      answer.write(reach.weights)
      answer.write("subreach_count", reach.count.used)
      reach.warn(&answer)
    })
}

/// How many sub-reaches a reach is cut into, and how many it should be.
private struct SubreachCount {
  var used: Int
  var best: Double
}

/// A reach as it was given, with the cells into which it is cut.
private struct CungeReach {
  let inflows: [Double]
  let outflow: Double
  let step: Double
  let length: Double
  let wave: DiffusionWave
  let section: RiverSection?
  let count: SubreachCount

  var cell: Double { length / Double(count.used) }
  var courant: Double { wave.courant(cell: cell, step: step) }
  var reynolds: Double { wave.reynolds(cell: cell) }
  var weights: RoutingWeights { RoutingWeights(courant: courant, reynolds: reynolds) }

  var flood: Flood {
    Flood(
      RoutedReach.hydrograph(
        inflows, weights: weights, subreaches: count.used, initialOutflow: outflow),
      stepInHours: step / 3600)
  }

  func warn(_ answer: inout Answer) {
    if weights.inflowNow < 0 {
      answer.warn(
        "courant_number and cell_reynolds_number add up to less than 1: "
          + "outflow may fall as a flood rises")
    }
    if weights.outflowBefore < 0 {
      answer.warn("courant_number is above 1 + cell_reynolds_number: outflow may swing")
    }
    if Double(count.used) < count.best {
      answer.warn("subreach_count is held at \(count.used); \(count.best) would do best")
    }
  }
}

extension Fields {
  /// How many cells times steps are followed at most: about a second's work.
  private static let most = 200_000_000

  /// The wave, and the section that it was found from; they are given in one way or the other.
  fileprivate mutating func wave() throws(InputFault) -> (DiffusionWave, RiverSection?) {
    let sectionKeys = [
      "reference_flow_m3_s", "flow_area_m2", "top_width_m", "bed_slope", "celerity_exponent",
    ]
    if let waveKey = ["celerity_m_s", "diffusivity_m2_s"].first(where: has) {
      if let key = sectionKeys.first(where: has) {
        throw refused(key, "is not taken together with \(waveKey)")
      }
      let celerity = try number("celerity_m_s", .positive)
      let diffusivity = try number("diffusivity_m2_s", .positive)
      return (DiffusionWave(celerity: celerity, diffusivity: diffusivity), nil)
    }
    let section = RiverSection(
      flow: try number("reference_flow_m3_s", .positive),
      area: try number("flow_area_m2", .positive),
      topWidth: try number("top_width_m", .positive),
      bedSlope: try number("bed_slope", .positive))
    let exponent = try number("celerity_exponent", .positive, default: 5.0 / 3)
    return (DiffusionWave(section, exponent: exponent), section)
  }

  /// The number of cells that is given, or the one that is best.
  fileprivate mutating func subreaches(
    of length: Double, _ wave: DiffusionWave, steps: Int
  ) throws(InputFault) -> SubreachCount {
    let limit = max(1, Self.most / steps)
    guard let field = fieldIfPresent("subreach_count") else {
      let best = max(1, wave.cells(in: length).rounded())
      return SubreachCount(used: best < Double(limit) ? Int(best) : limit, best: best)
    }
    let count = try field.integer(.atLeast(1))
    guard count <= limit else {
      throw field.refused("\(count) is more than the \(limit) that can be followed so long")
    }
    return SubreachCount(used: count, best: 0)
  }
}
