import Hazards

extension Model {
  /// A spill at once into one reach.
  static let spillPulse = Model(
    "spill-pulse", "concentration after a spill at once into a uniform reach",
    read: { (input) throws(InputFault) in
      Pulse(
        mass: try input.number("mass_kg", .notNegative),
        area: try input.number("flow_area_m2", .positive),
        reach: UniformReach(
          velocity: try input.number("velocity_m_s", .notNegative),
          dispersion: try input.number("dispersion_m2_s", .positive),
          decay: try input.number("decay_1_s", default: 0)),
        distance: try input.number("distance_m"),
        times: try input.numbers("times_s", .notNegative))
    },
    compute: { pulse in
      pulse.times.map {
        pulse.reach.pulse(mass: pulse.mass, area: pulse.area, distance: pulse.distance, time: $0)
      }
    },
    write: { concentrations, answer in answer.write("concentration_kg_m3", concentrations) })

  /// A source that goes on.
  static let spillContinuous = Model(
    "spill-continuous", "concentration below a source that goes on, by Ogata and Banks",
    read: { (input) throws(InputFault) in
      let reach = UniformReach(
        velocity: try input.number("velocity_m_s", .notNegative),
        dispersion: try input.number("dispersion_m2_s", .positive))
      return (
        reach: reach, distance: try input.number("distance_m", .notNegative),
        times: try input.numbers("times_s", .notNegative)
      )
    },
    compute: { (input: (reach: UniformReach, distance: Double, times: [Double])) in
      input.times.map { input.reach.continuousRatio(distance: input.distance, time: $0) }
    },
    write: { ratios, answer in answer.write("ratio", ratios) })

  /// When a spill arrives.
  static let spillLeadingEdge = Model(
    "spill-leading-edge", "arrival of the first trace of a spill, from the travel time of its peak",
    read: { (input) throws(InputFault) in try input.number("peak_time_h") },
    compute: { TravelTime.leadingEdge(ofPeak: $0) },
    write: { hours, answer in answer.write("leading_edge_h", hours) })

  /// How a river mixes along itself.
  static let dispersionFischer = Model(
    "dispersion-fischer", "longitudinal dispersion of a river, by Fischer's formula",
    read: { (input) throws(InputFault) in
      let velocity = try input.number("velocity_m_s", .notNegative)
      let width = try input.number("width_m", .notNegative)
      let depth = try input.number("depth_m", .positive)
      let shear = try input.shearVelocity(depth: depth)
      return (velocity: velocity, width: width, depth: depth, shear: shear)
    },
    compute: { (river: (velocity: Double, width: Double, depth: Double, shear: Double)) in
      let dispersion = LongitudinalDispersion.fischer(
        velocity: river.velocity, width: river.width, depth: river.depth,
        shearVelocity: river.shear)
      return (dispersion: dispersion, shear: river.shear)
    },
    write: { found, answer in
      answer.write("dispersion_m2_s", found.dispersion)
      answer.write("shear_velocity_m_s", found.shear)
    })
}

/// A spill into one reach, and when it is looked for.
private struct Pulse {
  let mass: Double
  let area: Double
  let reach: UniformReach
  let distance: Double
  let times: [Double]
}

extension Fields {
  /// The velocity of shear as it is given, or from the slope of the bed.
  fileprivate mutating func shearVelocity(depth: Double) throws(InputFault) -> Double {
    guard has("bed_slope") else {
      guard has("shear_velocity_m_s") else {
        throw refused("shear_velocity_m_s", "is missing, and so is bed_slope")
      }
      return try number("shear_velocity_m_s", .positive)
    }
    guard !has("shear_velocity_m_s") else {
      throw refused("bed_slope", "is not taken together with shear_velocity_m_s")
    }
    return LongitudinalDispersion.shearVelocity(
      depth: depth, bedSlope: try number("bed_slope", .positive))
  }
}
