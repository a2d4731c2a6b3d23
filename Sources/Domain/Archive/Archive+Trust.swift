/// What the trust in a city passes, in order.
extension Archive {
  mutating func pass(_ trust: inout Trust) {
    for kind in CommitmentKind.allCases {
      pass(&trust.evidence[kind], Trust.Evidence()) { archive, evidence in
        var (kept, broken) = (evidence.reputation.kept, evidence.reputation.broken)
        archive.pass(&kept)
        archive.pass(&broken)
        evidence.reputation = BetaReputation(
          kept: kept, broken: broken, forgetting: Trust.forgetting)
        archive.pass(&evidence.count)
      }
    }
    pass(&trust.breaches, .blank) { $0.pass(&$1) }
    pass(&trust.kept, .blank) { $0.pass(&$1) }
    for outcome in Fulfilment.Outcome.allCases {
      pass(&trust.outcomes[outcome], 0) { $0.pass(&$1) }
    }
    for verdict in TrustCause.Verdict.allCases {
      pass(&trust.rulings[verdict], 0) { $0.pass(&$1) }
    }
  }

  private mutating func pass(_ cause: inout TrustCause) {
    var (id, at, subject, toward) = (cause.id, cause.at, cause.subject, cause.toward)
    var (fulfilment, breach) = (cause.fulfilment, cause.breach)
    var (isSuspicion, place) = (cause.isSuspicion, cause.place)
    pass(&id.entry)
    pass(&id.kind)
    pass(&at)
    pass(&subject)
    pass(&toward)
    pass(&fulfilment.promised)
    pass(&fulfilment.delivered)
    pass(&fulfilment.delay, .zero) { $0.pass(&$1) }
    pass(&breach, .slow) { $0.pass(&$1) }
    pass(&isSuspicion)
    pass(&place)
    var passed = TrustCause(
      id: id, at: at, subject: subject, toward: toward, fulfilment: fulfilment, breach: breach,
      isSuspicion: isSuspicion, place: place)
    (passed.answer, passed.ruling) = (cause.answer, cause.ruling)
    (passed.by, passed.entries) = (cause.by, cause.entries)
    pass(&passed.by)
    pass(&passed.entries)
    pass(&passed.answer, Dated("", by: .program, at: .distantPast)) {
      $0.pass(&$1.act)
      $0.pass(&$1.by)
      $0.pass(&$1.at)
    }
    let blank = TrustCause.Ruling(.dismissed, reason: "")
    pass(&passed.ruling, Dated(blank, by: .program, at: .distantPast)) {
      $0.pass(&$1.act.verdict)
      $0.pass(&$1.act.reason)
      $0.pass(&$1.by)
      $0.pass(&$1.at)
    }
    cause = passed
  }
}

extension TrustCause {
  /// Nothing, to be read over.
  fileprivate static let blank = TrustCause(
    id: ID(0, .delivery), at: .distantPast, subject: "", toward: nil, fulfilment: .kept,
    breach: nil, isSuspicion: false, place: 0)
}
