/// That the superior authority takes a matter over from the cities' own body, and why.
package struct SuperiorIntervention: Hashable, Sendable {
  /// What it is asked for by.
  package enum Plea: Hashable, Sendable {
    /// The event is too grave for the body.
    case grade
    /// All whom the cities asked have answered, and it is not enough.
    case shortfall
    /// A city that leads or assists asks for it.
    case request(City.ID)
  }

  /// The facts that were found for it.
  package enum Ground: Hashable, Sendable {
    case grade(Grade)
    /// The requests that are not met.
    case shortfall([AidRequest.ID])
    case request(City.ID)

    /// What it was asked for by.
    package var plea: Plea {
      switch self {
      case .grade: .grade
      case .shortfall: .shortfall
      case .request(let city): .request(city)
      }
    }
  }

  package var ground: Ground
  package var reason: String

  package init(_ ground: Ground, reason: String) {
    self.ground = ground
    self.reason = reason
  }

  /// The lightest grade that is too grave for a body of peers.
  package static let lightestOfSuperior = Grade.second
}

/// What the superior authority tells cities to do.
package struct Directive: Hashable, Sendable {
  package var cities: [City.ID]
  package var text: String
  /// By when it is to be carried out; nil only in records of before it was asked for.
  package var due: Instant?

  package init(to cities: [City.ID], _ text: String, due: Instant? = nil) {
    self.cities = cities
    self.text = text
    self.due = due
  }
}

/// Under whom the cities act in a matter.
package enum MatterCommand: String, CaseIterable, Hashable, Sendable {
  /// Among themselves: their body proposes and may not direct.
  case peers
  /// Still among themselves, while it is proposed that the superior authority takes over.
  case proposed
  /// The superior authority leads, and may direct.
  case superior
}

/// What changes under whom they act.
package enum InterventionTrigger: String, CaseIterable, Hashable, Sendable {
  case propose, confirm, drop, handBack
}

/// The table of it; what is not in it is refused. To take over takes two steps.
package enum InterventionTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: MatterCommand
    package let trigger: InterventionTrigger
    package let to: MatterCommand
  }

  package static let edges = [
    Edge(from: .peers, trigger: .propose, to: .proposed),
    Edge(from: .proposed, trigger: .confirm, to: .superior),
    Edge(from: .proposed, trigger: .drop, to: .peers),
    Edge(from: .superior, trigger: .handBack, to: .peers),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(
    from state: MatterCommand, on trigger: InterventionTrigger
  ) -> MatterCommand? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

/// What can be done about who commands a matter.
package enum InterventionCommand: Hashable, Sendable {
  case propose(SuperiorIntervention.Plea, reason: String)
  case confirm
  case drop(reason: String)
  case handBack(reason: String)
  case direct([City.ID], String, due: Instant)
}

/// What happened about who commands a matter.
package enum InterventionEvent: Hashable, Sendable {
  case proposed(SuperiorIntervention)
  case confirmed(SuperiorIntervention)
  case dropped(SuperiorIntervention, reason: String)
  /// The cities act among themselves again, or from now on.
  case handedBack(reason: String)
  case directed(Directive)
}

/// Why something about who commands a matter was refused.
package enum InterventionRejection: Hashable, Sendable {
  case cannot(Matter, InterventionTrigger, in: MatterCommand)
  /// The facts do not say what it is proposed for.
  case notGraveEnough(Matter, Grade?)
  case noShortfall(Matter)
  /// Requests that have still to be answered.
  case stillAsking([AidRequest.ID])
  case hasNoPart(City.ID, Matter)
  /// The second step is another's than the first: this person took that.
  case confirmedByItsProposer(Matter, Actor)
  /// The cities act among themselves: nobody may direct them.
  case onlyProposes(Matter)
}

/// Who commands a matter, as acts have left it.
package struct CommandRecord: Hashable, Sendable {
  /// Nil where nothing was done: then it is as the cities' organisation says.
  package internal(set) var state: MatterCommand?
  /// What is proposed or in force; nil for neither.
  package internal(set) var intervention: Dated<SuperiorIntervention>?
  /// When the second step was taken, and by whom; nil before.
  package internal(set) var confirmed: Dated<SuperiorIntervention>?
  /// Why it was dropped or handed back last.
  package internal(set) var ended: Dated<String>?
  /// What cities were told to do, oldest first.
  package internal(set) var directives: [Dated<Directive>] = []

  package init() {}
}
