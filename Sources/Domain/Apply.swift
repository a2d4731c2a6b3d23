extension Picture {
  /// Takes an event into the picture; it may not refuse. The cost does not depend on the history.
  package mutating func apply(_ entry: Entry) {
    trace(entry)
    file(entry)
    switch entry.event {
    case .watch(let event): apply(event, entry)
    case .alert(let id, let event): apply(event, to: id, entry)
    case .incident(let id, let event): apply(event, to: id, entry)
    case .unit(let id, let event): apply(event, to: id, entry)
    case .hazard(let id, let event): apply(event, to: id, entry)
    case .road(let event): apply(event, entry)
    case .stageCrossed(let gauge, let before, let band, _):
      stages[gauge] = band
      if band == .normal {
        crossings[gauge] = nil
      } else if before == .normal {
        crossings[gauge] = entry.happened
      }
    case .itemQuarantined(let item): keep(item)
    case .endForetold(let report): foretell(report)
    case .drill(let event): apply(event, entry)
    case .aid(let id, let event): apply(event, to: id, entry)
    case .stockCounted(let count): apply(count)
    case .governance(let matter, let event): apply(event, to: matter, entry)
    case .alliance(let event): apply(event, entry)
    case .trust(let city, let event): apply(event, to: city, entry)
    case .evaluation(let event): apply(event, entry)
    case .preparedness(let event): apply(event, entry)
    case .communication(let event): apply(event, entry)
    case .ledger(let event): apply(event, entry)
    }
    carryOn(entry)
    creditProgramme(entry)
    if drill != nil { watch(entry) }
    if begun == nil { begun = entry.happened }
    sequence = entry.sequence
    recorded = entry.recorded
  }

  private mutating func apply(_ event: WatchEvent, _ entry: Entry) {
    switch event {
    case .opened(let region, let scenario):
      isWatchOpen = true
      watch = Watch(region: region, scenario: scenario)
    case .closed: isWatchOpen = false
    case .hornSilenced(let until): hornSilentUntil = until
    case .postureSwitched(let city, let posture, let reason):
      switchPosture(of: city, to: posture, reason, entry)
    case .posture(let holder, let event): apply(event, to: holder, entry)
    case .whatIfKept(let whatIf): keep(whatIf, entry)
    case .aidComparisonKept(let comparison): keep(comparison, entry)
    case .whatIfDiscarded, .aidComparisonDiscarded: break
    case .proposalAnswered(_, let choice): proposals.note(choice)
    }
  }

  private mutating func keep(_ item: QuarantinedItem) {
    quarantine.append(item)
    quarantineCount += 1
    if quarantine.count > 200 { quarantine.removeFirst(100) }
  }

  /// Takes telemetry into the picture: bounded series, positions, signs of life. It is not
  /// recorded; a restart knows of it what the newest snapshot held, with its age.
  package mutating func note(_ reading: Reading) {
    switch reading {
    case .observation(let observation): note(observation)
    case .position(let id, let coordinate, let instant):
      guard let unit = units[id], instant >= unit.reported else { return }
      units[id]?.coordinate = coordinate
      units[id]?.reported = instant
    case .heartbeat(let source, let city, let instant, let interval):
      hear(source, city, instant)
      if let interval { feeds[source]?.interval = interval }
    case .duplicate(let source, let instant):
      hear(source, nil, instant)
      feeds[source]?.duplicates += 1
    case .liberty(let item):
      libertyCount += 1
      liberties.append(item)
      if liberties.count > 100 { liberties.removeFirst(50) }
    }
  }

  private mutating func note(_ observation: Observation) {
    hear(observation.source, observation.city, observation.time)
    let key = Self.seriesKey(source: observation.source, kind: observation.kind)
    var entry =
      series[key]
      ?? Series(kind: observation.kind, unit: observation.unit, city: observation.city)
    entry.add(.init(time: observation.time, value: observation.value))
    series[key] = entry
  }

  /// Notes a source's word with the moment that the word bears.
  mutating func hear(_ source: String, _ city: City.ID?, _ instant: Instant) {
    if feeds[source] == nil { forget(sources.add(source)) }
    var feed = feeds[source] ?? FeedState(source: source, city: city, lastHeard: instant)
    feed.lastHeard = max(feed.lastHeard, instant)
    feed.reports += 1
    if let city { feed.city = city }
    feeds[source] = feed
  }

  /// Lets go of sources of long ago that never promised to speak: whoever makes up names without
  /// end fills no memory.
  private mutating func forget(_ leaving: [String]) {
    for source in leaving where feeds[source]?.interval == nil { feeds[source] = nil }
  }
}
