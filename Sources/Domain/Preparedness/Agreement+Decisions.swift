/// What is put to the parties of an agreement.
package struct AgreementDraft: Hashable, Sendable {
  /// The agreement of which it is a new version; nil for a new one.
  package var agreement: AidAgreement.ID?
  package var name: LocalizedName
  package var parties: [City.ID]
  package var terms: [AidAgreement.Term]
  package var from: Instant
  /// The first moment at which it would be in force no more.
  package var until: Instant
  package var notice: Duration
  /// Why; may be empty.
  package var note: String

  package init(
    of agreement: AidAgreement.ID? = nil, name: LocalizedName, parties: [City.ID],
    terms: [AidAgreement.Term], from: Instant, until: Instant,
    notice: Duration = AidAgreement.usualNotice, note: String = ""
  ) {
    self.agreement = agreement
    self.name = name
    self.parties = parties
    self.terms = terms
    self.from = from
    self.until = until
    self.notice = notice
    self.note = note
  }

  /// A new version of an agreement that says what a version of it says, to be changed.
  package init(amending terms: AidAgreement, note: String = "") {
    self.init(
      of: terms.id, name: terms.name, parties: terms.parties, terms: terms.terms,
      from: terms.from, until: terms.until, notice: terms.notice, note: note)
  }
}

extension Picture {
  /// The longest time that may be given for signing.
  package static let longestSigning = Duration.hours(60 * 24)

  /// The agreements in force at a moment that both cities are party to and that cover a good.
  package func agreements(
    between one: City.ID, and other: City.ID, on good: AidGood, at now: Instant
  ) -> [AidAgreement] {
    agreementOrder.compactMap { id in
      guard let found = agreements[id]?.inForce(at: now), found.parties.contains(one),
        found.parties.contains(other), found.term(for: good) != nil
      else { return nil }
      return found
    }
  }

  func decide(
    _ command: AgreementCommand, at now: Instant
  ) throws(Rejection) -> PreparednessEvent {
    switch command {
    case .draft(let draft, let author, let signBy):
      return try decide(draft, author, signBy, at: now)
    case .lapse(let id, let number):
      guard let agreement = agreements[id] else { throw .preparedness(.unknownAgreement(id)) }
      guard let version = agreement.version(number) else {
        throw .preparedness(.unknownVersion(id, number))
      }
      let state = agreement.state(of: version, at: now)
      guard version.settled == .signing, state == .lapsed else {
        throw .preparedness(.agreementCannot(id, version: number, .clock, in: state))
      }
      return .agreement(id, .lapsed(number, version.awaited))
    case .sign(let id, let version, let city):
      return .agreement(
        id, try answer(id, version, .sign, .init(city, .signed), at: now))
    case .refuse(let id, let version, let city, let reason):
      return .agreement(
        id, try answer(id, version, .refuse, .init(city, .refused(try given(reason))), at: now))
    case .withdraw(let id, let version, let author, let reason):
      let standing = try standing(id, version, for: .withdraw, at: now)
      guard standing.author == author else {
        throw .preparedness(.notItsAuthor(id, version: version))
      }
      return .agreement(id, .withdrawn(version, by: author, reason: try given(reason)))
    case .leave(let id, let city, let reason):
      let standing = try bound(id, for: .leave, at: now)
      guard standing.terms.parties.contains(city) else {
        throw .preparedness(.isNoParty(id, city))
      }
      guard standing.leaving(city) == nil else { throw .preparedness(.leavesAlready(id, city)) }
      let from = now.advanced(by: standing.terms.notice)
      return .agreement(
        id, .noticeGiven(standing.number, .init(city, from: from, reason: try given(reason))))
    case .end(let id, let reason):
      let standing = try bound(id, for: .end, at: now)
      // What peers have agreed they alone undo: each may leave, or all sign an earlier end.
      guard region.organisation?.mode != .peers else { throw .preparedness(.onlyParties(id)) }
      guard !standing.notices.contains(where: { $0.act.city == nil }) else {
        throw .preparedness(.endsAlready(id))
      }
      let from = now.advanced(by: standing.terms.notice)
      return .agreement(
        id, .noticeGiven(standing.number, .init(nil, from: from, reason: try given(reason))))
    }
  }

  /// The version that a step is meant for, if the table allows the step.
  private func standing(
    _ id: AidAgreement.ID, _ number: Int, for trigger: AgreementTrigger, at now: Instant
  ) throws(Rejection) -> AgreementVersion {
    guard let agreement = agreements[id] else { throw .preparedness(.unknownAgreement(id)) }
    guard let version = agreement.version(number) else {
      throw .preparedness(.unknownVersion(id, number))
    }
    let state = agreement.state(of: version, at: now)
    guard !AgreementStateTable.states(from: state, on: trigger).isEmpty else {
      throw .preparedness(.agreementCannot(id, version: number, trigger, in: state))
    }
    return version
  }

