package import Domain

/// Whom to send to several incidents at once, so that all together fare best: the least sum of
/// delays, each weighted by how urgent its incident is, or the least worst delay.
package struct JointPlan: Sendable {
  /// What is made small.
  package enum Aim: String, CaseIterable, Hashable, Sendable {
    case total, worst
  }

  /// Whose units may be sent.
  package enum Lending: Hashable, Sendable {
    /// The own city's and its neighbours'.
    case neighbours
    /// The own city's alone.
    case none
  }

  /// What one incident gets.
  package struct Row: Sendable {
    package let incident: Incident.ID
    package internal(set) var choices: [Recommendation.Choice] = []
    package internal(set) var gaps: [Proposal.Gap] = []

    /// When the last is there, from the order; nil for nobody.
    package var allThere: Duration? { choices.map(\.candidate.travel.untilArrival).max() }
  }

  /// How a way of assigning does: units sent and lacking, the weighted sum of the delays of all
  /// that is needed in minutes, and the worst delay of those that are sent.
  package struct Outcome: Hashable, Sendable {
    package var sent = 0
    package var lacking = 0
    package var weightedMinutes = 0.0
    package var worst = Duration.zero
  }

  package let aim: Aim
  /// Incidents that lack something, the most urgent first.
  package let rows: [Row]
  package let outcome: Outcome
  /// One incident after the other, each with what is then best for it.
  package let greedy: Outcome

  /// A plan for incidents of a picture.
  package init(
    for incidents: [Incident], in picture: Picture, at instant: Instant, aim: Aim = .total,
    lending: Lending = .neighbours
  ) {
    var work = JointWork(incidents, picture, instant, lending)
    self.aim = aim
    let assigned =
      switch aim {
      case .total: work.assigned { Matching(leastTotal: $0) }
      case .worst: work.assigned(isWeighted: false) { Matching(leastWorst: $0) }
      }
    rows = work.rows(of: assigned)
    outcome = work.outcome(of: assigned)
    greedy = work.outcome(of: work.assigned { Matching(greedy: $0) })
  }

  /// Open incidents of a picture that lack something, the most urgent first.
  package static func lacking(in picture: Picture) -> [Incident] {
    picture.incidents.filter { incident in
      switch incident.state {
      case .reported, .verified, .active:
        !NeededKinds.missing(incident, in: picture).isEmpty
      case .contained, .recovered, .closed: false
      }
    }
    .sorted {
      ($0.report.priority.rawValue, $0.reported, $0.id)
        < ($1.report.priority.rawValue, $1.reported, $1.id)
    }
  }

  /// How much a minute's delay counts.
  package static func weight(of priority: Priority) -> Double {
    switch priority {
    case .first: 8
    case .second: 4
    case .third: 2
    case .fourth: 1
    }
  }
}

/// The incidents and units of a joint plan, kind by kind: units of different kinds do not compete.
private struct JointWork {
  /// One unit that an incident lacks.
  private struct Slot {
    let row: Int
    let need: Need
  }

  /// The unit of each slot, by kind.
  typealias Assigned = [(slots: [Int], units: [Int?])]

  private let incidents: [Incident]
  private let musters: [Muster]
  private let picture: Picture
  private let lenders: JointLending
  private var slots: [Slot] = []
  private var kinds: [(kind: UnitKind, slots: [Int], units: [Unit], costs: CostMatrix)] = []
  private static let limit = Candidates.lendingLimit

  init(
    _ incidents: [Incident], _ picture: Picture, _ instant: Instant, _ lending: JointPlan.Lending
  ) {
    self.incidents = incidents
    self.picture = picture
    musters = incidents.map {
      Muster($0, picture, instant, needs: NeededKinds.missing($0, in: picture))
    }
    for (row, muster) in musters.enumerated() {
      for need in muster.needs {
        for _ in 0..<need.count { slots.append(Slot(row: row, need: need)) }
      }
    }
    var free: [UnitKind: [Unit]] = [:]
    for seed in picture.region.units {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable,
        !picture.rules.needsRest(unit.duty, at: instant)
      else { continue }
      free[unit.kind, default: []].append(unit)
    }
    lenders = JointLending(musters, free, lending)
    for kind in UnitKind.allCases {
      let own = slots.indices.filter { slots[$0].need.kind == kind }
      guard !own.isEmpty else { continue }
      let units = free[kind] ?? []
      kinds.append((kind, own, units, costs(of: own, units)))
    }
  }

