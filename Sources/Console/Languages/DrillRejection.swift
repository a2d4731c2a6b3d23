internal import Domain

/// Why something about a drill was refused: the part of the refusals that drills have to
/// themselves.
enum DrillRejection {
  case noDrill, isPlanned, isExercise
  case cannot(DrillTrigger, DrillPhase)
  case isNotUnderWay(DrillPhase)
  case speedOutOfRange(Double)
  case stepOutOfRange
  case unknownCheckpoint(Int)
  case unknownInject(Int)
  case injectCannot(Int, InjectTrigger, InjectState)
  case nothingNewObserved(Int)
}
