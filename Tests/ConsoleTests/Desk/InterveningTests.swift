import Console
import Domain
import Terminal
import Testing

@Suite("Taking a matter over and handing it back, by keys")
struct InterveningTests {
  private static let matter = Matter.hazard(Hazard.ID("NKG-H1"))

  private func sitting(
    _ language: Language = .en, role: Role = .coordinator
  ) throws -> Sitting {
    var sitting = try Sitting.overFlood(language, role: role)
    sitting.run("forecast")
    return sitting
  }

  private func record(_ sitting: Sitting) -> CommandRecord {
    sitting.picture.governance(of: Self.matter).command
  }

  /// It was the hazard that was declared first, wherever that stood on the page.
  @Test func onTheForecastPageTheFirstHazardThereIsMeant() throws {
    var sitting = try sitting()
    try sitting.flood(
      "SUZ-H1", from: sitting.city("SUZ").id, on: "qiantang",
      reaching: [(sitting.city("WUX").id, 2)])
    let page = sitting.screen
    let (first, other) = try (
      #require(page.firstRange(of: "SUZ-H1")), #require(page.firstRange(of: "NKG-H1"))
    )
    #expect(first.lowerBound < other.lowerBound)
    try sitting.press("gC")
    #expect(sitting.form?.title.contains("SUZ-H1") == true)
  }

  @Test func onARowOfAForecastItsHazardIsMeant() throws {
    var sitting = try Sitting.overFlood()
    let report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "NKG-H1-321100", sent: sitting.desk.now),
      city: Sitting.zhenjiang, kind: "river-flood", emergencyClass: .naturalDisaster,
      severity: .severe, headline: "forecast")
    try sitting.publish(.takeReport(report))
    sitting.run("queue")
    try sitting.press("gC")
    #expect(sitting.form?.title.contains("NKG-H1") == true)
  }

  @Test(arguments: Language.allCases)
  func itIsHandedBackProposedConfirmedAndSeen(language: Language) throws {
    var sitting = try sitting(language)
    #expect(sitting.picture.command(of: Self.matter) == .superior, "as the delta is organised")
    try sitting.press("ge")
    try sitting.fill([nil, "stop the barges"])
    #expect(record(sitting).directives.map(\.act.text) == ["stop the barges"])
    #expect(record(sitting).directives.first?.act.cities.count == 3)
    #expect(sitting.screen.contains("stop the barges"))
    sitting.run("duties")
    #expect(sitting.screen.contains("stop the barges"), "the directed owe it by its hour")
    sitting.run("forecast")
    try sitting.press("gC")
    try sitting.fill(["they can do it"])
    #expect(sitting.picture.command(of: Self.matter) == .peers)
    try sitting.press("ge")
    #expect(sitting.form == nil && sitting.desk.message?.weight == .refusal)
    try sitting.press("gC")
    try sitting.fill([nil, "the crest rises"])
    #expect(sitting.picture.command(of: Self.matter) == .proposed)
    #expect(
      record(sitting).intervention?.act
        == SuperiorIntervention(.request(Sitting.nanjing), reason: "the crest rises"))
    #expect(sitting.screen.contains("the crest rises"))
    sitting.run("organisation")
    #expect(sitting.screen.contains("NKG-H1") && sitting.screen.contains("the crest rises"))
    sitting.run("forecast")
    try sitting.press("gC")
    try sitting.fill([nil, nil])
    #expect(sitting.picture.command(of: Self.matter) == .proposed, "another confirms it")
    #expect(sitting.desk.message?.weight == .refusal)
    try sitting.publish(.alliance(.intervention(Self.matter, .confirm)))
    #expect(sitting.picture.command(of: Self.matter) == .superior)
  }

  @Test func whatIsProposedMayBeDropped() throws {
    var sitting = try sitting()
    try sitting.press("gC")
    try sitting.fill(["they can do it"])
    try sitting.press("gC")
    try sitting.fill([nil, "the crest rises"])
    try sitting.press("gC")
    sitting.wait(.seconds(2))
    try sitting.press("Right", "Tab")
    sitting.type("it falls")
    try sitting.press("Enter")
    #expect(sitting.picture.command(of: Self.matter) == .peers)
    #expect(record(sitting).ended?.act == "it falls")
  }

  /// Whoever had handed a matter back read that it had been taken over.
  @Test func theLineOfMessagesSaysWhatTheStepHasDone() throws {
    var sitting = try sitting(role: .supervisor)
    try sitting.publish(.alliance(.intervention(Self.matter, .handBack(reason: "r"))))
    try sitting.press("gC")
    try sitting.fill([nil, "the crest rises"])
    #expect(sitting.desk.message?.text.contains("take-over proposed") == true)
    var other = try self.sitting(role: .coordinator)
    try other.press("gC")
    try other.fill(["it falls"])
    let text = try #require(other.desk.message?.text)
    #expect(text.contains("handed back") && !text.lowercased().contains("take"), "\(text)")
  }

  @Test func aSupervisorProposesAndTheCoordinatorConfirms() throws {
    var sitting = try sitting(role: .supervisor)
    try sitting.publish(.alliance(.intervention(Self.matter, .handBack(reason: "r"))))
    try sitting.press("gC")
    try sitting.fill([nil, "the crest rises"])
    #expect(sitting.picture.command(of: Self.matter) == .proposed)
    try sitting.press("gC")
    try sitting.fill([nil, nil])
    #expect(sitting.picture.command(of: Self.matter) == .proposed)
    #expect(sitting.desk.message?.weight == .refusal)
  }

  @Test func whatExceedsTheCitiesStandsOnTheIncidentsPageWithItsKey() throws {
    var sitting = try Sitting(role: .coordinator)
    try sitting.raise("WUX", .extreme, "Leak", kind: "chemical-leak")
    try sitting.press("a", "i")
    sitting.wait(.seconds(1))
    try sitting.press("Enter", "gi")
    let incident = try #require(sitting.picture.incidents.sorted.first)
    let matter = Matter.incident(incident.id)
    try sitting.publish(.alliance(.intervention(matter, .handBack(reason: "small"))))
    #expect(sitting.screen.contains("their body proposes") && !sitting.screen.contains("exceeds"))
    try sitting.publish(.govern(matter, .assess(Losses(dead: 3))))
    #expect(sitting.screen.contains("it exceeds them:"))
    try sitting.press("gC")
    try sitting.fill([nil, "three dead"])
    #expect(
      sitting.picture.governance(of: matter).command.intervention?.act.ground == .grade(.second))
  }
}
