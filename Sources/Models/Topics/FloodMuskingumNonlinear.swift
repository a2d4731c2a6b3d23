import Hazards

extension Model {
  /// A flood through one reach whose storage is a power of the flow.
  static let floodMuskingumNonlinear = Model(
    "flood-muskingum-nonlinear", "a flood wave through one reach with a power law of storage",
    read: { (input) throws(InputFault) in
      let reach = NonlinearMuskingum(
        storageCoefficient: try input.number("storage_coefficient", .positive),
        weighting: try input.number("weighting", [.atLeast(0), .below(1)]),
        exponent: try input.number("exponent", .positive))
      let inflows = try input.hydrograph("inflow_m3_s")
      let observed = try input.numbersIfPresent(
        "observed_outflow_m3_s", .any, .same(inflows.count, as: "inflow_m3_s"))
      let outflow = try input.number("initial_outflow_m3_s", default: inflows[0])
      let first = reach.weighting * inflows[0] + (1 - reach.weighting) * outflow
      guard first >= 0 else {
        throw input.refused("initial_outflow_m3_s", "\(outflow) makes the first storage negative")
      }
      return PastFlood(reach: reach, inflows: inflows, outflow: outflow, observed: observed)
    },
    compute: { (flood) throws(InputFault) in
      let routing = flood.reach.route(flood.inflows, initialOutflow: flood.outflow)
      if let step = routing.emptyAt {
        throw InputFault(
          FieldPath()["storage_coefficient"],
          .refused("\(flood.reach.storageCoefficient) lets the storage be negative at step \(step)")
        )
      }
      return (outflows: routing.outflows, observed: flood.observed)
    },
    write: { routed, answer in
      answer.write("outflow_m3_s", routed.outflows)
      let residuals = routed.observed.map { zip(routed.outflows, $0).map { $0 - $1 } }
      answer.write("sum_of_squares", residuals.map { $0.reduce(0) { $0 + $1 * $1 } })
    })

  /// The three parameters that a past flood speaks for.
  static let floodMuskingumNonlinearFit = Model(
    "flood-muskingum-nonlinear-fit", "the three parameters of such a reach, from a past flood",
    read: { (input) throws(InputFault) in
      let inflows = try input.numbers("inflow_m3_s", .notNegative, .atLeast(4))
      let observed = try input.numbers(
        "observed_outflow_m3_s", .any, .same(inflows.count, as: "inflow_m3_s"))
      return (inflows: inflows, observed: observed)
    },
    compute: { (flood: (inflows: [Double], observed: [Double])) throws(InputFault) in
      let reach = NonlinearMuskingum.fitted(to: flood.inflows, observed: flood.observed)
      let sum = reach.sumOfSquares(
        flood.inflows, observed: flood.observed, initialOutflow: flood.inflows[0])
      guard sum.isFinite else {
        throw InputFault(
          FieldPath()["observed_outflow_m3_s"], .refused("no reach could carry this flood"))
      }
      return (reach: reach, sum: sum)
    },
    write: { fit, answer in
      answer.write("storage_coefficient", fit.reach.storageCoefficient)
      answer.write("weighting", fit.reach.weighting)
      answer.write("exponent", fit.reach.exponent)
      answer.write("sum_of_squares", fit.sum)
    })
}

/// A flood that has passed, and the reach through which it is routed again.
private struct PastFlood {
  let reach: NonlinearMuskingum
  let inflows: [Double]
  let outflow: Double
  let observed: [Double]?
}
