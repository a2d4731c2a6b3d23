package import Domain

/// The common cost of one matter: who spent what, what any group of cities would have had to spend
/// without the others, and how the cost may be shared.
package struct JointCase: Sendable {
  /// Why it costs a group what it costs.
  package enum Ground: Hashable, Sendable {
    /// It comes from one city to the next: each needs what is done up to its own place.
    case along
    /// It is fought where it began, for all whom it reaches; the rest each does for itself.
    case source(City.ID)
    /// Each does its own work; help that is not at hand has to be got from outside the region.
    case alone
  }

  /// A city's part.
  package struct Member: Hashable, Sendable {
    package let city: City.ID
    /// What it spent itself, claims against others taken off.
    package let spent: Money
    /// What the work in it cost, whoever did it.
    package let cost: Money
    /// What it would cost to meet the danger up to it, or without anybody's help.
    package let alone: Money
    /// Whether the matter reaches it; else it only helped.
    package let isReached: Bool
    /// People spared, by a kept comparison; 0 where there is none.
    package let gain: Double
    package let people: Int
  }

  package let matter: Matter
  package let ground: Ground
  /// In the order in which it comes to them; those that only helped last.
  package let members: [Member]
  package let total: Money
  /// Whether a comparison was kept that says what anybody gained.
  package var knowsGains: Bool { members.contains { $0.gain > 0 } }
  package let splits: [CostSplit]
  /// What each adds to the cost of all others.
  package let separable: [Money]
  /// How the special fund would go round; nil where it holds enough, or nothing.
  package let fund: FundSplit?

  /// The case of a matter; nil where nothing was spent on it yet, or by too many cities.
  package init?(_ matter: Matter, in picture: Picture) {
    guard let file = picture.ledger.files[matter], file.cost > .zero else { return nil }
    let reached = picture.citiesReached(by: matter).filter { picture.region[$0] != nil }
    let helpers = file.cities.filter { !reached.contains($0) && picture.region[$0] != nil }
    let cities = reached + helpers
    guard cities.count <= JointCost.mostCities else { return nil }
    let ground = picture.ground(of: matter, reached)
    let cost = JointCost(file, cities, reached: reached.count, ground, picture.region.ledger)
    let gains = picture.gains(of: matter)
    self.matter = matter
    self.ground = ground
    total = file.cost
    members = cities.enumerated().map { place, city in
      Member(
        city: city, spent: file.spent(by: city), cost: file.cost(in: city),
        alone: Money(fen: Int(cost.cost(of: 1 << UInt64(place)).rounded())),
        isReached: reached.contains(city),
        gain: gains.first { $0.city == city }?.people ?? 0,
        people: picture.region[city]?.population ?? 0)
    }
    separable = cost.separable.map { Money(fen: Int($0.rounded())) }
    splits = CostSplit.all(cost, members, file.cost)
    fund = FundSplit(members, picture.fundLeft)
  }

  /// What each member still has to pay (negative: to get) by a split.
  package func compensations(by split: CostSplit) -> [Money] {
    zip(split.shares, members).map { $0 - $1.spent }
  }

  /// The payments that bring about a split.
  package func compensation(by split: CostSplit) -> Compensation {
    let nets = zip(members, compensations(by: split)).map { ($0.city, Money.zero - $1) }
    return Compensation(
      split.rule,
      Compensation.transfers(settling: Dictionary(nets) { first, _ in first }))
  }
}

/// One way of sharing a common cost.
package struct CostSplit: Hashable, Sendable {
  package let rule: ShareRule
  /// In the order of the members; to the fen they are the whole cost.
  package let shares: [Money]
  /// Whether no group of cities would do better on its own; nil where that was not worked out.
  package let isInCore: Bool?

  fileprivate static func all(
    _ cost: JointCost, _ members: [JointCase.Member], _ total: Money
  ) -> [CostSplit] {
    let gains = members.map { max(0, $0.gain) }
    let people = members.map { $0.isReached ? Double($0.people) : 0 }
    return ShareRule.allCases.compactMap { rule in
      let shares: [Double]? =
        switch rule {
        case .shapley: cost.shapley
        case .nucleolus: cost.nucleolus
        case .separable: cost.separableShares
        case .byGain: share(total, by: gains)
        case .byPeople: share(total, by: people)
        }
      guard let shares else { return nil }
      return CostSplit(
        rule: rule, shares: Money.whole(total, parts: shares), isInCore: cost.isInCore(shares))
    }
  }

  private static func share(_ total: Money, by weights: [Double]) -> [Double]? {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    return weights.map { Double(total.fen) * $0 / sum }
  }
}

