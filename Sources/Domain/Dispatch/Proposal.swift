package import Geodesy

/// What the program proposed, with its reasons, as it stood when somebody decided on it: kept on
/// the record with what became of it.
package struct Proposal: Hashable, Sendable {
  /// What it was about.
  package enum Matter: Hashable, Sendable {
    /// Units for an incident.
    case dispatch(Incident.ID)
    /// Units for an alert that has no incident yet.
    case alert(Alert.ID)
    /// Free units to stand by elsewhere, so that a city stays covered.
    case cover(City.ID)
  }

  /// Why a unit was proposed.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case ownCity, neighbour, elsewhere, near
    /// Under way to what is less urgent.
    case diverted
    /// To stand by at another station.
    case cover
    /// In place of a crew that must rest.
    case relief
  }

  /// A unit of the proposal.
  package struct Row: Hashable, Sendable {
    package var unit: Unit.ID
    package var reason: Reason
    package var distance: Distance
    /// From the order to the arrival: if things go well, as expected, if they go badly.
    package var low: Duration
    package var expected: Duration
    package var high: Duration

    package init(
      unit: Unit.ID, reason: Reason, distance: Distance, low: Duration, expected: Duration,
      high: Duration
    ) {
      self.unit = unit
      self.reason = reason
      self.distance = distance
      self.low = low
      self.expected = expected
      self.high = high
    }
  }

  /// Why units are missing.
  package enum Shortfall: String, CaseIterable, Hashable, Sendable {
    /// The region has none of that kind, or none that can do so much.
    case none, lessCapable
    case busy, outOfService, needsRest
    /// There are free ones, but none that would be there in time.
    case tooFar
    /// Only cities that are no neighbours have one: it must be asked for.
    case byRequest
  }

  /// Units that are needed and were not to be had.
  package struct Gap: Hashable, Sendable {
    package var kind: UnitKind
    package var level: CapabilityLevel
    package var count: Int
    package var reason: Shortfall
    /// When one is expected to be free or rested, where that can be said.
    package var until: Instant?

    package init(
      kind: UnitKind, level: CapabilityLevel, count: Int, reason: Shortfall, until: Instant? = nil
    ) {
      self.kind = kind
      self.level = level
      self.count = count
      self.reason = reason
      self.until = until
    }
  }

  /// What it leaves uncovered: the share of the next calls for a kind that a city reaches in time,
  /// and the expected time to the next one, before and after.
  package struct Coverage: Hashable, Sendable {
    package var city: City.ID
    package var kind: UnitKind
    package var before: Double
    package var after: Double
    package var responseBefore: Duration
    package var responseAfter: Duration

    package init(
      city: City.ID, kind: UnitKind, before: Double, after: Double, responseBefore: Duration,
      responseAfter: Duration
    ) {
      self.city = city
      self.kind = kind
      self.before = before
      self.after = after
      self.responseBefore = responseBefore
      self.responseAfter = responseAfter
    }

    /// By how much the share falls.
    package var loss: Double { before - after }
  }

  package var matter: Matter
  package var rows: [Row]
  package var gaps: [Gap]
  package var coverage: Coverage?

  package init(
    matter: Matter, rows: [Row], gaps: [Gap] = [], coverage: Coverage? = nil
  ) {
    self.matter = matter
    self.rows = rows
    self.gaps = gaps
    self.coverage = coverage
  }
}

/// What became of a proposal.
package enum ProposalChoice: Hashable, Sendable {
  /// Just these units were sent.
  case accepted
  /// These were sent in their place.
  case changed([Unit.ID])
  case refused(reason: String)
}

/// How often proposals were taken as they were, taken otherwise, and refused.
package struct ProposalTally: Hashable, Sendable {
  package internal(set) var accepted = 0
  package internal(set) var changed = 0
  package internal(set) var refused = 0

  package init() {}

  package var total: Int { accepted + changed + refused }

  mutating func note(_ choice: ProposalChoice) {
    switch choice {
    case .accepted: accepted += 1
    case .changed: changed += 1
    case .refused: refused += 1
    }
  }
}

extension Proposal.Matter {
  /// What it is about, as an operator names it.
  package var subject: String {
    switch self {
    case .dispatch(let id): id.rawValue
    case .alert(let id): id.rawValue
    case .cover(let id): id.rawValue
    }
  }
}

extension Picture {
  /// The city that a proposal is about; nil where it is not known.
  func city(of matter: Proposal.Matter) -> City.ID? {
    switch matter {
    case .dispatch(let id): incidents[id]?.city
    case .alert(let id): alerts[id]?.city
    case .cover(let id): region[id] == nil ? nil : id
    }
  }

  /// What was proposed and what is done instead of it, or just so, as one act: both are on the
  /// record, or neither.
  func decide(
    _ proposal: Proposal, _ acts: [Command], reason: String?, _ submission: Submission
  ) throws(Rejection) -> [Event] {
    switch proposal.matter {
    case .dispatch(let id): guard incidents[id] != nil else { throw .unknownIncident(id) }
    case .alert(let id): guard alerts[id] != nil else { throw .unknownAlert(id) }
    case .cover(let id): guard region[id] != nil else { throw .unknownCity(id) }
    }
    for row in proposal.rows where units[row.unit] == nil { throw .unknownUnit(row.unit) }
    if let reason {
      let choice = ProposalChoice.refused(reason: try given(reason))
      return [.watch(.proposalAnswered(proposal, choice))]
    }
    guard !acts.isEmpty else { throw .noUnitChosen }
    // Each act is decided on what those before it have made.
    var picture = self
    var events: [Event] = []
    for act in acts {
      var single = submission
      single.command = act
      let own = try picture.decide(single)
      let made = picture.entries(
        for: own, of: single, recorded: submission.received, origin: Origin.ID(""))
      for entry in made { picture.apply(entry) }
      events += own
    }
    let sent = acts.flatMap(\.units)
    let isWhole = Set(sent) == Set(proposal.rows.map(\.unit))
    return [.watch(.proposalAnswered(proposal, isWhole ? .accepted : .changed(sent)))] + events
  }
}

extension Command {
  /// The units that it sends somewhere.
  fileprivate var units: [Unit.ID] {
    switch self {
    case .dispatch(let assignments, _): assignments.map(\.unit)
    case .unit(let id, .divert), .unit(let id, .standBy): [id]
    case .unit(_, .relieve(let assignment)): [assignment.unit]
    case .moveUnit(let id, .goHome, _): [id]
    case .watch, .takeReport, .alert, .reportIncident, .incident, .moveUnit, .unit, .declareHazard,
      .hazard, .observe, .quarantine, .drill, .answer, .aid, .govern, .alliance, .road, .trust,
      .evaluation, .prepare, .communicate, .ledger:
      []
    }
  }
}
