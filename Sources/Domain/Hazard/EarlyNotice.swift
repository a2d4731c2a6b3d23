/// Whether a city that a hazard came to knew of it beforehand: by a forecast that called it likely,
/// and from the city that leads.
package struct EarlyNotice: Hashable, Sendable {
  package let city: City.ID
  package let arrived: Instant
  /// Since when forecasts had called it likely; nil where none did before it came.
  package let foretold: Instant?
  /// When the city that leads told it; nil where it did not before it came.
  package let told: Instant?

  package init(city: City.ID, arrived: Instant, foretold: Instant?, told: Instant?) {
    self.city = city
    self.arrived = arrived
    self.foretold = foretold.flatMap { $0 < arrived ? $0 : nil }
    self.told = told.flatMap { $0 < arrived ? $0 : nil }
  }

  /// How long ahead it was foretold.
  package var lead: Duration? { foretold?.duration(to: arrived) }
}

extension [EarlyNotice] {
  /// The middle of how long ahead those were foretold that were; nil of none.
  package var medianLead: Duration? {
    let leads = compactMap(\.lead).sorted()
    return leads.isEmpty ? nil : leads[(leads.count - 1) / 2]
  }
}

extension Picture {
  /// Of each city that a hazard has come to, but the one where it began, whether it knew
  /// beforehand; in the order of arrival.
  package func earlyNotices(of hazard: Hazard) -> [EarlyNotice] {
    let record = governance(of: .hazard(hazard.id))
    return arrivals(of: hazard).filter { $0.city != hazard.report.origin }.map { arrival in
      EarlyNotice(
        city: arrival.city, arrived: arrival.at, foretold: hazard.concerns(arrival.city),
        told: record.wasTold(arrival.city))
    }
  }
}
