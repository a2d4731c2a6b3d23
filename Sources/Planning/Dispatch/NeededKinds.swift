package import Domain

/// How many units of a kind an incident asks for.
package struct Need: Hashable, Sendable {
  package let kind: UnitKind
  package let count: Int
  /// The least capable level that will do.
  package let level: CapabilityLevel

  /// So many units of a kind.
  package init(_ kind: UnitKind, _ count: Int = 1, level: CapabilityLevel = .fourth) {
    self.kind = kind
    self.count = count
    self.level = level
  }

  /// Whether a unit is of the kind and can do what is asked.
  package func isMet(by unit: Unit) -> Bool { unit.kind == kind && unit.level.meets(level) }
}

/// What incidents need: their run card up to the alarm that was given; where a region has no card
/// that fits, what their class usually asks for.
package enum NeededKinds {
  /// The needs of an incident in a region, the most important first.
  package static func of(_ incident: Incident, in region: Region) -> [Need] {
    let demands = region.runCards.demands(
      of: incident.report, at: incident.reported, alarm: incident.alarm)
    if let demands { return demands.map { Need($0.kind, $0.count, level: $0.level) } }
    return of(class: incident.report.emergencyClass)
  }

  /// What is still needed when the units with an open assignment to an incident are counted: each
  /// counts for the most demanding need that it meets.
  package static func missing(_ incident: Incident, in picture: Picture) -> [Need] {
    var assigned = incident.units.compactMap { picture.units[$0] }
    var left = of(incident, in: picture.region).map { ($0, $0.count) }
    for index in left.indices.sorted(by: { left[$0].0.level.rawValue < left[$1].0.level.rawValue })
    {
      while left[index].1 > 0,
        let place = assigned.firstIndex(where: { left[index].0.isMet(by: $0) })
      {
        assigned.remove(at: place)
        left[index].1 -= 1
      }
    }
    return left.filter { $0.1 > 0 }.map { Need($0.0.kind, $0.1, level: $0.0.level) }
  }

  private static func of(class emergencyClass: EmergencyClass) -> [Need] {
    switch emergencyClass {
    case .naturalDisaster: [Need(.engineering), Need(.floodRescueBoat)]
    case .accident: [Need(.fireEngine), Need(.ambulance)]
    case .publicHealth: [Need(.ambulance), Need(.epidemicTeam)]
    case .socialSecurity: [Need(.police)]
    case .emergingRisk: [Need(.engineering), Need(.police)]
    }
  }
}
