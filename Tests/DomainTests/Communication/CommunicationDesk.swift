import Testing

@testable import Domain

extension CityNotice.ID: ExpressibleByStringLiteral {}

/// An incident in Suzhou and what desks pass on about it: the one place where these tests touch the
/// library.
struct CommunicationDesk {
  var desk = Desk()
  let incident: Incident.ID
  var matter: Matter { .incident(incident) }

  init() throws { incident = try desk.openIncident() }

  mutating func wait(_ duration: Duration) { desk.wait(duration) }

  @discardableResult
  mutating func take(
    _ command: CommunicationCommand, by actor: Actor = .chief
  ) throws(Rejection) -> [Event] {
    try desk.take(.communicate(command), by: actor)
  }

  /// Why it was refused, if what desks pass on was the reason.
  func refusal(
    of command: CommunicationCommand, by actor: Actor = .chief
  ) -> CommunicationRejection? {
    let refusal = desk.refusal(of: .communicate(command), by: actor)
    guard case .communication(let reason)? = refusal else { return nil }
    return reason
  }

  func letter(
    to cities: [City.ID] = [.shanghai], from sender: Proposer = .city(.suzhou),
    _ scope: CityNotice.Scope = .restricted("for the response only"),
    without withheld: [CityNotice.Part] = [], readFor: Duration? = nil,
    within clock: Duration = .minutes(15)
  ) -> CityNotice.Letter {
    CityNotice.Letter(
      of: matter, from: sender, to: cities, scope, "smoke over the boundary", without: withheld,
      readFor: readFor, acknowledgeWithin: clock)
  }

  @discardableResult
  mutating func send(_ letter: CityNotice.Letter? = nil) throws -> CityNotice.ID {
    let events = try take(.send(letter ?? self.letter()))
    guard case .communication(.sent(let id, _, _))? = events.first else {
      throw AllianceDesk.NothingDecided()
    }
    return id
  }

  func notice(_ id: CityNotice.ID = "SUZ-N1") throws -> CityNotice {
    try #require(desk.picture.notices[id])
  }

  func copy(_ city: City.ID = .shanghai, of id: CityNotice.ID = "SUZ-N1") throws
    -> CityNotice.Copy
  {
    try #require(notice(id).copy(of: city))
  }

  var post: WatchPost { desk.picture.watchPost(.city(.suzhou)) }

  func seal(_ sequence: Int? = nil) -> Handover.Seal {
    .init(
      sequence: sequence ?? desk.picture.sequence, at: desk.now, items: 3, digest: "00ff")
  }

  /// Wang stands watch in Suzhou.
  mutating func begin(_ person: String = "wang") throws {
    try take(.takeWatch([WatchPosting(.city(.suzhou), person)]))
  }

  @discardableResult
  mutating func watch(_ command: WatchPostCommand) throws(Rejection) -> [Event] {
    try take(.watch(.city(.suzhou), command), by: .officer)
  }

  func refusal(watch command: WatchPostCommand, by actor: Actor = .officer)
    -> CommunicationRejection?
  {
    refusal(of: .watch(.city(.suzhou), command), by: actor)
  }

  var book: SitrepBook { desk.picture.sitrepBook(of: matter) }

  @discardableResult
  mutating func sitrep(_ command: SitrepCommand) throws(Rejection) -> [Event] {
    try take(.sitrep(matter, command))
  }

  func refusal(sitrep command: SitrepCommand) -> CommunicationRejection? {
    refusal(of: .sitrep(matter, command))
  }

  /// Drafts, prepares, approves and sends one version.
  mutating func issue(isFinal: Bool = false) throws {
    try sitrep(.draft(isFinal: isFinal))
    try sitrep(.prepare(by: "wang", remarks: ""))
    try sitrep(.approve(by: "li"))
    try sitrep(.send(to: "province"))
  }
}
