package import Domain
internal import Planning

/// What the forms about money between cities are for.
package enum LedgerForm: Hashable, Sendable {
  case pay(Debt.ID)
  case net([Netting.Scope])
  case writeOff(Debt.ID)
  case grant
  case claim([Matter])
  case answer(LedgerClaim.ID)
  case deposit(AidLine.ID)
  case correct(Int)
  case propose(Matter, Compensation)
}

/// Asking before money moves between cities.
extension Desk {
  var ledgerWords: LedgerWords { language.ledger.page }

  /// Does what a key of the screen asks for; all that moves money asks first.
  mutating func perform(_ act: ActionID.LedgerAct) -> [Effect] {
    if screen != .ledger { show(.ledger) }
    switch act {
    case .splits: return showSplits()
    case .nextCase: return showSplits(next: ledger.page == .splits)
    case .nextRule: return nextSplit()
    case .propose: return askToPropose()
    case .pay: return askToPay()
    case .netOff: return askToNet()
    case .writeOff: return askToWriteOff()
    case .grant: return askToGrant()
    case .claim: return askToClaim()
    case .answer: return askToAnswer()
    case .deposit: return askAboutDeposit()
    case .correct: return askToCorrect()
    }
  }

  /// Whether the officer's role may give a command; says so before a form, not after it.
  private mutating func may(_ command: Command) -> Bool {
    let role = settings.actor.role
    if command.isOpen(to: role) { return true }
    tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
    return false
  }

  func partyName(_ party: LedgerParty) -> String {
    party.city.map { cityName($0) } ?? ledgerWords.other(party)
  }

  private func choose(_ name: LedgerField, _ choices: [String], at place: Int = 0) -> Form.Field {
    let isThere = choices.indices.contains(place)
    return Form.Field(
      name: .ledger(name), label: language.label(.ledger(name)),
      editor: LineEditor(isThere ? choices[place] : ""), choices: choices,
      choice: isThere ? place : nil)
  }

  /// The debt under the cursor, else the oldest that the party itself owes.
  private var debtAtHand: Debt? {
    guard let row = currentLedgerRow else { return nil }
    if ledger.page == .party, case .debt(let id)? = currentLedgerItem {
      return picture.ledger.debts[id]
    }
    let debts = picture.ledger.debts(of: row.id)
    return debts.first { $0.debtor == row.id } ?? debts.first
  }

  private func owes(_ debt: Debt) -> DialogPhrase {
    .ledger(
      .owes(
        partyName(debt.debtor), to: partyName(debt.creditor), NumberWords.yuan(debt.open),
        for: debt.id.subject))
  }

  private mutating func askToPay() -> [Effect] {
    guard let debt = debtAtHand else { return refuse(.ledger(.nothingHere)) }
    guard may(.ledger(.pay(debt.id, nil, by: debt.debtor))) else { return [] }
    let amount = debt.line == nil ? [field(.ledger(.amount), MoneyText.text(debt.open))] : []
    return ask(
      .ledger(.pay(debt.id)), .ledger(.payTitle(debt.id.subject)), lines: [owes(debt)],
      fields: amount)
  }

  private mutating func askToNet() -> [Effect] {
    let debts = picture.ledger.openDebts
    func sum(_ scope: Netting.Scope) -> Money {
      Netting.parts(of: debts, scope).reduce(.zero) { $0 + $1.amount }
    }
    var scopes: [Netting.Scope] = []
    if let party = currentLedgerRow?.id {
      let others = Set(picture.ledger.debts(of: party).flatMap { [$0.debtor, $0.creditor] })
      scopes = others.subtracting([party]).sorted().map { .pair(party, $0) }
        .filter { sum($0) > .zero }
    }
    let all = sum(.all)
    if all > .zero { scopes.append(.all) }
    guard let first = scopes.first else {
      tell(language.text(Refusal.rejected(.ledger(.nothingToNet))), .refusal)
      return []
    }
    guard may(.ledger(.netOff(first))) else { return [] }
    return ask(
      .ledger(.net(scopes)), .ledger(.netTitle),
      lines: [
        .ledger(.netting(pair: NumberWords.yuan(sum(first)), all: NumberWords.yuan(all)))
      ], fields: [choose(.scope, scopes.map(name))])
  }

