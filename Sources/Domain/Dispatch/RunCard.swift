/// What is sent to a sort of incident, alarm by alarm: a run card.
package struct RunCard: Hashable, Sendable {
  /// A short name of the table's own, such as "high-rise-fire".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// So many units of a kind that can do what is asked of a level.
  package struct Demand: Hashable, Sendable {
    package var kind: UnitKind
    package var count: Int
    /// The least capable level that will do.
    package var level: CapabilityLevel

    package init(_ kind: UnitKind, _ count: Int = 1, level: CapabilityLevel = .fourth) {
      self.kind = kind
      self.count = count
      self.level = level
    }
  }

  /// A sort of place that asks for more, or other, units.
  package enum Place: String, CaseIterable, Hashable, Sendable {
    case tunnel, highRise, waterfront
  }

  package let id: ID
  /// The kinds of event that it is for; none for all of its classes.
  package let kinds: Set<String>
  /// The classes that it is for; none for all.
  package let classes: Set<EmergencyClass>
  /// The priorities that it is for.
  package let priorities: Set<Priority>
  package let place: Place?
  /// From which hour of the day until which it holds; around midnight where the first is larger.
  package let hours: ClosedHours?
  /// What each alarm adds, the first alarm first.
  package let alarms: [[Demand]]

  package init(
    id: ID, kinds: Set<String> = [], classes: Set<EmergencyClass> = [],
    priorities: Set<Priority> = Set(Priority.allCases), place: Place? = nil,
    hours: ClosedHours? = nil, alarms: [[Demand]]
  ) {
    self.id = id
    self.kinds = kinds
    self.classes = classes
    self.priorities = priorities
    self.place = place
    self.hours = hours
    self.alarms = alarms
  }
}

/// A part of the day by the clock on the wall: from the beginning of an hour to that of another.
package struct ClosedHours: Hashable, Sendable {
  package var from: Int
  package var until: Int

  package init(from: Int, until: Int) {
    self.from = from
    self.until = until
  }

  /// Whether an hour of the day lies in it.
  package func contains(_ hour: Int) -> Bool {
    from <= until ? hour >= from && hour < until : hour >= from || hour < until
  }
}

/// The run cards of a region, and what they have in common.
package struct RunCards: Hashable, Sendable {
  /// In order: the first that fits is taken, so that particular ones stand before general ones.
  package var cards: [RunCard]
  /// The words by which a place is known in an incident's title, place or kind.
  package var placeWords: [RunCard.Place: [String]]
  /// How many units of the first kind a grave incident asks for besides.
  package var reinforcements: [Priority: Int]

  package init(
    cards: [RunCard], placeWords: [RunCard.Place: [String]] = [:],
    reinforcements: [Priority: Int] = [:]
  ) {
    self.cards = cards
    self.placeWords = placeWords
    self.reinforcements = reinforcements
  }

  /// No cards at all: what is needed is then taken from the kind of event alone.
  package static let none = RunCards(cards: [])

  /// The card for an incident that is reported at a moment, by the clocks of the region; nil where
  /// none fits.
  package func card(for report: Incident.Report, at instant: Instant) -> RunCard? {
    let hour = CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).hour
    let text = "\(report.kind) \(report.title) \(report.place)".lowercased()
    let places = RunCard.Place.allCases.filter { place in
      (placeWords[place] ?? []).contains { text.contains($0) }
    }
    return cards.first { card in
      (card.kinds.isEmpty || card.kinds.contains(report.kind))
        && (card.classes.isEmpty || card.classes.contains(report.emergencyClass))
        && card.priorities.contains(report.priority)
        && card.place.map(places.contains) ?? true && card.hours?.contains(hour) ?? true
    }
  }

  /// What an incident asks for in all up to an alarm level, the most important first; nil where no
  /// card fits. What is least urgent is looked at by one unit of the first kind.
  package func demands(
    of report: Incident.Report, at instant: Instant, alarm: Int
  ) -> [RunCard.Demand]? {
    guard let card = card(for: report, at: instant), var first = card.alarms.first?.first else {
      return nil
    }
    if report.priority == .fourth, alarm == 1 {
      first.count = 1
      return [first]
    }
    var demands: [RunCard.Demand] = []
    for demand in card.alarms.prefix(max(1, alarm)).flatMap(\.self) {
      let same = demands.firstIndex { $0.kind == demand.kind && $0.level == demand.level }
      if let same { demands[same].count += demand.count } else { demands.append(demand) }
    }
    demands[0].count += reinforcements[report.priority] ?? 0
    return demands
  }
}
