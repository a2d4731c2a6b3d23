internal import Domain

extension TrustPhrases {
  static let english = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "contest"
      case .rule: "rule"
      case .remark: "remark"
      }
    },
    help: { act in
      switch act {
      case .contest: "Say for the city why this is not so, or not its fault."
      case .rule: "Rule on it with a reason; to uphold it, hear the city first or wait a day."
      case .remark: "Remark on the city for another one or the body; blame counts once upheld."
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
      case .nothingHere: "There is nothing here to act on."
      }
    },
    event: { event, _, names in
      let words = TrustWords.english
      switch event {
      case .contested(let id, let reason):
        return "contested #\(id.entry) (\(words.kind(id.kind))): \(reason)"
      case .ruled(let id, let verdict, let reason):
        return "\(words.verdict(verdict)) #\(id.entry) (\(words.kind(id.kind))): \(reason)"
      case .remarked(let author, let isPraise, let text):
        return "\(author.map { names.city($0) } ?? words.body), \(words.tone(isPraise)): \(text)"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) is too old to act on: it stands on the record."
      case .cannot(let trigger, let state):
        "It is \(TrustWords.english.state(state)): nothing to "
          + "\(trigger == .contest ? "contest" : "rule") any more."
      case .notHeard(_, let until):
        "The city was not heard yet: it cannot be upheld before "
          + "\(TimeText.clock(until, in: Region.offsetInMinutes))."
      case .remarksOnItself: "No city remarks on itself."
      case .remarkedToday: "The same was remarked on within 24 hours."
      }
    },
    page: .english)
}

extension TrustWords {
  static let english = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "aid delivered"
      case .giveBack: "aid given back"
      case .payment: "claim paid"
      case .answer: "request answered"
      case .report: "report"
      case .duty: "duty"
      case .acknowledgement: "alert taken"
      case .lead: "lead answered"
      case .remark: "remark"
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
    head: { "Chance that the next word is kept; old evidence keeps 95 % each time, so at most \($0)" },
    city: "City", score: "Score", doubt: "±", ended: "Ended", open: "To rule", matter: "About",
    entry: "Entry", when: "When", nobody: "No commitment on this record has ended yet.",
    unknown: "nothing known", priceLabel: "Breaking", depositLabel: "Deposit",
    placeLabel: "Place", byKind: "By kind", body: "the body", price: { "\($0) → \($1)" },
    queueHead: { "\($0): \($1) to rule on, \($2) ruled" }, everyone: "All cities",
    noCause: "Nobody is called to account.", suspicion: "counts once upheld",
    evidenceLabel: "Evidence", answerLabel: "Answer", rulingLabel: "Ruling",
    notAnswered: "none yet (x)", notRuled: "none yet (e)",
    evidence: { entry, fulfilment, delay in
      "entry #\(entry): \(fulfilment.delivered) of \(fulfilment.promised)"
        + (delay.map { ", \($0) late" } ?? "")
    },
    by: { "\($0) \($1): \($2)" })
}
