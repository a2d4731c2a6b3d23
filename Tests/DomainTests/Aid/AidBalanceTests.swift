import Geodesy
import Testing

@testable import Domain

/// What must hold after any history of messages, refused ones among them.
@Suite struct AidBalanceTests {
  @Test func nothingIsMadeOrLostInTenThousandHistories() throws {
    var settled = 0
    for seed in 0..<10_000 {
      var history = History(seed: UInt64(seed))
      for _ in 0..<20 { history.step() }
      let found = history.problem
      #expect(found == nil, "seed \(seed): \(found ?? "")")
      if found != nil { return }
      settled += history.settled
    }
    #expect(settled > 500, "histories must get to their end, or this shows nothing")
  }

  @Test func theArchiveOfAnyHistoryGivesItBack() throws {
    for seed in 0..<200 {
      var history = History(seed: UInt64(seed))
      for _ in 0..<40 { history.step() }
      let picture = history.desk.picture
      let read = try #require(
        Picture(region: aidRegion, at: midnight, archive: picture.archive), "seed \(seed)")
      #expect(read.aid == picture.aid && read.archive == picture.archive, "seed \(seed)")
    }
  }
}

private struct History {
  var desk = Desk(region: aidRegion)
  private var random: UInt64
  var settled = 0
  private let cities: [City.ID] = [.suzhou, .shanghai, .wuxi]

  init(seed: UInt64) { random = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  private mutating func below(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random % UInt64(count))
  }

  mutating func step() {
    desk.wait(.minutes(Int64(below(40))))
    let requests = desk.picture.aid.sorted.filter { !$0.isClosed }
    guard !requests.isEmpty, below(12) > 0 else { return ask() }
    let request = requests[below(requests.count)]
    let line = request.lines[below(request.lines.count)]
    // Mostly what the table allows and leads on, now and then anything.
    let ends: Set<AidTrigger> = [
      .quote, .decline, .refuse, .withdraw, .cancel, .expire, .waive, .contest, .askExtension,
    ]
    let allowed = AidStateTable.edges.filter { $0.from == line.state }.map(\.trigger)
      .filter { below(8) == 0 || !ends.contains($0) }
    let trigger =
      below(10) == 0 || allowed.isEmpty
      ? AidTrigger.allCases[below(AidTrigger.allCases.count)] : allowed[below(allowed.count)]
    let owner = trigger.side == .lender ? line.lender : request.requester
    let command = facts(trigger, line, below(12) == 0 ? cities[below(3)] : owner)
    guard (try? desk.take(command, by: trigger == .expire ? .program : .officer)) != nil else {
      return
    }
    if trigger == .settle { settled += 1 }
  }

  private mutating func facts(_ trigger: AidTrigger, _ line: AidLine, _ city: City.ID) -> Command {
    let command = desk.command(trigger, on: line, by: city)
    guard case .aid(.take(var message, let id, let by)) = command else { return command }
    switch trigger {
    case .offer, .quote, .accept, .commit, .arrive, .consume:
      if below(2) == 0 { message.quantity = below(700) }
      if below(2) == 0, trigger == .offer { message.price = Money(fen: below(400)) }
    case .send, .decline, .refuse, .withdraw, .mobilise, .askExtension, .grantExtension,
      .refuseExtension, .askReturn, .release, .comeHome, .claim, .waive, .contest, .settle,
      .cancel, .expire:
      break
    }
    return .aid(.take(message, on: id, by: by))
  }

  private mutating func ask() {
    let requester = cities[below(3)]
    let lenders = cities.filter { $0 != requester }
    let quantity = 1 + below(900)
    var report = sandbags(
      quantity, from: lenders.prefix(1 + below(2)).map { .init($0, 1 + below(quantity)) },
      at: desk.now)
    report.requester = requester
    _ = try? desk.take(.aid(.request(report)))
  }

  /// What does not hold; nil where all does.
  var problem: String? {
    let picture = desk.picture
    var (receivable, payable, received, paid) = (0, 0, 0, 0)
    var here = 0
    for city in cities {
      let account = picture.aidAccount(of: city)
      receivable += account.receivable.fen
      payable += account.payable.fen
      received += account.received.fen
      paid += account.paid.fen
      let stock = picture.stock(of: city, "sandbags")
      if stock.onHand < 0 || stock.reserved < 0 || stock.lent < 0 || stock.borrowed < 0 {
        return "a stock below zero: \(stock)"
      }
      here += stock.onHand + stock.lent
    }
    if receivable != payable || received != paid { return "the accounts do not add up" }
    let lines = picture.aid.sorted.flatMap(\.lines)
    let gone = lines.reduce(0) { $0 + $1.consumed }
    if here + gone != 3000 { return "\(here) there and \(gone) gone of 3000" }
    let claims = lines.filter { $0.state == .claimed }.reduce(0) { $0 + ($1.claimed?.fen ?? 0) }
    if claims != receivable { return "claims of \(claims), accounts of \(receivable)" }
    for line in lines {
      let steps = [line.asked, line.offered, line.accepted, line.committed, line.delivered]
      for (more, less) in zip(steps, steps.dropFirst()) where more < less {
        return "\(line.id): \(steps)"
      }
    }
    for request in picture.aid.sorted where request.taken > request.report.quantity {
      return "\(request.id) took more than it asked for"
    }
    return nil
  }
}
