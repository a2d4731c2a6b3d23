import Hazards

extension Model {
  /// How far a blow spreads among services.
  static let cascadeInoperability = Model(
    "cascade-inoperability", "failure of services that need one another, after a blow to some",
    read: { (input) throws(InputFault) in
      let matrix = try input.squareMatrix("interdependency", .notNegative)
      let count = Count.same(matrix.count, as: "interdependency")
      return (matrix: matrix, blows: try input.numbers("perturbation", .share, count))
    },
    compute: { (input: (matrix: [[Double]], blows: [Double])) in
      (
        failure: Inoperability(interdependency: input.matrix, perturbation: input.blows),
        radius: NonNegativeMatrix(input.matrix).spectralRadius
      )
    },
    write: { (outcome: (failure: Inoperability, radius: Double), answer) in
      answer.write("inoperability", outcome.failure.shares)
      answer.write("capped", outcome.failure.isCapped)
      answer.write("spectral_radius", outcome.radius)
    })

  /// How services recover while they need one another.
  static let cascadeInoperabilityDynamic = Model(
    "cascade-inoperability-dynamic", "recovery of services that need one another, day by day",
    read: { (input) throws(InputFault) in try input.recovery() },
    compute: { (recovery: RecoveryCourse) in (recovery, recovery.rows) },
    write: { (outcome: (course: RecoveryCourse, rows: [[Double]]), answer) in
      answer.write("inoperability", outcome.rows)
      if outcome.rows.contains(where: { $0.contains { $0 < 0 || $0 > 1 } }) {
        answer.warn("an inoperability has left 0 to 1: this form of the model has no limits")
      }
    })

  /// What fails for want of what, round by round.
  static let cascadeDependency = Model(
    "cascade-dependency", "assets that fail for want of their supports, round by round",
    read: { (input) throws(InputFault) in
      let count = input.count(of: "assets")
      let assets = try input.objects("assets") { (asset) throws(InputFault) in
        try asset.asset(among: count)
      }
      let initial = try input.array("initial") { (field) throws(InputFault) in
        try field.index(below: count, of: "asset")
      }
      let graph = DependencyGraph(supports: assets.map(\.supports), rules: assets.map(\.rule))
      return (graph: graph, initial: initial)
    },
    compute: { (input: (graph: DependencyGraph, initial: [Int])) in
      input.graph.rounds(after: input.initial)
    },
    write: { (rounds: [[Int]], answer) in
      answer.write("rounds", rounds)
      answer.write("failed_count", rounds.reduce(0) { $0 + $1.count })
    })

  /// How fast one can drive through water.
  static let roadDepthSpeed = Model(
    "road-depth-speed", "speed on a road under standing water",
    read: { (input) throws(InputFault) in try input.number("depth_mm", .notNegative) },
    compute: { (depth: Double) in depth },
    write: { depth, answer in
      answer.write("speed_km_h", FloodedRoad.speed(depth: depth))
      answer.write("passable", FloodedRoad.isPassable(depth: depth))
    })
}

/// The words by which a rule is asked for.
private enum RuleWord: String, CaseIterable {
  case any, all, share
}

/// How time passes.
private enum RecoveryForm: String, CaseIterable {
  case continuous, discrete
}

/// A recovery and the times that were asked for.
private struct RecoveryCourse {
  enum Times {
    case days([Double])
    case steps([Int])
  }

  let recovery: Recovery
  let times: Times

  /// A row for each time.
  var rows: [[Double]] {
    switch times {
    case .days(let days): days.map { recovery.inoperability(after: $0) }
    case .steps(let steps): steps.map { recovery.inoperability(afterSteps: $0) }
    }
  }
}

extension Fields {
  fileprivate mutating func asset(
    among count: Int
  ) throws(InputFault) -> (supports: [Int], rule: DependencyGraph.Rule) {
    _ = try stringIfPresent("name")
    let supports = try array("depends_on") { (field) throws(InputFault) in
      try field.index(below: count, of: "asset")
    }
    let word = try word("rule", RuleWord.self)
    let share = try numberIfPresent("share", [.above(0), .atMost(1)])
    switch word {
    case .any: return (supports, .any)
    case .all: return (supports, .all)
    case .share:
      guard let share else { throw refused("share", "is missing beside the rule \"share\"") }
      return (supports, .share(share))
    }
  }

  fileprivate mutating func recovery() throws(InputFault) -> RecoveryCourse {
    let matrix = try squareMatrix("interdependency", .notNegative)
    let count = Count.same(matrix.count, as: "interdependency")
    let initial = try numbers("initial_inoperability", .any, count)
    let blows = try numbersIfPresent("perturbation", .share, count)
    let recovery = Recovery(
      interdependency: matrix, resilience: try resilience(matrix, count),
      perturbation: blows ?? matrix.map { _ in 0 }, initial: initial)
    switch try word("form", default: RecoveryForm.continuous) {
    case .continuous:
      return RecoveryCourse(recovery: recovery, times: .days(try numbers("times_d", .notNegative)))
    case .discrete:
      return RecoveryCourse(
        recovery: recovery, times: .steps(try integers("times_d", .notNegative)))
    }
  }

  /// K as it is given, or from the time of recovery.
  private mutating func resilience(
    _ matrix: [[Double]], _ count: Count
  ) throws(InputFault) -> [Double] {
    let given = try numbersIfPresent("resilience_1_d", .any, count)
    let times = try numbersIfPresent("recovery_time_d", .positive, count)
    switch (given, times) {
    case (let given?, nil): return given
    case (nil, let times?):
      for row in matrix.indices where matrix[row][row] >= 1 {
        let share = matrix[row][row]
        throw refused(
          "recovery_time_d",
          "element \(row) can never be kept: interdependency[\(row)][\(row)] is \(share)")
      }
      return times.indices.map {
        Recovery.resilience(recoveryTime: times[$0], ownShare: matrix[$0][$0])
      }
    case (nil, nil):
      throw refused("resilience_1_d", "is missing, and so is recovery_time_d")
    case (_?, _?):
      throw refused("recovery_time_d", "cannot stand beside resilience_1_d")
    }
  }
}
