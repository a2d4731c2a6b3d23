import Domain

extension Station {
  /// Ends the closures of roads whose time is up.
  func endClosures(_ batch: inout Batch, _ now: Instant) {
    for closure in batch.picture.standingClosures {
      guard let until = closure.until, until <= now else { continue }
      batch.take(
        Submission(
          .road(.endClosure(closure.id)), by: .program, happened: until, received: now,
          isExercise: settings.isExercise),
        recorded: now)
    }
  }
}
