/// How evenly a burden lies on those who bear it, none of it negative.
package struct Fairness: Hashable, Sendable {
  /// From 1/n where one bears all to 1 where all bear the same (Jain, Chiu and Hawe 1984).
  package let jain: Double
  /// From 0 where all bear the same towards 1 where one bears all (Gini 1912).
  package let gini: Double

  /// The fairness of burdens, at least one; what nobody bears is shared fairly.
  package init(_ burdens: [Double]) {
    precondition(!burdens.isEmpty, "somebody bears the burden")
    let count = Double(burdens.count)
    guard let greatest = burdens.max(), greatest > 0 else {
      (jain, gini) = (1, 0)
      return
    }
    let scaled = burdens.map { $0 / greatest }.sorted()
    let sum = scaled.reduce(0, +)
    jain = sum * sum / (count * scaled.reduce(0) { $0 + $1 * $1 })
    // Of sorted burdens, the sum of all differences counts each by its place.
    let differences = scaled.enumerated().reduce(0) { total, place in
      total + (2 * Double(place.offset) - count + 1) * place.element
    }
    gini = max(0, differences / (count * sum))
  }
}
