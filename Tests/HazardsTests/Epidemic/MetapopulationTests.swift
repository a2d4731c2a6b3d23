import Glibc
import Hazards
import Testing

/// Cities in steps, by chance and in the mean; and the draws that move them.
@Suite struct MetapopulationTests {
  private func three(latency: Double? = nil) -> Metapopulation {
    Metapopulation(
      populations: [100_000, 50_000, 20_000], transmission: [0.3, 0.2, 0.15], latency: latency,
      recovery: 0.1,
      visits: [
        [.init(city: 1, share: 0.08), .init(city: 2, share: 0.02)],
        [.init(city: 0, share: 0.15), .init(city: 2, share: 0.01)],
        [.init(city: 0, share: 0.1), .init(city: 1, share: 0.05)],
      ])
  }

  /// The mean of steps ends where the equations of coupled cities end.
  @Test(arguments: [nil, 0.3] as [Double?])
  func theMeanEndsInTheFixedPoint(latency: Double?) throws {
    var cities = three(latency: latency)
    cities.infect(20, in: 0)
    for _ in 0..<1600 { cities.step(0.5) }
    let coupled = CoupledCities(
      transmission: [0.3, 0.2, 0.15], recovery: 0.1, latency: latency,
      populations: [1e5, 5e4, 2e4],
      timeShare: [[0.9, 0.08, 0.02], [0.15, 0.84, 0.01], [0.1, 0.05, 0.85]])
    let attack = coupled.finalAttack(initialInfectious: [20, 0, 0])
    for (city, population) in [1e5, 5e4, 2e4].enumerated() {
      let share = 1 - cities.people.susceptible[city] / population
      #expect(abs(share - (try #require(attack[city]))) < 1e-5)
    }
  }

  /// Chance moves whole persons, loses none of them, and is its seed.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func nobodyIsLost(seed: UInt64) {
    var cities = three(latency: seed % 2 == 0 ? 0.25 : nil)
    cities.infect(50, in: Int(seed) % 3)
    cities.interventions = [Intervention(city: 0, days: 20..<40, transmission: 0.2, travel: 0)]
    var again = cities
    for _ in 0..<400 {
      cities.step(0.25, seed: seed)
      again.step(0.25, seed: seed)
      let people = cities.people
      for (city, population) in [1e5, 5e4, 2e4].enumerated() {
        let groups = [people.susceptible, people.exposed, people.infectious, people.removed]
          .map { $0[city] }
        #expect(groups.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
        #expect(groups.reduce(0, +) == population)
      }
    }
    #expect(cities == again)
  }

  /// Over seeds, chance goes about the mean once many are ill.
  @Test func chanceGoesAboutTheMean() {
    var mean = three()
    mean.infect(2000, in: 0)
    var played = 0.0
    for seed in 0..<12 as Range<UInt64> {
      var cities = mean
      for _ in 0..<240 { cities.step(0.125, seed: seed) }
      played += cities.people.removed[0] / 12
    }
    for _ in 0..<60 { mean.step(0.5) }
    #expect(isClose(played, mean.people.removed[0], within: 0.03))
  }

  /// Where nobody travels, nobody else falls ill; where nobody meets, nobody at all.
  @Test func measuresHold() {
    var closed = three()
    closed.infect(100, in: 0)
    closed.interventions = [Intervention(city: 0, days: 0..<1000, travel: 0)]
    var still = closed
    still.interventions = [Intervention(city: 0, days: 0..<1000, transmission: 0, travel: 0)]
    for _ in 0..<200 {
      closed.step(1)
      still.step(1)
    }
    #expect(closed.people.susceptible[1] == 50_000 && closed.people.susceptible[0] < 20_000)
    #expect(still.people.susceptible == [99_900, 50_000, 20_000])
    var late = three()
    late.infect(100, in: 0)
    late.interventions = [Intervention(city: 0, days: 30..<1000, travel: 0)]
    for _ in 0..<60 { late.step(0.5) }
    let before = late.people.infectious[1]
    #expect(before > 0)
  }

  /// Mean and variance of draws on both branches, and the ends.
  @Test(arguments: [
    (40, 0.1), (1000, 0.003), (1000, 0.4), (50, 0.9), (10_000_000, 0.02), (30, 0.5),
  ])
  func draws(count: Int, chance: Double) {
    var dice = PhiloxStream(seed: 5, stream: UInt64(count))
    let draws = (0..<4000).map { _ in
      Double(Binomial.draw(count, chance: chance, using: &dice))
    }
    let mean = draws.reduce(0, +) / 4000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999
    let expected = Double(count) * chance
    let spread = expected * (1 - chance)
    #expect(abs(mean - expected) < 4 * (spread / 4000).squareRoot())
    #expect(abs(variance / spread - 1) < 0.12)
    #expect(draws.allSatisfy { $0 >= 0 && $0 <= Double(count) && $0 == $0.rounded() })
  }

  @Test func drawsAtTheEnds() {
    var dice = PhiloxStream(seed: 1, stream: 1)
    #expect(Binomial.draw(0, chance: 0.5, using: &dice) == 0)
    #expect(Binomial.draw(9, chance: 0, using: &dice) == 0)
    #expect(Binomial.draw(9, chance: 1, using: &dice) == 9)
    #expect(Binomial.draw(1_000_000, chance: 1e-300, using: &dice) == 0)
  }

  /// The law of 60 throws with a chance of 0.3, bin by bin, in 20,000 draws.
  @Test func drawsFollowTheirLaw() {
    var dice = PhiloxStream(seed: 3, stream: 9)
    var counts = Array(repeating: 0.0, count: 61)
    for _ in 0..<20_000 { counts[Binomial.draw(60, chance: 0.3, using: &dice)] += 1 }
    var probability = exp(60 * log(0.7))
    var chi = 0.0
    var bins = 0
    for hits in 0...60 {
      let expected = 20_000 * probability
      if expected > 20 {
        chi += (counts[hits] - expected) * (counts[hits] - expected) / expected
        bins += 1
      }
      probability *= 0.3 / 0.7 * Double(60 - hits) / Double(hits + 1)
    }
    #expect(bins > 15 && chi < 2.2 * Double(bins), "chi-square \(chi) over \(bins) bins")
  }
}
