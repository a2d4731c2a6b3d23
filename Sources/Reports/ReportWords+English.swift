internal import Domain

extension ReportWords {
  /// In English.
  package static let english = ReportWords(
    tag: "en",
    title: "After-action report",
    banner: "EXERCISE · 演练 — nothing in this report has happened",
    overview: "Overview",
    scenario: "Scenario",
    seed: "seed",
    started: "Started",
    ended: "Ended",
    never: "never",
    notEnded: "not ended",
    record: "Record",
    branch: "Branch",
    checkpoint: "Checkpoint",
    fact: "Fact",
    value: "Value",
    objectives: "Analysis by objective",
    objective: "Objective",
    capability: "Capability",
    injects: "Injects",
    seen: "seen",
    late: "late",
    missing: "missing",
    open: "open",
    rating: "Rating P/S/M/U",
    ratingNote:
      "The counts come from the record. The rating (performed without challenges, with "
      + "some, with major challenges, unable to perform) is the evaluators' to give.",
    toFillIn: "________",
    response: "Expected response",
    expected: "Expected",
    observed: "Observed",
    delay: "After",
    notDelivered: "not delivered",
    stillAwaited: "still awaited when the record ended",
    responses: "Response times",
    measure: "Measure",
    median: "median",
    responsesNote:
      "Minutes and seconds. The median of an even count is the mean of the middle two; p90 "
      + "is the nearest rank; missing counts what never came about in this record.",
    clocks: "Steps of the responses",
    clocksNote:
      "All responses of the record, simulated desks among them, against NFPA 1225 (answering, "
      + "processing) and NFPA 1710 (turnout, travel). Missing counts what began and did not end.",
    inTime: "In time",
    target: "Target",
    alerts: "Alerts by state at the end",
    state: "State",
    missed: "What was missed",
    nothing: "Nothing.",
    strengths: "Strengths",
    improvements: "Areas for improvement",
    observation: "Observation",
    action: "Corrective action",
    owner: "Owner",
    dueBy: "Due",
    openState: "open",
    joint: "Decided together",
    jointNote: { "\($0) entries of the record tell of it, each once below." },
    act: { kind in
      switch kind {
      case .proposed: "proposals"
      case .countered: "counter-proposals"
      case .consented: "consents"
      case .refused: "refusals"
      case .withdrawn: "withdrawn"
      case .lapsed: "lapsed unanswered"
      case .called: "meetings called"
      case .begun: "meetings begun"
      case .came: "cities that came"
      case .excused: "cities that stayed away"
      case .minuted: "lines of minutes"
      case .closed: "meetings closed"
      case .cancelled: "meetings called off"
      case .takeOverProposed: "take-overs proposed"
      case .takenOver: "taken over"
      case .dropped: "take-overs dropped"
      case .handedBack: "handed back"
      case .directed: "directives"
      }
    },
    decisions: "Decisions of the players",
    personsDecisions: "Decisions of the people on watch",
    timeline: "Timeline",
    whatIf: "What if",
    changedDecision: "Changed decision",
    asRecorded: "As recorded",
    asRerun: "Run again",
    noDifference: "Nothing expected came out otherwise.",
    notRepeated: "What could not be done again",
    time: "Time",
    who: "Who",
    what: "What",
    entries: { "\($0) entries, up to \($1)" },
    branchOf: { "from checkpoint \($1) of \($0)" },
    summary: { "\($0) of \($1) injects were delivered." },
    neverTaken: { "\($0) was never acknowledged" },
    escalated: { "\($0) not taken in twice their time, told to the supervisor: \($1)" },
    alreadySo: "already so before it was asked for",
    leftForCheckpoint: { "\($1), left for checkpoint \($0)" },
    name: { measure in
      switch measure {
      case .acknowledgeInjected: "acknowledge, injected alerts"
      case .acknowledge: "acknowledge, all alerts"
      case .acknowledgeFirst: "acknowledge, P1"
      case .acknowledgeSecond: "acknowledge, P2"
      case .acknowledgeThird: "acknowledge, P3"
      case .acknowledgeFourth: "acknowledge, P4"
      case .dispatchByPlayers: "dispatch, players' incidents"
      case .dispatch: "dispatch, all incidents"
      case .arrivalByPlayers: "arrival, players' incidents"
      case .arrival: "arrival, all incidents"
      }
    },
    step: { measure in
      switch measure {
      case .answering: "answered"
      case .processing: "first unit sent"
      case .turnoutMedical: "turnout, ambulance"
      case .turnoutFire: "turnout, fire"
      case .firstEngine: "first engine's way"
      case .fullFirstAlarm: "full first alarm's way"
      }
    })
}
