import Domain
import Planning
import Regions
import Testing

@testable import Exercises

@Suite("Mutual aid in a great flood, by simulated desks")
struct AidTests {
  private static let played = Result { try play(seed: 7, hours: 26) }

  private struct Played {
    var simulation: Simulation
    var entries: [Entry]
  }

  private static func play(seed: UInt64, hours: Int64) throws -> Played {
    let scenario = try Scenarios.open("yangtze-flood")
    var simulation = Simulation(scenario, region: try World.region(), seed: seed)
    var entries: [Entry] = []
    simulation.open(scenario) { entries.append($0) }
    simulation.advance(to: scenario.start.advanced(by: .hours(hours))) { entries.append($0) }
    return Played(simulation: simulation, entries: entries)
  }

  private func kinds(_ entries: [Entry]) -> Set<AidTrigger> {
    Set(
      entries.compactMap { entry in
        if case .aid(_, .passed(let message, _, _)) = entry.event { message.trigger } else { nil }
      })
  }

  @Test func theCitiesAskEachOtherWhenTheShortfallShows() throws {
    let played = try Self.played.get()
    let kinds = kinds(played.entries)
    for trigger in [AidTrigger.send, .offer, .accept, .commit, .mobilise, .arrive, .consume] {
      #expect(kinds.contains(trigger), "\(trigger)")
    }
    let asked = played.entries.contains { entry in
      if case .aid(_, .drafted(let report)) = entry.event { report.good.kind != nil } else { false }
    }
    #expect(asked, "boats and pumps are asked for as well")
    #expect(played.simulation.refusals.isEmpty, "\(played.simulation.refusals.first as Any)")
  }

  @Test func theSameSeedAsksTheSame() throws {
    let again = try Self.play(seed: 7, hours: 12)
    let first = try Self.played.get().entries.prefix(again.entries.count)
    #expect(Array(first) == again.entries)
  }

  /// What a city lends comes out of its stores, and nothing is made or lost by it.
  @Test func stocksAndAccountsAddUp() throws {
    let picture = try Self.played.get().simulation.picture
    let lines = picture.aid.sorted.flatMap { request in request.lines.map { (request, $0) } }
    for item in picture.region.resources.items.map(\.id) {
      let seeds = picture.region.supplies.filter { $0.item == item }.reduce(0) { $0 + $1.quantity }
      let stocks = picture.region.cities.map { picture.stock(of: $0.id, item) }
      let held = stocks.reduce(0) { $0 + $1.onHand + $1.lent }
      let gone = lines.filter { $0.0.good.item == item }.reduce(0) { $0 + $1.1.consumed }
      #expect(held + gone == seeds, "\(item)")
      #expect(stocks.allSatisfy { $0.onHand >= 0 && $0.reserved >= 0 && $0.borrowed >= 0 })
    }
    let accounts = picture.region.cities.map { picture.aidAccount(of: $0.id).balance }
    #expect(accounts.reduce(.zero, +) == .zero)
  }

  /// A lender promises no more than it can spare above its own need.
  @Test func theRegionsShortfallGetsSmaller() throws {
    let scenario = try Scenarios.open("yangtze-flood")
    let alone = try Self.play(seed: 7, hours: 9).simulation.picture
    let matrix = ReliefMatrix(alone, at: scenario.start.advanced(by: .hours(9)))
    let coming = matrix.goods.reduce(0) { $0 + matrix.total($1).coming }
    let lent = alone.region.cities.reduce(0) { sum, city in
      alone.region.resources.items.reduce(sum) { $0 + alone.stock(of: city.id, $1.id).borrowed }
    }
    #expect(coming + lent > 0)
  }

