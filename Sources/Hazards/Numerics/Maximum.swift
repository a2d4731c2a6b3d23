import Glibc

/// The search for the highest point of a curve that is smooth in pieces.
enum Maximum {
  /// Where `curve` is highest between two places above 0. The joints are the places at which it may
  /// jump; each belongs to the piece before it, so that the next begins just behind it. Each piece
  /// is looked over in even steps of ratio, and the best neighbourhood narrowed down.
  static func place(
    from low: Double, to high: Double, joints: [Double], _ curve: (Double) -> Double
  ) -> Double {
    var best = (place: low, value: curve(low))
    var start = low
    for end in joints.filter({ $0 > low && $0 < high }) + [high] {
      let found = highest(from: start, to: end, curve)
      if found.value > best.value { best = found }
      start = end.nextUp
    }
    return best.place
  }

  private static func highest(
    from low: Double, to high: Double, _ curve: (Double) -> Double
  ) -> (place: Double, value: Double) {
    let steps = 128
    let ratio = log(high / low) / Double(steps)
    let places = (0...steps).map { step in
      step == 0 ? low : step == steps ? high : low * exp(ratio * Double(step))
    }
    let values = places.map(curve)
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    let narrowed = golden(
      from: places[max(0, best - 1)], to: places[min(steps, best + 1)], precision: 1e-10 * high,
      curve)
    return narrowed.value > values[best] ? narrowed : (places[best], values[best])
  }

  /// The highest point between two places that enclose one, by the golden section.
  static func golden(
    from low: Double, to high: Double, precision: Double, _ curve: (Double) -> Double
  ) -> (place: Double, value: Double) {
    let share = (3 - sqrt(5)) / 2
    var (low, high) = (low, high)
    var left = low + share * (high - low)
    var right = high - share * (high - low)
    var (leftValue, rightValue) = (curve(left), curve(right))
    while high - low > precision, left < right {
      if leftValue > rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = low + share * (high - low)
        leftValue = curve(left)
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = high - share * (high - low)
        rightValue = curve(right)
      }
    }
    return leftValue > rightValue ? (left, leftValue) : (right, rightValue)
  }
}
