extension Model {
  /// Every model, in the order of the topics.
  package static let all: [Model] = [
    exerciseSchedule,
    plumeSigma,
    plume,
    plumeMaximum,
    plumeRise,
    windProfile,
    detectCUSUM,
    detectCUSUMRunLength,
    detectEWMA,
    detectEWMARunLength,
    detectShewhartRunLength,
    detectAlarmBudget,
  ]
}
