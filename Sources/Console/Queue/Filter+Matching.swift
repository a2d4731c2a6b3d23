internal import Domain

extension Filter {
  /// Whether an alert passes.
  func matches(_ alert: Alert, in region: Region, now: Instant) -> Bool {
    terms.allSatisfy { $0.matches(alert, in: region, now: now) }
  }
}

extension Filter.Term {
  fileprivate func matches(_ alert: Alert, in region: Region, now: Instant) -> Bool {
    switch self {
    case .text(let word): alert.mentions(word, in: region)
    case .cities(let cities): alert.city.map { cities.contains($0) } ?? false
    case .priority(let comparison, let level):
      comparison.holds(alert.priority.rawValue, level)
    case .severity(let comparison, let level):
      comparison.holds(alert.report.severity.level, level)
    case .state(let states): states.contains(alert.state)
    case .age(let comparison, let age):
      comparison.holds(alert.occurred.duration(to: now), age)
    case .kind(let word): word.isIn(alert.report.kind) || alert.isNamed(by: word)
    case .not(let term): !term.matches(alert, in: region, now: now)
    }
  }
}

extension Severity {
  /// 1 for the worst, 5 for unknown.
  var level: Int {
    switch self {
    case .extreme: 1
    case .severe: 2
    case .moderate: 3
    case .minor: 4
    case .unknown: 5
    }
  }
}

extension Alert {
  /// Whether a word stands in the name of its kind of event, in any language.
  fileprivate func isNamed(by word: Needle) -> Bool {
    guard let name = EventKind.named(report.kind)?.name else { return false }
    return word.isIn(name.english) || word.isIn(name.simplified) || word.isIn(name.traditional)
  }

  /// Whether a word stands in its identity, its texts or the names of its city.
  fileprivate func mentions(_ word: Needle, in region: Region) -> Bool {
    if word.isIn(report.headline) || word.isIn(report.kind) || word.isIn(report.area) {
      return true
    }
    if word.isIn(id.rawValue) || isNamed(by: word) { return true }
    // Our own words are shown in the officer's language, whichever it is.
    if !report.findings.isEmpty,
      Language.allCases.contains(where: { word.isIn($0.headline(of: report, in: region)) })
    {
      return true
    }
    guard let city = city.flatMap({ region[$0] }) else { return false }
    return word.isIn(city.name.english) || word.isIn(city.name.simplified)
      || word.isIn(city.name.traditional) || word.isIn(city.abbreviation)
  }
}
