internal import Domain
internal import Geodesy
internal import Statutes

extension GovernancePhrases {
  static let english: GovernancePhrases = GovernancePhrases(
    label: { act in
      switch act {
      case .assess: "grade"
      case .report: "report"
      case .tell: "tell neighbours"
      case .proposeLead: "offer lead"
      case .answerLead: "answer offer"
      case .assignLead: "assign lead"
      case .tickOff: "tick off"
      }
    },
    help: { act in
      switch act {
      case .assess: "Grade the incident: say what is known of its losses; the table gives Ⅰ to Ⅳ."
      case .report: "Put on record that a report was made: which, to whom, by phone or in writing."
      case .tell: "Send a notice to the cities concerned, or put on record that they were told."
      case .proposeLead: "Offer the lead to another city, with a reason; it answers for itself."
      case .answerLead:
        "Answer an offer of the lead: consent, refuse with a reason, or withdraw it."
      case .assignLead: "Decide who leads, as the coordinating body, with a reason."
      case .tickOff: "Tick a duty off with a note; on a report's clock, make the report."
      }
    },
    field: { field in
      switch field {
      case .dead: "Dead"
      case .injured: "Injured"
      case .moved: "Moved"
      case .loss: "¥10,000"
      case .water: "Water off"
      case .grade: "Grade"
      case .ground: "Reason"
      case .stage: "Report"
      case .receiver: "To"
      case .means: "By"
      case .lacking: "Lacks"
      case .answer: "Answer"
      case .note: "Note"
      }
    },
    sentence: { englishSentence($0) },
    event: { englishEvent($0, $1, $2) },
    rejection: { englishRejection($0) },
    terms: .english, page: .english, draft: .english, organisation: .english)

  private static func englishSentence(_ sentence: GovernanceSentence) -> String {
    switch sentence {
    case .assessTitle(let name): "Grade \(name)"
    case .willGrade([]):
      "No table grades this kind: choose the grade and say why. Empty means not known."
    case .willGrade(let tables):
      "Graded by \(tables.map(GovernanceTerms.english.table).joined(separator: " and ")). "
        + "Empty means not known; a number that falls needs a reason."
    case .byTheTable: "by the table"
    case .reportTitle(let name): "Report on \(name)"
    case .draftLacks(""): "The draft (gP) is complete."
    case .draftLacks(let what):
      "The draft (gP) lacks: \(what). Without them it is a pre-report: say what is lacking."
    case .proposeTitle(let name): "Offer the lead of \(name)"
    case .willPropose(let from): "\(from) leads, and goes on until the other city consents."
    case .answerTitle(let name): "The lead of \(name)"
    case .offered(let from, let to, let reason): "\(from) offers it to \(to): \(reason)"
    case .assignTitle(let name): "Assign the lead of \(name)"
    case .willAssign(let from): "\(from) leads now. The coordinating body decides."
    case .tickTitle(let text): "Done: \(text)"
    case .ownedBy(let city, let due): "Duty of \(city), due \(due)."
    case .provesItself: "The record would show it by itself; say why it does not."
    case .notANumber(let label): "\(label): a whole number, or nothing."
    case .nothingHere: "No incident or hazard is at hand."
    case .noOffer: "The lead is not offered to anybody."
    case .nobodyElse: "No other city is concerned."
    case .dutyIsDone: "This is done."
    }
  }

