import Planning

extension Model {
  /// How busy units are.
  static let hypercube = Model(
    "hypercube", "how busy each unit is, when areas call units in their own order",
    read: { (input) throws(InputFault) in try input.calls() },
    compute: { (calls: Calls) in calls.answered() },
    write: { (busy: Busy, answer) in
      if let workload = busy.workload {
        answer.write("workload", workload)
      } else {
        answer.write("workload", Double?.none)
      }
      answer.write("saturation_probability", busy.saturation)
      answer.write("inter_area_fraction", busy.interArea)
      if let corrections = busy.corrections { answer.write("correction_factors", corrections) }
      answer.write("stable", busy.isStable)
    })
}

/// What is computed exactly, and what nearly.
private enum HypercubeMethod: String, CaseIterable {
  case exact, approximate
}

private struct Busy {
  var workload: [Double]?
  var saturation: Double?
  var interArea: Double?
  var corrections: [Double]?
  let isStable: Bool
}

private struct Calls {
  let units: Int
  let serviceRate: Double
  let areas: [Hypercube.Area]
  let overflow: Hypercube.Overflow
  let method: HypercubeMethod

  func answered() -> Busy {
    let calls = areas.reduce(0) { $0 + $1.callRate }
    var busy = Busy(isStable: overflow == .lost || calls < Double(units) * serviceRate)
    if calls == 0 {
      (busy.workload, busy.saturation) = (Array(repeating: 0, count: units), 0)
    }
    switch method {
    case .exact:
      guard
        let found = Hypercube(
          areas: areas, units: units, serviceRate: serviceRate, overflow: overflow)
      else { return busy }
      (busy.workload, busy.saturation) = (found.workload, found.saturation)
      busy.interArea = found.interArea
    case .approximate:
      busy.corrections = []
      guard
        let found = HypercubeApproximation(
          areas: areas, units: units, serviceRate: serviceRate, overflow: overflow)
      else { return busy }
      (busy.workload, busy.saturation) = (found.workload, found.saturation)
      busy.corrections = found.corrections
    }
    return busy
  }
}

extension Fields {
  fileprivate mutating func calls() throws(InputFault) -> Calls {
    let method = try word("method", default: HypercubeMethod.exact)
    let units = try integer("units", .between(1, method == .exact ? 12 : 150))
    let rate = try number("service_rate_h", .positive)
    let areas = try objects("areas") { (area) throws(InputFault) in
      let calls = try area.number("call_rate_h", .notNegative)
      var seen: Set<Int> = []
      let preference = try area.array("preference", .same(units, as: "units")) {
        (field) throws(InputFault) in
        let unit = try field.index(below: units, of: "unit")
        guard seen.insert(unit).inserted else { throw field.refused("unit \(unit) stands twice") }
        return unit
      }
      return Hypercube.Area(callRate: calls, preference: preference)
    }
    return Calls(
      units: units, serviceRate: rate, areas: areas,
      overflow: try word("queue", default: Hypercube.Overflow.waits), method: method)
  }
}
