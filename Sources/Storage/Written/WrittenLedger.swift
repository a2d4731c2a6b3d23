import Domain
import JSONText

/// The names that the journal gives to what happens to the ledger: for ever, whatever the domain
/// calls them.
enum LedgerEventName: String, CaseIterable {
  case claimed = "ledger.claimed"
  case claimAccepted = "ledger.claimAccepted"
  case claimContested = "ledger.claimContested"
  case claimWithdrawn = "ledger.claimWithdrawn"
  case paid = "ledger.paid"
  case netted = "ledger.netted"
  case writtenOff = "ledger.writtenOff"
  case granted = "ledger.granted"
  case depositReturned = "ledger.depositReturned"
  case depositForfeited = "ledger.depositForfeited"
  case corrected = "ledger.corrected"
}

extension LedgerEvent {
  /// The name that the journal gives it.
  var writtenName: LedgerEventName {
    switch self {
    case .claimed: .claimed
    case .answered(_, .accept, _, _): .claimAccepted
    case .answered(_, .contest, _, _): .claimContested
    case .answered(_, .withdraw, _, _): .claimWithdrawn
    case .paid: .paid
    case .netted: .netted
    case .writtenOff: .writtenOff
    case .granted: .granted
    case .depositReturned: .depositReturned
    case .depositForfeited: .depositForfeited
    case .corrected: .corrected
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .claimed(let id, let report):
      writer.member("claim", id.rawValue)
      report.write(to: &writer)
    case .answered(let id, _, let next, let reason):
      writer.member("claim", id.rawValue)
      writer.member("to", next.word)
      writer.member("reason", reason)
    case .paid(let id, let amount):
      writer.member("debt", id.rawValue)
      writer.member("amount", amount.fen)
    case .netted(let parts):
      writer.list("parts", parts) { writer, part in
        writer.member("debt", part.debt.rawValue)
        writer.member("amount", part.amount.fen)
      }
    case .writtenOff(let id, let amount, let reason):
      writer.member("debt", id.rawValue)
      writer.member("amount", amount.fen)
      writer.member("reason", reason)
    case .granted(let id, let report):
      writer.member("grant", id.rawValue)
      report.write(to: &writer)
    case .depositReturned(let line, let amount):
      line.write(to: &writer)
      writer.member("amount", amount.fen)
    case .depositForfeited(let line, let amount, let reason):
      line.write(to: &writer)
      writer.member("amount", amount.fen)
      writer.member("reason", reason)
    case .corrected(let correction): correction.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: LedgerEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .claimed:
      self = .claimed(
        LedgerClaim.ID(rawValue: try body.string("claim")), try LedgerClaim.Report(written: body))
    case .claimAccepted: self = try Self.answer(.accept, body)
    case .claimContested: self = try Self.answer(.contest, body)
    case .claimWithdrawn: self = try Self.answer(.withdraw, body)
    case .paid: self = .paid(try body.debt(), try body.money("amount"))
    case .netted:
      self = .netted(
        try body.list("parts") { part throws(JSONMismatch) in
          Netting.Part(try part.debt(), try part.money("amount"))
        })
    case .writtenOff:
      self = .writtenOff(
        try body.debt(), try body.money("amount"), reason: try body.string("reason"))
    case .granted:
      self = .granted(
        Grant.ID(rawValue: try body.string("grant")), try Grant.Report(written: body))
    case .depositReturned:
      self = .depositReturned(try AidLine.ID(written: body), try body.money("amount"))
    case .depositForfeited:
      self = .depositForfeited(
        try AidLine.ID(written: body), try body.money("amount"),
        reason: try body.string("reason"))
    case .corrected: self = .corrected(try Correction(written: body))
    }
  }

  private static func answer(
    _ trigger: ClaimTrigger, _ body: JSONObject
  ) throws(JSONMismatch) -> LedgerEvent {
    .answered(
      LedgerClaim.ID(rawValue: try body.string("claim")), trigger, to: try body.word("to"),
      reason: try body.string("reason"))
  }
}

extension JSONObject {
  fileprivate func debt() throws(JSONMismatch) -> Debt.ID {
    Debt.ID(rawValue: try string("debt"))
  }

