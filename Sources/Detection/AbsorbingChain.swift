/// A process that moves among states until it leaves them, and how many steps that takes.
///
/// The mean times solve (I − Q)t = 1. With a good detector the process hardly ever leaves, I − Q is
/// all but singular, and ordinary elimination loses every digit. Here no two numbers are ever
/// subtracted (Grassmann, Taksar & Heyman 1985): the diagonal is had from what leaves a state, so
/// that a run length of 10³⁰ has as many right digits as one of 10.
struct AbsorbingChain {
  /// From row to column; the diagonal is not looked at.
  private var moves: [[Double]]
  /// How likely the process leaves from each state.
  private var exits: [Double]

  init(moves: [[Double]], exits: [Double]) {
    self.moves = moves
    self.exits = exits
  }

  /// The mean number of steps from each state until the process leaves, the last one included;
  /// infinite where it never does. State 0 is best the one from which the others are reached.
  func meanSteps() -> [Double] {
    var (moves, exits) = (moves, exits)
    let count = exits.count
    var steps = [Double](repeating: 1, count: count)
    var leaving = steps
    for pivot in stride(from: count - 1, through: 0, by: -1) {
      leaving[pivot] = exits[pivot] + moves[pivot][..<pivot].reduce(0, +)
      guard pivot > 0, leaving[pivot] > 0 else { continue }
      let row = moves[pivot]
      for state in 0..<pivot where moves[state][pivot] > 0 {
        let share = moves[state][pivot] / leaving[pivot]
        moves[state].withUnsafeMutableBufferPointer { target in
          for column in 0..<pivot { target[column] += share * row[column] }
        }
        exits[state] += share * exits[pivot]
        steps[state] += share * steps[pivot]
      }
    }
    for state in 0..<count {
      var total = steps[state]
      for earlier in 0..<state { total += moves[state][earlier] * steps[earlier] }
      steps[state] = leaving[state] > 0 ? total / leaving[state] : .infinity
    }
    return steps
  }
}
