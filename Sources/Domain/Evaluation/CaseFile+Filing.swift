extension Picture {
  /// Files what an entry shows of the case that it belongs to, before it is applied.
  mutating func file(_ entry: Entry) {
    switch entry.event {
    case .unit(let id, let event): file(event, of: id, entry)
    case .governance(let matter, .told(let cities)):
      for _ in cities { file(CaseFact(.told, of: city(of: matter), by: entry), under: matter) }
    case .communication(.sent(_, let letter, _)):
      for _ in letter.to {
        file(
          CaseFact(.told, of: letter.from.city ?? city(of: letter.matter), by: entry),
          under: letter.matter)
      }
    case .watch(.proposalAnswered(let proposal, let choice)):
      guard case .dispatch(let id) = proposal.matter else { return }
      let isTaken = choice == .accepted
      file(
        CaseFact(.plan, of: incidents[id]?.city, isTaken ? 1 : 0, by: entry), under: .incident(id))
    case .alliance(.decision(let id, let event)):
      guard let decision = decisions[id], let isAgreed = event.outcome else { return }
      file(
        CaseFact(.decision, of: decision.proposer.city, isAgreed ? 1 : 0, by: entry),
        under: decision.matter)
    case .aid(let id, let event): file(event, of: id, entry)
    case .watch, .alert, .incident, .hazard, .road, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .stockCounted, .governance, .alliance, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      break
    }
  }

  /// What belongs to a case that has left the picture begins no file anew: nothing would ever take
  /// that away.
  private mutating func file(_ fact: CaseFact, under matter: Matter?) {
    var name = matter?.name ?? ""
    if let matter, evaluations.files[name] == nil, city(of: matter) == nil { name = "" }
    evaluations.files[name, default: CaseFile()].add(fact)
  }

  // MARK: Units

  private mutating func file(_ event: UnitEvent, of id: Unit.ID, _ entry: Entry) {
    guard let unit = units[id] else { return }
    switch event {
    case .dispatched(let goal, _): fileSending(of: unit, to: goal, entry)
    case .diverted(let former, let goal, _):
      fileSpent(by: unit, on: former, entry)
      fileSending(of: unit, to: goal, entry)
    case .moved(.arrive, _, _, _):
      guard let id = unit.incident, let incident = incidents[id] else { return }
      file(CaseFact(.there, of: unit.city, by: entry), under: .incident(id))
      guard incident.firstUnitArrived == nil else { return }
      let isLate =
        incident.reported.duration(to: entry.happened) > ResponseClocks.Measure.firstThere
      file(CaseFact(.reaching, of: incident.city, isLate: isLate, by: entry), under: .incident(id))
    case .moved(.release, _, _, _), .moved(.cancel, _, _, _), .moved(.relieve, _, _, _),
      .moved(.standDown, _, _, _), .withdrawn:
      if let id = unit.incident { fileSpent(by: unit, on: id, entry) }
    case .moved, .sentToStandBy, .reliefSent, .contactLost, .contactRegained, .heldUp: break
    }
  }

  private mutating func fileSending(of unit: Unit, to id: Incident.ID, _ entry: Entry) {
    file(CaseFact(.sent, of: unit.city, by: entry), under: .incident(id))
    guard let incident = incidents[id], incident.sentCount == 0 else { return }
    let isLate = incident.reported.duration(to: entry.happened) > ResponseClocks.Measure.firstSent
    file(CaseFact(.sending, of: incident.city, isLate: isLate, by: entry), under: .incident(id))
  }

  private mutating func fileSpent(by unit: Unit, on id: Incident.ID, _ entry: Entry) {
    let since = unit.duty.outSince ?? entry.happened
    let minutes = Int(max(0, since.duration(to: entry.happened).inSeconds) / 60)
    file(CaseFact(.spent, of: unit.city, minutes, of: minutes, by: entry), under: .incident(id))
  }

  // MARK: Aid

  private mutating func file(_ event: AidEvent, of id: AidRequest.ID, _ entry: Entry) {
    switch event {
    case .drafted(let report):
      let asked = CaseFact(.asked, of: report.requester, 0, of: report.quantity, by: entry)
      file(asked, under: report.matter)
    case .passed(let message, let lender, _):
      guard message.trigger == .arrive, let report = aid[id]?.report else { return }
      let came = message.quantity ?? message.units.count
      file(
        CaseFact(.supplied, of: lender, came, of: report.quantity, by: entry), under: report.matter)
    case .offeredUnasked: break
    }
  }

  // MARK: Commitments

  /// Files a commitment that ended.
  mutating func file(_ cause: TrustCause, of city: City.ID) {
    guard let kind = cause.kind.fact, !cause.isSuspicion else { return }
    let fulfilment = cause.fulfilment
    let fact = CaseFact(
      kind, of: city, fulfilment.delivered, of: fulfilment.promised,
      isLate: fulfilment.delay != nil, at: cause.at, entry: cause.id.entry)
    file(fact, under: matter(of: cause.kind, about: cause.subject))
  }

  /// What was excused or dismissed counts for nothing in its case.
  mutating func strike(_ id: TrustCause.ID, of city: City.ID, _ verdict: TrustCause.Verdict) {
    guard let kind = id.kind.fact else { return }
    // It lies where it was filed, whatever is known by now of what it belongs to.
    var names: [String] = []
    evaluations.files.visit { name, file in
      if file.holds(kind, id.entry, of: city) { names.append(name) }
    }
    for name in names {
      evaluations.files[name]?.strike(kind, id.entry, of: city, isStruck: verdict != .upheld)
    }
  }

  /// The incident or hazard that a commitment belongs to; nil where it belongs to none.
  package func matter(of kind: CommitmentKind, about subject: String) -> Matter? {
    let name = String(subject.prefix { $0 != " " })
    switch kind {
    case .report, .duty, .lead: return matter(named: name)
    case .acknowledgement: return alerts[Alert.ID(name)]?.incident.map { .incident($0) }
    case .meeting: return meetings[Meeting.ID(name)]?.call.matter
    case .delivery, .giveBack, .payment, .answer:
      return decisions[JointDecision.ID(name)]?.matter ?? aid[AidRequest.ID(name)]?.report.matter
        ?? ledger.claims[LedgerClaim.ID(name)]?.report.matter
    case .notice: return notices[CityNotice.ID(name)]?.letter.matter
    case .remark, .improvement, .signature: return nil
    }
  }

  /// The incident or hazard of a name; nil where there is none.
  package func matter(named name: String) -> Matter? {
    if incidents[Incident.ID(name)] != nil { return .incident(Incident.ID(name)) }
    return hazards[Hazard.ID(name)] == nil ? nil : .hazard(Hazard.ID(name))
  }

  /// Lets go of what the record shows of a case that left the picture, unless it is evaluated.
  mutating func forget(_ matter: Matter) {
    guard city(of: matter) == nil else { return }
    let isEvaluated = !evaluations.all.filter { $0.call.subject.matter == matter }.isEmpty
    if !isEvaluated { evaluations.files[matter.name] = nil }
  }
}

extension AidRequest.Report {
  /// For what it is asked.
  fileprivate var matter: Matter? {
    incident.map { .incident($0) } ?? hazard.map { .hazard($0) }
  }
}

extension DecisionEvent {
  /// Whether it ended in agreement; nil where it has not ended.
  fileprivate var outcome: Bool? {
    switch self {
    case .answered(_, let next): next == .open ? nil : next == .agreed
    case .withdrawn, .lapsed: false
    case .proposed, .countered: nil
    }
  }
}

extension CommitmentKind {
  /// As what it is filed; nil for what belongs to no case.
  fileprivate var fact: CaseFact.Kind? {
    switch self {
    case .delivery: .delivery
    case .giveBack: .giveBack
    case .payment: .payment
    case .answer: .answer
    case .report: .report
    case .duty: .duty
    case .acknowledgement: .acknowledgement
    case .lead: .lead
    case .meeting: .meeting
    case .remark, .improvement, .notice, .signature: nil
    }
  }
}
