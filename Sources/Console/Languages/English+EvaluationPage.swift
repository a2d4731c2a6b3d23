internal import Domain
internal import Planning

extension EvaluationWords {
  static let english = EvaluationWords(
    stage: { stage in
      switch stage {
      case .before: "before"
      case .during: "during"
      case .after: "after"
      }
    },
    state: { state in
      switch state {
      case .open: "open"
      case .complete: "all in"
      case .closed: "closed"
      case .withdrawn: "withdrawn"
      }
    },
    sort: { sort in
      switch sort {
      case .own: "Self"
      case .peer: "Others"
      case .body: "Body"
      case .third: "Third"
      }
    },
    basis: { basis in
      switch basis {
      case .record: "the record"
      case .own: "the cities themselves"
      case .peer: "one another"
      case .body: "the body"
      case .third: "third parties"
      }
    },
    method: { method in
      switch method {
      case .pairs: "pairs (AHP)"
      case .entropy: "entropy"
      case .equal: "equal"
      }
    },
    name: { criterion in
      switch criterion {
      case .leadership: "leadership"
      case .cooperation: "cooperation"
      case .timeliness: "timeliness"
      case .completeness: "completeness"
      case .cost: "cost"
      case .effect: "effect"
      case .plans: "plans and agreements"
      case .promptness: "promptness"
      case .resources: "resources"
      case .information: "information"
      case .efficiency: "efficiency"
      }
    },
    short: { criterion in
      switch criterion {
      case .leadership: "Lead"
      case .cooperation: "Coop"
      case .timeliness: "Time"
      case .completeness: "Full"
      case .cost: "Cost"
      case .effect: "Eff"
      case .plans: "Plan"
      case .promptness: "Time"
      case .resources: "Res"
      case .information: "Info"
      case .efficiency: "Eff"
      }
    },
    definition: { englishDefinition($0) }, fact: { englishFact($0) },
    lessonState: { state in
      switch state {
      case .open: "to do"
      case .done: "to check"
      case .verified: "verified"
      case .dropped: "dropped"
      }
    },
    requital: { kind in
      switch kind {
      case .commendation: "commendation"
      case .priority: "priority"
      case .criticism: "criticism"
      case .training: "training"
      case .suspension: "suspension"
      }
    },
    verdict: { $0 ? "done" : "not done yet" },
    head: { standing, late in
      "\(standing) under way" + (late > 0 ? ", \(late) past their time" : "")
    },
    rate: { "improved on time \($0)/\($1), open \($2)" },
    body: "coordinating body", city: "City", rank: "Rank", others: "other", whole: "Response",
    drill: "drill", lastDay: "the last 24 hours",
    none:
      "Nothing was evaluated yet. o opens an evaluation; each city then judges itself, the body "
      + "all of them, and whoever is invited.",
    gone: "(no longer in the picture)", opened: { "opened by \($0) \($1)" },
    missing: { "missing: \($0)" },
    rankedBy: { "By \($0) (b) · weights \($1) (W)" },
    contradiction: { "CR \($0) > 0.10: \($1) contradict" },
    more: { "  … and \($0) more: Enter" },
    proposals: { mode, accepted, declined in
      (mode.isEmpty ? "" : mode + ": ") + "proposals \(accepted) accepted, \(declined) declined"
    },
    fairness: { "hours: Jain \($0), Gini \($1)" }, dropped: { "\($0) older entries not counted" },
    countedLabel: "Counted", evidenceLabel: "Evidence", dueLabel: "Due", workLabel: "Done",
    checkLabel: "Checked",
    counted: { "\($0) of \($1)" + ($2 > 0 ? " · \($2) not known yet" : "") },
    scored: { "\($0) (\($1) \($1 == 1 ? "sheet" : "sheets"))" },
    notObserved: "not observed", nothingCounted: "nothing to count",
    hoursAUnit: { "\($0) h a unit" },
    gap: { "self is \($0) (\($1) \($1 == 1 ? "pair" : "pairs"))" },
    noEntries: "No entry of the record counts for it.", minutes: { "\($0) min" },
    taken: { $0 ? "accepted" : "declined" },
    done: { came, isLate in came ? (isLate ? "late" : "in time") : "never" },
    lessons: { "To be done better: \($0)" },
    noLessons: "Nothing is to be done better; m raises a lesson.", byHand: "raised by hand",
    late: "late", requitals: "Got",
    weight: "weight", consistency: { "consistency \($0)" },
    legend: { low in
      "\(low): below 60 · + or −: own score less the third party's (else the body's), ! from 20 on "
        + "· ?: not known yet · other: its place by the other weights"
    })

  private static func englishDefinition(_ criterion: Criterion) -> String {
    switch criterion {
    case .leadership:
      "First unit sent within 64 s and at the scene within 384 s of the report, cities told, "
        + "proposals brought to agreement: what was, of all of these."
    case .cooperation:
      "Requests, terms, offers of the lead answered, meetings attended, things given back and "
        + "paid, in time, of all that ended."
    case .timeliness:
      "Urgent alerts taken, reports made and duties done in time, of all that ended."
    case .completeness:
      "The part that came of reports, duties and promised deliveries, late or not, on average."
    case .cost: "Hours that its units were bound, for each that is free again. Less is better."
    case .effect: "Units that came to the scene, of those that it sent and that are not on the way."
    case .plans: "Plans taken as proposed and joint decisions agreed, of all that were answered."
    case .promptness:
      "Alerts, reports, duties, answers, meetings and first units in time, of all that ended."
    case .resources: "The part of the aid asked for that came, over the requests that ended."
    case .information: "Reports made in time and cities told, of all that ended; untold is missing."
    case .efficiency: "Units of all cities that came to the scene, of those sent."
    }
  }

  private static func englishFact(_ kind: CaseFact.Kind) -> String {
    switch kind {
    case .acknowledgement: "alert taken"
    case .report: "report"
    case .duty: "duty"
    case .answer: "answer"
    case .lead: "answer to the lead"
    case .meeting: "meeting"
    case .delivery: "delivery"
    case .giveBack: "return"
    case .payment: "payment"
    case .sending: "first unit sent"
    case .reaching: "first at the scene"
    case .sent: "unit sent"
    case .there: "at the scene"
    case .spent: "unit free again"
    case .told: "city told"
    case .plan: "plan"
    case .decision: "joint decision"
    case .asked: "aid asked for"
    case .supplied: "aid came"
    }
  }
}
