internal import Domain

extension EvaluationPhrases {
  static let english = EvaluationPhrases(
    label: { act in
      switch act {
      case .evaluate: "evaluate"
      case .handIn: "hand in"
      case .invite: "invite"
      case .close: "close"
      case .withdraw: "withdraw"
      case .lesson: "lesson"
      case .lessonStep: "next step"
      case .dropLesson: "drop"
      case .weigh: "weigh"
      case .requite: "reward"
      case .basis: "by whom"
      case .weights: "weights"
      case .lessons: "lessons"
      }
    },
    help: { act in
      switch act {
      case .evaluate: "Open an evaluation of an incident, a hazard, a drill or the last day."
      case .handIn: "Hand in a sheet: each score with entries of the record, or not observed."
      case .invite: "Ask an institution that has no part in the case to judge."
      case .close: "Close the evaluation; who has not judged is named."
      case .withdraw: "Withdraw the evaluation, with a reason."
      case .lesson: "Raise what is to be done better: owner, due date, evidence."
      case .lessonStep: "Say that a lesson is done; or, for another, whether it is."
      case .dropLesson: "Drop a lesson, with a reason."
      case .weigh: "Say how much more one criterion counts than another."
      case .requite: "Commend, give priority, criticise, have trained or suspend a city."
      case .basis: "Rank by the record, or by what cities, the body or third parties say."
      case .weights: "Weigh by compared pairs, by entropy, or all the same."
      case .lessons: "Show the lessons by the time that is left, or the evaluations."
      }
    },
    field: { field in
      switch field {
      case .subject: "Case"
      case .stage: "Stage"
      case .host: "For"
      case .within: "Within"
      case .institution: "Institution"
      case .evaluator: "Judge"
      case .judged: "Judges"
      case .owner: "City"
      case .text: "What"
      case .evidence: "Entries"
      case .note: "Note"
      case .verdict: "It is"
      case .first: "This"
      case .second: "and this"
      case .ratio: "Times"
      case .kind: "Kind"
      case .mark(let criterion): EvaluationWords.english.name(criterion)
      }
    },
    sentence: { englishSentence($0) }, event: { englishEvent($0, $1) },
    rejection: { englishRejection($0) }, page: .english)

  private static func englishSentence(_ sentence: EvaluationSentence) -> String {
    switch sentence {
    case .openTitle: "Evaluate a case"
    case .inviteTitle(let id): "\(id): ask a third party"
    case .handInTitle(let id): "\(id): hand in a sheet"
    case .closeTitle(let id): "Close \(id)"
    case .withdrawTitle(let id): "Withdraw \(id)"
    case .lessonTitle: "Raise a lesson"
    case .finishTitle(let id): "\(id) is done"
    case .checkTitle(let id): "Is \(id) done?"
    case .dropTitle(let id): "Drop \(id)"
    case .weighTitle: "Weigh criteria"
    case .requiteTitle: "Reward or penalty"
    case .whoJudges: "Each city judges itself, the body all of them; others may be invited."
    case .noParty: "It may be none of the cities and none of their offices."
    case .howToMark:
      "0-100 or P S M U, then entries: 85 #12 #15. - means not observed, never zero."
    case .howToWeigh: "3: the first counts three times as much. 1/3: a third."
    case .isMissing(let who): "Not in yet: \(who)."
    case .fromFigure(let name): "From the figure \(name)."
    case .lesson(let text): text
    case .done(let text): "Its owner says: \(text)"
    case .nothingHere: "No evaluation is here; o opens one."
    case .nothingToJudge: "There is nobody here for whom you judge."
    case .noLesson: "There is no lesson here; m raises one."
    }
  }

  private static func who(_ evaluator: Evaluation.Evaluator, _ names: Names) -> String {
    switch evaluator {
    case .city(let city): names.city(city)
    case .body: EvaluationWords.english.body
    case .thirdParty(let name): TwofoldText(names.region, .en, isOurs: true)(name)
    }
  }

