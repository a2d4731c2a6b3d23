import Hazards

extension Model {
  /// How much of a rain runs off.
  static let runoffCurveNumber = Model(
    "runoff-curve-number", "runoff of a rain by the SCS curve number",
    read: { (input) throws(InputFault) in
      (
        rainfall: try input.number("rainfall_mm", .notNegative),
        ground: CurveNumber(
          try input.number("curve_number", [.above(0), .atMost(100)]),
          abstractionRatio: try input.number("abstraction_ratio", .share, default: 0.2))
      )
    },
    compute: { (input: (rainfall: Double, ground: CurveNumber)) in
      (runoff: input.ground.runoff(rainfall: input.rainfall), ground: input.ground)
    },
    write: { found, answer in
      answer.write("runoff_mm", found.runoff)
      answer.write("retention_mm", found.ground.retention)
      answer.write("initial_abstraction_mm", found.ground.initialAbstraction)
    })

  /// How a breach widens.
  static let breachWidth = Model(
    "breach-width", "width of a levee breach over time, by Verheij and van der Knaap",
    read: { (input) throws(InputFault) in
      let growth = BreachGrowth(
        initialWidth: try input.number("initial_width_m", .notNegative),
        start: try input.number("start_time_h", default: 0),
        headDifference: try input.number("head_difference_m", .notNegative),
        criticalVelocity: try input.number("critical_velocity_m_s", .positive),
        factor1: try input.number("factor_1", .notNegative, default: 1.3),
        factor2: try input.number("factor_2", .notNegative, default: 0.04))
      return (growth: growth, hours: try input.numbers("times_h"))
    },
    compute: { (input: (growth: BreachGrowth, hours: [Double])) in
      input.hours.map { input.growth.width(at: $0) }
    },
    write: { widths, answer in answer.write("width_m", widths) })

  /// What flows through a breach.
  static let breachFlow = Model(
    "breach-flow", "flow over a broad-crested weir or through a breach, both ways",
    read: { (input) throws(InputFault) in
      let weir = BroadCrestedWeir(
        width: try input.number("width_m", .notNegative), crest: try input.number("crest_m"),
        coefficient: try input.number("discharge_coefficient", .positive, default: 1))
      return (
        weir: weir, upstream: try input.number("level_upstream_m"),
        downstream: try input.number("level_downstream_m")
      )
    },
    compute: { (input: (weir: BroadCrestedWeir, upstream: Double, downstream: Double)) in
      (
        discharge: input.weir.discharge(from: input.upstream, to: input.downstream),
        regime: input.weir.regime(input.upstream, input.downstream)
      )
    },
    write: { flow, answer in
      answer.write("discharge_m3_s", flow.discharge)
      answer.write("regime", flow.regime.rawValue)
    })

  /// How high the water of a river comes to stand in a quarter of a city.
  static let polderFill = Model(
    "polder-fill", "level in a storage cell that fills from a river over a weir",
    read: { (input) throws(InputFault) in
      let times = try input.increasing("river_times_s", .atLeast(1))
      let levels = try input.numbers(
        "river_levels_m", .any, .same(times.count, as: "river_times_s"))
      let weir = BroadCrestedWeir(
        width: try input.number("width_m", .notNegative), crest: try input.number("crest_m"))
      let cell = StorageCell(
        area: try input.number("area_m2", .positive), weir: weir,
        level: try input.number("initial_level_m", .notNegative, default: 0))
      return (
        cell: cell, river: LevelSeries(times: times, levels: levels),
        duration: try input.number("duration_s", .positive)
      )
    },
    compute: { (input: (cell: StorageCell, river: LevelSeries, duration: Double)) in
      var cell = input.cell
      cell.advance(by: input.duration, beside: input.river)
      return cell
    },
    write: { cell, answer in
      answer.write("level_m", cell.level)
      answer.write("volume_m3", cell.volume)
    })
}

extension Fields {
  /// Numbers of which each is above the one before.
  mutating func increasing(_ key: String, _ count: Count = .any) throws(InputFault) -> [Double] {
    var last: Double?
    return try array(key, count) { (field) throws(InputFault) in
      let number = try field.number(last.map { .above($0) } ?? .any)
      last = number
      return number
    }
  }
}
