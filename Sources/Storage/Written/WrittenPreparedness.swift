import Domain
import JSONText

/// The names that the journal gives to agreements, plans, the programme and the files on risks: for
/// ever, whatever the domain calls them.
enum PreparednessEventName: String, CaseIterable {
  case agreementDrafted = "agreement.drafted"
  case agreementAnswered = "agreement.answered"
  case agreementWithdrawn = "agreement.withdrawn"
  case agreementNotice = "agreement.notice"
  case agreementLapsed = "agreement.lapsed"
  case planActivated = "plan.activated"
  case planStopped = "plan.stopped"
  case programmeAdded = "programme.added"
  case programmeMoved = "programme.moved"
  case programmeCancelled = "programme.cancelled"
  case programmeStated = "programme.stated"
  case riskMoved = "risk.moved"
  case riskRerouted = "risk.rerouted"
  case reminderNoted = "reminder.noted"
}

extension PreparednessEvent {
  /// The name that the journal gives it.
  var writtenName: PreparednessEventName {
    switch self {
    case .agreement(_, .drafted): .agreementDrafted
    case .agreement(_, .answered): .agreementAnswered
    case .agreement(_, .withdrawn): .agreementWithdrawn
    case .agreement(_, .noticeGiven): .agreementNotice
    case .agreement(_, .lapsed): .agreementLapsed
    case .plan(_, .activated): .planActivated
    case .plan(_, .stopped): .planStopped
    case .programme(_, .added): .programmeAdded
    case .programme(_, .moved): .programmeMoved
    case .programme(_, .cancelled): .programmeCancelled
    case .programme(_, .stated): .programmeStated
    case .risk(_, .moved): .riskMoved
    case .risk(_, .rerouted): .riskRerouted
    case .noted: .reminderNoted
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .agreement(let id, let event):
      writer.member("agreement", id.rawValue)
      event.write(to: &writer)
    case .plan(let matter, let event):
      matter.write(to: &writer)
      event.write(to: &writer)
    case .programme(let id, let event):
      writer.member("entry", id.rawValue)
      event.write(to: &writer)
    case .risk(let matter, let event):
      matter.write(to: &writer)
      event.write(to: &writer)
    case .noted(let id): writer.member("reminder", id.rawValue)
    }
  }

  /// The event of this name.
  init(_ name: PreparednessEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .agreementDrafted, .agreementAnswered, .agreementWithdrawn, .agreementNotice,
      .agreementLapsed:
      self = .agreement(
        AidAgreement.ID(rawValue: try body.string("agreement")), try AgreementEvent(name, body))
    case .planActivated:
      self = .plan(try Matter(written: body), .activated(try PlanUse(written: body)))
    case .planStopped:
      self = .plan(
        try Matter(written: body),
        .stopped(
          PlanUse.ID(rawValue: try body.string("plan")), reason: try body.string("reason")))
    case .programmeAdded, .programmeMoved, .programmeCancelled, .programmeStated:
      self = .programme(
        ProgrammeEntry.ID(rawValue: try body.string("entry")), try ProgrammeEvent(name, body))
    case .riskMoved:
      self = .risk(
        try Matter(written: body),
        .moved(
          from: try body.word("from"), to: try body.word("to"), reason: try body.string("reason")))
    case .riskRerouted:
      self = .risk(
        try Matter(written: body),
        .rerouted(
          OfficeChange(
            from: try body.word("from"), to: try body.word("to"),
            reason: try body.string("reason"))))
    case .reminderNoted: self = .noted(Reminder.ID(rawValue: try body.string("reminder")))
    }
  }
}

extension PlanEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .activated(let use):
      writer.member("plan", use.id.rawValue)
      writer.member("version", use.version)
      writer.member("name", use.name)
      writer.member("reason", use.reason)
    case .stopped(let plan, let reason):
      writer.member("plan", plan.rawValue)
      writer.member("reason", reason)
    }
  }
}

extension PlanUse {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      ID(rawValue: try body.string("plan")), version: try body.count("version"),
      name: try body.name("name"), reason: try body.string("reason"))
  }
}

extension RiskEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .moved(let from, let to, let reason):
      writer.member("from", from.word)
      writer.member("to", to.word)
      writer.member("reason", reason)
    case .rerouted(let rerouting):
      writer.member("from", rerouting.from.word)
      writer.member("to", rerouting.to.word)
      writer.member("reason", rerouting.reason)
    }
  }
}

extension ProgrammeEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .added(let kind, let name, let due):
      writer.member("kind", kind.word)
      writer.member("name", name)
      writer.member("due", due)
    case .moved(let from, let to, let reason):
      writer.member("from", from)
      writer.member("to", to)
      writer.member("reason", reason)
    case .cancelled(let reason): writer.member("reason", reason)
    case .stated(let held, let cities, let evidence):
      writer.member("held", held)
      writer.member("cities", cities)
      writer.member("evidence", evidence)
    }
  }

  fileprivate init(_ name: PreparednessEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .programmeAdded:
      self = .added(
        try body.word("kind"), name: try body.string("name"), due: try body.instant("due"))
    case .programmeMoved:
      self = .moved(
        from: try body.instant("from"), to: try body.instant("to"),
        reason: try body.string("reason"))
    case .programmeCancelled: self = .cancelled(reason: try body.string("reason"))
    case .programmeStated:
      self = .stated(
        held: try body.instant("held"), cities: try body.count("cities"),
        evidence: try body.string("evidence"))
    case .agreementDrafted, .agreementAnswered, .agreementWithdrawn, .agreementNotice,
      .agreementLapsed, .planActivated, .planStopped, .riskMoved, .riskRerouted, .reminderNoted:
      throw .outOfRange(key: "entry")
    }
  }
}

extension RiskStage: Worded {
  var word: String {
    switch self {
    case .identify: "identify"
    case .assess: "assess"
    case .treat: "treat"
    case .monitor: "monitor"
    case .communicate: "communicate"
    }
  }
}

extension ProgrammeRule.Kind: Worded {
  var word: String {
    switch self {
    case .drill: "drill"
    case .meeting: "meeting"
    }
  }
}
