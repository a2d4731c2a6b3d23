/// A notice of a matter to named cities, and to nobody else: what it tells, what it leaves out, for
/// how long it can be read, and what each city has done with it.
package struct CityNotice: Hashable, Identifiable, Sendable {
  /// `SUZ-N3`: the letters of the city that sent it and a count of its own; `REG-N1` where the
  /// coordinating body did.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// A part of what is known that a notice may leave out.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case place, losses, units, forecast
  }

  /// Among whom it is passed on (CAP 1.2 §3.2.1, `scope`).
  package enum Scope: Hashable, Sendable {
    /// By a rule, which it states.
    case restricted(String)
    /// To the desks that it names alone.
    case confidential
  }

  /// What its sender settles.
  package struct Letter: Hashable, Sendable {
    package var matter: Matter
    package var from: Proposer
    package var to: [City.ID]
    package var scope: Scope
    package var text: String
    /// What of the facts is left out.
    package var withheld: [Part]
    /// Whether those who get it may pass it on.
    package var mayBeShared: Bool
    /// For how long it can be read once it was opened; nil for ever.
    package var readFor: Duration?
    /// How long a city has to acknowledge it.
    package var acknowledgeWithin: Duration
    /// Whether a city answers with its word for acknowledging it: only letters of before that was
    /// so do not have it.
    package var isOwed = true

    package init(
      of matter: Matter, from: Proposer, to cities: [City.ID], _ scope: Scope, _ text: String,
      without withheld: [Part] = [], mayBeShared: Bool = false, readFor: Duration? = nil,
      acknowledgeWithin: Duration = Self.usualClock
    ) {
      self.matter = matter
      self.from = from
      to = cities
      self.scope = scope
      self.text = text
      self.withheld = withheld
      self.mayBeShared = mayBeShared
      self.readFor = readFor
      self.acknowledgeWithin = acknowledgeWithin
    }

    /// Assumed: as long as a call to a desk and back may take.
    package static let usualClock = Duration.minutes(15)
  }

  /// What was known of the matter when it was sent, without what is withheld.
  package struct Facts: Hashable, Sendable {
    /// The identifier of the `EventKind`.
    package var kind: String
    package var city: City.ID
    package var since: Instant
    package var grade: Grade?
    package var place: String?
    package var losses: Losses?
    /// How many units were sent.
    package var units: Int?
    /// Which cities it is expected to reach, and when; nil where that is withheld or not known.
    package var arrivals: [CityArrival]?

    package init(
      kind: String, city: City.ID, since: Instant, grade: Grade? = nil, place: String? = nil,
      losses: Losses? = nil, units: Int? = nil, arrivals: [CityArrival]? = nil
    ) {
      (self.kind, self.city, self.since, self.grade) = (kind, city, since, grade)
      (self.place, self.losses, self.units, self.arrivals) = (place, losses, units, arrivals)
    }
  }

  /// What one city has done with it.
  package struct Copy: Hashable, Sendable {
    package let city: City.ID
    package internal(set) var received: Instant?
    package internal(set) var read: Dated<City.ID>?
    /// By whom, when, and with what note.
    package internal(set) var acknowledged: Dated<String>?
    /// When it was reminded.
    package internal(set) var reminders: [Instant] = []
    /// When it was found that the city has not acknowledged it for all reminders.
    package internal(set) var missed: Instant?

    init(_ city: City.ID) { self.city = city }

    package var state: NoticeState {
      if acknowledged != nil { return .acknowledged }
      if read != nil { return .read }
      return received == nil ? .sent : .received
    }
  }

  /// How often the clock and the sender may remind one city.
  package static let mostReminders = 3
  /// No clock of a notice runs longer.
  package static let longestClock = Duration.hours(72)

  package let id: ID
  package let letter: Letter
  package let facts: Facts
  package let sentBy: Actor
  package let sent: Instant
  package let isExercise: Bool
  /// In the order of its addressees.
  package internal(set) var copies: [Copy]

  init(
    _ id: ID, _ letter: Letter, _ facts: Facts, by actor: Actor, at instant: Instant,
    isExercise: Bool
  ) {
    (self.id, self.letter, self.facts, sentBy, sent) = (id, letter, facts, actor, instant)
    self.isExercise = isExercise
    copies = letter.to.map { Copy($0) }
  }

  /// By when each city must have acknowledged it.
  package var due: Instant { sent.advanced(by: letter.acknowledgeWithin) }

  /// A city's copy; nil where it was not sent to it.
  package func copy(of city: City.ID) -> Copy? { copies.first { $0.city == city } }

  /// The cities that have not acknowledged it.
  package var awaited: [City.ID] { copies.filter { $0.state != .acknowledged }.map(\.city) }

  /// From when on a city that has not acknowledged it has broken its word: three times its clock,
  /// when it was reminded twice.
  package var lastWord: Instant { sent.advanced(by: letter.acknowledgeWithin * 3) }

  /// The cities whose acknowledgement is owed and has been neither given nor missed.
  package var owing: [City.ID] {
    letter.isOwed
      ? copies.filter { $0.state != .acknowledged && $0.missed == nil }.map(\.city) : []
  }

  /// Those of them whose time is over; the due moment itself is still in time.
  package func late(at now: Instant) -> [City.ID] { now > due ? awaited : [] }

  /// When a city can read it no longer; nil while it has not opened it, or where it may for ever.
  package func expiry(for city: City.ID) -> Instant? {
    guard let time = letter.readFor, let read = copy(of: city)?.read?.at else { return nil }
    return read.advanced(by: time)
  }

  /// Whether a city may still read it.
  package func isReadable(by city: City.ID, at now: Instant) -> Bool {
    copy(of: city) != nil && expiry(for: city).map { now < $0 } ?? true
  }
}
