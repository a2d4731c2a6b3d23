/// What happened to a request for aid.
package enum AidEvent: Hashable, Sendable {
  case drafted(AidRequest.Report)
  case offeredUnasked(AidRequest.Report)
  /// A message was passed between the requester and a lender, and led to a state.
  case passed(AidMessage, lender: City.ID, to: AidState)
}

extension AidRequest {
  /// How many notes stay with a request.
  static let mostNotes = 100

  fileprivate mutating func keep(_ message: AidMessage, _ lender: City.ID, _ entry: Entry) {
    notes.append(
      AidNote(
        lender: lender, by: entry.actor, at: entry.happened, trigger: message.trigger,
        quantity: message.quantity, text: message.text))
    if notes.count > Self.mostNotes { notes.removeFirst(notes.count - Self.mostNotes) }
  }
}

extension AidLine {
  /// Takes the facts of a message in; its state is what the message leads to.
  fileprivate mutating func take(_ message: AidMessage, _ next: AidState, at instant: Instant) {
    switch message.trigger {
    case .quote, .offer:
      offered = message.quantity ?? 0
      price = message.price ?? .zero
      agreement = message.agreement
      version = message.version
    case .accept: accepted = message.quantity ?? 0
    case .commit:
      committed = message.quantity ?? 0
      units = message.units
    case .mobilise:
      journey = message.journey
      departed = instant
    case .arrive:
      arrived = instant
      delivered = message.quantity ?? 0
      // What set out and did not come is gone.
      consumed = committed - delivered
      if !units.isEmpty { consumed = 0 }
      journey = nil
    case .consume: consumed += message.quantity ?? 0
    case .askExtension: wish = message.until
    case .grantExtension: returnBy = message.until ?? returnBy
    case .askReturn: returnBy = message.until ?? returnBy
    case .release: journey = message.journey
    case .comeHome:
      broughtHome = message.quantity ?? 0
      home = instant
      journey = nil
    case .claim: claimed = message.amount
    case .contest: claimed = nil
    case .settle: paid = message.amount
    case .send, .decline, .refuse, .withdraw, .refuseExtension, .waive, .cancel, .expire: break
    }
    state = next
    since = instant
  }
}

extension Picture {
  mutating func apply(_ event: AidEvent, to id: AidRequest.ID, _ entry: Entry) {
    switch event {
    case .drafted(let report), .offeredUnasked(let report):
      aid[id] = AidRequest(
        id: id, report: report, by: entry.actor, at: entry.happened,
        isExercise: entry.isExercise)
      if let request = aid[id] { book(opening: request, entry) }
      var writer = report.requester
      if case .offeredUnasked = event { writer = report.asks.first?.lender ?? writer }
      aidCounts[writer, default: 0] += 1
      staff(writer, entry.actor)
    case .passed(let message, let lender, let next):
      guard var request = aid[id],
        let place = request.lines.firstIndex(where: { $0.lender == lender })
      else { preconditionFailure("\(event) is about \(id), which is not in the picture") }
      let before = request.lines[place]
      request.lines[place].take(message, next, at: entry.happened)
      request.keep(message, lender, entry)
      let after = request.lines[place]
      moveStock(before, after, of: request)
      countUse(before, after, of: request.good)
      account(before, after, message, of: request.requester)
      judge(message, before, after, of: request.requester, entry)
      book(message, before, after, of: request, entry)
      lend(message, after)
      keepAccepted(before, after, for: request.report.incident)
      if !message.isByStandingConsent {
        staff(message.trigger.side == .requester ? request.requester : lender, entry.actor)
      }
      aid[id] = request
      if request.isClosed { for gone in pastAid.add(id) { aid[gone] = nil } }
    }
  }

  /// A unit is lent from the moment at which it is set apart until it is home.
  private mutating func lend(_ message: AidMessage, _ line: AidLine) {
    switch message.trigger {
    case .commit: for unit in line.units { lent[unit] = line.id }
    case .comeHome: for unit in line.units where lent[unit] == line.id { lent[unit] = nil }
    case .send, .quote, .offer, .decline, .refuse, .withdraw, .accept, .mobilise, .arrive,
      .consume, .askExtension, .grantExtension, .refuseExtension, .askReturn, .release, .claim,
      .waive, .contest, .settle, .cancel, .expire:
      break
    }
  }

  /// Remembers which units were accepted for an incident and are not set apart yet.
  private mutating func keepAccepted(
    _ before: AidLine, _ after: AidLine, for incident: Incident.ID?
  ) {
    guard let incident, (before.state == .accepted) != (after.state == .accepted) else { return }
    var lines = acceptedAid[incident] ?? []
    if after.state == .accepted {
      lines.append(after.id)
    } else {
      lines.removeAll { $0 == after.id }
    }
    acceptedAid[incident] = lines.isEmpty ? nil : lines
  }

