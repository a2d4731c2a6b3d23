import Hazards
import Testing

/// Depths of steady flows.
@Suite struct TrapezoidalChannelTests {
  private func depth(
    _ discharge: Double, bottom: Double, side: Double, n: Double = 0.03, slope: Double = 0.0005
  ) -> Double {
    channel(bottom, side, n, slope).depth(discharge: discharge)
  }

  private func channel(
    _ bottom: Double, _ side: Double, _ n: Double, _ slope: Double
  ) -> TrapezoidalChannel {
    TrapezoidalChannel(bottomWidth: bottom, sideSlope: side, roughness: n, bedSlope: slope)
  }

  /// Where the depth is known, the discharge follows without a root to be found: a triangle of 45°,
  /// a metre deep, has A = 1, P = 2√2.
  @Test func aTriangleAMetreDeep() {
    let discharge = 1 / (2 * 2.0.squareRoot()).thirdRoot.squared / 0.03 * 0.0005.squareRoot()
    #expect(abs(depth(discharge, bottom: 0, side: 1) - 1) < 1e-12)
  }

  /// In a very wide channel Q = b·y^(5/3)·√S/n: 32 times the flow is 8 times the depth.
  @Test func aWideRectangle() {
    let (low, high) = (depth(1, bottom: 1e9, side: 0), depth(32, bottom: 1e9, side: 0))
    #expect(abs(high / low - 8) < 1e-9)
  }

  /// In a deep slot the perimeter is all wall: the flow is proportional to the depth.
  @Test func aDeepSlot() {
    let (low, high) = (depth(1e3, bottom: 1e-6, side: 0), depth(2e3, bottom: 1e-6, side: 0))
    #expect(abs(high / low - 2) < 1e-9)
  }

  @Test(arguments: [1e-300, 1e-12, 1e-3, 1, 200, 1e6, 1e15, 1e200])
  func theDepthCarriesTheDischarge(discharge: Double) {
    for (bottom, side) in [(40.0, 2.0), (40, 0), (0, 2), (1e-9, 1e-6), (1e6, 50), (0, 1e-6)] {
      let channel = channel(bottom, side, 0.03, 0.0005)
      let found = channel.discharge(depth: channel.depth(discharge: discharge))
      #expect(abs(found / discharge - 1) < 1e-11, "\(bottom) \(side)")
    }
  }

  @Test func noFlowIsNoDepth() { #expect(depth(0, bottom: 40, side: 2) == 0) }
}

extension Double {
  fileprivate var squared: Double { self * self }
  /// By Newton's rule, for a number near 3.
  fileprivate var thirdRoot: Double {
    (0..<50).reduce(1.4) { root, _ in root - (root * root * root - self) / (3 * root * root) }
  }
}
