/// The open incidents of a moment as they would be served with the neighbours' units and without
/// any unit of another city.
package struct AidComparison: Hashable, Sendable {
  /// What an incident comes to in one of the two.
  package struct Side: Hashable, Sendable {
    /// When the last unit that is needed and to be had is there; nil where nobody is or goes.
    package var lastArrival: Instant?
    /// How many units are lacking.
    package var lacking: Int

    package init(lastArrival: Instant? = nil, lacking: Int = 0) {
      self.lastArrival = lastArrival
      self.lacking = lacking
    }
  }

  /// An incident in both.
  package struct Row: Hashable, Sendable {
    package var incident: Incident.ID
    package var city: City.ID
    package var with: Side
    package var without: Side

    package init(incident: Incident.ID, city: City.ID, with: Side, without: Side) {
      self.incident = incident
      self.city = city
      self.with = with
      self.without = without
    }

    /// Whether it makes a difference.
    package var differs: Bool { with != without }
  }

  /// The share of a city's calls, 0 to 1, that a free fire engine reaches in time, in both.
  package struct Cover: Hashable, Sendable {
    package var city: City.ID
    package var with: Double
    package var without: Double

    package init(city: City.ID, with: Double, without: Double) {
      self.city = city
      self.with = with
      self.without = without
    }
  }

  package var asked: Instant
  /// The most urgent first.
  package var rows: [Row]
  package var covers: [Cover]

  package init(asked: Instant, rows: [Row], covers: [Cover]) {
    self.asked = asked
    self.rows = rows
    self.covers = covers
  }
}

extension AidComparison {
  /// How many units lack over all incidents, in both.
  package var lacking: (with: Int, without: Int) {
    rows.reduce((0, 0)) { ($0.0 + $1.with.lacking, $0.1 + $1.without.lacking) }
  }
}

/// A comparison that an officer kept: who asked, and when it was kept.
package struct KeptAidComparison: Hashable, Sendable {
  package var comparison: AidComparison
  package var by: Actor
  package var at: Instant

  package init(_ comparison: AidComparison, by actor: Actor, at instant: Instant) {
    self.comparison = comparison
    by = actor
    at = instant
  }
}

extension Picture {
  /// Refuses a comparison of what is not known, or of a moment to come.
  func decide(_ comparison: AidComparison, at instant: Instant) throws(Rejection) {
    for row in comparison.rows {
      guard region[row.city] != nil else { throw .unknownCity(row.city) }
      guard incidents[row.incident] != nil else { throw .unknownIncident(row.incident) }
      guard row.with.lacking >= 0, row.without.lacking >= 0 else { throw .cannotBeSupposed }
    }
    for cover in comparison.covers {
      guard region[cover.city] != nil else { throw .unknownCity(cover.city) }
      guard (0...1).contains(cover.with), (0...1).contains(cover.without) else {
        throw .cannotBeSupposed
      }
    }
    guard comparison.asked <= instant else { throw .cannotBeSupposed }
  }

  mutating func keep(_ comparison: AidComparison, _ entry: Entry) {
    aidComparisons.append(
      KeptAidComparison(comparison, by: entry.actor, at: entry.happened))
    if aidComparisons.count > Self.mostWhatIfs { aidComparisons.removeFirst() }
  }
}
