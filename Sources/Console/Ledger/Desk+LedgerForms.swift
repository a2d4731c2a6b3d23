internal import Domain

/// What the forms about money between cities hand in.
extension Desk {
  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: LedgerForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .pay(let id): return pay(id, form)
    case .net(let scopes):
      guard let scope = scopes.first(where: { name($0) == typed(form, .scope) }) else {
        return fault(form, .scope)
      }
      return submit(.netOff(scope), .netOff, typed(form, .scope))
    case .writeOff(let id):
      guard let debt = picture.ledger.debts[id] else { return refuse(.ledger(.nothingHere)) }
      return submit(
        .writeOff(id, by: debt.creditor, reason: form.text(.reason)), .writeOff, id.subject)
    case .grant: return grant(form)
    case .claim(let matters): return claim(matters, form)
    case .answer(let id): return answer(id, form)
    case .deposit(let line):
      let note = typed(form, .note)
      let isKept = typed(form, .fate) == ledgerWords.keep
      return submit(
        isKept
          ? .forfeitDeposit(line, reason: note) : .returnDeposit(line, by: line.lender),
        .deposit, line.request.rawValue)
    case .correct(let entry):
      return submit(
        .correct(entry: entry, reason: form.text(.reason)), .correct, "#\(entry)")
    case .propose(let matter, let compensation): return propose(matter, compensation, form)
    }
  }

  private func typed(_ form: Form, _ field: LedgerField) -> String {
    form.text(.ledger(field)).trimmed
  }

  private mutating func submit(
    _ command: LedgerCommand, _ act: ActionID.LedgerAct, _ subject: String
  ) -> [Effect] {
    submit(.ledger(command), .ledger(act), subject)
  }

  /// Stands at the field of a form that cannot be read.
  private mutating func fault(_ form: Form, _ name: LedgerField) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == .ledger(name) } ?? 0
    form.fault = language.text(DialogPhrase.isMissing(language.label(.ledger(name))))
    dialog = .form(form)
    return []
  }

  private func city(_ form: Form, _ field: LedgerField) -> City.ID? {
    region.cities.first { cityName($0.id) == typed(form, field) }?.id
  }

  private mutating func pay(_ id: Debt.ID, _ form: Form) -> [Effect] {
    guard let debt = picture.ledger.debts[id] else { return refuse(.ledger(.nothingHere)) }
    var amount: Money?
    if debt.line == nil {
      amount = MoneyText.parse(typed(form, .amount))
      if amount == nil { return fault(form, .amount) }
    }
    return submit(.pay(id, amount, by: debt.debtor), .pay, id.subject)
  }

  private mutating func grant(_ form: Form) -> [Effect] {
    let giver = LedgerParty.others.first { ledgerWords.other($0) == typed(form, .giver) }
    guard let giver else { return fault(form, .giver) }
    let receiver =
      typed(form, .receiver) == ledgerWords.other(.fund)
      ? LedgerParty.fund : city(form, .receiver).map { .city($0) }
    guard let receiver else { return fault(form, .receiver) }
    let kind = Grant.Kind.allCases.first { ledgerWords.grant($0) == typed(form, .kind) }
    guard let kind else { return fault(form, .kind) }
    guard let quantity = Int(typed(form, .quantity)) else { return fault(form, .quantity) }
    let value = MoneyText.parse(typed(form, .amount))
    if value == nil, kind == .money || !typed(form, .amount).isEmpty {
      return fault(form, .amount)
    }
    let report = Grant.Report(
      kind, quantity: quantity, value: value, from: giver, to: receiver,
      purpose: typed(form, .purpose), matter: ledger.page == .splits ? ledger.matter : nil)
    return submit(.grant(report), .grant, partyName(receiver))
  }

  private mutating func claim(_ matters: [Matter], _ form: Form) -> [Effect] {
    guard let matter = matters.first(where: { $0.name == typed(form, .matter) }) else {
      return fault(form, .matter)
    }
    guard let claimant = city(form, .claimant) else { return fault(form, .claimant) }
    guard let respondent = city(form, .respondent) else { return fault(form, .respondent) }
    guard let amount = MoneyText.parse(typed(form, .amount)) else {
      return fault(form, .amount)
    }
    guard let within = DurationText.parse(typed(form, .within)) else {
      return fault(form, .within)
    }
    let report = LedgerClaim.Report(
      amount, of: matter, by: claimant, on: respondent, reason: form.text(.reason),
      answerBy: now.advanced(by: within))
    return submit(.claim(report), .claim, matter.name)
  }

  private mutating func answer(_ id: LedgerClaim.ID, _ form: Form) -> [Effect] {
    guard let report = picture.ledger.claims[id]?.report else {
      return refuse(.ledger(.nothingHere))
    }
    let note = typed(form, .note)
    let command: LedgerCommand
    switch typed(form, .answer) {
    case ledgerWords.accept: command = .accept(id, by: report.respondent)
    case ledgerWords.contest: command = .contest(id, by: report.respondent, reason: note)
    case ledgerWords.withdraw: command = .withdraw(id, by: report.claimant, reason: note)
    default: return fault(form, .answer)
    }
    return submit(command, .answer, id.rawValue)
  }

  /// A split becomes a proposal; where one about who pays lies before the cities already, other
  /// terms in its place.
  private mutating func propose(
    _ matter: Matter, _ compensation: Compensation, _ form: Form
  ) -> [Effect] {
    guard let within = DurationText.parse(typed(form, .within)) else {
      return fault(form, .within)
    }
    let terms = JointDecision.Terms(typed(form, .terms), compensation: compensation)
    let answerBy = now.advanced(by: within)
    let speaker = typed(form, .speaker)
    let city = city(form, .speaker)
    guard city != nil || speaker == ledgerWords.body else { return fault(form, .speaker) }
    let standing = picture.decisions(about: matter).first {
      $0.state == .open && $0.round.terms.compensation != nil
    }
    if let standing, let city {
      return submit(
        .alliance(.counter(standing.id, by: city, terms, answerBy: answerBy)),
        .ledger(.propose), standing.id.rawValue)
    }
    return submit(
      .alliance(
        .propose(
          matter, by: city.map { .city($0) } ?? .body, terms, answerBy: answerBy)),
      .ledger(.propose), matter.name)
  }
}
