import Domain

/// Which hazard an alert tells of.
extension HazardLines {
  /// The hazard that an alert tells of: the one whose forecast raised it; else one that can bring
  /// about alerts of its kind and began in its city; else one that is there or is expected.
  func hazard(of alert: Alert) -> Hazard? {
    let near = scene.picture.standingHazards.compactMap { hazard in
      distance(of: hazard, to: alert).map { (hazard, $0) }
    }
    return near.min { ($0.1, $0.0.id) < ($1.1, $1.0.id) }?.0
  }

  /// How far a hazard is from what an alert tells of; nil where they have nothing in common.
  private func distance(of hazard: Hazard, to alert: Alert) -> Int? {
    if alert.report.key.identifier.hasPrefix(hazard.id.rawValue + "-") { return 0 }
    guard let city = alert.city, brings(hazard, alert) else { return nil }
    if hazard.report.origin == city { return 1 }
    let prospects = hazard.forecast?.prospects.filter { $0.city == city } ?? []
    if prospects.contains(where: \.isReached) { return 2 }
    return prospects.contains(where: \.isExpected) ? 3 : nil
  }

  /// Whether alerts of such a kind may come of a hazard. Water that a gauge tells of is the
  /// river's; water in a city whose levee broke is the breach's.
  private func brings(_ hazard: Hazard, _ alert: Alert) -> Bool {
    let kind = alert.report.kind
    let told = hazard.kind.eventKind
    guard hazard.kind == .cascade else {
      return told == kind || EventKind.causes(of: told).contains(kind)
    }
    if kind == hazard.kind.eventKind || Self.services.contains(kind) { return true }
    let isGauge = scene.region[Gauge.ID(alert.report.key.source)] != nil
    return !isGauge && ["river-flood", "levee-breach"].contains(kind)
      && hazard.report.sources.contains { isLevee($0.quantity, in: alert.city) }
  }

  private static let services = Set(Lifeline.Kind.allCases.map(\.eventKind))

  private func isLevee(_ name: String, in city: City.ID?) -> Bool {
    scene.region.exposure.levees.contains { $0.id.rawValue == name && $0.city == city }
  }
}
