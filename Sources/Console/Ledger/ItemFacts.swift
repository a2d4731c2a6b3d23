import Domain
import Terminal

/// What a line of an opened party says: since when, for what, with whom, how much, on what ground.
struct ItemFacts {
  private(set) var at: Instant?
  private(set) var kind = ""
  private(set) var subject = ""
  private(set) var counterpart = ""
  private(set) var amount = ""
  private(set) var face = Face.text
  private(set) var entry = ""
  /// On what it rests, in a sentence.
  private(set) var basis = ""

  private let party: LedgerParty
  private let scene: Scene
  private var words: LedgerWords { scene.language.ledger.page }

  init(_ item: LedgerItem, _ party: LedgerParty, _ scene: Scene) {
    (self.party, self.scene) = (party, scene)
    let ledger = scene.picture.ledger
    switch item {
    case .debt(let id): if let debt = ledger.debts[id] { take(debt) }
    case .claim(let id): if let claim = ledger.claims[id] { take(claim) }
    case .deposit(let line): if let deposit = ledger.deposits[line] { take(deposit) }
    case .posting(_, let place):
      let postings = ledger.book(of: party).postings
      if postings.indices.contains(place) { take(postings[place]) }
    }
  }

  private func name(_ party: LedgerParty) -> String {
    party.city.map { scene.name(of: $0) } ?? words.other(party)
  }

  private mutating func take(_ debt: Debt) {
    let isMine = debt.creditor == party
    at = debt.since
    kind = words.columns[isMine ? 2 : 3]
    subject = debt.id.subject
    counterpart = name(isMine ? debt.debtor : debt.creditor)
    amount = NumberWords.yuan(isMine ? debt.open : .zero - debt.open)
    face = isMine ? .dueSoon : .dueOver
    var parts = [
      "\(name(debt.debtor)) → \(name(debt.creditor)) \(NumberWords.yuan(debt.open))",
      scene.dayAndHour(debt.since),
    ]
    if let matter = debt.matter { parts.append(matter.name) }
    if let line = debt.line,
      let request = scene.picture.aid[line.request], let found = request.line(of: line.lender)
    {
      let claim = found.claim(for: request.good)
      let hours = claim.time.map { " × \(LedgerFigures.hours($0)) h" } ?? ""
      parts.append(
        "\(NumberText.grouped(claim.count))\(hours) × \(NumberWords.yuan(claim.price)) = "
          + NumberWords.yuan(claim.total))
    }
    basis = parts.joined(separator: " · ")
  }

  private mutating func take(_ claim: LedgerClaim) {
    let isMine = claim.report.claimant == party.city
    at = claim.made
    kind = words.claimed
    subject = claim.id.rawValue
    counterpart = scene.name(of: isMine ? claim.report.respondent : claim.report.claimant)
    amount = NumberWords.yuan(isMine ? claim.report.amount : .zero - claim.report.amount)
    face = claim.state == .contested ? .dueOver : .dueSoon
    let delay = TimeText.age(claim.delay(at: scene.now))
    basis =
      "\(claim.report.matter.name) · \(words.claimState(claim.state)) · "
      + (claim.answer == nil ? words.waits(delay) : words.took(delay))
      + " · ≤ \(scene.dayAndHour(claim.report.answerBy)) · "
      + scene.local(claim.report.reason, isOurs: true)
    if let answer = claim.answer, !answer.act.isEmpty {
      basis += " · " + scene.local(answer.act, isOurs: true)
    }
  }

  private mutating func take(_ deposit: Deposit) {
    let isMine = deposit.borrower == party.city
    at = deposit.since
    kind = words.kind(.deposit)
    subject = deposit.line.request.rawValue
    counterpart = scene.name(of: isMine ? deposit.line.lender : deposit.borrower)
    amount = NumberWords.yuan(isMine ? deposit.amount : .zero - deposit.amount)
    face = .textDim
    let trust = TrustFigures.score(scene.picture.trust(in: deposit.borrower))
    basis =
      "\(scene.name(of: deposit.borrower)) → \(scene.name(of: deposit.line.lender)) · "
      + "\(scene.language.trust.page.score) \(trust) · \(scene.dayAndHour(deposit.since))"
  }

  private mutating func take(_ posting: Posting) {
    at = posting.at
    kind = words.kind(posting.kind)
    subject = posting.subject
    counterpart = scene.language.list(posting.others(than: party).map(name))
    let net = posting.net(of: party)
    let moved = net == .zero ? posting.amount(for: party) : net
    amount = (net > .zero ? "+" : "") + NumberWords.yuan(moved)
    face = net == .zero ? .textDim : net > .zero ? .dueOk : .dueSoon
    entry = "#\(posting.entry)"
    basis =
      "#\(posting.entry) \(scene.dayAndHour(posting.at)) · \(kind) \(posting.subject)"
      + (posting.reason.isEmpty ? "" : " · " + scene.local(posting.reason, isOurs: true))
  }
}
