/// A measure against the spread of an infection in a city: from a moment on its people meet less,
/// or travel less. Where it is lifted, both are whole again.
package struct Measure: Hashable, Sendable {
  package var city: City.ID
  package var since: Instant
  /// What is left of people's contacts, from 0 to 1.
  package let contact: Double
  /// What is left of the journeys from and to the city, from 0 to 1.
  package let travel: Double

  /// A measure in a city; shares beyond 0 and 1 count as those.
  package init(city: City.ID, since: Instant, contact: Double, travel: Double) {
    self.city = city
    self.since = since
    self.contact = Swift.min(1, Swift.max(0, contact))
    self.travel = Swift.min(1, Swift.max(0, travel))
  }

  /// Whether nothing is restricted any more.
  package var isLifted: Bool { contact == 1 && travel == 1 }
}

extension Hazard {
  /// The measure that stands in a city; nil where none does.
  package func measure(in city: City.ID) -> Measure? {
    measures.last { $0.city == city }.flatMap { $0.isLifted ? nil : $0 }
  }
}
