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
    case .kind(let word): alert.report.kind.containsIgnoringCase(word)
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
  /// Whether a word stands in its identity, its texts or the names of its city.
  fileprivate func mentions(_ word: String, in region: Region) -> Bool {
    let own = [report.headline, id.rawValue, report.area, report.kind]
    if own.contains(where: { $0.containsIgnoringCase(word) }) { return true }
    guard let city = city.flatMap({ region[$0] }) else { return false }
    let name = city.name
    return [name.english, name.simplified, name.traditional, city.abbreviation]
      .contains { $0.containsIgnoringCase(word) }
  }
}

extension String {
  /// Whether a text stands in this one, without regard to the case of A to Z; nothing is copied.
  func containsIgnoringCase(_ sought: String) -> Bool {
    let needle = Array(sought.utf8)
    guard let first = needle.first else { return true }
    return utf8.withContiguousStorageIfAvailable { hay in
      guard hay.count >= needle.count else { return false }
      for start in 0...(hay.count - needle.count) where same(hay[start], first) {
        var length = 1
        while length < needle.count, same(hay[start + length], needle[length]) { length += 1 }
        if length == needle.count { return true }
      }
      return false
    } ?? lowercased().contains(sought.lowercased())
  }
}

private func same(_ left: UInt8, _ right: UInt8) -> Bool {
  if left == right { return true }
  let folded = left | 0x20
  return folded == right | 0x20 && 0x61...0x7a ~= folded
}
