import Documents
import Domain
import Geodesy
import Statutes
import Testing

/// What opens and closes with each posture, as the file says it.
@Suite struct PostureChecklistTests {
  private let statutes = Statutes.standard

  @Test("Synergy 2: every way from one posture to another has its list, with source and owner")
  func everyWayHasItsList() {
    for edge in PostureTable.edges {
      for holder in [PostureHolder.city(Desk.suzhou), .alliance] {
        let items = statutes.items(of: holder, from: edge.from, to: edge.to)
        #expect(!items.isEmpty, "\(holder): \(edge.from) to \(edge.to)")
        for item in items {
          let line = statutes.line(of: item.name)
          #expect(line?.source.english.isEmpty == false && item.within > .zero)
        }
      }
    }
    let lines = statutes.checklists.flatMap(\.lines)
    #expect(Set(lines.map(\.change)) == [.opens, .closes])
    #expect(lines.allSatisfy { $0.text.english != $0.text.simplified })
  }

  @Test func anOrderBringsItsList() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let command = statutes.order(
      .city(Desk.suzhou), to: .emergency, reason: "levee", in: desk.picture)
    try desk.take(.watch(command))
    let record = desk.picture.postureRecord(of: .city(Desk.suzhou))
    #expect(record.missing.map(\.name).contains("command-post"))
    #expect(record.posture == .emergency)
  }

  @Test(arguments: [
    ("    to: watch\n    items:", "    to: recovery\n    items:", "no way leads"),
    ("owner: dispatcher\n        within: 15m", "owner: system\n        within: 15m", "an item is"),
    ("change: opens", "change: sings", "sings"),
    ("      - id: watch-roster", "      - id: watch-copy", "two items"),
    ("    from: [watch]\n    to: routine", "    from: [recovery]\n    to: routine", "two lists"),
    ("  - rule: concealed", "  - rule: absent", "two waits"),
  ])
  func whatIsWrongIsTold(piece: String, wrong: String, told: String) throws {
    #expect(Statutes.text.contains(piece), "\(piece)")
    let text = Statutes.text.replacingFirst(piece, with: wrong)
    let reading = Statutes.read(text, name: "mine.yaml")
    #expect(reading.value == nil)
    #expect(reading.problems.contains { "\($0)".contains(told) }, "\(reading.problems)")
  }

  /// A file of before there were lists is read as it was.
  @Test func aFileWithoutListsIsRight() throws {
    let text = String(Statutes.text.split(separator: "\npostures:\n")[0]) + "\n"
    let reading = Statutes.read(text, name: "old.yaml")
    let old = try #require(reading.value, "\(reading.problems)")
    #expect(old.items(of: .alliance, from: .routine, to: .watch).isEmpty)
  }
}

/// What time alone shows of cities' words.
@Suite struct AccountabilityWatchTests {
  private func act(_ desk: inout Desk, _ watch: inout AccountabilityWatch) throws {
    for command in watch.due(at: desk.now, in: desk.picture) {
      for entry in try desk.take(command, by: .source(ReportKey.clocks)) {
        watch.note(entry, in: desk.picture)
      }
    }
  }

