import CNcurses

/// What the terminal database knows of a terminal, without touching it.
package enum TerminalFacts {
  /// How many colours a terminal has, -1 for none; nil if it is unknown.
  package static func colours(of name: String) -> Int? {
    let count = fh_known_colours(name)
    return count < -1 ? nil : Int(count)
  }
}