  private static func englishEvent(
    _ event: GovernanceEvent, _ id: String, _ names: Names
  ) -> String {
    let terms = GovernanceTerms.english
    switch event {
    case .assessed(let assessment):
      return "graded \(id) \(assessment.grade.numeral): \(terms.basis(assessment.basis))"
        + (assessment.correction.map { "; corrected: \($0)" } ?? "")
    case .reported(let report):
      return "\(terms.report(report)) on \(id)" + (report.lacking.map { ", lacking: \($0)" } ?? "")
    case .told(let cities):
      return "told of \(id): \(cities.map { names.city($0) }.joined(separator: ", "))"
    case .leadProposed(let offer):
      return "\(names.city(offer.from)) offers the lead of \(id) to \(names.city(offer.to)): "
        + offer.reason
    case .leadAccepted(let offer):
      return "\(names.city(offer.to)) took the lead of \(id) from \(names.city(offer.from))"
    case .leadRefused(let offer, let reason):
      return "\(names.city(offer.to)) refused the lead of \(id): \(reason)"
    case .leadWithdrawn(let offer, let reason):
      return "\(names.city(offer.from)) withdrew its offer of the lead of \(id): \(reason)"
    case .leadAssigned(let city, let reason):
      return "\(names.city(city)) was assigned the lead of \(id): \(reason)"
    case .dutyDone(let done): return "\(id): done: \(names.duty(done.duty)): \(done.note)"
    case .dutyEnded(let ended):
      return ended.at == nil
        ? "\(id): \(names.duty(ended.duty)) was not done"
        : "\(id): the record shows \(names.duty(ended.duty)) done"
    }
  }

  private static func englishRejection(_ rejection: GovernanceRejection) -> String {
    let terms = GovernanceTerms.english
    switch rejection {
    case .onlyIncidents(let matter): return "\(matter.name) is a hazard: incidents are graded."
    case .isOver(let matter): return "\(matter.name) is over."
    case .notVerified(let id): return "\(id) is not verified: nothing can be reported of it yet."
    case .notGraded(let id): return "\(id) is not graded yet: ga grades it."
    case .lossesMakeNoSense: return "A number is below nothing."
    case .rulingMissing(let id): return "No table grades \(id): choose a grade and say why."
    case .belowTheTable(let ruled, let table):
      return "The table says \(table.numeral): a ruling may be graver, not \(ruled.numeral)."
    case .correctionMissing(let measure, let from, let to):
      return "\(terms.measure(measure)): \(from) were told, now \(to). Say why it falls."
    case .nothingNew(let id): return "\(id): nothing differs from the last assessment."
    case .initialStands(let receiver, let means):
      return "The initial report \(terms.means(means)) to \(terms.receiver(receiver)) was made."
    case .initialMissing(let receiver):
      return "No initial report was made to \(terms.receiver(receiver)) yet."
    case .finalStands(let receiver):
      return "The final report to \(terms.receiver(receiver)) was made; only corrections follow."
    case .notRecovered(let id, _): return "\(id) is not recovered: its final report comes then."
    case .noCityChosen: return "No city is chosen."
    case .toldAlready(let city): return "\(city) was told already."
    case .leadCannot(let trigger, let state):
      return "The lead is \(terms.leadState(state)): cannot \(terms.leadTrigger(trigger)) it."
    case .leadsAlready(let city): return "\(city) leads already."
    case .dutyIsDone(let duty): return "\(duty) is ticked off already."
    case .dutyHasNoOwner(let duty): return "\(duty) is no city's duty."
    case .dutyHasNoDue(let duty): return "\(duty): say by when it is due."
    }
  }
}

