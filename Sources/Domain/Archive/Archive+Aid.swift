import Geodesy

/// What requests for aid, stocks and accounts pass, in order.
extension Archive {
  mutating func pass(_ request: inout AidRequest) {
    var (id, report, actor) = (request.id, request.report, request.openedBy)
    var (opened, isExercise) = (request.opened, request.isExercise)
    pass(&id)
    pass(&report)
    pass(&actor)
    pass(&opened)
    pass(&isExercise)
    var passed = AidRequest(id: id, report: report, by: actor, at: opened, isExercise: isExercise)
    passed.lines = request.lines
    passed.notes = request.notes
    let blank = AidLine(
      asking: .init(City.ID(""), 0), of: id, report, at: .distantPast)
    pass(&passed.lines, blank) { archive, line in
      var lender = line.lender
      archive.pass(&lender)
      if line.lender != lender || line.request != id {
        line = AidLine(asking: .init(lender, 0), of: id, report, at: .distantPast)
      }
      archive.pass(&line)
    }
    pass(&passed.notes, .blank) { $0.pass(&$1) }
    request = passed
  }

  mutating func pass(_ report: inout AidRequest.Report) {
    pass(&report.requester)
    pass(&report.good)
    pass(&report.quantity)
    pass(&report.asks, .init(City.ID(""), 0)) {
      $0.pass(&$1.lender)
      $0.pass(&$1.quantity)
    }
    pass(&report.incident)
    pass(&report.hazard)
    pass(&report.purpose)
    pass(&report.place)
    pass(&report.answerBy)
    pass(&report.neededBy)
    pass(&report.returnBy)
  }

  mutating func pass(_ good: inout AidGood) {
    var text = good.written
    pass(&text)
    if let found = AidGood(written: text) { good = found } else { fail() }
  }

  mutating func pass(_ money: inout Money) { pass(&money.fen) }

  mutating func pass(_ money: inout Money?) { pass(&money, .zero) { $0.pass(&$1) } }

  /// What a line has but for its two names.
  private mutating func pass(_ line: inout AidLine) {
    pass(&line.state)
    pass(&line.since)
    pass(&line.asked)
    pass(&line.offered)
    pass(&line.accepted)
    pass(&line.committed)
    pass(&line.delivered)
    pass(&line.consumed)
    pass(&line.broughtHome)
    pass(&line.price)
    pass(&line.agreement)
    pass(&line.version, 0) { $0.pass(&$1) }
    pass(&line.units)
    pass(&line.journey, .blank) { $0.pass(&$1) }
    pass(&line.departed)
    pass(&line.arrived)
    pass(&line.home)
    pass(&line.answerBy)
    pass(&line.neededBy)
    pass(&line.returnBy)
    pass(&line.wish)
    pass(&line.claimed)
    pass(&line.paid)
  }

  private mutating func pass(_ note: inout AidNote) {
    pass(&note.lender)
    pass(&note.by)
    pass(&note.at)
    pass(&note.trigger)
    pass(&note.quantity, 0) { $0.pass(&$1) }
    pass(&note.text)
  }

  mutating func pass(_ stock: inout Stock) {
    pass(&stock.onHand)
    pass(&stock.reserved)
    pass(&stock.lent)
    pass(&stock.borrowed)
    pass(&stock.counted)
  }

  mutating func pass(_ account: inout AidAccount) {
    pass(&account.receivable)
    pass(&account.payable)
    pass(&account.received)
    pass(&account.paid)
  }

  mutating func pass(_ use: inout AidUse) {
    pass(&use.agreement)
    pass(&use.lender)
    pass(&use.good)
  }

  mutating func pass(_ id: inout AidLine.ID) {
    pass(&id.request)
    pass(&id.lender)
  }
}

extension AidRequest {
  /// Nothing, to be read over.
  static let blank = AidRequest(
    id: ID(""),
    report: Report(
      requester: City.ID(""), good: .units(.fireEngine), quantity: 0, asks: [], purpose: "",
      place: .blank, answerBy: .distantPast, neededBy: .distantPast, returnBy: .distantPast),
    by: .program, at: .distantPast, isExercise: false)
}

extension AidNote {
  /// Nothing, to be read over.
  static let blank = AidNote(
    lender: City.ID(""), by: .program, at: .distantPast, trigger: .send, quantity: nil, text: "")
}

extension Stock {
  /// Nothing, to be read over.
  static let blank = Stock(onHand: 0, counted: .distantPast)
}

extension AidUse {
  /// Nothing, to be read over.
  static let blank = AidUse(
    agreement: AidAgreement.ID(""), lender: City.ID(""), good: .units(.fireEngine))
}

extension AidLine.ID {
  /// Nothing, to be read over.
  static let blank = AidLine.ID(AidRequest.ID(""), City.ID(""))
}
