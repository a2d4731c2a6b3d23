/// A fund that falls short of the claims on it, and the rules by which it is shared.
package struct Estate: Hashable, Sendable {
  package let claims: [Double]
  package let amount: Double

  /// An amount between 0 and the sum of the claims, none of which is negative.
  package init(_ amount: Double, claims: [Double]) {
    (self.amount, self.claims) = (amount, claims)
  }

  private var claimed: Double { claims.reduce(0, +) }

  /// Each the same part of its claim.
  package var proportional: [Double] {
    let claimed = claimed
    return claims.map { claimed > 0 ? amount * ($0 / claimed) : 0 }
  }

  /// Each the same, but nobody more than its claim.
  package var equalAwards: [Double] {
    let level = level(amount)
    return claims.map { min($0, level) }
  }

  /// Each loses the same, but nobody more than its claim.
  package var equalLosses: [Double] {
    let loss = level(claimed - amount)
    return claims.map { max(0, $0 - loss) }
  }

  /// The contested garment: equal awards up to half of each claim, then equal losses (Aumann and
  /// Maschler 1985).
  package var talmud: [Double] {
    let (claimed, halves) = (claimed, claims.map { $0 / 2 })
    guard amount > claimed / 2 else { return Estate(amount, claims: halves).equalAwards }
    let losses = Estate(claimed - amount, claims: halves).equalAwards
    return zip(claims, losses).map { $0 - $1 }
  }

  /// The level up to which claims are met so that they take an amount in all.
  private func level(_ amount: Double) -> Double {
    var (left, waiting) = (max(0, amount), claims.count)
    for claim in claims.sorted() {
      guard claim * Double(waiting) < left else { return left / Double(waiting) }
      left -= claim
      waiting -= 1
    }
    return claims.max() ?? 0
  }
}