  func name(_ scope: Netting.Scope) -> String {
    switch scope {
    case .pair(let one, let other): "\(partyName(one)) ⇄ \(partyName(other))"
    case .all: ledgerWords.scopeAll
    }
  }

  private mutating func askToWriteOff() -> [Effect] {
    guard let debt = debtAtHand else { return refuse(.ledger(.nothingHere)) }
    guard may(.ledger(.writeOff(debt.id, by: debt.creditor, reason: ""))) else { return [] }
    return ask(
      .ledger(.writeOff(debt.id)), .ledger(.writeOffTitle(debt.id.subject)), lines: [owes(debt)],
      isDangerous: true, fields: [field(.reason)])
  }

  private mutating func askToGrant() -> [Effect] {
    let receivers = region.cities.map { LedgerParty.city($0.id) } + [.fund]
    let here = currentLedgerRow.flatMap { receivers.firstIndex(of: $0.id) } ?? 0
    let trial = Grant.Report(
      .money, value: nil, from: .fund, to: receivers[here], purpose: "")
    guard may(.ledger(.grant(trial))) else { return [] }
    return ask(
      .ledger(.grant), .ledger(.grantTitle),
      lines: [.ledger(.fundHolds(NumberWords.yuan(picture.fundLeft)))],
      fields: [
        choose(.giver, LedgerParty.others.map { ledgerWords.other($0) }),
        choose(.receiver, receivers.map { partyName($0) }, at: here),
        choose(.kind, Grant.Kind.allCases.map { ledgerWords.grant($0) }),
        field(.ledger(.quantity), "1"), field(.ledger(.amount)), field(.ledger(.purpose)),
      ])
  }

  /// The matters that a claim can be about: those on which somebody spent something.
  private mutating func askToClaim() -> [Effect] {
    let matters = ledgerMatters
    guard !matters.isEmpty else { return refuse(.ledger(.nothingSpent)) }
    let matter = ledger.matter.flatMap { matters.contains($0) ? $0 : nil } ?? matters[0]
    let origin = picture.origin(of: matter)
    let claimant =
      currentLedgerRow?.id.city.flatMap { $0 == origin ? nil : $0 }
      ?? picture.responsibility(for: matter)?.assists.first?.city
    guard let claimant, let origin else { return refuse(.ledger(.nothingHere)) }
    let trial = LedgerClaim.Report(
      .zero, of: matter, by: claimant, on: origin, reason: "", answerBy: now)
    guard may(.ledger(.claim(trial))) else { return [] }
    let spent = picture.ledger.files[matter]?.spent(by: claimant) ?? .zero
    let cities = region.cities.map { cityName($0.id) }
    return ask(
      .ledger(.claim(matters)), .ledger(.claimTitle(matter.name)),
      lines: [.ledger(.spentOn(cityName(claimant), NumberWords.yuan(spent)))],
      fields: [
        choose(.matter, matters.map(\.name), at: matters.firstIndex(of: matter) ?? 0),
        choose(.claimant, cities, at: cities.firstIndex(of: cityName(claimant)) ?? 0),
        choose(.respondent, cities, at: cities.firstIndex(of: cityName(origin)) ?? 0),
        field(.ledger(.amount), MoneyText.text(max(.zero, spent))),
        field(.ledger(.within), "24h"), field(.reason),
      ])
  }

  /// The claim under the cursor, else the oldest open one of the party or the case.
  private var claimAtHand: LedgerClaim? {
    if ledger.page == .party, case .claim(let id)? = currentLedgerItem {
      return picture.ledger.claims[id]
    }
    let open = picture.ledger.claims.sorted.filter { $0.state == .open || $0.state == .contested }
    if ledger.page == .splits { return open.first { $0.report.matter == ledger.matter } }
    let city = currentLedgerRow?.id.city
    return open.first { $0.report.respondent == city || $0.report.claimant == city }
  }

