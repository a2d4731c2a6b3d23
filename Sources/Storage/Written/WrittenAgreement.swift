import Domain
import JSONText

extension AgreementEvent {
  /// Writes the members that its name and its agreement leave open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .drafted(let terms, let author, let note, let signatories, let signBy):
      terms.write(to: &writer)
      writer.memberIfPresent("by", author.city?.rawValue)
      if !note.isEmpty { writer.member("note", note) }
      writer.member("signatories", cities: signatories)
      writer.member("signBy", signBy)
    case .answered(let version, let reply, let next):
      writer.member("version", version)
      writer.member("city", reply.city.rawValue)
      if case .refused(let reason) = reply.answer { writer.member("refusal", reason) }
      writer.member("to", next.word)
      if let due = reply.due { writer.member("due", due) }
    case .withdrawn(let version, let author, let reason):
      writer.member("version", version)
      writer.memberIfPresent("by", author.city?.rawValue)
      writer.member("reason", reason)
    case .noticeGiven(let version, let notice):
      writer.member("version", version)
      writer.memberIfPresent("city", notice.city?.rawValue)
      writer.member("from", notice.from)
      writer.member("reason", notice.reason)
    case .lapsed(let version, let cities):
      writer.member("version", version)
      writer.member("cities", cities: cities)
    }
  }

  /// The event of this name.
  init(_ name: PreparednessEventName, _ body: JSONObject) throws(JSONMismatch) {
    func city(_ key: String) throws(JSONMismatch) -> City.ID? {
      try body.stringIfPresent(key).map { City.ID(rawValue: $0) }
    }
    switch name {
    case .agreementDrafted:
      self = .drafted(
        try AidAgreement(written: body), by: try city("by").map { .city($0) } ?? .body,
        note: try body.stringIfPresent("note") ?? "",
        signatories: try body.cities("signatories"), signBy: try body.instant("signBy"))
    case .agreementAnswered:
      let refusal = try body.stringIfPresent("refusal")
      self = .answered(
        try body.count("version"),
        .init(
          City.ID(rawValue: try body.string("city")), refusal.map { .refused($0) } ?? .signed,
          due: try body.instantIfPresent("due")),
        to: try body.word("to"))
    case .agreementWithdrawn:
      self = .withdrawn(
        try body.count("version"), by: try city("by").map { .city($0) } ?? .body,
        reason: try body.string("reason"))
    case .agreementNotice:
      self = .noticeGiven(
        try body.count("version"),
        .init(
          try city("city"), from: try body.instant("from"), reason: try body.string("reason")))
    case .agreementLapsed:
      self = .lapsed(try body.count("version"), try body.cities("cities"))
    case .planActivated, .planStopped, .programmeAdded, .programmeMoved, .programmeCancelled,
      .programmeStated, .riskMoved, .riskRerouted, .reminderNoted:
      throw .outOfRange(key: "agreement")
    }
  }
}

extension AidAgreement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("version", version)
    writer.member("name", name)
    writer.member("parties", cities: parties)
    writer.list("terms", terms) { writer, term in
      writer.member("good", term.good.written)
      writer.member("cap", term.cap)
      writer.member("tariff", term.tariff.fen)
    }
    writer.member("from", from)
    writer.member("until", until)
    writer.member("notice", notice)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let terms = try body.list("terms") { term throws(JSONMismatch) -> Term in
      let word = try term.string("good")
      guard let good = AidGood(written: word) else { throw .unknownWord(key: "good", word: word) }
      return Term(good: good, cap: try term.count("cap"), tariff: try term.money("tariff"))
    }
    self.init(
      id: ID(rawValue: try body.string("agreement")), version: try body.count("version"),
      name: try body.name("name"), parties: try body.cities("parties"), terms: terms,
      from: try body.instant("from"), until: try body.instant("until"),
      notice: try body.duration("notice"))
  }
}

extension AgreementState: Worded {
  var word: String {
    switch self {
    case .signing: "signing"
    case .signed: "signed"
    case .inForce: "inForce"
    case .refused: "refused"
    case .lapsed: "lapsed"
    case .withdrawn: "withdrawn"
    case .superseded: "superseded"
    case .expired: "expired"
    case .ended: "ended"
    }
  }
}