extension GovernanceTerms {
  static let english: GovernanceTerms = GovernanceTerms(
    grade: { grade in
      switch grade {
      case .first: "Ⅰ extremely grave"
      case .second: "Ⅱ grave"
      case .third: "Ⅲ large"
      case .fourth: "Ⅳ ordinary"
      }
    },
    table: { table in
      switch table {
      case .productionSafety: "decree 493 (work safety)"
      case .environment: "decree 17 (environment)"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "dead"
      case .injured: "seriously injured or poisoned"
      case .moved: "moved"
      case .directLoss: "direct loss"
      case .waterStop: "water supply stopped"
      }
    },
    water: { stop in
      switch stop {
      case .none: "no"
      case .township: "a township's"
      case .county: "a county's"
      case .prefecture: "a city's"
      }
    },
    stage: { stage in
      switch stage {
      case .initial: "initial"
      case .followUp: "follow-up"
      case .final: "final"
      case .correction: "correction"
      }
    },
    receiver: { receiver in
      switch receiver {
      case .city: "the city government"
      case .province: "the province"
      case .state: "the State Council"
      case .neighbours: "the neighbours"
      }
    },
    means: { $0 == .phone ? "by phone" : "in writing" },
    part: { part in
      switch part {
      case .lead: "leads"
      case .assist: "assists"
      case .inform: "is told"
      }
    },
    leadTrigger: { trigger in
      switch trigger {
      case .propose: "offer"
      case .consent: "consent to"
      case .refuse: "refuse"
      case .withdraw: "withdraw"
      case .assign: "assign"
      }
    },
    leadState: { $0 == .settled ? "not offered" : "offered" },
    report: { report in
      let stage = english.stage(report.stage)
      let number = report.stage == .followUp && report.number > 0 ? " \(report.number)" : ""
      let kind = report.lacking == nil ? "" : " (pre-report)"
      return "\(stage) report\(number)\(kind) \(english.means(report.means)) to "
        + english.receiver(report.receiver)
    },
    anyReport: { report in
      "\(english.stage(report.stage)) report to \(english.receiver(report.receiver))"
    },
    unsaid: "not said",
    basis: { basis in
      switch basis {
      case .ruling(let reason): "ruled: \(reason)"
      case .table(let table, let measure?):
        "\(english.table(table)), by \(english.measure(measure))"
      case .table(let table, nil): "\(english.table(table)), no step reached"
      }
    },
    answer: { answer in
      switch answer {
      case .consent: "consent"
      case .refuse: "refuse"
      case .withdraw: "withdraw"
      }
    })
}

extension DutyPhrases {
  static let english: DutyPhrases = DutyPhrases(
    screen: { $0 == .duties ? "duties" : "report" },
    left: "LEFT", owner: "OWNER", matter: "OF", what: "WHAT", state: "STATE",
    head: { "\($0): \($1) open, \($2) late" }, everyone: "all cities",
    none: "Nothing is to be done.",
    done: "done", doneLate: "late", late: "LATE", preReport: "pre-report", owned: "Owner",
    due: "Due",
    since: "Since", basis: "Basis", evidence: "Evidence",
    awaited: { evidence in
      switch evidence {
      case .verified: "done when the incident is verified"
      case .graded: "done when it is graded (ga)"
      case .units: "done when a unit is sent and the incident is active"
      case .told: "done when all concerned are told (gn)"
      case .forecast: "done when a forecast is issued"
      case .posture: "done when the city stands at watch or emergency"
      case .contained: "done when it is contained"
      case .reported: "done when the initial report is made (gp)"
      case .closed: "done when it is closed"
      case .sent: "done when a unit of the city is there, or by hand (Space)"
      case .hand: "somebody must say so (Space)"
      }
    },
    shown: { "on the record since \($0)" }, byHand: { "\($0) at \($1): \($2)" },
    raisedPast: { "was due before the grade was raised at \($0)" },
    gradeLabel: "Grade", notGraded: "not graded: no clock runs (ga)", lossesLabel: "Losses",
    unknown: "not known", clocks: "Clocks", noClocks: "none for this city and grade",
    profile: "Rules", daysOffUnknown: "days off of this year are not known",
    lead: "Lead", crossCity: "CROSS-CITY",
    offered: { "offered to \($0) since \($2): \($1)" },
    leadReason: { reason, name in
      switch reason {
      case .origin: "it began there"
      case .largestArea(let share): "\(Int((share * 100).rounded())) % of the area"
      case .firstReport: "told of it first"
      case .settled(.handedOver(let from, let reason)): "from \(name(from)): \(reason)"
      case .settled(.assigned(let reason)): "assigned: \(reason)"
      }
    },
    assistReason: { reason, time in
      switch reason {
      case .hazard(let id, _, let probability, _):
        "\(id) \(Int((probability * 100).rounded())) %" + (time.map { " about \($0)" } ?? "")
      case .inTheArea(let share): "\(Int((share * 100).rounded())) % of its people in the area"
      case .unitsSent(let count): "sent \(count) \(count == 1 ? "unit" : "units")"
      case .ledBefore: "led before"
      case .origin: "it began there"
      }
    },
    informReason: { reason in
      switch reason {
      case .neighbour: "neighbour"
      case .nearBoundary: "at its boundary"
      case .unlikely(let id, let probability):
        "\(id) \(Int((probability * 100).rounded())) %"
      }
    },
    told: { "told \($0)" }, notTold: "not told")
}

