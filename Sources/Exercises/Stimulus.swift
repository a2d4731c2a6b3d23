package import Domain

/// Something that the exercise puts to a station: as a feed, a desk, a crew or an instrument would.
package struct Stimulus: Hashable, Sendable {
  /// What is put.
  package enum Content: Hashable, Sendable {
    case command(Submission)
    case reading(Reading)
  }

  /// When it happens on the watch's clock.
  package let at: Instant
  package let content: Content

  init(_ reading: Reading, at instant: Instant) {
    at = instant
    content = .reading(reading)
  }

  /// What an actor of the exercise wants done; always marked as exercise.
  init(_ command: Command, by name: String, at instant: Instant) {
    at = instant
    content = .command(
      Submission(
        command, by: .source(name), happened: instant, received: instant, isExercise: true))
  }
}
