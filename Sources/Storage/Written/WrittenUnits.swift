import Domain
import Geodesy
import JSONText

/// The names that the journal gives to events of units: for ever, whatever the domain calls them.
enum UnitEventName: String, CaseIterable {
  case dispatched = "unit.dispatched"
  case moved = "unit.moved"
}

extension UnitEvent {
  /// The name that the journal gives it.
  var writtenName: UnitEventName {
    switch self {
    case .dispatched: .dispatched
    case .moved: .moved
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .dispatched(let incident, let assignment):
      writer.member("incident", incident.rawValue)
      writer.member("assigned", assignment.unit.rawValue)
      writer.member("distance", assignment.distance.metres)
      writer.member("travel", assignment.travel)
    case .moved(let trigger, let status, let journey, let isLateEntry):
      writer.member("trigger", trigger.word)
      writer.member("to", status.word)
      if let journey { writer.member("journey", journey) }
      writer.member("late", isLateEntry)
    }
  }

  /// The event of this name.
  init(_ name: UnitEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .dispatched:
      self = .dispatched(
        to: Incident.ID(rawValue: try body.string("incident")),
        Assignment(
          unit: Unit.ID(rawValue: try body.string("assigned")),
          distance: .metres(try body.double("distance")), travel: try body.duration("travel")))
    case .moved:
      self = .moved(
        try body.word("trigger"), to: try body.word("to"),
        journey: try body.journeyIfPresent("journey"), isLateEntry: try body.bool("late"))
    }
  }
}

extension JSONWriter {
  /// Writes a member that is a journey.
  mutating func member(_ key: String, _ journey: Journey) {
    self.key(key)
    object { writer in
      writer.member("from", journey.from)
      writer.member("to", journey.to)
      writer.member("departed", journey.departed)
      writer.member("expectedArrival", journey.expectedArrival)
      if !journey.stops.isEmpty { writer.member("stops", journey.stops) }
    }
  }

  /// Each stop as its latitude, its longitude, its share of the time and its road, if that has a
  /// designation.
  private mutating func member(_ key: String, _ stops: [Journey.Stop]) {
    self.key(key)
    array { writer in
      for stop in stops {
        writer.array { writer in
          writer.number(stop.coordinate.latitude)
          writer.number(stop.coordinate.longitude)
          writer.integer(stop.share)
          if let way = stop.way { writer.string(way.rawValue) }
        }
      }
    }
  }
}

extension JSONObject {
  /// The journey under a key, if any.
  func journeyIfPresent(_ key: String) throws(JSONMismatch) -> Journey? {
    guard let body = try objectIfPresent(key) else { return nil }
    return Journey(
      from: try body.coordinate("from"), to: try body.coordinate("to"),
      departed: try body.instant("departed"),
      expectedArrival: try body.instant("expectedArrival"), stops: try body.stops("stops"))
  }

  /// The stops of a way; none in records from before there were any.
  private func stops(_ key: String) throws(JSONMismatch) -> [Journey.Stop] {
    var stops: [Journey.Stop] = []
    for item in try arrayIfPresent(key) ?? [] {
      guard let parts = item.array, parts.count >= 3, let latitude = parts[0].number,
        let longitude = parts[1].number, let share = parts[2].number,
        let place = Coordinate(latitude: latitude, longitude: longitude)
      else { throw .outOfRange(key: key) }
      let way = parts.count > 3 ? parts[3].string.map { RoadWay.ID($0) } : nil
      stops.append(Journey.Stop(place, share: Int(share), way: way))
    }
    return stops
  }
}
