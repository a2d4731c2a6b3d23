extension Picture {
  mutating func apply(_ event: TrustEvent, to city: City.ID, _ entry: Entry) {
    switch event {
    case .contested(let id, let reason):
      guard let place = trusts[city]?.breaches.lastIndex(where: { $0.id == id }) else { return }
      trusts[city]?.breaches[place].answer = Dated(reason, by: entry.actor, at: entry.happened)
    case .ruled(let id, let verdict, let reason):
      let ruling = Dated(
        TrustCause.Ruling(verdict, reason: reason), by: entry.actor, at: entry.happened)
      trusts[city, default: Trust()].rule(id, ruling)
      strike(id, of: city, verdict)
      freeDeposits(of: city, after: id, verdict, entry)
    case .remarked(let author, let isPraise, let text):
      note(
        .remark, of: city, subject: text, toward: author, isPraise ? .kept : .broken,
        isPraise ? nil : .uncooperative, isSuspicion: !isPraise, entry)
    case .raised(let suspicion):
      note(
        suspicion.kind, of: city, subject: suspicion.subject, .broken, suspicion.breach,
        isSuspicion: true, entry)
    }
  }

  /// Notes that a commitment of a city has ended.
  /// - Parameters:
  ///   - trail: under what else the entries are found that show it.
  ///   - answer: what the city said of it in the same act.
  mutating func note(
    _ kind: CommitmentKind, of city: City.ID, subject: String, toward: City.ID? = nil,
    _ fulfilment: Fulfilment, _ breach: Breach?, isSuspicion: Bool = false,
    trail: String? = nil, answer: String? = nil, _ entry: Entry
  ) {
    guard region[city] != nil else { return }
    let before = trust(in: city).evidence[kind]?.count ?? 0
    var cause = TrustCause(
      id: TrustCause.ID(entry.sequence, kind), at: entry.happened, subject: subject,
      toward: toward, fulfilment: fulfilment,
      breach: fulfilment.outcome == .kept && !isSuspicion ? nil : breach,
      isSuspicion: isSuspicion, place: isSuspicion ? before : before + 1)
    cause.by = entry.actor
    cause.entries = entries(about: subject, trail, endingWith: entry.sequence)
    cause.answer = answer.map { Dated($0, by: entry.actor, at: entry.happened) }
    trusts[city, default: Trust()].add(cause)
    file(cause, of: city)
  }

  // MARK: Aid

  /// What a step of a line shows of the promises of both sides.
  mutating func judge(
    _ message: AidMessage, _ before: AidLine, _ after: AidLine, of requester: City.ID,
    _ entry: Entry
  ) {
    let (lender, name) = (after.lender, after.request.rawValue)
    let now = entry.happened
    func end(_ kind: CommitmentKind, _ fulfilment: Fulfilment, _ breach: Breach) {
      let isLenders = kind == .delivery || kind == .answer
      note(
        kind, of: isLenders ? lender : requester, subject: name,
        toward: isLenders ? requester : lender, fulfilment, breach, trail: "\(name)|\(lender)",
        entry)
    }
    switch message.trigger {
    case .quote, .offer, .decline:
      // What was agreed beforehand nobody had to answer.
      guard before.state == .requested, !message.isByStandingConsent else { return }
      end(.answer, Fulfilment(at: now, due: before.answerBy), .slow)
      guard message.trigger == .decline, couldLend(before) else { return }
      note(
        .delivery, of: lender, subject: name, toward: requester, .broken, .uncooperative,
        isSuspicion: true, trail: "\(name)|\(lender)", answer: message.text, entry)
    case .arrive:
      let delay = now > before.neededBy ? before.neededBy.duration(to: now) : nil
      let fulfilment = Fulfilment(after.delivered, of: before.accepted, delay: delay)
      end(.delivery, fulfilment, fulfilment.outcome == .late ? .slow : .uncooperative)
    case .expire:
      if before.state == .requested { end(.answer, .broken, .absent) }
      if before.state == .accepted {
        end(.delivery, Fulfilment(0, of: before.accepted), .uncooperative)
      }
    case .release:
      if before.arrived != nil {
        end(.giveBack, Fulfilment(at: now, due: before.returnBy), .uncooperative)
      } else if now > before.neededBy {
        end(.delivery, Fulfilment(0, of: before.accepted), .uncooperative)
      }
    case .settle:
      // What the lender gave up nobody paid, and nobody failed to.
      guard message.amount ?? .zero >= before.claimed ?? .zero else { return }
      let due = before.since.advanced(by: AidLine.paymentTerm)
      end(.payment, Fulfilment(at: now, due: due), .uncooperative)
    case .send, .refuse, .withdraw, .accept, .commit, .mobilise, .consume, .askExtension,
      .grantExtension, .refuseExtension, .askReturn, .comeHome, .claim, .waive, .contest, .cancel:
      break
    }
  }

  // MARK: Alerts

  /// What becomes of an alert shows whether its city took it in time, and whether a report is late.
  mutating func judge(_ event: AlertEvent, _ before: Alert?, _ alert: Alert, _ entry: Entry) {
    guard let city = alert.city else { return }
    if alert.report.key.source == ReportKey.clocks {
      guard case .raised(let report) = event, let notice = ClockNotice(report.key) else { return }
      note(
        .report, of: city, subject: notice.subject, Fulfilment(1, of: 1, delay: .zero),
        .lateReport, entry)
      return
    }
    guard alert.priority <= .second else { return }
    switch event {
    case .escalated:
      note(
        .acknowledgement, of: city, subject: alert.id.rawValue,
        Fulfilment(1, of: 1, delay: alert.priority.acknowledgementTarget), .slow, entry)
    case .acknowledged:
      // What was taken, given back and taken again counts once.
      guard let before, before.escalated == nil, let due = before.escalates,
        !hasNoted(.acknowledgement, alert.id.rawValue, of: city)
      else { return }
      note(
        .acknowledgement, of: city, subject: alert.id.rawValue,
        Fulfilment(at: entry.happened, due: due), .slow, entry)
    case .raised, .updated, .recurred, .overtaken, .cleared, .unacknowledged, .shelved,
      .unshelved, .shelvingEnded, .suppressed, .unsuppressed, .removedFromService,
      .returnedToService, .noted, .grouped, .inhibited, .released:
      break
    }
  }

  private func hasNoted(_ kind: CommitmentKind, _ subject: String, of city: City.ID) -> Bool {
    let trust = trust(in: city)
    return trust.kept.contains { $0.kind == kind && $0.subject == subject }
      || trust.breaches.contains { $0.kind == kind && $0.subject == subject }
  }

  // MARK: Answering for a matter

  /// How long a city has to answer an offer of the lead.
  static let leadAnswer = Duration.hours(1)

  /// What an act about a matter shows of a city's reports, duties and answers.
  mutating func judge(
    _ event: GovernanceEvent, _ before: Governance, on matter: Matter, _ entry: Entry
  ) {
    switch event {
    case .reported(let report): judge(report, before, on: matter, entry)
    case .assessed(let assessment): judge(assessment, before, on: matter, entry)
    case .dutyEnded(let ended):
      guard let owner = ended.duty.owner else { return }
      note(
        .duty, of: owner, subject: "\(matter.name) \(ended.duty.template)",
        ended.at.map { Fulfilment(at: $0, due: ended.due) } ?? .broken, ended.breach, entry)
    case .dutyDone(let done):
      guard let due = done.due, let owner = done.duty.owner, !before.ended.contains(done.duty)
      else { return }
      note(
        .duty, of: owner, subject: "\(matter.name) \(done.duty.template)",
        Fulfilment(at: entry.happened, due: due), .slow, entry)
    case .leadAccepted(let offer), .leadRefused(let offer, _):
      guard let offered = before.offer?.at else { return }
      note(
        .lead, of: offer.to, subject: matter.name, toward: offer.from,
        Fulfilment(at: entry.happened, due: offered.advanced(by: Self.leadAnswer)), .slow, entry)
    case .leadWithdrawn, .leadAssigned:
      guard let offer = before.offer, offer.at.duration(to: entry.happened) > Self.leadAnswer else {
        return
      }
      note(
        .lead, of: offer.act.to, subject: matter.name, toward: offer.act.from, .broken, .absent,
        entry)
    case .told, .leadProposed: break
    }
  }

  private mutating func judge(
    _ report: FiledReport, _ before: Governance, on matter: Matter, _ entry: Entry
  ) {
    guard case .incident(let id) = matter, let city = incidents[id]?.city else { return }
    let subject = "\(id) \(report.stage.rawValue) \(report.receiver.rawValue)"
    if let fault = ReportFault(report, before) {
      // A report that may be false or incomplete is not counted as made: a person has to say.
      note(
        .report, of: city, subject: "\(subject) \(fault.text)", .broken, fault.breach,
        isSuspicion: true, entry)
      return
    }
    // What came late was noted when its time had passed.
    guard !trust(in: city).breaches.contains(where: { $0.subject == subject }) else { return }
    let isIncomplete = report.stage == .final && report.lacking != nil
    note(
      .report, of: city, subject: subject, isIncomplete ? Fulfilment(1, of: 2) : .kept,
      .incompleteReport, entry)
  }

  /// A number that moves after it was reported may mean that it was held back, or was wrong: that
  /// is for a person to say.
  private mutating func judge(
    _ assessment: Assessment, _ before: Governance, on matter: Matter, _ entry: Entry
  ) {
    guard case .incident(let id) = matter, let city = incidents[id]?.city,
      let last = before.assessments.last?.act.losses, !before.reports.isEmpty
    else { return }
    func toll(_ losses: Losses) -> Int { (losses.dead ?? 0) + (losses.injured ?? 0) }
    let (old, new) = (toll(last), toll(assessment.losses))
    let isFinal = before.reports.contains { $0.act.stage == .final }
    let breach: Breach? = new < old ? .falseReport : new > old && isFinal ? .concealed : nil
    guard let breach else { return }
    note(
      .report, of: city, subject: "\(id) \(old)→\(new)", .broken, breach, isSuspicion: true,
      entry)
  }
}

extension DutyID {
  /// The city that owns it; nil where the name has none.
  package var owner: City.ID? {
    rawValue.lastIndex(of: "/").map {
      City.ID(rawValue: String(rawValue[rawValue.index(after: $0)...]))
    }
  }

  /// The name of its template.
  package var template: String {
    rawValue.lastIndex(of: "/").map { String(rawValue[..<$0]) } ?? rawValue
  }
}
