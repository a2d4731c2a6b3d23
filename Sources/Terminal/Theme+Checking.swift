extension Theme {
  /// Everything that would make the theme hard to use, at every depth, in a fixed order; empty for
  /// a good theme. Colours are taken as xterm shows them.
  package func check() -> [ThemeFinding] {
    let missing = Face.allCases.filter { ownStyle($0, at: .direct) == nil }
    var findings = missing.map { ThemeFinding.missing($0) }
    for depth in ColourDepth.allCases.reversed() where depth != .mono {
      findings += faintFaces(at: depth)
      findings += alikeFaces(at: depth)
    }
    let pairs = colourPairs(at: .eight).count
    if pairs > Theme.pairLimit { findings.append(.tooManyPairs(pairs, limit: Theme.pairLimit)) }
    return findings + alikeWithoutColour()
  }

  /// A terminal of eight colours holds 64 pairs; a few stay free.
  private static let pairLimit = 60

  /// What is laid over other faces, in lists and in forms.
  private static let overlays: [Face] = [.rowCursor, .rowCursorBlur, .rowMarked, .rowNew]

  /// What stands in the rows of a list, where overlays are laid.
  private static let inRows: [Face] = Face.allCases.filter { face in
    let role = face.role
    return ["text", "alert", "grid", "due", "stale", "feed", "unit", "log"].contains {
      role.hasPrefix($0)
    }
  }

  private static let glyphs: [Face] = Face.allCases.filter { face in
    let role = face.role
    return face != .mapLabel && ["border", "grid", "map", "graph"].contains { role.hasPrefix($0) }
  }

  private func faintFaces(at depth: ColourDepth) -> [ThemeFinding] {
    var findings: [ThemeFinding] = []
    for overlay in [nil] + Theme.overlays.map(Optional.some) {
      for face in overlay == nil ? Face.allCases : Theme.inRows {
        let needed = contrastNeeded(by: face, at: depth)
        let style = style(face, under: overlay, at: depth)
        let contrast = grounds.map { ground in
          ground.ink(style, at: depth).contrast(with: ground.paper(style, at: depth))
        }
        guard let worst = contrast.min(), worst < needed else { continue }
        findings.append(
          .faint(face, under: overlay, depth: depth, contrast: worst, needed: needed))
      }
    }
    return findings
  }

  private func contrastNeeded(by face: Face, at depth: ColourDepth) -> Double {
    let isEnhanced = contrast == .enhanced && depth >= .indexed
    return Theme.glyphs.contains(face) ? (isEnhanced ? 4.5 : 3) : (isEnhanced ? 7 : 4.5)
  }

  /// Severities among themselves, for full vision and for what the theme promises, and each
  /// alert before and after somebody took it.
  private func alikeFaces(at depth: ColourDepth) -> [ThemeFinding] {
    var findings: [ThemeFinding] = []
    for vision in [.full] + vision.filter({ $0 != .full }) {
      for (one, other) in Theme.contrary {
        let (first, second) = (style(one, at: depth), style(other, at: depth))
        guard first.attributes == second.attributes else { continue }
        let difference = grounds.map { ground in
          max(
            vision.seen(ground.ink(first, at: depth))
              .difference(from: vision.seen(ground.ink(second, at: depth))),
            vision.seen(ground.paper(first, at: depth))
              .difference(from: vision.seen(ground.paper(second, at: depth))))
        }
        guard let least = difference.min(), least < 12 else { continue }
        findings.append(
          .alike(one, other, depth: depth, vision: vision, difference: least))
      }
    }
    return findings
  }

  /// Faces that must never be taken for one another, two by two.
  private static let contrary: [(Face, Face)] = {
    let groups: [[Face]] =
      [AlertHandling.unacknowledged, .acknowledged].map { handling in
        (1...4).map { Face.alert(priority: $0, handling) }
      } + [[.gridExtreme, .gridSevere, .gridModerate, .gridMinor]]
    let severities = groups.flatMap { group in
      group.indices.flatMap { index in group[..<index].map { ($0, group[index]) } }
    }
    return severities + taken
  }()

  /// An alert before and after somebody took it.
  private static let taken: [(Face, Face)] = (1...4).map {
    (Face.alert(priority: $0, .unacknowledged), Face.alert(priority: $0, .acknowledged))
  }

  private typealias AlertHandling = Face.AlertHandling

  /// Severity is told by digit and sign where there is no colour; the rest needs an attribute.
  private func alikeWithoutColour() -> [ThemeFinding] {
    let others: [(Face, Face)] = [
      (.text, .rowCursor), (.text, .rowMarked), (.dialogButton, .dialogDefault),
      (.input, .inputCursor),
    ]
    return (Theme.taken + others).compactMap { one, other in
      style(one, at: .mono).attributes == style(other, at: .mono).attributes
        ? .alikeWithoutColour(one, other) : nil
    }
  }

  /// Every pair of colours that a screen can ask for.
  private func colourPairs(at depth: ColourDepth) -> Set<[Style.Ink?]> {
    var pairs: Set<[Style.Ink?]> = []
    for face in Face.allCases {
      for overlay in [nil] + Theme.overlays.map(Optional.some) {
        let style = style(face, under: overlay, at: depth)
        pairs.insert([style.foreground, style.background])
      }
    }
    return pairs
  }

  private var grounds: [Ground] {
    switch variant {
    case .dark: [.dark]
    case .light: [.light]
    case .any: [.dark, .light]
    }
  }
}

/// The colours that a terminal itself has.
private struct Ground {
  let ink: Colour
  let paper: Colour

  static let dark = Ground(ink: .xterm(7), paper: .xterm(0))
  static let light = Ground(ink: .xterm(0), paper: .xterm(15))

  func ink(_ style: Style, at depth: ColourDepth) -> Colour {
    colour(style.foreground, at: depth) ?? ink
  }

  func paper(_ style: Style, at depth: ColourDepth) -> Colour {
    colour(style.background, at: depth) ?? paper
  }

  private func colour(_ ink: Style.Ink?, at depth: ColourDepth) -> Colour? {
    switch ink {
    case .terminal, nil: nil
    case .number(let number): depth == .direct ? Colour(number) : .xterm(number)
    }
  }
}
