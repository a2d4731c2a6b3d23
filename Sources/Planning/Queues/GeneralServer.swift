/// One server with service times of any kind (Pollaczek 1930, Khinchine 1932). Times are in one
/// unit.
package struct GeneralServer: Hashable, Sendable {
  /// The arrivals in one mean service time.
  package let utilisation: Double
  private let service: Double
  private let variation: Double

  /// A server by the coefficient of variation of its service times.
  package init(arrival: Double, service: Double, variation: Double) {
    utilisation = arrival * service
    (self.service, self.variation) = (service, variation)
  }

  /// Whether the server keeps up.
  package var isStable: Bool { utilisation < 1 }

  /// The mean wait; nil where the queue grows for ever.
  package var wait: Double? {
    guard isStable else { return nil }
    return utilisation * service * (1 + variation * variation) / (2 * (1 - utilisation))
  }
}
