internal import Domain
internal import Planning

/// Who is sent and why, in English.
extension English {
  func text(_ sentence: DispatchSentence) -> String {
    switch sentence {
    case .plan(let number, let count, let way):
      (count > 1 ? "Plan \(number) of \(count): " : "Plan: ") + word(way)
    case .cover(let city, let kind, let within, let before, let after, let then, let next):
      "Leaves \(city), \(kind): within \(within) min \(before) → \(after) %, "
        + "next \(then) → \(next) min"
    case .lacks(let gaps): "Lacks " + gaps
    case .refuseTitle(let subject): "Refuse the proposal for \(subject)"
    case .willRefuse: "Nobody is sent; what was proposed and why you refused stay on the record."
    case .onlyPlan: "There is no other plan."
    case .alarmTitle(let incident): "Next alarm for \(incident)"
    case .willRaise(let alarm, let adds): "Alarm \(alarm) adds: \(adds)."
    case .nothingLacks: "Every open incident has what its run card asks for."
    case .outcome(let aim, let total, let worst, let lacking):
      "\(word(aim)): \(total) weighted min, worst \(worst), \(lacking) lacking"
    case .greedy(let total, let worst, let lacking):
      "one by one: \(total) weighted min, worst \(worst), \(lacking) lacking"
    case .incidents: "Units for incidents"
    case .covers: "To stand by elsewhere"
    case .reliefs: "To relieve crews that must rest"
    case .move(let unit, let kind, let station, let city, let gain, let isHomeward):
      "\(unit) \(kind) \(isHomeward ? "home " : "")to \(station), \(city): +\(gain) points"
    case .relief(let weary, let fresh, let incident, let minutes):
      "\(fresh) relieves \(weary) at \(incident), there in \(minutes) min"
    case .jointTitle(let count): count == 1 ? "Accept 1 row" : "Accept \(count) rows"
    case .noRowChosen: "No row is chosen: Space chooses one."
    case .rowHasGone(let row): "\(row): its units are no longer free; r plans anew."
    case .madeAgo(let age): "made \(age) ago, r makes it anew"
    case .aloneTitle: "No unit of another city"
    case .aloneHead: "INCIDENT  LAST UNIT THERE: AS IT IS → ALONE"
    case .aloneSame: "Nothing would be otherwise: no city has another's units or needs them."
    case .aloneCovers: "Fire engines in reach: as it is → alone"
    case .aloneSum(let differ, let count, let with, let without):
      "\(differ) of \(count) incidents otherwise; units lacking \(with) → \(without)"
    case .nobodyGoes: "nobody"
    case .lacking(let count): "\(count) short"
    case .lost(let age): "LOST \(age)"
    case .heldUp(let way, let age): "NO WAY ON" + (way.map { " \($0)" } ?? "") + " \(age)"
    case .stale(let age): "stale \(age)"
    case .restDue(let hour): "rest due \(hour)"
    case .mustRest: "MUST REST"
    case .standsBy(let station): "at \(station)"
    case .outBecause(let reason): "out: \(reason)"
    case .reportTitle(let unit): "What \(unit) reports"
    case .reportWhat(let what): "Report: \(what). An earlier hour is marked as entered late."
    case .withdrawTitle(let unit): "Take \(unit) out of service"
    case .willWithdraw: "It is not sent any more until it is brought back."
    case .relieveTitle(let unit): "Relieve \(unit)"
    case .willRelieve(let fresh, let minutes):
      "\(fresh) is sent, there in \(minutes) min; then the crew goes home."
    case .standByTitle(let unit): "\(unit) stands by at"
    case .willStandBy(let station, let minutes): "To \(station), there in \(minutes) min."
    case .divertTitle(let unit): "Divert \(unit) to"
    case .willDivert(let from, let to, let minutes):
      "It leaves \(from) and goes to \(to), there in \(minutes) min."
    case .noRelief: "Nobody of that kind who is rested can come."
    case .notOnScene: "Only a unit on scene is relieved."
    case .notUnderWay: "Only a unit under way is diverted, to what is more urgent."
    case .notFree: "Only a free unit goes to stand by."
    case .nothingToReport: "This unit has nothing to report."
    case .nowhereToGo: "There is no more urgent incident."
    case .orderIs(let order): "Units \(word(order))."
    case .kindIs(let kind): "Only \(kind): f goes on."
    case .everyKind: "Units of every kind."
    case .clocksTitle: "Clocks against NFPA 1225 and 1710, since this desk began"
    case .clocksHead: "STEP                        n  MISS  MEDIAN     P90  WITHIN ASKED"
    case .clocksNote: "MISS: begun and never ended, or not yet. A share of few says little."
    case .clock(let measure): word(measure)
    case .asked(let seconds, let percent): "\(percent) % ≤ \(seconds) s"
    case .proposals(let accepted, let changed, let refused):
      "Proposals: \(accepted) taken, \(changed) changed, \(refused) refused"
    }
  }

  func word(_ way: Recommendation.Way) -> String {
    switch way {
    case .balanced: "own city first, neighbours where it lacks"
    case .quickest: "whoever is there first"
    case .ownCity: "own city alone"
    case .nearest: "the nearest"
    }
  }

  func word(_ aim: JointPlan.Aim) -> String {
    switch aim {
    case .total: "least delay in all"
    case .worst: "least worst delay"
    }
  }

  func word(_ order: UnitOrder) -> String {
    switch order {
    case .state: "by what they do"
    case .arrival: "by arrival"
    case .rest: "by rest due"
    case .kind: "by kind"
    case .city: "by city"
    }
  }

  func word(_ measure: ResponseClocks.Measure) -> String {
    switch measure {
    case .answering: "answered"
    case .processing: "first unit sent"
    case .turnoutMedical: "turnout, ambulance"
    case .turnoutFire: "turnout, fire"
    case .firstEngine: "first engine's way"
    case .fullFirstAlarm: "full first alarm's way"
    }
  }
}
