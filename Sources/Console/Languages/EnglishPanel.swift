import Domain

extension PanelPhrases {
  /// The panels in English.
  static let english = PanelPhrases(
    elsewhere: "elsewhere", stale: "STALE", incident: "incident", unitOnTheWay: "unit under way",
    incidentMark: "i", unitMark: "u", labelWidth: 9, kindWidth: 13,
    statusWidth: 10,
    more: { "+\($0) more" },
    postureMark: { posture in
      switch posture {
      case .routine: ""
      case .watch: "W"
      case .emergency: "E"
      case .recovery: "R"
      }
    },
    titles: .init(
      screen: { screen in
        switch screen {
        case .overview: "overview"
        case .queue: "queue"
        case .alert: "alert"
        case .map: "map"
        case .city: "city"
        case .incident: "incidents"
        case .dispatch: "dispatch"
        case .units: "units"
        case .log: "log"
        case .feeds: "feeds"
        case .forecast: "forecast"
        case .load: "load"
        case .joint: "all incidents"
        case .clocks: "clocks"
        case .supplies: "supplies"
        case .requests: "requests"
        case .drill: "drill"
        case .duties: "duties"
        case .draft: "report"
        case .organisation: "organisation"
        case .decisions: "decisions"
        case .trust: "trust"
        case .postures: "postures"
        case .accountability: "accountability"
        case .evaluation: "evaluation"
        case .agreements: "agreements"
        case .sitrep: "situation report"
        case .handover: "handover"
        case .notices: "notices"
        case .ledger: "ledger"
        case .roads: "closed roads"
        case .corridor: "green corridor"
        case .health: "health"
        case .help: "help"
        }
      },
      detail: "detail", cities: "cities",
      put: "put aside", confirm: "do it", cancel: "leave it"),
    terms: .english,
    status: .init(
      programme: "FENGHUO", simulationShort: "SIM", paused: "PAUSED", unacknowledged: "UNACK",
      shelved: "SHLV",
      load: "load", flood: "FLOOD", perTenMinutes: "/10m",
      staleFeed: { source, age, others in
        "STALE \(source) \(age)" + (others > 0 ? " +\(others)" : "")
      },
      recordVerified: "record verified", recordNotVerified: "record not verified",
      recordNotKept: "record not kept",
      recordBroken: "RECORD BROKEN", readOnly: "read only",
      frozen: { $0 > 0 ? "FROZEN +\($0) new" : "FROZEN" }, slowLink: "SLOW LINK",
      hornSilent: "horn silent",
      escalated: { "SUPERVISOR: \($0) not taken" },
      sort: { sort in
        switch sort {
        case .urgency: "by urgency"
        case .newest: "newest first"
        case .city: "by city"
        case .age: "oldest first"
        }
      },
      shown: { "\($0) of \($1)" }, undo: { "\($0)   undo: u (\($1) s)" }),
    queue: .init(
      severity: "SEV", due: "DUE", city: "CITY", state: "STATE", what: "WHAT", units: "UNIT",
      age: "AGE", owner: "OWN", brokeThrough: "NEW WHILE FROZEN",
      nothingFits: "Nothing fits the filter. Esc clears it.", empty: "Nothing stands.",
      cities: { "\($0) cities" },
      gone: "OVER", leftOut: "hidn", aside: "put aside",
      marked: { marked, hidden in
        "\(marked) marked" + (hidden > 0 ? " (\(hidden) hidden)" : "")
      },
      firstOf: { "1st of \($0)" }, memberOf: { "of \($0)" }, folded: "grouped"),
    detail: .english, dispatch: .english,
    log: .init(
      empty: "Nothing is recorded yet.", program: "program",
      alertsPerFiveMinutes: "alerts / 5 min", exercise: "EX"),
    water: .init(
      title: "rivers, downstream: stage m, trend, margin to warning", noReading: "no reading",
      next: "next", warning: { "warning \($0)" }, guarantee: { "guarantee \($0)" }),
    city: .english, feed: .english, health: .english, alarmLoad: .english,
    forecast: .english, contagion: .english, aid: .english, help: .english)
}

extension TermPhrases {
  static let english = TermPhrases(
    alertStateShort: { state in
      switch state {
      case .normal: "NORM"
      case .unacknowledged: "UNACK"
      case .acknowledged: "ACK"
      case .returned: "RTN"
      case .shelved: "SHLV"
      case .suppressed: "SUPP"
      case .outOfService: "OOS"
      }
    },
    alertState: { state in
      switch state {
      case .normal: "normal"
      case .unacknowledged: "not acknowledged"
      case .acknowledged: "acknowledged"
      case .returned: "over, not acknowledged"
      case .shelved: "shelved"
      case .suppressed: "suppressed by design"
      case .outOfService: "out of service"
      }
    },
    emergencyClass: { emergencyClass in
      switch emergencyClass {
      case .naturalDisaster: "natural disaster"
      case .accident: "accident"
      case .publicHealth: "public health"
      case .socialSecurity: "social security"
      case .emergingRisk: "emerging risk"
      }
    },
    severity: { $0.rawValue.lowercased() }, urgency: { $0.rawValue.lowercased() },
    certainty: { $0.rawValue.lowercased() },
    messageStatusMark: { status in
      switch status {
      case .actual: ""
      case .exercise: "[EXERCISE]"
      case .system: "[SYSTEM]"
      case .test: "[TEST]"
      case .draft: "[DRAFT]"
      }
    },
    incidentState: { $0.rawValue },
    unitKind: { kind in
      switch kind {
      case .fireEngine: "fire engine"
      case .ladder: "ladder"
      case .ambulance: "ambulance"
      case .police: "police"
      case .hazmat: "hazmat"
      case .floodRescueBoat: "rescue boat"
      case .pumpTruck: "pump truck"
      case .engineering: "engineering"
      case .powerRepair: "power repair"
      case .epidemicTeam: "epidemic team"
      case .urbanManagement: "urban mgmt"
      }
    },
    unitStatus: { status in
      switch status {
      case .available: "free"
      case .committed: "called"
      case .enroute: "on the way"
      case .staging: "staging"
      case .onScene: "on scene"
      case .returning: "returning"
      case .delayed: "DELAYED"
      case .outOfService: "out"
      case .unavailable: "away"
      case .manual: "by hand"
      case .relocating: "moving up"
      }
    },
    posture: { $0.rawValue }, role: { $0.rawValue },
    watchMode: { mode in
      switch mode {
      case .live: "LIVE"
      case .simulation: "SIMULATION"
      case .drill: "DRILL 演练"
      case .replay: "REPLAY"
      case .whatIf: "WHAT-IF"
      }
    })
}