  /// The version that binds, or the newest where none does.
  private func bound(
    _ id: AidAgreement.ID, for trigger: AgreementTrigger, at now: Instant
  ) throws(Rejection) -> AgreementVersion {
    guard let agreement = agreements[id] else { throw .preparedness(.unknownAgreement(id)) }
    let version = agreement.binding(at: now) ?? agreement.newest
    return try standing(id, version.number, for: trigger, at: now)
  }

  private func answer(
    _ id: AidAgreement.ID, _ number: Int, _ trigger: AgreementTrigger,
    _ reply: AgreementVersion.Reply, at now: Instant
  ) throws(Rejection) -> AgreementEvent {
    let version = try standing(id, number, for: trigger, at: now)
    guard version.signatories.contains(reply.city) else {
      throw .preparedness(.isNoParty(id, reply.city))
    }
    guard version.awaited.contains(reply.city) else {
      throw .preparedness(.answeredAlready(id, version: number, reply.city))
    }
    let isLast = version.awaited == [reply.city]
    let answers = version.replies.map(\.act.answer) + [reply.answer]
    let isRefused = answers.contains { $0 != .signed }
    var reply = reply
    reply.due = version.due
    return .answered(
      number, reply, to: isLast ? (isRefused ? .refused : .signed) : .signing)
  }

  // MARK: Drafts

  private func decide(
    _ draft: AgreementDraft, _ author: Proposer, _ signBy: Instant, at now: Instant
  ) throws(Rejection) -> PreparednessEvent {
    let known = try draft.agreement.map { id throws(Rejection) -> Agreement in
      guard let known = agreements[id] else { throw .preparedness(.unknownAgreement(id)) }
      return known
    }
    let id =
      known?.id ?? AidAgreement.ID("\(letters(of: author.city))-G\(agreementOrder.count + 1)")
    if let open = known?.signing(at: now) {
      throw .preparedness(.draftIsOpen(id, version: open.number))
    }
    guard known?.versions.count ?? 0 < Agreement.mostVersions else {
      throw .preparedness(.tooManyVersions(id, most: Agreement.mostVersions))
    }
    try check(draft, at: now)
    let before = known?.versions.last { $0.settled == .signed && now < $0.ends }
    if let before, before.terms.says(sameAs: draft), before.notices.isEmpty {
      throw .preparedness(.nothingNewIn(id))
    }
    let leaving = before.map { version in
      version.parties(at: now).filter { !draft.parties.contains($0) }
    }
    let signatories = draft.parties + (leaving ?? [])
    if case .city(let city) = author, !signatories.contains(city) {
      throw .preparedness(.isNoParty(id, city))
    }
    guard now < signBy, signBy <= now.advanced(by: Self.longestSigning) else {
      throw .preparedness(.signingTimeOutOfRange(longest: Self.longestSigning))
    }
    // Signed after its last day it would bind nobody, and end the version before it all the same.
    guard signBy <= draft.until else { throw .preparedness(.validityMakesNoSense) }
    let terms = AidAgreement(
      id: id, version: (known?.newest.number ?? 0) + 1, name: draft.name,
      parties: draft.parties, terms: draft.terms, from: draft.from, until: draft.until,
      notice: draft.notice)
    return .agreement(
      id,
      .drafted(terms, by: author, note: draft.note, signatories: signatories, signBy: signBy))
  }

  private func check(_ draft: AgreementDraft, at now: Instant) throws(Rejection) {
    guard draft.parties.count >= 2, Set(draft.parties).count == draft.parties.count else {
      throw .preparedness(.partiesMakeNoSense)
    }
    for city in draft.parties where region[city] == nil { throw .unknownCity(city) }
    _ = try given(draft.name.english)
    let goods = draft.terms.map(\.good)
    guard !goods.isEmpty, Set(goods).count == goods.count,
      draft.terms.allSatisfy({
        (1...100_000_000).contains($0.cap) && (Money.zero...Money.most).contains($0.tariff)
      }), goods.allSatisfy(isKnown)
    else { throw .preparedness(.termsMakeNoSense) }
    guard draft.from < draft.until, now < draft.until,
      (Duration.zero...Duration.hours(366 * 24)).contains(draft.notice)
    else { throw .preparedness(.validityMakesNoSense) }
  }

  private func isKnown(_ good: AidGood) -> Bool {
    guard let item = good.item else { return true }
    return region.resources.items.contains { $0.id == item }
  }
}

extension AidAgreement {
  /// Whether a draft would change nothing.
  fileprivate func says(sameAs draft: AgreementDraft) -> Bool {
    name == draft.name && Set(parties) == Set(draft.parties) && Set(terms) == Set(draft.terms)
      && from == draft.from && until == draft.until && notice == draft.notice
  }
}
