package import Domain

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
