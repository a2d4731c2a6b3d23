import Console
import Domain
import Statutes
import Terminal
import Testing

/// Postures, what opens and closes with them, and the queue of accountability, by keys.
@Suite struct StandingTests {
  private func record(_ sitting: Sitting, _ holder: PostureHolder) -> PostureRecord {
    sitting.picture.postureRecord(of: holder)
  }

  @Test("Synergy 2: all together are switched, ticked off and brought back by keys")
  func allTogetherByKeys() throws {
    var sitting = try Sitting.overTrust()
    try sitting.press("gO", "Enter")
    #expect(sitting.desk.screen == .postures && sitting.desk.postureCursor.item == .alliance)
    try sitting.press("e")
    try sitting.fill([nil, "the flood goes on"])
    #expect(sitting.picture.alliancePosture == .watch, "\(sitting.message)")
    #expect(sitting.screen.contains("ALLIANCE: WATCH"), "the second line says so")
    let items = record(sitting, .alliance).missing.count
    #expect(items == 3)
    for _ in 0..<items {
      sitting.wait(.minutes(5))
      try sitting.press("Spc")
      try sitting.fill(["seen"])
    }
    #expect(record(sitting, .alliance).missing.isEmpty)
    #expect(record(sitting, .alliance).current?.time ?? .zero > .minutes(14))
    try sitting.press("c")
    #expect(sitting.form == nil, "no way back is ordered")
    try sitting.press("e", "Right")
    try sitting.fill([nil, "it is over"])
    #expect(record(sitting, .alliance).isEasing)
    try sitting.press("c")
    let form = try #require(sitting.form)
    #expect(form.isDangerous && form.lines.contains { $0.hasPrefix("Not done") })
    try sitting.press("Esc", "Spc")
    try sitting.fill(["all were told"])
    try sitting.press("c", "Enter")
    #expect(sitting.picture.alliancePosture == .routine)
    #expect(!sitting.screen.contains("ALLIANCE:"))
  }

  @Test func theMapsKeyOrdersTheCitysList() throws {
    var sitting = try Sitting.overTrust()
    try sitting.press("gm", "e")
    try sitting.fill([nil, "rain"])
    let city = try #require(sitting.desk.selectedCity)
    #expect(record(sitting, .city(city)).missing.count == 4)
    try sitting.press("Enter", "gx")
    #expect(sitting.desk.postureCursor.item == .city(city), "the city page leads to its list")
    try sitting.press("Enter", "j", "Spc")
    try sitting.fill(["two officers"])
    #expect(record(sitting, .city(city)).ticks.map(\.act.item) == ["watch-roster"])
    try sitting.press("Esc")
    #expect(!sitting.desk.isPostureOpen && sitting.desk.screen == .postures)
  }

  @Test func whoMayNotIsToldBeforeAForm() throws {
    for (role, allowed) in [
      (Role.dispatcher, false), (.supervisor, false), (.coordinator, true), (.observer, false),
    ] {
      var sitting = try Sitting.overTrust(role: role)
      sitting.run("postures")
      try sitting.press("e")
      #expect((sitting.form != nil) == allowed, "\(role)")
    }
  }

  @Test("Accountability: the queue is ruled on by keys, with its evidence at hand")
  func theQueueByKeys() throws {
    var sitting = try Sitting.overTrust()
    sitting.run("accountability")
    #expect(sitting.desk.screen == .accountability)
    let first = try #require(sitting.desk.candidateCursor.item)
    let cause = try #require(sitting.picture.trust(in: first.city).cause(first.cause))
    #expect(!cause.entries.isEmpty && sitting.screen.contains("#\(cause.id.entry)"))
    try sitting.press("e", "Right")
    try sitting.fill([nil, "the line was down for all"])
    let ruled = try #require(sitting.picture.trust(in: first.city).cause(first.cause))
    #expect(ruled.ruling?.by.name == "wang", "\(sitting.message)")
    try sitting.press("f")
    #expect(sitting.desk.listedBreach == .lateReport && !sitting.screen.contains("did not join"))
    for _ in 0..<Breach.allCases.count { try sitting.press("f") }
    #expect(sitting.desk.listedBreach == nil)
    try sitting.press("Enter", "Enter")
    #expect(sitting.desk.screen != .accountability, "the entry leads to what it is about")
  }

  /// Seven entries pushed the ruling and the score off a small screen, where nothing scrolls.
  @Test func onASmallScreenTheRulingIsNotPushedOff() throws {
    var sitting = try Sitting.overTrust(size: Size(columns: 80, rows: 24))
    sitting.run("accountability")
    for _ in 0..<sitting.picture.region.cities.count
    where sitting.desk.candidateCursor.item?.city != Sitting.maanshan {
      try sitting.press("j")
    }
    let id = try #require(sitting.desk.candidateCursor.item)
    let cause = try #require(sitting.picture.trust(in: id.city).cause(id.cause))
    #expect(cause.entries.count >= 6)
    #expect(sitting.screen.contains("Ruling") && sitting.screen.contains("upheld 0."))
    #expect(sitting.screen.contains("#\(cause.id.entry) "), "the newest is shown")
    try sitting.press("Enter")
    #expect(cause.entries.allSatisfy { sitting.screen.contains("#\($0) ") })
    #expect(sitting.screen.contains("Ruling") && sitting.screen.contains("upheld 0."))
  }
}
