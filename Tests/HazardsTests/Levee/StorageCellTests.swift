import Foundation
import Hazards
import Testing

/// Quarters that fill and drain over a crest.
@Suite struct StorageCellTests {
  private func level(
    area: Double, crest: Double = 0.5, width: Double = 60, initial: Double = 0, seconds: Double,
    _ river: LevelSeries
  ) -> Double {
    let weir = BroadCrestedWeir(width: width, crest: crest)
    var cell = StorageCell(area: area, weir: weir, level: initial)
    cell.advance(by: seconds, beside: river)
    #expect(cell.volume == area * cell.level)
    return cell.level
  }

  private func river(_ times: [Double], _ levels: [Double]) -> LevelSeries {
    LevelSeries(times: times, levels: levels)
  }

  /// 4 km² behind 60 m, beside a river of 4 m that falls 5·10⁻⁵ m/s: 2.764552 m after 6 h.
  @Test func fourSquareKilometres() {
    let found = level(
      area: 4e6, seconds: 21_600, river([0, 21_600], [4, 4 - 5e-5 * 21_600]))
    #expect(abs(found - 2.764552) < 1e-4)
  }

  /// While the flow is free the river alone rules it: the level is a straight line.
  @Test func freeFlowFillsEvenly() {
    let discharge = BroadCrestedWeir(width: 60, crest: 0.5).discharge(from: 4, to: 0)
    let found = level(area: 1e8, seconds: 3600, river([0], [4]))
    #expect(abs(found - discharge * 3600 / 1e8) < 1e-9)
  }

  /// A cell that drains freely over its crest: with y = z − a, dy/dt = −k·y^1.5.
  @Test func aCellThatDrainsHasAClosedForm() {
    let k = 60 * 2.0 / 3 * (2 * 9.81 / 3).squareRoot() / 2e5
    for hours in [0.5, 2, 24, 1000] {
      let exact = 0.5 + pow(pow(2.5, -0.5) + k * hours * 3600 / 2, -2)
      let found = level(area: 2e5, initial: 3, seconds: hours * 3600, river([0], [-1]))
      #expect(abs(found - exact) < 1e-3, "\(hours) h")
    }
  }

  /// A cell of a square millimetre takes the river's level at once, and follows it to the crest.
  @Test(arguments: [1e-6, 1e-3, 1, 50]) func aTinyCellIsTheRiver(area: Double) {
    #expect(abs(level(area: area, seconds: 21_600, river([0, 21_600], [4, 2.9])) - 2.9) < 0.001)
    #expect(abs(level(area: area, seconds: 21_600, river([0, 9000], [4, -2])) - 0.5) < 0.001)
  }

  @Test func aVastCellStaysEmpty() {
    #expect(level(area: 1e300, seconds: 1e6, river([0], [4])) < 1e-200)
    #expect(level(area: 1, width: 0, seconds: 1e6, river([0], [4])) == 0)
  }

  /// A river that stands above the crest for a minute of a day is not stepped over.
  @Test func aShortCrestIsSeen() {
    let rise = level(area: 1e5, seconds: 86_400, river([0, 40_000, 40_060], [0, 0, 0.5]))
    #expect(rise == 0)
    let wave = river([0, 40_000, 40_060, 40_120], [0, 0, 3, 0])
    let found = level(area: 1e5, seconds: 86_400, wave)
    // The free flow over a head that rises to 2.5 m and falls in 50 s each.
    let volume = 2 * 50 / 2.5 * 60 * 2 / 3 * (2 * 9.81 / 3).squareRoot() * pow(2.5, 2.5) / 2.5
    #expect(abs(found - volume / 1e5) < 1e-4)
    let falling = level(area: 1e5, seconds: 86_400, river([0, 86_400], [0.6, -200]))
    #expect(falling > 0)
  }

  /// A floor above the crest: there is no less than nothing in a cell.
  @Test func aCellDrainsToItsFloor() {
    #expect(abs(level(area: 1e3, crest: -1, initial: 2, seconds: 86_400, river([0], [-5]))) < 1e-3)
    #expect(level(area: 1e-3, crest: -1, initial: 2, seconds: 86_400, river([0], [-5])) >= 0)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt32>)
  func theLevelStaysBetweenWhatItKnows(seed: UInt32) {
    let dice = Draws(seed: seed)
    let times = (0..<9).map { 3600 * Double($0) }
    let levels = (0..<9).map { dice.number($0, in: -1...7) }
    let initial = dice.number(20, in: 0...5)
    let area = pow(10, dice.number(21, in: -2...8))
    let found = level(area: area, initial: initial, seconds: 30_000, river(times, levels))
    #expect(found >= min(initial, 0.5) && found <= max(initial, levels.max() ?? 0), "seed \(seed)")
  }

  @Test func levelsLieOnStraightLines() {
    let series = river([10, 20, 40], [1, 3, -1])
    #expect([0, 10, 15, 20, 30, 40, 99].map(series.level) == [1, 1, 2, 3, 1, -1, -1])
  }
}
