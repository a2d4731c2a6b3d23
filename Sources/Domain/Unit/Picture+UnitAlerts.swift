extension Picture {
  /// The incident that an alert concerns: that which was made of it, or the one to which the unit
  /// is under way that it tells of.
  package func incident(concernedBy alert: Alert) -> Incident.ID? {
    if let incident = alert.incident { return incident }
    let key = alert.report.key
    guard key.source == Unit.waySource || key.source == Unit.contactSource else { return nil }
    return units[Unit.ID(rawValue: key.identifier)]?.incident
  }
}
