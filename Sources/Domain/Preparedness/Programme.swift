/// What a region's cities do together every month or year: a line of the region file.
package struct ProgrammeRule: Hashable, Sendable {
  /// What is done.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A drill in which more than one city takes part.
    case drill
    /// A joint meeting that is about no single matter.
    case meeting
  }

  /// How often.
  package enum Period: String, CaseIterable, Hashable, Sendable {
    case month, quarter, year

    /// How many months it has.
    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  /// A short name, such as "consultation".
  package let id: String
  package let kind: Kind
  package let name: LocalizedName
  package let period: Period
  /// Where it comes from.
  package let source: LocalizedName

  package init(
    id: String, kind: Kind, name: LocalizedName, period: Period, source: LocalizedName
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.period = period
    self.source = source
  }

  /// What it asks for in a year, the earliest first.
  package func entries(in year: Int) -> [ProgrammeEntry] {
    stride(from: 1, through: 12, by: period.months).compactMap { entry(year, from: $0) }
  }

  /// What it asks for in the period that begins with a month; nil for no such period.
  private func entry(_ year: Int, from month: Int) -> ProgrammeEntry? {
    let last = month + period.months
    guard let begins = Self.first(of: month, year),
      let ends = last > 12 ? Self.first(of: last - 12, year + 1) : Self.first(of: last, year)
    else { return nil }
    return ProgrammeEntry(
      id: .init("\(id)/\(year)-\(month < 10 ? "0" : "")\(month)"), kind: kind, name: name,
      begins: begins, due: ends, source: source)
  }

  private static func first(of month: Int, _ year: Int) -> Instant? {
    Instant(year: year, month: month, day: 1, offsetInMinutes: Region.offsetInMinutes)
  }
}

/// A drill or a meeting that is planned, and what became of it.
package struct ProgrammeEntry: Hashable, Identifiable, Sendable {
  /// `consultation/2026-07` by a rule of the region, `REG-P2` for what was added.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// That it was moved to another day, and why.
  package struct Move: Hashable, Sendable {
    package var from: Instant
    package var to: Instant
    package var reason: String
  }

  /// What shows that it was held.
  package enum Evidence: Hashable, Sendable {
    /// A meeting of this record that was closed with attendance and minutes.
    case meeting(Meeting.ID)
    /// A drill of this record that was ended, by its scenario.
    case drill(String)
    /// Somebody says so, with where that can be looked up: the record of another station.
    case stated(String)
  }

  /// That it was held.
  package struct Holding: Hashable, Sendable {
    package var evidence: Evidence
    package var at: Instant
    /// The cities that took part.
    package var attended: Int
    /// Of so many that were invited; nil where that is not known.
    package var invited: Int?

    package init(_ evidence: Evidence, at: Instant, attended: Int, invited: Int?) {
      self.evidence = evidence
      self.at = at
      self.attended = attended
      self.invited = invited
    }
  }

  package let id: ID
  package let kind: ProgrammeRule.Kind
  package let name: LocalizedName
  /// From when on it may be held.
  package let begins: Instant
  /// The first moment at which it is late; it moves with the entry.
  package internal(set) var due: Instant
  package let source: LocalizedName
  package internal(set) var state = ProgrammeState.planned
  package internal(set) var moves: [Dated<Move>] = []
  package internal(set) var holding: Dated<Holding>?
  /// Why it was cancelled.
  package internal(set) var cancelled: Dated<String>?

  init(
    id: ID, kind: ProgrammeRule.Kind, name: LocalizedName, begins: Instant, due: Instant,
    source: LocalizedName
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.begins = begins
    self.due = due
    self.source = source
  }

  /// How it stands at a moment on a record that began at another.
  package func standing(at now: Instant, since begun: Instant) -> ProgrammeStanding {
    switch state {
    case .cancelled: .cancelled
    case .held: holding.map { $0.act.at < due } ?? false ? .held : .late
    case .planned: now < due ? .planned : due <= begun ? .beforeRecord : .missing
    }
  }
}

/// What acts have made of an entry of the programme.
package enum ProgrammeState: String, CaseIterable, Hashable, Sendable {
  case planned, held, cancelled
}

/// What moves an entry on.
package enum ProgrammeTrigger: String, CaseIterable, Hashable, Sendable {
  case move, cancel, hold
}

/// The table of it; what is not in it is refused.
package enum ProgrammeTable {
  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(
    from state: ProgrammeState, on trigger: ProgrammeTrigger
  ) -> ProgrammeState? {
    guard state == .planned else { return nil }
    switch trigger {
    case .move: return .planned
    case .cancel: return .cancelled
    case .hold: return .held
    }
  }
}

/// How an entry is counted.
package enum ProgrammeStanding: String, CaseIterable, Hashable, Sendable {
  case planned, held, late, missing, cancelled
  /// Its time was over before the record began, which knows nothing of it.
  case beforeRecord
}

/// How many entries of a year stand how.
package struct ProgrammeCount: Hashable, Sendable {
  package private(set) var counts: [ProgrammeStanding: Int] = [:]

  package init(_ standings: [ProgrammeStanding]) {
    for standing in standings { counts[standing, default: 0] += 1 }
  }

  package subscript(standing: ProgrammeStanding) -> Int { counts[standing, default: 0] }

  /// What was due by now on this record: held, late and missing.
  package var due: Int { self[.held] + self[.late] + self[.missing] }
}

/// What can be done about the programme.
package enum ProgrammeCommand: Hashable, Sendable {
  case add(ProgrammeRule.Kind, name: String, due: Instant)
  case move(ProgrammeEntry.ID, to: Instant, reason: String)
  case cancel(ProgrammeEntry.ID, reason: String)
  /// It was held elsewhere: when, with how many cities, and where that can be looked up.
  case state(ProgrammeEntry.ID, held: Instant, cities: Int, evidence: String)
}

/// What happened about it.
package enum ProgrammeEvent: Hashable, Sendable {
  case added(ProgrammeRule.Kind, name: String, due: Instant)
  case moved(from: Instant, to: Instant, reason: String)
  case cancelled(reason: String)
  case stated(held: Instant, cities: Int, evidence: String)
}
