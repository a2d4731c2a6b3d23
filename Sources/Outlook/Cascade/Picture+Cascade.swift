import Domain

extension Picture {
  /// Since when a lifeline has been down, or a polder under water, the first time after a moment;
  /// nil where nothing of the kind was heard.
  func began(_ site: Prospect.Site, after instant: Instant) -> Instant? {
    switch site {
    case .lifeline(let id):
      series(source: id.rawValue, kind: LifelineStates.kind)?.points
        .first { $0.time > instant && $0.value < 0.5 }?.time
    case .levee(let id):
      series(source: id.rawValue, kind: BreachReport.depthKind)?.points
        .first { $0.time > instant && $0.value >= PolderGround.danger }?.time
    }
  }

  /// The alert that a forecast's report made, and the alert of what brings its danger about; nil
  /// where the hazard is no chain, the cause has no alert, or they are together already.
  func parent(of report: AlertReport, _ hazard: Hazard) -> (Alert.ID, Alert.ID)? {
    guard hazard.kind == .cascade, report.operation != .close,
      let child = alert(reportedBy: report.key), child.isStanding, child.grouping == nil,
      let cause = cause(of: hazard), cause.id != child.id
    else { return nil }
    return (child.id, cause.grouping?.leader ?? cause.id)
  }

  /// The alert of the first thing that was struck: by its name, else by its kind and city.
  private func cause(of hazard: Hazard) -> Alert? {
    let standing = alerts.sorted.filter {
      $0.isStanding && $0.isActive && $0.report.key.source != ForecastAlerts.source
        && $0.report.status == (hazard.isExercise ? .exercise : .actual)
    }
    for source in hazard.report.sources {
      if let named = standing.first(where: { $0.report.key.identifier == source.quantity }) {
        return named
      }
      guard let (city, kinds) = struck(source.quantity) else { continue }
      let near = standing.filter { alert in
        alert.city == city && kinds.contains(EventKind.meant(by: alert.report.kind))
      }
      if let alert = near.min(by: { ($0.priority, $0.occurred) < ($1.priority, $1.occurred) }) {
        return alert
      }
    }
    return nil
  }

  /// Where something that was struck lies, and by what kinds of event it is told.
  private func struck(_ name: String) -> (City.ID, [String])? {
    if let levee = region.exposure.levees.first(where: { $0.id.rawValue == name }) {
      return (levee.city, ["levee-breach", "river-flood"])
    }
    return region.exposure.lifelines.first { $0.id.rawValue == name }
      .map { ($0.city, [$0.kind.eventKind]) }
  }
}
