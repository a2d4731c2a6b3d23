internal import Domain
internal import Planning

/// What a look at the books is about.
enum LedgerLook: Hashable, Comparable {
  /// The special fund gives, and nets what goes round, by a rule.
  case fund
  case debt(Debt.ID)
  case claim(LedgerClaim.ID)
  /// Whether a city claims what a danger from elsewhere cost it.
  case damage(Hazard.ID, City.ID)
}

/// Simulated desks settle: they pay what they owe after days of their own, answer claims for
/// damage and make them; the special fund gives to those who helped, and the body nets.
extension Exercise {
  /// How often the fund's office looks.
  static let fundStep = Duration.hours(6)
  /// How long after it was reached a city looks at what that has cost it.
  private static let damageAfter = Duration.hours(12)

  /// Plans the next look of the fund's office, where there is a fund.
  mutating func planFund(at instant: Instant) {
    guard region.ledger.fund.amount > .zero else { return }
    agenda.add(.ledger(.fund), at: instant.advanced(by: .seconds(2)).rounded(up: Self.fundStep))
  }

  /// Plans what follows from what was owed or claimed.
  mutating func considerLedger(_ event: Event, _ picture: Picture) {
    switch event {
    case .ledger(.claimed(let id, _)): consider(claim: id, picture)
    case .ledger(.granted(let id, _)): consider(debt: Debt.ID(id.rawValue), picture)
    case .ledger(.answered(let id, .accept, _, _)): consider(debt: Debt.ID(id.rawValue), picture)
    case .alliance(.decision(let id, .answered(_, .agreed))):
      let count = picture.decisions[id]?.round.terms.compensation?.transfers.count ?? 0
      for number in 0..<count { consider(debt: Debt.ID(id, number + 1), picture) }
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .ledger,
      .evaluation, .preparedness, .communication:
      break
    }
  }

  /// Where a danger is carried to another city, that city looks after a while at what it cost.
  mutating func considerDamage(of hazard: Hazard, since: Instant) {
    guard hazard.kind == .spill else { return }
    for reached in hazard.concerned
    where reached.city != hazard.report.origin && reached.at >= since {
      let wait = Dice(seed: seed, of: "damage \(hazard.id) \(reached.city)")
        .word(.aid).seconds(0...21_600)
      let at = reached.at.advanced(by: Self.damageAfter + wait)
      guard at > now else { continue }
      agenda.add(.ledger(.damage(hazard.id, reached.city)), at: at)
    }
  }

  /// What waits when the exercise is taken up.
  mutating func considerLedger(_ picture: Picture) {
    for debt in picture.ledger.openDebts where debt.line == nil {
      consider(debt: debt.id, picture)
    }
    for claim in picture.ledger.claims.sorted { consider(claim: claim.id, picture) }
    for hazard in picture.standingHazards { considerDamage(of: hazard, since: .distantPast) }
  }

  private mutating func consider(debt id: Debt.ID, _ picture: Picture) {
    guard let debt = picture.ledger.debts[id], debt.line == nil else { return }
    agenda.add(.ledger(.debt(id)), at: max(now, conduct.payday(of: debt)))
  }

  private mutating func consider(claim id: LedgerClaim.ID, _ picture: Picture) {
    guard let claim = picture.ledger.claims[id], claim.state == .open else { return }
    agenda.add(.ledger(.claim(id)), at: max(now, conduct.answerTime(of: claim)))
  }

  func look(at look: LedgerLook, _ picture: Picture) -> [Stimulus] {
    switch look {
    case .fund: return askFund(picture)
    case .debt(let id):
      guard let debt = picture.ledger.debts[id], debt.line == nil,
        !(debt.debtor.city.map(picture.isStaffed) ?? false)
      else { return [] }
      let payer = debt.debtor.city.flatMap { region[$0] }.map(Actors.desk) ?? Actors.superior
      return [Stimulus(.ledger(.pay(id, nil, by: debt.debtor)), by: payer, at: now)]
    case .claim(let id): return answer(id, picture)
    case .damage(let hazard, let city): return claimDamage(of: hazard, city, picture)
    }
  }

  // MARK: The fund

