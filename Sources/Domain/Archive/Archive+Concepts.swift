import Geodesy

/// What the concepts of the picture pass, in order.
extension Archive {
  mutating func pass(_ place: inout Coordinate) {
    var (latitude, longitude) = (place.latitude, place.longitude)
    pass(&latitude)
    pass(&longitude)
    if let found = Coordinate(latitude: latitude, longitude: longitude) {
      place = found
    } else {
      fail()
    }
  }

  mutating func pass(_ place: inout Coordinate?) { pass(&place, .blank) { $0.pass(&$1) } }

  mutating func pass(_ actor: inout Actor) {
    var (name, role) = (actor.name, actor.role)
    pass(&name)
    pass(&role)
    actor = Actor(name: name, role: role)
  }

  mutating func pass(_ key: inout ReportKey) {
    var (source, identifier, sent) = (key.source, key.identifier, key.sent)
    pass(&source)
    pass(&identifier)
    pass(&sent)
    key = ReportKey(source: source, identifier: identifier, sent: sent)
  }

  mutating func pass(_ identity: inout ReportIdentity) {
    pass(&identity.source)
    pass(&identity.identifier)
    pass(&identity.status)
  }

  mutating func pass(_ trace: inout ReportTrace) {
    pass(&trace.alert)
    pass(&trace.digest, 0) { $0.pass(&$1) }
    pass(&trace.isAwaited)
  }

  mutating func pass(_ key: inout Correlation.EventKey) {
    pass(&key.city)
    pass(&key.kind)
    pass(&key.status)
  }

  mutating func pass(_ key: inout Correlation.PlaceKey) {
    pass(&key.emergencyClass)
    pass(&key.status)
    var (x, y) = (Int(key.x), Int(key.y))
    pass(&x)
    pass(&y)
    (key.x, key.y) = (Int32(truncatingIfNeeded: x), Int32(truncatingIfNeeded: y))
  }

  mutating func pass(_ lead: inout Correlation.Lead) {
    pass(&lead.alert)
    pass(&lead.last)
  }

  mutating func pass(_ notes: inout [Alert.Note]) {
    pass(&notes, Alert.Note(by: .program, at: .distantPast, text: "")) { archive, note in
      archive.pass(&note.by)
      archive.pass(&note.at)
      archive.pass(&note.text)
    }
  }

  mutating func pass(_ series: inout Series) {
    pass(&series.kind)
    pass(&series.unit)
    pass(&series.city)
    pass(&series.points, Series.Point(time: .distantPast, value: 0)) {
      $0.pass(&$1.time)
      $0.pass(&$1.value)
    }
  }

  mutating func pass(_ feed: inout FeedState) {
    pass(&feed.source)
    pass(&feed.city)
    pass(&feed.lastHeard)
    pass(&feed.interval, .zero) { $0.pass(&$1) }
    pass(&feed.reports)
    pass(&feed.duplicates)
  }

  mutating func pass(_ keys: inout [ReportKey]) { pass(&keys, .blank) { $0.pass(&$1) } }

  mutating func pass(_ report: inout AlertReport) {
    report.change { pass(&$0) }
  }

  private mutating func pass(_ report: inout AlertReport.Content) {
    pass(&report.key)
    pass(&report.operation)
    pass(&report.status)
    pass(&report.references)
    pass(&report.city)
    pass(&report.coordinate)
    pass(&report.area)
    pass(&report.kind)
    pass(&report.emergencyClass)
    pass(&report.severity)
    pass(&report.urgency)
    pass(&report.certainty)
    pass(&report.expires)
    pass(&report.headline)
    pass(&report.text)
    pass(&report.touched, CityShare(city: City.ID(""), area: 0, people: 0, residents: 0)) {
      $0.pass(&$1.city)
      $0.pass(&$1.area)
      $0.pass(&$1.people)
      $0.pass(&$1.residents)
    }
    pass(&report.over, .allClear) { $0.pass(&$1) }
    let blank = InstrumentFinding(.ended, quantity: "", gauge: nil, value: 0, unit: "")
    pass(&report.findings, blank) { $0.pass(&$1) }
    pass(&report.foretelling, .blank) { $0.pass(&$1) }
  }

