internal import Domain

/// Hazards and forecasts, in English.
extension English {
  func word(_ trigger: HazardTrigger) -> String {
    switch trigger {
    case .watch: "watch"
    case .revise: "correct"
    case .forecast: "forecast"
    case .confirm: "confirm"
    case .restrict: "restrict contacts because of"
    case .verify: "score the forecasts of"
    case .end: "end"
    }
  }

  func sentence(_ event: HazardEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .declared(let report):
      "declared \(id): \(language.panel.forecast.kind(report.kind)), "
        + "from \(names.city(report.origin))"
    case .watched: "\(id) is watched"
    case .revised(let report): "corrected what is known of \(id), \(names.city(report.origin))"
    case .forecast(let forecast):
      "forecast for \(id)"
        + (names.next(in: forecast).map { ": next \($0.city) about \($0.clock), \($0.percent) %" }
          ?? ": no further city expected within \(forecast.horizon.inSeconds / 3600) h")
    case .confirmed(let city): "\(names.city(city)) is reached by \(id)"
    case .restricted(let measure) where measure.isLifted:
      "\(names.city(measure.city)) lifts its measures against \(id)"
    case .restricted(let measure):
      "\(names.city(measure.city)) acts against \(id): contacts −\(measure.contactLost) %, "
        + "journeys −\(measure.travelLost) %"
    case .verified(let verdicts):
      "\(id): \(verdicts.count) forecasts scored, \(verdicts.filter { $0.reached != nil }.count) "
        + "of places that were reached"
    case .ended(let reason): "\(id) is over: \(names.local(reason))"
    }
  }
}

extension ForecastPhrases {
  static let english = ForecastPhrases(
    kind: { kind in
      switch kind {
      case .riverFlood: "river flood"
      case .plume: "plume"
      case .spill: "river spill"
      case .epidemic: "epidemic"
      case .cascade: "chain of failures"
      case .ash: "ash from a fire"
      case .typhoon: "typhoon"
      }
    },
    state: { state in
      switch state {
      case .declared: "declared"
      case .watched: "watched"
      case .over: "over"
      }
    },
    situation: { situation in
      switch situation {
      case .local: "One city: it crosses no boundary"
      case .spanning: "Case 1: the hazard itself spans cities"
      case .spreading: "Case 2: the hazard is in one city, it spreads over others"
      case .remote: "Case 3: hazard and threatened places lie in different cities"
      }
    },
    situationShort: { situation in
      switch situation {
      case .local: ""
      case .spanning: "Case 1"
      case .spreading: "Case 2"
      case .remote: "Case 3"
      }
    },
    lead: "lead", assist: "assist", body: "it stands in or comes through",
    spread: "it spreads over", carried: "it is carried to", city: "CITY", now: "NOW",
    margin: { _ in "MARGIN" }, arrival: "ARRIVAL (10-90 %)", arrivalShort: "ARRIVAL",
    leadTime: "LEAD",
    peak: "PEAK (10-90 %)",
    peakShort: "PEAK",
    probability: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "P WARN"
      case .spill: "P LIM"
      case .plume: "P GAS"
      case .ash: "P ASH"
      case .typhoon: "P GALE"
      }
    },
    guarantee: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "P GUAR"
      case .spill, .plume, .ash, .typhoon: "P HIGH"
      }
    },
    people: "PEOPLE", error: "PAST ±",
    reached: { "since \($0)" },
    notWithin: { $0 > 72 ? "not within \($0 / 24) d" : "not within \($0) h" },
    issued: { "issued \($0) (\($1) ago) · \($2) runs · \($3) readings, newest \($4) old" },
    levels: { "counts as reached from \($0)" + ($1.map { ", grave from \($0)" } ?? "") },
    next: "Next",
    quiet: {
      "No forecast: the \($0) routed rivers are heard and no gauge is expected "
        + "to reach its warning level within 24 h."
    },
    blind: "No forecast: no gauge at the head of a routed river is heard.",
    awaited: "No forecast yet: it was declared and its first forecast is being computed.",
    skill: "How earlier forecasts did",
    unproven: "not decided yet: a forecast is scored when the place is reached or its time is over",
    undecided: { "  not decided: \($0) (no false alarm before its horizon ends)" },
    method: "", hits: "HITS", falseAlarms: "FALSE AL.", arrivalError: "ARRIVAL ±",
    brier: "BRIER", ours: "this forecast",
    persistence: { kind in
      switch kind {
      case .riverFlood, .spill, .epidemic, .cascade: "rise goes on"
      case .typhoon: "moves on"
      case .plume, .ash: "wind stays"
      }
    },
    fixedLag: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "fixed lag"
      case .typhoon: "straight here"
      case .plume, .ash: "circle by wind"
      case .spill: "flow of the map"
      }
    },
    workedOut: {
      "~ No gauge stands at \($0): interpolated along the reach from the gauges above and below, "
        + "with a wider range, and never scored."
    },
    levelPublished: { "Published warning level: \($0)." },
    levelBetween: { "Warning level between those of the two gauges: \($0)." },
    tideBelow: { "Tide or a gate below (the last tide is taken to come back): \($0)." },
    tideAwaited: { "No forecast until the tide below was heard for 12 h 25 min: \($0)." },
    reachedByReckoning: "~ above it now",
    legend:
      "Arrival is when the warning level is reached; of ten runs one is earlier and one later "
      + "than the range. People: residents in the footprint at the peak.")
}
