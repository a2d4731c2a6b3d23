import Domain

/// Reads what a report of a situation tells out of the picture.
struct SitrepWriter {
  let statutes: Statutes
  let matter: Matter
  let picture: Picture
  let now: Instant
  private let book: SitrepBook
  private let record: Governance
  private let responsibility: Responsibility?
  private let incident: Incident?
  private let hazard: Hazard?

  init(statutes: Statutes, matter: Matter, picture: Picture, now: Instant) {
    self.statutes = statutes
    self.matter = matter
    self.picture = picture
    self.now = now
    book = picture.sitrepBook(of: matter)
    record = picture.governance(of: matter)
    responsibility = picture.responsibility(for: matter)
    switch matter {
    case .incident(let id):
      incident = picture.incidents[id]
      hazard = incident.flatMap { picture.hazard(behind: $0) }
    case .hazard(let id):
      incident = nil
      hazard = picture.hazards[id]
    }
  }

  private typealias Fact = SitrepDraft.Fact

  /// The version that is under way; nil while the next one is not begun.
  private var version: SitrepVersion? { book.current.flatMap { $0.sent == nil ? $0 : nil } }

  var draft: SitrepDraft {
    let content = version?.content
    let before = book.lastSent
    let table = SitrepTable(
      cities: cities, figures: content?.figures ?? picture.sitrepFigures(of: matter),
      before: before?.content?.figures ?? [])
    return SitrepDraft(
      matter: matter, isExercise: incident?.isExercise ?? hazard?.isExercise ?? false,
      number: number, isFinal: version?.isFinal ?? false, state: version?.state ?? .drafted,
      parts: SitrepDraft.Block.allCases.map { .init(block: $0, facts: facts($0)) }, table: table,
      before: before, asOf: now)
  }

  private var number: Int { version?.number ?? (book.current?.number ?? 0) + 1 }

  /// Who leads, then who assists.
  private var cities: [City.ID] {
    guard let responsibility else { return [picture.city(of: matter)].compactMap(\.self) }
    return [responsibility.lead.city] + responsibility.assists.map(\.city)
  }

  private var lead: City.ID? { cities.first }

  private func facts(_ block: SitrepDraft.Block) -> [SitrepDraft.Fact] {
    switch block {
    case .name: named
    case .number: numbered
    case .version:
      [.version(number: number, isFinal: version?.isFinal ?? false, version?.state ?? .drafted)]
    case .commander: commander
    case .start: start
    case .size: size
    case .contained: standing
    case .definition: definition
    case .complexity: record.grade.map { [.graded($0), .involves(involved)] } ?? []
    case .period: period
    case .prepared: version?.prepared.map { [.signed($0.act, at: $0.at)] } ?? []
    case .submitted: version?.sent.map { [.moment($0.at)] } ?? []
    case .approved: version?.approved.map { [.signed($0.act, at: $0.at)] } ?? []
    case .sentTo: version?.sent.map { [.said($0.act)] } ?? []
    case .province: provinces
    case .city: cities.map { .city($0) }
    case .jurisdiction: lead.map { [.city($0)] } ?? []
    case .location: location
    case .events: events
    case .hazards: hazard?.report.sources.map { .source($0) } ?? named
    case .damage: lifelines
    // The figures stand in the table.
    case .people: picture.sitrepFigures(of: matter).isEmpty ? [] : [.involves(involved)]
    case .threat: threat
    case .needs: needs
    case .planned: planned
    case .projected: peaks
    case .completion: completion
    case .remarks: [version?.content?.remarks ?? ""].filter { !$0.isEmpty }.map { .said($0) }
    }
  }

  private var named: [SitrepDraft.Fact] {
    if let incident {
      return [.incident(kind: incident.report.kind, title: incident.report.title)]
    }
    return hazard.map { [.hazard($0.kind)] } ?? []
  }

  private var involved: (cities: Int, incidents: Int, units: Int) {
    let incidents =
      incident.map { [$0] }
      ?? hazard.map { picture.incidents(of: $0).filter(\.isOpen) } ?? []
    let units = incidents.reduce(0) { $0 + $1.sentCount }
    return (cities.count, incidents.count, units)
  }

  // MARK: Head

  private var began: Instant? { incident?.reported ?? hazard?.report.since }

  private var numbered: [SitrepDraft.Fact] {
    let date = CivilTime(began ?? now, offsetInMinutes: Region.offsetInMinutes).date
    return Int(date.prefix(4)).map { [.number(year: $0, matter.name)] } ?? []
  }

  private var commander: [SitrepDraft.Fact] {
    lead.map { [.leads($0, onWatch: picture.watchPost(.city($0)).holder?.act)] } ?? []
  }

  private var definition: [SitrepDraft.Fact] {
    if let report = incident?.report { return [.defined(report.kind, report.emergencyClass)] }
    return hazard.map { [.hazard($0.kind)] } ?? []
  }

  private var period: [SitrepDraft.Fact] {
    let content = version?.content
    let from = book.lastSent?.content?.to ?? began ?? now
    return [.period(from: content?.from ?? from, to: content?.to ?? now)]
  }

  // MARK: Where, since when, how far

  private var start: [SitrepDraft.Fact] {
    let first = incident?.alerts.compactMap { picture.alerts[$0]?.firstOccurred }.min()
    return (first ?? began).map { [.moment($0)] } ?? []
  }

