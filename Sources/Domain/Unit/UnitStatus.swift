/// What a unit is doing.
package enum UnitStatus: String, CaseIterable, Hashable, Sendable {
  case available, committed, enroute, staging, onScene, returning
  case delayed, outOfService, unavailable, manual
  /// On its way to stand by at another station.
  case relocating

  /// The resource status of the Incident Command System, which follows from it.
  package enum Resource: String, CaseIterable, Hashable, Sendable {
    case available, assigned, outOfService
  }

  package var resource: Resource {
    switch self {
    case .available, .returning, .relocating: .available
    case .committed, .enroute, .staging, .onScene, .delayed: .assigned
    case .outOfService, .unavailable, .manual: .outOfService
    }
  }

  /// Whether it may be sent: free at a station, or on its way to one.
  package var isDispatchable: Bool {
    self == .available || self == .returning || self == .relocating
  }
}

/// What moves a unit from status to status.
package enum UnitTrigger: String, CaseIterable, Hashable, Sendable {
  case dispatch, depart, stage, arrive, delay, resume
  /// The assignment ends at the scene; the unit starts back.
  case release
  /// The assignment is called off before the scene; the unit starts back.
  case cancel
  case reachStation
  case takeOutOfService, returnToService
  case becomeUnavailable, becomeAvailable
  case takeManualControl, endManualControl
  /// It leaves what it is under way to, for what is more urgent.
  case divert
  /// It goes to stand by at another station, and from there home again.
  case moveUp, goHome
  /// Another unit has taken its place at the scene.
  case relieve
  /// It is called back before it has turned out, and goes on with what it did.
  case standDown

  /// Whether a command of its own brings it about, since it needs to say more than that it was.
  package var hasItsOwnCommand: Bool {
    switch self {
    case .dispatch, .divert, .moveUp, .relieve, .standDown: true
    case .depart, .stage, .arrive, .delay, .resume, .release, .cancel, .reachStation,
      .takeOutOfService, .returnToService, .becomeUnavailable, .becomeAvailable,
      .takeManualControl, .endManualControl, .goHome:
      false
    }
  }

  /// Whether it can follow from what a vehicle tells: what only a desk decides cannot.
  package var isReported: Bool { !hasItsOwnCommand && self != .cancel && self != .goHome }
}

/// The status table; what is not in it is refused.
package enum UnitStatusTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: UnitStatus
    package let trigger: UnitTrigger
    package let to: UnitStatus
  }

  package static let edges: [Edge] = [
    Edge(from: .available, trigger: .dispatch, to: .committed),
    Edge(from: .returning, trigger: .dispatch, to: .committed),
    Edge(from: .committed, trigger: .depart, to: .enroute),
    Edge(from: .committed, trigger: .cancel, to: .returning),
    Edge(from: .committed, trigger: .standDown, to: .available),
    Edge(from: .committed, trigger: .standDown, to: .returning),
    Edge(from: .committed, trigger: .standDown, to: .relocating),
    Edge(from: .enroute, trigger: .stage, to: .staging),
    Edge(from: .enroute, trigger: .arrive, to: .onScene),
    Edge(from: .enroute, trigger: .delay, to: .delayed),
    Edge(from: .enroute, trigger: .cancel, to: .returning),
    Edge(from: .delayed, trigger: .resume, to: .enroute),
    Edge(from: .delayed, trigger: .arrive, to: .onScene),
    Edge(from: .delayed, trigger: .cancel, to: .returning),
    Edge(from: .staging, trigger: .arrive, to: .onScene),
    Edge(from: .staging, trigger: .cancel, to: .returning),
    Edge(from: .onScene, trigger: .release, to: .returning),
    Edge(from: .returning, trigger: .reachStation, to: .available),
    Edge(from: .available, trigger: .takeOutOfService, to: .outOfService),
    Edge(from: .returning, trigger: .takeOutOfService, to: .outOfService),
    Edge(from: .outOfService, trigger: .returnToService, to: .available),
    Edge(from: .available, trigger: .becomeUnavailable, to: .unavailable),
    Edge(from: .unavailable, trigger: .becomeAvailable, to: .available),
    Edge(from: .available, trigger: .takeManualControl, to: .manual),
    Edge(from: .manual, trigger: .endManualControl, to: .available),
    Edge(from: .committed, trigger: .divert, to: .committed),
    Edge(from: .enroute, trigger: .divert, to: .committed),
    Edge(from: .staging, trigger: .divert, to: .committed),
    Edge(from: .delayed, trigger: .divert, to: .committed),
    Edge(from: .onScene, trigger: .relieve, to: .returning),
    Edge(from: .available, trigger: .moveUp, to: .relocating),
    Edge(from: .returning, trigger: .moveUp, to: .relocating),
    Edge(from: .relocating, trigger: .reachStation, to: .available),
    Edge(from: .relocating, trigger: .dispatch, to: .committed),
    Edge(from: .relocating, trigger: .takeOutOfService, to: .outOfService),
    Edge(from: .relocating, trigger: .goHome, to: .returning),
    Edge(from: .available, trigger: .goHome, to: .returning),
  ]

  /// The status that a trigger leads to, nil if the table has no such edge.
  package static func next(from status: UnitStatus, on trigger: UnitTrigger) -> UnitStatus? {
    edges.first { $0.from == status && $0.trigger == trigger }?.to
  }
}
