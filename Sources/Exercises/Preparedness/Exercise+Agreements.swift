internal import Domain

/// A city that has to sign a version of an agreement.
struct Signing: Hashable, Comparable {
  let agreement: AidAgreement.ID
  let version: Int
  let city: City.ID

  static func < (left: Signing, right: Signing) -> Bool {
    (left.agreement, left.version, left.city) < (right.agreement, right.version, right.city)
  }
}

/// Simulated desks sign agreements or refuse them, and put to the others what ends soon; a city
/// that a person writes for is left to that person.
extension Exercise {
  mutating func consider(_ event: PreparednessEvent, _ picture: Picture) {
    switch event {
    case .agreement(let id, _):
      if let agreement = picture.agreements[id] { consider(agreement, picture) }
    case .plan(let matter, _), .risk(let matter, _): consider(matter, picture)
    case .programme, .noted: break
    }
  }

  /// Makes the appointments of what waits, when the exercise is taken up.
  mutating func considerPreparedness(_ picture: Picture) {
    for id in picture.agreementOrder {
      guard let agreement = picture.agreements[id] else { continue }
      consider(agreement, picture)
      if scenario.drill == nil { agenda.add(.renewal(id), at: max(now, conduct.renewal(of: id))) }
    }
    for incident in picture.incidents.sorted { considerPlan(for: .incident(incident.id), picture) }
    for hazard in picture.standingHazards { considerPlan(for: .hazard(hazard.id), picture) }
    // A meeting that is under way when it is taken up goes on.
    planConsultation(after: now.advanced(by: .minutes(-41)))
  }

  private mutating func consider(_ agreement: Agreement, _ picture: Picture) {
    guard let open = agreement.signing(at: now) else { return }
    for city in open.awaited where !isPlayed(city, picture) {
      let signing = Signing(agreement: agreement.id, version: open.number, city: city)
      agenda.add(.signature(signing), at: max(now, conduct.time(of: signing, open)))
    }
  }

  func sign(_ signing: Signing, _ picture: Picture) -> [Stimulus] {
    guard let agreement = picture.agreements[signing.agreement],
      let open = agreement.signing(at: now), open.number == signing.version,
      open.awaited.contains(signing.city), !isPlayed(signing.city, picture),
      conduct.time(of: signing, open) <= now
    else { return [] }
    let before = agreement.versions.last { $0.settled == .signed }?.terms
    return conduct.answer(signing, open.terms, before: before, at: now).map { [$0] } ?? []
  }

  /// The first party that nobody plays puts what ends within sixty days to the others for another
  /// year.
  func renew(_ id: AidAgreement.ID, _ picture: Picture) -> [Stimulus] {
    guard let agreement = picture.agreements[id], let terms = agreement.inForce(at: now),
      agreement.newest.number == terms.version, let ends = agreement.ends,
      ends < now.advanced(by: .hours(60 * 24)),
      let author = terms.parties.first(where: { !isPlayed($0, picture) }),
      let desk = region[author]
    else { return [] }
    var draft = AgreementDraft(amending: terms, note: "即将到期，续签一年 ends soon: another year")
    draft.from = ends
    draft.until = ends.advanced(by: .hours(365 * 24))
    let signBy = now.advanced(by: .hours(14 * 24))
    return [
      Stimulus(
        .prepare(.agreement(.draft(draft, by: .city(author), signBy: signBy))),
        by: Actors.desk(desk), at: now)
    ]
  }

  /// Whether a person speaks for a city.
  func isPlayed(_ city: City.ID, _ picture: Picture) -> Bool {
    picture.isStaffed(city) || played.contains(city)
  }
}

extension Conduct {
  private func words(_ signing: Signing) -> SIMD4<UInt32> {
    Dice(seed: seed, of: "agreement \(signing.agreement) \(signing.city)")
      .words(.answer, tick: UInt32(signing.version))
  }

  /// When a desk looks at what ends soon: half an hour to two hours after the scenario's start.
  func renewal(of id: AidAgreement.ID) -> Instant {
    let wait = Dice(seed: seed, of: "renewal \(id)").word(.answer).seconds(1800...7200)
    return scenario.start.advanced(by: wait)
  }

  /// A desk signs after twenty minutes to six hours.
  func time(of signing: Signing, _ version: AgreementVersion) -> Instant {
    version.drafted.advanced(by: words(signing)[0].seconds(1200...21_600))
  }

  /// One in thirty refuses. Where a cap was raised by more than half, one in three does: it would
  /// have to send so much.
  func answer(
    _ signing: Signing, _ terms: AidAgreement, before: AidAgreement?, at now: Instant
  ) -> Stimulus? {
    guard let desk = region[signing.city] else { return nil }
    let asksMuch = terms.terms.contains { term in
      before?.term(for: term.good).map { term.cap > $0.cap + $0.cap / 2 } ?? false
    }
    let refuses = words(signing)[1].happens(perThousand: asksMuch ? 333 : 33)
    let (id, version, city) = (signing.agreement, signing.version, signing.city)
    let command: AgreementCommand =
      refuses
      ? .refuse(
        id, version: version, by: city, reason: "本市无力承担该上限 the caps are beyond us")
      : .sign(id, version: version, by: city)
    return Stimulus(.prepare(.agreement(command)), by: Actors.desk(desk), at: now)
  }
}

extension PreparednessEvent {
  /// The command that led to it.
  var command: PreparednessCommand {
    switch self {
    case .agreement(let id, let event): .agreement(event.command(on: id))
    case .plan(let matter, .activated(let use)): .plan(matter, .activate(use))
    case .plan(let matter, .stopped(let plan, let reason)):
      .plan(matter, .stop(plan, reason: reason))
    case .programme(let id, let event): .programme(event.command(on: id))
    case .risk(let matter, .moved(_, let stage, let reason)):
      .risk(matter, .move(to: stage, reason: reason))
    case .risk(let matter, .rerouted(let rerouting)):
      .risk(matter, .reroute(to: rerouting.to, reason: rerouting.reason))
    case .noted(let id): .takeNote(id)
    }
  }
}

extension AgreementEvent {
  fileprivate func command(on id: AidAgreement.ID) -> AgreementCommand {
    switch self {
    case .drafted(let terms, let author, let note, _, let signBy):
      var draft = AgreementDraft(amending: terms, note: note)
      if terms.version == 1 { draft.agreement = nil }
      return .draft(draft, by: author, signBy: signBy)
    case .answered(let version, let reply, _):
      return switch reply.answer {
      case .signed: .sign(id, version: version, by: reply.city)
      case .refused(let reason): .refuse(id, version: version, by: reply.city, reason: reason)
      }
    case .withdrawn(let version, let author, let reason):
      return .withdraw(id, version: version, by: author, reason: reason)
    case .noticeGiven(_, let notice):
      return notice.city.map { .leave(id, by: $0, reason: notice.reason) }
        ?? .end(id, reason: notice.reason)
    case .lapsed(let version, _): return .lapse(id, version: version)
    }
  }
}

extension ProgrammeEvent {
  fileprivate func command(on id: ProgrammeEntry.ID) -> ProgrammeCommand {
    switch self {
    case .added(let kind, let name, let due): .add(kind, name: name, due: due)
    case .moved(_, let day, let reason): .move(id, to: day, reason: reason)
    case .cancelled(let reason): .cancel(id, reason: reason)
    case .stated(let held, let cities, let evidence):
      .state(id, held: held, cities: cities, evidence: evidence)
    }
  }
}
