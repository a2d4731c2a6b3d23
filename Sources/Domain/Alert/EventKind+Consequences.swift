extension EventKind {
  /// The kinds of event that are known to bring about one of a kind, the likeliest first.
  package static func causes(of kind: String) -> [String] { causes[kind] ?? [] }

  /// What brings about what. Plausible for the drills of this console, from the chains that the
  /// contingency plans of cities name: water and wind break lines and close roads, without power
  /// lifts, railways, telephones and controls stand still, what burns or collapses leaks.
  private static let causes: [String: [String]] = [
    "standing-water": [
      "rainstorm", "river-flood", "levee-breach", "pump-outage", "water-main-burst",
    ],
    "landslide": ["rainstorm"],
    "street-obstruction": [
      "rainstorm", "typhoon", "gale", "landslide", "river-flood", "water-main-burst",
      "building-collapse",
    ],
    "power-outage": ["levee-breach", "typhoon", "gale", "river-flood", "rainstorm"],
    "water-outage": ["power-outage", "water-main-burst"],
    "pump-outage": ["power-outage"],
    "signal-outage": ["power-outage", "communications-outage"],
    "hospital-outage": ["power-outage", "water-outage"],
    "lift-entrapment": ["power-outage"],
    "rail-fault": ["power-outage", "gale"],
    "communications-outage": ["power-outage", "network-attack"],
    "control-system-fault": ["network-attack", "power-outage"],
    "water-pollution": ["chemical-leak", "ship-collision"],
    "chemical-leak": ["factory-fire", "warehouse-fire"],
    "gas-drift": ["chemical-leak"],
    "ash-fall": ["factory-fire", "warehouse-fire", "wildfire", "building-fire"],
    "gas-leak": ["building-collapse"],
    "water-main-burst": ["building-collapse"],
    "road-accident": ["fog"],
  ]
}
