internal import Domain
internal import Outlook

/// What the exercise tells of an infection.
extension SpreadingInfection {
  /// The health services tell of all cases so far.
  func caseReadings(at now: Instant) -> [Stimulus] {
    region.cities.enumerated().map { index, city in
      let observation = Observation(
        source: CaseHistory.source(of: city), time: now, kind: CaseHistory.kind, city: city.id,
        coordinate: city.coordinate, value: reported[index], unit: "cases")
      return Stimulus(.observation(observation), at: now)
    }
  }

  /// The desk where it began declares it and ends it; each city says when it has come; a city acts
  /// of itself when it has many cases, and more where its posture is emergency.
  func tell(_ hazard: Hazard?, _ picture: Picture, at now: Instant) -> [Stimulus] {
    let desk = Actors.desk(origin)
    guard let hazard else {
      return [
        Stimulus(.declareHazard(report), by: desk, at: now),
        clusterReport(in: origin, picture, at: now),
      ].compactMap(\.self)
    }
    guard !hazard.isOver else { return [] }
    var stimuli: [Stimulus] = []
    for (index, city) in region.cities.enumerated() {
      if reported[index] >= plan.warningCases, hazard.arrival(in: city.id) == nil {
        stimuli.append(
          Stimulus(.hazard(hazard.id, .confirm(city.id)), by: "health-\(city.id)", at: now))
        if let alert = clusterReport(in: city, picture, at: now) { stimuli.append(alert) }
      }
      let wanted = restriction(of: index, picture)
      let standing = hazard.measure(in: city.id)
      guard wanted.contact != standing?.contact ?? 1 || wanted.travel != standing?.travel ?? 1
      else { continue }
      let measure = Measure(
        city: city.id, since: now, contact: wanted.contact, travel: wanted.travel)
      stimuli.append(
        Stimulus(.hazard(hazard.id, .restrict(measure)), by: Actors.desk(city), at: now))
    }
    if isOver {
      let reason = "演练 exercise: 连续14天无新增病例 no new case for 14 days"
      stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: reason)), by: desk, at: now))
    }
    return stimuli
  }

  /// What a city does: as its posture asks, else what its cases make it do.
  private func restriction(of index: Int, _ picture: Picture) -> Scenario.Outbreak.Restriction {
    switch picture.posture(of: region.cities[index].id) {
    case .emergency: plan.emergency
    case .recovery: Scenario.Outbreak.Restriction(contact: 1, travel: 1)
    case .routine, .watch:
      reported[index] >= plan.ownCases
        ? plan.own : Scenario.Outbreak.Restriction(contact: 1, travel: 1)
    }
  }

  /// The alert of a city's health service, once.
  private func clusterReport(in city: City, _ picture: Picture, at now: Instant) -> Stimulus? {
    let source = Actors.source(.sensor, city)
    let isKnown = picture.alerts.sorted.contains {
      $0.report.key.source == source && $0.report.key.identifier == "cases"
    }
    guard !isKnown, let index = region.cities.firstIndex(where: { $0.id == city.id }) else {
      return nil
    }
    let name = "\(city.name.english) \(city.name.simplified)"
    let report = AlertReport(
      key: ReportKey(source: source, identifier: "cases", sent: now), status: .exercise,
      city: city.id, coordinate: city.coordinate, area: name, kind: "infectious-cluster",
      emergencyClass: .publicHealth, severity: .severe, urgency: .expected, certainty: .observed,
      headline: name,
      text: "演练 Exercise · 累计报告病例 reported cases so far: \(Int(reported[index]))")
    return Stimulus(.takeReport(report), by: source, at: now)
  }
}
