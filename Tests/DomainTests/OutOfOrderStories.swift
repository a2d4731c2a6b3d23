import Testing

@testable import Domain

@Suite("Reports in another order than they were sent")
struct OutOfOrderStories {
  @Test func anUpdateThatComesBeforeItsAlertStandsWhenTheAlertComes() throws {
    var desk = Desk()
    let first = flood("F1")
    let update = flood("F2", sent: 5, .update, .severe, references: [first.key])
    let id = try desk.receive(update)
    #expect(try desk.receive(first) == id)
    #expect(try desk.alert(id).report == update)
    #expect(try desk.alert(id).keys == [update.key, first.key])
    #expect(try desk.alert(id).firstOccurred == first.key.sent)
    #expect(desk.picture.total.standingCount == 1)
    #expect(desk.refusal(of: .takeReport(first), by: .feed) == .duplicateReport(first.key))
  }

  @Test func anOlderUpdateDoesNotTakeThePlaceOfANewerOne() throws {
    var desk = Desk()
    let first = flood("F1")
    let id = try desk.receive(first)
    let newer = flood("F3", sent: 9, .update, .extreme, references: [first.key])
    let older = flood("F2", sent: 5, .update, .minor, references: [first.key])
    try desk.receive(newer)
    try desk.receive(older)
    #expect(try desk.alert(id).report == newer)
    #expect(try desk.alert(id).priority == newer.priority)
  }

  @Test func anUpdateThatWasSentBeforeTheCancelDoesNotBringTheAlertBack() throws {
    var desk = Desk()
    let first = flood("F1")
    let id = try desk.receive(first)
    let cancel = flood("F3", sent: 9, .close, references: [first.key])
    try desk.receive(cancel)
    try desk.receive(flood("F2", sent: 5, .update, references: [first.key]))
    #expect(try !desk.alert(id).isActive)
    #expect(try desk.alert(id).end == .cancelled(by: cancel.key))
  }

  @Test func aCancelThatComesFirstEndsItsAlertWhenItComes() throws {
    var desk = Desk()
    let first = flood("F1")
    let cancel = flood("F2", sent: 5, .close, references: [first.key])
    #expect(try desk.take(.takeReport(cancel), by: .feed) == [.endForetold(cancel)])
    #expect(desk.refusal(of: .takeReport(cancel), by: .feed) == .duplicateReport(cancel.key))
    let id = try desk.receive(first)
    #expect(try desk.alert(id).state == .returned)
    #expect(try desk.alert(id).end == .cancelled(by: cancel.key))
    #expect(desk.refusal(of: .takeReport(cancel), by: .feed) == .duplicateReport(cancel.key))
  }

  @Test func aDrillsCancelThatComesFirstLeavesTheActualAlert() throws {
    var desk = Desk()
    let first = flood("F1")
    let drill = flood("F2", sent: 5, .close, status: .exercise, references: [first.key])
    try desk.take(.takeReport(drill), by: .feed)
    let id = try desk.receive(first)
    #expect(try desk.alert(id).isActive)
  }

  @Test func theMiddleOfAChainThatComesLastJoinsItsEnds() throws {
    var desk = Desk()
    let first = flood("F1")
    let second = flood("F2", sent: 3, .update, references: [first.key])
    let third = flood("F3", sent: 6, .update, references: [second.key])
    let lone = try desk.receive(first)
    let last = try desk.receive(third)
    #expect(lone != last)
    try desk.receive(second)
    #expect(try desk.alert(lone).end == .cancelled(by: second.key))
    #expect(try desk.alert(last).report == third)
    #expect(desk.picture.alerts.filter(\.isActive).map(\.report) == [third])
  }

  /// Chains of an alert, its updates and perhaps its cancel, in every order: the same is in force
  /// in the end.
  @Test(arguments: 1...5) func inEveryOrderTheSameIsInForce(length: Int) throws {
    for isCancelled in [false, true] {
      let chain = Self.chain(length: length, isCancelled: isCancelled)
      let inForce = isCancelled ? [] : [try #require(chain.last)]
      for order in Self.orders(of: chain) {
        var desk = Desk()
        for report in order { try desk.take(.takeReport(report), by: .feed) }
        #expect(desk.picture.alerts.filter(\.isActive).map(\.report.key) == inForce.map(\.key))
      }
    }
  }

  @Test func anUpdateThatSaysThatItIsOverEndsLikeACancelInBothOrders() throws {
    let first = flood("F1")
    var last = flood("F2", sent: 3, .update, references: [first.key])
    last.over = .parameter(name: "VTEC", value: "EXP")
    var desk = Desk()
    let id = try desk.receive(first)
    try desk.take(.takeReport(last), by: .feed)
    let end = try #require(last.over)
    #expect(try desk.alert(id).end == .stated(end, by: last.key))
    #expect(try desk.alert(id).report.key == first.key, "what it was stays to be read")
    #expect(desk.refusal(of: .takeReport(last), by: .feed) == .duplicateReport(last.key))

    var turned = Desk()
    try turned.take(.takeReport(last), by: .feed)
    #expect(turned.picture.alerts.filter(\.isActive).isEmpty, "there is nothing to raise")
    let late = try turned.take(.takeReport(first), by: .feed)
    #expect(late.count == 2)
    #expect(turned.picture.alerts.filter(\.isActive).isEmpty)
  }

  private static func chain(length: Int, isCancelled: Bool) -> [AlertReport] {
    var chain = [flood("F1")]
    while chain.count < length {
      let place = chain.count
      let isLast = place == length - 1
      chain.append(
        flood(
          "F\(place + 1)", sent: Int64(place), isLast && isCancelled ? .close : .update,
          references: [chain[place - 1].key]))
    }
    if isCancelled, length == 1 {
      chain.append(flood("F2", sent: 1, .close, references: [chain[0].key]))
    }
    return chain
  }

  private static func orders(of reports: [AlertReport]) -> [[AlertReport]] {
    guard reports.count > 1 else { return [reports] }
    return reports.indices.flatMap { index in
      var rest = reports
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
