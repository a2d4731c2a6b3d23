internal import Glibc

/// What is integrated along a parabola s = σ + 2ipη − η² through the saddle σ, without its height
/// there: a hump over η.
///
/// The natural p follows the steepest descent from the saddle. Where reaches are of very different
/// kinds the hump would rise again on the way; then p is larger, at most the root of the distance
/// from the saddle to the furthest branch, with which every factor falls.
struct Hump {
  /// An integral, and how far it may be wrong, as a share of itself.
  typealias Area = (value: Double, error: Double)

  private let reaches: [(length: Double, root: Double, dispersion: Double)]
  private let time: Double
  /// p
  private var focus: Double
  private let widest: Double

  /// The hump of reaches with what r is of each at the saddle.
  init(_ reaches: [PassageChain.Reach], roots: [Double], time: Double) {
    self.reaches = zip(reaches, roots).map { ($0.length, $1, $0.water.dispersion) }
    self.time = time
    // With φ the logarithm that is integrated: p² = −3φ″/2φ‴.
    var (second, third, widest) = (0.0, 0.0, 0.0)
    let scale = roots.min() ?? 1
    for reach in self.reaches {
      // In units of the least root, so that no power leaves what a number can hold.
      let (root, weight) = (reach.root / scale, reach.length * reach.dispersion)
      second += weight / (root * root * root)
      third += weight * reach.dispersion / (root * root * root * root * root)
      widest = max(widest, reach.root / (2 * reach.dispersion.squareRoot()))
    }
    self.widest = widest
    focus = min(widest, scale / 2 * (second / third).squareRoot())
  }

  /// The integral over η > 0, along the first parabola on which few points tell it.
  mutating func area() -> Area {
    var best: Area = (0, .infinity)
    while focus < widest {
      if !risesAgain {
        let area = area(points: 1 << 12)
        if area.error < best.error { best = area }
        if best.error <= Self.tolerance { return best }
      }
      focus = min(widest, 1.5 * focus)
    }
    let area = area(points: 1 << 19)
    return area.error < best.error ? area : best
  }

  private static let tolerance = 1e-12

  /// The integral by the trapezoidal rule, which for such a hump gains digits with each halving of
  /// its step; with at most so many points.
  private func area(points: Int) -> Area {
    let end = end
    var count = 32
    var first = value(at: 0).real / 2
    for index in 1..<count { first += value(at: end * Double(index) / Double(count)).real }
    var (sum, modulus) = (first, abs(first))
    var area: Area = (sum * end / Double(count), .infinity)
    while area.error > Self.tolerance, count < points {
      for index in 0..<count {
        let value = value(at: end * (Double(index) + 0.5) / Double(count))
        sum += value.real
        modulus += abs(value.real)
      }
      count *= 2
      let finer = sum * end / Double(count)
      // What cancels takes digits with it.
      area = (finer, (abs(finer - area.value) + 1e-16 * modulus * end / Double(count)) / abs(finer))
    }
    return area.value > 0 ? area : (0, .infinity)
  }

  /// Whether the hump does not fall away from the saddle.
  private var risesAgain: Bool {
    var place = end
    for _ in 0..<60 {
      if logModulus(at: place) > 0.5 { return true }
      place /= 1.3
    }
    return false
  }

  /// Where the hump has sunk below what a number can tell.
  private var end: Double {
    let usual = (45 / time).squareRoot()
    var end = usual
    while end < usual * 1e9, logModulus(at: end) > -45 { end *= 2 }
    while end > usual * 1e-9, logModulus(at: end / 2) < -45 { end /= 2 }
    return end
  }

  /// The logarithm of the modulus without that of ds/dη.
  private func logModulus(at place: Double) -> Double { exponent(at: place).real }

  /// The integrand e^(ψ(s) − ψ(σ)) · (p + iη).
  private func value(at place: Double) -> Complex {
    let exponent = exponent(at: place)
    return exponent.exponential * Complex(focus, place)
  }

  /// ψ(s) − ψ(σ) = (s − σ)(t − Σ 2L/(r(s) + r(σ))).
  private func exponent(at place: Double) -> Complex {
    let offset = Complex(-place * place, 2 * focus * place)
    var rest = Complex(time, 0)
    for reach in reaches {
      let root = (Complex(reach.root * reach.root, 0) + offset.scaled(by: 4 * reach.dispersion))
        .squareRoot
      rest = rest - (root + Complex(reach.root, 0)).reciprocal.scaled(by: 2 * reach.length)
    }
    return offset * rest
  }
}

/// A complex number, as far as the hump needs it.
struct Complex {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (left: Complex, right: Complex) -> Complex {
    Complex(left.real + right.real, left.imaginary + right.imaginary)
  }

  static func - (left: Complex, right: Complex) -> Complex {
    Complex(left.real - right.real, left.imaginary - right.imaginary)
  }

  static func * (left: Complex, right: Complex) -> Complex {
    Complex(
      left.real * right.real - left.imaginary * right.imaginary,
      left.real * right.imaginary + left.imaginary * right.real)
  }

  func scaled(by factor: Double) -> Complex { Complex(real * factor, imaginary * factor) }

  var reciprocal: Complex {
    let square = real * real + imaginary * imaginary
    return Complex(real / square, -imaginary / square)
  }

  /// e to this power.
  var exponential: Complex {
    let modulus = exp(real)
    return Complex(modulus * cos(imaginary), modulus * sin(imaginary))
  }

  /// The root on the right side of the plane.
  var squareRoot: Complex {
    let modulus = hypot(real, imaginary)
    guard modulus > 0 else { return Complex(0, 0) }
    if real >= 0 {
      let root = ((modulus + real) / 2).squareRoot()
      return Complex(root, imaginary / (2 * root))
    }
    let root = ((modulus - real) / 2).squareRoot()
    return Complex(abs(imaginary) / (2 * root), imaginary < 0 ? -root : root)
  }
}
