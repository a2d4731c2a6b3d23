/// An agreement as the record holds it: every version that was put to its parties, who signed and
/// who refused, who left and how it ended.
///
/// A version binds once all have signed it and its first day has come; from then on those before it
/// bind no more, though what was lent under them keeps their price.
package struct Agreement: Hashable, Identifiable, Sendable {
  /// How often an agreement may be put to its parties anew.
  package static let mostVersions = 40

  package let id: AidAgreement.ID
  /// Oldest first, never empty; the first has the number 1.
  package internal(set) var versions: [AgreementVersion]

  /// One with which the record begins: signed by all as the region file says.
  init(asFiled terms: AidAgreement) {
    id = terms.id
    versions = [AgreementVersion(asFiled: terms)]
  }

  init(id: AidAgreement.ID, _ versions: [AgreementVersion]) {
    self.id = id
    self.versions = versions
  }

  /// The version that was put to the parties last.
  package var newest: AgreementVersion {
    guard let last = versions.last else { preconditionFailure("\(id) has no version") }
    return last
  }

  /// A version by its number.
  package func version(_ number: Int) -> AgreementVersion? {
    versions.first { $0.number == number }
  }

  /// The version that binds at a moment; nil where none does.
  package func binding(at now: Instant) -> AgreementVersion? {
    // The newest whose day had come counts: where it has ended none before it comes back.
    guard let last = versions.last(where: { $0.binds.map { $0 <= now } ?? false }),
      now < last.ends
    else { return nil }
    return last
  }

  /// What it says at a moment, with the parties that have not left by then; nil where it does not
  /// bind anybody.
  package func inForce(at now: Instant) -> AidAgreement? { binding(at: now)?.terms(at: now) }

  /// How a version stands at a moment: what acts have left, and what the calendar makes of that.
  package func state(of version: AgreementVersion, at now: Instant) -> AgreementState {
    switch version.settled {
    case .signing:
      return version.signBy.map { now > $0 } ?? false ? .lapsed : .signing
    case .signed:
      guard let binds = version.binds else { preconditionFailure("signed, and binds never") }
      let isReplaced = versions.contains {
        $0.number > version.number && $0.binds.map { $0 <= now } ?? false
      }
      if isReplaced { return .superseded }
      if now < binds { return .signed }
      if now < version.ends { return .inForce }
      return version.ends < version.terms.until ? .ended : .expired
    case .inForce, .refused, .lapsed, .withdrawn, .superseded, .expired, .ended:
      return version.settled
    }
  }

  /// The version that is being signed at a moment; nil where none is.
  package func signing(at now: Instant) -> AgreementVersion? {
    versions.last { state(of: $0, at: now) == .signing }
  }

  /// When nothing of it binds any more, as things stand: the end of the last version that was
  /// signed.
  package var ends: Instant? { versions.last { $0.settled == .signed }?.ends }
}

/// One version of an agreement and what became of it.
package struct AgreementVersion: Hashable, Sendable {
  /// What a city answers to a version.
  package enum Answer: Hashable, Sendable {
    case signed
    case refused(String)
  }

  /// A city's answer.
  package struct Reply: Hashable, Sendable {
    package var city: City.ID
    package var answer: Answer
    /// By when it was owed; nil in records of before it counted.
    package var due: Instant?

    package init(_ city: City.ID, _ answer: Answer, due: Instant? = nil) {
      self.city = city
      self.answer = answer
      self.due = due
    }
  }

  /// That a party leaves, or that the body ends the whole, and from when on.
  package struct Notice: Hashable, Sendable {
    /// Nil where all of it ends.
    package var city: City.ID?
    package var from: Instant
    package var reason: String

    package init(_ city: City.ID?, from: Instant, reason: String) {
      self.city = city
      self.from = from
      self.reason = reason
    }
  }

  package let terms: AidAgreement
  /// Who put it to the parties; nil for what the region file holds.
  package let author: Proposer?
  /// Why it was put to them; may be empty.
  package let note: String
  package let drafted: Instant
  /// Until when it can be signed; nil for what the region file holds.
  package let signBy: Instant?
  /// All that must sign: its parties, and those that it takes out of the version before it.
  package let signatories: [City.ID]
  /// In the order in which they came.
  package internal(set) var replies: [Dated<Reply>] = []
  /// Where acts have left it: signing, signed, refused or withdrawn, or lapsed where the clock said
  /// so.
  package internal(set) var settled = AgreementState.signing
  /// Since when it is left so.
  package internal(set) var since: Instant
  package internal(set) var notices: [Dated<Notice>] = []

  init(
    _ terms: AidAgreement, by author: Proposer?, note: String, at drafted: Instant,
    signBy: Instant?, signatories: [City.ID]
  ) {
    self.terms = terms
    self.author = author
    self.note = note
    self.drafted = drafted
    self.signBy = signBy
    self.signatories = signatories
    since = drafted
  }

  /// A version as the region file holds it: signed on its first day.
  fileprivate init(asFiled terms: AidAgreement) {
    self.init(
      terms, by: nil, note: "", at: terms.from, signBy: nil, signatories: terms.parties)
    settled = .signed
  }

  package var number: Int { terms.version }

  /// By when a signature is owed: by the hour that was given for it, or by the version's first
  /// moment where that comes sooner.
  package var due: Instant {
    guard let signBy else { return drafted }
    return terms.from > drafted ? min(signBy, terms.from) : signBy
  }

  /// From when on it binds; nil while not all have signed.
  package var binds: Instant? { settled == .signed ? max(terms.from, since) : nil }

  /// When it binds no more: its last day, or earlier where it was ended or all but one left.
  package var ends: Instant {
    var ends = terms.until
    for notice in notices where notice.act.city == nil { ends = min(ends, notice.act.from) }
    let leaving = notices.compactMap { $0.act.city == nil ? nil : $0.act.from }.sorted()
    let needed = max(0, terms.parties.count - 2)
    if leaving.count > needed { ends = min(ends, leaving[needed]) }
    return ends
  }

  /// The parties at a moment: those that have not left by then.
  package func parties(at now: Instant) -> [City.ID] {
    terms.parties.filter { city in
      !notices.contains { $0.act.city == city && $0.act.from <= now }
    }
  }

  func terms(at now: Instant) -> AidAgreement {
    guard !notices.isEmpty else { return terms }
    var terms = terms
    terms.parties = parties(at: now)
    return terms
  }

  /// What a city answered; nil while it has not. What the region file holds all have signed.
  package func answer(of city: City.ID) -> Answer? {
    if author == nil { return signatories.contains(city) ? .signed : nil }
    return replies.first { $0.act.city == city }?.act.answer
  }

  /// The cities that have neither signed nor refused.
  package var awaited: [City.ID] {
    settled == .signing || settled == .lapsed
      ? signatories.filter { answer(of: $0) == nil } : []
  }

  /// That a party has told that it leaves; nil where it has not.
  package func leaving(_ city: City.ID) -> Dated<Notice>? {
    notices.first { $0.act.city == city }
  }
}
