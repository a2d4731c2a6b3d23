package import Domain
internal import Geodesy
internal import Planning

/// A history of money between a few cities, made up by chance out of what their desks may do:
/// lending, claims, joint decisions, grants, netting, corrections. What must hold of the books
/// after any such history can so be held against very many.
package struct LedgerHistory: Sendable {
  private static let origin = Origin.ID("chance")

  /// The picture as the history has made it.
  package private(set) var picture: Picture
  /// How many commands were taken and refused.
  package private(set) var taken = 0
  package private(set) var refused = 0
  private var now: Instant
  private var chance: Shuffle
  private let cities: [City.ID]
  private let item: SupplyItem.ID
  private let matter: Matter

  /// The beginning of all histories of a region with four cities at least and some supply: a flood
  /// that has come to three of them. Nil for other regions.
  package static func beginning(_ region: Region, at instant: Instant) -> Picture? {
    guard region.cities.count >= 4, !region.resources.items.isEmpty else { return nil }
    var picture = Picture(region: region, at: instant)
    let cities = region.cities.prefix(4).map(\.id)
    let flood = Hazard.Report(kind: .riverFlood, origin: cities[0], since: instant)
    _ = try? picture.take(
      submission(.declareHazard(flood), .system, at: instant), recorded: instant, origin: origin)
    guard let hazard = picture.standingHazards.first else { return nil }
    for city in cities[1...2] {
      _ = try? picture.take(
        submission(.hazard(hazard.id, .confirm(city)), .system, at: instant), recorded: instant,
        origin: origin)
    }
    return picture
  }

  /// A history that goes on from a beginning.
  package init(from beginning: Picture, seed: UInt64) {
    picture = beginning
    now = beginning.recorded
    chance = Shuffle(seed: seed)
    cities = beginning.region.cities.prefix(4).map(\.id)
    item = beginning.region.resources.items.first?.id ?? SupplyItem.ID("")
    matter = beginning.standingHazards.first.map { .hazard($0.id) } ?? .incident(Incident.ID(""))
  }

  private static func submission(
    _ command: Command, _ role: Role, by name: String = "chance", at now: Instant
  ) -> Submission {
    Submission(
      command, by: Actor(name: name, role: role), happened: now, received: now, isExercise: true)
  }

  private mutating func give(_ command: Command, by name: String = "chance") {
    do {
      _ = try picture.take(
        Self.submission(command, .facilitator, by: name, at: now), recorded: now,
        origin: Self.origin)
      taken += 1
    } catch {
      refused += 1
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item? {
    items.isEmpty ? nil : items[chance.below(items.count)]
  }

  private mutating func money() -> Money { Money(fen: 1 + chance.below(5_000_000)) }

  /// Does one thing by chance.
  package mutating func step() {
    now = now.advanced(by: .minutes(Int64(chance.below(300))))
    switch chance.below(16) {
    case 0: ask()
    case 1...8: moveLine()
    case 9: decideTogether()
    case 10: claim()
    case 11: payOrGiveUp()
    case 12: give(.ledger(.netOff(chance.below(2) == 0 ? .all : pair())))
    case 13: grant()
    case 14: ruleOrKeep()
    default: sendOrFree()
    }
  }

  private mutating func city(besides other: City.ID? = nil) -> City.ID {
    pick(cities.filter { $0 != other }) ?? cities[0]
  }

  private mutating func pair() -> Netting.Scope {
    let one = city()
    return .pair(.city(one), .city(city(besides: one)))
  }

  // MARK: Lending

  private mutating func ask() {
    let requester = city()
    let quantity = 1 + chance.below(400)
    let lender = city(besides: requester)
    give(
      .aid(
        .request(
          AidRequest.Report(
            requester: requester, good: .supply(item), quantity: quantity,
            asks: [.init(lender, 1 + chance.below(quantity))], hazard: hazard,
            purpose: "by chance", place: place, answerBy: now.advanced(by: .hours(1)),
            neededBy: now.advanced(by: .hours(6)), returnBy: now.advanced(by: .hours(24))))))
  }

  private var hazard: Hazard.ID? {
    if case .hazard(let id) = matter { id } else { nil }
  }

  private var way: Journey {
    Journey(from: place, to: place, departed: now, expectedArrival: now.advanced(by: .hours(2)))
  }

  private var place: Coordinate { picture.region.cities[0].coordinate }

  /// Mostly what leads on, now and then anything.
  private mutating func moveLine() {
    guard let request = pick(picture.openAid), let line = pick(request.lines) else { return ask() }
    let ends: Set<AidTrigger> = [
      .quote, .decline, .refuse, .withdraw, .cancel, .expire, .waive, .contest, .askExtension,
      .askReturn,
    ]
    var allowed: [AidTrigger] = []
    for edge in AidStateTable.edges where edge.from == line.state {
      if !ends.contains(edge.trigger) || chance.below(8) == 0 { allowed.append(edge.trigger) }
    }
    guard let trigger = chance.below(12) == 0 ? pick(AidTrigger.allCases) : pick(allowed) else {
      return
    }
    let owner = trigger.side == .lender ? line.lender : request.requester
    give(
      trigger == .expire
        ? .aid(.expire(line.id))
        : .aid(.take(message(trigger, line), on: line.id, by: owner)))
  }

  private mutating func message(_ trigger: AidTrigger, _ line: AidLine) -> AidMessage {
    var message = AidMessage(trigger, text: "by chance")
    switch trigger {
    case .quote, .offer:
      message.quantity = 1 + chance.below(max(1, line.asked))
      message.price = Money(fen: chance.below(20_000))
    case .mobilise, .release: message.journey = way
    case .arrive: message.quantity = max(1, line.committed - chance.below(3))
    case .consume: message.quantity = 1 + chance.below(max(1, line.inUse))
    case .askExtension, .grantExtension:
      message.until = line.returnBy.advanced(by: .hours(12))
    case .send, .decline, .refuse, .withdraw, .accept, .commit, .refuseExtension, .askReturn,
      .comeHome, .claim, .waive, .contest, .settle, .cancel, .expire:
      break
    }
    return message
  }

  // MARK: Between the cities

  private mutating func decideTogether() {
    if let open = pick(picture.openDecisions) {
      for city in open.awaited { give(.alliance(.consent(open.id, by: city, note: ""))) }
      return
    }
    let payer = city()
    let receiver = city(besides: payer)
    let compensation = Compensation(
      .shapley, [.init(from: payer, to: receiver, money())])
    give(
      .alliance(
        .propose(
          matter, by: .body, .init("by chance", compensation: compensation),
          answerBy: now.advanced(by: .hours(2)))))
  }

  private mutating func claim() {
    let open = picture.ledger.claims.sorted.filter { $0.state == .open || $0.state == .contested }
    guard let claim = pick(open) else {
      return give(
        .ledger(
          .claim(
            .init(
              money(), of: matter, by: cities[1 + chance.below(2)], on: cities[0],
              reason: "by chance", answerBy: now.advanced(by: .hours(24))))))
    }
    switch chance.below(3) {
    case 0: give(.ledger(.contest(claim.id, by: claim.report.respondent, reason: "by chance")))
    case 1: give(.ledger(.withdraw(claim.id, by: claim.report.claimant, reason: "by chance")))
    default: give(.ledger(.accept(claim.id, by: claim.report.respondent)))
    }
  }

  private mutating func payOrGiveUp() {
    guard let debt = pick(picture.ledger.openDebts) else { return }
    if chance.below(5) == 0 {
      return give(.ledger(.writeOff(debt.id, by: debt.creditor, reason: "by chance")))
    }
    let part = debt.line == nil && chance.below(2) == 0
    let amount = part ? Money(fen: 1 + chance.below(max(1, debt.open.fen))) : debt.open
    give(.ledger(.pay(debt.id, amount, by: debt.debtor)))
  }

  private mutating func grant() {
    let givers: [LedgerParty] = [.fund, .superior, .donors, .city(city())]
    let giver = pick(givers) ?? .superior
    let receiver: LedgerParty = chance.below(3) == 0 ? .fund : .city(city())
    let kind = pick(Grant.Kind.allCases) ?? .money
    let value = kind == .money || chance.below(2) == 0 ? money() : nil
    give(
      .ledger(
        .grant(
          .init(
            kind, quantity: 1 + chance.below(30), value: value, from: giver, to: receiver,
            purpose: "by chance", matter: chance.below(2) == 0 ? matter : nil))))
  }

  /// A ruling, a deposit that is kept or given back, a correction.
  private mutating func ruleOrKeep() {
    let borrower = city()
    if let cause = pick(picture.trust(in: borrower).breaches.filter(\.isOpen)) {
      now = now.advanced(by: .hours(25))
      let verdict = pick(TrustCause.Verdict.allCases) ?? .upheld
      // Nobody rules on what he did himself.
      give(.trust(borrower, .rule(cause.id, verdict, reason: "by chance")), by: "judge")
    }
    let held = picture.ledger.deposits.filter { _ in true }.map(\.line).sorted()
    if let line = pick(held), chance.below(2) == 0 {
      give(
        .ledger(
          chance.below(2) == 0
            ? .forfeitDeposit(line, reason: "by chance")
            : .returnDeposit(line, by: line.lender)))
    }
    let postings = picture.ledger.book(of: .city(borrower)).postings
    if let posting = pick(postings) {
      give(.ledger(.correct(entry: posting.entry, reason: "by chance")))
    }
  }

  /// A city's own unit is sent to an incident of its own, or is free again.
  private mutating func sendOrFree() {
    let busy = picture.incidents.filter(\.isOpen).sorted { $0.id < $1.id }
    if let incident = pick(busy), let unit = incident.units.first {
      return give(.moveUnit(unit, .cancel, journey: way))
    }
    let city = city()
    guard let incident = busy.first(where: { $0.city == city }) else {
      return give(
        .reportIncident(
          .init(
            city: city, kind: "river-flood", emergencyClass: .naturalDisaster, priority: .second,
            title: "by chance", place: "", coordinate: place, alert: nil)))
    }
    let free = picture.region.units.first { seed in
      picture.units[seed.id].map { $0.city == city && $0.status.isDispatchable } ?? false
    }
    guard let free else { return }
    give(
      .dispatch(
        [Assignment(unit: free.id, distance: .zero, travel: .minutes(10))], to: incident.id))
  }
}

extension LedgerHistory {
  /// What does not hold of the books; nil where all does.
  package var problem: String? {
    let ledger = picture.ledger
    guard ledger.sum == .zero, ledger.total == .zero else {
      return "the books come to \(ledger.sum.fen) and \(ledger.total.fen)"
    }
    let parties = cities.map { LedgerParty.city($0) } + LedgerParty.others
    for one in parties {
      let book = ledger.book(of: one)
      for other in parties where other != one {
        let others = ledger.book(of: other)
        let owed = ledger.debts.filter { $0.creditor == one && $0.debtor == other }
          .reduce(Money.zero) { $0 + $1.open }
        guard book.balance(.receivable(other)) == owed,
          others.balance(.payable(one)) == .zero - owed,
          book.balance(.depositHeld(other)) == .zero - others.balance(.depositPaid(one))
        else { return "\(one.written) and \(other.written) do not agree on what is owed" }
      }
    }
    if !ledger.debts.filter({ $0.open < .zero || $0.open > $0.amount }).isEmpty {
      return "a debt was paid more than once"
    }
    let transfers = ledger.files[matter]?.transfers.values.reduce(.zero, +) ?? .zero
    if transfers != .zero { return "what cities owe each other for the matter: \(transfers.fen)" }
    let claimed = cities.reduce(Money.zero) { $0 + picture.aidAccount(of: $1).receivable }
    let lines = ledger.debts.filter { $0.line != nil }.reduce(Money.zero) { $0 + $1.open }
    return claimed == lines ? nil : "claims for aid \(claimed.fen), debts \(lines.fen)"
  }
}
