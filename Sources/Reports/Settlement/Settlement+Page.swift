internal import Domain
internal import JSONText

extension Settlement {
  /// The report as a page.
  package func page(_ voice: SettlementVoice) -> Page {
    let words = voice.words
    var page = Page(title: words.title, language: words.tag)
    page.add(.heading(1, words.title))
    if isExercise { page.add(.banner(words.banner)) }
    let moment = CivilTime(end, offsetInMinutes: Region.offsetInMinutes).iso8601
    page.add(.text("\(words.record): \(entryCount) · \(moment)"))
    page.add(.heading(2, words.loans))
    if loans.isEmpty {
      page.add(.text(words.none))
    } else {
      addLoans(to: &page, voice)
    }
    guard !parties.isEmpty else { return page }
    addLedger(to: &page, voice)
    addCases(to: &page, voice)
    return page
  }

  private func addLoans(to page: inout Page, _ voice: SettlementVoice) {
    let words = voice.words
    page.add(
      .table(
        [
          words.request, words.lender, words.borrower, words.good, words.apart, words.away,
          words.used, words.price, words.claim, words.paid, words.state,
        ], loans.map { row($0, voice) }))
    page.add(.heading(2, words.cities))
    page.add(
      .table(
        [words.city, words.received, words.gave, words.toGet, words.toPay, words.net],
        balances.map { balance in
          [balance.received, balance.paid, balance.toGet, balance.toPay, balance.net]
            .reduce([voice.city(balance.city)]) { $0 + [$1.inYuan] }
        } + [[words.sum, "", "", "", "", sum.inYuan]]))
    page.add(.text(words.check))
  }

  private func row(_ loan: Loan, _ voice: SettlementVoice) -> [String] {
    let claim = loan.claim
    return [
      loan.request.rawValue, voice.city(loan.line.lender), voice.city(loan.requester),
      voice.good(loan.good), "\(loan.line.committed)", claim?.time.map(\.inHours) ?? "–",
      loan.good.item == nil ? "–" : "\(loan.line.consumed)", loan.line.price.inYuan,
      claim?.total.inYuan ?? "–", loan.paid.inYuan, voice.words.state0(loan.line.state),
    ]
  }

  /// One JSON object, without a line's end; money in whole fen, times in milliseconds.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("status", isExercise ? "Exercise" : "Actual")
      writer.member("region", region.id.rawValue)
      writer.member("recordEnds", end.milliseconds)
      writer.member("entries", entryCount)
      writer.key("loans")
      writer.array { writer in
        for loan in loans { writer.object { Self.write(loan, &$0) } }
      }
      writer.key("cities")
      writer.array { writer in
        for balance in balances {
          writer.object { writer in
            writer.member("city", balance.city.rawValue)
            writer.member("receivedFen", balance.received.fen)
            writer.member("paidFen", balance.paid.fen)
            writer.member("toGetFen", balance.toGet.fen)
            writer.member("toPayFen", balance.toPay.fen)
            writer.member("netFen", balance.net.fen)
          }
        }
      }
      writer.member("sumFen", sum.fen)
      writer.member("openFen", open.fen)
      writeLedger(&writer)
    }
    return writer.bytes
  }

  private static func write(_ loan: Loan, _ writer: inout JSONWriter) {
    let line = loan.line
    writer.member("request", loan.request.rawValue)
    writer.member("lender", line.lender.rawValue)
    writer.member("borrower", loan.requester.rawValue)
    writer.member("good", loan.good.written)
    writer.member("state", line.state.rawValue)
    writer.member("offered", line.offered)
    writer.member("accepted", line.accepted)
    writer.member("committed", line.committed)
    writer.member("delivered", line.delivered)
    writer.member("consumed", line.consumed)
    writer.member("broughtHome", line.broughtHome)
    writer.memberIfPresent("agreement", line.agreement?.rawValue)
    writer.member("priceFen", line.price.fen)
    writer.memberIfPresent("departed", line.departed?.milliseconds)
    writer.memberIfPresent("home", line.home?.milliseconds)
    writer.memberIfPresent("awayMilliseconds", loan.claim?.time?.inMilliseconds)
    writer.memberIfPresent("claimFen", loan.claim?.total.fen)
    writer.memberIfPresent("claimedFen", line.claimed?.fen)
    writer.member("paidFen", loan.paid.fen)
  }
}

extension Money {
  /// `1234.50`.
  var inYuan: String {
    let size = fen.magnitude
    return (fen < 0 ? "-" : "") + "\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100)"
  }
}

extension Duration {
  /// Hours with two digits after the point.
  fileprivate var inHours: String {
    let hundredths = (inMilliseconds + 18_000) / 36_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
