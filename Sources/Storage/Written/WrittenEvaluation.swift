import Domain
import JSONText

/// The names that the journal gives to what is said of how cities did: for ever, whatever the
/// domain calls them.
enum EvaluationEventName: String, CaseIterable {
  case opened = "evaluation.opened"
  case invited = "evaluation.invited"
  case handedIn = "evaluation.handedIn"
  case closed = "evaluation.closed"
  case withdrawn = "evaluation.withdrawn"
  case judged = "evaluation.weighed"
  case requited = "evaluation.requited"
  case lessonRaised = "lesson.raised"
  case lessonFinished = "lesson.finished"
  case lessonVerified = "lesson.verified"
  case lessonSentBack = "lesson.sentBack"
  case lessonDropped = "lesson.dropped"
  case lessonReminded = "lesson.reminded"
  case lessonFellDue = "lesson.fellDue"
}

extension EvaluationEvent {
  /// The name that the journal gives it.
  var writtenName: EvaluationEventName {
    switch self {
    case .opened: .opened
    case .invited: .invited
    case .handedIn: .handedIn
    case .closed: .closed
    case .withdrawn: .withdrawn
    case .judged: .judged
    case .requited: .requited
    case .lesson(_, let event): event.writtenName
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .opened(let id, let call):
      writer.member("evaluation", id.rawValue)
      call.write(to: &writer)
    case .invited(let id, let institution):
      writer.member("evaluation", id.rawValue)
      writer.member("institution", institution)
    case .handedIn(let id, let sheet, let next):
      writer.member("evaluation", id.rawValue)
      sheet.write(to: &writer)
      writer.member("to", next.word)
    case .closed(let id, let missing):
      writer.member("evaluation", id.rawValue)
      writer.key("missing")
      writer.array { writer in
        for evaluator in missing { writer.object { evaluator.write(to: &$0) } }
      }
    case .withdrawn(let id, let reason):
      writer.member("evaluation", id.rawValue)
      writer.member("reason", reason)
    case .judged(let pair, let ratio, let reason):
      writer.member("first", pair.first.word)
      writer.member("second", pair.second.word)
      writer.member("ratio", ratio)
      writer.member("reason", reason)
    case .requited(let city, let requital):
      writer.member("of", city.rawValue)
      writer.member("requital", requital.kind.word)
      writer.member("reason", requital.reason)
      writer.memberIfPresent("evaluation", requital.evaluation?.rawValue)
    case .lesson(let id, let event):
      writer.member("lesson", id.rawValue)
      event.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: EvaluationEventName, _ body: JSONObject) throws(JSONMismatch) {
    func id() throws(JSONMismatch) -> Evaluation.ID {
      Evaluation.ID(rawValue: try body.string("evaluation"))
    }
    switch name {
    case .opened: self = .opened(try id(), try Evaluation.Call(written: body))
    case .invited: self = .invited(try id(), institution: try body.string("institution"))
    case .handedIn:
      self = .handedIn(try id(), try EvaluationSheet(written: body), to: try body.word("to"))
    case .closed:
      var missing: [Evaluation.Evaluator] = []
      for item in try body.array("missing") {
        guard let object = item.object else { throw .outOfRange(key: "missing") }
        missing.append(try Evaluation.Evaluator(written: object))
      }
      self = .closed(try id(), missing: missing)
    case .withdrawn: self = .withdrawn(try id(), reason: try body.string("reason"))
    case .judged:
      guard let pair = CriterionPair(try body.word("first"), try body.word("second")) else {
        throw .outOfRange(key: "second")
      }
      let ratio = try body.double("ratio")
      // A ninth may have lost its last bit when it was turned round.
      guard (0.1...10).contains(ratio) else { throw .outOfRange(key: "ratio") }
      self = .judged(pair, ratio: ratio, reason: try body.string("reason"))
    case .requited:
      self = .requited(
        City.ID(rawValue: try body.string("of")),
        Requital(
          try body.word("requital"), reason: try body.string("reason"),
          after: try body.evaluationIfPresent()))
    case .lessonRaised, .lessonFinished, .lessonVerified, .lessonSentBack, .lessonDropped,
      .lessonReminded, .lessonFellDue:
      self = .lesson(
        Lesson.ID(rawValue: try body.string("lesson")), try LessonEvent(name, body))
    }
  }
}

extension Evaluation.Call {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.memberIfPresent("by", host.city?.rawValue)
    switch subject {
    case .matter(let matter): matter.write(to: &writer)
    case .drill: break
    case .period(let from, let until):
      writer.member("from", from)
      writer.member("until", until)
    }
    writer.member("stage", stage.word)
    writer.member("cities", cities: cities)
    writer.member("due", due)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let names = [try body.stringIfPresent("incident"), try body.stringIfPresent("hazard")]
    let subject: Evaluation.Case
    if names.contains(where: { $0 != nil }) {
      subject = .matter(try Matter(written: body))
    } else if let from = try body.instantIfPresent("from") {
      subject = .period(from: from, to: try body.instant("until"))
    } else {
      subject = .drill
    }
    self.init(
      by: try body.proposer("by"), of: subject, try body.word("stage"),
      cities: try body.cities("cities"), due: try body.instant("due"))
  }
}

