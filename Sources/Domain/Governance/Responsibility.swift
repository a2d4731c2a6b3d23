import Geodesy

/// Who leads a matter, who assists and who is told, each with the fact that makes it so
/// (发生地为主、波及地为辅). There is exactly one lead.
package struct Responsibility: Hashable, Sendable {
  /// What a city has to do with it.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case lead, assist, inform
  }

  /// Why a city leads.
  package enum LeadReason: Hashable, Sendable {
    /// It began on this city's ground.
    case origin
    /// It began on nobody's ground, and this much of it (0…1) lies in this city.
    case largestArea(Double)
    /// It lies on nobody's ground, and this city reported it first.
    case firstReport
    case settled(LeadTitle)
  }

  /// Why a city assists.
  package enum AssistReason: Hashable, Sendable {
    /// A hazard comes there or has come: how, how surely (0…1), and when.
    case hazard(Hazard.ID, Prospect.Way, probability: Double, arrival: Instant?)
    /// So many of its people live in the area of the alert, as a share.
    case inTheArea(Double)
    /// It has sent so many units.
    case unitsSent(Int)
    /// It led before.
    case ledBefore
    /// It began there, and another leads.
    case origin
  }

  /// Why a city is told.
  package enum InformReason: Hashable, Sendable {
    /// It shares a boundary with the city that leads.
    case neighbour
    /// It began so near the boundary that it may lie on this city's ground.
    case nearBoundary
    /// The hazard may come there, but is not likely to (0…1).
    case unlikely(Hazard.ID, Double)
  }

  /// The city that leads.
  package struct Lead: Hashable, Sendable {
    package let city: City.ID
    package let reason: LeadReason
  }

  /// A city that assists.
  package struct Assist: Hashable, Sendable {
    package let city: City.ID
    package let reason: AssistReason
  }

  /// A city that is told.
  package struct Inform: Hashable, Sendable {
    package let city: City.ID
    package let reason: InformReason
  }

  package let lead: Lead
  /// In the order in which it concerns them.
  package let assists: [Assist]
  package let informs: [Inform]
  package let situation: Situation

  /// Whether it concerns more than one city (跨域).
  package var isCrossCity: Bool { !assists.isEmpty }

  /// The part that a city has in it; nil for none.
  package func part(of city: City.ID) -> Part? {
    if lead.city == city { return .lead }
    if assists.contains(where: { $0.city == city }) { return .assist }
    return informs.contains { $0.city == city } ? .inform : nil
  }

  /// What follows from the facts.
  package init(_ facts: ResponsibilityFacts) {
    let lead = Self.lead(facts)
    var assists: [Assist] = []
    func add(_ city: City.ID, _ reason: AssistReason) {
      guard city != lead.city, !assists.contains(where: { $0.city == city }) else { return }
      assists.append(Assist(city: city, reason: reason))
    }
    if let origin = facts.origin { add(origin, .origin) }
    if case .handedOver(let before, _) = facts.settled?.title { add(before, .ledBefore) }
    for reach in facts.reached where reach.isLikely {
      add(
        reach.city,
        .hazard(reach.hazard, reach.way, probability: reach.probability, arrival: reach.arrival))
    }
    for area in facts.areas { add(area.city, .inTheArea(area.people)) }
    for (city, count) in facts.units { add(city, .unitsSent(count)) }
    var informs: [Inform] = []
    func tell(_ city: City.ID, _ reason: InformReason) {
      guard city != lead.city, !assists.contains(where: { $0.city == city }),
        !informs.contains(where: { $0.city == city })
      else { return }
      informs.append(Inform(city: city, reason: reason))
    }
    for reach in facts.reached where !reach.isLikely {
      tell(reach.city, .unlikely(reach.hazard, reach.probability))
    }
    for city in facts.atBoundary { tell(city, .nearBoundary) }
    for city in facts.neighbours(lead.city) { tell(city, .neighbour) }
    (self.lead, self.assists, self.informs) = (lead, assists, informs)
    situation = facts.situation
  }

  /// The order: what acts have settled, where it began, where most of it lies, who told of it
  /// first. All facts name who told of it, so that somebody leads; the body may decide otherwise.
  private static func lead(_ facts: ResponsibilityFacts) -> Lead {
    if let settled = facts.settled {
      return Lead(city: settled.city, reason: .settled(settled.title))
    }
    if let origin = facts.origin { return Lead(city: origin, reason: .origin) }
    let whole = facts.areas.reduce(0) { $0 + $1.ground }
    let largest = facts.areas.map(\.ground).max() ?? 0
    let holders = facts.areas.filter { $0.ground == largest }
    if largest > 0, holders.count == 1 {
      return Lead(city: holders[0].city, reason: .largestArea(largest / whole))
    }
    return Lead(city: facts.firstReport, reason: .firstReport)
  }
}

