import Domain
import Geodesy
import JSONText

/// The names that the journal gives to what happens to requests for aid, and to stocks: for ever,
/// whatever the domain calls them.
enum AidEventName: String, CaseIterable {
  case drafted = "aid.drafted"
  case offeredUnasked = "aid.offeredUnasked"
  case sent = "aid.sent"
  case quoted = "aid.quoted"
  case offered = "aid.offered"
  case declined = "aid.declined"
  case refused = "aid.refused"
  case withdrawn = "aid.withdrawn"
  case accepted = "aid.accepted"
  case committed = "aid.committed"
  case mobilised = "aid.mobilised"
  case arrived = "aid.arrived"
  case consumed = "aid.consumed"
  case extensionAsked = "aid.extensionAsked"
  case extensionGranted = "aid.extensionGranted"
  case extensionRefused = "aid.extensionRefused"
  case returnAsked = "aid.returnAsked"
  case released = "aid.released"
  case cameHome = "aid.cameHome"
  case claimed = "aid.claimed"
  case waived = "aid.waived"
  case contested = "aid.contested"
  case settled = "aid.settled"
  case cancelled = "aid.cancelled"
  case expired = "aid.expired"
  case stockCounted = "aid.stockCounted"
}

extension AidTrigger {
  /// The name that the journal gives to a message that does this.
  fileprivate var writtenName: AidEventName {
    switch self {
    case .send: .sent
    case .quote: .quoted
    case .offer: .offered
    case .decline: .declined
    case .refuse: .refused
    case .withdraw: .withdrawn
    case .accept: .accepted
    case .commit: .committed
    case .mobilise: .mobilised
    case .arrive: .arrived
    case .consume: .consumed
    case .askExtension: .extensionAsked
    case .grantExtension: .extensionGranted
    case .refuseExtension: .extensionRefused
    case .askReturn: .returnAsked
    case .release: .released
    case .comeHome: .cameHome
    case .claim: .claimed
    case .waive: .waived
    case .contest: .contested
    case .settle: .settled
    case .cancel: .cancelled
    case .expire: .expired
    }
  }
}

extension AidEvent {
  /// The name that the journal gives it.
  var writtenName: AidEventName {
    switch self {
    case .drafted: .drafted
    case .offeredUnasked: .offeredUnasked
    case .passed(let message, _, _): message.trigger.writtenName
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .drafted(let report): report.write(to: &writer)
    case .offeredUnasked(let report):
      writer.member("message", "OfferUnsolicitedResource")
      report.write(to: &writer)
    case .passed(let message, let lender, let state):
      writer.member("lender", lender.rawValue)
      writer.member("to", state.word)
      // For readers and the search: it follows from the name.
      writer.memberIfPresent("message", message.trigger.messageType)
      message.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: AidEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .drafted: self = .drafted(try AidRequest.Report(written: body))
    case .offeredUnasked: self = .offeredUnasked(try AidRequest.Report(written: body))
    case .sent, .quoted, .offered, .declined, .refused, .withdrawn, .accepted, .committed,
      .mobilised, .arrived, .consumed, .extensionAsked, .extensionGranted, .extensionRefused,
      .returnAsked, .released, .cameHome, .claimed, .waived, .contested, .settled, .cancelled,
      .expired, .stockCounted:
      guard let trigger = AidTrigger.allCases.first(where: { $0.writtenName == name }) else {
        throw .unknownWord(key: "kind", word: name.rawValue)
      }
      self = .passed(
        try AidMessage(trigger, written: body),
        lender: City.ID(rawValue: try body.string("lender")), to: try body.word("to"))
    }
  }
}

