package import Domain

/// A line of the list of responsibilities before it is anybody's.
package struct DutyTemplate: Hashable, Sendable {
  /// What it is about.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case incident, hazard
  }

  /// What shows on the record that it is done.
  package enum Evidence: String, CaseIterable, Hashable, Sendable {
    case verified, graded, units, told, forecast, posture, contained, reported, closed
    /// Units of the city that owes it are sent to the matter.
    case sent
    /// Nothing does: somebody must say so.
    case hand
  }

  package let id: String
  package let text: LocalizedName
  let subject: Subject
  package let part: Responsibility.Part
  let situations: Set<Situation>
  let classes: Set<EmergencyClass>
  /// It arises from incidents of this priority and more urgent ones.
  let priority: Priority
  let start: ClockRule.Start
  package let within: Duration
  /// It is due when the hazard arrives, where that is sooner, but leaves at least so long; nil
  /// where no arrival matters.
  let leastBeforeArrival: Duration?
  package let evidence: Evidence
  package let source: LocalizedName
  /// Who does it; nil where the city's desk does.
  package var role: LocalizedName?

  /// Whether it may arise from an incident.
  func binds(_ report: Incident.Report) -> Bool {
    subject == .incident && classes.contains(report.emergencyClass) && report.priority <= priority
  }
}

extension DutyTemplate {
  /// How the duties of directives are named.
  package static let directives = "directive-"

  /// What a directive asks for: it is done once somebody says so.
  static func directive(
    _ number: Int, _ text: String, within: Duration, _ subject: Subject
  ) -> DutyTemplate {
    DutyTemplate(
      id: directives + "\(number)",
      text: LocalizedName(inAll: text), subject: subject,
      part: .assist, situations: Set(Situation.allCases), classes: Set(EmergencyClass.allCases),
      priority: .fourth, start: .reported, within: within, leastBeforeArrival: nil,
      evidence: .hand,
      source: LocalizedName(
        english: "Directive of the superior authority", simplified: "上级指令",
        traditional: "上級指令"))
  }
}

/// What a city must do about a matter by when, and what shows that it did.
package struct OwedDuty: Hashable, Sendable {
  /// What shows that it is done.
  package enum Proof: Hashable, Sendable {
    /// The record shows it, since a moment where that is known.
    case record(since: Instant?)
    case hand(note: String, by: Actor, at: Instant)
  }

  package let id: DutyID
  package let matter: Matter
  package let template: DutyTemplate
  package let owner: City.ID
  /// When it began to bind the owner.
  package let since: Instant
  package let due: Instant
  package let proof: Proof?

  package var isDone: Bool { proof != nil }

  /// The time left; below zero once it is late.
  package func slack(at now: Instant) -> Duration { now.duration(to: due) }
}

extension OwedDuty {
  /// The cities that wait to be told, where that is the duty.
  package func unheard(in picture: Picture) -> [City.ID] {
    guard template.evidence == .told, let subject = DutySubject(matter, in: picture) else {
      return []
    }
    return subject.listeners.filter { subject.record.wasTold($0) == nil }
  }
}

extension Statutes {
  /// The line of the list of responsibilities or of a plan that has a name.
  package func template(_ id: String) -> DutyTemplate? {
    duties.first { $0.id == id } ?? plans.lazy.flatMap(\.measures).first { $0.id == id }
  }

  /// What a duty asks for in words: as its template says, or the directive on its matter.
  package func text(
    ofDuty template: String, about matter: Matter, in picture: Picture
  ) -> LocalizedName? {
    guard template.hasPrefix(DutyTemplate.directives) else { return self.template(template)?.text }
    let directives = picture.governance(of: matter).command.directives
    guard let number = Int(template.dropFirst(DutyTemplate.directives.count)),
      directives.indices.contains(number - 1)
    else { return nil }
    return LocalizedName(inAll: directives[number - 1].act.text)
  }
}

extension Statutes {
  /// The duties of one matter: each with the city that owns it and the moment when it is due.
  package func duties(of matter: Matter, in picture: Picture) -> [OwedDuty] {
    guard bindsAnybody(matter, in: picture), let subject = DutySubject(matter, in: picture) else {
      return []
    }
    let own = duties.flatMap { subject.duties(from: $0) }
    return own + subject.directed + subject.planned(plans, besides: own)
  }

  /// Whether any duty may arise from a matter: most incidents are too slight for one.
  private func bindsAnybody(_ matter: Matter, in picture: Picture) -> Bool {
    guard case .incident(let id) = matter,
      picture.governance(of: matter).command.directives.isEmpty,
      !(picture.riskFiles[matter]?.plans.contains { $0.ended == nil } ?? false)
    else { return true }
    guard let report = picture.incidents[id]?.report else { return false }
    return duties.contains { $0.binds(report) }
  }
}

/// A matter as the templates look at it.
private struct DutySubject {
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
