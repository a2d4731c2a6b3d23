import Domain
import Exercises
import Geodesy
import Planning
import Regions
import Statutes
import Testing

/// A day at the desk of the city that leads, in one of the three situations: simulated desks sit in
/// all other cities, and the officers here do what a script says.
struct ScriptedDay {
  /// What a day is played with.
  struct Plot: CustomTestStringConvertible, Sendable {
    let scenario: String
    let situation: Situation
    /// What is asked of neighbours for the incident.
    let helpers: UnitKind
    var testDescription: String { scenario }
  }

  static let plots = [
    Plot(scenario: "yangtze-flood", situation: .spanning, helpers: .floodRescueBoat),
    Plot(scenario: "plume", situation: .spreading, helpers: .hazmat),
    Plot(scenario: "taihu-spill", situation: .remote, helpers: .pumpTruck),
  ]

  static let region = Result { () throws(RegionFault) in try Regions.open() }

  struct Missing: Error { let what: String }

  let officer = Actor(name: "wang", role: .supervisor)
  let coordinator = Actor(name: "zhao", role: .coordinator)
  let superior = Actor(name: "province", role: .coordinator)

  let plot: Plot
  private(set) var simulation: Simulation
  private(set) var now: Instant
  private(set) var entries: [Entry] = []
  private(set) var hazard: Hazard.ID
  private(set) var lead: City.ID
  private(set) var incident = Incident.ID("none")
  private(set) var decision = JointDecision.ID("none")
  private(set) var request = AidRequest.ID("none")

  var picture: Picture { simulation.picture }
  var matter: Matter { .hazard(hazard) }

  /// Plays up to where the hazard concerns more cities than one.
  init(_ plot: Plot, seed: UInt64 = 7) throws {
    let scenario = try Scenarios.open(plot.scenario)
    var simulation = Simulation(scenario, region: try Self.region.get(), seed: seed)
    var entries: [Entry] = []
    simulation.open(scenario) { entries.append($0) }
    var now = scenario.start
    var found: (Hazard.ID, City.ID)?
    while found == nil, now < scenario.start.advanced(by: .hours(24)) {
      now = now.advanced(by: .minutes(10))
      simulation.advance(to: now) { entries.append($0) }
      for hazard in simulation.picture.standingHazards {
        let part = simulation.picture.responsibility(for: .hazard(hazard.id))
        guard let part, part.isCrossCity, part.situation == plot.situation else { continue }
        found = (hazard.id, part.lead.city)
      }
    }
    guard let found else { throw Missing(what: "a hazard of several cities") }
    (self.plot, self.simulation, self.now, self.entries) = (plot, simulation, now, entries)
    (hazard, lead) = found
  }

  mutating func pass(_ time: Duration) {
    now = now.advanced(by: time)
    simulation.advance(to: now) { entries.append($0) }
  }

  @discardableResult
  mutating func submit(_ command: Command, by actor: Actor) throws -> [Entry] {
    var made: [Entry] = []
    try simulation.submit(
      Submission(command, by: actor, happened: now, received: now, isExercise: true)
    ) { made.append($0) }
    entries += made
    return made
  }
}

extension ScriptedDay {
  /// From the first report of the hazard to the moment from which the record names who leads and
  /// foretells who is reached; and the cities that some forecast called likely, but whose part the
  /// record did not name at that moment.
  func roles() throws -> (time: Duration, unnamed: [City.ID]) {
    var picture = Picture(region: try Self.region.get(), at: entries[0].happened)
    var reported: Instant?
    var (time, unnamed) = (Duration?.none, [City.ID]())
    for entry in entries {
      picture.apply(entry)
      if case .hazard(hazard, .declared) = entry.event { reported = entry.happened }
      guard let reported, let parts = picture.responsibility(for: matter),
        case .hazard(hazard, .forecast(let forecast)) = entry.event
      else { continue }
      if time == nil { time = reported.duration(to: entry.recorded) }
      unnamed += forecast.prospects.filter { $0.isReached || $0.probability >= 0.5 }.map(\.city)
        .filter { city in city != parts.lead.city && !parts.assists.contains { $0.city == city } }
    }
    guard let time else { throw Missing(what: "a forecast") }
    return (time, unnamed)
  }

