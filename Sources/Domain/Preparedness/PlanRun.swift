/// Which plan is put into force: its name and version, so that the record alone tells what was
/// meant.
package struct PlanUse: Hashable, Sendable {
  /// A short name of the file's own, such as "river-flood-joint".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package var id: ID
  package var version: Int
  package var name: LocalizedName
  package var reason: String

  package init(_ id: ID, version: Int, name: LocalizedName, reason: String) {
    self.id = id
    self.version = version
    self.name = name
    self.reason = reason
  }
}

/// A plan that is or was on for a matter.
package struct PlanRun: Hashable, Sendable {
  package var begun: Dated<PlanUse>
  /// Why it was stopped; nil while it is on.
  package var ended: Dated<String>?

  package var id: PlanUse.ID { begun.act.id }
}

/// How a plan stands to a matter.
package enum PlanState: String, CaseIterable, Hashable, Sendable {
  case off, on
}

/// What changes that.
package enum PlanTrigger: String, CaseIterable, Hashable, Sendable {
  case activate, stop
}

/// The table of it; what is not in it is refused.
package enum PlanTable {
  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: PlanState, on trigger: PlanTrigger) -> PlanState? {
    switch (state, trigger) {
    case (.off, .activate): .on
    case (.on, .stop): .off
    case (.off, .stop), (.on, .activate): nil
    }
  }
}

/// What can be done about the plans for a matter.
package enum PlanCommand: Hashable, Sendable {
  case activate(PlanUse)
  case stop(PlanUse.ID, reason: String)
}

/// What was done about them.
package enum PlanEvent: Hashable, Sendable {
  case activated(PlanUse)
  case stopped(PlanUse.ID, reason: String)
}

extension Picture {
  func decide(
    _ command: PlanCommand, on matter: Matter
  ) throws(Rejection) -> PlanEvent {
    try checkKnown(matter)
    guard let file = riskFiles[matter], !isOver(matter) else {
      throw .governance(.isOver(matter))
    }
    func check(_ plan: PlanUse.ID, _ trigger: PlanTrigger) throws(Rejection) {
      let state: PlanState = file.active(plan) == nil ? .off : .on
      guard PlanTable.next(from: state, on: trigger) != nil else {
        throw .preparedness(.planCannot(trigger, in: state))
      }
    }
    switch command {
    case .activate(var use):
      try check(use.id, .activate)
      use.reason = try given(use.reason)
      return .activated(use)
    case .stop(let plan, let reason):
      try check(plan, .stop)
      return .stopped(plan, reason: try given(reason))
    }
  }

  mutating func apply(_ event: PlanEvent, to matter: Matter, _ entry: Entry) {
    switch event {
    case .activated(let use):
      let begun = Dated(use, by: entry.actor, at: entry.happened)
      riskFiles[matter]?.plans.append(PlanRun(begun: begun, ended: nil))
      advance(matter, to: .treat, entry)
    case .stopped(let plan, let reason):
      let place = riskFiles[matter]?.plans.firstIndex { $0.id == plan && $0.ended == nil }
      guard let place else { return }
      riskFiles[matter]?.plans[place].ended = Dated(reason, by: entry.actor, at: entry.happened)
    }
  }
}
