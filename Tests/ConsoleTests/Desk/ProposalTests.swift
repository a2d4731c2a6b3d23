import Console
import Domain
import Planning
import Terminal
import Testing

@Suite struct ProposalTests {
  @Test func `a proposal that is taken needs three keys and is on the record with its reasons`()
    throws
  {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d", "Enter", "Enter")
    let incident = try #require(sitting.picture.alerts[alert]?.incident)
    #expect(sitting.picture.incidents[incident]?.state == .active)
    guard case .answer(let proposal, _, nil) = try #require(sitting.commands.last) else {
      throw Sitting.Unexpected.event
    }
    #expect(proposal.matter == .dispatch(incident))
    #expect(Set(proposal.rows.map(\.unit)) == Set(sitting.picture.incidents[incident]?.units ?? []))
    #expect(proposal.rows.allSatisfy { $0.low <= $0.expected && $0.expected <= $0.high })
    #expect(proposal.coverage != nil)
    #expect(sitting.picture.proposals.accepted == 1)
  }

  @Test func `what the officer changes is told apart from what was proposed`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ")
    try sitting.press("d", "Spc", "Enter", "Enter")
    #expect(sitting.picture.proposals.changed == 1)
  }

  @Test func `R refuses with a reason, and nobody is sent`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d", "R", "Enter")
    #expect(sitting.form?.fault != nil, "a reason is missing")
    sitting.type("they are there")
    try sitting.press("Enter")
    #expect(sitting.picture.proposals.refused == 1)
    #expect(sitting.picture.alerts[alert]?.incident == nil)
    #expect(sitting.desk.plan == nil)
  }

  @Test func `n goes through different plans`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ")
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    guard plan.plans.count > 1 else {
      try sitting.press("n")
      #expect(sitting.message == "There is no other plan.")
      return
    }
    try sitting.press("n")
    #expect(sitting.desk.plan?.number == 1)
    #expect(sitting.desk.plan?.chosen == Set(plan.plans[1].units))
  }

  @Test func `A gives the next alarm, and the plan then asks for more`() throws {
    var sitting = try Sitting()
    let incident = try sitting.anIncident(in: "SUZ")
    sitting.run("goto \(incident)")
    try sitting.press("A")
    #expect(sitting.form?.lines.first?.hasPrefix("Alarm 2 adds:") == true)
    try sitting.press("Enter")
    #expect(sitting.picture.incidents[incident]?.alarm == 2)
    try sitting.press("A", "Enter", "A")
    #expect(sitting.message.contains("knows no alarm after 3"))
  }

  @Test func `the plan says in few words what it leaves uncovered, at 80x24`() throws {
    for language in Language.allCases {
      var sitting = try Sitting(language: language, size: .init(columns: 80, rows: 24))
      try sitting.raise("SUZ")
      try sitting.press("d")
      let word = [Language.en: "within 8 min", .zhHans: "8 分钟内", .zhHant: "8 分鐘內"][language]
      #expect(sitting.screen.contains(try #require(word)), "\(language)")
    }
  }
}

@Suite struct JointTests {
  @Test func `gj plans all open incidents, Enter and Enter send what is chosen`() throws {
    var sitting = try Sitting()
    let first = try sitting.anIncident(in: "SUZ")
    let second = try sitting.anIncident(in: "WUX")
    try sitting.press("gj")
    #expect(sitting.screen.contains("least delay in all"))
    #expect(sitting.screen.contains("one by one"))
    try sitting.press("Spc", "Enter")
    #expect(sitting.form?.lines.count == 1, "one row was left out")
    try sitting.press("Enter")
    let sent = [first, second].filter { sitting.picture.incidents[$0]?.units.isEmpty == false }
    #expect(sent.count == 1)
    #expect(sitting.picture.proposals.accepted == 1)
  }

