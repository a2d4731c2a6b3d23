internal import Geodesy

/// Why an alert belongs to another that came before it.
package enum CorrelationRule: String, CaseIterable, Hashable, Sendable {
  /// The same kind of event in the same city, no longer after the last of them than the window.
  case sameEvent
  /// The same class of emergency within two kilometres.
  case samePlace
  /// What the other is known to bring about, in the same city.
  case consequence
  /// Foretold of the same hazard.
  case sameHazard

  /// How long after the last alert of a group another one still belongs to it.
  package var window: Duration {
    switch self {
    case .sameEvent: .minutes(30)
    case .samePlace: .minutes(15)
    case .consequence: .hours(2)
    case .sameHazard: .hours(24)
    }
  }

  /// How long after the last alert of a river's flood another one of the same place still belongs
  /// to it: a wave passes a gauge in hours to days, and services tell of it at their own hours.
  private static let floodWindow = Duration.hours(12)

  /// How long after the last alert of a leader's group an alert still belongs to it.
  func window(from leader: Alert, to alert: Alert) -> Duration {
    self == .samePlace && leader.isRiverFlood && alert.isRiverFlood ? Self.floodWindow : window
  }

  /// How far apart alerts of the same place may lie.
  static let reach = Distance.kilometres(2)
}

/// That an alert belongs to one that came first, and by which rule.
package struct Grouping: Hashable, Sendable {
  /// The first of the group.
  package var leader: Alert.ID
  package var rule: CorrelationRule
  package var at: Instant

  package init(leader: Alert.ID, rule: CorrelationRule, at: Instant) {
    self.leader = leader
    self.rule = rule
    self.at = at
  }
}

/// By what the first of a group is found, in a time that does not depend on how many stand.
struct Correlation: Equatable, Sendable {
  /// Events of one kind in one city; what is exercise or test stays apart from what is actual.
  struct EventKey: Hashable, Sendable {
    var city: City.ID
    var kind: String
    var status: MessageStatus
  }

  /// A square of a fiftieth of a degree; no two places within the reach lie further apart than
  /// neighbouring squares.
  struct PlaceKey: Hashable, Sendable {
    var emergencyClass: EmergencyClass
    var status: MessageStatus
    var x: Int32
    var y: Int32

    /// The place alone is nearly always enough.
    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y)))
    }
  }

  /// The first alert of a group, and when the last of the group came.
  struct Lead: Hashable, Sendable {
    var alert: Alert.ID
    var last: Instant
  }

  var events: Registry<EventKey, Lead> = .init()
  var places: Registry<PlaceKey, Lead> = .init()
  /// The oldest are forgotten.
  var knownEvents = Retirement<EventKey>(capacity: 5_000)
  var knownPlaces = Retirement<PlaceKey>(capacity: 20_000)

  /// Makes an alert the one that later ones of its kind and city belong to.
  mutating func lead(_ alert: Alert, at key: EventKey) {
    if events[key] == nil { for old in knownEvents.add(key) { events[old] = nil } }
    events[key] = Lead(alert: alert.id, last: alert.annunciated)
  }

  /// Makes an alert the one that later ones of its class nearby belong to.
  mutating func lead(_ alert: Alert, at key: PlaceKey) {
    if places[key] == nil { for old in knownPlaces.add(key) { places[old] = nil } }
    places[key] = Lead(alert: alert.id, last: alert.annunciated)
  }

  /// Notes that an alert has joined a group, which thereby goes on.
  /// - Parameter leader: where the first of the group is.
  mutating func join(
    _ alert: Alert, by rule: CorrelationRule, leader: @autoclosure () -> PlaceKey?
  ) {
    switch rule {
    case .sameEvent: if let key = alert.eventKey { events[key]?.last = alert.annunciated }
    case .samePlace:
      for key in [alert.placeKey, leader()] {
        if let key { places[key]?.last = alert.annunciated }
      }
    case .consequence, .sameHazard: break
    }
  }
}

extension Alert {
  /// Nil for what lies in no city.
  var eventKey: Correlation.EventKey? { eventKey(kind: EventKind.meant(by: report.kind)) }

  /// The class of the kind that it means, whatever a source counts such events among.
  private var meantClass: EmergencyClass {
    EventKind.named(EventKind.meant(by: report.kind))?.emergencyClass ?? report.emergencyClass
  }

  /// Whether it tells of a river above its banks, in whoever's words.
  var isRiverFlood: Bool { EventKind.meant(by: report.kind) == "river-flood" }

  /// Another kind of event at the same city.
  func eventKey(kind: String) -> Correlation.EventKey? {
    city.map { .init(city: $0, kind: kind, status: report.status) }
  }

  /// Nil for what has no known place.
  var placeKey: Correlation.PlaceKey? {
    coordinate.map {
      .init(
        emergencyClass: meantClass, status: report.status,
        x: Int32(($0.longitude * 50).rounded(.down)), y: Int32(($0.latitude * 50).rounded(.down)))
    }
  }
}
