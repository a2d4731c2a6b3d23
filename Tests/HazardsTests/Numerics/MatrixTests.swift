import Glibc
import Testing

@testable import Hazards

/// Spectral radii and exponentials of matrices that are hard for plain methods.
@Suite struct MatrixTests {
  @Test(
    arguments: [
      // Two that only feed each other: powers of it turn in a circle and never settle.
      ([[0, 0.8], [0.2, 0]], 0.4),
      // A chain with one rate throughout has no full set of eigenvectors.
      ([[0.5, 1, 0], [0, 0.5, 1], [0, 0, 0.5]], 0.5),
      ([[0, 5, 5], [0, 0, 5], [0, 0, 0]], 0), ([[0, 1e-12], [1, 0]], 1e-6),
      ([[1, 1], [1, 1]], 2), ([[3]], 3), ([], 0),
      // Two groups as strong as each other but for the last digits.
      ([[0.9, 0, 0], [0, 0.9000000000000001, 0], [0.3, 0, 0.1]], 0.9000000000000001),
      // x³ = 0.072 + 0.06 x.
      ([[0, 0, 0.3], [0.4, 0, 0], [0.2, 0.6, 0]], 0.4639021018692122),
    ] as [([[Double]], Double)])
  func spectralRadius(rows: [[Double]], radius: Double) {
    let found = NonNegativeMatrix(rows).spectralRadius
    #expect(abs(found - radius) <= 1e-13 * radius, "\(found)")
  }

  /// Of a stochastic matrix it is 1, however slowly its parts mix.
  @Test(arguments: [0.5, 1e-3, 1e-9, 1e-15])
  func aStochasticMatrixHasOne(leak: Double) {
    let rows = [[1 - leak, leak, 0], [leak / 2, 1 - leak, leak / 2], [0, leak, 1 - leak]]
    #expect(isClose(NonNegativeMatrix(rows).spectralRadius, 1, within: 1e-14))
  }

  /// exp of [[−a, 0], [b, −c]] is known: a slow motion beside one 10¹² times quicker.
  @Test(arguments: [
    (0.3, 0.1, 5.0), (1e9, 0.1, 20), (1e12, 1e-3, 400), (7, 7.5, 40), (0.1, 1e12, 300),
  ])
  func exponentialOfStiffMotions(quick: Double, slow: Double, days: Double) {
    let feed = slow / 3
    let matrix = [-quick, 0, feed, -slow].map { $0 * days }
    let found = MatrixExponential.of(matrix, order: 2)
    let crossed = feed * (exp(-slow * days) - exp(-quick * days)) / (quick - slow)
    #expect(isClose(found[0], exp(-quick * days), within: 1e-10))
    #expect(isClose(found[3], exp(-slow * days), within: 1e-10))
    #expect(isClose(found[2], crossed, within: 1e-10))
    #expect(found[1] == 0)
  }

  @Test func nothingMovesInNoTime() {
    #expect(MatrixExponential.of([0, 0, 0, 0], order: 2) == [1, 0, 0, 1])
  }

  @Test func aSystemIsSolvedWithRowExchanges() throws {
    let system = try #require(LinearSystem([0, 2, 1, 1, 1, 0, 2, 0, 3], order: 3))
    let x = system.solve([7, 3, 11])
    // x = (1, 2, 3)
    #expect(zip(x, [1, 2, 3]).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(LinearSystem([1, 2, 2, 4], order: 2) == nil)
  }
}
