package import Domain

/// What opens and closes when a city, or all together, go from one posture to another.
package struct PostureChecklist: Hashable, Sendable {
  /// Whose switch it is.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case city, alliance
  }

  /// One line of it.
  package struct Line: Hashable, Sendable {
    /// Whether something begins or ends.
    package enum Change: String, CaseIterable, Hashable, Sendable {
      case opens, closes
    }

    package let id: String
    package let text: LocalizedName
    package let change: Change
    /// Who may tick it off, at the least.
    package let owner: Role
    package let within: Duration
    package let source: LocalizedName
  }

  let subject: Subject
  let from: Set<Posture>
  let to: Posture
  package let lines: [Line]
}

/// A rule that raises what a city may have to answer for once some time has passed.
package enum AccountabilityRule: String, CaseIterable, Hashable, Sendable {
  /// Nobody did a duty, and nobody said why.
  case absent
  /// What is known on the record was not reported.
  case concealed

  /// What it waits where the file says nothing.
  var standard: Duration {
    switch self {
    case .absent: .hours(1)
    case .concealed: .hours(24)
    }
  }
}

extension Statutes {
  /// What is to be done for a switch; nothing where no list is written for it.
  package func items(of holder: PostureHolder, from: Posture, to: Posture) -> [PostureItem] {
    let subject: PostureChecklist.Subject = holder == .alliance ? .alliance : .city
    return checklists.filter { $0.subject == subject && $0.to == to && $0.from.contains(from) }
      .flatMap(\.lines)
      .map { PostureItem($0.id, owner: $0.owner, within: $0.within) }
  }

  /// The line of an item; nil where another file knew it.
  package func line(of item: String) -> PostureChecklist.Line? {
    checklists.lazy.flatMap(\.lines).first { $0.id == item }
  }

  /// The order that takes a city, or all together, from the posture that it has to another.
  package func order(
    _ holder: PostureHolder, to posture: Posture, reason: String,
    basis: PostureOrder.Basis? = nil, in picture: Picture
  ) -> WatchCommand {
    let from = picture.postureRecord(of: holder).posture
    let items = items(of: holder, from: from, to: posture)
    return .posture(
      holder, .order(PostureOrder(to: posture, reason: reason, items: items, basis: basis)))
  }

  /// How long a rule waits.
  func wait(_ rule: AccountabilityRule) -> Duration { waits[rule] ?? rule.standard }
}
