internal import Domain

extension LedgerPhrases {
  static let english = LedgerPhrases(
    label: { act in
      switch act {
      case .splits: "splits"
      case .nextCase: "next case"
      case .nextRule: "next rule"
      case .propose: "propose"
      case .pay: "pay"
      case .netOff: "net off"
      case .writeOff: "write off"
      case .grant: "grant"
      case .claim: "claim"
      case .answer: "answer"
      case .deposit: "deposit"
      case .correct: "correct"
      }
    },
    help: { act in
      switch act {
      case .splits: "Show how the common cost of a case may be shared."
      case .nextCase: "Show the next case on which cities spent something."
      case .nextRule: "Look at the next rule of sharing."
      case .propose: "Put the split shown before the cities as a joint decision."
      case .pay: "Pay the claim under the cursor, or the oldest of the city."
      case .netOff: "Let mutual claims cancel each other; nobody's net changes."
      case .writeOff: "Give up a claim, with a reason."
      case .grant: "Put on record what the fund, the superior authority or donors give."
      case .claim: "Claim for a city what a danger from another city cost it."
      case .answer: "Accept, contest or withdraw a claim for damage."
      case .deposit: "Give a deposit back, or keep it once a breach was upheld."
      case .correct: "Take a payment, grant or write-off back by a counter-posting."
      }
    },
    field: { field in
      switch field {
      case .amount: "Yuan"
      case .scope: "Between"
      case .giver, .speaker: "From"
      case .receiver: "To"
      case .kind: "Kind"
      case .quantity: "How many"
      case .purpose: "Purpose"
      case .matter: "Matter"
      case .claimant: "City"
      case .respondent: "Claims on"
      case .within: "Answer in"
      case .answer: "Answer"
      case .fate: "Deposit"
      case .terms: "Terms"
      case .note: "Note"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .payTitle(let debt): "Pay \(debt)"
      case .netTitle: "Net off mutual claims"
      case .writeOffTitle(let debt): "Write off \(debt)"
      case .grantTitle: "Grant or incentive"
      case .claimTitle(let matter): "Claim for damage by \(matter)"
      case .answerTitle(let claim): "Answer \(claim)"
      case .depositTitle(let request): "Deposit for \(request)"
      case .correctTitle(let entry): "Counter-posting to #\(entry)"
      case .proposeTitle(let matter): "Propose who pays what for \(matter)"
      case .owes(let debtor, let creditor, let amount, let cause):
        "\(debtor) owes \(creditor) \(amount) for \(cause)."
      case .netting(let pair, let all): "Cancels \(pair) between the two, \(all) among all."
      case .fundHolds(let amount): "The special fund holds \(amount)."
      case .spentOn(let city, let amount): "\(city) has spent \(amount) on it so far."
      case .transfer(let payer, let receiver, let amount): "\(payer) pays \(receiver) \(amount)."
      case .claims(let city, let other, let amount, let reason):
        "\(city) claims \(amount) from \(other): \(reason)"
      case .deposit(let city, let lender, let amount): "\(city) left \(amount) with \(lender)."
      case .willCounterPost: "Nothing is edited: the record gets an entry that takes it back."
      case .nothingHere: "There is nothing here to act on."
      case .nothingSpent: "Nothing was spent on any matter yet."
      case .nothingToShare: "By this rule nobody owes anybody anything more."
      }
    },
    event: { event, names in
      func yuan(_ amount: Money) -> String { NumberWords.yuan(amount) }
      switch event {
      case .claimed(let id, let report):
        return "\(id): \(names.city(report.claimant)) claims \(yuan(report.amount)) from "
          + "\(names.city(report.respondent)) for \(report.matter.name): "
          + names.local(report.reason)
      case .answered(let id, let trigger, _, let reason):
        let text = reason.isEmpty ? "" : ": " + names.local(reason)
        switch trigger {
        case .accept: return "\(id) accepted" + text
        case .contest: return "\(id) contested" + text
        case .withdraw: return "\(id) withdrawn" + text
        }
      case .paid(let debt, let amount): return "\(names.debt(debt)): paid \(yuan(amount))"
      case .netted(let parts):
        let sum = parts.reduce(Money.zero) { $0 + $1.amount }
        return "netted off \(parts.count) claims, \(yuan(sum)) in all"
      case .writtenOff(let debt, let amount, let reason):
        return "\(names.debt(debt)): \(yuan(amount)) written off: \(names.local(reason))"
      case .granted(let id, let report):
        let worth = report.value.map { " " + yuan($0) } ?? ""
        let what = LedgerWords.english.grant(report.kind)
        let count = report.kind == .money ? "" : " \(report.quantity)"
        return "\(id): \(names.party(report.giver)) → \(names.party(report.receiver)) "
          + "\(what)\(count)\(worth): \(names.local(report.purpose))"
      case .depositReturned(let line, let amount):
        return "\(line.request): deposit of \(yuan(amount)) given back"
      case .depositForfeited(let line, let amount, let reason):
        return "\(line.request): deposit of \(yuan(amount)) kept: \(names.local(reason))"
      case .corrected(let correction):
        return "counter-posting, \(names.debt(correction.debt)) \(yuan(correction.amount)): "
          + names.local(correction.reason)
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownDebt(let id): "Nothing is owed for \(id)."
      case .unknownClaim(let id): "There is no claim \(id)."
      case .claimCannot(let id, _, let state):
        "\(id) is \(LedgerWords.english.claimState(state)) already."
      case .isNotTheirs(let name, _): "\(name) is another's to decide."
      case .amountOutOfRange(let most):
        "The amount must be above nothing and at most \(NumberWords.yuan(most))."
      case .paidInWhole(let id, let open):
        "\(id) is for aid: it is paid in whole, \(NumberWords.yuan(open))."
      case .nothingToNet: "There are no mutual claims that would cancel each other."
      case .isNettedInPart(let id): "A part of \(id) is netted already: it cannot be contested."
      case .nothingToCorrect(let entry):
        "#\(entry) is no payment, grant or write-off that can be taken back."
      case .fundIsShort(let left): "The special fund holds only \(NumberWords.yuan(left))."
      case .cannotGive: "The fund, the superior authority and donors give; cities give to the fund."
      case .hasNoClaim(_, let matter): "\(matter.name) does not reach that city."
      case .doesNotAnswerFor(_, let matter): "\(matter.name) did not begin in that city."
      case .claimStands(let id): "\(id) stands already."
      case .noDeposit(let line): "No deposit is held for \(line.request)."
      case .breachIsNotUpheld:
        "A deposit is kept only once a breach was upheld (gT); until then it waits."
      case .transfersMakeNoSense: "Those payments make no sense."
      }
    },
    page: .english)
}

