internal import Domain

extension AlliancePhrases {
  static let english: AlliancePhrases = AlliancePhrases(
    label: { act in
      switch act {
      case .propose: "propose"
      case .consent: "consent"
      case .counter: "counter"
      case .refuse: "refuse"
      case .withdraw: "withdraw"
      case .meet: "call meeting"
      case .step: "begin or close"
      case .attend: "attendance"
      case .write: "minutes"
      case .intervene: "take over"
      case .direct: "direct"
      }
    },
    help: { act in
      switch act {
      case .propose:
        "Put a proposal before all cities that a matter concerns, with a deadline for answers."
      case .consent: "Put a city's consent to the terms on the table on record."
      case .counter: "Put other terms on the table for a city; everybody answers anew."
      case .refuse: "Put a city's refusal on record, with its reason."
      case .withdraw: "Take a proposal back, or call a meeting off, with the reason."
      case .meet: "Call the cities that a matter concerns to a joint meeting."
      case .step: "Begin a meeting that was called, or close it: its minutes are then complete."
      case .attend: "Put on record that a city came to the meeting, or why it did not."
      case .write: "Write a line into the minutes of a meeting."
      case .intervene:
        "Propose that the superior authority takes a matter over, confirm that, or hand it back."
      case .direct: "Tell cities what to do, where the superior authority commands."
      }
    },
    field: { field in
      switch field {
      case .speaker: "Speaks"
      case .matter: "About"
      case .terms: "Terms"
      case .measure: "Aim"
      case .figure: "How much"
      case .within: "Within"
      case .city: "City"
      case .note: "Note"
      case .reason: "Reason"
      case .plea: "For"
      case .step: "Step"
      case .cities: "Cities"
      case .order: "Order"
      }
    },
    sentence: { englishSentence($0) }, event: { englishEvent($0, $1) },
    rejection: { englishRejection($0) }, page: .english, intervention: .english)

  private static func englishSentence(_ sentence: AllianceSentence) -> String {
    switch sentence {
    case .proposeTitle: "Propose a joint decision"
    case .meetingTitle: "Call a joint meeting"
    case .willAsk(let matter, let cities): "\(matter) concerns \(cities)."
    case .answerTitle(let id): "Answer to \(id)"
    case .terms(let text): "On the table: \(text)"
    case .counterTitle(let id): "Counter-proposal to \(id)"
    case .asked(let measure, let amounts): "Asked, \(measure): \(amounts)."
    case .willReopen: "All other cities answer the new terms; the clock starts again."
    case .withdrawTitle(let id): "Call off \(id)"
    case .beginTitle(let id): "Begin \(id)"
    case .closeTitle(let id): "Close \(id): its minutes are complete"
    case .attendTitle(let id): "Attendance at \(id)"
    case .writeTitle(let id): "Minutes of \(id)"
    case .willInvite(let cities): "Invited: \(cities)."
    case .isThere(let cities): "There: \(cities)."
    case .isMissing(let cities): "Neither there nor excused: \(cities)."
    case .blankMeansComes: "Without a reason the city is there; with one it stays away."
    case .nothingCrosses: "Nothing that stands concerns more than one city."
    case .noDecisionHere: "The cursor is on no decision."
    case .noMeetingHere: "The cursor is on no meeting that it could be done to."
    case .nothingToAnswer: "No city has to answer here."
    case .notANumber(let label): "\(label): a number, or nothing."
    case .takeOverTitle(let name): "Take \(name) over"
    case .handBackTitle(let name): "Hand \(name) back to the cities"
    case .directTitle(let name): "Direct cities on \(name)"
    case .takesTwoSteps: "Proposed first; it comes into force when another person confirms it (gC)."
    case .isProposed(let text): "Proposed: \(text)"
    case .willHandBack: "From then on their body proposes, and may not direct."
    case .nothingSpeaksForIt: "No city leads or assists it, and nothing exceeds its body."
    }
  }

