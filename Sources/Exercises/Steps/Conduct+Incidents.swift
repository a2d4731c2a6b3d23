internal import Domain
internal import Planning

/// What happens to an incident next.
enum IncidentStep {
  /// By its city's desk, for incidents that it opened itself.
  case verify, dispatch, close
  /// By those at the scene, for all incidents.
  case contain, flareUp, recover
}

extension Conduct {
  /// What happens to an incident next.
  /// - Parameter now: what should have happened earlier happens now, or is tried again later.
  func next(for incident: Incident, in picture: Picture, now: Instant) -> Next<IncidentStep>? {
    let isOwn = Actors.isDesk(incident.openedBy)
    let delay = dice(incident).words(.delay)
    guard let entered = incident.entered[incident.state] else { return nil }
    switch incident.state {
    case .reported where isOwn:
      return Next(.verify, at: entered.advanced(by: delay[0].seconds(30...150)))
    case .verified where isOwn:
      let first = entered.advanced(by: delay[1].seconds(15...60))
      // With nobody free, the desk tries again every two minutes.
      let waits = max(0, first.duration(to: now).inMilliseconds / 120_000)
      return Next(.dispatch, at: first.advanced(by: .minutes(2 * waits)))
    case .active where isOwn && incident.units.isEmpty && incident.firstUnitArrived == nil:
      // All that were sent were called back or fell out: others are sent.
      let waits = max(0, entered.duration(to: now).inMilliseconds / 120_000)
      return Next(.dispatch, at: entered.advanced(by: .minutes(2 * (waits + 1))))
    case .active: return containment(incident, entered, picture)
    case .contained: return recovery(incident, entered, picture)
    case .recovered where isOwn && incident.units.isEmpty:
      return Next(.close, at: entered.advanced(by: delay[2].seconds(60...240)))
    case .reported, .verified, .recovered, .closed: return nil
    }
  }

  /// How long units work at the scene in all: two minutes to three hours.
  private func work(_ incident: Incident) -> Duration {
    let usual = arrivals.rate(of: incident.report.kind)?.work ?? .zero
    let median = usual > .zero ? usual : .minutes(25)
    let percentage: Int64 =
      switch incident.report.priority {
      case .first: 220
      case .second: 150
      case .third: 100
      case .fourth: 50
      }
    let seconds = dice(incident).word(.work).spread(about: median).inSeconds * percentage / 100
    return .seconds(min(max(120, seconds), 3 * 3600))
  }

  private func containment(
    _ incident: Incident, _ entered: Instant, _ picture: Picture
  ) -> Next<IncidentStep>? {
    guard let arrived = incident.firstUnitArrived,
      incident.units.contains(where: { picture.units[$0]?.status == .onScene })
    else { return nil }
    if let hours = hazardWork(incident, picture) {
      return Next(.contain, at: max(arrived, entered).advanced(by: hours))
    }
    if incident.entered[.contained] != nil {
      return Next(.contain, at: entered.advanced(by: work(incident) / 3))
    }
    return Next(.contain, at: max(arrived, entered).advanced(by: work(incident) * 2 / 3))
  }

  private func recovery(
    _ incident: Incident, _ entered: Instant, _ picture: Picture
  ) -> Next<IncidentStep>? {
    let fate = dice(incident).words(.flareUp)
    let hasFlaredUp = incident.notes.contains { $0.by.name.hasPrefix("field-") }
    if !hasFlaredUp, fate[0].happens(perThousand: 20),
      incident.report.emergencyClass == .accident
    {
      return Next(.flareUp, at: entered.advanced(by: fate[1].seconds(60...240)))
    }
    var ready = entered.advanced(by: max(.seconds(300), work(incident) / 3))
    for id in incident.units {
      guard let unit = picture.units[id] else { return nil }
      // Nobody waits for who cannot come.
      if unit.held != nil { continue }
      guard unit.status == .onScene else { return nil }
      ready = max(ready, unit.since.advanced(by: .seconds(30)))
    }
    return Next(.recover, at: ready)
  }

  /// What is put to the station when it happens; nothing where a desk has nobody to send.
  func stimulus(
    _ step: IncidentStep, on incident: Incident, in picture: Picture, at instant: Instant
  ) -> Stimulus? {
    guard let city = region[incident.city] else { return nil }
    let (desk, field) = (Actors.desk(city), Actors.field(city))
    switch step {
    case .verify: return Stimulus(.incident(incident.id, .verify), by: desk, at: instant)
    case .dispatch:
      let plan = Recommendation(for: incident, in: picture, at: instant, by: policy)
      guard let first = plan.acts.first else { return nil }
      // Whom another incident loses is told with the reasons.
      return plan.acts.count == 1 && plan.choices.allSatisfy { $0.reason != .diverted }
        ? Stimulus(first, by: desk, at: instant)
        : Stimulus(
          .answer(
            plan.proposal(about: .dispatch(incident.id)), acts: plan.acts, refusal: nil),
          by: desk, at: instant)
    case .close:
      return Stimulus(
        .incident(incident.id, .close(outcome: "演练 exercise: 处置完毕 dealt with")), by: desk,
        at: instant)
    case .contain: return Stimulus(.incident(incident.id, .contain), by: field, at: instant)
    case .flareUp:
      return Stimulus(
        .incident(incident.id, .reportFlareUp(reason: "复燃或恶化 flared up again")), by: field,
        at: instant)
    case .recover: return Stimulus(.incident(incident.id, .recover), by: field, at: instant)
    }
  }
}