  /// An incident of the hazard in the city that leads, taken up and graded by its officer.
  mutating func openIncident() throws {
    guard let city = picture.region[lead], let hazard = picture.hazards[hazard] else {
      throw Missing(what: "the city that leads")
    }
    let report = Incident.Report(
      city: lead, kind: hazard.kind.eventKind, emergencyClass: .naturalDisaster,
      priority: .second, title: "scripted day", place: "seat", coordinate: city.coordinate,
      alert: nil)
    guard case .incident(let id, _)? = try submit(.reportIncident(report), by: officer).first?.event
    else { throw Missing(what: "the incident") }
    incident = id
    let own = picture.units.filter { $0.city == lead && $0.status.isDispatchable }
      .sorted { $0.id < $1.id }
    guard let unit = own.first else { throw Missing(what: "a unit of its own") }
    let way = Assignment(unit: unit.id, distance: .kilometres(5), travel: .minutes(9))
    try submit(.dispatch([way], to: id), by: officer)
    try submit(
      .govern(.incident(id), .assess(Losses(dead: 0), ruling: .init(.second, reason: "seen"))),
      by: officer)
  }

  /// What the city that leads owes about the incident.
  var clocks: [StatutoryClock] {
    guard let incident = picture.incidents[incident] else { return [] }
    return Statutes.standard.clocks(of: incident, in: picture, at: now)
  }

  /// Makes every report that is open, in the order in which they are due.
  mutating func report() throws {
    for clock in clocks.filter(\.isOpen).sorted(by: { $0.due < $1.due })
    where clock.rule.stage == .initial && clock.rule.receiver != .neighbours {
      let report = FiledReport(
        .initial, to: clock.rule.receiver, by: clock.rule.means ?? .written, lacking: "losses")
      try submit(.govern(.incident(incident), .report(report)), by: officer)
    }
  }

  /// The city contests what it was late with, and somebody of the superior authority upholds it.
  /// - Returns: how far the city was trusted before and after that.
  mutating func ruleOnTheLateReport() throws -> (before: Double, after: Double) {
    let open = picture.trust(in: lead).causes.first { $0.kind == .report && $0.isOpen }
    guard let cause = open else { throw Missing(what: "a late report") }
    if cause.state == .raised {
      try submit(.trust(lead, .contest(cause.id, reason: "the line was down")), by: officer)
    }
    let before = picture.trust(in: lead).score
    try submit(.trust(lead, .rule(cause.id, .upheld, reason: "the phone worked")), by: superior)
    return (before, picture.trust(in: lead).score)
  }

  /// The body proposes, the city that leads counters, and goes on agreeing to what others write
  /// until all have answered.
  mutating func decideTogether() throws {
    guard let parts = picture.responsibility(for: matter) else { throw Missing(what: "parties") }
    let cities = [parts.lead.city] + parts.assists.map(\.city)
    func terms(_ text: String, _ people: Int) -> JointDecision.Terms {
      .init(text, aim: JointAim(.moved, cities.map { JointAim.Target($0, people) }))
    }
    for _ in 1...8 {
      let made = try submit(
        .alliance(
          .propose(
            matter, by: .body, terms("lead away", 2_000), answerBy: now.advanced(by: .minutes(30)))
        ), by: coordinator)
      guard case .alliance(.decision(let id, _))? = made.first?.event else {
        throw Missing(what: "the decision")
      }
      decision = id
      pass(.minutes(1))
      let answerBy = now.advanced(by: .minutes(40))
      try submit(
        .alliance(.counter(id, by: lead, terms("half of it", 1_000), answerBy: answerBy)),
        by: officer)
      while picture.decisions[id]?.state == .open {
        pass(.minutes(5))
        guard let standing = picture.decisions[id], standing.state == .open else { break }
        if standing.round.lapses <= now {
          try submit(.alliance(.lapse(id)), by: .program)
        } else if standing.awaited.contains(lead) {
          try submit(.alliance(.consent(id, by: lead, note: "so be it")), by: officer)
        }
      }
      if picture.decisions[id]?.state == .agreed { return }
    }
  }

