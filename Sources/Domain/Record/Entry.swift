/// What led to an entry.
package enum Cause: Hashable, Sendable {
  /// An earlier entry of this journal, by its sequence number.
  case entry(Int)
  /// A report from outside.
  case report(ReportKey)
}

/// One line of the record: what happened, who did it, where, when, and why.
///
/// It carries three times: when it *happened*, when this station *received* word of it, and when it
/// was *recorded*.
package struct Entry: Hashable, Sendable {
  /// Place in this journal, from 1, without gaps.
  package var sequence: Int
  package var origin: Origin.ID
  /// Place among its origin's entries, from 1, without gaps.
  package var originSequence: Int
  package var happened: Instant
  package var received: Instant
  package var recorded: Instant
  package var actor: Actor
  package var cause: Cause?
  /// True for simulation and drill: it may never pass as actual.
  package var isExercise: Bool
  /// The city that it belongs to, if one.
  package var city: City.ID?
  package var event: Event

  package init(
    sequence: Int, origin: Origin.ID, originSequence: Int, happened: Instant, received: Instant,
    recorded: Instant, actor: Actor, cause: Cause?, isExercise: Bool, city: City.ID?, event: Event
  ) {
    self.sequence = sequence
    self.origin = origin
    self.originSequence = originSequence
    self.happened = happened
    self.received = received
    self.recorded = recorded
    self.actor = actor
    self.cause = cause
    self.isExercise = isExercise
    self.city = city
    self.event = event
  }
}
