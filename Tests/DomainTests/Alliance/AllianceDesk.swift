import Testing

@testable import Domain

extension JointDecision.ID: ExpressibleByStringLiteral {}
extension Meeting.ID: ExpressibleByStringLiteral {}

extension Actor {
  static let body = Actor(name: "zhao", role: .coordinator)
}

/// Three cities, a flood that begins in Suzhou and is foretold for Shanghai and Wuxi, and what they
/// make of it together: the one place where these tests touch the library.
struct AllianceDesk {
  static let matter = Matter.hazard(.flood)

  var desk: Desk

  init(region: Region = aidRegion) throws {
    desk = Desk(region: region)
    try desk.take(.declareHazard(floodReport()))
    let foretold = [prospect(.shanghai), prospect(.wuxi, inHours: 9)]
    try desk.take(.hazard(.flood, .issue(forecast(issued: desk.now, foretold))), by: .program)
  }

  var now: Instant { desk.now }
  mutating func wait(_ duration: Duration) { desk.wait(duration) }

  @discardableResult
  mutating func take(
    _ command: AllianceCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try desk.take(.alliance(command), by: actor)
  }

  /// Why it was refused, if what cities do together was the reason.
  func refusal(of command: AllianceCommand, by actor: Actor = .body) -> AllianceRejection? {
    guard case .alliance(let reason)? = desk.refusal(of: .alliance(command), by: actor) else {
      return nil
    }
    return reason
  }

  /// Suzhou proposes, answers within half an hour.
  @discardableResult
  mutating func propose(
    by proposer: Proposer = .city(.suzhou), _ terms: JointDecision.Terms = .init("close the sluice")
  ) throws -> JointDecision.ID {
    let events = try take(proposal(by: proposer, terms))
    guard case .alliance(.decision(let id, _))? = events.first else { throw NothingDecided() }
    return id
  }

  func proposal(
    by proposer: Proposer = .city(.suzhou),
    _ terms: JointDecision.Terms = .init("close the sluice"),
    within: Duration = .minutes(30)
  ) -> AllianceCommand {
    .propose(Self.matter, by: proposer, terms, answerBy: now.advanced(by: within))
  }

  func counter(
    _ id: JointDecision.ID, by city: City.ID,
    _ terms: JointDecision.Terms = .init("close it by half"), within: Duration = .minutes(20)
  ) -> AllianceCommand {
    .counter(id, by: city, terms, answerBy: now.advanced(by: within))
  }

  func decision(_ id: JointDecision.ID = "SUZ-D1") throws -> JointDecision {
    try #require(desk.picture.decisions[id])
  }

  /// Suzhou calls the other two to a meeting in a quarter of an hour.
  @discardableResult
  mutating func callMeeting(by host: Proposer = .city(.suzhou)) throws -> Meeting.ID {
    let events = try take(.callMeeting(call(by: host)))
    guard case .alliance(.meeting(let id, _))? = events.first else { throw NothingDecided() }
    return id
  }

  func call(
    by host: Proposer = .city(.suzhou), _ topic: String = "the sluice",
    invited: [City.ID] = [.shanghai, .wuxi]
  ) -> Meeting.Call {
    Meeting.Call(
      by: host, about: Self.matter, topic, invited: invited, at: now.advanced(by: .minutes(15)))
  }

  func meeting(_ id: Meeting.ID = "SUZ-M1") throws -> Meeting {
    try #require(desk.picture.meetings[id])
  }

  struct NothingDecided: Error {}
}
