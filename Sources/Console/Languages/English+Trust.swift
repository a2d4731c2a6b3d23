internal import Domain

extension TrustPhrases {
  static let english = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "contest"
      case .rule: "rule"
      case .remark: "remark"
      case .kind: "kind"
      }
    },
    help: { act in
      switch act {
      case .contest: "Say for the city why this is not so, or not its fault."
      case .rule: "Rule on it with a reason; to uphold it, hear the city first or wait a day."
      case .remark: "Remark on the city for another one or the body; blame counts once upheld."
      case .kind: "List the next kind of breach alone, at last all again."
      }
    },
    field: { field in
      switch field {
      case .verdict: "Verdict"
      case .author: "From"
      case .tone: "Tone"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .contestTitle(let city): "\(city) contests"
      case .ruleTitle(let city): "Rule on \(city)"
      case .remarkTitle(let city): "Remark on \(city)"
      case .cause(let text): text
      case .answered(let text): "The city says: \(text)"
      case .notHeardYet(let until):
        "The city was not heard yet: it cannot be upheld before \(until)."
      case .price(let city, let before, let after, let places):
        "If \(city) does not keep it: trust \(before) → \(after), place \(places)."
      case .deposit(let city, let score, let amount, let whole):
        "Deposit by the trust in \(city), \(score): \(amount) of \(whole), until all is settled."
      case .nothingHere: "There is nothing here to act on."
      case .listed(let breach):
        breach.map { "Listed: \(TrustWords.english.breach($0))." } ?? "All are listed."
      case .someoneElse: "You answered for the city, raised this or did it: somebody else rules."
      }
    },
    event: { event, city, names in
      let words = TrustWords.english
      let name = names.city(city)
      switch event {
      case .contested(let id, let reason):
        return "\(name) contests #\(id.entry) (\(words.kind(id.kind))): \(reason)"
      case .ruled(let id, let verdict, let reason):
        let what = "#\(id.entry) (\(words.kind(id.kind)))"
        return "\(name): \(what) \(words.verdict(verdict)): \(reason)"
      case .remarked(let author, let isPraise, let text):
        let who = author.map { names.city($0) } ?? words.body
        return "\(name): \(words.tone(isPraise)) from \(who): \(text)"
      case .raised(let suspicion):
        return
          "\(name) may have to answer for \(suspicion.subject): \(words.breach(suspicion.breach))"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) is too old to act on: it stands on the record."
      case .cannot(let trigger, let state):
        "It is \(TrustWords.english.state(state)): nothing to "
          + "\(trigger == .contest ? "contest" : "rule") any more."
      case .notHeard: "The city was not heard yet: uphold it after its answer, or a day after."
      case .remarksOnItself: "No city remarks on itself."
      case .remarkedToday: "The same was remarked on within 24 hours."
      case .isParty: "You answered for the city, raised this or did it: somebody else rules."
      case .raisedAlready: "That is raised already."
      }
    },
    page: .english)
}

extension TrustWords {
  static let english = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "delivery"
      case .giveBack: "return"
      case .payment: "payment"
      case .answer: "answer"
      case .report: "report"
      case .duty: "duty"
      case .acknowledgement: "acknowledgement"
      case .notice: "notice acknowledged"
      case .signature: "signature"
      case .lead: "answer on the lead"
      case .meeting: "attendance"
      case .remark: "remark"
      case .improvement: "improvement"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .kept: "kept"
      case .late: "late"
      case .partial: "partial"
      case .broken: "broken"
      }
    },
    breach: { breach in
      switch breach {
      case .lateReport: "late report"
      case .incompleteReport: "incomplete report"
      case .concealed: "held back?"
      case .falseReport: "false number?"
      case .absent: "did not join in"
      case .slow: "slow"
      case .uncooperative: "not cooperative"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .upheld: "upheld"
      case .excused: "excused"
      case .dismissed: "dismissed"
      }
    },
    state: { state in
      switch state {
      case .settled: "kept"
      case .raised: "not answered"
      case .answered: "answered"
      case .ruled: "ruled"
      }
    },
    tone: { $0 ? "praise" : "blame" },
    head: { toRule, late in "\(toRule) to rule on, \(late) overdue (!)" },
    most: { "0.50 = nothing known, at most \($0)" },
    city: "City", score: "Trust", interval: "90 %",
    counts: ["made", "kept", "late", "part", "brkn", "exc", "open", "rule"], last: "Last",
    never: "–", nobody: "No commitment of this city has ended yet.", certainty: "9 in 10",
    placeLabel: "place", rankedLater: { "ranked \($0) later" },
    priceLabel: "Breaking", depositLabel: "deposit", owes: "Owes", overdue: "overdue",
    byKind: "By kind",
    others: { "and \($0) more" },
    byKindItem: { "\($0) \($1) (\($2))" }, body: "the body", remarkMark: "remark",
    evidenceLabel: "Evidence", answerLabel: "Answer", rulingLabel: "Ruling", weighsLabel: "Weighs",
    notAnswered: { "none yet (c); upheld unheard from \($0) on" }, notHeard: "none",
    notRuled: "none yet (e)", suspicion: "nothing before it is upheld",
    evidence: { entry, fulfilment, delay in
      "entry #\(entry): \(NumberText.grouped(fulfilment.delivered)) of "
        + NumberText.grouped(fulfilment.promised) + (delay.map { ", \($0) late" } ?? "")
    },
    by: { "\($0) \($1): \($2)" })
}
