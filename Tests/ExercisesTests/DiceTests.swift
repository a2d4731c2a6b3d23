import Domain
import Testing

@testable import Exercises

/// The dice of a world.
@Suite struct DiceTests {
  @Test func sameQuestionSameAnswer() {
    let dice = Dice(seed: 7, of: "320500")
    #expect(dice.words(.arrivals, tick: 3) == dice.words(.arrivals, tick: 3))
    #expect(dice.words(.arrivals, tick: 3) != dice.words(.arrivals, tick: 4))
    #expect(dice.words(.arrivals, tick: 3) != dice.words(.kind, tick: 3))
    #expect(dice.words(.arrivals) != Dice(seed: 8, of: "320500").words(.arrivals))
    #expect(dice.words(.arrivals) != Dice(seed: 7 + 1 << 40, of: "320500").words(.arrivals))
    #expect(dice.words(.arrivals) != Dice(seed: 7, of: "320600").words(.arrivals))
  }

  @Test func countsFollowPoisson() {
    let dice = Dice(seed: 1, of: "x")
    let counts = (0..<20_000).map { dice.word(.arrivals, tick: $0).poisson(mean: 0.8) }
    let mean = Double(counts.reduce(0, +)) / 20_000
    let none = Double(counts.filter { $0 == 0 }.count) / 20_000
    #expect(abs(mean - 0.8) < 0.03)
    #expect(abs(none - 0.4493) < 0.015)
    #expect(UInt32.max.poisson(mean: 0) == 0)
  }

  @Test func spreadKeepsItsMedian() {
    let dice = Dice(seed: 2, of: "x")
    let times = (0..<4_000).map { dice.word(.work, tick: $0).spread(about: .minutes(30)) }.sorted()
    #expect((1_700...1_900).contains(times[2_000].inSeconds))
    #expect(times[0] >= .minutes(10) && times[3_999] <= .minutes(90))
  }

  @Test func choiceKeepsItsWeights() {
    let dice = Dice(seed: 3, of: "x")
    var counts = [0, 0, 0]
    for tick in 0..<9_000 {
      counts[dice.word(.kind, tick: UInt32(tick)).choice(among: [6, 0, 3])] += 1
    }
    #expect(counts[1] == 0)
    #expect((5_800...6_200).contains(counts[0]))
  }
}
