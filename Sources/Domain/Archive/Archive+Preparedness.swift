/// Agreements, the programme and the files on risks, in order.
extension Picture {
  mutating func passPreparedness(through archive: inout some Archive) {
    archive.pass(&agreements, (AidAgreement.ID(""), Agreement(id: .init(""), []))) {
      archive, id, agreement in
      archive.pass(&id)
      archive.pass(&agreement, named: id)
    }
    archive.pass(&agreementOrder)
    archive.pass(&riskFiles, (.incident(Incident.ID("")), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&riskTally.routed)
    archive.pass(&riskTally.misrouted)
    archive.pass(&riskTally.crossed)
    archive.pass(&riskTally.timeToCross)
    archive.pass(&riskTally.longestToCross)
    archive.pass(&programme, (ProgrammeEntry.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    let noted = Dated(Reminder.ID(""), by: .program, at: .distantPast)
    archive.pass(&notedReminders, (Reminder.ID(""), noted)) { archive, id, noted in
      archive.pass(&id)
      archive.pass(&noted) { $0.pass(&$1) }
    }
    pastReminders.pass(through: &archive, Reminder.ID("")) { $0.pass(&$1) }
    archive.pass(&begun)
  }
}

extension Archive {
  fileprivate mutating func pass(_ agreement: inout Agreement, named id: AidAgreement.ID) {
    var versions = agreement.versions
    pass(&versions, .blank) { $0.pass(&$1) }
    if versions.isEmpty { fail() }
    agreement = Agreement(id: id, versions)
  }

  private mutating func pass(_ version: inout AgreementVersion) {
    var (terms, author, note) = (version.terms, version.author, version.note)
    var (drafted, signBy, signatories) = (version.drafted, version.signBy, version.signatories)
    pass(&terms)
    pass(&author, .body) { $0.pass(&$1) }
    pass(&note)
    pass(&drafted)
    pass(&signBy)
    pass(&signatories)
    var passed = AgreementVersion(
      terms, by: author, note: note, at: drafted, signBy: signBy, signatories: signatories)
    (passed.replies, passed.settled) = (version.replies, version.settled)
    (passed.since, passed.notices) = (version.since, version.notices)
    pass(&passed.replies, blank(.init(City.ID(""), .signed))) {
      $0.pass(&$1) { archive, reply in
        archive.pass(&reply.city)
        var refusal: String?
        if case .refused(let reason) = reply.answer { refusal = reason }
        archive.pass(&refusal)
        reply.answer = refusal.map { .refused($0) } ?? .signed
        archive.pass(&reply.due)
      }
    }
    pass(&passed.settled)
    pass(&passed.since)
    pass(&passed.notices, blank(.init(nil, from: .distantPast, reason: ""))) {
      $0.pass(&$1) { archive, notice in
        archive.pass(&notice.city)
        archive.pass(&notice.from)
        archive.pass(&notice.reason)
      }
    }
    version = passed
  }

  private mutating func pass(_ terms: inout AidAgreement) {
    var (id, version, name, parties) = (terms.id, terms.version, terms.name, terms.parties)
    var (from, until, notice) = (terms.from, terms.until, terms.notice)
    var items = terms.terms.map { ArchivedTerm($0) }
    pass(&id)
    pass(&version)
    pass(&name)
    pass(&parties)
    pass(&items, ArchivedTerm(good: .units(.fireEngine), cap: 0, tariff: .zero)) {
      $0.pass(&$1.good)
      $0.pass(&$1.cap)
      $0.pass(&$1.tariff)
    }
    pass(&from)
    pass(&until)
    pass(&notice)
    terms = AidAgreement(
      id: id, version: version, name: name, parties: parties,
      terms: items.map { .init(good: $0.good, cap: $0.cap, tariff: $0.tariff) }, from: from,
      until: until, notice: notice)
  }

  fileprivate mutating func pass(_ file: inout RiskFile) {
    pass(&file.observed)
    pass(&file.crossed)
    pass(&file.moves, .blank) { archive, move in
      archive.pass(&move.stage)
      archive.pass(&move.at)
      archive.pass(&move.entry)
      archive.pass(&move.by)
      archive.pass(&move.reason)
    }
    pass(&file.ended)
    pass(&file.reroutings, blank(OfficeChange(from: .accident, to: .accident, reason: ""))) {
      $0.pass(&$1) { archive, rerouting in
        archive.pass(&rerouting.from)
        archive.pass(&rerouting.to)
        archive.pass(&rerouting.reason)
      }
    }
    let use = PlanUse(.init(""), version: 0, name: LocalizedName(inAll: ""), reason: "")
    pass(&file.plans, PlanRun(begun: blank(use), ended: nil)) { archive, run in
      archive.pass(&run.begun) { archive, use in
        archive.pass(&use.id)
        archive.pass(&use.version)
        archive.pass(&use.name)
        archive.pass(&use.reason)
      }
      let none = archive.blank("")
      archive.pass(&run.ended, none) { $0.pass(&$1) { $0.pass(&$1) } }
    }
  }

  fileprivate mutating func pass(_ entry: inout ProgrammeEntry) {
    var (id, kind, name, begins) = (entry.id, entry.kind, entry.name, entry.begins)
    var (due, source) = (entry.due, entry.source)
    pass(&id)
    pass(&kind)
    pass(&name)
    pass(&begins)
    pass(&due)
    pass(&source)
    var passed = ProgrammeEntry(
      id: id, kind: kind, name: name, begins: begins, due: due, source: source)
    (passed.state, passed.moves) = (entry.state, entry.moves)
    (passed.holding, passed.cancelled) = (entry.holding, entry.cancelled)
    pass(&passed.state)
    pass(&passed.moves, blank(.init(from: .distantPast, to: .distantPast, reason: ""))) {
      $0.pass(&$1) { archive, move in
        archive.pass(&move.from)
        archive.pass(&move.to)
        archive.pass(&move.reason)
      }
    }
    let holding = ProgrammeEntry.Holding(
      .stated(""), at: .distantPast, attended: 0, invited: nil)
    pass(&passed.holding, blank(holding)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&passed.cancelled, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    entry = passed
  }

  private mutating func pass(_ holding: inout ProgrammeEntry.Holding) {
    var (meeting, drill, stated): (Meeting.ID?, String?, String) = (nil, nil, "")
    switch holding.evidence {
    case .meeting(let id): meeting = id
    case .drill(let scenario): drill = scenario
    case .stated(let text): stated = text
    }
    pass(&meeting)
    pass(&drill)
    pass(&stated)
    holding.evidence =
      meeting.map { .meeting($0) } ?? drill.map { .drill($0) } ?? .stated(stated)
    pass(&holding.at)
    pass(&holding.attended)
    pass(&holding.invited, 0) { $0.pass(&$1) }
  }
}

/// A term of an agreement that can be read over.
private struct ArchivedTerm {
  var good: AidGood
  var cap: Int
  var tariff: Money

  init(good: AidGood, cap: Int, tariff: Money) {
    (self.good, self.cap, self.tariff) = (good, cap, tariff)
  }

  init(_ term: AidAgreement.Term) {
    self.init(good: term.good, cap: term.cap, tariff: term.tariff)
  }
}

extension AgreementVersion {
  /// Nothing, to be read over.
  fileprivate static let blank = AgreementVersion(
    AidAgreement(
      id: .init(""), name: LocalizedName(inAll: ""), parties: [], terms: [], from: .distantPast,
      until: .distantPast), by: nil, note: "", at: .distantPast, signBy: nil, signatories: [])
}

extension RiskFile {
  /// Nothing, to be read over.
  fileprivate static let blank = RiskFile(observed: .distantPast, .blank)
}

extension RiskMove {
  /// Nothing, to be read over.
  fileprivate static let blank = RiskMove(
    stage: .identify, at: .distantPast, entry: 0, by: .program, reason: nil)
}

extension ProgrammeEntry {
  /// Nothing, to be read over.
  fileprivate static let blank = ProgrammeEntry(
    id: ID(""), kind: .meeting, name: LocalizedName(inAll: ""), begins: .distantPast,
    due: .distantPast, source: LocalizedName(inAll: ""))
}
