import Testing

@testable import Domain

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same day.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
}

@Suite("Days of random commands")
struct RandomDayTests {
  @Test(arguments: UInt64(1)...8)
  func talliesEqualAFullRecount(seed: UInt64) {
    var day = Day(seed: seed)
    for step in 1...1500 {
      day.step()
      guard step.isMultiple(of: 50) else { continue }
      #expect(day.desk.picture.tallyProblems == [], "seed \(seed), step \(step)")
    }
    #expect(day.taken > 300, "seed \(seed): too few commands were taken to prove anything")
    #expect(day.refused > 100, "seed \(seed): too few commands were refused")
  }

  @Test(arguments: UInt64(1)...4)
  func decidingChangesNothingAndAnswersTheSameTwice(seed: UInt64) {
    var day = Day(seed: seed)
    for _ in 1...300 {
      let (command, actor) = day.command()
      let before = Facts(day.desk.picture)
      let answers = [
        day.desk.answer(to: command, by: actor), day.desk.answer(to: command, by: actor),
      ]
      #expect(answers[0] == answers[1], "seed \(seed): \(command)")
      #expect(Facts(day.desk.picture) == before, "seed \(seed): \(command)")
      day.step(command, actor)
    }
  }

  @Test func theSameEventsMakeTheSamePicture() {
    var day = Day(seed: 99)
    for _ in 1...800 { day.step() }
    var again = Picture(region: smallRegion, at: midnight)
    for entry in day.desk.record { again.apply(entry) }
    #expect(Facts(again) == Facts(day.desk.picture))
  }

  /// From its archive a picture goes on as if it had never been away.
  @Test(arguments: UInt64(1)...4)
  func anArchiveHoldsAllThatEntriesMade(seed: UInt64) throws {
    var day = Day(seed: seed)
    for _ in 1...700 { day.step() }
    let archive = day.desk.picture.archive
    var restored = try #require(
      Picture(region: smallRegion, at: midnight, archive: archive), "seed \(seed)")
    #expect(restored.archive == archive, "seed \(seed)")
    let count = day.desk.record.count
    for _ in 1...700 { day.step() }
    for entry in day.desk.record[count...] { restored.apply(entry) }
    #expect(Facts(restored) == Facts(day.desk.picture), "seed \(seed)")
    #expect(restored.archive == day.desk.picture.archive, "seed \(seed)")
  }

  @Test func aDamagedArchiveIsRefusedOrReadButNeverFatal() {
    var day = Day(seed: 5)
    for _ in 1...50 { day.step() }
    let archive = day.desk.picture.archive
    for length in stride(from: 0, to: archive.count, by: 211) {
      let cut = Array(archive[..<length])
      #expect(Picture(region: smallRegion, at: midnight, archive: cut) == nil, "\(length) bytes")
    }
    for place in stride(from: 0, to: archive.count, by: 67) {
      var flipped = archive
      flipped[place] ^= 0xFF
      _ = Picture(region: smallRegion, at: midnight, archive: flipped)
    }
  }
}

/// A desk to which anything may be said.
private struct Day {
  var desk = Desk()
  var dice: Dice
  var taken = 0
  var refused = 0

  init(seed: UInt64) { dice = Dice(state: seed) }

  mutating func step() {
    let (command, actor) = command()
    step(command, actor)
  }

  mutating func step(_ command: Command, _ actor: Actor) {
    desk.wait(.seconds(dice.number(0...90)))
    do {
      try desk.takeWithRules(command, by: actor)
      taken += 1
    } catch {
      refused += 1
    }
  }

  mutating func command() -> (Command, Actor) {
    let place: [City.ID?] = [.suzhou, .shanghai, "999999", nil]
    let city = dice.pick(place)
    let alerts = ["SUZ", "SHA", "REG"].map { "\($0)-A\(dice.number(1...9))" }
    let alert = Alert.ID(dice.pick(alerts))
    let incident = Incident.ID("\(dice.pick(["SUZ", "SHA"]))-I\(dice.number(1...6))")
    let unit = Unit.ID("\(dice.pick(["SUZ", "SHA"]))-F0\(dice.number(1...3))")
    switch dice.number(1...10) {
    case 1, 2, 3: return (.takeReport(report(in: city)), .feed)
    case 4, 5, 6: return (.alert(alert, alertCommand(on: alert)), .program)
    case 7:
      return (.reportIncident(fireReport(in: city ?? .suzhou)), dice.pick([.officer, .feed]))
    case 8: return (.incident(incident, incidentCommand()), .officer)
    case 9: return (.dispatch([assignment(unit)], to: incident), .officer)
    default:
      let journey = desk.picture.units[unit].map { desk.journey(of: $0) }
      return (.moveUnit(unit, dice.pick(UnitTrigger.allCases), journey: journey), .officer)
    }
  }