  private var standing: [SitrepDraft.Fact] {
    if let incident {
      return incident.entered[incident.state].map { [.state(incident.state, $0)] } ?? []
    }
    return hazard.map { [.hazardState($0.state, $0.changed)] } ?? []
  }

  private var location: [SitrepDraft.Fact] {
    if let report = incident?.report { return [.place(report.place, report.coordinate)] }
    if let place = hazard?.report.place { return [.place("", place)] }
    return picture.city(of: matter).map { [.city($0)] } ?? []
  }

  private var provinces: [SitrepDraft.Fact] {
    var seen: [LocalizedName] = []
    for province in cities.compactMap({ picture.region[$0]?.province })
    where !seen.contains(province) {
      seen.append(province)
    }
    return seen.map { .province($0) }
  }

  private var size: [SitrepDraft.Fact] {
    if let prospects = hazard?.forecast?.prospects {
      let there = prospects.filter(\.isReached)
      var people: [City.ID: Double] = [:]
      for prospect in there {
        let known = max(prospect.people.middle, prospect.past?.people ?? 0)
        people[prospect.city] = max(people[prospect.city] ?? 0, known)
      }
      return [.reached(cities: people.count, people: Int(people.values.reduce(0, +)))]
    }
    let touched = incident?.alerts.compactMap { picture.alerts[$0] }.flatMap(\.report.touched)
    guard let touched, !touched.isEmpty else { return [] }
    return [.inArea(people: touched.reduce(0) { $0 + $1.residents })]
  }

  private var events: [SitrepDraft.Fact] {
    var facts: [SitrepDraft.Fact] = IncidentState.allCases.compactMap { state in
      incident?.entered[state].map { .state(state, $0) }
    }
    if incident == nil, let hazard {
      facts += picture.arrivals(of: hazard).suffix(8).map { .arrived($0.city, $0.at) }
    }
    let agreed = picture.decisions.filter { $0.matter == matter && $0.state == .agreed }
    facts += agreed.sorted { $0.id < $1.id }.suffix(4).map {
      .agreed($0.id, $0.round.terms.text, $0.since)
    }
    return facts + record.reports.suffix(4).map { .reported($0.act, $0.at) }
  }

  private var lifelines: [SitrepDraft.Fact] {
    let prospects = hazard?.forecast?.prospects ?? []
    return prospects.filter(\.isReached).compactMap { prospect in
      guard case .lifeline(let id)? = prospect.site else { return nil }
      return .lifeline(id, back: prospect.recovery?.middle)
    }.prefix(6).map(\.self)
  }

  /// Within 12, 24, 48 and 72 hours, each with what came before it, as far as the forecast looks
  /// (an hour more or less).
  private var threat: [SitrepDraft.Fact] {
    guard let forecast = hazard?.forecast else { return [] }
    let horizons = [12, 24, 48, 72].filter { hours in
      now.advanced(by: .hours(Int64(hours - 1))) <= forecast.end
    }
    let facts: [SitrepDraft.Fact] = horizons.map { hours in
      let limit = now.advanced(by: .hours(Int64(hours)))
      var people: [City.ID: Double] = [:]
      var cities: [City.ID] = []
      for prospect in forecast.prospects {
        let comes = prospect.isExpected && prospect.arrival.map { $0.middle <= limit } ?? false
        guard prospect.isReached && !prospect.hasPassed || comes else { continue }
        if !cities.contains(prospect.city) { cities.append(prospect.city) }
        people[prospect.city] = max(people[prospect.city] ?? 0, prospect.people.middle)
      }
      let sum = people.values.reduce(0, +)
      return .threatened(hours: hours, cities: cities, people: Int(sum.rounded()))
    }
    return facts + [.foretoldUntil(forecast.end)]
  }

  private var needs: [SitrepDraft.Fact] {
    let asked = picture.openAid.filter { request in
      request.shortfall > 0
        && (incident.map { request.report.incident == $0.id } ?? false
          || hazard.map { request.report.hazard == $0.id } ?? false)
    }
    return asked.prefix(6).map { .lacks($0.id, $0.shortfall, $0.report.purpose) }
  }

  private var planned: [SitrepDraft.Fact] {
    let open = statutes.duties(of: matter, in: picture).filter { !$0.isDone }
    return open.sorted { ($0.due, $0.id) < ($1.due, $1.id) }.prefix(6)
      .map { .owed($0.template.text, $0.owner, due: $0.due) }
  }

  private var peaks: [SitrepDraft.Fact] {
    let coming = hazard?.forecast?.prospects.filter { $0.isReached || $0.isExpected } ?? []
    return coming.filter { !$0.hasPassed }.prefix(8).map {
      .peak($0.city, people: Int($0.people.middle.rounded()), at: $0.peakTime.middle)
    }
  }

  private var completion: [SitrepDraft.Fact] {
    let prospects = hazard?.forecast?.prospects ?? []
    return prospects.compactMap { prospect in
      prospect.recovery.map { .back(prospect.city, $0.middle) }
    }.prefix(6).map(\.self)
  }
}

extension SitrepDraft.Fact {
  fileprivate static func involves(
    _ counts: (cities: Int, incidents: Int, units: Int)
  ) -> SitrepDraft.Fact {
    .involves(cities: counts.cities, incidents: counts.incidents, units: counts.units)
  }
}
