import Glibc

/// The integral of a function by halving: each part is taken by the pair of Gauss (7) and Kronrod
/// (15) rules, and the part that is least sure is cut in two, until the whole is sure enough.
///
/// The nodes and weights are those of QUADPACK (Piessens et al. 1983, QK15).
struct AdaptiveIntegral {
  private struct Part {
    let low: Double
    let high: Double
    let value: Double
    let error: Double
  }

  private let function: (Double) -> Double
  private var parts: [Part] = []

  /// The integral over an interval that is first cut into so many parts, to a relative error.
  static func of(
    from low: Double, to high: Double, parts count: Int, relativeError: Double,
    _ function: @escaping (Double) -> Double
  ) -> Double {
    var integral = AdaptiveIntegral(function: function)
    for index in 0..<count {
      let start = low + (high - low) * Double(index) / Double(count)
      let end = low + (high - low) * Double(index + 1) / Double(count)
      integral.parts.append(integral.part(from: start, to: end))
    }
    return integral.refined(to: relativeError, halvings: 20 * count)
  }

  private mutating func refined(to relativeError: Double, halvings: Int) -> Double {
    for _ in 0..<halvings {
      let value = parts.reduce(0) { $0 + $1.value }
      let error = parts.reduce(0) { $0 + $1.error }
      guard error > relativeError * abs(value),
        let worst = parts.indices.max(by: { parts[$0].error < parts[$1].error })
      else { break }
      let part = parts[worst]
      let middle = (part.low + part.high) / 2
      parts[worst] = self.part(from: part.low, to: middle)
      parts.append(self.part(from: middle, to: part.high))
    }
    return parts.reduce(0) { $0 + $1.value }
  }

  private init(function: @escaping (Double) -> Double) { self.function = function }

  private func part(from low: Double, to high: Double) -> Part {
    let (centre, half) = ((low + high) / 2, (high - low) / 2)
    let middle = function(centre)
    var kronrod = middle * Self.kronrod[7]
    var gauss = middle * Self.gauss[3]
    for index in 0..<7 {
      let offset = half * Self.nodes[index]
      let pair = function(centre - offset) + function(centre + offset)
      kronrod += pair * Self.kronrod[index]
      if index % 2 == 1 { gauss += pair * Self.gauss[index / 2] }
    }
    return Part(low: low, high: high, value: kronrod * half, error: abs(kronrod - gauss) * half)
  }

  private static let nodes = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693316, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245,
  ]
  private static let kronrod = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
  ]
  private static let gauss = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
  ]
}