  /// The weighted minutes of every unit for every slot; what cannot go costs as much as nobody.
  private func costs(of own: [Int], _ units: [Unit]) -> CostMatrix {
    var rows: [[Double]] = []
    for place in own {
      let slot = slots[place]
      if let last = rows.last, place > 0, own.contains(place - 1), slots[place - 1].row == slot.row,
        slots[place - 1].need == slot.need
      {
        rows.append(last)
        continue
      }
      let muster = musters[slot.row]
      let weight = JointPlan.weight(of: muster.incident.report.priority)
      let none = weight * minutes(Self.limit)
      rows.append(
        units.map { unit in
          guard lenders.maySend(unit, to: muster.incident), slot.need.isMet(by: unit) else {
            return none
          }
          return min(none, weight * minutes(muster.candidate(unit).travel.untilArrival))
        })
    }
    return CostMatrix(rows)
  }

  private func minutes(_ duration: Duration) -> Double { Double(duration.inSeconds) / 60 }

  private func none(_ slot: Int) -> Double {
    JointPlan.weight(of: incidents[slots[slot].row].report.priority) * minutes(Self.limit)
  }

  /// Gives units out, kind by kind; a unit that costs as much as nobody is none.
  /// - Parameter isWeighted: whether a minute counts by how urgent its incident is.
  func assigned(isWeighted: Bool = true, by match: (CostMatrix) -> Matching) -> Assigned {
    kinds.map { part in
      guard !part.units.isEmpty else {
        return (part.slots, part.slots.map { _ in nil })
      }
      let matching = match(isWeighted ? part.costs : plain(part.costs, of: part.slots))
      let units = matching.columns.enumerated().map { row, column in
        column.flatMap { part.costs[row, $0] < none(part.slots[row]) ? $0 : nil }
      }
      return (part.slots, units)
    }
  }

  /// The same minutes, each as good as any other.
  private func plain(_ costs: CostMatrix, of rows: [Int]) -> CostMatrix {
    CostMatrix(
      rows.enumerated().map { row, slot in
        let weight = JointPlan.weight(of: incidents[slots[slot].row].report.priority)
        return (0..<costs.columnCount).map { costs[row, $0] / weight }
      })
  }

  mutating func rows(of assigned: Assigned) -> [JointPlan.Row] {
    var rows = incidents.map { JointPlan.Row(incident: $0.id) }
    for (part, given) in zip(kinds, assigned) {
      for (slot, column) in zip(given.slots, given.units) {
        let row = slots[slot].row
        guard let column else {
          rows[row].lack(Shortage(slots[slot].need, 1, musters[row]).gap)
          continue
        }
        let candidate = musters[row].candidate(part.units[column])
        rows[row].choices.append(
          .init(candidate: candidate, reason: candidate.isOwnCity ? .ownCity : .neighbour))
      }
    }
    return rows
  }

  func outcome(of assigned: Assigned) -> JointPlan.Outcome {
    var outcome = JointPlan.Outcome()
    for (part, given) in zip(kinds, assigned) {
      for (place, (slot, column)) in zip(given.slots, given.units).enumerated() {
        guard let column else {
          outcome.lacking += 1
          outcome.weightedMinutes += none(slot)
          continue
        }
        outcome.sent += 1
        let cost = part.costs[place, column]
        outcome.weightedMinutes += cost
        let weight = JointPlan.weight(of: incidents[slots[slot].row].report.priority)
        outcome.worst = max(outcome.worst, .seconds(Int64((cost / weight * 60).rounded())))
      }
    }
    return outcome
  }
}

extension JointPlan.Row {
  /// One more unit is lacking.
  fileprivate mutating func lack(_ gap: Proposal.Gap) {
    let same = gaps.firstIndex {
      $0.kind == gap.kind && $0.level == gap.level && $0.reason == gap.reason
    }
    if let same { gaps[same].count += 1 } else { gaps.append(gap) }
  }
}
