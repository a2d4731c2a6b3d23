/// What a city can promise, or owes without saying so.
package enum CommitmentKind: String, CaseIterable, Hashable, Sendable {
  /// What it offered and another took: so much, by the time at which it is needed.
  case delivery
  /// To let go of what it borrowed by the time agreed.
  case giveBack
  /// To pay what was claimed within thirty days.
  case payment
  /// To answer a request, or the terms of a joint decision, by the time asked for.
  case answer
  /// The reports that the law asks for, in time and complete.
  case report
  /// A duty of the list of responsibilities, ticked off by its time.
  case duty
  /// To take an urgent alert before it becomes the supervisor's matter.
  case acknowledgement
  /// To acknowledge a notice that was sent to it alone, by the clock that the notice states.
  case notice
  /// To sign an agreement, or to refuse, by the hour that was given for it.
  case signature
  /// To answer an offer of the lead within an hour.
  case lead
  /// To come to a joint meeting, or to say why not.
  case meeting
  /// What another city or the coordinating body remarked.
  case remark
  /// To do by its time what it is to do better, as somebody else has found.
  case improvement

  /// What one commitment of the kind weighs: an assumption of ours, by what hangs on it.
  package var weight: Double {
    switch self {
    case .delivery, .giveBack, .payment, .report: 1
    case .answer, .signature, .duty, .lead, .meeting, .remark, .improvement: 0.5
    case .acknowledgement, .notice: 0.25
    }
  }
}

/// How a commitment ended: so much of what was promised, and whether in time.
package struct Fulfilment: Hashable, Sendable {
  /// In one word.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case kept, late, partial, broken
  }

  package var promised: Int
  package var delivered: Int
  /// How long after its time; nil where it was in time.
  package var delay: Duration?

  package init(_ delivered: Int, of promised: Int, delay: Duration? = nil) {
    self.promised = promised
    self.delivered = delivered
    self.delay = delay
  }

  /// All of one thing, at a moment, where another moment was its time.
  package init(at moment: Instant, due: Instant) {
    self.init(1, of: 1, delay: moment > due ? due.duration(to: moment) : nil)
  }

  package static let kept = Fulfilment(1, of: 1)
  package static let broken = Fulfilment(0, of: 1)

  package var outcome: Outcome {
    if delivered <= 0 { return .broken }
    if delivered < promised { return .partial }
    return delay == nil ? .kept : .late
  }

  /// The part that counts as kept, 0…1: what came of what was promised, half of it if late.
  package var share: Double {
    guard promised > 0 else { return 1 }
    return min(1, max(0, Double(delivered) / Double(promised))) * (delay == nil ? 1 : 0.5)
  }
}

/// For what a city may be called to account: a rule raises it from the record, a person rules.
package enum Breach: String, CaseIterable, Hashable, Sendable {
  /// A report came late, or has not come.
  case lateReport
  /// A report lacks what it must say.
  case incompleteReport
  /// The toll rose after the final report.
  case concealed
  /// A number that had been reported was taken back.
  case falseReport
  /// It did not answer when it was asked.
  case absent
  /// It came, answered or acted late.
  case slow
  /// It did not bring what it had promised, or kept what it should have given back.
  case uncooperative
}
