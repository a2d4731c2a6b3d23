/// What can be done to a drill: by its facilitator, or by the exercise itself.
package enum DrillCommand: Hashable, Sendable {
  /// Puts the plan on the record; nothing begins yet.
  case plan(DrillPlan)
  /// This record goes on from a checkpoint of another.
  case branch(Drill.Branch)
  case start
  case pause
  case resume
  case setSpeed(Double)
  /// Lets so much time pass at once.
  case step(Duration)
  case checkpoint(label: String)
  /// Ends this record's drill; another record goes on from the checkpoint.
  case jumpBack(to: Int)
  case end
  case deliver(Int)
  case hold(Int, reason: String)
  case release(Int)
  case skip(Int, reason: String)
  /// Puts on record what can be said of an inject now.
  case observe(Int)
  case close(Int)
}

/// What happened in a drill.
package enum DrillEvent: Hashable, Sendable {
  case planned(DrillPlan)
  case branched(Drill.Branch)
  case started
  case paused
  case resumed
  case speedSet(Double)
  case stepped(Duration)
  case checkpointed(number: Int, label: String)
  case jumpedBack(to: Int)
  case ended
  case inject(Int, InjectEvent)
}

/// What happened to an inject.
package enum InjectEvent: Hashable, Sendable {
  case scheduled
  case delivered
  case held(reason: String)
  case released
  case skipped(reason: String)
  case observed(Verdict)
  case closed
}
