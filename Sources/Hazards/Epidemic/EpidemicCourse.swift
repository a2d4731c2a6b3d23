import Glibc

/// The course of an epidemic in groups of people who infect one another: S → E → I → removed, or
/// S → I → removed without latency, as differential equations.
///
/// dSᵢ = −Sᵢ Σ Bᵢₖ Iₖ, dE = Sᵢ Σ Bᵢₖ Iₖ − σE, dI = σE − γI. Steps are taken by the method of Kaps
/// and Rentrop (1979) with Shampine's coefficients: of order 4, with an error estimate, and calm
/// where rates differ by many powers of ten. The error is held relative to those who carry the
/// infection, however few they are, since it grows as they do.
package struct EpidemicCourse: Hashable, Sendable {
  /// Bᵢₖ row by row: the daily force of infection on one of group i by each infectious of group k.
  private let contact: [Double]
  private let groups: Int
  private let recovery: Double
  private let latency: Double?
  private let relativeError: Double
  private let floor: Double
  /// The size of a group below which its susceptible need no more digits: they are too few to carry
  /// anything on.
  private let few: Double
  /// S, E and I of all groups, one after the other.
  private var state: [Double]
  private var step: Double

  /// A course from its first day; people are counted or shares of a whole, as the contacts are.
  package init(
    contact: [[Double]], recovery: Double, latency: Double?, susceptible: [Double],
    exposed: [Double], infectious: [Double], relativeError: Double = 1e-9
  ) {
    groups = susceptible.count
    self.contact = contact.flatMap { $0 }
    self.recovery = recovery
    self.latency = latency
    self.relativeError = relativeError
    state = susceptible + exposed + infectious
    precondition(self.contact.count == groups * groups, "every group meets every group")
    precondition(state.count == 3 * groups, "every group has its people")
    let carriers = (exposed + infectious).reduce(0, +)
    let everybody = state.reduce(0, +)
    few = max(1e-8 * everybody / Double(max(1, groups)), 1e-300)
    floor = max(min(1e-18 * everybody, 1e-9 * carriers), 1e-300)
    let fastest = max(recovery, latency ?? 0, (self.contact.max() ?? 0) * everybody)
    step = 1e-3 / max(fastest, 1e-300)
  }

  package var susceptible: [Double] { Array(state[0..<groups]) }
  package var exposed: [Double] { Array(state[groups..<(2 * groups)]) }
  package var infectious: [Double] { Array(state[(2 * groups)...]) }

  /// Lets so many days pass. What leaves the range of numbers ends as not a number.
  package mutating func advance(by days: Double) {
    var left = days
    var refusals = 0
    while left > 0 {
      let length = min(step, left)
      let (next, error) = attempt(length)
      if error <= 1 {
        state = next
        left = length == left ? 0 : left - length
        refusals = 0
        let growth = min(5, 0.9 / pow(max(error, 1e-4), 0.25))
        step = length < step ? max(step, length * growth) : length * growth
      } else {
        refusals += 1
        guard refusals < 400 else {
          state = state.map { _ in .nan }
          return
        }
        step = length * (error.isFinite ? max(0.1, 0.9 / pow(error, 0.25)) : 0.1)
      }
    }
  }

  /// A step's end, and its error in units of what is allowed.
  private func attempt(_ length: Double) -> (next: [Double], error: Double) {
    let start = derivative(of: state)
    guard let solver = Implicit(self, force: start.force, shift: 2 / length) else {
      return (state, .infinity)
    }
    let (inverse, count) = (1 / length, state.count)
    var stage = state
    var right = start.rates
    let first = solver.solve(right)
    for i in 0..<count { stage[i] = state[i] + 2 * first[i] }
    right = derivative(of: stage).rates
    for i in 0..<count { right[i] -= 8 * inverse * first[i] }
    let second = solver.solve(right)
    for i in 0..<count { stage[i] = state[i] + 48 / 25 * first[i] + 6 / 25 * second[i] }
    let rates = derivative(of: stage).rates
    for i in 0..<count {
      right[i] = rates[i] + inverse * (372 / 25 * first[i] + 12 / 5 * second[i])
    }
    let third = solver.solve(right)
    for i in 0..<count {
      right[i] =
        rates[i] - inverse * (112 / 125 * first[i] + 54 / 125 * second[i] + 2 / 5 * third[i])
    }
    let fourth = solver.solve(right)
    var error = 0.0
    let carriers = state[groups...].reduce(0) { max($0, abs($1)) }
    for i in 0..<count {
      stage[i] =
        state[i] + 19 / 9 * first[i] + second[i] / 2 + 25 / 108 * third[i] + 125 / 108 * fourth[i]
      let miss = 17 / 54 * first[i] + 7 / 36 * second[i] + 125 / 108 * fourth[i]
      let size =
        i < groups
        ? max(abs(state[i]), few) : max(abs(state[i]), abs(stage[i]), 1e-9 * carriers, floor)
      let share = abs(miss) / (relativeError * size)
      error = share.isNaN ? .infinity : max(error, share)
    }
    return (stage, error)
  }

  private func derivative(of state: [Double]) -> (rates: [Double], force: [Double]) {
    var rates = Array(repeating: 0.0, count: state.count)
    var force = Array(repeating: 0.0, count: groups)
    for group in 0..<groups {
      for other in 0..<groups {
        force[group] += contact[group * groups + other] * state[2 * groups + other]
      }
      let infections = state[group] * force[group]
      let infectious = state[2 * groups + group]
      rates[group] = -infections
      guard let latency else {
        rates[2 * groups + group] = infections - recovery * infectious
        continue
      }
      let exposed = state[groups + group]
      rates[groups + group] = infections - latency * exposed
      rates[2 * groups + group] = latency * exposed - recovery * infectious
    }
    return (rates, force)
  }

  /// The linear system of a step, (shift − Jacobian) x = right, brought down to the infectious.
  private struct Implicit {
    private let course: EpidemicCourse
    private let force: [Double]
    private let shift: Double
    /// The share of new infections that reaches the infectious within the step.
    private let passing: Double
    private let system: LinearSystem

    init?(_ course: EpidemicCourse, force: [Double], shift: Double) {
      self.course = course
      self.force = force
      self.shift = shift
      passing = course.latency.map { $0 / (shift + $0) } ?? 1
      let groups = course.groups
      var matrix = course.contact
      for row in 0..<groups {
        let infected = passing * shift * course.state[row] / (shift + force[row])
        for column in 0..<groups { matrix[row * groups + column] *= -infected }
        matrix[row * groups + row] += shift + course.recovery
      }
      guard let system = LinearSystem(matrix, order: groups) else { return nil }
      self.system = system
    }

    func solve(_ right: [Double]) -> [Double] {
      let groups = course.groups
      var x = right
      var reduced = Array(right[(2 * groups)...])
      for group in 0..<groups {
        let caught = force[group] * right[group] / (shift + force[group])
        reduced[group] += passing * (right[groups + group] + caught)
      }
      let infectious = system.solve(reduced)
      for group in 0..<groups {
        var pressure = 0.0
        for other in 0..<groups {
          pressure += course.contact[group * groups + other] * infectious[other]
        }
        let infected = course.state[group] * pressure
        x[group] = (right[group] - infected) / (shift + force[group])
        x[2 * groups + group] = infectious[group]
        guard let latency = course.latency else { continue }
        x[groups + group] =
          (right[groups + group] + force[group] * x[group] + infected) / (shift + latency)
      }
      return x
    }
  }
}
