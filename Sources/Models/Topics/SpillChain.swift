import Hazards

extension Model {
  /// A spill at once at the head of a chain of reaches.
  static let spillChain = Model(
    "spill-chain", "concentration of a spill at the end of a chain of reaches",
    read: { (input) throws(InputFault) in
      let reaches = try input.objects("reaches", .atLeast(1)) { (reach) throws(InputFault) in
        PassageChain.Reach(
          length: try reach.number("length_m", .positive),
          water: UniformReach(
            velocity: try reach.number("velocity_m_s", .positive),
            dispersion: try reach.number("dispersion_m2_s", .positive),
            decay: try reach.number("decay_1_s", default: 0)))
      }
      return ChainSpill(
        mass: try input.number("mass_kg", .notNegative),
        discharge: try input.number("discharge_m3_s", .positive), chain: PassageChain(reaches),
        times: try input.numbers("times_s", .notNegative))
    },
    compute: { spill in
      (spill: spill, densities: spill.times.map { spill.chain.density(at: $0) })
    },
    write: { found, answer in
      let (spill, densities) = found
      answer.write(
        "concentration_kg_m3",
        densities.map {
          $0.error < 0.01 ? spill.mass / spill.discharge * $0.value : nil
        })
      answer.write("mass_passed_kg", spill.chain.share.map { spill.mass * $0 })
      answer.write("mean_passage_s", spill.chain.meanTime)
      if spill.chain.meanTime == nil {
        answer.warn(
          "decay_1_s below 0 lets the spill grow faster than it passes: "
            + "its mass or its mean passage has no end")
      }
      let error = densities.map(\.error).filter { $0 < 0.01 }.max() ?? 0
      if error > 1e-9 {
        answer.warn("concentration_kg_m3 may be wrong by a share of \(error)")
      }
      if densities.contains(where: { !($0.error < 0.01) }) {
        answer.warn(
          "concentration_kg_m3 is null where the passage is too sharp or too wide to tell")
      }
    })
}

/// A spill, and when it is looked for at the end of the chain.
private struct ChainSpill {
  let mass: Double
  let discharge: Double
  let chain: PassageChain
  let times: [Double]
}