extension LedgerWords {
  static let english = LedgerWords(
    other: { party in
      switch party {
      case .city(let id): id.rawValue
      case .fund: "Special fund"
      case .superior: "Superior"
      case .donors: "Donors"
      }
    },
    kind: { kind in
      switch kind {
      case .help: "help given"
      case .response: "own response"
      case .claim: "claim for aid"
      case .contest: "claim sent back"
      case .payment: "payment"
      case .deposit: "deposit"
      case .depositReturn: "deposit back"
      case .depositForfeit: "deposit kept"
      case .compensation: "agreed share"
      case .damages: "damages"
      case .grant: "grant"
      case .netting: "netting"
      case .writeOff: "written off"
      case .correction: "correction"
      }
    },
    rule: { rule in
      switch rule {
      case .shapley: "Shapley"
      case .nucleolus: "nucleolus"
      case .separable: "separable"
      case .byGain: "by gain"
      case .byPeople: "by people"
      }
    },
    grant: { kind in
      switch kind {
      case .money: "money"
      case .training: "training (person-days)"
      case .platform: "platform (months)"
      }
    },
    claimState: { state in
      switch state {
      case .open: "open"
      case .accepted: "accepted"
      case .contested: "contested"
      case .withdrawn: "withdrawn"
      }
    },
    fileState: { state in
      switch state {
      case .running: "goes on"
      case .toSettle: "to be settled"
      case .closed: "settled, file closed"
      }
    },
    head: { open, amount in "\(open) open claims, \(amount)" },
    party: "Party",
    columns: ["spent", "spared", "to get", "to pay", "deposits", "net"], oldest: "oldest",
    sum: "Sum", none: "No money has moved and nothing is owed yet.", fund: "Fund",
    fundLeft: { "the special fund holds \($0)" },
    files: { "risk files: \($0) not settled, \($1) closed" },
    openItems: "Open", postings: "Postings (whole yuan and fen; + to the party, − from it)",
    entry: "entry", own: "Own work",
    responded: { "\($0) unit hours on its own ground, \($1) times" },
    helped: { "\($0) unit hours for others" }, spared: { "\($0) people spared" },
    city: "City", spentHere: "spent", settles: "pays(+)",
    total: { "together \($0)" },
    ground: { ground in
      switch ground {
      case .along: "It comes down from one to the next: each needs what is done up to it."
      case .source(let city): "It is fought in \(city) for all whom it reaches."
      case .alone: "Each does its own work; help shares in what it saves."
      }
    },
    inCore: "stable", notInCore: "unstable", coreUnknown: "?", core: "No group better off alone",
    explain: { facts in
      switch facts {
      case .stretches(let stretches):
        "Each stretch is paid alike by all from there on down: "
          + stretches.map { "\($0.city) \($0.cost) by \($0.cities)" }.joined(separator: ", ") + "."
      case .source(let city, let cost, let count, let each):
        "What was done in \(city), \(cost), protected \(count) cities: each bears \(each). "
          + "Beyond that each bears its own."
      case .help(let city, let alone, let saved):
        "Without help \(city) would have paid \(alone). The \(saved) saved are halved between it "
          + "and those who helped."
      case .own: "Nobody needed another: each bears what it did."
      case .leastSaving(let city, let saving):
        "No group can do better alone if that can be had: who saves least is \(city), \(saving)."
      case .separable(let own, let rest):
        "What only one caused is its own (\(own) in all); the other \(rest) are shared by what "
          + "each saves."
      case .largest(let city, let part, let whole, let percent, let isGain):
        "\(city) has \(NumberText.grouped(part)) of \(NumberText.grouped(whole)) people"
          + "\(isGain ? " spared" : ""): it bears \(percent) %."
      }
    },
    transfers: "Then", noTransfers: "nobody owes anything more",
    fundShort: "The fund is short: it would give each",
    fundRules: ["pro rata", "eq.awards", "eq.losses", "Talmud"],
    assumed: { "worth \($0) by assumption: \($1)" },
    noComparison: "No what-if was kept (w, W on gF): who gained what is not known.",
    origin: "origin", affected: "affected", leads: "leads", claimed: "claims",
    waits: { "no answer for \($0)" }, took: { "answered after \($0)" },
    scopeAll: "all parties", accept: "accept", contest: "contest", withdraw: "withdraw",
    giveBack: "give back", keep: "keep", body: "the body",
    proposal: { "Costs of \($0) shared, \($1)" })
}