  fileprivate func city(_ key: String) throws(JSONMismatch) -> City.ID {
    City.ID(rawValue: try string(key))
  }

  fileprivate func party(_ key: String) throws(JSONMismatch) -> LedgerParty {
    LedgerParty(written: try string(key))
  }

  fileprivate func matterIfPresent() throws(JSONMismatch) -> Matter? {
    let names = [try stringIfPresent("incident"), try stringIfPresent("hazard")]
    return names.contains { $0 != nil } ? try Matter(written: self) : nil
  }
}

extension LedgerClaim.Report {
  fileprivate func write(to writer: inout JSONWriter) {
    matter.write(to: &writer)
    writer.member("claimant", claimant.rawValue)
    writer.member("respondent", respondent.rawValue)
    writer.member("amount", amount.fen)
    writer.member("reason", reason)
    writer.member("answerBy", answerBy)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      try body.money("amount"), of: try Matter(written: body), by: try body.city("claimant"),
      on: try body.city("respondent"), reason: try body.string("reason"),
      answerBy: try body.instant("answerBy"))
  }
}

extension Grant.Report {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("giver", giver.written)
    writer.member("receiver", receiver.written)
    writer.member("kind", kind.word)
    writer.member("quantity", quantity)
    writer.memberIfPresent("value", value?.fen)
    writer.member("purpose", purpose)
    matter?.write(to: &writer)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      try body.word("kind"), quantity: try body.count("quantity"),
      value: try body.moneyIfPresent("value"),
      from: try body.party("giver"), to: try body.party("receiver"),
      purpose: try body.string("purpose"), matter: try body.matterIfPresent())
  }
}

extension AidLine.ID {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("request", request.rawValue)
    writer.member("lender", lender.rawValue)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(AidRequest.ID(rawValue: try body.string("request")), try body.city("lender"))
  }
}

extension Correction {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("of", entry)
    writer.member("posting", kind.word)
    writer.member("debt", debt.rawValue)
    writer.member("debtor", debtor.written)
    writer.member("creditor", creditor.written)
    writer.member("amount", amount.fen)
    matter?.write(to: &writer)
    writer.member("reason", reason)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      of: try body.word("posting"), entry: try body.count("of"), try body.debt(),
      from: try body.party("debtor"), to: try body.party("creditor"), try body.money("amount"),
      matter: try body.matterIfPresent(), reason: try body.string("reason"))
  }
}

extension Compensation {
  /// Writes its members.
  func write(to writer: inout JSONWriter) {
    writer.member("rule", rule.word)
    writer.list("transfers", transfers) { writer, transfer in
      writer.member("from", transfer.from.rawValue)
      writer.member("to", transfer.to.rawValue)
      writer.member("amount", transfer.amount.fen)
    }
  }

  /// The compensation that members describe.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      try body.word("rule"),
      try body.list("transfers") { item throws(JSONMismatch) in
        Transfer(
          from: try item.city("from"), to: try item.city("to"), try item.money("amount"))
      })
  }
}

extension Grant.Kind: Worded {
  var word: String {
    switch self {
    case .money: "money"
    case .training: "training"
    case .platform: "platform"
    }
  }
}

extension ClaimState: Worded {
  var word: String {
    switch self {
    case .open: "open"
    case .accepted: "accepted"
    case .contested: "contested"
    case .withdrawn: "withdrawn"
    }
  }
}

extension ShareRule: Worded {
  var word: String {
    switch self {
    case .shapley: "shapley"
    case .nucleolus: "nucleolus"
    case .separable: "separable"
    case .byGain: "byGain"
    case .byPeople: "byPeople"
    }
  }
}

extension Posting.Kind: Worded {
  var word: String {
    switch self {
    case .help: "help"
    case .response: "response"
    case .claim: "claim"
    case .contest: "contest"
    case .payment: "payment"
    case .deposit: "deposit"
    case .depositReturn: "depositReturn"
    case .depositForfeit: "depositForfeit"
    case .compensation: "compensation"
    case .damages: "damages"
    case .grant: "grant"
    case .netting: "netting"
    case .writeOff: "writeOff"
    case .correction: "correction"
    }
  }
}
