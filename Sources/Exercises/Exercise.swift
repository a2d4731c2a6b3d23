package import Domain
package import Planning
package import Statutes

/// A scenario being played against a picture: it says what the world does next, and hears what
/// became of it and what the desk did.
///
/// It keeps no story of its own. Calls, weather, water and signs of life are functions of the time;
/// what alerts, incidents and units do next is a function of how they stand in the picture. So it
/// can be taken up from any picture, at any time, with the same seed.
package struct Exercise: Sendable {
  let conduct: Conduct
  let weatherDice: Dice
  let cityDice: [Dice]
  var river: RiverWave
  var perils: [any Peril]
  var agenda = Agenda()
  /// The incident that each busy unit was sent to.
  var assigned: [Unit.ID: Incident.ID] = [:]
  /// What must be reported and done by when.
  let statutes: Statutes
  /// The cities that the players of a drill answer for.
  let played: Set<City.ID>
  /// Whether a drill begins by itself: without a facilitator it must.
  let startsDrill: Bool
  /// When it next looks at what the drill does by itself.
  var drillLook: Instant?
  /// Up to when the exercise has been played.
  package internal(set) var now: Instant

  var scenario: Scenario { conduct.scenario }
  package var seed: UInt64 { conduct.seed }
  var region: Region { conduct.region }

  /// A new day where nothing has been recorded in the picture, else the day that led to it, from a
  /// moment on.
  /// - Parameter way: how the cities' desks choose whom they send.
  package init(
    scenario: Scenario, region: Region, seed: UInt64, picture: Picture, at instant: Instant,
    startsDrill: Bool = true, by way: Recommendation.Way = .balanced,
    statutes: Statutes = .standard
  ) {
    self.startsDrill = startsDrill
    self.statutes = statutes
    played = scenario.played
    let arrivals = Arrivals(scenario, region, seed: seed)
    conduct = Conduct(
      scenario: scenario, region: region, seed: seed, arrivals: arrivals, policy: way)
    weatherDice = Dice(seed: seed, of: "weather")
    cityDice = region.cities.map { Dice(seed: seed, of: "desk \($0.id)") }
    river = RiverWave(scenario, region, seed: seed, at: instant, drill: picture.drill)
    perils = scenario.hazards.flatMap {
      $0.perils(scenario, region, seed: seed, at: instant)
    }
    now = instant
    guard !region.cities.isEmpty else { return }
    plan(from: picture.sequence == 0 ? nil : instant, at: instant)
    takeUp(picture)
    planDrill(picture)
  }

  /// When it next has something to do.
  package var next: Instant { agenda.first?.at ?? .distantFuture }

  /// Does the next thing that is due by a moment.
  ///
  /// What it says belongs together and comes at one time. It must be put to the picture, and what
  /// was recorded must be told by `heard`, before the next call: call again until `next` lies
  /// ahead.
  package mutating func advance(to instant: Instant, picture: Picture) -> [Stimulus] {
    guard let first = agenda.first, first.at <= instant else { return [] }
    _ = agenda.popFirst()
    now = max(now, first.at)
    return perform(first.concern, picture)
  }

  /// Hears what was recorded, by its own doing or the desk's.
  package mutating func heard(_ entries: [Entry], picture: Picture) {
    for entry in entries {
      now = max(now, entry.happened)
      if scenario.drill != nil { hear(entry.event, picture) }
      considerLedger(entry.event, picture)
      switch entry.event {
      case .alert(let id, _): consider(picture.alerts[id], picture)
      case .incident(let id, let event):
        guard let incident = picture.incidents[id] else { continue }
        consider(incident, picture)
        consider(.incident(id), picture)
        for alert in incident.alerts { consider(picture.alerts[alert], picture) }
        if !incident.isOpen {
          for request in picture.openAid where request.report.incident == id {
            consider(request, picture)
          }
        }
        if case .activated = event { planAsking(for: incident) }
        considerEvaluating(incident)
        if case .recovered = event {
          for unit in incident.units { consider(picture.units[unit], picture) }
        }
      case .unit(let id, let event):
        if case .dispatched(let incident, _) = event { assigned[id] = incident }
        if case .diverted(let former, let incident, _) = event {
          assigned[id] = incident
          consider(picture.incidents[former], picture)
        }
        consider(picture.units[id], picture)
        consider(assigned[id].flatMap { picture.incidents[$0] }, picture)
        consider(picture.loan(of: id).flatMap { picture.aid[$0.request] }, picture)
        if picture.units[id]?.incident == nil { assigned[id] = nil }
      case .road(let event): if let unit = event.unit { consider(picture.units[unit], picture) }
      case .hazard(let id, _):
        if let hazard = picture.hazards[id] {
          considerReach(of: hazard, picture)
          considerDamage(of: hazard, since: entry.happened)
        }
        considerPlan(for: .hazard(id), picture)
      case .governance(let matter, _):
        consider(matter, picture)
        considerPlan(for: matter, picture)
      case .watch(.posture(let holder, _)):
        consider(holder, picture)
        for hazard in picture.standingHazards { consider(.hazard(hazard.id), picture) }
      case .watch, .stageCrossed, .itemQuarantined, .endForetold, .drill, .stockCounted, .trust,
        .ledger:
        break
      case .preparedness(let event): consider(event, picture)
      case .aid(let id, _): consider(picture.aid[id], picture)
      case .alliance(let event): consider(event, picture)
      case .evaluation(let event): consider(event, picture)
      case .communication(let event): consider(event, picture)
      }
      considerAnswering(entry, picture)
    }
  }

  /// Rebuilds what lies ahead of everything that stands in a picture.
  private mutating func takeUp(_ picture: Picture) {
    for alert in picture.alerts.sorted { consider(alert, picture) }
    for incident in picture.incidents.sorted where incident.isOpen {
      consider(incident, picture)
      planAsking(for: incident)
    }
    for request in picture.openAid { consider(request, picture) }
    for decision in picture.openDecisions { consider(decision, picture) }
    for meeting in picture.standingMeetings { consider(meeting, picture) }
    for notice in picture.notices.sorted { consider(notice, picture) }
    planShifts(picture)
    considerMatters(picture)
    considerTakingOver(picture)
    considerPostures(picture)
    considerAnswering(picture)
    considerEvaluations(picture)
    considerPreparedness(picture)
    considerLedger(picture)
    for seed in region.units {
      guard let unit = picture.units[seed.id] else { continue }
      if let incident = unit.incident { assigned[unit.id] = incident }
      consider(unit, picture)
    }
  }

  private mutating func consider(_ alert: Alert?, _ picture: Picture) {
    guard let alert, let next = conduct.next(for: alert, in: picture) else { return }
    agenda.add(.alert(alert.id), at: max(now, next.at))
  }

  mutating func consider(_ incident: Incident?, _ picture: Picture) {
    guard let incident, let next = conduct.next(for: incident, in: picture, now: now) else {
      return
    }
    agenda.add(.incident(incident.id), at: max(now, next.at))
  }

  private mutating func consider(_ unit: Unit?, _ picture: Picture) {
    guard let unit, let next = conduct.next(for: unit, in: picture) else { return }
    agenda.add(.unit(unit.id), at: max(now, next.at))
  }
}
