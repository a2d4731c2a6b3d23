internal import Domain
internal import Planning

/// Simulated desks look at what they lack, and ask for it.
extension Exercise {
  /// How often they look.
  static let aidStep = Duration.minutes(30)
  /// At most so many requests of a city are open at a time.
  private static let mostOpen = 6

  /// Plans the next look, where the region's cities have settled anything about aid.
  mutating func planAid(at instant: Instant) {
    guard !region.aid.needs.isEmpty else { return }
    agenda.add(.aidLook, at: instant.advanced(by: .seconds(1)).rounded(up: Self.aidStep))
  }

  mutating func consider(_ request: AidRequest?, _ picture: Picture) {
    guard let request else { return }
    for line in request.lines {
      guard let next = conduct.next(for: line, of: request, in: picture) else { continue }
      agenda.add(.aid(line.id), at: max(now, next.at))
    }
  }

  /// Does what is due for a lender's part.
  mutating func work(on id: AidLine.ID, _ picture: Picture) -> [Stimulus] {
    guard let request = picture.aid[id.request], let line = request.line(of: id.lender),
      let next = conduct.next(for: line, of: request, in: picture), next.at <= now
    else { return [] }
    if let stimulus = conduct.stimulus(next.step, on: line, of: request, in: picture, at: now) {
      return [stimulus]
    }
    // What cannot be done yet is tried again until its time has run out.
    agenda.add(.aid(id), at: now.advanced(by: .minutes(5)))
    return []
  }

  /// Each city that lacks something asks for it, a good at a time; a city that a person speaks for
  /// asks by that person.
  mutating func lookForShortfalls(_ picture: Picture) -> [Stimulus] {
    agenda.add(.aidLook, at: now.advanced(by: Self.aidStep))
    guard picture.standingHazards.contains(where: { $0.forecast != nil }) else { return [] }
    let matrix = ReliefMatrix(picture, at: now)
    let counts = countAnew(matrix, picture)
    guard counts.isEmpty else { return counts }
    var stimuli: [Stimulus] = []
    let open = picture.openAid
    for city in matrix.needy where !picture.isStaffed(city) {
      let own = open.filter { $0.requester == city }
      guard own.count < Self.mostOpen, let found = region[city] else { continue }
      // Those who save lives come first.
      let goods = matrix.goods.filter { $0.kind != nil } + matrix.goods.filter { $0.kind == nil }
      let lacking = goods.first { good in
        matrix.cell(city, good).shortfall > 0 && !own.contains { $0.good == good }
      }
      guard let good = lacking else { continue }
      if let stimulus = ask(good, for: found, matrix, picture) { stimuli.append(stimulus) }
    }
    return stimuli
  }

  /// What is needed somewhere and was counted too long ago is counted anew, by each city's desk.
  private func countAnew(_ matrix: ReliefMatrix, _ picture: Picture) -> [Stimulus] {
    matrix.needed.compactMap(\.item).flatMap { item in
      region.cities.compactMap { city -> Stimulus? in
        guard matrix.cell(city.id, .supply(item)).isStale, !picture.isStaffed(city.id) else {
          return nil
        }
        let count = StockCount(
          Stock.ID(city.id, item), quantity: picture.stock(of: city.id, item).onHand, at: now)
        return Stimulus(.aid(.count(count)), by: Actors.desk(city), at: now)
      }
    }
  }

  private func ask(
    _ good: AidGood, for city: City, _ matrix: ReliefMatrix, _ picture: Picture
  ) -> Stimulus? {
    let missing = matrix.cell(city.id, good).shortfall
    let donors = Donors.ranked(
      for: city.id, good, wanted: missing, in: picture, matrix, at: now)
    // Who is asked answers with half of what it can spare: they are asked for twice as much.
    let asks = Donors.asks(donors, for: 2 * missing, atMost: 4)
    guard !asks.isEmpty else { return nil }
    var incident: Incident.ID?
    if good.kind != nil {
      let kind = matrix.cell(city.id, good).hazard ?? .riverFlood
      guard let standing = self.incident(of: kind, in: city.id, picture) else {
        return openIncident(of: kind, in: city)
      }
      incident = standing
    }
    let quantity = min(missing, asks.reduce(0) { $0 + $1.quantity })
    let report = AidRequest.Report(
      requester: city.id, good: good, quantity: quantity,
      asks: asks.map { .init($0.lender, min($0.quantity, quantity)) }, incident: incident,
      hazard: picture.standingHazards.first?.id, purpose: "演练 Exercise · 缺口 shortfall",
      place: incident.flatMap { picture.incidents[$0]?.report.coordinate } ?? city.coordinate,
      answerBy: now.advanced(by: .hours(1)), neededBy: now.advanced(by: .hours(10)),
      returnBy: now.advanced(by: .hours(72)))
    return Stimulus(.aid(.request(report)), by: Actors.desk(city), at: now)
  }

  private func incident(
    of kind: Hazard.Kind, in city: City.ID, _ picture: Picture
  ) -> Incident.ID? {
    picture.incidents.filter {
      $0.city == city && $0.isOpen && $0.report.kind == kind.eventKind
    }.map(\.id).min()
  }

  private func openIncident(of kind: Hazard.Kind, in city: City) -> Stimulus {
    let event = EventKind.named(kind.eventKind)
    let report = Incident.Report(
      city: city.id, kind: kind.eventKind,
      emergencyClass: event?.emergencyClass ?? .naturalDisaster, priority: .second,
      title: "演练 Exercise · " + Self.title(of: kind), place: city.name.simplified,
      coordinate: city.coordinate, alert: nil)
    return Stimulus(.reportIncident(report), by: Actors.desk(city), at: now)
  }

  private static func title(of kind: Hazard.Kind) -> String {
    switch kind {
    case .riverFlood: "防汛抢险 flood relief"
    case .plume: "毒气救援 gas response"
    case .spill: "应急供水 water supply"
    case .epidemic: "疫情防控 outbreak control"
    case .ash: "烟尘防护 ash protection"
    case .cascade: "应急保供 service supply"
    case .typhoon: "防台救援 typhoon relief"
    }
  }
}

extension Conduct {
  /// How long units work against a hazard that stands in their city; nil where none of the
  /// incident's kind does.
  func hazardWork(_ incident: Incident, _ picture: Picture) -> Duration? {
    let stands = picture.standingHazards.first { hazard in
      hazard.kind.eventKind == incident.report.kind
        && (hazard.forecast?.prospects ?? []).contains {
          $0.city == incident.city && ($0.isReached || $0.isExpected)
        }
    }
    guard let hours = stands.flatMap({ Self.hours(against: $0.kind) }) else { return nil }
    return .hours(Int64(dice(incident).words(.work)[1].scaled(to: hours)))
  }

  /// Most of a day in a flood, days in an epidemic; nil where the incident alone says it.
  private static func hours(against kind: Hazard.Kind) -> ClosedRange<Int>? {
    switch kind {
    case .riverFlood: 14...26
    case .spill: 12...30
    case .epidemic: 60...120
    case .plume, .ash: 3...8
    case .cascade, .typhoon: nil
    }
  }
}
