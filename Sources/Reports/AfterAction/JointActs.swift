package import Domain

/// What cities decided together, as the record tells it: each entry of it once, by the decision,
/// meeting or matter that it is about.
package struct JointActs: Sendable {
  /// What an entry tells.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case proposed, countered, consented, refused, withdrawn, lapsed
    case called, begun, came, excused, minuted, closed, cancelled
    case takeOverProposed, takenOver, dropped, handedBack, directed
  }

  /// An entry, and by how much it came too late.
  package struct Act: Sendable {
    package let entry: Entry
    package let kind: Kind
    /// Nil where it was in time, or no time was set.
    package let late: Duration?
  }

  /// All that is on record of one decision, meeting or matter.
  package struct Thread: Sendable {
    package let subject: String
    package internal(set) var acts: [Act] = []
    /// The cities whose answer was never given: it lapsed, was withdrawn or waits still.
    package internal(set) var unanswered: [City.ID] = []
    fileprivate var answerBy: Instant?
    fileprivate var parties: [City.ID] = []
  }

  /// In the order in which they began.
  package private(set) var threads: [Thread] = []
  /// Where each stands.
  private var places: [String: Int] = [:]

  /// How many entries there are of a kind.
  package func count(_ kind: Kind) -> Int {
    threads.reduce(0) { sum, thread in sum + thread.acts.count { $0.kind == kind } }
  }

  /// How many entries there are of all kinds.
  package var count: Int { threads.reduce(0) { $0 + $1.acts.count } }

  /// Takes in an entry; what tells of nothing that is decided together is left alone.
  mutating func take(_ entry: Entry) {
    guard case .alliance(let event) = entry.event else { return }
    let subject = event.subject
    let place = places[subject] ?? threads.count
    if place == threads.count {
      threads.append(Thread(subject: subject))
      places[subject] = place
    }
    threads[place].take(event, entry)
  }
}

extension JointActs.Thread {
  fileprivate mutating func take(_ event: AllianceEvent, _ entry: Entry) {
    var late: Duration?
    switch event {
    case .decision(_, .proposed(_, let proposer, let parties, _, let due)):
      answerBy = due
      self.parties = parties
      unanswered = parties.filter { proposer != .city($0) }
    case .decision(_, .countered(let city, _, let due)):
      late = lateness(entry)
      answerBy = due
      unanswered = parties.filter { $0 != city }
    case .decision(_, .answered(let reply, _)):
      late = lateness(entry)
      unanswered.removeAll { $0 == reply.city }
    case .decision(_, .withdrawn), .decision(_, .lapsed), .meeting, .intervention: break
    }
    acts.append(JointActs.Act(entry: entry, kind: event.kind, late: late))
  }

  private func lateness(_ entry: Entry) -> Duration? {
    answerBy.flatMap { entry.happened > $0 ? $0.duration(to: entry.happened) : nil }
  }
}

extension AllianceEvent {
  fileprivate var kind: JointActs.Kind {
    switch self {
    case .decision(_, let event):
      switch event {
      case .proposed: .proposed
      case .answered(let reply, _):
        if case .refused = reply.answer { .refused } else { .consented }
      case .countered: .countered
      case .withdrawn: .withdrawn
      case .lapsed: .lapsed
      }
    case .meeting(_, let event):
      switch event {
      case .called: .called
      case .begun: .begun
      case .told(let presence): presence.excuse == nil ? .came : .excused
      case .written: .minuted
      case .closed: .closed
      case .cancelled: .cancelled
      }
    case .intervention(_, let event):
      switch event {
      case .proposed: .takeOverProposed
      case .confirmed: .takenOver
      case .dropped: .dropped
      case .handedBack: .handedBack
      case .directed: .directed
      }
    }
  }
}
