extension Picture {
  /// The office that leads a matter: the one that took it over last, else that of its class.
  package func leadingClass(of matter: Matter) -> EmergencyClass? {
    if let last = riskFiles[matter]?.reroutings.last { return last.act.to }
    switch matter {
    case .incident(let id): return incidents[id]?.report.emergencyClass
    case .hazard(let id):
      return hazards[id].flatMap { EventKind.named($0.kind.eventKind)?.emergencyClass }
    }
  }

  /// The classes of a matter, that of the office that leads first.
  package func classes(of matter: Matter) -> [EmergencyClass] {
    guard let leading = leadingClass(of: matter) else { return [] }
    guard case .incident(let id) = matter, let incident = incidents[id] else { return [leading] }
    return [leading] + classes(of: incident).filter { $0 != leading }
  }

  /// The office that leads a matter and those that sign with it.
  package func routing(of matter: Matter) -> Organisation.Routing? {
    region.organisation?.routing(of: classes(of: matter))
  }

  func decide(
    _ command: RiskCommand, on matter: Matter
  ) throws(Rejection) -> RiskEvent {
    try checkKnown(matter)
    guard let file = riskFiles[matter], !isOver(matter) else {
      throw .governance(.isOver(matter))
    }
    switch command {
    case .move(let stage, let reason):
      let trigger: RiskTrigger = stage.place > file.stage.place ? .advance : .goBack
      guard RiskStageTable.allows(file.stage, trigger, stage) else {
        throw .preparedness(.stageCannot(trigger, from: file.stage, to: stage))
      }
      return .moved(from: file.stage, to: stage, reason: try given(reason))
    case .reroute(let office, let reason):
      guard region.organisation?.offices.contains(where: { $0.emergencyClass == office }) ?? false
      else { throw .preparedness(.noSuchOffice(office)) }
      guard let before = leadingClass(of: matter), before != office else {
        throw .preparedness(.officeLeadsAlready(office))
      }
      return .rerouted(OfficeChange(from: before, to: office, reason: try given(reason)))
    }
  }
}