extension AidMessage {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.memberIfPresent("quantity", quantity)
    writer.memberIfPresent("price", price?.fen)
    writer.memberIfPresent("agreement", agreement?.rawValue)
    writer.memberIfPresent("agreementVersion", version)
    if !units.isEmpty {
      writer.key("units")
      writer.array { writer in
        for unit in units { writer.string(unit.rawValue) }
      }
    }
    if let journey { writer.member("journey", journey) }
    if let until { writer.member("until", until) }
    writer.memberIfPresent("amount", amount?.fen)
    if !text.isEmpty { writer.member("text", text) }
    if isByStandingConsent { writer.member("standing", true) }
  }

  fileprivate init(_ trigger: AidTrigger, written body: JSONObject) throws(JSONMismatch) {
    self.init(
      trigger, quantity: try body.countIfPresent("quantity"),
      price: try body.moneyIfPresent("price"),
      agreement: try body.stringIfPresent("agreement").map { AidAgreement.ID(rawValue: $0) },
      version: try body.countIfPresent("agreementVersion"),
      units: try body.unitNames("units"), journey: try body.journeyIfPresent("journey"),
      until: try body.instantIfPresent("until"),
      amount: try body.moneyIfPresent("amount"),
      text: try body.stringIfPresent("text") ?? "",
      isByStandingConsent: try body.boolIfPresent("standing") ?? false)
  }
}

extension JSONObject {
  fileprivate func unitNames(_ key: String) throws(JSONMismatch) -> [Unit.ID] {
    var names: [Unit.ID] = []
    for element in try arrayIfPresent(key) ?? [] {
      guard let text = element.string else { throw .outOfRange(key: key) }
      names.append(Unit.ID(rawValue: text))
    }
    return names
  }

  fileprivate func good(_ key: String) throws(JSONMismatch) -> AidGood {
    let text = try string(key)
    guard let good = AidGood(written: text) else { throw .unknownWord(key: key, word: text) }
    return good
  }
}

extension AidRequest.Report {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("requester", requester.rawValue)
    writer.member("good", good.written)
    writer.member("quantity", quantity)
    writer.list("asks", asks) { writer, ask in
      writer.member("lender", ask.lender.rawValue)
      writer.member("quantity", ask.quantity)
    }
    writer.memberIfPresent("incident", incident?.rawValue)
    writer.memberIfPresent("hazard", hazard?.rawValue)
    writer.member("purpose", purpose)
    writer.member("at", place)
    writer.member("answerBy", answerBy)
    writer.member("neededBy", neededBy)
    writer.member("returnBy", returnBy)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    var asks: [AidRequest.Ask] = []
    for element in try body.array("asks") {
      guard let ask = element.object else { throw .outOfRange(key: "asks") }
      asks.append(
        .init(City.ID(rawValue: try ask.string("lender")), try ask.count("quantity")))
    }
    self.init(
      requester: City.ID(rawValue: try body.string("requester")), good: try body.good("good"),
      quantity: try body.count("quantity"), asks: asks,
      incident: try body.stringIfPresent("incident").map { Incident.ID(rawValue: $0) },
      hazard: try body.stringIfPresent("hazard").map { Hazard.ID(rawValue: $0) },
      purpose: try body.string("purpose"), place: try body.coordinate("at"),
      answerBy: try body.instant("answerBy"), neededBy: try body.instant("neededBy"),
      returnBy: try body.instant("returnBy"))
  }
}

extension StockCount {
  /// Writes its members.
  func write(to writer: inout JSONWriter) {
    writer.member("holder", id.city.rawValue)
    writer.member("item", id.item.rawValue)
    writer.member("quantity", quantity)
    writer.member("at", at)
  }

  /// The count that a body holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      Stock.ID(
        City.ID(rawValue: try body.string("holder")),
        SupplyItem.ID(rawValue: try body.string("item"))),
      quantity: try body.count("quantity"), at: try body.instant("at"))
  }
}

extension AidState: Worded {
  var word: String {
    switch self {
    case .draft: "draft"
    case .requested: "requested"
    case .quoted: "quoted"
    case .offered: "offered"
    case .declined: "declined"
    case .accepted: "accepted"
    case .committed: "committed"
    case .mobilising: "mobilising"
    case .arrived: "arrived"
    case .extensionRequested: "extensionRequested"
    case .returnRequested: "returnRequested"
    case .released: "released"
    case .returned: "returned"
    case .claimed: "claimed"
    case .settled: "settled"
    case .cancelled: "cancelled"
    case .expired: "expired"
    }
  }
}
