import Hazards

extension Model {
  /// An epidemic in cities whose people visit one another.
  static let epidemicMetapopulation = Model(
    "epidemic-metapopulation", "epidemic in cities whose people spend time in one another's",
    read: { (input) throws(InputFault) in try input.coupledEpidemic() },
    compute: { (epidemic: CoupledEpidemic) in
      let initial = epidemic.initialInfectious
      return (
        reproductionNumber: epidemic.cities.reproductionNumber,
        attack: epidemic.days.map {
          epidemic.cities.attack(after: $0, initialInfectious: initial)
        } ?? epidemic.cities.finalAttack(initialInfectious: initial)
      )
    },
    write: { (outcome: (reproductionNumber: Double, attack: [Double?]), answer) in
      answer.write("reproduction_number", outcome.reproductionNumber)
      answer.write("attack_fraction", outcome.attack)
      if outcome.attack.contains(nil) {
        answer.warn("attack_fraction is null where nobody lives")
      }
    })

  /// Flows of people by the radiation model.
  static let mobilityRadiation = Model(
    "mobility-radiation", "trips between cities by the radiation model, which has no parameters",
    read: { (input) throws(InputFault) in
      let populations = try input.numbers("populations", .positive)
      let count = Count.same(populations.count, as: "populations")
      let x = try input.numbers("x_km", .any, count)
      let y = try input.numbers("y_km", .any, count)
      let departures = try input.numbers("departures", .any, count)
      return (
        shares: Mobility.radiation(populations: populations, x: x, y: y), departures: departures
      )
    },
    compute: { (input: (shares: [[Double]], departures: [Double])) in
      zip(input.shares, input.departures).map { row, departures in
        (
          flow: row.map { $0 * departures },
          absorbed: departures == 0 ? nil : row.reduce(0, +)
        )
      }
    },
    write: { (rows: [(flow: [Double], absorbed: Double?)], answer) in
      answer.write("flow", rows.map(\.flow))
      answer.write("absorbed_share", rows.map(\.absorbed))
      if rows.contains(where: { $0.absorbed == nil }) {
        answer.warn("absorbed_share is null where nobody leaves")
      }
    })

  /// Flows of people by a law of gravity.
  static let mobilityGravity = Model(
    "mobility-gravity", "trips between cities by a law of gravity",
    read: { (input) throws(InputFault) in
      let populations = try input.numbers("populations_thousand")
      return Mobility.gravity(
        populations: populations,
        distances: try input.matrix(
          "distances_km", rows: .same(populations.count, as: "populations_thousand"),
          columns: .same(populations.count, as: "populations_thousand")),
        scale: try input.number("scale"), origin: try input.number("origin_exponent"),
        destination: try input.number("destination_exponent"),
        distance: try input.number("distance_exponent"))
    },
    compute: { (flow: [[Double]]) in flow },
    write: { flow, answer in answer.write("flow", flow) })

  /// How far an infection that travels with people has to go.
  static let effectiveDistance = Model(
    "effective-distance", "distances for an infection that travels as people do",
    read: { (input) throws(InputFault) in
      let shares = try input.squareMatrix("probabilities", .share)
      let source = try input.field("source").index(below: shares.count, of: "city")
      return EffectiveDistance.all(from: source, shares: shares)
    },
    compute: { (distances: [Double?]) in distances },
    write: { distances, answer in answer.write("distance", distances) })
}

/// An epidemic between cities as it was asked for.
private struct CoupledEpidemic {
  let cities: CoupledCities
  let initialInfectious: [Double]
  /// Nil: until it is over.
  let days: Double?
}

extension Fields {
  fileprivate mutating func coupledEpidemic() throws(InputFault) -> CoupledEpidemic {
    let transmission = try numbers("transmission_1_d", .notNegative)
    let count = Count.same(transmission.count, as: "transmission_1_d")
    let recovery = try number("recovery_1_d", .positive)
    let latency = try fieldUnlessNull("latency_1_d")?.number(.positive)
    let populations = try numbers("populations", .notNegative, count)
    let timeShare = try timeShares(cities: transmission.count)
    var city = -1
    let initial = try array("initial_infectious", count) { (field) throws(InputFault) in
      city += 1
      return try field.number(.between(0, populations[city]))
    }
    let cities = CoupledCities(
      transmission: transmission, recovery: recovery, latency: latency, populations: populations,
      timeShare: timeShare)
    return CoupledEpidemic(
      cities: cities, initialInfectious: initial,
      days: try numberIfPresent("duration_d", .notNegative))
  }

  /// Rows of shares that each make a whole.
  private mutating func timeShares(cities: Int) throws(InputFault) -> [[Double]] {
    let count = Count.same(cities, as: "transmission_1_d")
    return try array("time_share", count) { (row) throws(InputFault) in
      let shares = try row.numbers(.share, count)
      let sum = shares.reduce(0, +)
      guard abs(sum - 1) <= 1e-6 else { throw row.refused("sums to \(sum), not to 1") }
      return shares
    }
  }
}
