/// What can be done to agreements.
package enum AgreementCommand: Hashable, Sendable {
  /// A new agreement, or a new version of one, is put to all parties.
  case draft(AgreementDraft, by: Proposer, signBy: Instant)
  case sign(AidAgreement.ID, version: Int, by: City.ID)
  case refuse(AidAgreement.ID, version: Int, by: City.ID, reason: String)
  case withdraw(AidAgreement.ID, version: Int, by: Proposer, reason: String)
  /// A party leaves, with the notice that the agreement states.
  case leave(AidAgreement.ID, by: City.ID, reason: String)
  /// The coordinating body ends it, with the same notice.
  case end(AidAgreement.ID, reason: String)
  /// The hour for signing is over, and some have not answered.
  case lapse(AidAgreement.ID, version: Int)
}

/// What happened to an agreement.
package enum AgreementEvent: Hashable, Sendable {
  case drafted(
    AidAgreement, by: Proposer, note: String, signatories: [City.ID], signBy: Instant)
  /// A city signed a version or refused it, and where that left it.
  case answered(Int, AgreementVersion.Reply, to: AgreementState)
  case withdrawn(Int, by: Proposer, reason: String)
  /// A party leaves a version, or the body ends it.
  case noticeGiven(Int, AgreementVersion.Notice)
  /// Nothing came of a version: these cities have neither signed nor refused it.
  case lapsed(Int, [City.ID])
}

extension Picture {
  mutating func apply(_ event: AgreementEvent, to id: AidAgreement.ID, _ entry: Entry) {
    if case .drafted(let terms, let author, let note, let signatories, let signBy) = event {
      var version = AgreementVersion(
        terms, by: author, note: note, at: entry.happened, signBy: signBy,
        signatories: signatories)
      // Who writes it signs it by that.
      if case .city(let city) = author {
        version.replies = [Dated(.init(city, .signed), by: entry.actor, at: entry.happened)]
      }
      if agreements[id] == nil { agreementOrder.append(id) }
      agreements[id, default: Agreement(id: id, [])].versions.append(version)
      return
    }
    guard let number = event.version,
      let place = agreements[id]?.versions.firstIndex(where: { $0.number == number })
    else { preconditionFailure("\(event) is about \(id), which is not in the picture") }
    if let version = agreements[id]?.versions[place] { judge(event, version, of: id, entry) }
    agreements[id]?.versions[place].take(event, entry)
  }

  /// The versions that are being signed as the record stands, in the order of their agreements.
  package var signings: [(AidAgreement.ID, AgreementVersion)] {
    agreementOrder.compactMap { id in
      agreements[id]?.signing(at: recorded).map { (id, $0) }
    }
  }

  /// Takes the agreements of the region file as the first versions.
  mutating func seedAgreements() {
    for terms in region.aid.agreements {
      agreements[terms.id] = Agreement(asFiled: terms)
      agreementOrder.append(terms.id)
    }
  }
}

extension AgreementVersion {
  fileprivate mutating func take(_ event: AgreementEvent, _ entry: Entry) {
    switch event {
    case .drafted: break
    case .answered(_, let reply, let next):
      replies.append(Dated(reply, by: entry.actor, at: entry.happened))
      enter(next, at: entry.happened)
    case .withdrawn: enter(.withdrawn, at: entry.happened)
    case .noticeGiven(_, let notice):
      notices.append(Dated(notice, by: entry.actor, at: entry.happened))
    case .lapsed: enter(.lapsed, at: entry.happened)
    }
  }

  private mutating func enter(_ next: AgreementState, at instant: Instant) {
    guard next != settled else { return }
    settled = next
    since = instant
  }
}

extension AgreementEvent {
  /// The version that it is about; nil for a new one.
  fileprivate var version: Int? {
    switch self {
    case .drafted: nil
    case .answered(let number, _, _), .withdrawn(let number, _, _), .noticeGiven(let number, _),
      .lapsed(let number, _):
      number
    }
  }

  /// The city that wrote it; nil for the coordinating body.
  var city: City.ID? {
    switch self {
    case .drafted(_, let author, _, _, _), .withdrawn(_, let author, _): author.city
    case .answered(_, let reply, _): reply.city
    case .noticeGiven(_, let notice): notice.city
    case .lapsed: nil
    }
  }
}
