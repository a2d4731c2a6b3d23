package import Domain

/// One line for the officer: what was refused, what was done.
package struct Message: Hashable, Sendable {
  /// How much it matters.
  package enum Weight: Hashable, Sendable { case notice, refusal, fault }

  package let text: String
  package let weight: Weight

  /// A text and its weight.
  package init(_ text: String, _ weight: Weight) {
    self.text = text
    self.weight = weight
  }
}

/// An act that can still be taken back.
package struct UndoOffer: Hashable, Sendable {
  /// What was done, in words.
  package let act: String
  /// Acts given by one key belong together.
  package let batch: Int
  package var entries: [Entry]
  /// When the offer ends, by the machine's clock.
  package let ends: Instant

  /// Whole seconds left at a moment of the machine's clock, at least 1 while the offer stands.
  package func secondsLeft(at wall: Instant) -> Int {
    Int((wall.duration(to: ends).inMilliseconds + 999) / 1000)
  }
}
