import Domain
import Geodesy
import Statutes
import Testing

/// The clocks of reports, at their boundary minutes.
@Suite struct ClockTests {
  /// Clocks of a Ⅰ in Wuxi, verified at ten on a working day.
  private func desk(_ grade: Grade = .first, at moment: String = "2026-07-01T10:00") throws
    -> (Desk, Incident.ID)
  {
    var desk = Desk(at: moment)
    let id = try desk.open()
    try desk.grade(id, grade)
    return (desk, id)
  }

  @Test(arguments: [
    (Grade.first, "phone-grave 07-01 10:15, written-grave 07-01 10:30"),
    (.second, "phone-grave 07-01 10:15, written-grave 07-01 10:30"),
    (.third, "phone-large 07-01 10:30, written-large 07-01 11:00"),
    (.fourth, "environment-light 07-01 14:00"),
  ])
  func eachGradeHasItsLimits(grade: Grade, first: String) throws {
    let (desk, id) = try desk(grade)
    let text = desk.clocks(id).map { "\($0.rule.id) \(Desk.text($0.due))" }
    #expect(text.joined(separator: ", ").hasPrefix(first))
  }

  @Test func noClockRunsBeforeTheIncidentIsGraded() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    #expect(desk.clocks(id).isEmpty)
  }

  @Test(arguments: [(14 * 60 + 59, false), (15 * 60, false), (15 * 60 + 1, true)])
  func theLastMomentOfALengthIsInTime(seconds: Int, isLate: Bool) throws {
    var (desk, id) = try desk()
    desk.wait(.seconds(seconds))
    let clock = try #require(desk.clock(id, "phone-grave"))
    #expect(clock.isLate(at: desk.now) == isLate)
    try desk.report(id)
    #expect(try #require(desk.clock(id, "phone-grave")).isLate(at: desk.now) == isLate)
    #expect(try #require(desk.clock(id, "phone-grave")).made == desk.now)
  }

  @Test func aReportInWritingServesForThePhoneButNotTheOtherWayRound() throws {
    var (desk, id) = try desk()
    try desk.report(id, by: .phone)
    #expect(desk.clock(id, "phone-grave")?.isOpen == false)
    #expect(desk.clock(id, "written-grave")?.isOpen == true)
    var (other, same) = try self.desk()
    try other.report(same, by: .written)
    #expect(other.clock(same, "phone-grave")?.isOpen == false)
    #expect(other.clock(same, "written-grave")?.isOpen == false)
  }

  @Test func aPreReportStopsTheClockAndIsMarked() throws {
    var (desk, id) = try desk()
    try desk.report(id, lacking: "cause")
    let clock = try #require(desk.clock(id, "phone-grave"))
    #expect(!clock.isOpen && clock.isPreReport)
    // The complete one may follow.
    try desk.report(id)
  }

  @Test func aRaisedGradeShowsWhatIsAlreadyLate() throws {
    var (desk, id) = try desk(.fourth)
    #expect(desk.clock(id, "phone-grave") == nil)
    desk.wait(.minutes(20))
    try desk.grade(id, .second)
    let phone = try #require(desk.clock(id, "phone-grave"))
    #expect(phone.isLate(at: desk.now))
    #expect(phone.raisedPast == desk.now)
    let written = try #require(desk.clock(id, "written-grave"))
    #expect(!written.isLate(at: desk.now) && written.raisedPast == nil)
  }

  @Test(arguments: [
    ("2026-07-01T10:00", "2026-07-01T16:59", "07-01 17:00", false),
    ("2026-07-01T10:00", "2026-07-01T17:00", "07-01 17:00", true),
    ("2026-07-01T17:00", "2026-07-02T07:59", "07-02 08:00", false),
    ("2026-12-31T18:00", "2027-01-01T08:00", "01-01 08:00", true),
    ("2028-02-28T18:00", "2028-02-29T07:59:59", "02-29 08:00", false),
    ("2028-02-29T18:00", "2028-03-01T08:00", "03-01 08:00", true),
  ])
  func aFollowUpIsDueBeforeTheHourAndLateAtIt(
    opened: String, now: String, due: String, isLate: Bool
  ) throws {
    var (desk, id) = try desk(at: opened)
    try desk.report(id)
    desk.go(to: now)
    let daily = desk.clocks(id).filter { $0.rule.id == "daily" && $0.isOpen }
    let first = try #require(daily.first)
    #expect(Desk.text(first.due) == due)
    #expect(first.isLate(at: desk.now) == isLate)
  }

  @Test func aFollowUpServesTheHourAheadAndTheNextRunsOn() throws {
    var (desk, id) = try desk()
    try desk.report(id)
    desk.go(to: "2026-07-01T16:00")
    try desk.report(id, .followUp)
    #expect(desk.clock(id, "daily")?.isOpen == false)
    desk.go(to: "2026-07-01T18:00")
    let next = try #require(desk.clock(id, "daily"))
    #expect(Desk.text(next.due) == "07-02 08:00" && next.isOpen)
  }

  @Test func aTollThatChangesIsToldWithinThirtyDaysAndOfFiresWithinSeven() throws {
    for (kind, rule, days) in [
      ("chemical-leak", "toll", 30), ("warehouse-fire", "toll-road-fire", 7),
    ] {
      var desk = Desk(at: "2026-02-20T10:00")
      let id = try desk.open(kind)
      try desk.govern(id, .assess(Losses(dead: 1, injured: 2)))
      try desk.report(id)
      #expect(desk.clock(id, rule) == nil)
      desk.wait(.hours(30))
      try desk.govern(id, .assess(Losses(dead: 2, injured: 2)))
      let clock = try #require(desk.clock(id, rule))
      #expect(clock.due == clock.start.advanced(by: .hours(Int64(days) * 24 - 30)))
      try desk.report(id, .correction)
      #expect(desk.clock(id, rule)?.isOpen == false)
      desk.wait(.hours(Int64(days) * 24))
      try desk.govern(id, .assess(Losses(dead: 3, injured: 2)))
      #expect(desk.clock(id, rule)?.isOpen == false, "the window has closed")
    }
  }

  @Test func aCityUnderTheStateCouncilReportsToIt() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open(in: Desk.shanghai)
    try desk.grade(id, .first)
    #expect(Set(desk.clocks(id).map(\.rule.receiver)) == [.state])
  }

  @Test func theFinalReportCountsWorkingHours() throws {
    for (recovered, due) in [
      // A working day: eight hours of 8-12 and 14-18.
      ("2026-07-01T10:00", "07-02 10:00"),
      ("2026-07-01T08:00", "07-01 18:00"),
      // Friday evening goes on on Monday.
      ("2026-07-03T17:00", "07-06 17:00"),
      // Before National Day: the 30th is the last working day, the 8th the next.
      ("2026-09-30T17:00", "10-08 17:00"),
      // A Saturday that is made up for counts, the holiday Sunday after it does not.
      ("2026-02-14T08:00", "02-14 18:00"),
      ("2026-02-14T17:00", "02-24 17:00"),
      ("2026-01-04T16:00", "01-05 16:00"),
    ] {
      #expect(Desk.text(try finalDue(recovered)) == due, "recovered at \(recovered)")
    }
  }

  /// When the final report is due of an incident that recovered at a moment.
  private func finalDue(_ recovered: String) throws -> Instant {
    var desk = Desk(at: recovered)
    let id = try desk.open()
    try desk.grade(id, .second)
    let city = desk.picture.incidents[id]?.city
    guard let unit = Desk.region.units.first(where: { $0.city == city })?.id else {
      throw Desk.NoIncident()
    }
    try desk.take(
      .dispatch([Assignment(unit: unit, distance: .zero, travel: .minutes(1))], to: id))
    let way = Journey(
      from: .at(31, 120), to: .at(31, 120), departed: desk.now, expectedArrival: desk.now)
    for trigger in [UnitTrigger.depart, .arrive] {
      try desk.take(.moveUnit(unit, trigger, journey: way))
    }
    try desk.take(.incident(id, .contain))
    try desk.take(.incident(id, .recover))
    return try #require(desk.clock(id, "final")).due
  }

  @Test func whatIsLateRaisesAnAlertThatTheReportEnds() throws {
    var (desk, id) = try desk()
    var watch = ClockWatch(desk.statutes, desk.picture)
    for entry in desk.entries { watch.note(entry, in: desk.picture) }
    #expect(watch.due(at: desk.now, in: desk.picture).isEmpty)
    desk.wait(.minutes(15))
    #expect(watch.due(at: desk.now, in: desk.picture).isEmpty)
    desk.wait(.milliseconds(1))
    #expect(watch.next == desk.now)
    let reports = watch.due(at: desk.now, in: desk.picture)
    #expect(reports.map(\.kind) == ["report-overdue"])
    #expect(reports.first?.city == Desk.wuxi && reports.first?.status == .exercise)
    for report in reports { try desk.take(.takeReport(report), by: .source("clocks")) }
    #expect(watch.due(at: desk.now, in: desk.picture).isEmpty, "it is told once")
    try desk.report(id)
    watch.note(try #require(desk.entries.last), in: desk.picture)
    let ends = watch.due(at: desk.now, in: desk.picture)
    #expect(ends.map(\.operation) == [.close])
    for report in ends { try desk.take(.takeReport(report), by: .source("clocks")) }
    #expect(desk.picture.alerts.filter(\.isActive).isEmpty)
  }

  @Test func theWatchGoesOnAfterARestart() throws {
    var (desk, id) = try desk()
    desk.wait(.minutes(16))
    var watch = ClockWatch(desk.statutes, desk.picture)
    for report in watch.due(at: desk.now, in: desk.picture) {
      try desk.take(.takeReport(report), by: .source("clocks"))
    }
    var restarted = ClockWatch(desk.statutes, desk.picture)
    #expect(restarted.due(at: desk.now, in: desk.picture).isEmpty)
    try desk.report(id)
    restarted.note(try #require(desk.entries.last), in: desk.picture)
    #expect(restarted.due(at: desk.now, in: desk.picture).count == 1)
  }
}
