extension Picture {
  /// The entries of a year: what the region's rules ask for and what was added, by their day.
  package func programme(of year: Int) -> [ProgrammeEntry] {
    let asked = region.programme.flatMap { $0.entries(in: year) }
    let names = Set(asked.map(\.id))
    let added = programme.filter { entry in
      !names.contains(entry.id) && Self.year(of: entry.due.advanced(by: .milliseconds(-1))) == year
        && !entry.isByRule
    }
    return (asked.map { programme[$0.id] ?? $0 } + added).sorted {
      ($0.due, $0.id) < ($1.due, $1.id)
    }
  }

  /// An entry by its name; nil for what nobody planned.
  package func programmeEntry(_ id: ProgrammeEntry.ID) -> ProgrammeEntry? {
    if let known = programme[id] { return known }
    let parts = id.rawValue.split(separator: "/")
    guard parts.count == 2, let rule = region.programme.first(where: { $0.id == parts[0] }),
      let year = Int(parts[1].prefix(4))
    else { return nil }
    return rule.entries(in: year).first { $0.id == id }
  }

  /// How the entries of a year stand at a moment.
  package func programmeCount(of year: Int, at now: Instant) -> ProgrammeCount {
    ProgrammeCount(programme(of: year).map { $0.standing(at: now, since: recordBegan(now)) })
  }

  /// What is planned and comes next.
  package func nextDue(at now: Instant) -> ProgrammeEntry? {
    programmeAround(now).first { $0.standing(at: now, since: recordBegan(now)) == .planned }
  }

  /// The entries that still matter at a moment, by their day: those of its year and of the year
  /// before, whose last ones are due with the new year, and what else was moved and is not held.
  func programmeAround(_ now: Instant) -> [ProgrammeEntry] {
    let year = Self.year(of: now)
    let near = programme(of: year - 1) + programme(of: year)
    let names = Set(near.map(\.id))
    let moved = programme.filter { $0.state == .planned && !names.contains($0.id) }
    return (near + moved).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// When the record began; before its first entry, now.
  package func recordBegan(_ now: Instant) -> Instant { begun ?? now }

  /// The year of a moment on the region's clocks.
  package static func year(of instant: Instant) -> Int {
    CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).year
  }

  func decide(
    _ command: ProgrammeCommand, at now: Instant
  ) throws(Rejection) -> PreparednessEvent {
    switch command {
    case .add(let kind, let name, let due):
      try check(due, at: now)
      let count = programme.filter { !$0.isByRule }.count
      return .programme(
        .init("REG-P\(count + 1)"), .added(kind, name: try given(name), due: due))
    case .move(let id, let day, let reason):
      let entry = try entry(id, for: .move)
      try check(day, at: now)
      guard day != entry.due else { throw .preparedness(.dayMakesNoSense) }
      return .programme(id, .moved(from: entry.due, to: day, reason: try given(reason)))
    case .cancel(let id, let reason):
      _ = try entry(id, for: .cancel)
      return .programme(id, .cancelled(reason: try given(reason)))
    case .state(let id, let held, let cities, let evidence):
      let entry = try entry(id, for: .hold)
      guard held <= now, entry.begins <= held else { throw .preparedness(.dayMakesNoSense) }
      guard (2...max(2, region.cities.count)).contains(cities) else {
        throw .preparedness(.nobodyTookPart)
      }
      return .programme(
        id, .stated(held: held, cities: cities, evidence: try given(evidence)))
    }
  }

  private func entry(
    _ id: ProgrammeEntry.ID, for trigger: ProgrammeTrigger
  ) throws(Rejection) -> ProgrammeEntry {
    guard let entry = programmeEntry(id) else { throw .preparedness(.unknownEntry(id)) }
    guard ProgrammeTable.next(from: entry.state, on: trigger) != nil else {
      throw .preparedness(.entryCannot(id, trigger, in: entry.state))
    }
    return entry
  }

  /// A day to come, no farther than a year and a half away.
  private func check(_ day: Instant, at now: Instant) throws(Rejection) {
    guard now < day, day <= now.advanced(by: .hours(550 * 24)) else {
      throw .preparedness(.dayMakesNoSense)
    }
  }

  mutating func apply(_ event: ProgrammeEvent, to id: ProgrammeEntry.ID, _ entry: Entry) {
    func dated<Act>(_ act: Act) -> Dated<Act> { Dated(act, by: entry.actor, at: entry.happened) }
    if case .added(let kind, let name, let due) = event {
      programme[id] = ProgrammeEntry(
        id: id, kind: kind, name: LocalizedName(inAll: name), begins: entry.happened, due: due,
        source: LocalizedName(inAll: entry.actor.name))
      return
    }
    guard var found = programmeEntry(id) else {
      preconditionFailure("\(event) is about \(id), which nobody planned")
    }
    switch event {
    case .added: break
    case .moved(let from, let day, let reason):
      found.moves.append(dated(.init(from: from, to: day, reason: reason)))
      found.due = day
    case .cancelled(let reason):
      found.state = .cancelled
      found.cancelled = dated(reason)
    case .stated(let held, let cities, let evidence):
      found.hold(dated(.init(.stated(evidence), at: held, attended: cities, invited: nil)))
    }
    programme[id] = found
  }

  // MARK: What was held

  /// Counts what an entry of the record shows to have been held for the programme.
  mutating func creditProgramme(_ entry: Entry) {
    switch entry.event {
    case .alliance(.meeting(let id, .closed)):
      guard let meeting = meetings[id], meeting.call.matter == nil else { return }
      credit(
        .meeting,
        .init(
          .meeting(id), at: entry.happened, attended: meeting.attending.count,
          invited: meeting.call.invited.count), entry)
    case .drill(.ended):
      guard let drill else { return }
      credit(
        .drill,
        .init(
          .drill(drill.plan.scenario), at: entry.happened, attended: drill.plan.cities.count,
          invited: nil), entry)
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .preparedness,
      .evaluation, .communication, .ledger:
      return
    }
  }

  /// Credits what was held to the entry in whose time it falls, the first due; else to the oldest
  /// one that is missing. Something of a single city is none of it.
  private mutating func credit(
    _ kind: ProgrammeRule.Kind, _ holding: ProgrammeEntry.Holding, _ entry: Entry
  ) {
    guard holding.attended > 1 else { return }
    let open = programmeAround(holding.at).filter {
      $0.kind == kind && $0.state == .planned && $0.begins <= holding.at
    }
    let inTime = open.first { holding.at < $0.due }
    let missing = open.first {
      $0.standing(at: holding.at, since: recordBegan(holding.at)) == .missing
    }
    guard var found = inTime ?? missing else { return }
    found.hold(Dated(holding, by: entry.actor, at: entry.happened))
    programme[found.id] = found
  }
}

extension ProgrammeEntry {
  /// Whether a rule of the region asks for it.
  var isByRule: Bool { id.rawValue.contains("/") }

  fileprivate mutating func hold(_ holding: Dated<Holding>) {
    state = .held
    self.holding = holding
  }
}

extension DrillPlan {
  /// The cities that its injects are about.
  package var cities: Set<City.ID> {
    Set(
      injects.compactMap(\.alert?.city) + injects.flatMap(\.expected).compactMap(\.scope.city))
  }
}
