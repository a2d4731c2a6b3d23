import Testing

@testable import Domain

@Suite("A desk's load of alarms")
struct AlarmLoadTests {
  /// A desk to which alerts come at given minutes, and the load counted from its record.
  private struct Shift {
    var desk = Desk()
    var load = AlarmLoad()
    var count = 0

    mutating func alert(at second: Int64, source: String = "ops@suzhou") throws {
      count += 1
      let now = midnight.advanced(by: .seconds(second))
      let submission = Submission(
        .takeReport(flood("A\(count)", source: source)), by: .feed, happened: now, received: now,
        isExercise: false)
      for entry in try desk.picture.take(submission, recorded: now, origin: Origin.ID("desk")) {
        load.note(entry, in: desk.picture)
      }
    }
  }

  private func at(_ minute: Int64) -> Instant { midnight.advanced(by: .minutes(minute)) }

  @Test func nothingIsKnownBeforeTheFirstEntry() {
    let load = AlarmLoad()
    #expect(load.rate(at: midnight) == 0)
    #expect(load.covered(at: midnight) == .zero)
    #expect(load.flood(at: midnight) == nil)
    #expect(load.average(at: midnight) == 0)
  }

  @Test func aFloodStartsAboveTenAndEndsBelowFive() throws {
    var shift = Shift()
    for second in 0..<10 { try shift.alert(at: Int64(second)) }
    #expect(shift.load.flood(at: at(0)) == nil)
    try shift.alert(at: 61)
    #expect(shift.load.flood(at: at(1)) == .init(since: at(1), alarms: 11))
    // Five of them are younger than ten minutes: it goes on.
    for second in 0..<4 { try shift.alert(at: 300 + Int64(second)) }
    #expect(shift.load.rate(at: at(10)) == 5)
    #expect(shift.load.flood(at: at(10)) == .init(since: at(1), alarms: 15))
    #expect(shift.load.rate(at: at(11)) == 4)
    #expect(shift.load.flood(at: at(11)) == nil)
    #expect(shift.load.peak(at: at(20)) == 15)
    // In flood from minute 1 to minute 10, of the 21 that are covered.
    #expect(shift.load.shareInFlood(at: at(20)) == 10.0 / 21)
  }

  @Test func theAverageIsOverWhatIsCovered() throws {
    var shift = Shift()
    try shift.alert(at: 0)
    try shift.alert(at: 30)
    #expect(shift.load.covered(at: at(19)) == .minutes(20))
    #expect(shift.load.average(at: at(19)) == 1)
    #expect(shift.load.priorities(at: at(19)).reduce(0, +) == 2)
  }

  @Test func aDayLaterItIsForgotten() throws {
    var shift = Shift()
    for second in 0..<30 { try shift.alert(at: Int64(second)) }
    try shift.alert(at: 25 * 3600, source: "other@wuxi")
    let later = at(25 * 60)
    #expect(shift.load.priorities(at: later).reduce(0, +) == 1)
    #expect(shift.load.busiest(10).map(\.source) == ["other@wuxi"])
    #expect(shift.load.covered(at: later) == .hours(24))
  }

  @Test func theBusiestSourceComesFirst() throws {
    var shift = Shift()
    try shift.alert(at: 0, source: "b")
    for second in 1..<4 { try shift.alert(at: Int64(second), source: "c") }
    try shift.alert(at: 9, source: "a")
    #expect(shift.load.busiest(2).map(\.source) == ["c", "a"])
    #expect(shift.load.busiest(2).map(\.alarms) == [3, 1])
  }

  @Test func threeComingsInAMinuteAreChatter() throws {
    var desk = Desk()
    var load = AlarmLoad()
    func take(_ report: AlertReport, _ second: Int64) throws {
      let now = midnight.advanced(by: .seconds(second))
      let submission = Submission(
        .takeReport(report), by: .feed, happened: now, received: now,
        isExercise: false)
      for entry in try desk.picture.take(submission, recorded: now, origin: Origin.ID("desk")) {
        load.note(entry, in: desk.picture)
      }
    }
    for round in 0..<3 {
      #expect(load.chattering(at: at(1)).isEmpty)
      try take(flood("F1", sent: Int64(round * 2)), Int64(round * 10))
      try take(flood("F1", sent: Int64(round * 2 + 1), .close), Int64(round * 10 + 5))
    }
    #expect(load.chattering(at: at(1)).count == 1)
    #expect(load.chattering(at: at(120)).isEmpty)
  }
}