  /// The fund gives back its share of what each city spent on others and was not given yet, pro
  /// rata where it does not suffice; what goes round is netted first.
  private func askFund(_ picture: Picture) -> [Stimulus] {
    if netsByItself(picture) {
      return [Stimulus(.ledger(.netOff(.all)), by: Actors.superior, at: now)]
    }
    let helpers = region.cities.map { city in
      (city: city.id, due: due(to: city.id, picture))
    }.filter { $0.due >= Money(fen: 100_000) }
    guard !helpers.isEmpty else { return [] }
    let claims = helpers.map(\.due)
    let parts = FundSplit(claims: claims, picture.fundLeft)?.talmud ?? claims
    guard parts.reduce(.zero, +) <= picture.fundLeft else { return [] }
    return zip(helpers, parts).filter { $1 > .zero }.map { helper, amount in
      let report = Grant.Report(
        .money, value: amount, from: .fund, to: .city(helper.city),
        purpose: "演练 Exercise · 支援激励 for help given")
      return Stimulus(.ledger(.grant(report)), by: Actors.superior, at: now)
    }
  }

  /// Whether something goes round among cities for none of which a person speaks.
  private func netsByItself(_ picture: Picture) -> Bool {
    let parts = Netting.parts(of: picture.ledger.openDebts, .all)
    return !parts.isEmpty
      && parts.compactMap { picture.ledger.debts[$0.debt] }.allSatisfy { debt in
        [debt.debtor, debt.creditor].compactMap(\.city).allSatisfy { !picture.isStaffed($0) }
      }
  }

  /// The fund's share of a city's help, less what it was given.
  private func due(to city: City.ID, _ picture: Picture) -> Money {
    let book = picture.ledger.book(of: .city(city))
    let share = Double(book.balance(.help).fen) * region.ledger.fund.share
    let given = picture.ledger.grants.reduce(0) { sum, grant in
      grant.report.giver == .fund && grant.report.receiver == .city(city)
        ? sum + (grant.report.value?.fen ?? 0) : sum
    }
    return Money(fen: Int(share.rounded()) - given)
  }

  // MARK: Damage

  private func claimDamage(
    of id: Hazard.ID, _ city: City.ID, _ picture: Picture
  ) -> [Stimulus] {
    guard let hazard = picture.hazards[id], let desk = region[city], !picture.isStaffed(city),
      let spent = picture.ledger.files[.hazard(id)]?.spent(by: city), spent > .zero
    else { return [] }
    let report = LedgerClaim.Report(
      spent, of: .hazard(id), by: city, on: hazard.report.origin,
      reason: "演练 Exercise · 应急处置费用 cost of the response",
      answerBy: now.advanced(by: .hours(24)))
    let claim = Stimulus(.ledger(.claim(report)), by: Actors.desk(desk), at: now)
    guard case .command(let submission) = claim.content,
      (try? picture.decide(submission)) != nil
    else { return [] }
    return [claim]
  }

  private func answer(_ id: LedgerClaim.ID, _ picture: Picture) -> [Stimulus] {
    guard let claim = picture.ledger.claims[id], claim.state == .open,
      let desk = region[claim.report.respondent], !picture.isStaffed(desk.id)
    else { return [] }
    let report = claim.report
    let spent = picture.ledger.files[report.matter]?.spent(by: report.claimant) ?? .zero
    let command: LedgerCommand =
      report.amount <= spent
      ? .accept(id, by: desk.id)
      : .contest(id, by: desk.id, reason: "超出记录的支出 more than the record shows")
    return [Stimulus(.ledger(command), by: Actors.desk(desk), at: now)]
  }
}

extension Conduct {
  /// A city pays after hours, now and then after days; whoever gives pays within half a day.
  func payday(of debt: Debt) -> Instant {
    let words = Dice(seed: seed, of: "debt \(debt.id)").words(.aid)
    let hours =
      debt.debtor.city == nil
      ? words[0].scaled(to: 1...12)
      : words[1].happens(perThousand: 150)
        ? words[0].scaled(to: 48...120) : words[0].scaled(to: 3...30)
    return debt.since.advanced(by: .hours(Int64(hours)))
  }

  /// Most answer within a day, one in five after it.
  func answerTime(of claim: LedgerClaim) -> Instant {
    let words = Dice(seed: seed, of: "claim \(claim.id)").words(.answer)
    let minutes =
      words[1].happens(perThousand: 200)
      ? words[0].scaled(to: 1_500...2_600) : words[0].scaled(to: 120...1_200)
    return claim.made.advanced(by: .minutes(Int64(minutes)))
  }
}
