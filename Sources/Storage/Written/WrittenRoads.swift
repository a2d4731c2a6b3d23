import Domain
import Geodesy
import JSONText

/// The names that the journal gives to events of roads: for ever, whatever the domain calls them.
enum RoadEventName: String, CaseIterable {
  case closed = "road.closed"
  case opened = "road.opened"
  case closureEnded = "road.closureEnded"
  case rerouted = "unit.rerouted"
  case corridorStarted = "corridor.started"
  case corridorEnded = "corridor.ended"
}

extension RoadEvent {
  /// The name that the journal gives it.
  var writtenName: RoadEventName {
    switch self {
    case .closed: .closed
    case .opened: .opened
    case .closureEnded: .closureEnded
    case .rerouted: .rerouted
    case .corridorStarted: .corridorStarted
    case .corridorEnded: .corridorEnded
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .closed(let id, let stretch, let reason, let until):
      writer.member("closure", id.rawValue)
      stretch.write(to: &writer)
      writer.member("reason", reason)
      if let until { writer.member("until", until) }
    case .opened(let id), .closureEnded(let id): writer.member("closure", id.rawValue)
    case .rerouted(let unit, let journey):
      writer.member("unit", unit.rawValue)
      writer.member("journey", journey)
    case .corridorStarted(let corridor): corridor.write(to: &writer)
    case .corridorEnded(let unit, let hasPassed):
      writer.member("unit", unit.rawValue)
      writer.member("passed", hasPassed)
    }
  }

  /// The event of this name.
  init(_ name: RoadEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .closed:
      self = .closed(
        RoadClosure.ID(try body.string("closure")), try RoadStretch(written: body),
        reason: try body.string("reason"), until: try body.instantIfPresent("until"))
    case .opened: self = .opened(RoadClosure.ID(try body.string("closure")))
    case .closureEnded: self = .closureEnded(RoadClosure.ID(try body.string("closure")))
    case .rerouted:
      guard let journey = try body.journeyIfPresent("journey") else {
        throw .missing(key: "journey")
      }
      self = .rerouted(Unit.ID(try body.string("unit")), journey)
    case .corridorStarted: self = .corridorStarted(try GreenCorridor(written: body))
    case .corridorEnded:
      self = .corridorEnded(
        Unit.ID(try body.string("unit")), hasPassed: try body.bool("passed"))
    }
  }
}

extension RoadStretch {
  /// Writes which of its kinds it is, and its names.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .way(let way): writer.member("way", way.rawValue)
    case .part(let way, let start, let end):
      writer.member("way", way.rawValue)
      writer.member("from", start.rawValue)
      writer.member("to", end.rawValue)
    case .crossing(let crossing): writer.member("crossing", crossing.rawValue)
    case .around(let node): writer.member("node", node.rawValue)
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let crossing = try body.stringIfPresent("crossing") {
      self = .crossing(RoadCrossing.ID(crossing))
    } else if let node = try body.stringIfPresent("node") {
      self = .around(RoadNode.ID(node))
    } else if let start = try body.stringIfPresent("from") {
      self = .part(
        RoadWay.ID(try body.string("way")), RoadNode.ID(start),
        RoadNode.ID(try body.string("to")))
    } else {
      self = .way(RoadWay.ID(try body.string("way")))
    }
  }
}

extension GreenCorridor {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("unit", unit.rawValue)
    writer.key("saved")
    writer.array { writer in
      writer.integer(saving.low)
      writer.integer(saving.middle)
      writer.integer(saving.high)
    }
    writer.key("junctions")
    writer.array { writer in
      for junction in junctions {
        writer.object { writer in
          writer.member("at", junction.coordinate)
          writer.member("left", junction.metresLeft)
          writer.member("arrival", junction.arrival)
          writer.member("greenFrom", junction.greenFrom)
          writer.member("greenUntil", junction.greenUntil)
          writer.member("crossDelay", junction.crossDelay)
        }
      }
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let saved = try body.array("saved").map { $0.number.map { Int($0) } }
    guard saved.count == 3, let low = saved[0], let middle = saved[1], let high = saved[2] else {
      throw .outOfRange(key: "saved")
    }
    var junctions: [Junction] = []
    for item in try body.array("junctions") {
      guard let item = item.object else {
        throw .wrongKind(key: "junctions", expected: .object, found: item.kind)
      }
      junctions.append(
        Junction(
          coordinate: try item.coordinate("at"), metresLeft: try item.int("left"),
          arrival: try item.instant("arrival"), greenFrom: try item.instant("greenFrom"),
          greenUntil: try item.instant("greenUntil"), crossDelay: try item.int("crossDelay")))
    }
    self.init(
      unit: Unit.ID(try body.string("unit")), junctions: junctions,
      saving: Saving(low: low, middle: middle, high: high))
  }
}
