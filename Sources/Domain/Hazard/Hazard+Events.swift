/// What happened to a hazard.
package enum HazardEvent: Hashable, Sendable {
  case declared(Hazard.Report)
  case watched
  case revised(Hazard.Report)
  case forecast(Forecast)
  case confirmed(City.ID)
  case restricted(Measure)
  case verified([ForecastVerdict])
  case ended(reason: String)
}

extension Hazard {
  /// The most claims that wait at a time; the oldest give way.
  static let mostClaims = 2_000

  fileprivate mutating func move(_ trigger: HazardTrigger, at instant: Instant) {
    guard let next = HazardStateTable.next(from: state, on: trigger) else {
      preconditionFailure("\(id) was moved by \(trigger) from \(state), where it cannot")
    }
    if next != state { changed = instant }
    state = next
  }

  fileprivate mutating func take(_ verdict: ForecastVerdict) {
    skill.add(verdict)
    let claim = verdict.claim
    var place = citySkills.firstIndex { $0.city == claim.city }
    if place == nil {
      place = citySkills.count
      citySkills.append(CitySkill(city: claim.city))
    }
    guard let place else { return }
    citySkills[place].count.add(
      probability: claim.probability, arrival: claim.arrival, reached: verdict.reached)
  }

  /// A city that drops out of the forecasts and comes back is concerned anew.
  private mutating func note(concernedBy forecast: Forecast, at instant: Instant) {
    let likely = forecast.prospects.filter { $0.isReached || $0.isExpected }.map(\.city)
    concerned.removeAll { $0.city != report.origin && !likely.contains($0.city) }
    for city in likely where concerns(city) == nil {
      concerned.append(CityArrival(city: city, at: instant))
    }
  }

  fileprivate mutating func take(_ forecast: Forecast, at instant: Instant) {
    self.forecast = forecast
    note(concernedBy: forecast, at: instant)
    // What came to a place at which nobody measures is not known, so nothing is claimed of it.
    for prospect in forecast.prospects where !prospect.isReached && prospect.front == nil {
      claims.append(
        Claim(
          city: prospect.city, gauge: prospect.gauge, site: prospect.site, issued: forecast.issued,
          until: forecast.end, probability: prospect.probability,
          arrival: prospect.arrival?.middle, rivals: prospect.rivals))
    }
    if claims.count > Self.mostClaims { claims.removeFirst(claims.count - Self.mostClaims) }
  }
}

extension Picture {
  mutating func apply(_ event: HazardEvent, to id: Hazard.ID, _ entry: Entry) {
    if case .declared(let report) = event {
      hazards[id] = Hazard(
        id: id, report: report, by: entry.actor, at: entry.happened,
        isExercise: entry.isExercise)
      hazardCounts[report.origin, default: 0] += 1
      return
    }
    guard var hazard = hazards[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    switch event {
    case .declared: break
    case .watched: hazard.move(.watch, at: entry.happened)
    case .revised(let report):
      hazard.move(.revise, at: entry.happened)
      hazard.report = report
    case .forecast(let forecast):
      hazard.move(.forecast, at: entry.happened)
      hazard.take(forecast, at: entry.happened)
    case .confirmed(let city):
      hazard.move(.confirm, at: entry.happened)
      hazard.arrivals.append(CityArrival(city: city, at: entry.happened))
    case .restricted(let measure):
      hazard.move(.restrict, at: entry.happened)
      hazard.measures.append(measure)
    case .verified(let verdicts):
      hazard.move(.verify, at: entry.happened)
      let decided = Set(verdicts.map(\.claim))
      hazard.claims.removeAll { decided.contains($0) }
      var sum = skills[hazard.kind] ?? Skill()
      for verdict in verdicts {
        hazard.take(verdict)
        sum.add(verdict)
      }
      skills[hazard.kind] = sum
    case .ended(let reason):
      hazard.move(.end, at: entry.happened)
      hazard.outcome = reason
      for gone in pastHazards.add(id) {
        hazards[gone] = nil
        governances[.hazard(gone)] = nil
        forget(.hazard(gone))
        riskFiles[.hazard(gone)] = nil
        sitreps[.hazard(gone)] = nil
      }
    }
    hazards[id] = hazard
  }
}

extension Picture {
  /// The hazards that stand, in the order of their names.
  package var standingHazards: [Hazard] {
    hazards.filter { !$0.isOver }.sorted { $0.id < $1.id }
  }

  /// How well forecasts of a kind did on this record.
  package func skill(of kind: Hazard.Kind) -> Skill { skills[kind] ?? Skill() }

  /// Since when a gauge has stood at its warning level or above; nil where it does not.
  package func reached(_ gauge: Gauge.ID) -> Instant? { crossings[gauge] }
}
