import Glibc

/// A colour in CIE L*a*b* under D65: lightness, and two axes of hue.
struct LabColour {
  let lightness: Double
  let a: Double
  let b: Double

  /// The colour of linear red, green and blue; what lies outside 0...1 counts as its nearer end.
  init(linear: SIMD3<Double>) {
    let light = linear.clamped(
      lowerBound: SIMD3(repeating: 0), upperBound: SIMD3(repeating: 1))
    let x = (0.4124564 * light.x + 0.3575761 * light.y + 0.1804375 * light.z) / 0.95047
    let y = 0.2126729 * light.x + 0.7151522 * light.y + 0.0721750 * light.z
    let z = (0.0193339 * light.x + 0.1191920 * light.y + 0.9503041 * light.z) / 1.08883
    let (fx, fy, fz) = (LabColour.root(x), LabColour.root(y), LabColour.root(z))
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  private static func root(_ value: Double) -> Double {
    value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
  }

  /// How different two colours look, CIEDE2000: below 1 nobody sees it, above 12 nobody
  /// confuses them side by side (Sharma, Wu, Dalal 2005).
  func difference(from other: LabColour) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1 + 0.5 * (1 - (power(meanChroma, 7) / (power(meanChroma, 7) + c25)).squareRoot())
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (LabColour.hue(a1, b), LabColour.hue(a2, other.b))
    let deltaHue = c1 * c2 == 0 ? 0 : remainder(h2 - h1, 360)
    let deltaH = 2 * (c1 * c2).squareRoot() * sin(radians(deltaHue / 2))
    let hue = c1 * c2 == 0 ? h1 + h2 : h1 + deltaHue / 2
    let (meanL, meanC) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
      + 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    let turned = (remainder(hue - 275, 360)) / 25
    let offset = (meanL - 50) * (meanL - 50)
    let weightL = 1 + 0.015 * offset / (20 + offset).squareRoot()
    let (weightC, weightH) = (1 + 0.045 * meanC, 1 + 0.015 * meanC * t)
    let rotation =
      -2 * (power(meanC, 7) / (power(meanC, 7) + c25)).squareRoot()
      * sin(radians(60 * exp(-turned * turned)))
    let l = (other.lightness - lightness) / weightL
    let (c, h) = ((c2 - c1) / weightC, deltaH / weightH)
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
  }

  private var c25: Double { 6_103_515_625 }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}

/// One number to the power of another, for the gamma of screens.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// How a person sees colours.
package enum ColourVision: String, CaseIterable, Sendable {
  case full, protan, deutan, tritan

  /// What such an eye makes of a colour (Machado, Oliveira, Fernandes 2009, severity 1).
  func seen(_ colour: Colour) -> LabColour {
    let light = colour.linear
    let rows: [SIMD3<Double>] =
      switch self {
      case .full: [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]
      case .protan:
        [
          SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
          SIMD3(-0.003882, -0.048116, 1.051998),
        ]
      case .deutan:
        [
          SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
          SIMD3(-0.011820, 0.042940, 0.968881),
        ]
      case .tritan:
        [
          SIMD3(1.255528, -0.076749, -0.178779), SIMD3(-0.078411, 0.930809, 0.147602),
          SIMD3(0.004733, 0.691367, 0.303900),
        ]
      }
    return LabColour(
      linear: SIMD3((rows[0] * light).sum(), (rows[1] * light).sum(), (rows[2] * light).sum()))
  }
}
