import Testing

@testable import Planning

/// How busy units are, against the book and against Erlang.
@Suite struct HypercubeTests {
  /// Larson and Odoni, Urban Operations Research, sections 5.4.3 and 5.4.4.
  private let book = [
    Hypercube.Area(callRate: 0.5, preference: [0, 1, 2]),
    Hypercube.Area(callRate: 0.25, preference: [0, 2, 1]),
    Hypercube.Area(callRate: 0.35, preference: [1, 0, 2]),
    Hypercube.Area(callRate: 0.4, preference: [2, 0, 1]),
  ]

  @Test func theBookIsReproduced() throws {
    let found = try #require(
      Hypercube(areas: book, units: 3, serviceRate: 1, overflow: .waits))
    for (workload, printed) in zip(found.workload, [0.5574, 0.4734, 0.4693]) {
      #expect(abs(workload - printed) < 5e-5)
    }
    #expect(abs(found.saturation - 0.23684) < 5e-6)
    #expect(abs(found.interArea - 0.43529) < 5e-5)
  }

  @Test func theApproximationIsNear() throws {
    let near = try #require(
      HypercubeApproximation(areas: book, units: 3, serviceRate: 1, overflow: .waits))
    let exact = try #require(
      Hypercube(areas: book, units: 3, serviceRate: 1, overflow: .waits))
    for (rough, workload) in zip(near.workload, exact.workload) {
      #expect(abs(rough / workload - 1) < 0.03)
    }
    #expect(abs(near.saturation - exact.saturation) < 1e-12)
    // Chosen first, a unit is free as often as it is; and the last of three after two.
    #expect(abs(near.corrections[0] - 1) < 1e-12)
  }

  @Test func lostCallsAreErlangs() throws {
    let found = try #require(
      Hypercube(areas: book, units: 3, serviceRate: 1, overflow: .lost))
    let a = 1.5
    let lost = a * a * a / 6 / (1 + a + a * a / 2 + a * a * a / 6)
    #expect(abs(found.saturation - lost) < 1e-12)
    #expect(abs(found.workload.reduce(0, +) - a * (1 - lost)) < 1e-12)
  }

  @Test func tooManyCallsHaveNoSteadyState() {
    #expect(Hypercube(areas: book, units: 3, serviceRate: 0.5, overflow: .waits) == nil)
    #expect(Hypercube(areas: book, units: 3, serviceRate: 0.5, overflow: .lost) != nil)
    #expect(
      HypercubeApproximation(areas: book, units: 3, serviceRate: 0.5, overflow: .waits) == nil)
  }
}
