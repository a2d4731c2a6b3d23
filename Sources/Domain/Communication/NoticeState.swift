/// How far a city's copy of a notice has come.
package enum NoticeState: String, CaseIterable, Hashable, Sendable {
  case sent, received, read, acknowledged
}

/// What moves a city's copy of a notice on.
package enum NoticeTrigger: String, CaseIterable, Hashable, Sendable {
  case receive, read, acknowledge, remind
  /// Its last word is over.
  case miss
}

/// The table of a copy's states; what is not in it is refused.
package enum NoticeStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: NoticeState
    package let trigger: NoticeTrigger
    package let to: NoticeState
  }

  /// What is read has been received, whether or not anybody said so; nothing is acknowledged
  /// unread.
  package static let edges = [
    Edge(from: .sent, trigger: .receive, to: .received),
    Edge(from: .sent, trigger: .read, to: .read),
    Edge(from: .sent, trigger: .remind, to: .sent),
    Edge(from: .sent, trigger: .miss, to: .sent),
    Edge(from: .received, trigger: .read, to: .read),
    Edge(from: .received, trigger: .remind, to: .received),
    Edge(from: .received, trigger: .miss, to: .received),
    Edge(from: .read, trigger: .acknowledge, to: .acknowledged),
    Edge(from: .read, trigger: .remind, to: .read),
    Edge(from: .read, trigger: .miss, to: .read),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: NoticeState, on trigger: NoticeTrigger) -> NoticeState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}