  /// Remembers that a person speaks for a city.
  private mutating func staff(_ city: City.ID, _ actor: Actor) {
    if actor.role != .system { staffed[city] = true }
  }

  /// What a step moves between the stores of the two cities.
  private mutating func moveStock(_ before: AidLine, _ after: AidLine, of request: AidRequest) {
    guard let item = request.good.item else { return }
    func reserved(_ line: AidLine) -> Int { line.state == .committed ? line.committed : 0 }
    func out(_ line: AidLine) -> Int {
      line.departed == nil || line.home != nil ? 0 : line.committed - line.consumed
    }
    let owner = Stock.ID(after.lender, item)
    var stock = self.stock(of: after.lender, item)
    stock.reserved += reserved(after) - reserved(before)
    if before.departed == nil, after.departed != nil { stock.onHand -= after.committed }
    if before.home == nil, after.home != nil { stock.onHand += after.broughtHome }
    stock.lent += out(after) - out(before)
    stocks[owner] = stock
    let change = after.inUse - before.inUse
    guard change != 0 else { return }
    let user = Stock.ID(request.requester, item)
    stocks[user, default: Stock(onHand: 0, counted: .distantPast)].borrowed += change
  }

  /// What a step adds to, or takes from, the use of an agreement.
  private mutating func countUse(_ before: AidLine, _ after: AidLine, of good: AidGood) {
    guard let agreement = after.agreement else { return }
    func out(_ line: AidLine) -> Int { line.home == nil ? line.pledged : 0 }
    let change = out(after) - out(before)
    guard change != 0 else { return }
    let use = AidUse(agreement: agreement, lender: after.lender, good: good)
    aidUses[use, default: 0] += change
  }

  /// What a step does to the accounts of both: what one has to get the other has to pay.
  private mutating func account(
    _ before: AidLine, _ after: AidLine, _ message: AidMessage, of requester: City.ID
  ) {
    let isPaid = message.trigger == .settle
    account(
      owed: after.owed - before.owed,
      paid: isPaid ? (message.amount ?? .zero) - (before.paid ?? .zero) : .zero,
      to: after.lender, by: requester)
  }

  private mutating func account(
    owed change: Money, paid: Money, to lender: City.ID, by requester: City.ID
  ) {
    guard change != .zero || paid != .zero else { return }
    aidAccounts[lender, default: AidAccount()].receivable += change
    aidAccounts[requester, default: AidAccount()].payable += change
    aidAccounts[lender, default: AidAccount()].received += paid
    aidAccounts[requester, default: AidAccount()].paid += paid
  }

  /// Mutual claims that cancelled each other have paid so much of a line.
  mutating func pay(_ id: AidLine.ID, byNetting amount: Money) {
    guard var request = aid[id.request],
      let place = request.lines.firstIndex(where: { $0.lender == id.lender })
    else { return }
    request.lines[place].paid = (request.lines[place].paid ?? .zero) + amount
    aid[id.request] = request
    account(owed: .zero - amount, paid: amount, to: id.lender, by: request.requester)
  }
}

extension Picture {
  /// What an entry brings about by itself in the lines of lent units: the last that comes to the
  /// scene has arrived, the last that leaves it is released, the last that is home is back.
  func aidRules(after entry: Entry) -> [AidCommand] {
    guard case .unit(let unit, .moved) = entry.event, let id = lent[unit],
      let request = aid[id.request], let line = request.line(of: id.lender)
    else { return [] }
    let there = line.units.filter { units[$0].map { isWith(request, $0) } ?? false }
    switch line.state {
    case .mobilising, .arrived, .extensionRequested, .returnRequested:
      if there.isEmpty { return [.take(AidMessage(.release), on: id, by: request.requester)] }
      let present = there.filter { units[$0]?.status == .onScene }
      guard line.state == .mobilising, present.count == there.count else { return [] }
      return [
        .take(AidMessage(.arrive, quantity: present.count), on: id, by: request.requester)
      ]
    case .released:
      let away = line.units.contains { id in
        units[id].map { $0.status == .returning || isWith(request, $0) } ?? false
      }
      return away ? [] : [.take(AidMessage(.comeHome), on: id, by: id.lender)]
    case .draft, .requested, .quoted, .offered, .declined, .accepted, .committed, .returned,
      .claimed, .settled, .cancelled, .expired:
      return []
    }
  }

  /// What stands open between cities, in the order of the requests' names.
  package var openAid: [AidRequest] {
    aid.filter { !$0.isClosed }.sorted { $0.id < $1.id }
  }

  /// Whether a person has spoken for a city: a simulated desk then leaves its letters alone.
  package func isStaffed(_ city: City.ID) -> Bool { staffed[city] ?? false }

  /// To which line a unit is lent or promised.
  package func loan(of unit: Unit.ID) -> AidLine.ID? { lent[unit] }
}
