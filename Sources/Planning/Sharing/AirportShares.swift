/// The cost of one facility of which each user needs a part, such as a runway: each increment is
/// paid alike by all who need it (Littlechild and Owen 1973).
package struct AirportShares: Hashable, Sendable {
  /// What one user of each group pays.
  package let perUser: [Double]
  /// The cost of what the most demanding group needs.
  package let total: Double

  /// The shares of groups, at least one, by what each needs would cost and how many users it has.
  package init(costs: [Double], users: [Double]) {
    precondition(!costs.isEmpty && costs.count == users.count, "each group has its users")
    let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    var using = Array(repeating: 0.0, count: costs.count)
    var waiting = 0.0
    for group in order.reversed() {
      waiting += users[group]
      using[group] = waiting
    }
    var shares = Array(repeating: 0.0, count: costs.count)
    var (share, paid) = (0.0, 0.0)
    for group in order {
      share += (costs[group] - paid) / using[group]
      paid = costs[group]
      shares[group] = share
    }
    (perUser, total) = (shares, paid)
  }
}
