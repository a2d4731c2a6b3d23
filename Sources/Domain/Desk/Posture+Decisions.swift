/// What can be done about a posture.
package enum PostureCommand: Hashable, Sendable {
  case order(PostureOrder)
  case tick(String, evidence: String)
  /// A way back that was ordered is in force from now on; with a reason where something is lacking.
  case complete(waiving: String?)
  /// A way back that was ordered is not taken.
  case callOff(reason: String)
}

/// What happened about a posture.
package enum PostureEvent: Hashable, Sendable {
  /// A raised posture is in force from here, a way back is not yet.
  case ordered(PostureOrder, from: Posture)
  case ticked(PostureTick)
  case completed(to: Posture, PostureWaiver?)
  case calledOff(to: Posture, reason: String)
}

/// Why something about a posture was refused.
package enum PostureRejection: Hashable, Sendable {
  case noWay(PostureHolder, from: Posture, to: Posture)
  /// That way back is ordered already.
  case isOrdered(PostureHolder, to: Posture)
  /// No way back is ordered.
  case nothingOrdered(PostureHolder)
  case unknownItem(PostureHolder, String)
  case isTicked(PostureHolder, String)
  /// A list names each item once.
  case itemTwice(String)
  case itemsMissing(PostureHolder, [String])
  /// The cities formed their body themselves: together they go to the emergency posture once those
  /// concerned have agreed, or where the superior authority leads.
  case consentMissing
  case notAgreed(JointDecision.ID, DecisionState)
}

extension WatchCommand {
  /// A city's desk switches its posture, with nothing on its list.
  package static func switchPosture(
    _ city: City.ID, to posture: Posture, reason: String
  ) -> WatchCommand {
    .posture(.city(city), .order(PostureOrder(to: posture, reason: reason)))
  }
}

extension Picture {
  /// How a city, or all together, stand.
  package func postureRecord(of holder: PostureHolder) -> PostureRecord {
    postures[holder] ?? PostureRecord()
  }

  /// How ready all cities are together.
  package var alliancePosture: Posture { postureRecord(of: .alliance).posture }

  func decide(
    _ command: PostureCommand, of holder: PostureHolder, _ submission: Submission
  ) throws(Rejection) -> PostureEvent {
    if let city = holder.city, region[city] == nil { throw .unknownCity(city) }
    let record = postureRecord(of: holder)
    switch command {
    case .order(let order): return try decide(order, of: holder, record)
    case .tick(let name, let evidence):
      guard let item = record.order?.act.items.first(where: { $0.name == name }) else {
        throw .posture(.unknownItem(holder, name))
      }
      guard record.missing.contains(item) else { throw .posture(.isTicked(holder, name)) }
      guard submission.actor.role.mayActAs(item.owner) else {
        throw .notPermitted(submission.actor.role)
      }
      return .ticked(PostureTick(name, evidence: try given(evidence)))
    case .complete(let reason):
      return try complete(holder, record, waiving: reason, by: submission.actor)
    case .callOff(let reason):
      let order = try easing(record, holder)
      return .calledOff(to: order.to, reason: try given(reason))
    }
  }

  private func decide(
    _ order: PostureOrder, of holder: PostureHolder, _ record: PostureRecord
  ) throws(Rejection) -> PostureEvent {
    guard record.posture != order.to else { throw .postureIs(holder, order.to) }
    guard let way = PostureTable.way(from: record.posture, to: order.to) else {
      throw .posture(.noWay(holder, from: record.posture, to: order.to))
    }
    if record.isEasing, way == .ease { throw .posture(.isOrdered(holder, to: order.to)) }
    var names: Set<String> = []
    for item in order.items where !names.insert(item.name).inserted {
      throw .posture(.itemTwice(item.name))
    }
    if holder == .alliance, order.to == .emergency { try checkConsent(order.basis) }
    var order = order
    order.reason = try given(order.reason)
    return .ordered(order, from: record.posture)
  }

  /// Under the superior authority the body orders; among peers it takes what the cities agreed on,
  /// or a matter that the superior authority has taken over.
  private func checkConsent(_ basis: PostureOrder.Basis?) throws(Rejection) {
    guard region.organisation?.mode == .peers else { return }
    switch basis {
    case nil: throw .posture(.consentMissing)
    case .decision(let id):
      guard let decision = decisions[id] else { throw .alliance(.unknownDecision(id)) }
      guard decision.state == .agreed else { throw .posture(.notAgreed(id, decision.state)) }
      guard !isOver(decision.matter) else { throw .governance(.isOver(decision.matter)) }
    case .matter(let matter):
      try checkKnown(matter)
      guard !isOver(matter) else { throw .governance(.isOver(matter)) }
      try checkMayDirect(matter)
    }
  }

  private func easing(
    _ record: PostureRecord, _ holder: PostureHolder
  ) throws(Rejection) -> PostureOrder {
    guard record.isEasing, let order = record.order?.act else {
      throw .posture(.nothingOrdered(holder))
    }
    return order
  }

  /// What is lacking is named; a person may go on without it, with a reason.
  private func complete(
    _ holder: PostureHolder, _ record: PostureRecord, waiving reason: String?, by actor: Actor
  ) throws(Rejection) -> PostureEvent {
    let order = try easing(record, holder)
    let missing = record.missing.map(\.name)
    guard !missing.isEmpty else { return .completed(to: order.to, nil) }
    guard let reason else { throw .posture(.itemsMissing(holder, missing)) }
    guard actor.role != .system else { throw .notPermitted(.system) }
    return .completed(to: order.to, PostureWaiver(try given(reason), missing: missing))
  }
}

extension Role {
  /// Whether it may do what is another role's to do: a supervisor what a dispatcher may.
  package func mayActAs(_ owner: Role) -> Bool {
    switch (self, owner) {
    case (.system, _), (.facilitator, _): true
    case (.observer, _): owner == .observer
    case (.dispatcher, _): owner == .dispatcher || owner == .observer
    case (.supervisor, _): owner != .coordinator && owner != .facilitator && owner != .system
    case (.coordinator, _): owner != .facilitator && owner != .system
    }
  }
}

extension WatchEvent {
  /// The city whose posture is another from here on, and which; nil for everything else.
  package var citySwitched: (city: City.ID, to: Posture)? {
    switch self {
    case .postureSwitched(let city, let posture, _): (city, posture)
    case .posture(.city(let city), .completed(let posture, _)): (city, posture)
    case .posture(.city(let city), .ordered(let order, let from))
    where PostureTable.way(from: from, to: order.to) == .raise:
      (city, order.to)
    case .opened, .closed, .hornSilenced, .whatIfKept, .whatIfDiscarded, .aidComparisonKept,
      .aidComparisonDiscarded, .proposalAnswered, .posture:
      nil
    }
  }
}
