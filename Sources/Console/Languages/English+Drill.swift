internal import Domain

/// Drills, in English.
extension English {
  var drill: DrillPhrases {
    DrillPhrases(
      number: "NO", state: "STATE", due: "DUE", seen: "SEEN", delay: "DELAY", what: "INJECT",
      none: "This watch is no drill.", byHand: "by hand", onCondition: "if", overdue: "now",
      objective: "Aim", text: "Text", way: "Way", controller: "Control", response: "Response",
      expected: "Expected", notes: "Notes", reason: "Reason", checkpoints: "Checkpoints",
      branch: "Branch", messages: "Messages of the drill", noMessages: "No message has come.",
      objectives: "Objectives", notBegun: "p starts the drill",
      count: { "\($0) of \($1) delivered" + ($2 > 0 ? ", \($2) with something missing" : "") },
      awaited: { "awaited until \($0)" },
      seenAfter: { "seen after \($0): \($1) by \($2)" },
      lateAfter: { "LATE, after \($0): \($1) by \($2)" },
      alreadySo: "was so already", missing: { "MISSING since \($0)" },
      after: { "\($2) after #\($0) \($1)" },
      unacknowledged: { "if \($0) waits for \($1)" },
      incident: { "if an incident (\($0)) is \($1)" },
      posture: { "if \($0) is in \($1)" })
  }

  func word(_ state: InjectState) -> String { state.rawValue }
  func word(_ phase: DrillPhase) -> String { phase.rawValue }
  func word(_ trigger: InjectTrigger) -> String { trigger.rawValue }

  func word(_ trigger: DrillTrigger) -> String {
    switch trigger {
    case .start: "start"
    case .pause: "pause"
    case .resume: "resume"
    case .setSpeed: "change its speed"
    case .step: "step"
    case .checkpoint: "set a checkpoint"
    case .jumpBack: "jump back"
    case .end: "end"
    }
  }

  func word(_ verdict: Verdict) -> String { verdict.rawValue }

  func word(_ method: Inject.Method) -> String {
    switch method {
    case .telephone: "telephone"
    case .radio: "radio"
    case .message: "message"
    case .person: "in person"
    case .system: "console"
    }
  }

  func text(_ expectation: ExpectedAction, _ names: Names) -> String {
    let scope = names.scope(expectation.scope)
    let limit = "within \(names.minutes(expectation.within))"
    let act: String =
      switch expectation.act {
      case .acknowledge: "acknowledge \(scope)"
      case .openIncident: "open an incident \(scope)"
      case .dispatch(let kind, let count): "send \(units(kind, count)) to \(scope)"
      case .arrival(let kind, let count): "\(units(kind, count)) at the scene \(scope)"
      case .note(let words):
        "note \(scope)" + (words.isEmpty ? "" : " with \(words.joined(separator: "/"))")
      case .posture(let posture): "switch \(scope) to \(word(posture))"
      case .reach(let state): "incident \(scope) \(word(state))"
      }
    return act + ", " + limit
  }

  private func units(_ kind: UnitKind?, _ count: Int) -> String {
    "\(count) \(kind.map { language.panel.terms.unitKind($0) } ?? "units")"
  }

  func sentence(_ event: DrillEvent, _ names: Names) -> String {
    switch event {
    case .planned(let plan): "planned the drill \(names.language.name(plan.title))"
    case .branched(let branch):
      "this record goes on from checkpoint \(branch.checkpoint) of \(branch.record)"
    case .started: "started the drill"
    case .paused: "paused the drill"
    case .resumed: "resumed the drill"
    case .speedSet(let speed): "set the drill's speed to \(NumberWords.short(speed))"
    case .stepped(let length): "let \(names.minutes(length)) pass at once"
    case .checkpointed(let number, let label): "checkpoint \(number): \(label)"
    case .jumpedBack(let number): "jumped back to checkpoint \(number): this record ends here"
    case .ended: "ended the drill"
    case .inject(let number, .scheduled): "inject \(number) is scheduled"
    case .inject(let number, .delivered): "delivered inject \(number)"
    case .inject(let number, .held(let reason)): "held inject \(number): \(reason)"
    case .inject(let number, .released): "released inject \(number)"
    case .inject(let number, .skipped(let reason)): "skipped inject \(number): \(reason)"
    case .inject(let number, .observed(let verdict)): "inject \(number): \(word(verdict))"
    case .inject(let number, .closed): "closed inject \(number)"
    }
  }

  func label(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "deliver"
    case .hold: "hold"
    case .skip: "skip"
    case .closeInject: "close"
    case .step: "step 1m"
    case .nextInject: "to next"
    case .checkpoint: "checkpoint"
    case .jumpBack: "jump back"
    case .endDrill: "end"
    case .changeSeat: "seat"
    }
  }

  func help(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "Deliver the inject now; says first what the players will get."
    case .hold: "Hold the inject back, with a reason, or release it."
    case .skip: "Leave the inject out, with a reason."
    case .closeInject: "Close the inject; what was not seen by now is missing."
    case .step: "Let a minute of the drill pass at once."
    case .nextInject: "Let time pass up to the next inject that is due."
    case .checkpoint: "Set a checkpoint that the drill can go back to."
    case .jumpBack: "Go back to a checkpoint: this record ends and stays, another goes on."
    case .endDrill: "End the drill; asks first."
    case .changeSeat: "Change seats between facilitator and player at this console."
    }
  }

  func textOfDrill(_ rejection: DrillRejection) -> String {
    switch rejection {
    case .noDrill: "This watch is no drill."
    case .isPlanned: "A drill is on already."
    case .isExercise: "Only what is marked as exercise can be a drill."
    case .cannot(let trigger, let phase): "The drill is \(word(phase)): cannot \(word(trigger))."
    case .isNotUnderWay(let phase): "The drill is \(word(phase)): start it first."
    case .speedOutOfRange(let speed):
      "A drill's speed is above 0 and up to 3600, not \(NumberWords.short(speed))."
    case .stepOutOfRange: "A step is longer than nothing and at most 31 days."
    case .unknownCheckpoint(let number): "There is no checkpoint \(number)."
    case .unknownInject(let number): "There is no inject \(number)."
    case .injectCannot(let number, let trigger, let state):
      "Inject \(number) is \(word(state)): cannot \(word(trigger)) it."
    case .nothingNewObserved(let number): "There is nothing new to say of inject \(number)."
    }
  }
}
