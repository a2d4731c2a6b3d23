/// An interval in which a rising function crosses zero once.
struct Bracket {
  private let low: Double
  private let high: Double

  init(_ low: Double, _ high: Double) { (self.low, self.high) = (low, high) }

  /// Where it crosses, to the last digits: by straight lines (the Illinois rule), and by halves
  /// where those do not do.
  func root(_ rising: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    var (under, over) = (rising(low), rising(high))
    var wasUnder: Bool?
    for round in 0..<200 {
      let straight = high - over * (high - low) / (over - under)
      let isUsable = round % 4 != 3 && straight > low && straight < high
      let place = isUsable ? straight : low + (high - low) / 2
      guard place > low, place < high, high - low > 1e-15 * max(abs(low), abs(high)) else { break }
      let found = rising(place)
      if found == 0 { return place }
      let isUnder = found < 0
      if isUnder {
        (low, under) = (place, found)
        if wasUnder == true { over /= 2 }
      } else {
        (high, over) = (place, found)
        if wasUnder == false { under /= 2 }
      }
      wasUnder = isUnder
    }
    return low + (high - low) / 2
  }
}