  @Test func `a row whose units are gone is not sent`() throws {
    var sitting = try Sitting()
    let first = try sitting.anIncident(in: "SUZ")
    let other = try sitting.anIncident(in: "SUZ")
    try sitting.press("gj")
    let row = try #require(sitting.desk.joint?.plan.rows.first { $0.incident == first })
    let taken = try #require(row.choices.first).candidate.assignment
    try sitting.publish(.dispatch([taken], to: other))
    try sitting.press("Enter")
    #expect(sitting.form == nil)
    #expect(sitting.message.contains("no longer free"))
    try sitting.press("r")
    #expect(
      sitting.desk.joint?.plan.rows.allSatisfy { row in
        !row.choices.contains { $0.candidate.unit.id == taken.unit }
      } == true)
  }

  @Test func `w compares with no unit of another city, and changes nothing`() throws {
    var sitting = try Sitting()
    _ = try sitting.anIncident(in: "SUZ")
    let before = sitting.commands.count
    sitting.run("whatif alone")
    #expect(sitting.screen.contains("??No unit of another city??"))
    #expect(sitting.commands.count == before)
    try sitting.press("Esc")
    #expect(sitting.desk.alone == nil)
  }

  @Test(arguments: Language.allCases)
  func `the comparison without aid is kept with what it showed, or put away as asked`(
    language: Language
  ) throws {
    var sitting = try Sitting(language: language)
    _ = try sitting.anIncident(in: "SUZ")
    sitting.run("whatif alone")
    let comparison = try #require(sitting.desk.alone)
    try sitting.press("W")
    #expect(sitting.picture.aidComparisons.map(\.comparison) == [comparison])
    #expect(sitting.desk.alone == nil && sitting.screen.contains(language.text(OutlookWord.kept)))
    let line = try #require(sitting.desk.log.last)
    let text = language.sentence(for: line, in: sitting.picture.region)
    #expect(text.contains(language.sum(of: comparison)) && text.isHan == (language != .en))
    try sitting.press("w")
    let asked = try #require(sitting.desk.alone).asked
    try sitting.press("X")
    #expect(sitting.picture.aidComparisons.count == 1 && sitting.desk.alone == nil)
    #expect(sitting.commands.last == .watch(.discardAidComparison(asked: asked)))
  }
}

@Suite struct UnitActTests {
  @Test func `what a unit reports can be entered late, and is marked so`() throws {
    var sitting = try Sitting()
    let incident = try sitting.anIncident(in: "SUZ")
    sitting.run("goto \(incident)")
    try sitting.press("d", "Enter", "Enter")
    let unit = try #require(sitting.picture.incidents[incident]?.units.first)
    sitting.wait(.minutes(30))
    sitting.run("unit \(unit)")
    try sitting.press("e", "Enter")
    try sitting.press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace")
    sitting.type("10m")
    try sitting.press("Enter")
    let known = try #require(sitting.picture.units[unit])
    #expect(known.status == .enroute)
    #expect(sitting.desk.now.duration(to: known.since) < .minutes(-9))
    #expect(
      sitting.desk.log.contains { entry in
        if case .unit(unit, .moved(.depart, _, _, true)) = entry.event { true } else { false }
      })
  }

  @Test func theScreenOfAllIncidentsIsPlannedHoweverItIsReached() throws {
    var desk = try Sitting().desk
    desk.show(.joint)
    #expect(desk.joint != nil)
  }

  @Test func `X takes a unit out of service with a reason, and brings it back`() throws {
    var sitting = try Sitting()
    sitting.run("unit SUZ-F01")
    try sitting.press("X")
    sitting.wait(.milliseconds(400))
    sitting.type("brakes")
    try sitting.press("Enter")
    let id = Unit.ID("SUZ-F01")
    #expect(sitting.picture.units[id]?.withdrawal?.reason == "brakes")
    #expect(sitting.screen.contains("out: brakes"))
    try sitting.press("X")
    #expect(sitting.picture.units[id]?.status == .available)
  }

  @Test func `the board is ordered and narrowed by keys`() throws {
    var sitting = try Sitting()
    sitting.run("unit SUZ-F01")
    try sitting.press("f")
    #expect(sitting.desk.unitRows.allSatisfy { sitting.picture.units[$0]?.kind == .fireEngine })
    try sitting.press("O", "o")
    #expect(sitting.desk.unitRows.allSatisfy { $0.rawValue.hasPrefix("SUZ-F") })
  }

  @Test func `b sends a free unit to stand by at another station`() throws {
    var sitting = try Sitting()
    sitting.run("unit SUZ-F01")
    try sitting.press("b", "Enter", "Enter")
    #expect(sitting.picture.units[Unit.ID("SUZ-F01")]?.status == .relocating)
    try sitting.press("v")
    #expect(sitting.message.contains("under way"))
    try sitting.press("R")
    #expect(sitting.message.contains("on scene"))
  }

  @Test func `the clocks are counted from what this desk has heard`() throws {
    var sitting = try Sitting()
    let incident = try sitting.anIncident(in: "SUZ")
    sitting.run("goto \(incident)")
    try sitting.press("d", "Enter", "Enter")
    for unit in try #require(sitting.picture.incidents[incident]?.units) {
      try sitting.arrive(unit)
    }
    #expect(sitting.desk.clocks[.processing].ended == 1)
    #expect(sitting.desk.clocks[.fullFirstAlarm].ended == 1)
    #expect(sitting.desk.clocks[.answering].begun == 0)
    try sitting.press("gc")
    #expect(sitting.screen.contains("first unit sent"))
  }
}
