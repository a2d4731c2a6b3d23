/// One thing that an entry of the record shows of a case.
package struct CaseFact: Hashable, Sendable {
  /// What it shows.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    // Commitments that ended.
    case acknowledgement, report, duty, answer, lead, meeting, delivery, giveBack, payment
    /// The first unit was sent, the first was at the scene.
    case sending, reaching
    /// A unit was sent; it came to the scene; it is free again, after so many minutes.
    case sent, there, spent
    /// A city was told.
    case told
    /// What the program proposed was taken as it was, or not.
    case plan
    /// A joint decision ended, agreed or not.
    case decision
    /// Aid was asked for; so much of what was asked for came.
    case asked, supplied
  }

  package let entry: Int
  package let at: Instant
  package let kind: Kind
  /// The city of which it tells.
  package let city: City.ID?
  /// So much came of so much.
  package let got: Int
  package let of: Int
  package let isLate: Bool
  /// A ruling took it out: it counts for nothing.
  package internal(set) var isStruck = false

  init(
    _ kind: Kind, of city: City.ID?, _ got: Int = 1, of whole: Int = 1, isLate: Bool = false,
    by entry: Entry
  ) {
    self.init(
      kind, of: city, got, of: whole, isLate: isLate, at: entry.happened, entry: entry.sequence)
  }

  init(
    _ kind: Kind, of city: City.ID?, _ got: Int, of whole: Int, isLate: Bool, at instant: Instant,
    entry: Int
  ) {
    (self.kind, self.city, self.got, of) = (kind, city, got, whole)
    (self.isLate, at, self.entry) = (isLate, instant, entry)
  }
}

/// What the record shows of one case, the newest last.
package struct CaseFile: Hashable, Sendable {
  /// So many of the newest stay to be counted; all stay on the record.
  package static let most = 300

  package internal(set) var facts: [CaseFact] = []
  /// How many older ones are no longer here.
  package internal(set) var dropped = 0

  package init() {}

  mutating func add(_ fact: CaseFact) {
    facts.append(fact)
    guard facts.count > Self.most + Self.most / 2 else { return }
    dropped += facts.count - Self.most
    facts.removeFirst(facts.count - Self.most)
  }

  /// Whether an entry showed something of a city, and it is still here.
  func holds(_ kind: CaseFact.Kind, _ entry: Int, of city: City.ID) -> Bool {
    facts.contains { $0.entry == entry && $0.kind == kind && $0.city == city }
  }

  /// What an entry showed of a city weighs no more; of others the same entry may show as much.
  mutating func strike(_ kind: CaseFact.Kind, _ entry: Int, of city: City.ID, isStruck: Bool) {
    for place in facts.indices
    where facts[place].entry == entry && facts[place].kind == kind && facts[place].city == city {
      facts[place].isStruck = isStruck
    }
  }
}

extension ResponseClocks.Measure {
  /// Within which time the first unit should be sent, and at the scene, after the report.
  static let firstSent = Duration.seconds(Int64(processing.target.seconds))
  static let firstThere = Duration.seconds(
    Int64(
      processing.target.seconds + turnoutFire.target.seconds + firstEngine.target.seconds))
}
