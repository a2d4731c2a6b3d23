package import Domain

/// What a city owes by a moment besides reports, duties and answers: to acknowledge a notice, to
/// sign an agreement or refuse it, to do what it is to do better.
package struct PendingAct: Hashable, Sendable {
  /// Which of them.
  package enum Subject: Hashable, Sendable {
    case notice(CityNotice.ID)
    case signature(AidAgreement.ID, version: Int)
    case lesson(Lesson.ID)

    /// The name under which it is found.
    package var name: String {
      switch self {
      case .notice(let id): id.rawValue
      case .signature(let id, let version): "\(id)/\(version)"
      case .lesson(let id): id.rawValue
      }
    }
  }

  package let subject: Subject
  /// The incident or hazard that it is about; nil where it is about none.
  package let matter: Matter?
  package let city: City.ID
  package let since: Instant
  package let due: Instant
}

extension Picture {
  /// What cities have still to acknowledge, to sign and to do better: of lessons those whose owner
  /// has been reminded, or whose time is over.
  package func pendingActs(at now: Instant) -> [PendingAct] {
    let owed = notices.filter { !$0.owing.isEmpty }.sorted { $0.id < $1.id }
    let acknowledgements = owed.flatMap { notice in
      notice.owing.map {
        PendingAct(
          subject: .notice(notice.id), matter: notice.letter.matter, city: $0, since: notice.sent,
          due: notice.due)
      }
    }
    let signatures = agreementOrder.flatMap { id -> [PendingAct] in
      guard let version = agreements[id]?.signing(at: now) else { return [] }
      return version.awaited.map {
        PendingAct(
          subject: .signature(id, version: version.number), matter: nil, city: $0,
          since: version.drafted, due: version.due)
      }
    }
    let lessons = standingLessons.filter { $0.state == .open && $0.remindAt <= now }.map {
      PendingAct(
        subject: .lesson($0.id), matter: nil, city: $0.plan.owner, since: $0.raised,
        due: $0.plan.due)
    }
    return acknowledgements + signatures + lessons
  }
}
