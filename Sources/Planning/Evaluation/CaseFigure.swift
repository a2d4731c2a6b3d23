package import Domain

/// One indicator of a case: so much of so much, what is not known yet, and the entries that it
/// counts.
package struct CaseFigure: Hashable, Sendable {
  package let criterion: Criterion
  /// The city that it tells of; nil for the response as a whole.
  package let city: City.ID?
  package let numerator: Double
  package let denominator: Double
  /// How many have not ended, so that nobody knows; they are in neither number.
  package let missing: Int
  /// In the order of the record.
  package let entries: [Int]

  /// 0–100, of cost hours a unit; nil where there was nothing to count, which is never zero.
  package var value: Double? {
    guard denominator > 0 else { return nil }
    let share = numerator / denominator
    return criterion == .cost ? share : min(100, 100 * share)
  }

  /// Whether it is so low that something should be learnt from it: below six tenths, an assumption
  /// of ours.
  package var isLow: Bool { criterion != .cost && (value ?? 100) < 60 }
}

/// How the facts of a case are counted for an indicator.
struct CaseCount {
  /// What counts.
  enum Way {
    /// What was done, and not too late, of all that ended.
    case inTime
    /// The part that came of what was promised or owed, late or not.
    case part
    /// Hours a unit.
    case hours
    /// Units that came to the scene, of those that were sent.
    case useful
    /// The part that came of what was asked for.
    case supplied
  }

  let kinds: Set<CaseFact.Kind>
  let way: Way

  init(_ criterion: Criterion) {
    switch criterion {
    case .leadership: (kinds, way) = ([.sending, .reaching, .told, .decision], .inTime)
    case .cooperation: (kinds, way) = ([.answer, .meeting, .lead, .giveBack, .payment], .inTime)
    case .timeliness: (kinds, way) = ([.acknowledgement, .report, .duty], .inTime)
    case .completeness: (kinds, way) = ([.report, .duty, .delivery], .part)
    case .cost: (kinds, way) = ([.spent], .hours)
    case .effect, .efficiency: (kinds, way) = ([.sent, .there], .useful)
    case .plans: (kinds, way) = ([.plan, .decision], .inTime)
    case .promptness:
      kinds = [
        .acknowledgement, .report, .duty, .answer, .lead, .meeting, .sending, .reaching,
      ]
      way = .inTime
    case .resources: (kinds, way) = ([.asked, .supplied], .supplied)
    case .information: (kinds, way) = ([.report, .told], .inTime)
    }
  }

  /// The commitments that it waits for while they are open.
  var awaited: Set<CommitmentKind> {
    Set(
      CommitmentKind.allCases.filter { kind in
        CaseFact.Kind(rawValue: kind.rawValue).map(kinds.contains) ?? false
      })
  }

  /// The numbers of some facts, and how many of them are not known yet.
  /// - Parameter waiting: units under way, or requests that nobody has answered.
  func numbers(_ facts: [CaseFact], waiting: Int) -> (Double, of: Double) {
    let counted = Double(facts.count)
    switch way {
    case .inTime: return (Double(facts.count { $0.got > 0 && !$0.isLate }), counted)
    case .part:
      return (facts.reduce(0) { $0 + min(1, Double($1.got) / Double(max(1, $1.of))) }, counted)
    case .hours: return (facts.reduce(0) { $0 + Double($1.got) } / 60, counted)
    case .useful:
      let sent = facts.count { $0.kind == .sent }
      let there = facts.count { $0.kind == .there }
      return (Double(min(there, sent)), Double(max(there, sent - waiting)))
    case .supplied:
      let asked = facts.count { $0.kind == .asked }
      let came = facts.filter { $0.kind == .supplied }
        .reduce(0) { $0 + Double($1.got) / Double(max(1, $1.of)) }
      let ended = Double(max(0, asked - waiting))
      return (min(came, ended), ended)
    }
  }
}
