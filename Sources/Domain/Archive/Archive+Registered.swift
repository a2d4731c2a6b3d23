import Geodesy

/// What alerts, incidents and units pass, in order; their identity is their key.
extension Archive {
  mutating func pass(_ alert: inout Alert) {
    pass(&alert.report)
    pass(&alert.state)
    pass(&alert.isActive)
    pass(&alert.occurrence)
    pass(&alert.firstOccurred)
    pass(&alert.occurred)
    pass(&alert.annunciated)
    pass(&alert.changed)
    pass(&alert.highestPriority)
    pass(&alert.acknowledgement, .init(by: .program, at: .distantPast)) { archive, taking in
      archive.pass(&taking.by)
      archive.pass(&taking.at)
    }
    pass(&alert.settingAside, .init(by: .program, at: .distantPast, until: nil, reason: "")) {
      archive, aside in
      archive.pass(&aside.by)
      archive.pass(&aside.at)
      archive.pass(&aside.until)
      archive.pass(&aside.reason)
      archive.pass(&aside.inhibitor)
    }
    let ungrouped = Grouping(leader: alert.id, rule: .sameEvent, at: .distantPast)
    pass(&alert.grouping, ungrouped) { archive, grouping in
      archive.pass(&grouping.leader)
      archive.pass(&grouping.rule)
      archive.pass(&grouping.at)
    }
    pass(&alert.escalated)
    pass(&alert.incident)
    pass(&alert.end, .returnedToNormal) { $0.pass(&$1) }
    pass(&alert.updates)
    pass(&alert.keys)
    pass(&alert.awaited)
    pass(&alert.notes)
  }

  mutating func pass(_ incident: inout Incident) {
    pass(&incident.report)
    pass(&incident.state)
    pass(&incident.isExercise)
    pass(&incident.reported)
    for state in IncidentState.allCases { pass(&incident.entered[state]) }
    pass(&incident.alerts)
    pass(&incident.units)
    pass(&incident.sentCount)
    pass(&incident.firstUnitArrived)
    pass(&incident.outcome)
    pass(&incident.openedBy)
    pass(&incident.notes)
    pass(&incident.alarm)
  }

  private mutating func pass(_ report: inout Incident.Report) {
    pass(&report.city)
    pass(&report.kind)
    pass(&report.emergencyClass)
    pass(&report.priority)
    pass(&report.title)
    pass(&report.place)
    pass(&report.coordinate)
    pass(&report.alert)
  }

  /// What changes of a unit; the rest stands in the region.
  mutating func pass(changing unit: inout Unit) {
    pass(&unit.status)
    pass(&unit.since)
    pass(&unit.incident)
    pass(&unit.assignment, Assignment(unit: unit.id, distance: .zero, travel: .zero)) {
      $0.pass(&$1)
    }
    pass(&unit.journey, .blank) { $0.pass(&$1) }
    pass(&unit.coordinate)
    pass(&unit.reported)
    pass(&unit.duty)
    let nowhere = Unit.StandBy(station: ResponseStation.ID(""), coordinate: .blank)
    pass(&unit.standBy, nowhere) {
      $0.pass(&$1.station)
      $0.pass(&$1.coordinate)
    }
    pass(&unit.contactLost)
    pass(&unit.relief)
    pass(&unit.withdrawal, .init(reason: "", by: .program, at: .distantPast)) {
      $0.pass(&$1.reason)
      $0.pass(&$1.by)
      $0.pass(&$1.at)
    }
    pass(&unit.held, Unit.Hold(since: .distantPast, way: nil)) {
      $0.pass(&$1.since)
      $0.pass(&$1.way)
    }
    pass(&unit.before, .blank(of: unit)) { archive, before in
      archive.pass(&before.status)
      archive.pass(&before.journey, .blank) { $0.pass(&$1) }
      archive.pass(&before.standBy, nowhere) {
        $0.pass(&$1.station)
        $0.pass(&$1.coordinate)
      }
      archive.pass(&before.duty)
    }
  }

  private mutating func pass(_ duty: inout Duty) {
    var worked = duty.worked.inMilliseconds
    pass(&worked)
    duty.worked = .milliseconds(worked)
    pass(&duty.outSince)
    pass(&duty.inSince)
  }
}
