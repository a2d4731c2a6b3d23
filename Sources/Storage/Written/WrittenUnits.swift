import Domain
import Geodesy
import JSONText

/// The names that the journal gives to events of units: for ever, whatever the domain calls them.
enum UnitEventName: String, CaseIterable {
  case dispatched = "unit.dispatched"
  case moved = "unit.moved"
  case withdrawn = "unit.withdrawn"
  case diverted = "unit.diverted"
  case sentToStandBy = "unit.sentToStandBy"
  case reliefSent = "unit.reliefSent"
  case contactLost = "unit.contactLost"
  case contactRegained = "unit.contactRegained"
  case heldUp = "unit.heldUp"
}

extension UnitEvent {
  /// The name that the journal gives it.
  var writtenName: UnitEventName {
    switch self {
    case .dispatched: .dispatched
    case .moved: .moved
    case .withdrawn: .withdrawn
    case .diverted: .diverted
    case .sentToStandBy: .sentToStandBy
    case .reliefSent: .reliefSent
    case .contactLost: .contactLost
    case .contactRegained: .contactRegained
    case .heldUp: .heldUp
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .dispatched(let incident, let assignment):
      writer.member("incident", incident.rawValue)
      writer.members(of: assignment)
    case .moved(let trigger, let status, let journey, let isLateEntry):
      writer.member("trigger", trigger.word)
      writer.member("to", status.word)
      if let journey { writer.member("journey", journey) }
      writer.member("late", isLateEntry)
    case .withdrawn(let reason): writer.member("reason", reason)
    case .diverted(let from, let to, let assignment):
      writer.member("from", from.rawValue)
      writer.member("to", to.rawValue)
      writer.members(of: assignment)
    case .sentToStandBy(let station, let journey):
      writer.member("station", station.rawValue)
      writer.member("journey", journey)
    case .reliefSent(let other): writer.member("by", other.rawValue)
    case .contactLost(let since): writer.member("since", since)
    case .contactRegained: break
    case .heldUp(let way): if let way { writer.member("way", way.rawValue) }
    }
  }

  /// The event of this name.
  init(_ name: UnitEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .dispatched:
      self = .dispatched(
        to: Incident.ID(rawValue: try body.string("incident")), try body.assignment())
    case .moved:
      self = .moved(
        try body.word("trigger"), to: try body.word("to"),
        journey: try body.journeyIfPresent("journey"), isLateEntry: try body.bool("late"))
    case .withdrawn: self = .withdrawn(reason: try body.string("reason"))
    case .diverted:
      self = .diverted(
        from: Incident.ID(rawValue: try body.string("from")),
        to: Incident.ID(rawValue: try body.string("to")), try body.assignment())
    case .sentToStandBy:
      guard let journey = try body.journeyIfPresent("journey") else {
        throw .missing(key: "journey")
      }
      self = .sentToStandBy(
        at: ResponseStation.ID(rawValue: try body.string("station")), journey)
    case .reliefSent: self = .reliefSent(Unit.ID(rawValue: try body.string("by")))
    case .contactLost: self = .contactLost(since: try body.instant("since"))
    case .contactRegained: self = .contactRegained
    case .heldUp: self = .heldUp(on: try body.stringIfPresent("way").map { RoadWay.ID($0) })
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of assignment: Assignment) {
    member("assigned", assignment.unit.rawValue)
    member("distance", assignment.distance.metres)
    member("travel", assignment.travel)
  }

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
  fileprivate func assignment() throws(JSONMismatch) -> Assignment {
    Assignment(
      unit: Unit.ID(rawValue: try string("assigned")), distance: .metres(try double("distance")),
      travel: try duration("travel"))
  }

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