  private mutating func pass(_ finding: inout InstrumentFinding) {
    pass(&finding.rule)
    pass(&finding.quantity)
    pass(&finding.gauge)
    pass(&finding.value)
    pass(&finding.unit)
    pass(&finding.reached)
    pass(&finding.limit)
    pass(&finding.expected, 0) { $0.pass(&$1) }
    pass(&finding.sigma, 0) { $0.pass(&$1) }
    pass(&finding.from, 0) { $0.pass(&$1) }
    pass(&finding.hours, 0) { $0.pass(&$1) }
    pass(&finding.count, 0) { $0.pass(&$1) }
  }

  mutating func pass(_ end: inout StatedEnd) {
    var choice: Int
    var (name, value) = ("", "")
    switch end {
    case .allClear: choice = 0
    case .parameter(let key, let text): (choice, name, value) = (1, key, text)
    case .words(let text): (choice, value) = (2, text)
    }
    pass(&choice)
    pass(&name)
    pass(&value)
    switch choice {
    case 0: end = .allClear
    case 1: end = .parameter(name: name, value: value)
    case 2: end = .words(value)
    default: fail()
    }
  }

  mutating func pass(_ end: inout AlertEnd) {
    var choice: Int
    var key = ReportKey.blank
    var reason = ""
    var stated = StatedEnd.allClear
    switch end {
    case .cancelled(let by): (choice, key) = (0, by)
    case .stated(let what, let by): (choice, key, stated) = (3, by, what)
    case .returnedToNormal: choice = 1
    case .ruled(let text): (choice, reason) = (2, text)
    }
    pass(&choice)
    pass(&key)
    pass(&reason)
    pass(&stated)
    switch choice {
    case 0: end = .cancelled(by: key)
    case 1: end = .returnedToNormal
    case 2: end = .ruled(reason: reason)
    case 3: end = .stated(stated, by: key)
    default: fail()
    }
  }

  mutating func pass(_ journey: inout Journey) {
    pass(&journey.from)
    pass(&journey.to)
    pass(&journey.departed)
    pass(&journey.expectedArrival)
    pass(&journey.stops, Journey.Stop(.blank, share: 0, way: nil)) { archive, stop in
      archive.pass(&stop.coordinate)
      archive.pass(&stop.share)
      archive.pass(&stop.way)
    }
  }

  mutating func pass(_ assignment: inout Assignment) {
    pass(&assignment.unit)
    pass(&assignment.distance.metres)
    var travel = assignment.travel.inMilliseconds
    pass(&travel)
    assignment.travel = .milliseconds(travel)
  }

  mutating func pass(_ tally: inout Tally) {
    pass(&tally.standing)
    pass(&tally.unacknowledged)
    pass(&tally.returned)
    pass(&tally.shelved)
    pass(&tally.openIncidents)
    pass(&tally.freeUnits)
    let lists = [tally.standing, tally.unacknowledged, tally.returned]
    if !lists.allSatisfy({ $0.count == 4 }) { fail() }
  }

  mutating func pass(_ item: inout QuarantinedItem) {
    pass(&item.file)
    pass(&item.line, 0) { $0.pass(&$1) }
    pass(&item.reason)
    pass(&item.excerpt)
  }

  mutating func pass(_ watch: inout Watch) {
    pass(&watch.region)
    pass(&watch.scenario)
  }
}

extension Coordinate {
  /// Anywhere, to be read over.
  static let blank = Coordinate.at(0, 0)
}

extension Correlation.EventKey {
  /// Nothing, to be read over.
  static let blank = Self(city: City.ID(""), kind: "", status: .actual)
}

extension Correlation.PlaceKey {
  /// Nowhere, to be read over.
  static let blank = Self(emergencyClass: .accident, status: .actual, x: 0, y: 0)
}

extension ReportKey {
  /// Nothing, to be read over.
  static let blank = ReportKey(source: "", identifier: "", sent: .distantPast)
}

extension Journey {
  /// Nowhere, to be read over.
  static let blank = Journey(
    from: .blank, to: .blank, departed: .distantPast, expectedArrival: .distantPast)
}
