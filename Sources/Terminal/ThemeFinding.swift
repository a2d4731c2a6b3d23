/// What is wrong with a theme that could be read.
package enum ThemeFinding: Hashable, Sendable {
  /// Neither the face's role nor a beginning of it is in the file.
  case missing(Face)
  /// A face cannot be read well enough, alone or with another laid over it.
  case faint(Face, under: Face?, depth: ColourDepth, contrast: Double, needed: Double)
  /// Two faces that must not be confused look alike to some eyes (CIEDE2000).
  case alike(Face, Face, depth: ColourDepth, vision: ColourVision, difference: Double)
  /// Two faces that must not be confused look the same without colour.
  case alikeWithoutColour(Face, Face)
  /// More pairs of colours than a terminal of eight colours can hold.
  case tooManyPairs(Int, limit: Int)
}

extension ThemeFinding: CustomStringConvertible {
  /// The finding in English, as `fenghuo themes check` prints it.
  package var description: String {
    switch self {
    case .missing(let face):
      "\(face.role): has no style"
    case .faint(let face, let overlay, let depth, let contrast, let needed):
      "\(face.role)\(overlay.map { " under \($0.role)" } ?? ""): contrast "
        + "\(ThemeFinding.rounded(contrast)) at \(depth.name), "
        + "\(ThemeFinding.rounded(needed)) needed"
    case .alike(let one, let other, let depth, let vision, let difference):
      "\(one.role) and \(other.role): look alike at \(depth.name) to \(vision.rawValue) vision, "
        + "difference \(ThemeFinding.rounded(difference))"
    case .alikeWithoutColour(let one, let other):
      "\(one.role) and \(other.role): look the same without colour"
    case .tooManyPairs(let count, let limit):
      "\(count) pairs of colours at 8 colours, \(limit) possible"
    }
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ColourDepth {
  /// How messages write the depth.
  package var name: String {
    switch self {
    case .mono: "no colours"
    case .eight: "8 colours"
    case .sixteen: "16 colours"
    case .indexed: "256 colours"
    case .direct: "true colour"
    }
  }
}
