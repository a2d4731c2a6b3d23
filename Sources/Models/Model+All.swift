extension Model {
  /// Every model, in the order of the topics.
  package static let all: [Model] = [
    exerciseSchedule,
    plumeSigma,
    plume,
    plumeMaximum,
    plumeRise,
    windProfile,
    puff,
    puffDosage,
    puffTrack,
    puffColumnLoad,
    ashSettling,
    ashDeposit,
    eruptionRate,
    detectCUSUM,
    detectCUSUMRunLength,
    detectEWMA,
    detectEWMARunLength,
    detectShewhartRunLength,
    detectAlarmBudget,
  ]
}
