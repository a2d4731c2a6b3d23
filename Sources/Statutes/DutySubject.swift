import Domain

/// A matter as the templates look at it.
struct DutySubject {
  let matter: Matter
  let picture: Picture
  let responsibility: Responsibility
  let record: Governance
  let incident: Incident?
  let hazard: Hazard?

  init?(_ matter: Matter, in picture: Picture) {
    guard let responsibility = picture.responsibility(for: matter) else { return nil }
    self.matter = matter
    self.picture = picture
    self.responsibility = responsibility
    record = picture.governance(of: matter)
    switch matter {
    case .incident(let id):
      incident = picture.incidents[id]
      hazard = nil
    case .hazard(let id):
      hazard = picture.hazards[id]
      incident = nil
    }
  }

  func duties(from template: DutyTemplate) -> [OwedDuty] {
    guard applies(template), let start = start(of: template) else { return [] }
    return owners(template.part).map { city in
      let id = DutyID(template.id, of: city)
      let since =
        template.evidence == .told ? max(start, telling) : max(start, concern(of: city) ?? start)
      return OwedDuty(
        id: id, matter: matter, template: template, owner: city, since: since,
        due: due(of: template, id, by: city, from: since), proof: proof(of: template, id, by: city))
    }
  }

  /// When a duty is due: what was done keeps the hour that it had then.
  private func due(
    of template: DutyTemplate, _ id: DutyID, by city: City.ID, from since: Instant
  ) -> Instant {
    if let done = record.done.first(where: { $0.act.duty == id }), let due = done.act.due {
      return due
    }
    let limit = since.advanced(by: template.within)
    guard let least = template.leastBeforeArrival, let arrival = arrival(for: template, city)
    else { return limit }
    return min(limit, max(arrival, since.advanced(by: least)))
  }

  /// When the hazard comes, or came, to those whom a duty is for: to the city that owes it, or to
  /// the first of those that wait to be told; where nobody waits, to the one that was told last.
  private func arrival(for template: DutyTemplate, _ city: City.ID) -> Instant? {
    guard template.evidence == .told else { return arrival(in: city) }
    let waiting = listeners.filter { record.wasTold($0) == nil }
    guard waiting.isEmpty else { return waiting.compactMap { arrival(in: $0) }.min() }
    let last = listeners.max {
      (record.wasTold($0) ?? .distantPast) < (record.wasTold($1) ?? .distantPast)
    }
    return last.flatMap { arrival(in: $0) }
  }

  private func arrival(in city: City.ID) -> Instant? {
    for assist in responsibility.assists where assist.city == city {
      guard case .hazard(let id, _, _, let arrival) = assist.reason else { continue }
      return picture.hazards[id]?.arrivals.first { $0.city == city }?.at ?? arrival
    }
    return nil
  }

  /// What the superior authority told cities to do: each owes it by the directive's hour.
  var directed: [OwedDuty] {
    record.command.directives.enumerated().flatMap { place, directive -> [OwedDuty] in
      guard let due = directive.act.due else { return [] }
      let template = DutyTemplate.directive(
        place + 1, directive.act.text, within: directive.at.duration(to: due),
        incident == nil ? .hazard : .incident)
      return directive.act.cities.map { city in
        let id = DutyID(template.id, of: city)
        return OwedDuty(
          id: id, matter: matter, template: template, owner: city, since: directive.at, due: due,
          proof: proof(of: template, id, by: city))
      }
    }
  }

  /// What the plans in force ask for, but for what is asked already.
  func planned(_ plans: [ContingencyPlan], besides own: [OwedDuty]) -> [OwedDuty] {
    let runs = (picture.riskFiles[matter]?.plans ?? []).filter { $0.ended == nil }
    return runs.flatMap { run -> [OwedDuty] in
      let measures = plans.first { $0.id == run.id }?.measures ?? []
      return measures.flatMap { template in
        owners(template.part).compactMap { city in
          let isAsked = own.contains { $0.owner == city && template.isCovered(by: $0.template) }
          return isAsked ? nil : duty(from: template, of: city, since: run.begun.at)
        }
      }
    }
  }

