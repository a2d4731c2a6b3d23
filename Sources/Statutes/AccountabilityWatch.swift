package import Domain

/// Watches what time alone shows of cities' words: duties that the record proves, or that nobody
/// did; losses that are known and that no report tells.
package struct AccountabilityWatch: Sendable {
  /// When each matter is to be looked at again.
  private var appointments: [Matter: Instant] = [:]
  private let statutes: Statutes

  /// What follows at once belongs together: a matter is looked at when the minute is over, which is
  /// the same moment for a watch that is taken up meanwhile.
  private static func endOfMinute(_ instant: Instant) -> Instant {
    Instant(milliseconds: (instant.milliseconds / 60_000 + 1) * 60_000)
  }

  /// The watch over the matters of a picture.
  package init(_ statutes: Statutes, _ picture: Picture) {
    self.statutes = statutes
    for incident in picture.incidents.filter(\.isOpen) {
      appointments[.incident(incident.id)] = Self.endOfMinute(picture.recorded)
    }
    for hazard in picture.standingHazards {
      appointments[.hazard(hazard.id)] = Self.endOfMinute(picture.recorded)
    }
  }

  /// Takes in what an entry has changed.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    switch entry.event {
    case .governance(_, .dutyEnded): break
    case .governance(let matter, _), .alliance(.intervention(let matter, _)):
      expect(matter, entry.recorded)
    case .communication(.sent(_, let letter, _)): expect(letter.matter, entry.recorded)
    case .incident(let id, _): expect(.incident(id), entry.recorded)
    case .unit(_, .dispatched(let incident, _)): expect(.incident(incident), entry.recorded)
    case .hazard(let id, _): expect(.hazard(id), entry.recorded)
    case .watch(let event) where event.citySwitched != nil:
      for hazard in picture.standingHazards { expect(.hazard(hazard.id), entry.recorded) }
    case .watch, .alert, .unit, .stageCrossed, .itemQuarantined, .endForetold, .drill, .aid,
      .stockCounted, .alliance, .road, .trust, .evaluation, .preparedness, .communication, .ledger:
      break
    }
  }

  private mutating func expect(_ matter: Matter, _ instant: Instant) {
    let at = Self.endOfMinute(instant)
    appointments[matter] = min(at, appointments[matter] ?? at)
  }

  /// When something is to be looked at again.
  package var next: Instant? { appointments.values.min() }

  /// What the clock has to say: duties that ended, and what is to be answered for.
  package mutating func due(at now: Instant, in picture: Picture) -> [Command] {
    let matters = appointments.filter { $0.value <= now }.map(\.key).sorted()
    return matters.flatMap { matter -> [Command] in
      let duties = DutyEndings(matter, statutes, picture, now)
      let losses = UntoldLosses(matter, statutes, picture, now)
      appointments[matter] = [duties.next, losses.next].compactMap(\.self).min()
      return duties.commands + losses.commands
    }
  }
}

/// The duties of a matter that end now without anybody ticking them off.
private struct DutyEndings {
  private(set) var commands: [Command] = []
  /// When the next one may.
  private(set) var next: Instant?

  init(_ matter: Matter, _ statutes: Statutes, _ picture: Picture, _ now: Instant) {
    let record = picture.governance(of: matter)
    let isOver = picture.isOver(matter)
    for duty in statutes.duties(of: matter, in: picture)
    where duty.template.evidence != .reported && !record.ended.contains(duty.id) {
      switch duty.proof {
      case .hand: continue
      case .record(let since):
        // What the record shows without a moment is looked at when its time is over at the latest.
        let seen = duty.isVolunteers(in: picture) ? min(now, duty.due) : now
        end(duty, matter, at: since ?? seen)
      case nil:
        let last = duty.due.advanced(by: statutes.wait(.absent))
        if duty.template.evidence.isLeftUndone, now >= last {
          end(duty, matter, at: nil)
        } else if !isOver {
          let look = now < duty.due ? duty.due : last
          if look > now { next = min(next ?? look, look) }
        }
      }
    }
  }

  private mutating func end(_ duty: OwedDuty, _ matter: Matter, at instant: Instant?) {
    let breach: Breach = duty.template.part == .lead || instant != nil ? .slow : .absent
    commands.append(
      .govern(matter, .endDuty(EndedDuty(duty.id, due: duty.due, at: instant, breach))))
  }
}

extension OwedDuty {
  /// Whether its owner has a part only because it sent units: it had them ready.
  fileprivate func isVolunteers(in picture: Picture) -> Bool {
    guard template.evidence == .sent else { return false }
    let assists = picture.responsibility(for: matter)?.assists ?? []
    return assists.contains { assist in
      guard assist.city == owner, case .unitsSent = assist.reason else { return false }
      return true
    }
  }
}

extension DutyTemplate.Evidence {
  /// Whether it is the city's fault where nothing of it comes: what crews, sources and forecasts
  /// bring about may only be late.
  fileprivate var isLeftUndone: Bool {
    switch self {
    case .verified, .graded, .units, .told, .posture, .sent, .hand: true
    case .forecast, .contained, .reported, .closed: false
    }
  }
}

/// Losses of an incident that the record knows, and that a receiver was not told in time.
private struct UntoldLosses {
  private(set) var commands: [Command] = []
  private(set) var next: Instant?

  init(_ matter: Matter, _ statutes: Statutes, _ picture: Picture, _ now: Instant) {
    guard case .incident(let id) = matter, let incident = picture.incidents[id] else { return }
    let record = picture.governance(of: matter)
    for receiver in FiledReport.Receiver.allCases {
      guard let last = record.reports.last(where: { $0.act.receiver == receiver }),
        last.act.stage != .final, let found = Self.untold(since: last, record)
      else { continue }
      let clocks = statutes.clocks(of: incident, in: picture, at: found.since)
      let clock = clocks.filter {
        $0.rule.receiver == receiver && $0.isOpen && $0.due > found.since
      }.map(\.due).min()
      let limit = clock ?? found.since.advanced(by: statutes.wait(.concealed))
      guard now > limit else {
        let look = limit.advanced(by: .milliseconds(1))
        next = min(next ?? look, look)
        continue
      }
      let text = "\(id) \(receiver.rawValue) \(found.text)"
      let isRaised = picture.trust(in: incident.city).breaches.contains {
        $0.breach == .concealed && $0.subject == text
      }
      guard !isRaised else { continue }
      commands.append(.trust(incident.city, .raise(Suspicion(.report, .concealed, text))))
    }
  }

  /// What rose on the record since a report and is higher than what it told, and since when.
  private static func untold(
    since last: Dated<FiledReport>, _ record: Governance
  ) -> (since: Instant, text: String)? {
    let known = record.assessments.last { $0.at <= last.at }?.act.losses ?? Losses()
    let told = last.act.told ?? known
    for assessment in record.assessments where assessment.at >= last.at || last.act.told != nil {
      let rose = LossMeasure.allCases.compactMap { measure -> String? in
        guard let now = record.losses.amount(of: measure),
          let new = assessment.act.losses.amount(of: measure), new == now
        else { return nil }
        let old = told.amount(of: measure) ?? known.amount(of: measure) ?? 0
        return new > old ? "\(measure.rawValue) \(old)→\(new)" : nil
      }
      if !rose.isEmpty { return (max(assessment.at, last.at), rose.joined(separator: ",")) }
    }
    return nil
  }
}
