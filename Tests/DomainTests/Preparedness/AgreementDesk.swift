import Testing

@testable import Domain

extension ProgrammeEntry.ID: ExpressibleByStringLiteral {}
extension PlanUse.ID: ExpressibleByStringLiteral {}
extension Reminder.ID: ExpressibleByStringLiteral {}

/// A day of the desk's clock: its first is 1 January 2026.
func day(_ count: Int64) -> Instant { midnight.advanced(by: .hours(24 * count)) }

/// Three cities with an agreement between two of them, and what becomes of it: the one place where
/// these stories touch the library.
struct AgreementDesk {
  static let east: AidAgreement.ID = "east"
  static let sand = AidGood.supply("sandbags")

  var desk: Desk

  init(mode: Organisation.Mode? = .superior) {
    desk = Desk(region: aidRegion.with(mode))
  }

  var now: Instant { desk.now }
  var picture: Picture { desk.picture }

  func agreement(_ id: AidAgreement.ID = east) throws -> Agreement {
    try #require(desk.picture.agreements[id])
  }

  func state(_ number: Int, of id: AidAgreement.ID = east) throws -> AgreementState {
    let agreement = try agreement(id)
    return agreement.state(of: try #require(agreement.version(number)), at: now)
  }

  /// What the agreement says, with another cap for sandbags, until another day.
  func amended(
    cap: Int = 900, parties: [City.ID] = [.suzhou, .shanghai], until: Instant = day(400),
    from: Instant? = nil
  ) throws -> AgreementDraft {
    var draft = AgreementDraft(amending: try agreement().newest.terms)
    draft.parties = parties
    draft.terms[0] = .init(good: Self.sand, cap: cap, tariff: Money(fen: 200))
    draft.until = until
    if let from { draft.from = from }
    return draft
  }

  @discardableResult
  mutating func take(
    _ command: AgreementCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try desk.take(.prepare(.agreement(command)), by: actor)
  }

  /// Puts a draft to the parties, to be signed within a week.
  mutating func draft(_ draft: AgreementDraft, by author: Proposer = .city(.suzhou)) throws {
    try take(.draft(draft, by: author, signBy: now.advanced(by: .hours(168))))
  }

  mutating func sign(_ version: Int, _ cities: City.ID...) throws {
    for city in cities { try take(.sign(Self.east, version: version, by: city)) }
  }

  /// Why it was refused, if it was what cities prepare together.
  func refusal(of command: AgreementCommand) -> PreparednessRejection? {
    guard
      case .preparedness(let reason)? = desk.refusal(
        of: .prepare(.agreement(command)), by: .body)
    else { return nil }
    return reason
  }

  /// Brings a second version into a state; the first is in force meanwhile.
  mutating func lead(to state: AgreementState) throws {
    let ahead = day(30)
    switch state {
    case .signing: try draft(amended())
    case .signed:
      try draft(amended(from: ahead))
      try sign(2, .shanghai)
    case .inForce:
      try draft(amended())
      try sign(2, .shanghai)
    case .refused:
      try draft(amended())
      try take(.refuse(Self.east, version: 2, by: .shanghai, reason: "too much"))
    case .lapsed:
      try draft(amended())
      desk.wait(.hours(169))
    case .withdrawn:
      try draft(amended())
      try take(.withdraw(Self.east, version: 2, by: .city(.suzhou), reason: "later"))
    case .superseded:
      try lead(to: .inForce)
      try draft(amended(cap: 950))
      try sign(3, .shanghai)
    case .expired:
      try draft(amended(until: day(20)))
      try sign(2, .shanghai)
      desk.wait(.hours(24 * 21))
    case .ended:
      try lead(to: .inForce)
      try take(.end(Self.east, reason: "no more"))
      desk.wait(.hours(24 * 31))
    }
  }
}

extension Region {
  /// The same region with a body that has an office for each class, or with none.
  func with(_ mode: Organisation.Mode?, programme: [ProgrammeRule] = []) -> Region {
    func name(_ text: String) -> LocalizedName { LocalizedName(inAll: text) }
    let organisation = mode.map { mode in
      Organisation(
        mode: mode, centralOffice: name("centre"), body: name("body"),
        offices: EmergencyClass.allCases.map {
          .init(emergencyClass: $0, name: name($0.rawValue))
        })
    }
    return Region(
      id: id, name: self.name, sources: [], bounds: bounds, grid: grid, cities: cities,
      jurisdictions: jurisdictions, waters: waters, resources: resources, aid: aid,
      organisation: organisation, programme: programme)
  }
}
