package import Domain
package import Planning

/// The plan for all open incidents at once, units to move up and crews to relieve, as they were
/// proposed at a moment, and which rows the officer takes.
package struct JointBoard: Sendable {
  /// One row.
  package enum Item: Hashable, Sendable {
    case incident(Incident.ID)
    case move(Unit.ID)
    case relief(Unit.ID)
  }

  package let made: Instant
  package let plan: JointPlan
  package let moves: [MoveUp]
  package let reliefs: [Relief]
  package internal(set) var chosen: Set<Item>
  package internal(set) var cursor = ListCursor<Item>()

  /// Plans for a picture; all rows of incidents are taken until the officer leaves some out.
  init(_ picture: Picture, at now: Instant, aim: JointPlan.Aim) {
    made = now
    plan = JointPlan(for: JointPlan.lacking(in: picture), in: picture, at: now, aim: aim)
    let busy = Set(plan.rows.flatMap { $0.choices.map(\.candidate.unit.id) })
    moves = MoveUp.proposals(in: picture, at: now, limit: 8).filter { !busy.contains($0.unit) }
    reliefs = Relief.proposals(in: picture, at: now).filter {
      !busy.contains($0.fresh.unit.id)
    }
    chosen = Set(plan.rows.filter { !$0.choices.isEmpty }.map { .incident($0.incident) })
    cursor.item = items.first
  }

  /// All rows in their order.
  var items: [Item] {
    plan.rows.map { .incident($0.incident) } + moves.map { .move($0.unit) }
      + reliefs.map { .relief($0.weary) }
  }

  /// The units that a row would send.
  func units(of item: Item) -> [Unit.ID] {
    switch item {
    case .incident(let id):
      plan.rows.first { $0.incident == id }?.choices.map(\.candidate.unit.id) ?? []
    case .move(let id): [id]
    case .relief(let id): reliefs.first { $0.weary == id }.map { [$0.fresh.unit.id] } ?? []
    }
  }

  /// The command that accepts a row, with its proposal; nil where there is nothing to send.
  func command(for item: Item, in picture: Picture, at now: Instant) -> Command? {
    switch item {
    case .incident(let id):
      guard let row = plan.rows.first(where: { $0.incident == id }), !row.choices.isEmpty else {
        return nil
      }
      let act = Command.dispatch(row.choices.map(\.candidate.assignment), to: id)
      return .answer(proposal(of: row), acts: [act], refusal: nil)
    case .move(let id):
      guard let move = moves.first(where: { $0.unit == id }), let unit = picture.units[id],
        let act = move.act(of: unit, in: picture, at: now)
      else { return nil }
      return .answer(move.proposal, acts: [act], refusal: nil)
    case .relief(let id):
      guard let relief = reliefs.first(where: { $0.weary == id }) else { return nil }
      return .answer(relief.proposal, acts: [relief.act], refusal: nil)
    }
  }

  /// The command that refuses a row.
  func refusal(of item: Item, reason: String) -> Command? {
    switch item {
    case .incident(let id):
      plan.rows.first { $0.incident == id }.map {
        .answer(proposal(of: $0), acts: [], refusal: reason)
      }
    case .move(let id):
      moves.first { $0.unit == id }.map { .answer($0.proposal, acts: [], refusal: reason) }
    case .relief(let id):
      reliefs.first { $0.weary == id }.map { .answer($0.proposal, acts: [], refusal: reason) }
    }
  }

  private func proposal(of row: JointPlan.Row) -> Proposal {
    Proposal(
      matter: .dispatch(row.incident), rows: row.choices.map { $0.candidate.row($0.reason) },
      gaps: row.gaps)
  }
}
