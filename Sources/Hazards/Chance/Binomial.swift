import Glibc

/// How many of so many come about, each with one chance: exact draws, quick for any number.
package enum Binomial {
  /// A draw of `count` trials. Few hits are counted by inversion, many are found by the transformed
  /// rejection of Hörmann (J. Stat. Comput. Simul. 46, 1993, BTRS).
  package static func draw(
    _ count: Int, chance: Double, using dice: inout PhiloxStream
  ) -> Int {
    guard count > 0, chance > 0 else { return 0 }
    guard chance < 1 else { return count }
    guard chance <= 0.5 else { return count - draw(count, chance: 1 - chance, using: &dice) }
    return Double(count) * chance < 10
      ? byInversion(count, chance, &dice) : byRejection(count, chance, &dice)
  }

  private static func byInversion(
    _ count: Int, _ chance: Double, _ dice: inout PhiloxStream
  ) -> Int {
    let odds = chance / (1 - chance)
    var probability = exp(Double(count) * log1p(-chance))
    var level = dice.share()
    var hits = 0
    while level > probability, hits < count {
      level -= probability
      hits += 1
      probability *= odds * Double(count - hits + 1) / Double(hits)
    }
    return hits
  }

  private static func byRejection(
    _ count: Int, _ chance: Double, _ dice: inout PhiloxStream
  ) -> Int {
    let n = Double(count)
    let odds = chance / (1 - chance)
    let deviation = (n * chance * (1 - chance)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * chance
    let centre = n * chance + 0.5
    let inner = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * chance).rounded(.down)
    while true {
      let u = dice.share() - 0.5
      let v = dice.share()
      let edge = 0.5 - abs(u)
      let k = ((2 * a / edge + b) * u + centre).rounded(.down)
      if edge >= 0.07, v <= inner { return Int(k) }
      guard k >= 0, k <= n else { continue }
      let height = log(v * alpha / (a / (edge * edge) + b))
      let bound =
        lgamma(mode + 1).0 + lgamma(n - mode + 1).0 - lgamma(k + 1).0 - lgamma(n - k + 1).0
        + (k - mode) * log(odds)
      if height <= bound { return Int(k) }
    }
  }
}