  /// What a person has taken in hand is left to that person.
  @Test func aCityThatAPersonSpeaksForIsLeftAlone() throws {
    let scenario = try Scenarios.open("yangtze-flood")
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    let anqing = City.ID("340800")
    var now = scenario.start.advanced(by: .hours(3))
    simulation.advance(to: now)
    let seat = try #require(simulation.picture.region[anqing]?.coordinate)
    let report = AidRequest.Report(
      requester: anqing, good: .supply(SupplyItem.ID("rice")), quantity: 2000,
      asks: [.init(City.ID("340100"), 2000)], purpose: "flood", place: seat,
      answerBy: now.advanced(by: .hours(2)), neededBy: now.advanced(by: .hours(9)),
      returnBy: now.advanced(by: .hours(90)))
    let before = simulation.picture.aid.sorted.count { $0.requester == anqing }
    try simulation.submit(
      Submission(
        .aid(.request(report)), by: Actor(name: "wang", role: .dispatcher), happened: now,
        received: now, isExercise: true))
    #expect(simulation.picture.isStaffed(anqing))
    now = now.advanced(by: .hours(4))
    simulation.advance(to: now)
    let after = simulation.picture.aid.sorted.filter { $0.requester == anqing }
    #expect(after.count == before + 1, "nobody else asks for Anqing now")
    let own = try #require(after.first { $0.openedBy.role == .dispatcher })
    #expect(own.lines.map(\.state) == [.offered], "Hefei has answered; Anqing decides itself")
  }

  /// Boats of two neighbours: asked for, promised, come, at work, gone home, claimed, settled.
  @Test func boatsOfTwoNeighboursComeWorkAndGoHome() throws {
    var story = try BoatStory()
    try story.ask()
    try story.playUntil { $0.allSatisfy { $0.state == .offered } }
    try story.take { _ in AidMessage(.accept) }
    try story.playUntil { $0.allSatisfy { $0.state == .arrived } }
    let there = try story.lines()
    #expect(there.map(\.delivered) == [1, 2])
    #expect(story.simulation.picture.aid[story.id]?.shortfall == 0)
    let units = there.flatMap(\.units)
    #expect(
      units.allSatisfy { story.simulation.picture.units[$0]?.incident == story.incident },
      "they work at the incident")
    try story.sendHome(units)
    try story.playUntil { $0.allSatisfy { $0.state == .claimed } }
    try story.take { _ in AidMessage(.settle) }
    let settled = try story.lines()
    #expect(settled.allSatisfy { $0.state == .settled && $0.paid == $0.claimed })
    let paid = settled.reduce(Money.zero) { $0 + ($1.paid ?? .zero) }
    #expect(paid > .zero)
    let picture = story.simulation.picture
    #expect(picture.aidAccount(of: BoatStory.anqing).paid >= paid)
    for id in units {
      let unit = try #require(picture.units[id])
      // Its own city may have sent it out again before the last account was settled.
      let other = unit.incident.flatMap { picture.incidents[$0] }
      let isFree = unit.incident == nil && unit.status.isDispatchable
      #expect(isFree || other?.city == unit.city, "\(id) is \(unit.status)")
    }
    #expect(units.allSatisfy { picture.loan(of: $0) == nil })
  }
}

/// An officer at Anqing's desk and the simulated cities around him.
private struct BoatStory {
  static let anqing = City.ID("340800")
  let officer = Actor(name: "wang", role: .dispatcher)
  var simulation: Simulation
  var now: Instant
  let id: AidRequest.ID
  let incident: Incident.ID

  init() throws {
    let scenario = try Scenarios.open("yangtze-flood")
    simulation = Simulation(scenario, region: try World.region(), seed: 5)
    simulation.open(scenario)
    now = scenario.start.advanced(by: .hours(1))
    simulation.advance(to: now)
    let seat = try #require(simulation.picture.region[Self.anqing]?.coordinate)
    var made: [Entry] = []
    try simulation.submit(
      Submission(
        .reportIncident(
          Incident.Report(
            city: Self.anqing, kind: "river-flood", emergencyClass: .naturalDisaster,
            priority: .second, title: "Flood relief", place: "Anqing", coordinate: seat,
            alert: nil)), by: officer, happened: now, received: now, isExercise: true)
    ) { made.append($0) }
    guard case .incident(let incident, _)? = made.first?.event else { throw Missing() }
    self.incident = incident
    let count = simulation.picture.aid.sorted.count { $0.requester == Self.anqing }
    id = AidRequest.ID("AQG-R\(count + 1)")
  }

  struct Missing: Error {}

  mutating func submit(_ command: Command) throws {
    try simulation.submit(
      Submission(command, by: officer, happened: now, received: now, isExercise: true))
  }

