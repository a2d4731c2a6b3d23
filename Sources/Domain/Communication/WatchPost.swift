/// A person who begins to stand watch somewhere.
package struct WatchPosting: Hashable, Sendable {
  package var post: Proposer
  package var person: String

  package init(_ post: Proposer, _ person: String) {
    self.post = post
    self.person = person
  }
}

/// The watch at the desk of a city or of the coordinating body (值守): who stands it, what is being
/// handed over, and when nobody stood it.
package struct WatchPost: Hashable, Sendable {
  /// A time in which the watch was nobody's, or in which one had signed and the other not yet.
  package struct Gap: Hashable, Sendable {
    /// Why nobody, or not the one who should, had the watch.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      /// Nobody stood watch.
      case unattended
      /// The outgoing person had signed and stayed responsible until the other signed.
      case unsigned
    }

    package var kind: Kind
    package var from: Instant
    package var to: Instant

    package init(_ kind: Kind, from start: Instant, to end: Instant) {
      (self.kind, from, to) = (kind, start, end)
    }

    package var length: Duration { from.duration(to: to) }
  }

  /// How many gaps and handovers are kept in the picture.
  static let mostKept = 20
  /// Assumed: reading a brief and signing takes no longer.
  package static let signingTime = Duration.minutes(15)

  /// Who stands watch, and since when; nil while nobody does.
  package internal(set) var holder: Dated<String>?
  /// The brief that waits for the incoming person's signature.
  package internal(set) var offer: Handover?
  /// What was handed over and signed by both, the newest last.
  package internal(set) var handovers: [Handover] = []
  package internal(set) var gaps: [Gap] = []
  /// How many briefs were signed by an outgoing person.
  package internal(set) var count = 0
  /// Since when nobody has stood watch; nil while somebody does, and before anybody did.
  package internal(set) var unattended: Instant?

  init() {}

  package var state: WatchState {
    guard holder != nil else { return .unattended }
    return offer == nil ? .held : .offered
  }

  mutating func begin(_ posting: WatchPosting, _ entry: Entry) {
    if let since = unattended { note(Gap(.unattended, from: since, to: entry.happened)) }
    unattended = nil
    holder = Dated(posting.person, by: entry.actor, at: entry.happened)
  }

  mutating func take(_ event: WatchPostEvent, _ entry: Entry) {
    func signed(_ person: String) -> Dated<String> {
      Dated(person, by: entry.actor, at: entry.happened)
    }
    switch event {
    case .handedOver(let number, let person, let seal, let remarks):
      count = number
      offer = Handover(
        number: number, seal: seal, remarks: remarks, since: holder?.at ?? entry.happened,
        outgoing: signed(person))
    case .questioned(let question):
      offer?.questions.append(Dated(question, by: entry.actor, at: entry.happened))
    case .recalled: offer = nil
    case .takenOver(let person):
      guard var handover = offer else {
        preconditionFailure("\(event) took over what was not handed over")
      }
      handover.incoming = signed(person)
      handovers.append(handover)
      if handovers.count > Self.mostKept { handovers.removeFirst() }
      note(Gap(.unsigned, from: handover.outgoing.at, to: entry.happened))
      (offer, holder) = (nil, signed(person))
    case .stoodDown:
      holder = nil
      unattended = entry.happened
    }
  }

  private mutating func note(_ gap: Gap) {
    gaps.append(gap)
    if gaps.count > Self.mostKept { gaps.removeFirst() }
  }

  /// How long nobody has stood watch, or the incoming person has not signed; nil where all is well.
  package func openGap(at now: Instant) -> Gap? {
    if let unattended { return Gap(.unattended, from: unattended, to: now) }
    return offer.map { Gap(.unsigned, from: $0.outgoing.at, to: now) }
  }
}

/// The watch on its way from one person to the next: the brief that both sign.
package struct Handover: Hashable, Sendable {
  /// By what a brief can be counted again from the record.
  package struct Seal: Hashable, Sendable {
    /// The last entry that it tells of.
    package var sequence: Int
    /// The moment for which its clocks were read.
    package var at: Instant
    /// How many things it tells of.
    package var items: Int
    /// A digest of those things, in hexadecimal.
    package var digest: String

    package init(sequence: Int, at instant: Instant, items: Int, digest: String) {
      self.sequence = sequence
      at = instant
      self.items = items
      self.digest = digest
    }
  }

  /// What the incoming person asks about.
  package struct Question: Hashable, Sendable {
    package var by: String
    /// The thing of the brief, by its name.
    package var item: String
    package var text: String

    package init(by person: String, item: String, text: String) {
      by = person
      self.item = item
      self.text = text
    }
  }

  /// How many questions one brief can have.
  static let mostQuestions = 50

  package var number: Int
  package var seal: Seal
  /// What the outgoing person adds; may be empty.
  package var remarks: String
  /// When the outgoing person's own watch began.
  package var since: Instant
  package var outgoing: Dated<String>
  package internal(set) var questions: [Dated<Question>] = []
  /// Nil until the incoming person has signed.
  package internal(set) var incoming: Dated<String>?

  init(number: Int, seal: Seal, remarks: String, since: Instant, outgoing: Dated<String>) {
    self.number = number
    self.seal = seal
    self.remarks = remarks
    self.since = since
    self.outgoing = outgoing
  }
}

/// How a watch stands.
package enum WatchState: String, CaseIterable, Hashable, Sendable {
  case unattended, held
  /// The outgoing person has signed, and stays responsible.
  case offered
}

/// What moves a watch on.
package enum WatchTrigger: String, CaseIterable, Hashable, Sendable {
  case take, handOver, question, recall, takeOver, standDown
}

/// The table of a watch's states; what is not in it is refused.
package enum WatchStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: WatchState
    package let trigger: WatchTrigger
    package let to: WatchState
  }

  /// Who has handed over a brief stands down only after taking it back.
  package static let edges = [
    Edge(from: .unattended, trigger: .take, to: .held),
    Edge(from: .held, trigger: .handOver, to: .offered),
    Edge(from: .held, trigger: .standDown, to: .unattended),
    Edge(from: .offered, trigger: .question, to: .offered),
    Edge(from: .offered, trigger: .recall, to: .held),
    Edge(from: .offered, trigger: .takeOver, to: .held),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: WatchState, on trigger: WatchTrigger) -> WatchState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

extension WatchPostCommand {
  /// The edge of the table that it takes.
  package var trigger: WatchTrigger {
    switch self {
    case .handOver: .handOver
    case .question: .question
    case .recall: .recall
    case .takeOver: .takeOver
    case .standDown: .standDown
    }
  }
}