  private mutating func report(in city: City.ID?) -> AlertReport {
    let references = (0..<dice.number(0...2)).map { _ in flood("F\(dice.number(1...40))").key }
    return flood(
      "F\(dice.number(1...40))", sent: Int64(dice.number(0...3)),
      dice.pick(AlertReport.Operation.allCases), dice.pick(Severity.allCases), city: city,
      status: dice.pick([.actual, .actual, .exercise]), references: references)
  }

  private mutating func alertCommand(on id: Alert.ID) -> AlertCommand {
    let until = desk.now.advanced(by: .minutes(Int64(dice.number(1...20))))
    let other = Alert.ID("SUZ-A\(dice.number(1...9))")
    return dice.pick([
      .acknowledge(occurrence: desk.picture.alerts[id]?.occurrence ?? 1), .unacknowledge,
      .shelve(until: until, reason: "r"), .unshelve, .endShelving, .suppress(reason: "r"),
      .unsuppress, .removeFromService(reason: "r"), .returnToService, .ruleOver(reason: "r"),
      .note(text: "n"), .group(under: other, dice.pick(CorrelationRule.allCases)),
      .inhibit(by: other), .release, .escalate,
    ])
  }

  private mutating func incidentCommand() -> IncidentCommand {
    dice.pick([
      .verify, .activate, .contain, .reportFlareUp(reason: "r"), .recover, .close(outcome: "o"),
      .dismiss(reason: "r"), .note(text: "n"),
    ])
  }
}

/// All that a picture says, to compare.
private struct Facts: Equatable {
  let alerts: Registry<Alert.ID, Alert>
  let incidents: Registry<Incident.ID, Incident>
  let units: Registry<Unit.ID, Unit>
  let tallies: Registry<City.ID, Tally>
  let sums: [Tally]
  let shelved: [Alert.ID]
  let reports: Registry<ReportKey, ReportTrace>
  let identities: Registry<ReportIdentity, Alert.ID>
  let sequence: Int

  init(_ picture: Picture) {
    alerts = picture.alerts
    incidents = picture.incidents
    units = picture.units
    tallies = picture.tallies
    sums = [picture.elsewhere, picture.total]
    shelved = picture.shelved
    reports = picture.reports
    identities = picture.identities
    sequence = picture.sequence
  }
}

extension Picture {
  /// Where a tally differs from what a count over everything gives.
  fileprivate var tallyProblems: [String] {
    let known = region.cities.map(\.id)
    var counted: [City.ID?: Tally] = [:]
    func count(_ city: City.ID?, _ change: (inout Tally) -> Void) {
      let place = city.flatMap { known.contains($0) ? $0 : nil }
      change(&counted[place, default: Tally()])
    }
    alerts.visit { _, alert in count(alert.city) { $0.add(alert) } }
    incidents.visit { _, incident in
      if incident.isOpen { count(incident.city) { $0.openIncidents += 1 } }
    }
    units.visit { _, unit in
      if unit.status.isDispatchable { count(unit.city) { $0.freeUnits += 1 } }
    }
    var problems: [String] = []
    for city in known where tally(of: city) != counted[city] ?? Tally() {
      problems.append(
        "\(city): \(tally(of: city)) but counted \(String(describing: counted[city]))")
    }
    if elsewhere != counted[nil] ?? Tally() { problems.append("elsewhere: \(elsewhere)") }
    let free = counted.values.reduce(0) { $0 + $1.freeUnits }
    let standing = counted.values.reduce(0) { $0 + $1.standingCount }
    let waiting = counted.values.reduce(0) { $0 + $1.unacknowledgedCount }
    if total.freeUnits != free || total.standingCount != standing {
      problems.append("total: \(total)")
    }
    if total.unacknowledgedCount != waiting { problems.append("total waiting: \(total)") }
    let aside = alerts.filter { $0.state == .shelved }.map(\.id)
    if Set(aside) != Set(shelved) || aside.count != shelved.count {
      problems.append("shelved: \(shelved), in fact \(aside)")
    }
    var members: [Alert.ID: Int] = [:]
    var silent: [Alert.ID: Set<Alert.ID>] = [:]
    alerts.visit { id, alert in
      if alert.isStanding, let leader = alert.grouping?.leader { members[leader, default: 0] += 1 }
      if let other = alert.settingAside?.inhibitor { silent[other, default: []].insert(id) }
    }
    for id in alerts.sorted.map(\.id) {
      if groupSize(of: id) != members[id] ?? 0 { problems.append("group of \(id)") }
      if Set(inhibited(by: id)) != silent[id] ?? [] { problems.append("silenced by \(id)") }
    }
    return problems
  }
}

extension Tally {
  fileprivate mutating func add(_ alert: Alert) {
    let index = alert.priority.rawValue - 1
    switch alert.state {
    case .normal: break
    case .unacknowledged, .returned:
      standing[index] += 1
      unacknowledged[index] += 1
      if alert.state == .returned { returned[index] += 1 }
    case .acknowledged: standing[index] += 1
    case .shelved, .suppressed, .outOfService: shelved += 1
    }
  }
}
