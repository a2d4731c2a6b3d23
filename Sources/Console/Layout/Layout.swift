package import Terminal

/// Where each pane of a screen lies, and the drawing of all of them.
package enum Layout {
  /// The whole screen.
  package static func draw(_ desk: Desk) -> Surface { Surface(size: desk.size) }

  /// How many rows of a list its pane can show, so that keys move by pages and rows keep their lines.
  package static func height(of focus: Focus, in desk: Desk) -> Int { max(1, desk.size.rows - 6) }
}
