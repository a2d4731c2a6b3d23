/// What a person at a desk may do.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case observer, dispatcher, supervisor, coordinator, facilitator
  /// Not a person: a feed, a simulation, a timer of the program.
  case system
}

/// Who did something.
package struct Actor: Hashable, Sendable {
  package let name: String
  package let role: Role

  package init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  /// The program itself: timers and rules.
  package static let program = Actor(name: "fenghuo", role: .system)

  /// Whether two names are one person's: space before, between or after them tells nobody apart.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }

  /// A source outside: a feed, a city's own desk in a simulation.
  package static func source(_ name: String) -> Actor { Actor(name: name, role: .system) }
}

/// A station that writes events of its own; one console is the case with one origin.
package enum Origin {
  /// A short name of the station, for ever.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }
}
