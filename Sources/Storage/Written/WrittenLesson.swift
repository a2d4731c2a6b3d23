import Domain
import JSONText

extension LessonEvent {
  /// The name that the journal gives it.
  var writtenName: EvaluationEventName {
    switch self {
    case .raised: .lessonRaised
    case .finished: .lessonFinished
    case .verified: .lessonVerified
    case .sentBack: .lessonSentBack
    case .dropped: .lessonDropped
    case .reminded: .lessonReminded
    case .fellDue: .lessonFellDue
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .raised(let plan):
      writer.member("of", plan.owner.rawValue)
      writer.member("text", plan.text)
      writer.member("due", plan.due)
      writer.memberIfPresent("evaluation", plan.evaluation?.rawValue)
      writer.memberIfPresent("criterion", plan.criterion?.word)
      writer.member("evidence", numbers: plan.evidence)
    case .finished(let work):
      writer.member("note", work.note)
      writer.member("evidence", numbers: work.evidence)
    case .verified(let check), .sentBack(let check):
      writer.memberIfPresent("by", check.host.city?.rawValue)
      writer.member("note", check.note)
    case .dropped(let reason): writer.member("reason", reason)
    case .reminded, .fellDue: break
    }
  }

  /// The event of this name.
  init(_ name: EvaluationEventName, _ body: JSONObject) throws(JSONMismatch) {
    func check() throws(JSONMismatch) -> Lesson.Check {
      Lesson.Check(by: try body.proposer("by"), try body.string("note"))
    }
    switch name {
    case .lessonRaised: self = .raised(try Lesson.Plan(written: body))
    case .lessonFinished:
      self = .finished(
        Lesson.Work(try body.string("note"), evidence: try body.numbers("evidence")))
    case .lessonVerified: self = .verified(try check())
    case .lessonSentBack: self = .sentBack(try check())
    case .lessonDropped: self = .dropped(reason: try body.string("reason"))
    case .lessonReminded: self = .reminded
    case .lessonFellDue: self = .fellDue
    case .opened, .invited, .handedIn, .closed, .withdrawn, .judged, .requited:
      throw .outOfRange(key: "lesson")
    }
  }
}

extension Lesson.Plan {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let isFromFigure = try body.stringIfPresent("criterion") != nil
    self.init(
      of: City.ID(rawValue: try body.string("of")), try body.string("text"),
      due: try body.instant("due"), after: try body.evaluationIfPresent(),
      for: isFromFigure ? try body.word("criterion") : nil,
      evidence: try body.numbers("evidence"))
  }
}

extension Evaluation.Stage: Worded {
  var word: String {
    switch self {
    case .before: "before"
    case .during: "during"
    case .after: "after"
    }
  }
}

extension EvaluationState: Worded {
  var word: String {
    switch self {
    case .open: "open"
    case .complete: "complete"
    case .closed: "closed"
    case .withdrawn: "withdrawn"
    }
  }
}

extension EvaluationSheet.Rating: Worded {
  var word: String {
    switch self {
    case .performed: "P"
    case .some: "S"
    case .major: "M"
    case .unable: "U"
    }
  }
}

extension Criterion: Worded {
  var word: String {
    switch self {
    case .leadership: "leadership"
    case .cooperation: "cooperation"
    case .timeliness: "timeliness"
    case .completeness: "completeness"
    case .cost: "cost"
    case .effect: "effect"
    case .plans: "plans"
    case .promptness: "promptness"
    case .resources: "resources"
    case .information: "information"
    case .efficiency: "efficiency"
    }
  }
}

extension Requital.Kind: Worded {
  var word: String {
    switch self {
    case .commendation: "commendation"
    case .priority: "priority"
    case .criticism: "criticism"
    case .training: "training"
    case .suspension: "suspension"
    }
  }
}
