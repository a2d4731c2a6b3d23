/// What can be done about mutual aid. A city writes its own part only: what it wants of another is
/// a message that the other side answers.
package enum AidCommand: Hashable, Sendable {
  /// Puts a request down without telling anybody.
  case draft(AidRequest.Report)
  /// The same, and tells all lenders.
  case request(AidRequest.Report)
  /// A lender offers what nobody asked for; the report's one ask says who and how much.
  case offerUnasked(AidRequest.Report, price: Money)
  /// One side's next step.
  case take(AidMessage, on: AidLine.ID, by: City.ID)
  /// The lender's units set out: all that were set apart.
  case sendUnits([Assignment], on: AidLine.ID, journey: Journey, by: City.ID)
  /// A deadline passed.
  case expire(AidLine.ID)
  case count(StockCount)
}

extension Picture {
  func decide(_ command: AidCommand, _ submission: Submission) throws(Rejection) -> [Event] {
    let now = submission.happened
    switch command {
    case .draft(let report):
      try check(report, at: now)
      return [.aid(requestID(for: report.requester), .drafted(report))]
    case .request(let report):
      try check(report, at: now)
      let id = requestID(for: report.requester)
      return [.aid(id, .drafted(report))]
        + report.asks.map { ask in
          let message = AidMessage(.send, quantity: ask.quantity)
          return .aid(id, .passed(message, lender: ask.lender, to: .requested))
        }
    case .offerUnasked(let report, let price):
      try check(report, at: now)
      guard let ask = report.asks.first, report.asks.count == 1 else { throw .aid(.noLenderAsked) }
      let count = aidCounts[ask.lender, default: 0] + 1
      let id = AidRequest.ID(rawValue: "\(letters(of: ask.lender))-O\(count)")
      let line = AidLine(asking: ask, of: id, report, at: now)
      var message = AidMessage(.offer, quantity: ask.quantity, price: price)
      try bind(&message, ask.quantity, of: line, report, at: now)
      return [
        .aid(id, .offeredUnasked(report)),
        .aid(id, .passed(message, lender: ask.lender, to: .offered)),
      ]
    case .take(let message, let id, let city):
      return try decide(message, on: id, by: city, at: now)
    case .sendUnits(let assignments, let id, let journey, let city):
      return try decideSending(assignments, on: id, journey, by: city)
    case .expire(let id):
      let (request, line) = try part(id)
      guard let next = AidStateTable.next(from: line.state, on: .expire) else {
        throw .aid(.cannot(id, .expire, in: line.state))
      }
      guard let due = line.expires, due <= now else {
        throw .aid(.notDue(id, until: line.expires ?? .distantFuture))
      }
      return [.aid(request.id, .passed(AidMessage(.expire), lender: id.lender, to: next))]
    case .count(let count): return try decide(count)
    }
  }

  /// A request and the line of one of its lenders.
  private func part(_ id: AidLine.ID) throws(Rejection) -> (AidRequest, AidLine) {
    guard let request = aid[id.request] else { throw .aid(.unknownRequest(id.request)) }
    guard let line = request.line(of: id.lender) else { throw .aid(.wasNotAsked(id)) }
    return (request, line)
  }

  private func requestID(for city: City.ID) -> AidRequest.ID {
    AidRequest.ID(rawValue: "\(letters(of: city))-R\(aidCounts[city, default: 0] + 1)")
  }

  private func check(_ report: AidRequest.Report, at now: Instant) throws(Rejection) {
    guard region[report.requester] != nil else { throw .unknownCity(report.requester) }
    if let item = report.good.item, !region.resources.items.contains(where: { $0.id == item }) {
      throw .aid(.unknownItem(item))
    }
    try checkQuantity(report.quantity, most: Stock.most)
    guard !report.asks.isEmpty else { throw .aid(.noLenderAsked) }
    var asked: Set<City.ID> = []
    for ask in report.asks {
      guard region[ask.lender] != nil else { throw .unknownCity(ask.lender) }
      guard ask.lender != report.requester else { throw .aid(.asksItself(ask.lender)) }
      guard asked.insert(ask.lender).inserted else { throw .aid(.lenderAskedTwice(ask.lender)) }
      try checkQuantity(ask.quantity, most: report.quantity)
    }
    if report.good.kind != nil, report.incident == nil { throw .aid(.needsIncident) }
    if let id = report.incident {
      guard let incident = incidents[id] else { throw .unknownIncident(id) }
      guard incident.isOpen else { throw .incidentIsClosed(id) }
    }
    guard now < report.answerBy, report.answerBy <= report.neededBy,
      report.neededBy < report.returnBy
    else { throw .aid(.timesOutOfOrder) }
  }

  private func checkQuantity(_ quantity: Int, most: Int) throws(Rejection) {
    guard quantity >= 1, quantity <= most else {
      throw .aid(.quantityOutOfRange(quantity, most: most))
    }
  }

  /// The step of a message: is it in the table, is it that side's, and do its facts hold?
  private func decide(
    _ message: AidMessage, on id: AidLine.ID, by city: City.ID, at now: Instant
  ) throws(Rejection) -> [Event] {
    let (request, line) = try part(id)
    let trigger = message.trigger
    guard let next = AidStateTable.next(from: line.state, on: trigger), trigger != .expire else {
      throw .aid(.cannot(id, trigger, in: line.state))
    }
    let owner = trigger.side == .requester ? request.requester : line.lender
    guard city == owner else { throw .aid(.stepBelongs(to: trigger.side, trigger)) }
    var message = message
    try settle(&message, line, request, at: now)
    return [.aid(id.request, .passed(message, lender: id.lender, to: next))]
  }

