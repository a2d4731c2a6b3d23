import Hazards

extension Model {
  /// How many an epidemic reaches in the end.
  static let epidemicFinalSize = Model(
    "epidemic-final-size", "final size of an epidemic, and the immunity that prevents it",
    read: { (input) throws(InputFault) in
      FinalSize(reproductionNumber: try input.number("reproduction_number", .notNegative))
    },
    compute: { (size: FinalSize) in size },
    write: { size, answer in
      answer.write("attack_fraction", size.attackFraction)
      answer.write("herd_immunity_fraction", size.herdImmunityFraction)
    })

  /// The course of an epidemic in one city.
  static let epidemicSEIR = Model(
    "epidemic-seir", "course of an epidemic with or without latency, as shares of the people",
    read: { (input) throws(InputFault) in
      let rates = try input.epidemicRates()
      let shares = (
        susceptible: try input.number("initial_susceptible", .share),
        exposed: try input.number("initial_exposed", .share, default: 0),
        infectious: try input.number("initial_infectious", .share)
      )
      let days = try input.increasingNumbers("times_d", .notNegative)
      return SEIR(
        rates: rates, susceptible: shares.susceptible, exposed: shares.exposed,
        infectious: shares.infectious, days: days)
    },
    compute: { (seir: SEIR) in (seir: seir, rows: seir.rows) },
    write: { (course: (seir: SEIR, rows: [SEIR.Row]), answer) in
      answer.write("susceptible", course.rows.map(\.susceptible))
      answer.write("exposed", course.rows.map(\.exposed))
      answer.write("infectious", course.rows.map(\.infectious))
      answer.write("recovered", course.rows.map(\.recovered))
      let rates = course.seir.rates
      answer.write("reproduction_number", rates.transmission / rates.recovery)
      if rates.latency == nil, course.seir.exposed > 0 {
        answer.warn("without latency the exposed are infectious from the first day")
      }
    })

  /// The epidemic that fits counts of the ill.
  static let epidemicFit = Model(
    "epidemic-fit", "rates of an epidemic by least squares from daily counts of the ill",
    read: { (input) throws(InputFault) in
      let population = try input.number("population", .positive)
      let counts = try input.numbers(
        "infectious_counts", .between(0, population), .atLeast(3))
      guard let first = counts.first, first > 0 else {
        throw input.refused("infectious_counts[0]", "0 is no epidemic that could be fitted")
      }
      return (population: population, counts: counts)
    },
    compute: { (input: (population: Double, counts: [Double])) in
      EpidemicFit(population: input.population, infectious: input.counts)
    },
    write: { fit, answer in
      answer.write("transmission_1_d", fit.transmission)
      answer.write("recovery_1_d", fit.recovery)
      answer.write("reproduction_number", fit.reproductionNumber)
      answer.write("infectious_period_d", fit.infectiousPeriod)
      answer.write("sum_of_squares", fit.sumOfSquares)
    })

  /// How fast an epidemic grows at first.
  static let epidemicGrowth = Model(
    "epidemic-growth", "early growth of an epidemic, and the time in which it doubles",
    read: { (input) throws(InputFault) in
      EpidemicGrowth(
        reproductionNumber: try input.number("reproduction_number", .positive),
        latency: try input.number("latency_1_d", .positive),
        recovery: try input.number("recovery_1_d", .positive))
    },
    compute: { (growth: EpidemicGrowth) in growth },
    write: { growth, answer in
      answer.write("growth_1_d", growth.rate)
      answer.write("doubling_time_d", growth.doublingTime)
    })

  /// Many outbreaks in one city, by chance.
  static let epidemicStochastic = Model(
    "epidemic-stochastic", "final sizes of many seeded outbreaks in one closed city",
    read: { (input) throws(InputFault) in
      let population = try input.integer("population", .atLeast(1))
      return OutbreakRuns(
        population: population,
        reproductionNumber: try input.number("reproduction_number", .notNegative),
        initialInfectious: try input.integer("initial_infectious", .between(1, Double(population))),
        runs: try input.integer("runs", .atLeast(1)),
        seed: UInt64(try input.integer("seed", .notNegative)))
    },
    compute: { (runs: OutbreakRuns) in runs },
    write: { runs, answer in
      answer.write("mean_final_size", runs.meanFinalSize)
      answer.write("standard_deviation", runs.standardDeviation)
      answer.write("minor_outbreak_fraction", runs.minorOutbreakFraction)
    })
}

/// Daily rates of an infection.
private struct EpidemicRates {
  let transmission: Double
  let latency: Double?
  let recovery: Double
}

/// An epidemic in one city as it was asked for.
private struct SEIR {
  struct Row {
    let susceptible: Double
    let exposed: Double
    let infectious: Double
    let recovered: Double
  }

  let rates: EpidemicRates
  let susceptible: Double
  let exposed: Double
  let infectious: Double
  let days: [Double]

  /// The shares on each day that was asked for.
  var rows: [Row] {
    let whole = susceptible + exposed + infectious
    let isLatent = rates.latency != nil
    var course = EpidemicCourse(
      contact: [[rates.transmission]], recovery: rates.recovery, latency: rates.latency,
      susceptible: [susceptible], exposed: [isLatent ? exposed : 0],
      infectious: [isLatent ? infectious : exposed + infectious])
    var now = 0.0
    return days.map { day in
      course.advance(by: day - now)
      now = day
      let (s, e, i) = (course.susceptible[0], course.exposed[0], course.infectious[0])
      let recovered = whole - s - e - i
      // Rounding alone could leave a few less than none.
      return Row(
        susceptible: s, exposed: e, infectious: i, recovered: recovered < 0 ? 0 : recovered)
    }
  }
}

extension Fields {
  fileprivate mutating func epidemicRates() throws(InputFault) -> EpidemicRates {
    EpidemicRates(
      transmission: try number("transmission_1_d", .notNegative),
      latency: try fieldUnlessNull("latency_1_d")?.number(.notNegative),
      recovery: try number("recovery_1_d", .positive))
  }
}
