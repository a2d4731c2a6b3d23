import Console
import Domain
import Planning
import Testing

/// Units of other cities in the plan of whoever sends.
@Suite struct LendingTests {
  /// A watch at which a city has no unit of some kinds left.
  private func watch(
    without kinds: [UnitKind], where isMeant: (Unit, Sitting) throws -> Bool
  ) throws -> Sitting {
    var sitting = try Sitting()
    for unit in sitting.picture.units.sorted where kinds.contains(unit.kind) {
      guard try isMeant(unit, sitting) else { continue }
      try sitting.publish(.unit(unit.id, .withdraw(reason: "maintenance")))
    }
    return sitting
  }

  @Test func `four keys send a neighbour's units where an agreement is in force`() throws {
    var sitting = try watch(without: [.fireEngine]) { unit, sitting in
      unit.city == (try sitting.city("SUZ").id)
    }
    let alert = try sitting.raise("SUZ", kind: "building-fire")
    try sitting.press(".", "d", "Enter")
    let form = try #require(sitting.form)
    #expect(form.lines.contains { $0.contains("aid agreement") && $0.contains("¥") })
    try sitting.press("Enter")
    let incident = try #require(sitting.picture.alerts[alert]?.incident)
    let sent = try #require(sitting.picture.incidents[incident]?.units)
    let lent = sent.filter { sitting.picture.loan(of: $0) != nil }
    #expect(!lent.isEmpty)
    let request = try #require(sitting.picture.aid.sorted.first)
    #expect(request.lines.map(\.state) == [.mobilising])
    #expect(Set(request.lines.flatMap(\.units)) == Set(lent))
  }

  /// Three hazmat teams were lacking, "too far", and not one was in the list.
  @Test func `what the plan lacks is offered however far it is`() throws {
    var sitting = try watch(without: [.hazmat]) { unit, sitting in
      unit.city == (try sitting.city("SUZ").id)
    }
    _ = try sitting.raise("SUZ", kind: "chemical-leak")
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    #expect(plan.shown.gaps.contains { $0.kind == .hazmat && $0.reason == .tooFar })
    let far = try #require(plan.candidates.first { $0.unit.kind == .hazmat })
    #expect(far.travel.untilArrival > Candidates.lendingLimit)
    #expect(far.access.isOpen && !plan.chosen.contains(far.unit.id))
    while sitting.desk.plan?.cursor.item != far.unit.id { try sitting.press("j") }
    try sitting.press("Spc")
    #expect(sitting.desk.plan?.chosen.contains(far.unit.id) == true)
  }

  @Test func `a unit that must be asked for is not ticked; a asks for its kind`() throws {
    // All that an agreement would give is out: what is left must be asked for.
    var sitting = try watch(without: [.hazmat]) { unit, sitting in
      let suzhou = try sitting.city("SUZ").id
      let agreements = sitting.picture.agreements(
        between: unit.city, and: suzhou, on: .units(.hazmat), at: sitting.desk.now)
      return unit.city == suzhou || !agreements.isEmpty
    }
    let incident = try sitting.anIncident(in: "SUZ", kind: "chemical-leak")
    try sitting.press("Tab")
    sitting.run("incident")
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    #expect(plan.shown.gaps.contains { $0.kind == .hazmat })
    let unit = try #require(plan.candidates.first { $0.reason == .neededOnRequest }?.unit)
    while sitting.desk.plan?.cursor.item != unit.id { try sitting.press("j") }
    try sitting.press("Spc")
    #expect(sitting.desk.plan?.chosen.contains(unit.id) == false)
    #expect(sitting.message.contains("request needed"))
    try sitting.press("a")
    let form = try #require(sitting.form)
    #expect(form.fields.allSatisfy { !$0.editor.text.isEmpty }, "filled in")
    try sitting.press("Enter", after: .seconds(2))
    let request = try #require(sitting.picture.aid.sorted.first)
    #expect(request.report.incident == incident)
    #expect(request.good == .units(.hazmat))
    #expect(request.lines.contains { $0.lender == unit.city })
    #expect(sitting.picture.units[unit.id]?.incident == nil, "nobody is sent by asking")
  }

  /// It said only that an incident had to be opened first, and by which key.
  @Test func `before an incident is open, a opens it and the request follows`() throws {
    var sitting = try watch(without: [.hazmat]) { unit, sitting in
      let suzhou = try sitting.city("SUZ").id
      let agreements = sitting.picture.agreements(
        between: unit.city, and: suzhou, on: .units(.hazmat), at: sitting.desk.now)
      return unit.city == suzhou || !agreements.isEmpty
    }
    let alert = try sitting.raise("SUZ", kind: "chemical-leak")
    try sitting.press("d", "a")
    let incident = try #require(sitting.picture.alerts[alert]?.incident)
    #expect(sitting.form?.fields.map(\.name).contains(.lenders) == true)
    #expect(sitting.desk.plan != nil, "the plan stays open behind it")
    try sitting.press("Enter", after: .seconds(2))
    #expect(sitting.picture.aid.sorted.first?.report.incident == incident)
  }

  @Test func `where the plan lacks nothing, a asks for nothing`() throws {
    var sitting = try Sitting()
    _ = try sitting.anIncident(in: "SUZ", kind: "lift-entrapment")
    sitting.run("incident")
    try sitting.press("d", "a")
    #expect(sitting.form == nil && sitting.picture.aid.isEmpty)
  }
}
