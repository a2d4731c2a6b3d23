import Foundation
import Hazards
import Testing

/// Floods by Muskingum-Cunge.
@Suite struct DiffusionWaveTests {
  private func route(
    _ inflows: [Double], _ wave: DiffusionWave, length: Double, cells: Int, step: Double
  ) -> [Double] {
    let cell = length / Double(cells)
    let weights = RoutingWeights(
      courant: wave.courant(cell: cell, step: step), reynolds: wave.reynolds(cell: cell))
    return RoutedReach.hydrograph(
      inflows, weights: weights, subreaches: cells, initialOutflow: inflows[0])
  }

  /// Ponce, San Diego State University, CIV E 445, homework problem 11-4: 1,093.39 m³/s at 8 h.
  @Test func ponceProblem114() throws {
    let section = RiverSection(flow: 1110, area: 440, topWidth: 115, bedSlope: 0.001)
    let wave = DiffusionWave(section, exponent: 1.58)
    #expect(abs(wave.celerity - 3.9859090909) < 1e-9)
    #expect(abs(wave.courant(cell: 14_000, step: 3600) - 1.0249480519) < 1e-9)
    #expect(abs(wave.reynolds(cell: 14_000) - 0.1729695731) < 1e-9)
    let inflows = (0...42).map { hour -> Double in
      let hour = Double(hour)
      return 60 + 1050 * (hour <= 7 ? hour / 7 : max(0, (21 - hour) / 14))
    }
    let outflows = route(inflows, wave, length: 14_000, cells: 1, step: 3600)
    let peak = try #require(outflows.max())
    #expect(abs(peak - 1093.39) < 0.005 && outflows.firstIndex(of: peak) == 8)
  }

  /// Hayami's diffusion wave: the inflow convolved with the passage of a unit wave.
  private func hayami(
    _ inflow: (Double) -> Double, _ wave: DiffusionWave, length: Double, at time: Double
  ) -> Double {
    let step = 300.0
    return (1..<600).reduce(0) { sum, index in
      let passed = step * Double(index)
      let offset = length - wave.celerity * passed
      let spread = 4 * wave.diffusivity * passed
      let density =
        length / passed / (Double.pi * spread).squareRoot() * exp(-offset * offset / spread)
      return sum + step * density * inflow(time - passed)
    }
  }

  @Test(arguments: [
    (c: 2.0, diffusivity: 2500.0, length: 60_000.0), (1.2, 4000, 40_000), (3, 1500, 100_000),
  ])
  func thePeakIsNearTheExactWave(c: Double, diffusivity: Double, length: Double) throws {
    let wave = DiffusionWave(celerity: c, diffusivity: diffusivity)
    let inflow = { (time: Double) in 100 + 900 * exp(-pow((time / 3600 - 8) / 2.5, 2)) }
    let exact = (0..<180).map { hayami(inflow, wave, length: length, at: 600 * Double($0)) }
    let exactPeak = try #require(exact.max())
    let exactTime = 600 * Double(try #require(exact.firstIndex(of: exactPeak)))
    let cells = Int(wave.cells(in: length).rounded())
    let inflows = (0..<400).map { inflow(900 * Double($0)) }
    let outflows = route(inflows, wave, length: length, cells: cells, step: 900)
    let peak = try #require(outflows.max())
    let time = 900 * Double(try #require(outflows.firstIndex(of: peak)))
    #expect(abs(peak - exactPeak) < 0.01 * exactPeak)
    #expect(abs(time - exactTime) <= 1800)
    let (entered, left) = (inflows.reduce(0, +), outflows.reduce(0, +))
    #expect(abs(left / entered - 1) < 1e-3)
  }
}
