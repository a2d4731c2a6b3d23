/// How far a city is trusted, from what it promised and did.
///
/// Each kind of commitment has evidence of its own that fades with each further one of that kind,
/// so that a hundred alerts taken in time do not make up for a promise broken. The score is the
/// beta reputation of all evidence together.
package struct Trust: Hashable, Sendable {
  /// What remains of evidence at each further commitment of its kind.
  package static let forgetting = 0.95
  /// So many of what was kept, and of what was not, stay to be looked at; all stay on the record.
  static let mostKept = 30
  /// Each city, and the body, has one voice in so long a time.
  static let voice = Duration.hours(24)
  static let mostBreaches = 80

  /// The evidence of one kind.
  package struct Evidence: Hashable, Sendable {
    package internal(set) var reputation = BetaReputation(forgetting: Trust.forgetting)
    /// How many ended.
    package internal(set) var count = 0
  }

  package internal(set) var evidence: [CommitmentKind: Evidence] = [:]
  /// The newest of what was not kept, the newest last.
  package internal(set) var breaches: [TrustCause] = []
  /// The newest of what was kept, the newest last.
  package internal(set) var kept: [TrustCause] = []
  /// How many ended each way, as rulings left it: what was excused or dismissed is in `rulings`.
  package internal(set) var outcomes: [Fulfilment.Outcome: Int] = [:]
  /// How many rulings there were.
  package internal(set) var rulings: [TrustCause.Verdict: Int] = [:]

  package init() {}

  /// The most that a score can come to, when endless commitments of all kinds were kept: with
  /// forgetting nobody reaches 1.
  package static var most: Double {
    let weight = CommitmentKind.allCases.reduce(0) { $0 + $1.weight } / (1 - forgetting)
    return BetaReputation(kept: weight).expectation
  }

  /// The reputation by all evidence.
  package var reputation: BetaReputation {
    let all = CommitmentKind.allCases.compactMap { evidence[$0]?.reputation }
    return BetaReputation(
      kept: all.reduce(0) { $0 + $1.kept }, broken: all.reduce(0) { $0 + $1.broken },
      forgetting: Self.forgetting)
  }

  /// The probability that its next commitment is kept, 0…1; a half where nothing is known.
  package var score: Double { reputation.expectation }

  /// How many commitments ended, those that a ruling took out among them.
  package var ended: Int {
    outcomes.values.reduce(0, +) + taken
  }

  /// How many a ruling took out: excused, or dismissed as never broken.
  private var taken: Int { rulings[.excused, default: 0] + rulings[.dismissed, default: 0] }

  /// How many wait for a ruling.
  package var toRule: Int { breaches.count { $0.isOpen } }

  /// What is kept of causes, the newest first.
  package var causes: [TrustCause] {
    (breaches + kept).sorted {
      ($0.id.entry, $0.kind.rawValue) > ($1.id.entry, $1.kind.rawValue)
    }
  }

  /// The part of what it borrows that it leaves as a deposit: the chance that its word is broken.
  package func deposit(on value: Money) -> Money {
    Money(fen: Int((Double(value.fen) * (1 - score)).rounded()))
  }

  /// What trust would be if it broke its word once more.
  package func breaking(_ kind: CommitmentKind) -> Trust {
    var changed = self
    changed.evidence[kind, default: Evidence()].reputation.add(kept: 0, broken: kind.weight)
    return changed
  }

  /// What tells a cause from the others; nil where it has gone from the picture.
  package func cause(_ id: TrustCause.ID) -> TrustCause? {
    breaches.last { $0.id == id } ?? kept.last { $0.id == id }
  }
}

extension Trust {
  /// Takes in a commitment that ended.
  mutating func add(_ cause: TrustCause) {
    let added = cause.evidence
    if !cause.isSuspicion {
      evidence[cause.kind, default: Evidence()].count += 1
      evidence[cause.kind]?.reputation.add(kept: added.kept, broken: added.broken)
      outcomes[cause.fulfilment.outcome, default: 0] += 1
    }
    guard cause.breach != nil else {
      kept.append(cause)
      guard kept.count > Self.mostKept else { return }
      // A remark stays for its day, however much else is kept in it: by it nobody remarks twice.
      let oldest = kept.dropLast().firstIndex {
        $0.kind != .remark || $0.at.duration(to: cause.at) >= Self.voice
      }
      kept.remove(at: oldest ?? 0)
      return
    }
    breaches.append(cause)
    guard breaches.count > Self.mostBreaches else { return }
    breaches.remove(at: breaches.firstIndex { !$0.isOpen } ?? 0)
  }

  /// Takes in what a person ruled: the evidence is as if it had been so from the beginning.
  mutating func rule(_ id: TrustCause.ID, _ ruling: Dated<TrustCause.Ruling>) {
    guard let place = breaches.lastIndex(where: { $0.id == id }) else { return }
    let before = breaches[place].evidence
    breaches[place].ruling = ruling
    let after = breaches[place].evidence
    let ago = (evidence[id.kind]?.count ?? 0) - breaches[place].place
    evidence[id.kind, default: Evidence()].reputation.amend(
      kept: after.kept - before.kept, broken: after.broken - before.broken, eventsAgo: ago)
    recount(breaches[place], ruling.act.verdict)
  }

  /// What was suspected counts as broken once it is upheld, and is nothing if it is not; what is
  /// excused or dismissed is no longer counted among what was not kept.
  private mutating func recount(_ cause: TrustCause, _ verdict: TrustCause.Verdict) {
    switch (cause.isSuspicion, verdict) {
    case (true, .upheld): outcomes[.broken, default: 0] += 1
    case (true, .excused), (true, .dismissed): return
    case (false, .upheld): break
    case (false, .excused), (false, .dismissed):
      outcomes[cause.fulfilment.outcome, default: 0] -= 1
    }
    rulings[verdict, default: 0] += 1
  }
}
