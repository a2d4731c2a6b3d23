package import Domain

/// What is wrong with a filter that was typed.
package enum FilterFault: Error, Hashable, Sendable {
  case unknownKey(String)
  case noSuchCity(String)
  case noSuchState(String)
  /// A priority or severity is compared with a number from 1 to 4 (5).
  case numberExpected(String)
  case durationExpected(String)
  case nothingAfter(String)
}

extension Filter {
  /// Reads words such as `gas !test city:sz p<=2 state:unack age>10m kind:fire`: all must hold.
  package init(parsing text: String, in region: Region) throws(FilterFault) {
    var terms: [Term] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      terms.append(try Term(parsing: String(word), in: region))
    }
    self.init(text: terms.isEmpty ? "" : text, terms: terms)
  }
}

extension Filter.Term {
  fileprivate init(parsing word: String, in region: Region) throws(FilterFault) {
    if word.first == "!" || word.first == "！" {
      guard word.count > 1 else { throw .nothingAfter("!") }
      self = .not(try Filter.Term(parsing: String(word.dropFirst()), in: region))
    } else if let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let key = word[..<colon].lowercased()
      let value = String(word[word.index(after: colon)...])
      guard !value.isEmpty else { throw .nothingAfter(key + ":") }
      self = try Self.named(key, value, in: region)
    } else if let compared = try Self.compared(word) {
      self = compared
    } else {
      self = .text(Needle(word))
    }
  }

  private static func named(
    _ key: String, _ value: String, in region: Region
  ) throws(FilterFault) -> Filter.Term {
    switch key {
    case "city":
      let found = region.search(value)
      // The best kind of fit only: "sz" means the cities of these initials, not every other.
      let best = found.filter { $0.fit == found.first?.fit }
      guard !best.isEmpty else { throw .noSuchCity(value) }
      return .cities(Set(best.map(\.city.id)))
    case "state":
      guard let states = states[value.lowercased()] else { throw .noSuchState(value) }
      return .state(states)
    case "kind": return .kind(Needle(value))
    case "id": return .text(Needle(value))
    case "p", "sev":
      guard let term = try compared(key + "=" + value) else { throw .numberExpected(key) }
      return term
    default: throw .unknownKey(key)
    }
  }

  /// `p<=2`, `sev>1`, `age>10m`; nil for a word that compares nothing.
  private static func compared(_ word: String) throws(FilterFault) -> Filter.Term? {
    guard let sign = word.firstIndex(where: { "<>=".contains($0) }) else { return nil }
    let key = word[..<sign].lowercased()
    guard
      let comparison = Filter.Comparison.allCases.first(where: {
        word[sign...].hasPrefix($0.rawValue)
      })
    else { return nil }
    let value = String(word[sign...].dropFirst(comparison.rawValue.count))
    switch key {
    case "p", "prio", "priority":
      guard let level = Int(value), (1...4).contains(level) else { throw .numberExpected(key) }
      return .priority(comparison, level)
    case "sev", "severity":
      guard let level = Int(value), (1...5).contains(level) else { throw .numberExpected(key) }
      return .severity(comparison, level)
    case "age":
      guard let age = DurationText.parse(value) else { throw .durationExpected(value) }
      return .age(comparison, age)
    default: throw .unknownKey(key)
    }
  }

  private static let states: [String: Set<AlertState>] = [
    "unack": [.unacknowledged, .returned], "new": [.unacknowledged], "ack": [.acknowledged],
    "rtn": [.returned], "shlv": [.shelved], "shelved": [.shelved], "supp": [.suppressed],
    "oos": [.outOfService], "aside": [.shelved, .suppressed, .outOfService],
    "未确认": [.unacknowledged, .returned], "已确认": [.acknowledged], "搁置": [.shelved],
    "未確認": [.unacknowledged, .returned], "已確認": [.acknowledged], "擱置": [.shelved],
  ]
}