  /// The superior authority takes the matter over on the request of the city that leads, tells the
  /// others what to do by when, and hands it back.
  mutating func takeOverAndHandBack() throws -> [MatterCommand] {
    func intervene(_ command: InterventionCommand, by actor: Actor) throws {
      try submit(.alliance(.intervention(matter, command)), by: actor)
    }
    if picture.command(of: matter) == .superior {
      try intervene(.handBack(reason: "the cities do it themselves"), by: superior)
    }
    var states = [picture.command(of: matter)]
    try intervene(.propose(.request(lead), reason: "more than we can do"), by: officer)
    states.append(picture.command(of: matter))
    try intervene(.confirm, by: superior)
    states.append(picture.command(of: matter))
    let assisting = picture.responsibility(for: matter)?.assists.prefix(1).map(\.city) ?? []
    try intervene(
      .direct(assisting, "hold the reserve ready", due: now.advanced(by: .hours(1))), by: superior)
    pass(.minutes(30))
    try intervene(.handBack(reason: "it is in hand"), by: superior)
    return states + [picture.command(of: matter)]
  }
}

extension ScriptedDay {
  /// Asks the neighbours that have such units for one each, takes what is offered, has it work and
  /// go home, and pays what is claimed.
  mutating func borrowAndPay() throws {
    let picture = picture
    let lenders = Set(
      picture.region.units.filter { $0.kind == plot.helpers && $0.city != lead }.map(\.city))
    let nearest = picture.region.neighbours(of: lead).map(\.id).filter(lenders.contains).prefix(3)
    guard let seat = picture.region[lead]?.coordinate, !nearest.isEmpty else {
      throw Missing(what: "a neighbour with such units")
    }
    let report = AidRequest.Report(
      requester: lead, good: .units(plot.helpers), quantity: nearest.count,
      asks: nearest.map { .init($0, 1) }, incident: incident, purpose: "scripted day",
      place: seat, answerBy: now.advanced(by: .hours(2)), neededBy: now.advanced(by: .hours(8)),
      returnBy: now.advanced(by: .hours(40)))
    guard case .aid(let id, _)? = try submit(.aid(.request(report)), by: officer).first?.event
    else { throw Missing(what: "the request") }
    request = id
    try play { $0.allSatisfy { $0.state != .requested } }
    for line in try lines() where line.state == .offered {
      try submit(.aid(.take(AidMessage(.accept), on: line.id, by: lead)), by: officer)
    }
    let underWay: Set = [AidState.accepted, .committed, .mobilising]
    try play { !$0.contains { underWay.contains($0.state) } }
    for unit in try lines().flatMap(\.units) {
      // Where the incident was over before, its field has let them go.
      guard let lent = self.picture.units[unit], lent.incident == incident else { continue }
      let way = Journey.home(of: lent, in: self.picture, at: now)
      try submit(.moveUnit(unit, .release, journey: way), by: officer)
    }
    try play { $0.allSatisfy { $0.state == .claimed || $0.state.isFinal } }
    for line in try lines() where line.state == .claimed {
      try submit(.aid(.take(AidMessage(.settle), on: line.id, by: lead)), by: officer)
    }
  }

  func lines() throws -> [AidLine] {
    guard let request = picture.aid[request] else { throw Missing(what: request.rawValue) }
    return request.lines
  }

  private mutating func play(_ isThere: ([AidLine]) -> Bool) throws {
    for _ in 0..<240 {
      if isThere(try lines()) { return }
      pass(.minutes(10))
    }
    throw Missing(what: "aid within 40 hours: \(try lines().map(\.state))")
  }
}