  private func duty(
    from template: DutyTemplate, of city: City.ID, since begun: Instant
  ) -> OwedDuty {
    let id = DutyID(template.id, of: city)
    let since = max(begun, concern(of: city) ?? begun)
    return OwedDuty(
      id: id, matter: matter, template: template, owner: city, since: since,
      due: since.advanced(by: template.within), proof: proof(of: template, id, by: city))
  }

  private func applies(_ template: DutyTemplate) -> Bool {
    guard template.situations.contains(responsibility.situation) else { return false }
    if let incident { return template.binds(incident.report) }
    let kind = hazard.flatMap { EventKind.named($0.kind.eventKind) }
    return template.subject == .hazard
      && template.classes.contains(kind?.emergencyClass ?? .naturalDisaster)
  }

  private func owners(_ part: Responsibility.Part) -> [City.ID] {
    switch part {
    case .lead: [responsibility.lead.city]
    case .assist: responsibility.assists.map(\.city)
    case .inform: responsibility.informs.map(\.city)
    }
  }

  private func start(of template: DutyTemplate) -> Instant? {
    if let hazard { return hazard.concerns(hazard.report.origin) ?? hazard.report.since }
    switch template.start {
    case .verified: return incident?.entered[.verified]
    case .graded: return record.raised
    case .recovered: return incident?.entered[.recovered]
    case .reported: return incident?.reported
    }
  }

  /// Since when a city has had a part in it because of a hazard; nil for what has other reasons.
  private func concern(of city: City.ID) -> Instant? {
    if let hazard { return hazard.concerns(city) }
    for assist in responsibility.assists where assist.city == city {
      if case .hazard(let id, _, _, _) = assist.reason {
        return picture.hazards[id]?.concerns(city)
      }
    }
    return nil
  }

  private func proof(of template: DutyTemplate, _ id: DutyID, by city: City.ID) -> OwedDuty.Proof? {
    if let done = record.done.first(where: { $0.act.duty == id }) {
      return .hand(note: done.act.note, by: done.by, at: done.at)
    }
    switch template.evidence {
    case .hand: return nil
    case .verified: return entered(.verified)
    case .contained: return entered(.contained)
    case .closed: return entered(.closed)
    case .units: return entered(.active)
    case .graded: return record.assessments.first.map { .record(since: $0.at) }
    case .reported:
      let first = record.reports.first { $0.act.stage == .initial }
      return first.map { .record(since: $0.at) }
    // The newest forecast says nothing of when the first one was issued.
    case .forecast: return hazard?.forecast.map { _ in .record(since: nil) }
    case .posture:
      let record = picture.postureRecord(of: .city(city))
      return record.readySince.map { .record(since: $0) }
    case .told: return told()
    case .sent:
      let isThere = incident?.units.contains { picture.units[$0]?.city == city } ?? false
      return isThere ? .record(since: nil) : nil
    }
  }

  private func entered(_ state: IncidentState) -> OwedDuty.Proof? {
    incident?.entered[state].map { .record(since: $0) }
  }

  /// Who must be told: all that assist but those whose units are there, which know; of an incident
  /// the neighbours too.
  var listeners: [City.ID] {
    let assists = responsibility.assists.filter {
      if case .unitsSent = $0.reason { false } else { true }
    }
    return assists.map(\.city) + (incident == nil ? [] : responsibility.informs.map(\.city))
  }

  /// Since when somebody has waited to be told; where nobody does, since the last did.
  private var telling: Instant {
    let waiting = listeners.filter { record.wasTold($0) == nil }.map { concern(of: $0) }
    if !waiting.isEmpty { return waiting.map { $0 ?? .distantPast }.min() ?? .distantPast }
    return listeners.compactMap { concern(of: $0) }.max() ?? .distantPast
  }

  private func told() -> OwedDuty.Proof? {
    let moments = listeners.map { record.wasTold($0) }
    guard !moments.contains(nil) else { return nil }
    return .record(since: moments.compactMap(\.self).max())
  }
}