/// How a fund that falls short of what the cities spent would go round.
package struct FundSplit: Hashable, Sendable {
  package let claims: [Money]
  package let amount: Money
  package let proportional: [Money]
  package let equalAwards: [Money]
  package let equalLosses: [Money]
  package let talmud: [Money]

  /// Nil where the fund is empty, or enough for all.
  fileprivate init?(_ members: [JointCase.Member], _ amount: Money) {
    self.init(claims: members.map { max(.zero, $0.spent) }, amount)
  }

  /// Nil where the fund is empty, or enough for all.
  package init?(claims: [Money], _ amount: Money) {
    guard amount > .zero, amount < claims.reduce(.zero, +) else { return nil }
    self.claims = claims
    self.amount = amount
    let estate = Estate(Double(amount.fen), claims: claims.map { Double($0.fen) })
    proportional = Money.whole(amount, parts: estate.proportional)
    equalAwards = Money.whole(amount, parts: estate.equalAwards)
    equalLosses = Money.whole(amount, parts: estate.equalLosses)
    talmud = Money.whole(amount, parts: estate.talmud)
  }
}

extension Money {
  /// Parts in whole fen that are a whole to the fen: what is left over goes to the largest
  /// remainders, the first of equal ones.
  static func whole(_ whole: Money, parts: [Double]) -> [Money] {
    var rounded = parts.map { Int($0.rounded(.down)) }
    let rest = whole.fen - rounded.reduce(0, +)
    let order = parts.indices.sorted {
      (parts[$1] - parts[$1].rounded(.down), $0) < (parts[$0] - parts[$0].rounded(.down), $1)
    }
    guard !order.isEmpty else { return [] }
    for step in 0..<abs(rest) { rounded[order[step % order.count]] += rest.signum() }
    return rounded.map { Money(fen: $0) }
  }
}

extension JointCost {
  /// The cost of a risk file to any group of its cities, those that the matter reaches first.
  fileprivate init(
    _ file: MatterAccount, _ cities: [City.ID], reached: Int, _ ground: JointCase.Ground,
    _ terms: LedgerTerms
  ) {
    func fen(_ money: Money?) -> Double { Double(money?.fen ?? 0) }
    let costs = cities.map { fen(file.cost(in: $0)) }
    switch ground {
    case .along:
      var sum = 0.0
      let needs = costs.enumerated().map { place, cost in
        guard place < reached else { return 0.0 }
        sum += cost
        return sum
      }
      self.init(needs: needs, own: costs.enumerated().map { $0 < reached ? 0 : $1 })
    case .source(let origin):
      let common = fen(file.cost(in: origin))
      self.init(
        needs: cities.indices.map { $0 < reached ? common : 0 },
        own: zip(cities, costs).map { $0 == origin ? 0 : $1 })
    case .alone:
      let works = cities.map { payer in
        cities.map { place in
          payer == place ? 0 : fen(file.works[MatterAccount.Work(payer: payer, place: place)])
        }
      }
      self.init(
        needs: cities.map { _ in 0 },
        own: cities.map { fen(file.works[MatterAccount.Work(payer: $0, place: $0)]) }, helps: works,
        outside: max(1, terms.outside))
    }
  }
}

extension Picture {
  /// The cities that a matter reaches, has reached or likely will, in the order in which it does.
  fileprivate func citiesReached(by matter: Matter) -> [City.ID] {
    guard case .hazard(let id) = matter, let hazard = hazards[id] else {
      return origin(of: matter).map { [$0] } ?? []
    }
    let known = hazard.concerned.map(\.city) + hazard.arrivals.map(\.city)
    var found = [hazard.report.origin]
    for prospect in hazard.forecast?.prospects ?? []
    where !found.contains(prospect.city)
      && (prospect.isReached || prospect.isExpected || known.contains(prospect.city))
    {
      found.append(prospect.city)
    }
    for city in known where !found.contains(city) { found.append(city) }
    return found
  }

  fileprivate func ground(of matter: Matter, _ reached: [City.ID]) -> JointCase.Ground {
    guard case .hazard(let id) = matter, let hazard = hazards[id], reached.count > 1 else {
      return .alone
    }
    switch hazard.kind {
    case .riverFlood, .spill: return .along
    case .plume, .ash, .epidemic, .cascade, .typhoon: return .source(hazard.report.origin)
    }
  }
}