/// What a finding of responsibility rests on.
package struct ResponsibilityFacts: Sendable {
  /// How a hazard stands to a city.
  package struct Reach: Hashable, Sendable {
    package let city: City.ID
    package let hazard: Hazard.ID
    package let way: Prospect.Way
    package let probability: Double
    package let isThere: Bool
    package let arrival: Instant?

    var isLikely: Bool { isThere || probability >= SituationFinding.leastProbability }
  }

  /// How much of an area lies in a city.
  package struct Area: Hashable, Sendable {
    package let city: City.ID
    /// Square kilometres.
    package let ground: Double
    /// The share of the city's people, 0…1.
    package let people: Double

    package init(city: City.ID, ground: Double, people: Double) {
      self.city = city
      self.ground = ground
      self.people = people
    }
  }

  /// The city on whose ground it began; nil where that is nobody's.
  package var origin: City.ID?
  /// The cities whose ground begins no farther from there than is known of boundaries.
  package var atBoundary: [City.ID] = []
  /// Those with the most people first.
  package var areas: [Area] = []
  package var firstReport: City.ID
  package var settled: SettledLead?
  /// In the order in which the hazard reaches them.
  package var reached: [Reach] = []
  /// The cities whose units were sent, with how many.
  package var units: [(City.ID, Int)] = []
  package var situation = Situation.local
  package var neighbours: @Sendable (City.ID) -> [City.ID] = { _ in [] }

  package init(origin: City.ID?, firstReport: City.ID) {
    self.origin = origin
    self.firstReport = firstReport
  }
}

extension Picture {
  /// Who leads a matter, who assists, who is told; nil for what is not in the picture.
  package func responsibility(for matter: Matter) -> Responsibility? {
    facts(of: matter).map { Responsibility($0) }
  }

  private func facts(of matter: Matter) -> ResponsibilityFacts? {
    var facts: ResponsibilityFacts
    switch matter {
    case .incident(let id):
      guard let incident = incidents[id] else { return nil }
      facts = self.facts(of: incident)
    case .hazard(let id):
      guard let hazard = hazards[id] else { return nil }
      facts = ResponsibilityFacts(origin: hazard.report.origin, firstReport: hazard.report.origin)
      facts.take(hazard)
    }
    facts.settled = governances[matter]?.lead?.act
    let region = region
    facts.neighbours = { city in region.neighbours(of: city).map(\.id) }
    return facts
  }

  private func facts(of incident: Incident) -> ResponsibilityFacts {
    let around = region.cities(around: incident.report.coordinate)
    let isHere = around.contains(incident.city)
    var facts = ResponsibilityFacts(
      origin: isHere ? incident.city : around.first, firstReport: incident.city)
    facts.atBoundary = around
    for share in incident.alerts.compactMap({ alerts[$0] }).flatMap(\.report.touched) {
      let ground = region[share.city].map { $0.areaInSquareKilometres * share.area } ?? 0
      facts.areas.append(.init(city: share.city, ground: ground, people: share.people))
    }
    for unit in incident.units.compactMap({ units[$0] }) where unit.city != incident.city {
      if let place = facts.units.firstIndex(where: { $0.0 == unit.city }) {
        facts.units[place].1 += 1
      } else {
        facts.units.append((unit.city, 1))
      }
    }
    if let hazard = hazard(behind: incident) { facts.take(hazard) }
    return facts
  }

  /// The hazard that an incident belongs to: one of its kind that stands and began in its city.
  package func hazard(behind incident: Incident) -> Hazard? {
    standingHazards.first {
      $0.kind.eventKind == incident.report.kind && $0.report.origin == incident.city
    }
  }
}

extension Region {
  /// As far as this the grid of territories may be wrong: the width of one of its cells.
  private static let boundaryDoubt = Distance.kilometres(5)

  /// The cities on whose ground a place may lie: the one of its cell first. Where that is nobody's,
  /// none.
  func cities(around place: Coordinate) -> [City.ID] {
    guard let here = territories.city(at: place) else { return [] }
    var found = [here]
    for bearing in [0.0, 90, 180, 270] {
      let beside = place.destination(bearing: bearing, distance: Self.boundaryDoubt)
      if let city = territories.city(at: beside), !found.contains(city) { found.append(city) }
    }
    return found
  }
}

extension ResponsibilityFacts {
  /// Takes what a hazard's newest forecast says of the cities.
  fileprivate mutating func take(_ hazard: Hazard) {
    situation = hazard.situation.situation
    for prospect in hazard.forecast?.prospects ?? [] {
      guard prospect.isReached || prospect.probability > 0 else { continue }
      reached.append(
        Reach(
          city: prospect.city, hazard: hazard.id, way: prospect.way,
          probability: prospect.probability, isThere: prospect.isReached,
          arrival: prospect.arrival?.middle))
    }
  }
}
