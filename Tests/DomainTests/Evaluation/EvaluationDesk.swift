import Testing

@testable import Domain

extension Evaluation.ID: ExpressibleByStringLiteral {}
extension Lesson.ID: ExpressibleByStringLiteral {}

extension Actor {
  static let suzhouChief = Actor(name: "su", role: .supervisor)
  static let shanghaiChief = Actor(name: "shen", role: .supervisor)
  static let wuxiChief = Actor(name: "wu", role: .supervisor)
}

/// A flood that three cities have to do with, evaluated while it goes on: the one place where these
/// tests touch the library.
struct EvaluationDesk {
  var alliance: AllianceDesk

  init() throws { alliance = try AllianceDesk() }

  var desk: Desk {
    get { alliance.desk }
    set { alliance.desk = newValue }
  }
  var now: Instant { desk.now }
  mutating func wait(_ duration: Duration) { desk.wait(duration) }

  @discardableResult
  mutating func take(
    _ command: EvaluationCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try desk.take(.evaluation(command), by: actor)
  }

  /// Why it was refused, if evaluation was the reason.
  func refusal(of command: EvaluationCommand, by actor: Actor = .body) -> EvaluationRejection? {
    guard case .evaluation(let reason)? = desk.refusal(of: .evaluation(command), by: actor) else {
      return nil
    }
    return reason
  }

  func call(
    by host: Proposer = .body, _ stage: Evaluation.Stage = .during, within: Duration = .hours(4)
  ) -> Evaluation.Call {
    Evaluation.Call(
      by: host, of: .matter(AllianceDesk.matter), stage, due: now.advanced(by: within))
  }

  mutating func open() throws { try take(.open(call())) }

  func evaluation(_ id: Evaluation.ID = "REG-E1") throws -> Evaluation {
    try #require(desk.picture.evaluation(id))
  }

  func lesson(_ id: Lesson.ID = "SUZ-L1") throws -> Lesson {
    try #require(desk.picture.evaluations.lessons[id])
  }

  static func sheet(
    by evaluator: Evaluation.Evaluator, of city: City.ID?, _ score: Int = 80,
    evidence: [Int] = [1]
  ) -> EvaluationSheet {
    EvaluationSheet(
      by: evaluator, of: city,
      [.init(city == nil ? .plans : .timeliness, .score(score, evidence: evidence))])
  }

  /// A sheet by whoever may hand it in.
  mutating func handIn(
    by evaluator: Evaluation.Evaluator, of city: City.ID?, _ score: Int = 80
  ) throws {
    let actor: Actor =
      switch evaluator {
      case .city(.suzhou): .suzhouChief
      case .city(.shanghai): .shanghaiChief
      case .city: .wuxiChief
      case .body, .thirdParty: .body
      }
    try take(.handIn("REG-E1", Self.sheet(by: evaluator, of: city, score)), by: actor)
  }

  func plan(due: Duration = .hours(100), evidence: [Int] = [1]) -> Lesson.Plan {
    Lesson.Plan(
      of: .suzhou, "rehearse the sluice", due: now.advanced(by: due), evidence: evidence)
  }

  /// An evaluation in a state.
  static func inState(_ state: EvaluationState) throws -> EvaluationDesk {
    var desk = try EvaluationDesk()
    try desk.open()
    switch state {
    case .open: break
    case .complete: try desk.handInAll()
    case .closed:
      try desk.handInAll()
      try desk.take(.close("REG-E1"))
    case .withdrawn: try desk.take(.withdraw("REG-E1", reason: "opened twice"))
    }
    return desk
  }

  mutating func handInAll() throws {
    for city in [City.ID.suzhou, .shanghai, .wuxi] { try handIn(by: .city(city), of: city) }
    try handIn(by: .body, of: .suzhou)
  }

  /// A lesson of Suzhou in a state.
  static func withLesson(_ state: LessonState) throws -> EvaluationDesk {
    var desk = try EvaluationDesk()
    try desk.take(.raise(desk.plan()))
    if state == .dropped { try desk.take(.lesson("SUZ-L1", .drop(reason: "done by others"))) }
    if state == .done || state == .verified {
      try desk.take(
        .lesson("SUZ-L1", .finish(.init("rehearsed", evidence: [1]))), by: .suzhouChief)
    }
    if state == .verified { try desk.take(.lesson("SUZ-L1", .verify(.init(by: .body, "seen")))) }
    return desk
  }
}
