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
  let within: Duration
  package let evidence: Evidence
  package let source: String
}

/// What a city must do about a matter by when, and what shows that it did.
package struct Duty: Hashable, Sendable {
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
  package let due: Instant
  package let proof: Proof?

  package var isDone: Bool { proof != nil }

  /// The time left; below zero once it is late.
  package func slack(at now: Instant) -> Duration { now.duration(to: due) }
}

extension Statutes {
  /// The duties of every matter that stands, those that are open first, by the time left.
  package func duties(in picture: Picture, at now: Instant) -> [Duty] {
    let incidents = picture.incidents.filter(\.isOpen)
    return
      (incidents.flatMap { duties(of: .incident($0.id), in: picture) }
      + picture.standingHazards.flatMap { duties(of: .hazard($0.id), in: picture) })
      .sorted { $0.isDone == $1.isDone ? ($0.due, $0.id) < ($1.due, $1.id) : !$0.isDone }
  }

  /// The duties of one matter: each with the city that owns it and the moment when it is due.
  package func duties(of matter: Matter, in picture: Picture) -> [Duty] {
    guard let subject = DutySubject(matter, in: picture) else { return [] }
    return duties.flatMap { subject.duties(from: $0) }
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

  func duties(from template: DutyTemplate) -> [Duty] {
    guard applies(template), let start = start(of: template) else { return [] }
    return owners(template.part).map { city in
      let id = DutyID(template.id, of: city)
      return Duty(
        id: id, matter: matter, template: template, owner: city,
        due: start.advanced(by: template.within), proof: proof(of: template, id, by: city))
    }
  }

  private func applies(_ template: DutyTemplate) -> Bool {
    guard template.situations.contains(responsibility.situation) else { return false }
    if let incident {
      return template.subject == .incident
        && template.classes.contains(incident.report.emergencyClass)
        && incident.report.priority <= template.priority
    }
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
    if let hazard { return hazard.report.since }
    switch template.start {
    case .verified: return incident?.entered[.verified]
    case .graded: return record.raised
    case .recovered: return incident?.entered[.recovered]
    case .reported: return incident?.reported
    }
  }

  private func proof(of template: DutyTemplate, _ id: DutyID, by city: City.ID) -> Duty.Proof? {
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
      let isReady = picture.posture(of: city) == .emergency || picture.posture(of: city) == .watch
      return isReady ? .record(since: nil) : nil
    case .told: return told()
    }
  }

  private func entered(_ state: IncidentState) -> Duty.Proof? {
    incident?.entered[state].map { .record(since: $0) }
  }

  /// All that assist must have been told; of an incident the neighbours too.
  private func told() -> Duty.Proof? {
    var cities = responsibility.assists.map(\.city)
    if incident != nil { cities += responsibility.informs.map(\.city) }
    let moments = cities.map { record.wasTold($0) }
    guard !moments.contains(nil) else { return nil }
    return .record(since: moments.compactMap(\.self).max())
  }
}
