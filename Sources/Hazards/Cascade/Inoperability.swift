import Glibc

/// Services that need one another, by the inoperability input-output model (Haimes and Jiang 2001):
/// q = min(1, A q + c), where aᵢⱼ is the share of j's failure that i suffers, and c what struck
/// each from outside.
package struct Inoperability: Hashable, Sendable {
  /// q: the limit of the iteration from q = c.
  package let shares: [Double]
  /// Where A q + c reaches 1: what fails whole.
  package let isCapped: [Bool]

  /// The failure of all services under a blow to some, each from 0 to 1.
  ///
  /// The limit is found at one stroke where iteration would take for ever. Only what a blow reaches
  /// can fail. Among that, the answer is single, and is come down upon from whole failure: in each
  /// round the services whose sum is below 1 are solved for with the others held at 1, until no
  /// more leave.
  package init(interdependency: [[Double]], perturbation: [Double]) {
    let matrix = NonNegativeMatrix(interdependency)
    let reached = matrix.reached(from: perturbation.indices.filter { perturbation[$0] > 0 })
    var shares = reached.map { $0 ? 1.0 : 0.0 }
    var free: Set<Int> = []
    while true {
      let sums = zip(matrix.times(shares), perturbation).map { $0 + $1 }
      let leaving = sums.indices.filter { free.contains($0) || reached[$0] && sums[$0] < 1 }
      guard leaving.count > free.count,
        let solved = Self.solve(matrix, perturbation, for: leaving, others: shares)
      else { break }
      free = Set(leaving)
      for (service, share) in zip(leaving, solved) { shares[service] = min(1, max(0, share)) }
    }
    self.shares = shares
    // A sum that is 1 but for rounding has reached it.
    isCapped = zip(matrix.times(shares), perturbation).map { $0 + $1 >= 1 - 1e-12 }
  }

  private static func solve(
    _ matrix: NonNegativeMatrix, _ perturbation: [Double], for free: [Int], others: [Double]
  ) -> [Double]? {
    var held = others
    for service in free { held[service] = 0 }
    let blows = zip(matrix.times(held), perturbation).map { $0 + $1 }
    let part = NonNegativeMatrix(free.map { row in free.map { matrix[row, $0] } })
    return part.solved(shift: 1, free.map { blows[$0] })
  }
}

/// Services that recover while they need one another (Lian and Haimes 2006):
/// dq/dt = K (A q + c − q) from q₀, or the same as daily steps.
package struct Recovery: Hashable, Sendable {
  /// K (A − I) beside K c, with a last row of zeros: the motion of (q, 1).
  private let motion: [Double]
  private let initial: [Double]

  /// A recovery with K per day of each service.
  package init(
    interdependency: [[Double]], resilience: [Double], perturbation: [Double], initial: [Double]
  ) {
    let order = initial.count
    var motion: [Double] = []
    for row in 0..<order {
      motion += (0..<order).map {
        resilience[row] * (interdependency[row][$0] - (row == $0 ? 1 : 0))
      }
      motion.append(resilience[row] * perturbation[row])
    }
    self.motion = motion + Array(repeating: 0, count: order + 1)
    self.initial = initial + [1]
  }

  /// K with which a service alone comes down to a hundredth in so many days:
  /// ln 100/((1 − a) T).
  package static func resilience(recoveryTime days: Double, ownShare: Double) -> Double {
    log(100) / ((1 - ownShare) * days)
  }

  /// The inoperability of each service after so many days.
  package func inoperability(after days: Double) -> [Double] {
    moved(by: MatrixExponential.of(motion.map { $0 * days }, order: initial.count))
  }

  /// The inoperability of each service after so many daily steps q ← q + K (A q + c − q).
  package func inoperability(afterSteps days: Int) -> [Double] {
    var step = motion
    for index in initial.indices { step[index * initial.count + index] += 1 }
    guard days > 4096 else {
      var state = initial
      for _ in 0..<days { state = SquareMatrix.times(step, state) }
      return Array(state.dropLast())
    }
    return moved(by: SquareMatrix.power(step, days, order: initial.count))
  }

  private func moved(by matrix: [Double]) -> [Double] {
    Array(SquareMatrix.times(matrix, initial).dropLast())
  }
}
