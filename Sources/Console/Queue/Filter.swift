package import Domain

/// What the queue is narrowed to: terms that must all hold.
package struct Filter: Hashable, Sendable {
  /// What one word of a filter asks.
  package indirect enum Term: Hashable, Sendable {
    /// Somewhere in the alert's words or its city's names.
    case text(Needle)
    /// One of these cities.
    case cities(Set<City.ID>)
    case priority(Comparison, Int)
    case severity(Comparison, Int)
    case state(Set<AlertState>)
    case age(Comparison, Duration)
    case kind(Needle)
    case not(Term)
  }

  /// How a number is compared.
  package enum Comparison: String, CaseIterable, Hashable, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case equal = "="

    /// Whether the left value compares so with the right one.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .atMost: left <= right
      case .atLeast: left >= right
      case .below: left < right
      case .above: left > right
      case .equal: left == right
      }
    }
  }

  /// As it was typed.
  package let text: String
  let terms: [Term]

  /// Leaves nothing out.
  package static let all = Filter(text: "", terms: [])

  package var isAll: Bool { terms.isEmpty }

  /// Whether its answer changes with time alone.
  var dependsOnTime: Bool { terms.contains(where: \.dependsOnTime) }
}

extension Filter.Term {
  fileprivate var dependsOnTime: Bool {
    switch self {
    case .age: true
    case .not(let term): term.dependsOnTime
    case .text, .cities, .priority, .severity, .state, .kind: false
    }
  }
}
