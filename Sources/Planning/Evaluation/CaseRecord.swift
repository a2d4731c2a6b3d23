package import Domain

/// What the record shows of a case that is evaluated, and the indicators that follow from it.
package struct CaseRecord: Sendable {
  /// What counts, in the order of the record.
  package let facts: [CaseFact]
  /// How many facts of the case are older than what is kept.
  package let dropped: Int
  private let open: [OpenCommitment]
  private let awaitedUnits: [City.ID]
  private let awaitedRequests: Int
  private let untold: Int
  private let leader: City.ID?

  /// What a picture knows of a case.
  /// - Parameter open: what all cities have still to do.
  package init(_ call: Evaluation.Call, in picture: Picture, open: [OpenCommitment]) {
    var found: [CaseFact] = []
    var dropped = 0
    func take(_ file: CaseFile) {
      found += file.facts
      dropped += file.dropped
    }
    if let matter = call.subject.matter {
      take(picture.file(of: matter))
    } else {
      picture.evaluations.files.visit { take($1) }
    }
    let times = Self.times(call, picture)
    facts = found.filter { times.contains($0.at) && !$0.isStruck }.sorted {
      ($0.entry, $0.kind.rawValue) < ($1.entry, $1.kind.rawValue)
    }
    self.dropped = dropped
    let matter = call.subject.matter
    self.open = open.filter { commitment in
      matter == nil || picture.matter(of: commitment.kind, about: commitment.subject) == matter
    }
    awaitedUnits = picture.units(underWayTo: matter)
    awaitedRequests = picture.requests(unansweredIn: matter)
    let responsibility = matter.flatMap { picture.responsibility(for: $0) }
    leader = responsibility?.lead.city
    let record = matter.map { picture.governance(of: $0) }
    let concerned = responsibility.map { $0.assists.map(\.city) + $0.informs.map(\.city) } ?? []
    untold = concerned.count { record?.wasTold($0) == nil }
  }

  /// The part of time that a stage looks at: before it began, or all of it.
  private static func times(_ call: Evaluation.Call, _ picture: Picture) -> ClosedRange<Instant> {
    switch call.subject {
    case .period(let from, let until): return from...max(from, until)
    case .drill:
      let start = picture.drill?.started ?? .distantPast
      return start...max(start, picture.drill?.ended ?? .distantFuture)
    case .matter(let matter):
      guard call.stage == .before else { return .distantPast ... .distantFuture }
      let begun: Instant? =
        switch matter {
        case .incident(let id): picture.incidents[id]?.entered[.active]
        case .hazard(let id): picture.hazards[id]?.report.since
        }
      return .distantPast...(begun ?? .distantFuture)
    }
  }

  /// An indicator of a city, or of the response as a whole.
  package func figure(_ criterion: Criterion, of city: City.ID? = nil) -> CaseFigure {
    let count = CaseCount(criterion)
    let counted = facts.filter {
      count.kinds.contains($0.kind) && (city == nil || $0.city == city)
    }
    let owed = open.count {
      count.awaited.contains($0.kind) && (city == nil || $0.city == city)
    }
    var waiting = 0
    switch count.way {
    case .useful: waiting = awaitedUnits.count { city == nil || $0 == city }
    case .supplied: waiting = awaitedRequests
    case .hours:
      waiting = max(0, facts.count { $0.kind == .sent && $0.city == city } - counted.count)
    case .inTime, .part:
      if count.kinds.contains(.told), city == nil || city == leader { waiting = untold }
    }
    let (numerator, denominator) = count.numbers(counted, waiting: waiting)
    return CaseFigure(
      criterion: criterion, city: city, numerator: numerator, denominator: denominator,
      missing: owed + waiting,
      entries: counted.map(\.entry).reduce(into: []) { if $0.last != $1 { $0.append($1) } })
  }

  /// The hours that units of a city spent: its burden.
  package func burden(of city: City.ID) -> Double {
    facts.filter { $0.kind == .spent && $0.city == city }.reduce(0) { $0 + Double($1.got) } / 60
  }

  /// The joint decisions of the case that were accepted, and those that were declined or lapsed.
  package var proposals: (accepted: Int, declined: Int) {
    let ended = facts.filter { $0.kind == .decision }
    let accepted = ended.count { $0.got > 0 }
    return (accepted, ended.count - accepted)
  }
}

extension Picture {
  /// The cities of the units that are on their way to an incident, one for each.
  fileprivate func units(underWayTo matter: Matter?) -> [City.ID] {
    guard case .incident(let id) = matter, let incident = incidents[id] else { return [] }
    return incident.units.compactMap { units[$0] }.filter { $0.status != .onScene }.map(\.city)
  }

  /// How many requests about a matter are open without anything having come.
  fileprivate func requests(unansweredIn matter: Matter?) -> Int {
    aid.filter { request in
      let report = request.report
      let about = report.incident.map { Matter.incident($0) } ?? report.hazard.map { .hazard($0) }
      return about == matter && !request.isClosed && request.lines.allSatisfy { $0.delivered == 0 }
    }.count
  }
}
