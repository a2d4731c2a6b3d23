import Terminal

extension DetailPhrases {
  static let english = DetailPhrases(
    nothing: "Nothing chosen.", next: "Next", text: "Text", kind: "What", place: "Where",
    touches: "People", since: "Since", grave: "Severity", state: "State", until: "Until",
    source: "Source",
    references: "Refers", why: "Why here", note: "Note", gauge: "Gauge", stages: "Stage",
    units: "Units", noUnits: "none sent yet", unitsGone: { "\($0) sent, all released" },
    sent: "Sent", alert: "Alert", incident: "Incident",
    outcome: "Outcome",
    occurrence: { "occurrence \($0), first at \($1)" }, expired: { "expired at \($0)" },
    by: { "by \($0) at \($1)" }, untilTime: { "until \($0)" },
    overdue: { "OVERDUE by \($0)" }, escalated: { "for the supervisor since \($0)" },
    ended: "Ended",
    endedBySource: { "by its source: \($0), sent \($1)" },
    endedByStatement: { "its source says in \($1), sent \($2), that it is over: \($0)" },
    allClear: "all clear",
    endedByItself: "its source says that all is normal",
    endedByRuling: { "ruled over: \($0)" },
    group: "Group", leads: { "came first of \($0): \($1)" },
    belongs: { "belongs to \($0): \($1)" },
    silentBecause: { "kept silent while \($0) stands" }, silences: "Silences",
    dueIn: { "to be taken in \($0), by \($1)" },
    updates: { $0 == 1 ? "1 update" : "\($0) updates" },
    duplicates: { $0 == 1 ? "1 duplicate left out" : "\($0) duplicates left out" },
    rank: { "row \($0) of \($1): \($2), \($3), since \($4)" },
    firstArrived: { "first at the scene \($0), after \($1)" })
}

extension DispatchPhrases {
  static let english = DispatchPhrases(
    none: "d on an alert or incident lists who can be sent.",
    nobody: "Nobody is free here or next door.", to: "To",
    opensIncident: "sending opens an incident", unit: "UNIT", kind: "KIND", city: "FROM",
    arrival: "THERE", interval: "MIN–MAX", reason: "WHY", neededHere: "needed, own city",
    neededElsewhere: "needed, aid in force", neededPromised: "needed, promised",
    neededOnRequest: "needed, request first", near: "near", neededHereShort: "needed",
    neededElsewhereShort: "aid", neededPromisedShort: "promised",
    neededOnRequestShort: "request", left: "Free after:",
    chosen: { "\($0) chosen" }, allThere: { "all there in \($0)" },
    short: { "still short: \($0)" })
}

extension CityPhrases {
  static let english = CityPhrases(
    posture: "Posture", base: "People", neighbours: "Borders", alerts: "Alerts",
    incidents: "Open", none: "no open incident", units: "Units", freeOfAll: "Free/all",
    supplies: "Supplies", feeds: "Feeds", noFeed: "no feed of its own", districts: "Districts",
    people: { "\($0) people" }, area: { "\($0) km²" }, density: { "\($0) per km²" },
    asOf: { "(counted \($0))" })
}

extension FeedPhrases {
  static let english = FeedPhrases(
    none: "No source has been heard yet.", source: "SOURCE", age: "AGE",
    state: "STATE",
    reading: "READING", reports: "REPORTS", duplicates: "DUPLICATES", city: "CITY", late: "late",
    good: "good",
    quarantine: { "Not understood: \($0)" },
    liberties: { "Taken, but not as it stood: \($0)" },
    ahead: "dated ahead of this clock", clock: "clock?")
}

extension HealthPhrases {
  static let english = HealthPhrases(
    record: "Record", entries: "entries", keyLag: "Key lag", frames: "Frames", memory: "Memory",
    link: "Link", feeds: "Feeds", standing: "Standing", load: "Load", terminal: "Terminal",
    watch: "Watch", painted: { "\($0) painted, \($1) left out" },
    slow: "slow: less is painted", fine: "good",
    feedCounts: { "\($0) heard, \($1) late, \($2) stale" })
}

extension LoadPhrases {
  static let english = LoadPhrases(
    figure: "per desk, last 24 h", value: "here", asked: "asked", now: "now, in 10 min",
    average: "average per 10 min", peak: "most in 10 min", inFlood: "time in flood",
    split: "low/mid/high priority", stale: "standing over 24 h", late: "waiting past target",
    none: "none", noFlood: "No flood of alarms.", noChatter: "Nothing chatters.",
    atMost: { "at most \($0)" }, below: { "below \($0)" },
    acceptable: { "\($0) is acceptable, \($1) can be managed" },
    flood: { "FLOOD OF ALARMS since \($0): \($1). gq shows the worst first, . the next." },
    busiest: { "The ten busiest sources make \($0) (asked: at most 5 %)" },
    chatter: { "\($0) chattered in the last hour (three comings in a minute):" },
    claim: {
      "Counted from \($0) of this desk's record; a claim about a desk needs \($1) days "
        + "(ANSI/ISA-18.2, EEMUA 191)."
    })
}

extension HelpPhrases {
  static let english = HelpPhrases(
    moving: "Keys", signs: "Signs",
    signsText: { glyphs in
      [
        "\(glyphs.priorities)  priority; in reverse: not acknowledged",
        "\(glyphs.shelved) put aside for a time, or by a rule",
        "\(glyphs.pointer) cursor   * marked   \(glyphs.changed) changed since you looked",
        "due: minutes, by the second when near; with a minus it is late",
        "map: 3\(glyphs.severity(3)) three alerts of that priority; W E R posture",
        "~+0.3 water above its warning level, in metres",
        "? nothing is heard from the city's feed: what is shown there may be old",
      ]
    })
}
