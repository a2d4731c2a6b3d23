extension Hazard {
  /// Whether an incident may be part of what it does: one of the kind that it brings to cities,
  /// reported while it stood, in the city where it began or one that it concerned or came to.
  func accounts(for incident: Incident) -> Bool {
    guard kind.eventKind == incident.report.kind, incident.reported >= report.since,
      !isOver || incident.reported <= changed
    else { return false }
    let city = incident.city
    return city == report.origin || arrival(in: city) != nil || concerns(city) != nil
      || forecast?.prospects.contains { $0.city == city && $0.isReached } ?? false
  }
}

extension Picture {
  /// The hazard that an incident counts for, which may be over: of several the one that began in
  /// its city, else the one that was declared last before it.
  package func hazard(accountingFor incident: Incident) -> Hazard? {
    func rank(_ hazard: Hazard) -> (Int, Instant, Hazard.ID) {
      (hazard.report.origin == incident.city ? 1 : 0, hazard.report.since, hazard.id)
    }
    return hazards.filter { $0.accounts(for: incident) }.max { rank($0) < rank($1) }
  }

  /// The incidents that count for a hazard, in whatever city they are and whether they have ended
  /// or not, in the order of their names.
  package func incidents(of hazard: Hazard) -> [Incident] {
    incidents.filter { incident in
      hazard.accounts(for: incident) && self.hazard(accountingFor: incident)?.id == hazard.id
    }
    .sorted { $0.id < $1.id }
  }

  /// The cities that a hazard has come to and since when, in the order in which it came: as people
  /// said, and as their gauges crossed the mark.
  package func arrivals(of hazard: Hazard) -> [CityArrival] {
    var found: [City.ID: Instant] = [:]
    for arrival in hazard.arrivals { found[arrival.city] = arrival.at }
    for prospect in hazard.forecast?.prospects ?? [] where prospect.isReached {
      guard found[prospect.city] == nil, let gauge = prospect.gauge, let crossed = reached(gauge)
      else { continue }
      found[prospect.city] = crossed
    }
    return found.map { CityArrival(city: $0, at: $1) }
      .sorted { ($0.at, $0.city) < ($1.at, $1.city) }
  }
}
