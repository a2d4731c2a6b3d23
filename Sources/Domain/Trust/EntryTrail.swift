/// Which entries are about what cities promise each other: the first of each request, decision,
/// meeting and matter, and the newest, so that a cause can name what shows it.
extension Picture {
  /// So many entries are remembered of one subject.
  static let longestTrail = 8

  mutating func trace(_ entry: Entry) {
    guard let subject = entry.event.trail else { return }
    var trail = trails[subject] ?? []
    if trail.isEmpty { for gone in pastTrails.add(subject) { trails[gone] = nil } }
    trail.append(entry.sequence)
    if trail.count > Self.longestTrail { trail.remove(at: 1) }
    trails[subject] = trail
  }

  /// The entries about a subject, by the name with which it begins, and under another name.
  func entries(about subject: String, _ other: String?, endingWith last: Int) -> [Int] {
    let name = String(subject.prefix { $0 != " " })
    let found = (trails[name] ?? []) + (other.flatMap { trails[$0] } ?? []) + [last]
    return Set(found).sorted()
  }
}

extension Event {
  /// Under what it is found again; nil for what nobody answers for.
  fileprivate var trail: String? {
    switch self {
    case .aid(let id, .passed(_, let lender, _)): "\(id)|\(lender)"
    case .aid(let id, .drafted), .aid(let id, .offeredUnasked): id.rawValue
    case .alliance(let event): event.subject
    case .governance(let matter, _): matter.name
    case .incident(let id, .reported), .incident(let id, .verified): id.rawValue
    case .hazard(let id, .declared): id.rawValue
    case .ledger(let event): event.subject
    case .communication(.sent(let id, let letter, _)): letter.isOwed ? id.rawValue : nil
    case .communication(.notice(let id, .missed)): id.rawValue
    case .preparedness(.agreement(let id, .drafted)): id.rawValue
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .stockCounted, .trust, .evaluation, .preparedness, .communication:
      nil
    }
  }
}
