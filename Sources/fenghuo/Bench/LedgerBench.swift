import Domain
import Exercises
import Planning
import Regions

/// Whether the books hold after any history, and how fast a common cost is shared.
enum LedgerBench {
  private static let histories = 100_000
  private static let start = Instant(seconds: 1_783_000_000)

  /// The ledger over very many histories made up by chance.
  static func ledger(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    guard let beginning = LedgerHistory.beginning(region, at: start) else { return [] }
    var (wrong, taken, refused, postings) = (0, 0, 0, 0)
    let began = Environment.processorSeconds()
    for seed in 1...histories {
      var history = LedgerHistory(from: beginning, seed: UInt64(seed))
      for _ in 1...30 { history.step() }
      if history.problem != nil { wrong += 1 }
      taken += history.taken
      refused += history.refused
      history.picture.ledger.books.visit { postings += $1.postings.count }
      if seed.isMultiple(of: 1_000) { StandardStreams.progress("histories \(seed)/\(histories)") }
    }
    let seconds = Environment.processorSeconds() - began
    return [
      Measure(
        name: "histories whose books do not balance to the fen", value: Double(wrong),
        unit: "of \(histories)", goal: .atMost(0),
        note: "\(taken) commands taken, \(refused) refused, \(postings) postings, "
          + "\(Int(seconds)) s")
    ]
  }

  /// The Shapley value of 27 cities, exact and from a sample.
  static func shares(_ folder: String) throws -> [Measure] {
    let players = 27
    var dice = Shuffle(seed: 27)
    var sum = 0.0
    let needs = (0..<players).map { _ in
      sum += Double(10_000 + dice.below(900_000))
      return sum
    }
    let own = (0..<players).map { _ in Double(dice.below(500_000)) }
    let cost = JointCost(needs: needs, own: own)
    let began = Environment.processorSeconds()
    let exact = cost.shapley
    let exactTime = (Environment.processorSeconds() - began) * 1_000
    let sampling = Environment.processorSeconds()
    let sample = SampledShapley(players: players, orders: 20_000, seed: 1) { cost.cost(of: $0) }
    let sampleTime = Environment.processorSeconds() - sampling
    let farthest = zip(exact, sample.shares).map { abs($0 - $1) }.max() ?? 0
    let mean = cost.whole / Double(players)
    return [
      Measure(
        name: "Shapley value of 27 cities, exact", value: exactTime, unit: "ms",
        goal: .atMost(1_000), note: "an airport game with costs of each one's own"),
      Measure(
        name: "the same from \(sample.orders) orders", value: sampleTime, unit: "s",
        goal: .atMost(1), note: "seed 1"),
      Measure(
        name: "its stated error against the mean share", value: 100 * sample.error / mean,
        unit: "%",
        note: "19 cases in 20; the share farthest off was out by "
          + "\((1_000 * farthest / mean).rounded() / 10) %"),
    ]
  }
}
