extension Picture {
  func decide(
    sending letter: CityNotice.Letter, at now: Instant
  ) throws(Rejection) -> CommunicationEvent {
    try checkKnown(letter.matter)
    if let city = letter.from.city, region[city] == nil { throw .unknownCity(city) }
    guard !letter.to.isEmpty, Set(letter.to).count == letter.to.count else {
      throw .communication(.noAddressee)
    }
    for city in letter.to {
      guard region[city] != nil else { throw .unknownCity(city) }
      guard letter.from != .city(city) else { throw .communication(.addressesItself(city)) }
    }
    if case .restricted(let rule) = letter.scope { _ = try given(rule) }
    let longest = CityNotice.longestClock
    for clock in [letter.acknowledgeWithin, letter.readFor].compactMap(\.self) {
      guard clock >= .minutes(1), clock <= longest else {
        throw .communication(.clockOutOfRange(longest: longest))
      }
    }
    var letter = letter
    letter.text = try given(letter.text)
    let letters = letters(of: letter.from.city)
    let id = CityNotice.ID("\(letters)-N\(noticeCounts[letters, default: 0] + 1)")
    return .sent(id, letter, facts(of: letter.matter, without: letter.withheld))
  }

  func decide(
    _ command: NoticeCommand, on id: CityNotice.ID, at now: Instant
  ) throws(Rejection) -> NoticeEvent {
    guard let notice = notices[id] else { throw .communication(.unknownNotice(id)) }
    switch command {
    case .receive(let cities):
      try check(cities, can: .receive, notice)
      return .received(cities)
    case .read(let city):
      try check([city], can: .read, notice)
      return .read(city)
    case .acknowledge(let city, let note):
      try check([city], can: .acknowledge, notice)
      return .acknowledged(city, note: note)
    case .remind(let cities):
      try check(cities, can: .remind, notice)
      for city in cities {
        let count = notice.copy(of: city)?.reminders.count ?? 0
        guard count < CityNotice.mostReminders else {
          throw .communication(.enoughReminders(id, city, most: CityNotice.mostReminders))
        }
      }
      return .reminded(cities)
    case .miss(let cities):
      try check(cities, can: .miss, notice)
      guard now > notice.lastWord else { throw .communication(.notMissedYet(id, notice.lastWord)) }
      for city in cities where !notice.owing.contains(city) {
        throw .communication(.nothingOwed(id, city))
      }
      return .missed(cities)
    }
  }

  private func check(
    _ cities: [City.ID], can trigger: NoticeTrigger, _ notice: CityNotice
  ) throws(Rejection) {
    guard !cities.isEmpty, Set(cities).count == cities.count else {
      throw .communication(.noAddressee)
    }
    for city in cities {
      guard let state = notice.copy(of: city)?.state else {
        throw .communication(.notAddressed(notice.id, city))
      }
      guard NoticeStateTable.next(from: state, on: trigger) != nil else {
        throw .communication(.noticeCannot(notice.id, city, trigger, in: state))
      }
    }
  }

  /// What is known of a matter and may be told.
  func facts(of matter: Matter, without withheld: [CityNotice.Part]) -> CityNotice.Facts {
    func told<Value>(_ part: CityNotice.Part, _ value: Value?) -> Value? {
      withheld.contains(part) ? nil : value
    }
    let record = governance(of: matter)
    let hazard: Hazard?
    var facts: CityNotice.Facts
    switch matter {
    case .incident(let id):
      guard let incident = incidents[id] else { preconditionFailure("\(id) was checked") }
      hazard = self.hazard(behind: incident)
      facts = CityNotice.Facts(
        kind: incident.report.kind, city: incident.city, since: incident.reported)
      facts.place = told(.place, incident.report.place)
      facts.losses = told(.losses, record.losses)
      facts.units = told(.units, incident.sentCount)
    case .hazard(let id):
      guard let known = hazards[id] else { preconditionFailure("\(id) was checked") }
      hazard = known
      facts = CityNotice.Facts(
        kind: known.kind.eventKind, city: known.report.origin, since: known.report.since)
    }
    facts.grade = record.grade
    facts.arrivals = told(.forecast, hazard?.forecast.map { $0.expectedArrivals })
    return facts
  }
}

extension Forecast {
  /// The cities that it holds likely to be reached, each with the middle of its moments.
  fileprivate var expectedArrivals: [CityArrival] {
    prospects.filter(\.isExpected).compactMap { prospect in
      prospect.arrival.map { CityArrival(city: prospect.city, at: $0.middle) }
    }
  }
}
