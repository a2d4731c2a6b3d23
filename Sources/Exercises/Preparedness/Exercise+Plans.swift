internal import Domain
internal import Statutes

/// The simulated desk that leads puts into force what the program proposes; in a drill, and where a
/// person has taken a matter up, that is left to the person.
extension Exercise {
  mutating func considerPlan(for matter: Matter, _ picture: Picture) {
    guard scenario.drill == nil, !statutes.proposedPlans(for: matter, in: picture).isEmpty,
      let at = timeOfPlan(for: matter, picture)
    else { return }
    agenda.add(.plan(matter), at: max(now, at))
  }

  /// Three to twenty-five minutes after it was found to cross a boundary, or was graded.
  private func timeOfPlan(for matter: Matter, _ picture: Picture) -> Instant? {
    let basis =
      switch matter {
      case .incident: picture.governance(of: matter).raised
      case .hazard: picture.riskFiles[matter]?.crossed
      }
    let wait = Dice(seed: seed, of: "plan \(matter.name)").word(.duty).seconds(180...1500)
    return basis?.advanced(by: wait)
  }

  func activatePlan(for matter: Matter, _ picture: Picture) -> [Stimulus] {
    guard let plan = statutes.proposedPlans(for: matter, in: picture).first,
      let at = timeOfPlan(for: matter, picture), at <= now,
      let lead = picture.responsibility(for: matter)?.lead.city, let desk = region[lead],
      !isLeft(lead, in: matter, picture)
    else { return [] }
    let use = plan.use(because: "符合启动条件 kind, situation and grade fit")
    return [Stimulus(.prepare(.plan(matter, .activate(use))), by: Actors.desk(desk), at: now)]
  }
}

/// A step of a monthly consultation.
struct Consultation: Hashable, Comparable {
  enum Act: Int, Comparable {
    case call, begin, write, close

    static func < (left: Act, right: Act) -> Bool { left.rawValue < right.rawValue }
  }

  let act: Act
  /// The hour for which it is called.
  let at: Instant

  static func < (left: Consultation, right: Consultation) -> Bool {
    (left.at, left.act) < (right.at, right.act)
  }
}

/// Where a region's programme asks for a meeting a month, its simulated body holds it on the 25th
/// at ten, unless somebody else has called one.
extension Exercise {
  private var rule: ProgrammeRule? {
    region.programme.first { $0.kind == .meeting && $0.period == .month }
  }

  mutating func planConsultation(after instant: Instant) {
    guard rule != nil, scenario.drill == nil, let hour = Self.hour(after: instant) else { return }
    let call = hour.advanced(by: .hours(-24))
    agenda.add(.consultation(.init(act: .call, at: hour)), at: max(now, call))
    let minutes: [(Consultation.Act, Int64)] = [(.begin, 0), (.write, 25), (.close, 40)]
    for (act, minute) in minutes {
      agenda.add(
        .consultation(.init(act: act, at: hour)), at: hour.advanced(by: .minutes(minute)))
    }
  }

  /// The next 25th at ten.
  private static func hour(after instant: Instant) -> Instant? {
    let day = CivilTime(instant, offsetInMinutes: Region.offsetInMinutes)
    func hour(_ year: Int, _ month: Int) -> Instant? {
      Instant(
        year: year, month: month, day: 25, hour: 10, offsetInMinutes: Region.offsetInMinutes)
    }
    let here = hour(day.year, day.month)
    if let here, here > instant { return here }
    return day.month == 12 ? hour(day.year + 1, 1) : hour(day.year, day.month + 1)
  }

  mutating func consult(_ step: Consultation, _ picture: Picture) -> [Stimulus] {
    guard let rule else { return [] }
    func command(_ command: AllianceCommand) -> [Stimulus] {
      [Stimulus(.alliance(command), by: Actors.body, at: now)]
    }
    let meeting = picture.standingMeetings.first {
      $0.call.matter == nil && $0.call.host == .body && $0.call.at == step.at
    }
    switch step.act {
    case .call:
      let isPlanned = picture.standingMeetings.contains { $0.call.matter == nil }
      guard !isPlanned, !isHeld(at: step.at, picture) else { return [] }
      let topic = "\(rule.name.simplified) \(rule.name.english)"
      return command(
        .callMeeting(
          Meeting.Call(
            by: .body, about: nil, topic, invited: region.cities.map(\.id), at: step.at)))
    case .begin:
      guard let meeting, meeting.state == .called else { return [] }
      return command(.meeting(meeting.id, .begin))
    case .write:
      guard let meeting, meeting.state == .open, meeting.minutes.isEmpty else { return [] }
      let risks = picture.standingHazards.map(\.id.rawValue).joined(separator: " ")
      let text = "通报风险 risks told: \(risks.isEmpty ? "–" : risks)"
      return command(.meeting(meeting.id, .write(text)))
    case .close:
      planConsultation(after: step.at)
      guard let meeting, meeting.state == .open else { return [] }
      return command(.meeting(meeting.id, .close))
    }
  }

  private func isHeld(at hour: Instant, _ picture: Picture) -> Bool {
    picture.programme(of: Picture.year(of: hour)).contains {
      $0.kind == .meeting && $0.begins <= hour && hour < $0.due && $0.state != .planned
    }
  }
}