  /// Checks the facts of a message, and puts in those that follow from the line.
  private func settle(
    _ message: inout AidMessage, _ line: AidLine, _ request: AidRequest, at now: Instant
  ) throws(Rejection) {
    switch message.trigger {
    case .send: message.quantity = line.asked
    case .quote, .offer: try bind(&message, line.asked, of: line, request.report, at: now)
    case .decline, .refuse, .withdraw, .cancel, .refuseExtension:
      message.text = try given(message.text)
    case .contest:
      message.text = try given(message.text)
      if let debt = ledger.debts[Debt.ID(line.id)], debt.open < debt.amount {
        throw .ledger(.isNettedInPart(debt.id))
      }
    case .accept: try settleAcceptance(&message, line, request)
    case .commit: try settleCommitment(&message, line, request)
    case .mobilise: try checkDeparture(message, line, request)
    case .arrive: try checkQuantity(message.quantity ?? 0, most: line.committed)
    case .consume:
      guard request.good.item != nil else { throw .aid(.unitsAreNotUsedUp) }
      try checkQuantity(message.quantity ?? 0, most: line.inUse)
    case .askExtension:
      guard let until = message.until, until > line.returnBy else { throw .aid(.timesOutOfOrder) }
    case .grantExtension:
      guard let until = message.until ?? line.wish, until > line.returnBy else {
        throw .aid(.timesOutOfOrder)
      }
      message.until = until
    case .askReturn:
      message.text = try given(message.text)
      if let until = message.until, until <= now { throw .aid(.timesOutOfOrder) }
    case .release:
      let there = line.units.filter { units[$0].map { isWith(request, $0) } ?? false }
      guard there.isEmpty else { throw .aid(.unitsStillThere(line.id, there)) }
    case .comeHome:
      let away = line.units.filter { unitIsOut($0, for: request) }
      guard away.isEmpty else { throw .aid(.unitsStillAway(line.id, away)) }
      message.quantity = line.homebound
    case .claim: message.amount = line.claim(for: request.good).total
    case .settle: message.amount = line.claimed ?? .zero
    case .waive, .expire: break
    }
  }

  private func settleAcceptance(
    _ message: inout AidMessage, _ line: AidLine, _ request: AidRequest
  ) throws(Rejection) {
    let missing = request.report.quantity - request.taken
    guard missing > 0 else { throw .aid(.isFilled(request.id)) }
    let wanted = message.quantity ?? min(line.offered, missing)
    try checkQuantity(wanted, most: min(line.offered, missing))
    message.quantity = wanted
  }

  private func settleCommitment(
    _ message: inout AidMessage, _ line: AidLine, _ request: AidRequest
  ) throws(Rejection) {
    if let item = request.good.item {
      let wanted = message.quantity ?? line.accepted
      try checkQuantity(wanted, most: line.accepted)
      let free = stock(of: line.lender, item).free
      guard free >= wanted else { throw .aid(.tooLittleStock(line.lender, item, free: free)) }
      message.quantity = wanted
      return
    }
    try checkQuantity(message.units.count, most: line.accepted)
    var chosen: Set<Unit.ID> = []
    for id in message.units {
      guard let unit = units[id] else { throw .unknownUnit(id) }
      guard chosen.insert(id).inserted else { throw .unitChosenTwice(id) }
      guard unit.city == line.lender, unit.kind == request.good.kind else {
        throw .aid(.unitIsNotMeant(id))
      }
      if let other = lent[id] { throw .aid(.unitIsLent(id, to: other.request)) }
      guard unit.status.isDispatchable else {
        if let incident = unit.incident { throw .unitIsBusy(id, with: incident) }
        throw .unitCannot(id, .dispatch, in: unit.status)
      }
    }
    message.quantity = message.units.count
  }

  private func checkDeparture(
    _ message: AidMessage, _ line: AidLine, _ request: AidRequest
  ) throws(Rejection) {
    guard let item = request.good.item else {
      throw .aid(.cannot(line.id, .mobilise, in: line.state))
    }
    guard message.journey != nil else { throw .aid(.convoyHasNoWay(line.id)) }
    let there = stock(of: line.lender, item).onHand
    guard there >= line.committed else {
      throw .aid(.tooLittleStock(line.lender, item, free: there))
    }
  }

  /// The units of a line set out to its incident, as any unit does.
  private func decideSending(
    _ assignments: [Assignment], on id: AidLine.ID, _ journey: Journey, by city: City.ID
  ) throws(Rejection) -> [Event] {
    let (request, line) = try part(id)
    guard let next = AidStateTable.next(from: line.state, on: .mobilise),
      request.good.kind != nil, let incident = request.report.incident
    else { throw .aid(.cannot(id, .mobilise, in: line.state)) }
    guard city == line.lender else { throw .aid(.stepBelongs(to: .lender, .mobilise)) }
    guard Set(assignments.map(\.unit)) == Set(line.units) else {
      throw .aid(.quantityOutOfRange(assignments.count, most: line.committed))
    }
    let message = AidMessage(
      .mobilise, quantity: line.committed, units: line.units, journey: journey)
    return [.aid(id.request, .passed(message, lender: id.lender, to: next))]
      + (try decideSending(assignments, to: incident))
  }

  /// Whether a lent unit is still with the requester, or on its way back.
  private func unitIsOut(_ id: Unit.ID, for request: AidRequest) -> Bool {
    guard let unit = units[id] else { return false }
    return unit.incident == nil ? unit.status == .returning : isWith(request, unit)
  }
}