  private static func englishEvent(_ event: EvaluationEvent, _ names: Names) -> String {
    let words = EvaluationWords.english
    switch event {
    case .opened(let id, let call):
      let subject = call.subject.matter?.name ?? words.stage(call.stage)
      return "\(id): \(subject) is evaluated, sheets by \(names.clock(call.due))"
    case .invited(let id, let name):
      return "\(id): \(who(.thirdParty(name), names)) is asked to judge"
    case .handedIn(let id, let sheet, _):
      let city = sheet.city.map { names.city($0) } ?? words.whole
      return "\(id): \(who(sheet.evaluator, names)) judged \(city)"
    case .closed(let id, let missing):
      guard !missing.isEmpty else { return "\(id) closed" }
      return "\(id) closed without \(missing.map { who($0, names) }.joined(separator: ", "))"
    case .withdrawn(let id, let reason): return "\(id) withdrawn: \(reason)"
    case .judged(let pair, let ratio, let reason):
      return "\(words.name(pair.first)) counts \(NumberWords.short(ratio)) times "
        + "\(words.name(pair.second)): \(reason)"
    case .requited(let city, let requital):
      let text = TwofoldText(names.region, .en, isOurs: true)(requital.reason)
      return "\(names.city(city)): \(words.requital(requital.kind)): \(text)"
    case .lesson(let id, let event):
      return "\(id) " + lesson(event, names)
    }
  }

  private static func lesson(_ event: LessonEvent, _ names: Names) -> String {
    func ours(_ text: String) -> String { TwofoldText(names.region, .en, isOurs: true)(text) }
    switch event {
    case .raised(let plan):
      return "\(names.city(plan.owner)) by \(names.date(plan.due)): \(ours(plan.text))"
    case .finished(let work): return "done: \(ours(work.note))"
    case .verified(let check): return "verified: \(ours(check.note))"
    case .sentBack(let check): return "not done yet: \(ours(check.note))"
    case .dropped(let reason): return "dropped: \(reason)"
    case .reminded: return "is due soon"
    case .fellDue: return "is late"
    }
  }

  private static func englishRejection(_ rejection: EvaluationRejection) -> String {
    let words = EvaluationWords.english
    switch rejection {
    case .unknownEvaluation(let id): return "\(id) is not known, or too old."
    case .evaluationCannot(let id, _, let state): return "\(id) is \(words.state(state))."
    case .stands(let id): return "That is evaluated already: \(id)."
    case .isOver(let matter): return "\(matter.name) is over: evaluate it afterwards."
    case .goesOn(let matter): return "\(matter.name) goes on: it cannot be looked back on yet."
    case .periodMakesNoSense: return "A period ends after it begins."
    case .nobodyTookPart: return "Say which cities took part, each once."
    case .dueOutOfRange(let longest):
      return "Its time must lie ahead, by \(longest.inSeconds / 86_400) days at most."
    case .hasNoPart: return "That city has no part in the case."
    case .isParty(let name): return "\(name) is one of the cities: a third party is none."
    case .invitedAlready(_, let name): return "\(name) was asked already."
    case .notInvited(_, let name): return "\(name) was not asked to judge: i asks it."
    case .handedInAlready: return "That sheet is in: it stands as it was handed in."
    case .speaksForAnother:
      return "You handed in another's sheet here: a sheet is handed in by its owner alone."
    case .criterionDoesNotFit(let criterion):
      return "\(words.name(criterion)) does not fit here, or stands twice."
    case .scoreOutOfRange(let criterion, let score):
      return "\(words.name(criterion)): \(score) is not 0-100."
    case .evidenceMissing: return "Say which entries of the record bear it out: #12."
    case .unknownEntry(let number): return "The record has no entry #\(number)."
    case .stillAwaited(_, let who, _):
      return "\(who.count) have not judged, and there is time left."
    case .notItsHost: return "Only who opened it may do that."
    case .unknownLesson(let id): return "\(id) is not known, or too old."
    case .lessonCannot(let id, _, let state): return "\(id) is \(words.lessonState(state))."
    case .verifiesItself: return "Somebody else says whether it is done: not its owner."
    case .notDueYet(let id, _): return "\(id) is not due yet."
    case .toldAlready(let id): return "That was said of \(id) already."
    case .ratioOutOfRange: return "Between 1/9 and 9."
    case .ratioStands: return "It counts that much already."
    }
  }
}
