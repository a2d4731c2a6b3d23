internal import Domain
internal import Planning

/// Simulated desks ask other cities for units that an incident of theirs lacks.
extension Exercise {
  /// How long after the first units were sent a desk looks at what is still lacking.
  private static let look = Duration.minutes(2)

  /// Plans the look at an incident that has become active, where it still lies ahead.
  mutating func planAsking(for incident: Incident) {
    guard !region.aid.needs.isEmpty, Actors.isDesk(incident.openedBy),
      let active = incident.entered[.active], active.advanced(by: Self.look) > now
    else { return }
    agenda.add(.missing(incident.id), at: active.advanced(by: Self.look))
  }

  /// A request for the first kind of units that a grave incident lacks and that other cities can
  /// send; nothing where it lacks none, or a person speaks for the city.
  func askForMissing(_ id: Incident.ID, _ picture: Picture) -> Stimulus? {
    guard let incident = picture.incidents[id], incident.state == .active,
      incident.report.priority <= .second, !picture.isStaffed(incident.city),
      let city = region[incident.city]
    else { return nil }
    let plan = Recommendation(for: incident, in: picture, at: now, by: conduct.policy)
    guard !plan.gaps.isEmpty, !picture.openAid.contains(where: { $0.report.incident == id }),
      let missing = plan.gaps.lazy.map({
        MissingUnits(of: $0.kind, lacking: plan.gaps, for: incident, in: picture, at: now)
      }).first(where: { !$0.asks.isEmpty })
    else { return nil }
    let quantity = min(missing.count, missing.asks.reduce(0) { $0 + $1.quantity })
    let report = AidRequest.Report(
      requester: incident.city, good: .units(missing.kind), quantity: quantity,
      asks: missing.asks.map { .init($0.lender, min($0.quantity, quantity)) }, incident: id,
      purpose: "演练 Exercise · 增援 reinforcement", place: incident.report.coordinate,
      answerBy: now.advanced(by: .minutes(20)), neededBy: now.advanced(by: .hours(2)),
      returnBy: now.advanced(by: .hours(12)))
    return Stimulus(.aid(.request(report)), by: Actors.desk(city), at: now)
  }
}