  private mutating func askToAnswer() -> [Effect] {
    guard let claim = claimAtHand else { return refuse(.ledger(.nothingHere)) }
    let report = claim.report
    guard may(.ledger(.accept(claim.id, by: report.respondent))) else { return [] }
    return ask(
      .ledger(.answer(claim.id)), .ledger(.answerTitle(claim.id.rawValue)),
      lines: [
        .ledger(
          .claims(
            cityName(report.claimant), on: cityName(report.respondent),
            NumberWords.yuan(report.amount), reason: local(report.reason)))
      ],
      fields: [
        choose(.answer, [ledgerWords.accept, ledgerWords.contest, ledgerWords.withdraw]),
        field(.ledger(.note)),
      ])
  }

  private mutating func askAboutDeposit() -> [Effect] {
    let city = currentLedgerRow?.id.city
    var deposit = picture.ledger.deposits.filter { $0.line.lender == city || $0.borrower == city }
      .min { ($0.since, $0.line) < ($1.since, $1.line) }
    if ledger.page == .party, case .deposit(let line)? = currentLedgerItem {
      deposit = picture.ledger.deposits[line]
    }
    guard let deposit else { return refuse(.ledger(.nothingHere)) }
    guard may(.ledger(.returnDeposit(deposit.line, by: deposit.line.lender))) else { return [] }
    return ask(
      .ledger(.deposit(deposit.line)), .ledger(.depositTitle(deposit.line.request.rawValue)),
      lines: [
        .ledger(
          .deposit(
            cityName(deposit.borrower), with: cityName(deposit.line.lender),
            NumberWords.yuan(deposit.amount)))
      ],
      fields: [choose(.fate, [ledgerWords.giveBack, ledgerWords.keep]), field(.ledger(.note))])
  }

  private mutating func askToCorrect() -> [Effect] {
    guard ledger.page == .party, case .posting(let entry, _)? = currentLedgerItem else {
      return refuse(.ledger(.nothingHere))
    }
    guard may(.ledger(.correct(entry: entry, reason: ""))) else { return [] }
    return ask(
      .ledger(.correct(entry)), .ledger(.correctTitle(entry)), lines: [.ledger(.willCounterPost)],
      isDangerous: true, fields: [field(.reason)])
  }

  // MARK: Splits

  private mutating func askToPropose() -> [Effect] {
    guard ledger.page == .splits, let found = ledger.found, let split = currentSplit else {
      return refuse(.ledger(.nothingHere))
    }
    let compensation = found.compensation(by: split)
    guard !compensation.transfers.isEmpty else { return refuse(.ledger(.nothingToShare)) }
    let trial = AllianceCommand.propose(
      found.matter, by: .city(found.members[0].city), .init(""), answerBy: now)
    guard may(.alliance(trial)) else { return [] }
    let speakers = found.members.filter(\.isReached).map { cityName($0.city) } + [ledgerWords.body]
    return ask(
      .ledger(.propose(found.matter, compensation)), .ledger(.proposeTitle(found.matter.name)),
      lines: compensation.transfers.prefix(6).map { transfer in
        .ledger(
          .transfer(
            cityName(transfer.from), to: cityName(transfer.to), NumberWords.yuan(transfer.amount)))
      },
      fields: [
        choose(.speaker, speakers, at: ownSpeaker(in: found)),
        field(
          .ledger(.terms),
          ledgerWords.proposal(found.matter.name, ledgerWords.rule(split.rule))),
        field(.ledger(.within), "12h"),
      ])
  }

  private func ownSpeaker(in found: JointCase) -> Int {
    found.members.filter(\.isReached).firstIndex { $0.city == ownCity } ?? 0
  }
}