extension Evaluation.Evaluator {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .city(let city): writer.member("city", city.rawValue)
    case .body: break
    case .thirdParty(let name): writer.member("institution", name)
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let city = try body.stringIfPresent("city") {
      self = .city(City.ID(rawValue: city))
    } else {
      self = try body.stringIfPresent("institution").map { .thirdParty($0) } ?? .body
    }
  }
}

extension EvaluationSheet {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("by")
    writer.object { evaluator.write(to: &$0) }
    writer.memberIfPresent("of", city?.rawValue)
    writer.key("lines")
    writer.array { writer in
      for line in lines {
        writer.object { writer in
          writer.member("criterion", line.criterion.word)
          line.mark.write(to: &writer)
        }
      }
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    var lines: [Line] = []
    for item in try body.array("lines") {
      guard let object = item.object else { throw .outOfRange(key: "lines") }
      lines.append(Line(try object.word("criterion"), try Mark(written: object)))
    }
    self.init(
      by: try Evaluation.Evaluator(written: try body.object("by")),
      of: try body.stringIfPresent("of").map { City.ID(rawValue: $0) }, lines)
  }
}

extension EvaluationSheet.Mark {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .score(let score, let evidence):
      writer.member("score", score)
      writer.member("evidence", numbers: evidence)
    case .rating(let rating, let evidence):
      writer.member("rating", rating.word)
      writer.member("evidence", numbers: evidence)
    case .notObserved: break
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let score = try body.intIfPresent("score") {
      guard (0...100).contains(score) else { throw .outOfRange(key: "score") }
      self = .score(score, evidence: try body.numbers("evidence"))
    } else if try body.stringIfPresent("rating") != nil {
      self = .rating(try body.word("rating"), evidence: try body.numbers("evidence"))
    } else {
      self = .notObserved
    }
  }
}

extension JSONObject {
  /// The evaluation that something rests on, if any.
  func evaluationIfPresent() throws(JSONMismatch) -> Evaluation.ID? {
    try stringIfPresent("evaluation").map { Evaluation.ID(rawValue: $0) }
  }

  /// Whole numbers in their order.
  func numbers(_ key: String) throws(JSONMismatch) -> [Int] {
    var numbers: [Int] = []
    for item in try array(key) {
      guard let number = item.integer, number.magnitude <= 1 << 53 else {
        throw .outOfRange(key: key)
      }
      numbers.append(Int(number))
    }
    return numbers
  }
}

extension JSONWriter {
  /// Whole numbers in their order.
  mutating func member(_ key: String, numbers: [Int]) {
    self.key(key)
    array { writer in for value in numbers { writer.integer(value) } }
  }
}
