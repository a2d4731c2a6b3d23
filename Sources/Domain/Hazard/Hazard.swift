package import Geodesy

/// A danger that moves or spreads, as a record of its own: what is known of its source, whether it
/// is watched, what was last forecast of it, and how well its forecasts did.
package struct Hazard: Hashable, Identifiable, Sendable {
  /// `AQG-H1`: the letters of the city where it began and a count of its own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What moves or spreads.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case riverFlood = "river-flood"
    case plume = "plume"
    case spill = "spill"
    case epidemic = "epidemic"
    /// Services that fall out because others have.
    case cascade = "cascade"
    case ash = "ash"
    case typhoon = "typhoon"

    /// The identifier of the `EventKind` that its alerts are of: of what comes to a city, not of
    /// what sent it out.
    package var eventKind: String {
      switch self {
      case .riverFlood: "river-flood"
      case .plume: "gas-drift"
      case .spill: "water-pollution"
      case .epidemic: "infectious-cluster"
      case .cascade: "power-outage"
      case .ash: "ash-fall"
      case .typhoon: "typhoon"
      }
    }
  }

  /// A quantity of the source, between what it may be at least and at most.
  package struct Source: Hashable, Sendable {
    /// What is meant: `discharge`, `release`, `infected`.
    package var quantity: String
    package var amount: Estimate
    package var unit: String
    /// Since when, where that differs from the hazard's own beginning.
    package var since: Instant?

    package init(quantity: String, amount: Estimate, unit: String, since: Instant? = nil) {
      self.quantity = quantity
      self.amount = amount
      self.unit = unit
      self.since = since
    }
  }

  /// What is said of it when it is declared, and may be corrected later.
  package struct Report: Hashable, Sendable {
    package var kind: Kind
    /// Where it began: the city that answers for it.
    package var origin: City.ID
    package var place: Coordinate?
    /// The river that it travels on.
    package var river: River.ID?
    package var since: Instant
    package var sources: [Source]

    package init(
      kind: Kind, origin: City.ID, place: Coordinate? = nil, river: River.ID? = nil,
      since: Instant, sources: [Source] = []
    ) {
      self.kind = kind
      self.origin = origin
      self.place = place
      self.river = river
      self.since = since
      self.sources = sources
    }
  }

  package let id: ID
  package var report: Report
  package var state: HazardState
  package let isExercise: Bool
  package let declaredBy: Actor
  /// When its state last changed.
  package var changed: Instant
  /// The newest forecast; nil before the first.
  package var forecast: Forecast?
  /// What its forecasts foretold and is not decided yet, in the order in which it was said.
  package var claims: [Claim]
  package var skill: Skill
  /// How well its own forecasts did for each city, in the order in which they were decided first.
  package var citySkills: [CitySkill]
  /// The cities of which it is known that it has come there, in the order in which that was said.
  package var arrivals: [CityArrival]
  /// The measures against it, in the order in which they were taken.
  package var measures: [Measure]
  /// The cities that it concerns and since when: where it began, since it was declared; those that
  /// its newest forecast holds likely to be reached, since forecasts have said so.
  package internal(set) var concerned: [CityArrival]
  /// Why it is over; nil while it is not.
  package var outcome: String?

  package init(id: ID, report: Report, by actor: Actor, at instant: Instant, isExercise: Bool) {
    self.id = id
    self.report = report
    state = .declared
    self.isExercise = isExercise
    declaredBy = actor
    changed = instant
    claims = []
    skill = Skill()
    citySkills = []
    arrivals = []
    measures = []
    concerned = [CityArrival(city: report.origin, at: instant)]
  }

  /// Since when it is known to have come to a city; nil where it has not.
  package func arrival(in city: City.ID) -> Instant? {
    arrivals.first { $0.city == city }?.at
  }

  /// Since when it has concerned a city; nil where it does not.
  package func concerns(_ city: City.ID) -> Instant? {
    concerned.first { $0.city == city }?.at
  }

  /// How well its forecasts did for a city.
  package func skill(for city: City.ID) -> Skill.Count? {
    citySkills.first { $0.city == city }?.count
  }

  package var isOver: Bool { state == .over }
  package var kind: Kind { report.kind }
}

/// A city to which a hazard has come, and when.
package struct CityArrival: Hashable, Sendable {
  package var city: City.ID
  package var at: Instant

  package init(city: City.ID, at instant: Instant) {
    self.city = city
    at = instant
  }
}

/// How a hazard stands with the desk.
package enum HazardState: String, CaseIterable, Hashable, Sendable {
  /// Somebody said that it is there; nothing was forecast of it yet.
  case declared
  /// It is followed, and forecasts are issued.
  case watched
  case over
}

/// What is done to a hazard.
package enum HazardTrigger: String, CaseIterable, Hashable, Sendable {
  case watch, revise, forecast, confirm, restrict, verify, end
}

/// The table of a hazard's states; what is not in it is refused.
package enum HazardStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: HazardState
    package let trigger: HazardTrigger
    package let to: HazardState
  }

  /// What was foretold may still be held against what came when the hazard is over.
  package static let edges = [
    Edge(from: .declared, trigger: .watch, to: .watched),
    Edge(from: .declared, trigger: .revise, to: .declared),
    Edge(from: .declared, trigger: .forecast, to: .watched),
    Edge(from: .declared, trigger: .confirm, to: .declared),
    Edge(from: .declared, trigger: .restrict, to: .declared),
    Edge(from: .declared, trigger: .end, to: .over),
    Edge(from: .watched, trigger: .revise, to: .watched),
    Edge(from: .watched, trigger: .forecast, to: .watched),
    Edge(from: .watched, trigger: .confirm, to: .watched),
    Edge(from: .watched, trigger: .restrict, to: .watched),
    Edge(from: .watched, trigger: .verify, to: .watched),
    Edge(from: .watched, trigger: .end, to: .over),
    Edge(from: .over, trigger: .verify, to: .over),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: HazardState, on trigger: HazardTrigger) -> HazardState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}
