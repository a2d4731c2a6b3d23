package import Domain
package import Terminal

/// What can reach a desk. The loop sends a `tick` before the keys that it has read, so that the
/// desk knows when they were pressed.
package enum Input: Sendable {
  case key(Key)
  case update(Update)
  /// The machine's clock, now.
  case tick(wall: Instant)
  case resized(Size)
  case problem(Problem)
  case measured(Measurements)
  /// Whether the record's chain of hashes holds.
  case verified(Bool)

  /// What the picture and its fork came to, run ahead aside.
  case whatIf(ticket: Int, [WhatIf])

  /// Something that went wrong at the rim of the program.
  package enum Problem: Hashable, Sendable {
    case journalFailed(reason: String)
    case feedFailed(path: String, reason: String)
    case themeRefused(name: String, reason: String)
  }

  /// What the program measured of itself, for the health screen.
  package struct Measurements: Hashable, Sendable {
    /// From a key to the last byte painted.
    package var keyLagInMilliseconds: Double
    package var framesPainted: Int
    package var framesDropped: Int
    package var residentBytes: Int
    /// The terminal takes bytes so slowly that less is painted.
    package var isSlowLink: Bool

    /// What was measured so far.
    package init(
      keyLagInMilliseconds: Double = 0, framesPainted: Int = 0, framesDropped: Int = 0,
      residentBytes: Int = 0, isSlowLink: Bool = false
    ) {
      self.keyLagInMilliseconds = keyLagInMilliseconds
      self.framesPainted = framesPainted
      self.framesDropped = framesDropped
      self.residentBytes = residentBytes
      self.isSlowLink = isSlowLink
    }
  }
}

/// What a desk wants done in the world.
package enum Effect: Hashable, Sendable {
  /// Somebody at this desk wants it; the answer comes back in an update, by the ticket.
  case submit(Command, ticket: Int)
  /// Somebody at this desk tells late what happened before; the answer comes in the same way.
  case report(Command, happened: Instant, ticket: Int)
  /// Run the present picture ahead as it is and as it is supposed; the answer comes back as an
  /// input, by the ticket.
  case ask(Supposition, ticket: Int)
  case quit
  case suspend
  case bell
  /// Put a text on the terminal's clipboard.
  case copy(String)
  /// Let time run so fast; 0 stops it.
  case setSpeed(Double)
  /// Show a theme, for a look or for good.
  case theme(String)
  /// Paint every cell again.
  case redraw
  case mouse(Bool)
  /// Somebody else sits at the desk.
  case sit(Actor)
  /// Carry a drill on from a checkpoint, in a record of its own.
  case branch(checkpoint: Int)
  /// Show the record at another moment.
  case seek(Instant)
}
