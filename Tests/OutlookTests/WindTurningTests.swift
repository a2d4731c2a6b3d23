import Glibc
import Testing

@testable import Outlook

/// What is foretold of a wind's direction from what a mast showed.
@Suite struct WindTurningTests {
  /// Readings every ten minutes over so many hours up to now.
  private func readings(
    hours: Double, _ degrees: (Double) -> Double
  ) -> [(hour: Double, degrees: Double)] {
    stride(from: -hours, through: 0.001, by: 1.0 / 6).map { ($0, degrees($0)) }
  }

  /// The middle of what comes so many hours ahead, and how far runs spread about it.
  private func ahead(
    _ wind: WindTurning, hours: Double
  ) -> (middle: Double, spread: Double) {
    let draws = Draws(seed: 4)
    let shown = (0..<400).map { member -> Double in
      func normal(_ place: Int) -> Double {
        draws.normal(.windTurn, member: member, place: place)
      }
      var state = wind.drawn(normal(0), normal(1), normal(2))
      let steps = Int(hours * 6)
      for step in 0..<steps {
        state.pass(1.0 / 6, turn: normal(3 + step), swing: normal(1_003 + step))
      }
      return state.shown
    }
    let middle = shown.reduce(0, +) / Double(shown.count)
    let square = shown.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(shown.count)
    return (middle, square.squareRoot())
  }

  @Test func aTurnThatWentOnForHoursGoesOn() {
    let wind = WindTurning(readings(hours: 8) { 8 * $0 })
    let later = ahead(wind, hours: 6)
    #expect((36...52).contains(later.middle), "\(later.middle)° of 48")
    #expect(later.spread < 25)
  }

  @Test func aSwingThatCameAndWentIsNotTakenForATurn() {
    let wind = WindTurning(readings(hours: 18) { 12 * sin(2 * .pi * $0 / 6) })
    let later = ahead(wind, hours: 6)
    #expect(abs(later.middle) < 12, "the last hour turned by 12°: \(later.middle)°")
  }

  @Test func whatWasHeardForAnHourIsLessSure() {
    let short = ahead(WindTurning(readings(hours: 1) { 8 * $0 }), hours: 4)
    let long = ahead(WindTurning(readings(hours: 12) { 8 * $0 }), hours: 4)
    #expect(short.spread > long.spread * 1.2)
    #expect(short.middle < long.middle, "an hour's turn may be a swing")
    let none = ahead(WindTurning([]), hours: 1)
    #expect(none.spread > 30, "nothing was heard")
  }

  @Test func theSpreadGrowsWithTheTimeAhead() {
    let wind = WindTurning(readings(hours: 6) { _ in 0 })
    let spreads = [0.0, 1, 3, 6, 12].map { ahead(wind, hours: $0).spread }
    #expect(spreads == spreads.sorted() && spreads[0] < 6, "\(spreads)")
  }
}
