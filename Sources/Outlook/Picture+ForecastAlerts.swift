import Domain

/// How the alerts of forecasts lie in the picture: one row for a hazard, not one for each city and
/// each time that it was foretold.
extension Picture {
  /// The alert that a forecast's report made, and the first standing alert that was raised of the
  /// same hazard; nil where it is the first, is over, or belongs to another already.
  func first(of report: AlertReport, _ hazard: Hazard) -> (Alert.ID, Alert.ID)? {
    guard report.operation != .close, let alert = alert(reportedBy: report.key),
      alert.isStanding, !isGrouped(alert)
    else { return nil }
    let others = foretold(of: hazard, status: report.status).filter {
      $0.isActive && !isGrouped($0) && $0.id != alert.id
    }
    let first = others.min {
      ($0.firstOccurred, $0.id) < ($1.firstOccurred, $1.id)
    }
    guard let first, groupSize(of: alert.id) == 0 else { return nil }
    return (alert.id, first.id)
  }

  /// The report of an alert that was foretold to the same city of an earlier hazard of the kind,
  /// has ended and was never taken: what is foretold anew goes on in its row. Nil where there is
  /// none.
  func outlived(by report: AlertReport, _ hazard: Hazard) -> ReportKey? {
    guard report.operation == .open else { return nil }
    return alerts.sorted.first {
      $0.isStanding && !$0.isActive && $0.report.key.source == ForecastAlerts.source
        && $0.city == report.city && $0.report.kind == report.kind
        && $0.report.status == report.status
        && !$0.report.key.identifier.hasPrefix("\(hazard.id)-")
    }?.report.key
  }

  /// The standing alerts that were foretold of a hazard.
  private func foretold(of hazard: Hazard, status: MessageStatus) -> [Alert] {
    alerts.sorted.filter {
      $0.isStanding && $0.report.key.source == ForecastAlerts.source
        && $0.report.key.identifier.hasPrefix("\(hazard.id)-") && $0.report.status == status
    }
  }

  private func isGrouped(_ alert: Alert) -> Bool {
    alert.grouping.map { alerts[$0.leader]?.isStanding ?? false } ?? false
  }
}