  private static func englishEvent(_ event: AllianceEvent, _ names: Names) -> String {
    let page = DecisionPhrases.english
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? page.body }
    func list(_ cities: [City.ID]) -> String {
      cities.map { names.city($0) }.joined(separator: ", ")
    }
    switch event {
    case .decision(let id, .proposed(let matter, let proposer, let parties, let terms, let by)):
      return "\(who(proposer)) proposes \(id) on \(matter.name): \(terms.text); "
        + "\(list(parties)) answer by \(names.clock(by))"
    case .decision(let id, .answered(let reply, let next)):
      let city = names.city(reply.city)
      let said =
        switch reply.answer {
        case .consented(let note): "\(city) consents to \(id)" + (note.isEmpty ? "" : ": \(note)")
        case .refused(let reason): "\(city) refuses \(id): \(names.local(reason))"
        }
      return next == .open ? said : "\(said); \(id) is \(page.state(next))"
    case .decision(let id, .countered(let city, let terms, let by)):
      return "\(names.city(city)) puts other terms for \(id): \(terms.text), "
        + "answers by \(names.clock(by))"
    case .decision(let id, .withdrawn(let proposer, let reason)):
      return "\(who(proposer)) withdrew \(id): \(reason)"
    case .decision(let id, .lapsed): return "\(id) lapsed: not all answered"
    case .meeting(let id, .called(let call)):
      return "\(who(call.host)) calls \(list(call.invited)) to \(id) at "
        + "\(names.clock(call.at)): \(names.local(call.topic, isOurs: true))"
    case .meeting(let id, .begun): return "\(id) began"
    case .meeting(let id, .told(let presence)):
      return presence.excuse.map {
        "\(names.city(presence.city)) is not at \(id): \(names.local($0))"
      }
        ?? "\(names.city(presence.city)) is at \(id)"
    case .meeting(let id, .written(let text)): return "\(id): \(text)"
    case .meeting(let id, .closed): return "\(id) closed"
    case .meeting(let id, .cancelled(let reason)): return "\(id) called off: \(reason)"
    case .intervention(let matter, let event):
      return InterventionPhrases.english.event(event, matter.name, names)
    }
  }

  private static func englishRejection(_ rejection: AllianceRejection) -> String {
    let page = DecisionPhrases.english
    switch rejection {
    case .unknownDecision(let id): return "There is no decision \(id)."
    case .decisionCannot(let id, _, let state): return "\(id) is \(page.state(state))."
    case .hasNoPart(_, let matter): return "This city neither leads nor assists \(matter.name)."
    case .nobodyElseAffected(let matter): return "\(matter.name) concerns no other city."
    case .isNoParty(let id, _): return "This city has no part in \(id)."
    case .answeredAlready(let id, _): return "This city has answered these terms of \(id)."
    case .notItsProposer(let id): return "Only who proposed \(id) may withdraw it."
    case .deadlineOutOfRange(let longest):
      return "Answers are asked for later than now and within \(longest.inSeconds / 3600) hours."
    case .targetsMakeNoSense: return "The aims make no sense for these cities."
    case .changesNothing(let id): return "\(id) says that already: a consents, or change its terms."
    case .tooManyRounds(let id, let most): return "\(id) has had \(most) rounds: meet instead."
    case .stillRuns(let id, _): return "The time of \(id) still runs."
    case .unknownMeeting(let id): return "There is no meeting \(id)."
    case .meetingCannot(let id, _, let state):
      return "\(id) is \(page.meetingState(state)): that cannot be done now."
    case .hourHasPassed: return "That hour has passed: a meeting is called for what lies ahead."
    case .nobodyInvited: return "Nobody is invited, or somebody twice."
    case .notInvited(let id, _): return "This city is not invited to \(id)."
    case .presenceStands(let id, _): return "Its attendance at \(id) is on record."
    case .nobodyCame(let id): return "Nobody has come to \(id)."
    case .minutesMissing(let id): return "\(id) has no minutes yet."
    case .tooManyMinutes(let id, let most): return "\(id) has \(most) lines of minutes already."
    case .intervention(let rejection): return InterventionPhrases.english.rejection(rejection)
    }
  }
}

extension DecisionPhrases {
  static let english = DecisionPhrases(
    body: "Coordinating body",
    head: { "\($0) open, \($1) \($1 == 1 ? "answer" : "answers") late" },
    none: "No joint decision and no meeting: n proposes, m calls a meeting.",
    state: { state in
      switch state {
      case .open: "open"
      case .agreed: "agreed"
      case .refused: "refused"
      case .lapsed: "lapsed"
      case .withdrawn: "withdrawn"
      }
    },
    meetingState: { state in
      switch state {
      case .called: "called"
      case .open: "in session"
      case .closed: "closed"
      case .cancelled: "called off"
      }
    },
    measure: { measure in
      switch measure {
      case .moved: "people led away"
      case .units: "units at work"
      case .stage: "crest at most"
      }
    },
    unit: { measure in
      switch measure {
      case .moved: "per 10,000"
      case .units: "% of its units"
      case .stage: "cm over warning"
      }
    },
    noMeasure: "none counted", by: "By", answers: "Answers", consented: "consents",
    refused: "refuses", wroteIt: "wrote the terms", awaited: "awaited", late: "LATE",
    lapses: "Lapses", aim: "aim", reached: "now", notTold: "not told", invited: "Invited",
    came: "came", excused: "excused: ", minutes: "Minutes", round: { "round \($0)" },
    overdue: { "\($0): no answer from \($1) by \($2)" }, duty: { "answer to \($0)" },
    dutyBasis: "joint decision: every city concerned answers by the deadline",
    dutyEvidence: "done when the answer is on record (gb)")
}
