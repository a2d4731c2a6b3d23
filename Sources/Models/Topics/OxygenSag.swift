import Hazards

extension Model {
  /// The oxygen below a discharge of sewage.
  static let oxygenSag = Model(
    "oxygen-sag", "oxygen deficit below a discharge of sewage, by Streeter and Phelps",
    read: { (input) throws(InputFault) in
      let sag = OxygenSag(
        demand: try input.number("initial_bod_mg_l", .notNegative),
        deficit: try input.number("initial_deficit_mg_l"),
        deoxygenation: try input.number("deoxygenation_1_d", .notNegative),
        reaeration: try input.number("reaeration_1_d", .notNegative))
      return (sag: sag, days: try input.numbersIfPresent("times_d") ?? [])
    },
    compute: { (input: (sag: OxygenSag, days: [Double])) in
      (sag: input.sag, deficits: input.days.map { input.sag.deficit(at: $0) })
    },
    write: { found, answer in
      let critical = found.sag.criticalTime
      answer.write("critical_time_d", critical)
      answer.write("critical_deficit_mg_l", critical.map { found.sag.deficit(at: $0) })
      answer.write("deficit_mg_l", found.deficits)
      if critical == nil { answer.warn("the deficit rises for ever and is greatest at no time") }
    })
}
