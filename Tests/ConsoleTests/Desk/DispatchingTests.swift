import Console
import Domain
import Planning
import Testing

@Suite struct DispatchingTests {
  @Test func `from an alert to units sent: d, Enter, Enter`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    #expect(plan.target == .alert(alert))
    #expect(!plan.chosen.isEmpty, "units are proposed")
    try sitting.press("Enter")
    let form = try #require(sitting.form)
    #expect(form.lines.first == "An incident will be opened first.")
    #expect(form.lines.contains { $0.contains(" km, about ") })
    #expect(form.lines.contains { $0.contains("Leaves ") })
    try sitting.press("Enter")
    let incident = try #require(sitting.picture.alerts[alert]?.incident)
    #expect(sitting.picture.incidents[incident]?.state == .active)
    #expect(Set(sitting.picture.incidents[incident]?.units ?? []) == plan.chosen)
    #expect(sitting.desk.plan == nil)
    #expect(sitting.desk.openIncidents == [incident])
  }

  @Test func `what was typed ahead decides nothing`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ")
    try sitting.press("d")
    try sitting.press("Enter", "Enter", "Enter", after: .milliseconds(20))
    #expect(sitting.form != nil, "the form stands and waits")
    #expect(sitting.commands.isEmpty)
    try sitting.press("Enter")
    #expect(!sitting.commands.isEmpty)
  }

  @Test func `a form acts on what it was opened for, whatever the list does`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ", .minor)
    try sitting.press("d", "Enter")
    for _ in 0..<5 { try sitting.raise("NKG", .extreme) }
    try sitting.press("Enter")
    #expect(sitting.picture.alerts[alert]?.incident != nil)
    #expect(sitting.picture.incidents.count == 1)
  }

  @Test func `Space leaves a unit out; a unit taken meanwhile is chosen no longer`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ")
    let incident = try sitting.anIncident(in: "SUZ")
    try sitting.press("Home", "d")
    let plan = try #require(sitting.desk.plan)
    let taken = try #require(plan.chosenCandidates.last)
    try sitting.publish(.dispatch([taken.assignment], to: incident))
    #expect(sitting.desk.plan?.chosen.contains(taken.unit.id) == false)
    #expect(sitting.message.contains(taken.unit.id.rawValue))
    let cursor = try #require(sitting.desk.plan?.cursor.item)
    let wasChosen = sitting.desk.plan?.chosen.contains(cursor)
    try sitting.press("Spc")
    #expect(sitting.desk.plan?.chosen.contains(cursor) != wasChosen)
  }

  @Test func `an incident is taken through its life, and closed with an outcome`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("i", "Enter")
    let id = try #require(sitting.picture.alerts[alert]?.incident)
    #expect(sitting.picture.incidents[id]?.state == .verified)
    try sitting.press("d", "Enter", "Enter")
    #expect(sitting.picture.incidents[id]?.state == .active)
    try sitting.press("e", "Enter")
    #expect(sitting.message.contains("No unit is on scene"))
    let units = try #require(sitting.picture.incidents[id]?.units)
    for unit in units { try sitting.arrive(unit) }
    try sitting.press("e", "Enter", "e", "Enter")
    #expect(sitting.picture.incidents[id]?.state == .recovered)
    for unit in units {
      try sitting.publish(.moveUnit(unit, .release, journey: sitting.journey(of: unit)))
    }
    sitting.run("incident")
    #expect(sitting.screen.contains("\(units.count) sent, all released"))
    #expect(!sitting.screen.contains("none sent yet"))
    try sitting.press("c", "Enter")
    #expect(sitting.form?.fault != nil, "an outcome is missing")
    sitting.type("fire out")
    try sitting.press("Enter")
    #expect(sitting.picture.incidents[id]?.state == .closed)
    #expect(sitting.desk.openIncidents.isEmpty)
  }

  @Test func `r calls a unit back, and the form says so first`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d", "Enter", "Enter")
    let id = try #require(sitting.picture.alerts[alert]?.incident)
    let unit = try #require(sitting.picture.incidents[id]?.units.first)
    let many = (sitting.picture.incidents[id]?.units.count ?? 0) > 1
    try sitting.press("r")
    if many { try sitting.press("Enter") }
    #expect(sitting.form?.title.contains(unit.rawValue) == true)
    try sitting.press("Enter")
    #expect(sitting.picture.units[unit]?.status == .available, "it has not turned out")
  }

  @Test func `r calls a unit back from the road, and it starts home`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d", "Enter", "Enter")
    let id = try #require(sitting.picture.alerts[alert]?.incident)
    for unit in sitting.picture.incidents[id]?.units ?? [] {
      try sitting.publish(.moveUnit(unit, .depart, journey: sitting.journey(of: unit)))
    }
    let unit = try #require(sitting.picture.incidents[id]?.units.first)
    try sitting.press("r")
    if sitting.form == nil { try sitting.press("Enter") }
    try sitting.press("Enter")
    #expect(sitting.picture.units[unit]?.status == .returning)
  }

  @Test func `a unit that can go no further is a matter for its incident's dispatcher`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise("SUZ")
    try sitting.press("d", "Enter", "Enter")
    let id = try #require(sitting.picture.alerts[alert]?.incident)
    let unit = try #require(sitting.picture.incidents[id]?.units.first)
    try sitting.publish(.moveUnit(unit, .depart, journey: sitting.journey(of: unit)))
    try sitting.publish(.unit(unit, .holdUp(on: RoadWay.ID("G2"))))
    sitting.run("units")
    #expect(sitting.screen.contains("NO WAY ON G2"))
    sitting.run("incident")
    #expect(sitting.screen.contains("NO WAY ON G2"))
    let report = AlertReport(
      key: ReportKey(source: Unit.waySource, identifier: unit.rawValue, sent: sitting.desk.now),
      operation: .open, status: .exercise, city: try sitting.city("SUZ").id, area: unit.rawValue,
      kind: EventKind.unitHeld, emergencyClass: .accident, severity: .severe,
      urgency: .immediate, certainty: .observed, headline: unit.rawValue)
    try sitting.publish(.takeReport(report))
    let held = try #require(sitting.picture.alerts.sorted.last?.id)
    sitting.run("queue")
    while sitting.desk.queue.cursor.item != held { try sitting.press("j") }
    try sitting.press("Enter")
    #expect(sitting.screen.contains("d sends another"))
    #expect(sitting.desk.openIncident(of: held) == id, "d sends to where it was to go")
  }
}

extension Sitting {
  /// An incident that nobody here opened.
  mutating func anIncident(
    in abbreviation: String, kind: String = "building-fire"
  ) throws -> Incident.ID {
    let city = try city(abbreviation)
    let report = Incident.Report(
      city: city.id, kind: kind, emergencyClass: .accident, priority: .second,
      title: "Fire", place: "", coordinate: city.coordinate, alert: nil)
    let entries = try publish(.reportIncident(report))
    guard case .incident(let id, _) = try #require(entries.first).event else {
      throw Unexpected.event
    }
    return id
  }

  func journey(of unit: Unit.ID) -> Journey? {
    picture.units[unit].map {
      Journey(
        from: $0.home, to: $0.home, departed: wall,
        expectedArrival: wall.advanced(by: .minutes(5)))
    }
  }

  /// A unit sets out and arrives.
  mutating func arrive(_ unit: Unit.ID) throws {
    try publish(.moveUnit(unit, .depart, journey: journey(of: unit)))
    try publish(.moveUnit(unit, .arrive, journey: nil))
  }
}
