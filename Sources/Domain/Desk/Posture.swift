/// How ready a city is, or all cities of the region together.
package enum Posture: String, CaseIterable, Hashable, Sendable {
  case routine, watch, emergency, recovery
}

/// The table of postures; what is not in it is refused.
package enum PostureTable {
  /// What a step asks for.
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// It is in force at once, and what it opens is ticked off afterwards.
    case raise
    /// A way back: it is in force once all on its list is done.
    case ease
  }

  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: Posture
    package let to: Posture
    package let way: Way
  }

  package static let edges = [
    Edge(from: .routine, to: .watch, way: .raise),
    Edge(from: .routine, to: .emergency, way: .raise),
    Edge(from: .watch, to: .emergency, way: .raise),
    Edge(from: .watch, to: .routine, way: .ease),
    Edge(from: .emergency, to: .recovery, way: .ease),
    Edge(from: .recovery, to: .routine, way: .ease),
    Edge(from: .recovery, to: .watch, way: .raise),
    Edge(from: .recovery, to: .emergency, way: .raise),
  ]

  /// How one posture leads to another; nil if the table has no such edge.
  package static func way(from: Posture, to: Posture) -> Way? {
    edges.first { $0.from == from && $0.to == to }?.way
  }

  /// The postures that a posture leads to, in the table's order.
  package static func next(after posture: Posture) -> [Posture] {
    edges.filter { $0.from == posture }.map(\.to)
  }
}

/// Who has a posture: a city, or the cities together under their coordinating body.
package enum PostureHolder: Hashable, Comparable, Sendable {
  case city(City.ID)
  case alliance

  /// The city; nil for all of them together.
  package var city: City.ID? {
    switch self {
    case .city(let city): city
    case .alliance: nil
    }
  }
}
