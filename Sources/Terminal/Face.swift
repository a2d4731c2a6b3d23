/// What a piece of the screen means. Panels name faces; a theme gives each its colours.
package enum Face: UInt8, CaseIterable, Hashable, Sendable {
  // Running text and what stands around it.
  case text, textDim, textMuted, textStrong, textInverse
  case border, borderFocus, borderFrozen, borderDrill, borderReplay
  case title, hintKey, hintLabel

  // The rows of a list.
  case rowCursor, rowCursorBlur, rowMarked, rowGhost, rowNew

  // An alert by priority and by what was done about it.
  case alertP1Unacknowledged, alertP1Acknowledged, alertP1Returned, alertP1Shelved
  case alertP2Unacknowledged, alertP2Acknowledged, alertP2Returned, alertP2Shelved
  case alertP3Unacknowledged, alertP3Acknowledged, alertP3Returned, alertP3Shelved
  case alertP4Unacknowledged, alertP4Acknowledged, alertP4Returned, alertP4Shelved

  // The severity glyph where cities, places or cells stand in a grid.
  case gridExtreme, gridSevere, gridModerate, gridMinor, gridUnknown, gridClear

  // Time that is left, how old a fact is, how a feed and a unit are doing.
  case dueOk, dueSoon, dueOver
  case stale
  case feedOk, feedLate, feedDown
  case unitFree, unitEnroute, unitOnscene, unitOut

  // The map, and its heat from none to most.
  case mapWater, mapGreen, mapRoad, mapBoundary, mapLabel, mapMarker, mapCursor
  case mapHeat0, mapHeat1, mapHeat2, mapHeat3, mapHeat4
  case graphLow, graphMid, graphHigh

  // Where a person types or answers.
  case input, inputCursor, inputError, inputGhost
  case dialog, dialogDanger, dialogButton, dialogDefault

  // Which world this is, said in the status line.
  case bannerLive, bannerSimulation, bannerFreeze, bannerDrill, bannerReplay, bannerSlow
  case logSystem, logOperator, logSource
}

extension Face {
  /// The name that theme files use: the case's name cut before each capital, for example
  /// `alert.p1.unacknowledged`. A theme may give a style to `alert.p1` or `alert` instead.
  package var role: String { Face.roles[Int(rawValue)] }

  /// The face of a role's name.
  package init?(role: String) {
    guard let index = Face.roles.firstIndex(of: role),
      let face = Face(rawValue: UInt8(index))
    else { return nil }
    self = face
  }

  /// The face of an alert's priority, from 1 (most urgent) to 4, and what was done about it.
  package static func alert(priority: Int, _ handling: AlertHandling) -> Face {
    let first = alertP1Unacknowledged.rawValue
    let row = UInt8(min(max(priority, 1), 4) - 1)
    return Face(rawValue: first + row * 4 + handling.rawValue) ?? .text
  }

  /// What was done about an alert, as far as its colour is concerned.
  package enum AlertHandling: UInt8, CaseIterable, Sendable {
    case unacknowledged, acknowledged, returned, shelved
  }

  private static let roles: [String] = allCases.map { face in
    String(describing: face).reduce(into: "") { role, letter in
      if letter.isUppercase { role += "." }
      role += letter.lowercased()
    }
  }
}
