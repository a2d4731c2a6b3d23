import CNcurses

/// How a program that stays open for weeks holds its memory.
package enum Memory {
  /// Gives back to the system what a burst needed. Else the C library takes the largest piece that
  /// was ever freed for the usual size, and keeps pieces of that size.
  package static func giveBackAfterBursts() { fh_give_memory_back() }
}
