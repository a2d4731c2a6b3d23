/// How the lead of a matter stands.
package enum LeadState: String, CaseIterable, Hashable, Sendable {
  /// One city has it.
  case settled
  /// It is offered to another, which has not answered.
  case offered
}

/// What is done about the lead.
package enum LeadTrigger: String, CaseIterable, Hashable, Sendable {
  case propose, consent, refuse, withdraw, assign
}

/// The table of the lead's states; what is not in it is refused. While it is offered the city that
/// has it keeps it: there is exactly one lead at any time.
package enum LeadStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: LeadState
    package let trigger: LeadTrigger
    package let to: LeadState
  }

  package static let edges = [
    Edge(from: .settled, trigger: .propose, to: .offered),
    Edge(from: .settled, trigger: .assign, to: .settled),
    Edge(from: .offered, trigger: .consent, to: .settled),
    Edge(from: .offered, trigger: .refuse, to: .settled),
    Edge(from: .offered, trigger: .withdraw, to: .settled),
    Edge(from: .offered, trigger: .assign, to: .settled),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: LeadState, on trigger: LeadTrigger) -> LeadState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

/// The lead offered to a city, which answers for itself.
package struct LeadOffer: Hashable, Sendable {
  package var from: City.ID
  package var to: City.ID
  package var reason: String

  package init(from: City.ID, to: City.ID, reason: String) {
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// Why the lead is not where geometry puts it.
package enum LeadTitle: Hashable, Sendable {
  /// The city before it offered it, and this one consented.
  case handedOver(from: City.ID, reason: String)
  /// The coordinating body decided so.
  case assigned(reason: String)
}

/// The lead as acts have settled it.
package struct SettledLead: Hashable, Sendable {
  package var city: City.ID
  package var title: LeadTitle

  package init(city: City.ID, title: LeadTitle) {
    self.city = city
    self.title = title
  }
}
