import Glibc
import Testing

@testable import Outlook

/// How a river's flow changes, held against curves whose change is known.
@Suite struct RiverTrendTests {
  /// 100 + 3 t + 2 t², quarter hours up to t = 0.
  private func parabola(hours: Double) -> [Double] {
    stride(from: -hours, through: 0, by: 0.25).map { 100 + 3 * $0 + 2 * $0 * $0 }
  }

  @Test func aParabolaIsFoundAsItIs() {
    let trend = RiverTrend(parabola(hours: 12)[...], stepInHours: 0.25)
    #expect(abs(trend.rise - 3) < 1e-9 && abs(trend.bend - 4) < 1e-9)
  }

  @Test func whatWasHeardForLessThanFourHoursIsALine() {
    let trend = RiverTrend(parabola(hours: 3)[...], stepInHours: 0.25)
    #expect(trend.bend == 0)
    #expect(abs(trend.rise - (3 - 2 * 3)) < 1e-9, "over three hours: 3 t + 2 t² is 9 at -3")
    let single = RiverTrend([7], stepInHours: 0.25)
    #expect(single.rise == 0 && single.bend == 0)
  }

  /// The closed form against the rise added up in small steps.
  @Test(arguments: [1.0, 6, 24])
  func whatAQuickeningAddsIsItsRiseAddedUp(hours: Double) {
    let (decay, width) = (16.0, 0.001)
    var (rise, added) = (0.0, 0.0)
    for step in 0..<Int(hours / width) {
      let time = (Double(step) + 0.5) * width
      rise += width * exp(-(Double(step) + 0.5) * width / 6)
      added += width * rise * exp(-time / decay)
    }
    #expect(abs(RiverTrend.bent(over: hours, decay: decay) / added - 1) < 2e-3)
  }
}
