import Planning

extension Model {
  /// Shares by what each player adds on average.
  static let shareShapley = Model(
    "share-shapley", "a common cost or gain shared by the Shapley value",
    read: { (input) throws(InputFault) in try input.game().game },
    compute: { (game: CoalitionGame) in Sharing(game.shapley, of: game) },
    write: { sharing, answer in answer.write(sharing) })

  /// Shares that leave the unhappiest coalition as happy as can be.
  static let shareNucleolus = Model(
    "share-nucleolus", "a common cost or gain shared by the nucleolus",
    read: { (input) throws(InputFault) in try input.game() },
    compute: { (given: (game: CoalitionGame, field: Field)) throws(InputFault) in
      guard let shares = given.game.nucleolus else {
        throw given.field.refused("all together do worse than each alone, so none would join")
      }
      return Sharing(shares, of: given.game)
    },
    write: { sharing, answer in answer.write(sharing) })

  /// Shares by separable costs and remaining benefits.
  static let shareSeparable = Model(
    "share-separable", "a common cost or gain shared by separable costs and remaining benefits",
    read: { (input) throws(InputFault) in try input.game() },
    compute: { (given: (game: CoalitionGame, field: Field)) throws(InputFault) in
      guard let shares = given.game.separableShares else {
        throw given.field.refused("leaves no remaining benefit to share by")
      }
      return (sharing: Sharing(shares, of: given.game), separable: given.game.separable)
    },
    write: { (shared: (sharing: Sharing, separable: [Double]), answer) in
      answer.write("share", shared.sharing.shares)
      answer.write("separable", shared.separable)
      answer.write("in_core", shared.sharing.isInCore)
    })

  /// Shares of a facility of which each needs a part.
  static let shareAirport = Model(
    "share-airport", "the cost of one facility shared by the part that each user needs",
    read: { (input) throws(InputFault) in
      let costs = try input.numbers("costs", .any, .atLeast(1))
      let users = try input.numbersIfPresent(
        "users", .positive, .same(costs.count, as: "costs"))
      return (costs: costs, users: users ?? costs.map { _ in 1 })
    },
    compute: { (input: (costs: [Double], users: [Double])) in
      AirportShares(costs: input.costs, users: input.users)
    },
    write: { shares, answer in
      answer.write("share_per_user", shares.perUser)
      answer.write("total_cost", shares.total)
    })

  /// A short fund by four rules.
  static let shareBankruptcy = Model(
    "share-bankruptcy", "a fund that falls short of the claims on it, shared by four rules",
    read: { (input) throws(InputFault) in
      let claims = try input.numbers("claims", .notNegative)
      let sum = claims.reduce(0, +)
      // A sum that was made in another order may differ in its last digits.
      let estate = try input.number("estate", .between(0, sum * (1 + 1e-12)))
      return Estate(min(estate, sum), claims: claims)
    },
    compute: { (estate: Estate) in estate },
    write: { estate, answer in
      answer.write("proportional", estate.proportional)
      answer.write("equal_awards", estate.equalAwards)
      answer.write("equal_losses", estate.equalLosses)
      answer.write("talmud", estate.talmud)
    })
}

/// Shares, and whether any coalition would do better alone.
private struct Sharing {
  let shares: [Double]
  let isInCore: Bool

  init(_ shares: [Double], of game: CoalitionGame) {
    self.shares = shares
    isInCore = game.isInCore(shares)
  }
}

extension Answer {
  fileprivate mutating func write(_ sharing: Sharing) {
    write("share", sharing.shares)
    write("in_core", sharing.isInCore)
  }
}

extension Fields {
  /// A game of up to twelve players, with the field of its values to blame.
  fileprivate mutating func game() throws(InputFault) -> (game: CoalitionGame, field: Field) {
    let players = try integer("players", .between(1, 12))
    let kind = try word("kind", CoalitionGame.Kind.self)
    let field = try field("coalition_values")
    let values = try field.numbers(.any, .exactly(1 << players))
    guard values[0] == 0 else {
      throw InputFault(field.path[0], .refused("\(values[0]) is not 0, as nobody's value is"))
    }
    return (CoalitionGame(players: players, kind: kind, values: values), field)
  }
}
