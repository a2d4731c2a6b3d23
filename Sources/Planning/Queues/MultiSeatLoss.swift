/// Seats of which each session of a class takes several at once, or none and is lost, by the
/// recursion of Kaufman (1981) and Roberts (1981).
package struct MultiSeatLoss: Hashable, Sendable {
  /// Sessions of one kind.
  package struct Class: Hashable, Sendable {
    let load: Double
    let seats: Int

    /// Sessions by how many would be held at once and how many seats each takes.
    package init(load: Double, seats: Int) { (self.load, self.seats) = (load, seats) }
  }

  /// The share of the sessions of each class that are lost.
  package let blocking: [Double]
  package let meanBusySeats: Double

  /// The losses of at least one seat.
  package init(seats: Int, classes: [Class]) {
    let weights = Self.weights(seats, classes)
    let sum = weights.reduce(0, +)
    blocking = classes.map { kind in
      weights[max(0, seats - kind.seats + 1)...].reduce(0, +) / sum
    }
    meanBusySeats = weights.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / sum
  }

  /// The weight of each number of busy seats. Weights of growing size are kept in units of growing
  /// size, and come to one unit only at the end.
  private static func weights(_ seats: Int, _ classes: [Class]) -> [Double] {
    let (limit, unit) = (1e100, 1e-100)
    let fitting = classes.filter { $0.seats <= seats && $0.load > 0 }
    var weights = [1.0]
    var units = [0]
    weights.reserveCapacity(seats + 1)
    units.reserveCapacity(seats + 1)
    var current = 0
    for busy in stride(from: 1, through: seats, by: 1) {
      var weight = 0.0
      for kind in fitting where kind.seats <= busy {
        let before = busy - kind.seats
        let age = current - units[before]
        let scale = age == 0 ? 1 : age == 1 ? unit : age == 2 ? unit * unit : 0
        weight += kind.load * Double(kind.seats) * (weights[before] * scale)
      }
      weight /= Double(busy)
      while weight > limit, weight.isFinite {
        weight *= unit
        current += 1
      }
      weights.append(weight)
      units.append(current)
    }
    return zip(weights, units).map { weight, age in
      switch current - age {
      case 0: weight
      case 1: weight * unit
      case 2: weight * unit * unit
      default: 0
      }
    }
  }
}
