internal import Domain

extension ContagionPhrases {
  static let english = ContagionPhrases(
    cases: "CASES", casesOn: { "≥\($0) CASES (10-90 %)" }, illAtPeak: "PEAK ILL", peakDay: "ON",
    infected: "INF 14d",
    chance: "CHANCE",
    full: "P FULL", service: "SERVICE", outAt: "OUT AT (10-90 %)", back: "BACK",
    backWithRange: "BACK (10-90 %)",
    hoursOut: "OUT h (10-90)", outSince: { "out since \($0)" }, underWater: { "\($0) m of water" },
    fullAt: { "full \($0)" },
    upTo: { "up to \($0) m" },
    moreOut: { "and \($0) more services out" },
    struck: { "Struck: \($0)" }, breach: { "\($0), breach \($1) m wide" },
    repair: { "\($0) (repair \($1)-\($2) h)" },
    measures: { "Measures: \($0)" }, measure: { "\($0) contacts -\($1)%, journeys -\($2)%" },
    noMeasures:
      "Measures: none. A city whose posture is emergency restricts contacts and journeys "
      + "(e on the map).",
    rules: { kind in
      switch kind {
      case .epidemic: ("growth as it is", "14 days after")
      case .cascade: ("nothing more", "4 h after")
      case .riverFlood, .plume, .spill, .ash, .typhoon: nil
      }
    },
    legend: { kind in
      switch kind {
      case .epidemic:
        "The day on which a city has so many reported cases; of ten runs one is earlier and one "
          + "later than the range. CHANCE: that it is within 14 days. PEAK ILL: at one time, at "
          + "the worst within 8 weeks. INF: infected within 14 days. "
          + "P FULL: wards are full by then."
      case .cascade:
        "OUT AT: when a service falls out, or half a metre of water stands behind the levee. "
          + "BACK: when it works again, or the polder is full. PEOPLE: those who have it from "
          + "there, or live there."
      case .spill:
        "ARRIVAL: when the water at an intake of the city passes the limit; of ten runs one is "
          + "earlier and one later. P LIM, P HIGH: the limit, and the graver amount above, are "
          + "passed. PEOPLE: those who drink the water."
      case .plume, .ash:
        "ARRIVAL: when it is over any ground of the city; of ten runs one is earlier and one "
          + "later. P HIGH: the graver amount above is passed somewhere in the city. PEOPLE: "
          + "residents of the ground that it covers."
      case .typhoon:
        "ARRIVAL: when a gale (grade 8, 17.2 m/s mean) begins at the seat of the city; of ten runs "
          + "one is earlier and one later. GRADE: the wind at its worst. SIGNAL: what the warning "
          + "signals call for (CMA 2007). PEOPLE: residents of the districts that a gale reaches."
      case .riverFlood: nil
      }
    })
}
