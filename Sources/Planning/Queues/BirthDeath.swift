/// How long a chain stays in each of its states 0, 1, 2… when it goes up from a state at one rate
/// and down at another, as queues do: each state as a weight against the most likely one.
///
/// The ratios of up to down only fall along the states, so that the most likely state stands where
/// they cross 1 and the weights fall on both sides of it; nothing overflows.
struct BirthDeath {
  /// The rate from a state to the next, 0 where there is none.
  let up: (Double) -> Double
  /// The rate from a state, not the first, to the one before.
  let down: (Double) -> Double
  /// The number of the last state, or a number beyond the most likely one.
  let last: Double

  /// Visits the states whose weights count, from the most likely one upwards and then downwards.
  func visit(_ body: (_ state: Double, _ weight: Double) -> Void) {
    let mode = mode
    body(mode, 1)
    var (state, weight) = (mode, 1.0)
    while weight > 1e-290 {
      weight *= up(state) / down(state + 1)
      state += 1
      guard weight > 0 else { break }
      body(state, weight)
    }
    (state, weight) = (mode, 1)
    while state > 0, weight > 1e-290 {
      weight *= down(state) / up(state - 1)
      state -= 1
      body(state, weight)
    }
  }

  /// The first state from which the chain rather goes down.
  private var mode: Double {
    var (low, high) = (0.0, last)
    while low < high {
      let middle = ((low + high) / 2).rounded(.down)
      if up(middle) > down(middle + 1) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
