import Domain

extension Model {
  /// Trust in a city by its commitments.
  static let trustBeta = Model(
    "trust-beta", "trust in a city by the commitments that it kept and broke",
    read: { (input) throws(InputFault) in
      let reputation = BetaReputation(
        kept: try input.number("positive", .notNegative, default: 0),
        broken: try input.number("negative", .notNegative, default: 0),
        baseRate: try input.number("base_rate", .share, default: 0.5),
        priorWeight: try input.number("prior_weight", .positive, default: 2),
        forgetting: try input.number("forgetting", [.above(0), .atMost(1)], default: 1))
      return (reputation: reputation, events: try input.numbersIfPresent("events") ?? [])
    },
    compute: { (input: (reputation: BetaReputation, events: [Double])) in
      var reputation = input.reputation
      let scores = input.events.map { event in
        reputation.add(event)
        return reputation.expectation
      }
      return (reputation: reputation, scores: scores)
    },
    write: { (found: (reputation: BetaReputation, scores: [Double]), answer) in
      let reputation = found.reputation
      answer.write("expectation", reputation.expectation)
      answer.write("belief", reputation.belief)
      answer.write("disbelief", reputation.disbelief)
      answer.write("uncertainty", reputation.uncertainty)
      answer.write("variance", reputation.variance)
      answer.write("scores", found.scores)
      answer.write("limit_all_kept", reputation.limits?.allKept)
      answer.write("limit_all_broken", reputation.limits?.allBroken)
    })
}