  @Test("Responsibility list: what the record proves ends as a commitment, in time or late")
  func whatTheRecordProves() throws {
    for (minutes, expected) in [(Int64(10), Fulfilment.Outcome.kept), (16, .late)] {
      var desk = Desk(at: "2026-07-01T10:00")
      let id = try desk.open()
      var watch = AccountabilityWatch(desk.statutes, desk.picture)
      desk.wait(.minutes(minutes))
      let unit = try #require(Desk.region.units.first { $0.id.rawValue.hasPrefix("WUX-F") })
      for entry in try desk.take(
        .dispatch([Assignment(unit: unit.id, distance: .zero, travel: .minutes(3))], to: id))
      {
        watch.note(entry, in: desk.picture)
      }
      desk.wait(.minutes(1))
      try act(&desk, &watch)
      let cause = try #require(
        desk.picture.trust(in: Desk.wuxi).causes.first { $0.subject == "\(id) respond" })
      #expect(cause.fulfilment.outcome == expected && cause.kind == .duty)
      let count = desk.picture.trust(in: Desk.wuxi).ended
      desk.wait(.minutes(1))
      try act(&desk, &watch)
      #expect(desk.picture.trust(in: Desk.wuxi).ended == count, "it ends once")
    }
  }

  @Test("Accountability: who was asked to help and neither came nor said why did not join in")
  func whoDidNotComeDidNotJoinIn() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    let due = desk.now.advanced(by: .minutes(30))
    try desk.take(
      .alliance(.intervention(.incident(id), .direct([Desk.suzhou], "send foam", due: due))))
    var watch = AccountabilityWatch(desk.statutes, desk.picture)
    desk.wait(.minutes(89))
    try act(&desk, &watch)
    #expect(desk.picture.trust(in: Desk.suzhou).breaches.isEmpty)
    desk.wait(.minutes(1))
    try act(&desk, &watch)
    let cause = try #require(desk.picture.trust(in: Desk.suzhou).breaches.last)
    #expect(cause.breach == .slow || cause.breach == .absent)
    #expect(cause.breach == .absent && cause.fulfilment.outcome == .broken)
  }

  @Test("Accountability: the first response to a neighbour's incident that comes late is slow")
  func aLateFirstResponse() throws {
    for (minutes, isLate) in [(Int64(50), false), (75, true)] {
      var desk = Desk(at: "2026-07-01T10:00")
      let report = AlertReport(
        key: ReportKey(source: "s", identifier: "1", sent: desk.now), city: Desk.wuxi,
        kind: "chemical-leak", emergencyClass: .accident, severity: .severe, headline: "Leak",
        touched: [
          CityShare(city: Desk.wuxi, area: 0.3, people: 0.2, residents: 20),
          CityShare(city: Desk.suzhou, area: 0.2, people: 0.1, residents: 10),
        ])
      let made = try desk.take(.takeReport(report), by: .source("s"))
      guard case .alert(let alert, _)? = made.first?.event else { throw Desk.NoIncident() }
      let id = try desk.open(alert: alert)
      var watch = AccountabilityWatch(desk.statutes, desk.picture)
      let unit = try #require(Desk.region.units.first { $0.id.rawValue.hasPrefix("SUZ") })
      let sent = desk.now.advanced(by: .minutes(minutes))
      while let next = watch.next, next <= sent {
        desk.now = max(desk.now, next)
        try act(&desk, &watch)
      }
      desk.now = sent
      for entry in try desk.take(
        .dispatch([Assignment(unit: unit.id, distance: .zero, travel: .minutes(30))], to: id))
      {
        watch.note(entry, in: desk.picture)
      }
      desk.wait(.minutes(1))
      try act(&desk, &watch)
      let cause = try #require(
        desk.picture.trust(in: Desk.suzhou).causes.first { $0.subject == "\(id) help" })
      #expect(cause.fulfilment.outcome == (isLate ? .late : .kept))
      #expect(cause.breach == (isLate ? .slow : nil))
    }
  }

  @Test("Accountability: losses that are known and that no report tells within its clock")
  func whatIsHeldBack() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.govern(id, .assess(Losses(dead: 1, injured: 0)))
    func file(_ stage: FiledReport.Stage, _ dead: Int) throws {
      try desk.govern(
        id,
        .report(
          FiledReport(
            stage, to: .province, by: .written, told: Losses(dead: dead, injured: 0))))
    }
    try file(.initial, 1)
    desk.wait(.minutes(30))
    try desk.govern(id, .assess(Losses(dead: 4, injured: 0)))
    var told = desk
    var watch = AccountabilityWatch(desk.statutes, desk.picture)
    func isRaised() -> Bool {
      desk.picture.trust(in: Desk.wuxi).breaches.contains { $0.breach == .concealed }
    }
    // The next follow-up is due at five.
    let limit = Desk.moment("2026-07-01T17:00")
    while let next = watch.next, next <= limit {
      desk.now = max(desk.now, next)
      try act(&desk, &watch)
    }
    #expect(!isRaised())
    desk.now = limit.advanced(by: .minutes(1))
    try act(&desk, &watch)
    #expect(isRaised())
    let cause = try #require(
      desk.picture.trust(in: Desk.wuxi).breaches.last { $0.breach == .concealed })
    #expect(cause.subject == "\(id) province dead 1→4" && cause.isSuspicion)
    // Who tells of it in time has held nothing back.
    try told.govern(
      id,
      .report(
        FiledReport(
          .followUp, to: .province, by: .written, told: Losses(dead: 4, injured: 0))))
    var other = AccountabilityWatch(told.statutes, told.picture)
    told.now = limit.advanced(by: .minutes(1))
    try act(&told, &other)
    #expect(!told.picture.trust(in: Desk.wuxi).breaches.contains { $0.breach == .concealed })
  }

  @Test("综合协调、协同共治、属地管理: missed copies are counted until the city is told")
  func missedCopies() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open(priority: .second)
    #expect(MissedCopies(desk.statutes, desk.picture, at: desk.now).missed.isEmpty)
    desk.wait(.minutes(61))
    let late = MissedCopies(desk.statutes, desk.picture, at: desk.now)
    #expect(late.duties == 1 && !late.missed.isEmpty)
    #expect(late.missed.allSatisfy { $0.owner == Desk.wuxi && $0.matter == .incident(id) })
    try desk.govern(id, .tell(late.missed.map(\.city)))
    #expect(MissedCopies(desk.statutes, desk.picture, at: desk.now).missed.isEmpty)
  }

  @Test("综合协调、协同共治、属地管理: a desk that falls silent is a gap in the watch")
  func watchGaps() {
    var desk = Desk(at: "2026-07-01T10:00")
    for city in [Desk.wuxi, Desk.suzhou] {
      desk.picture.note(
        .heartbeat(source: "desk-\(city)", city: city, at: desk.now, interval: .minutes(1)))
    }
    #expect(WatchGaps(desk.picture, at: desk.now).silent.isEmpty)
    let heard = desk.now
    desk.wait(.minutes(30))
    desk.picture.note(
      .heartbeat(
        source: "desk-\(Desk.wuxi)", city: Desk.wuxi, at: desk.now, interval: .minutes(1)))
    let gaps = WatchGaps(desk.picture, at: desk.now)
    #expect(
      gaps.desks == 2 && gaps.silent.map(\.city) == [Desk.suzhou]
        && gaps.silent.map(\.since) == [heard])
  }
}
