package import Domain

/// How many units of a kind an incident asks for at first.
package struct Need: Hashable, Sendable {
  package let kind: UnitKind
  package let count: Int

  /// So many units of a kind.
  package init(_ kind: UnitKind, _ count: Int = 1) {
    self.kind = kind
    self.count = count
  }
}

/// What incidents usually need at first: a planning table, no rule of any city.
package enum NeededKinds {
  /// The needs of an incident, the most important first; more of the first kind where it is grave.
  package static func of(_ incident: Incident) -> [Need] {
    let needs = of(kind: incident.report.kind, class: incident.report.emergencyClass)
    guard let first = needs.first else { return [] }
    let extra =
      switch incident.report.priority {
      case .first: 2
      case .second: 1
      case .third, .fourth: 0
      }
    let reinforced = [Need(first.kind, first.count + extra)] + needs.dropFirst()
    // What is minor is looked at by one unit.
    return incident.report.priority == .fourth ? [Need(first.kind)] : reinforced
  }

  /// The needs of a kind of event; of its class where the kind is not in the table.
  package static func of(kind: String, class emergencyClass: EmergencyClass) -> [Need] {
    if let row = table.first(where: { $0.kinds.contains(kind) }) { return row.needs }
    return switch emergencyClass {
    case .naturalDisaster: [Need(.engineering), Need(.floodRescueBoat)]
    case .accident: [Need(.fireEngine), Need(.ambulance)]
    case .publicHealth: [Need(.ambulance), Need(.epidemicTeam)]
    case .socialSecurity: [Need(.police)]
    case .emergingRisk: [Need(.engineering), Need(.police)]
    }
  }

  private static let table: [(kinds: [String], needs: [Need])] = [
    (
      ["building-fire", "warehouse-fire", "factory-fire"],
      [Need(.fireEngine), Need(.ladder), Need(.ambulance)]
    ),
    (["vehicle-fire", "wildfire"], [Need(.fireEngine), Need(.police)]),
    (["road-accident", "tunnel-accident"], [Need(.police), Need(.ambulance), Need(.fireEngine)]),
    (["rail-fault"], [Need(.engineering), Need(.police)]),
    (["ship-collision", "drowning"], [Need(.floodRescueBoat), Need(.ambulance)]),
    (["gas-leak"], [Need(.fireEngine), Need(.engineering), Need(.police)]),
    (
      ["chemical-leak", "gas-drift", "water-pollution"],
      [Need(.hazmat), Need(.fireEngine), Need(.ambulance)]
    ),
    (
      ["building-collapse", "construction-accident", "landslide"],
      [Need(.engineering), Need(.fireEngine), Need(.ambulance)]
    ),
    (["ash-fall"], [Need(.urbanManagement), Need(.ambulance)]),
    (["lift-entrapment"], [Need(.fireEngine)]),
    (["water-main-burst"], [Need(.engineering), Need(.pumpTruck)]),
    (["standing-water"], [Need(.pumpTruck), Need(.police)]),
    (["river-flood"], [Need(.floodRescueBoat), Need(.engineering)]),
    (["power-outage", "signal-outage"], [Need(.powerRepair)]),
    (["mass-casualty"], [Need(.ambulance, 2), Need(.police)]),
    (["food-poisoning"], [Need(.ambulance), Need(.epidemicTeam)]),
    (["infectious-cluster", "animal-epidemic"], [Need(.epidemicTeam), Need(.ambulance)]),
    (["crowding", "disturbance", "suspicious-object", "missing-person"], [Need(.police)]),
    (["drone-intrusion"], [Need(.police)]),
    (
      ["network-attack", "control-system-fault", "communications-outage"],
      [Need(.engineering), Need(.powerRepair)]
    ),
    (["street-obstruction"], [Need(.urbanManagement)]),
  ]
}