extension DraftPhrases {
  static let english: DraftPhrases = DraftPhrases(
    title: { stage, number, name in
      let kind = GovernanceTerms.english.stage(stage).capitalizedFirst
      return "\(kind) report" + (stage == .followUp ? " \(number)" : "") + " on \(name)"
    },
    element: { element in
      switch element {
      case .time: "Time"
      case .place: "Place"
      case .source: "Source"
      case .nature: "Nature"
      case .cause: "Cause"
      case .process: "Process"
      case .losses: "Losses"
      case .scope: "Scope"
      case .trend: "Trend"
      case .measures: "Measures"
      case .next: "Next"
      case .requests: "Requests"
      }
    },
    fact: { fact, names in
      switch fact {
      case .happened(let at): names.dateAndClock(at)
      case .reported(let at, let by): "reported to the desk at \(names.dateAndClock(at)) by \(by)"
      case .place(let city, let place, let at):
        [names.city(city), place, at.description].filter { !$0.isEmpty }.joined(separator: ", ")
      case .kind(let kind, let emergencyClass, let title):
        "\(names.kind(kind)) "
          + "(\(names.language.panel.terms.emergencyClass(emergencyClass))): \(title)"
      case .graded(let grade, let basis, let at):
        "grade \(GovernanceTerms.english.grade(grade)) at \(names.clock(at)): "
          + GovernanceTerms.english.basis(basis)
      case .notGraded: "not graded yet"
      case .entered(let state, let at):
        "\(names.clock(at)) \(names.language.panel.terms.incidentState(state))"
      case .told(let by, let at, let text): "\(names.clock(at)) \(by): \(text)"
      case .loss(.directLoss, let amount): "direct loss ¥\(amount)"
      case .loss(.waterStop, let stop):
        "water supply stopped: "
          + GovernanceTerms.english.water(Losses.WaterStop(rawValue: stop) ?? .none)
      case .loss(let measure, let amount): "\(GovernanceTerms.english.measure(measure)): \(amount)"
      case .corrected(let reason): "a number was corrected: \(reason)"
      case .area(let city, let people): "\(names.city(city)): \(people) people in the area"
      case .reaches(let city, let probability, let at, let people):
        "\(names.city(city)) \(Int((probability * 100).rounded())) %"
          + (at.map { " about \(names.dateAndClock($0))" } ?? "") + ", \(people) people"
      case .isThere(let city, let people): "\(names.city(city)) is reached, \(people) people"
      case .noSpread: "it is not expected to spread"
      case .unitsSent(let sent, let there): "\(sent) units sent, \(there) on scene"
      case .leads(let city): "\(names.city(city)) leads"
      case .assist(let cities):
        "assisting: \(cities.map { names.city($0) }.joined(separator: ", "))"
      case .citiesTold(let cities):
        "told: \(cities.map { names.city($0) }.joined(separator: ", "))"
      case .posture(let city, let posture):
        "\(names.city(city)) stands at \(names.language.panel.terms.posture(posture))"
      case .outcome(let text): text
      case .open(let text, let due): "\(text.english), due \(names.clock(due))"
      case .asked(let id, let quantity, let purpose): "\(id): asked for \(quantity), \(purpose)"
      case .made(let report, let at):
        "\(names.clock(at)) \(GovernanceTerms.english.report(report))"
      }
    },
    missing: { "Missing: \($0)" }, missingHere: "not known: to be filled in",
    asOf: { "From the record, as of \($0)." },
    preReport: "PRE-REPORT", complete: "complete", overdue: { "Overdue: \($0) of \($1)" },
    exercise: "EXERCISE 演练: nothing in this report has happened.")
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Names {
  /// `11-13 15:42`.
  func dateAndClock(_ instant: Instant) -> String { "\(date(instant)) \(clock(instant))" }
}