  mutating func ask() throws {
    let seat = try #require(simulation.picture.region[Self.anqing]?.coordinate)
    try submit(
      .aid(
        .request(
          AidRequest.Report(
            requester: Self.anqing, good: .units(.floodRescueBoat), quantity: 3,
            asks: [.init(City.ID("341700"), 1), .init(City.ID("340100"), 2)], incident: incident,
            purpose: "Flood relief", place: seat, answerBy: now.advanced(by: .hours(2)),
            neededBy: now.advanced(by: .hours(12)), returnBy: now.advanced(by: .hours(90))))))
  }

  func lines() throws -> [AidLine] { try #require(simulation.picture.aid[id]).lines }

  mutating func playUntil(_ isThere: ([AidLine]) -> Bool) throws {
    for _ in 0..<200 {
      if isThere(try lines()) { return }
      now = now.advanced(by: .minutes(10))
      simulation.advance(to: now)
    }
    Issue.record("after 33 hours: \(try lines().map(\.state))")
  }

  mutating func take(_ message: (AidLine) -> AidMessage) throws {
    for line in try lines() {
      try submit(.aid(.take(message(line), on: line.id, by: Self.anqing)))
    }
  }

  mutating func sendHome(_ units: [Unit.ID]) throws {
    for id in units {
      let unit = try #require(simulation.picture.units[id])
      try submit(.moveUnit(id, .release, journey: .home(of: unit, in: simulation.picture, at: now)))
    }
  }
}

@Suite("Mutual aid for single incidents, by simulated desks")
struct ReinforcementTests {
  /// Desks asked other cities only where a flood stood: a fire that outgrew its city got nobody.
  @Test func aGraveIncidentThatLacksUnitsAsksTheNextCitiesWithinMinutes() throws {
    let scenario = try Scenarios.open("everyday")
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    var now = scenario.start.advanced(by: .minutes(30))
    simulation.advance(to: now)
    let region = simulation.picture.region
    let city = try #require(region.cities.first { $0.abbreviation == "SUZ" })
    for seed in region.units where seed.city == city.id && seed.kind == .hazmat {
      let command = Command.unit(seed.id, .withdraw(reason: "maintenance"))
      try? simulation.submit(submission(command, by: "control", at: now))
    }
    var made: [Entry] = []
    let report = Incident.Report(
      city: city.id, kind: "chemical-leak", emergencyClass: .accident, priority: .first,
      title: "leak", place: "", coordinate: city.coordinate, alert: nil)
    try simulation.submit(
      submission(.reportIncident(report), by: Actors.desk(city), at: now)
    ) { made.append($0) }
    let incident = try #require(
      made.compactMap { entry -> Incident.ID? in
        if case .incident(let id, .reported) = entry.event { id } else { nil }
      }.first)
    var entries: [Entry] = []
    now = now.advanced(by: .minutes(60))
    simulation.advance(to: now) { entries.append($0) }
    let request = try #require(
      simulation.picture.aid.sorted.first {
        $0.report.incident == incident && $0.openedBy.name == Actors.desk(city)
      })
    #expect(request.good == .units(.hazmat))
    let active = try #require(simulation.picture.incidents[incident]?.entered[.active])
    #expect(active.duration(to: request.opened) == .minutes(2))
    #expect(request.opened.duration(to: request.report.answerBy) <= .minutes(30))
    #expect(request.lines.allSatisfy { $0.state != .requested }, "they answer in minutes")
    #expect(simulation.refusals.isEmpty)
  }

  private func submission(_ command: Command, by name: String, at now: Instant) -> Submission {
    Submission(
      command, by: Actor(name: name, role: .system), happened: now, received: now,
      isExercise: true)
  }

  /// Every count was too old to stand in a sum, and nobody counted.
  @Test func whatIsNeededIsCountedAnewByTheDesks() throws {
    let scenario = try Scenarios.open("plume")
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    let now = scenario.start.advanced(by: .hours(4))
    simulation.advance(to: now)
    let matrix = ReliefMatrix(simulation.picture, at: now)
    let masks = AidGood.supply(SupplyItem.ID("masks"))
    try #require(matrix.total(masks).need > 0)
    #expect(matrix.cities.allSatisfy { !matrix.cell($0, masks).isStale })
    #expect(matrix.total(masks).held > 0)
  }
}
