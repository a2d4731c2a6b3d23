/// Something that opens or closes with a switch of posture, as far as the record needs it: its
/// words stand in the statutes.
package struct PostureItem: Hashable, Sendable {
  /// The name of its line in the statutes.
  package var name: String
  /// Who may tick it off, at the least.
  package var owner: Role
  /// By when, from the order on.
  package var within: Duration

  package init(_ name: String, owner: Role, within: Duration) {
    self.name = name
    self.owner = owner
    self.within = within
  }
}

/// That a posture is to be taken, why, and what is to be done for it.
package struct PostureOrder: Hashable, Sendable {
  /// On what an order rests that is not its giver's alone to give.
  package enum Basis: Hashable, Sendable {
    /// The cities agreed.
    case decision(JointDecision.ID)
    /// The superior authority leads in a matter.
    case matter(Matter)
  }

  package var to: Posture
  package var reason: String
  package var items: [PostureItem]
  package var basis: Basis?

  package init(
    to posture: Posture, reason: String, items: [PostureItem] = [], basis: Basis? = nil
  ) {
    to = posture
    self.reason = reason
    self.items = items
    self.basis = basis
  }
}

/// An item that somebody ticked off, with what shows that it is done.
package struct PostureTick: Hashable, Sendable {
  package var item: String
  package var evidence: String

  package init(_ item: String, evidence: String) {
    self.item = item
    self.evidence = evidence
  }
}

/// Why a posture was left though not all was done for it, and what was lacking.
package struct PostureWaiver: Hashable, Sendable {
  package var reason: String
  package var missing: [String]

  package init(_ reason: String, missing: [String]) {
    self.reason = reason
    self.missing = missing
  }
}

/// A switch that is over: another took its place, or it was called off.
package struct PostureSwitch: Hashable, Sendable {
  package var from: Posture
  package var to: Posture
  package var ordered: Instant
  package var items: Int
  package var done: Int
  /// When the last item was ticked off.
  package var last: Instant?
  package var isWaived: Bool
  /// It was called off before it was in force.
  package var isCalledOff: Bool

  /// From the order to the last item; nil while something was lacking when it was over.
  package var time: Duration? {
    guard !isCalledOff, done == items else { return nil }
    return ordered.duration(to: last ?? ordered)
  }
}

/// How a city, or all together, stand: since when, by whom and why, and how far the newest switch
/// has come.
package struct PostureRecord: Hashable, Sendable {
  /// So many past switches stay to be looked at; all stay on the record.
  static let mostSwitches = 40

  package internal(set) var posture = Posture.routine
  /// Why it is so, who ordered it and when it was in force; nil where nobody ever switched it.
  package internal(set) var standing: Dated<String>?
  /// The newest order, with what is to be done for it.
  package internal(set) var order: Dated<PostureOrder>?
  /// From which posture it leads.
  package internal(set) var from = Posture.routine
  /// The items of the newest order that are done, in the order in which they were.
  package internal(set) var ticks: [Dated<PostureTick>] = []
  /// It is ordered to go back, and does once all is done.
  package internal(set) var isEasing = false
  /// Why it went back though something was lacking.
  package internal(set) var waiver: PostureWaiver?
  /// Switches that are over, the newest last.
  package internal(set) var switches: [PostureSwitch] = []

  package init() {}

  /// The items of the newest order that nobody has ticked off, in the order of its list.
  package var missing: [PostureItem] {
    (order?.act.items ?? []).filter { item in !ticks.contains { $0.act.item == item.name } }
  }

  /// When an item of the newest order is due.
  package func due(_ item: PostureItem) -> Instant? { order?.at.advanced(by: item.within) }

  /// The newest switch as it stands; nil before the first.
  package var current: PostureSwitch? {
    order.map { order in
      PostureSwitch(
        from: from, to: order.act.to, ordered: order.at, items: order.act.items.count,
        done: ticks.count, last: ticks.last?.at, isWaived: waiver != nil, isCalledOff: false)
    }
  }

  /// Since when it has been in the watch or the emergency posture; nil where it is in neither.
  package var readySince: Instant? {
    guard posture == .watch || posture == .emergency else { return nil }
    var since: Instant?
    for change in all.reversed() where !change.isCalledOff && !(isEasing && change == current) {
      guard change.to == .watch || change.to == .emergency else { break }
      since = change.ordered
    }
    return since
  }

  /// Past switches and the newest one, oldest first.
  package var all: [PostureSwitch] { switches + [current].compactMap(\.self) }
}

/// How long switches took: from the order to the last item. One with nothing to do has no time.
package struct SwitchingTimes: Hashable, Sendable {
  package private(set) var times: [Duration] = []
  /// Switches of which something is still to be done, or never was.
  package private(set) var missing = 0

  package init(_ switches: [PostureSwitch] = []) { for change in switches { add(change) } }

  /// All that were begun with something to do, and not called off.
  package var count: Int { times.count + missing }

  /// Takes in a switch; what was called off, or had nothing to do, is none.
  package mutating func add(_ change: PostureSwitch) {
    guard !change.isCalledOff, change.items > 0 else { return }
    if let time = change.time { times.append(time) } else { missing += 1 }
  }

  /// Takes in all that others took.
  package mutating func add(_ other: SwitchingTimes) {
    times += other.times
    missing += other.missing
  }

  /// The least that so many of a hundred did not exceed (nearest rank); nil of none.
  package func percentile(_ percent: Int) -> Duration? {
    guard !times.isEmpty else { return nil }
    return times.sorted()[max(1, (times.count * percent + 99) / 100) - 1]
  }
}
