import Geodesy

/// What closures and corridors pass, in order.
extension Picture {
  mutating func passRoads(through archive: inout some Archive) {
    func none(_ id: RoadClosure.ID) -> RoadClosure {
      RoadClosure(
        id: id, stretch: .way(RoadWay.ID("")), reason: "", until: nil, by: .program,
        since: .distantPast)
    }
    archive.pass(&closures, (RoadClosure.ID(""), none(RoadClosure.ID("")))) {
      archive, id, closure in
      archive.pass(&id)
      if closure.id != id { closure = none(id) }
      archive.pass(&closure.stretch)
      archive.pass(&closure.reason)
      archive.pass(&closure.until)
      archive.pass(&closure.by)
      archive.pass(&closure.since)
    }
    archive.pass(&closureCount)
    let blank = RunningCorridor(.blank, by: .program, since: .distantPast)
    archive.pass(&corridors, (Unit.ID(""), blank)) { archive, id, running in
      archive.pass(&id)
      running.corridor.unit = id
      archive.pass(&running.corridor)
      archive.pass(&running.by)
      archive.pass(&running.since)
    }
  }
}

extension Archive {
  fileprivate mutating func pass(_ stretch: inout RoadStretch) {
    var (kind, way) = (stretch.kind, stretch.names[0])
    var (start, end) = (stretch.names[1], stretch.names[2])
    pass(&kind)
    pass(&way)
    pass(&start)
    pass(&end)
    switch kind {
    case 0: stretch = .way(RoadWay.ID(way))
    case 1: stretch = .part(RoadWay.ID(way), RoadNode.ID(start), RoadNode.ID(end))
    case 2: stretch = .crossing(RoadCrossing.ID(way))
    case 3: stretch = .around(RoadNode.ID(way))
    default: fail()
    }
  }

  fileprivate mutating func pass(_ corridor: inout GreenCorridor) {
    pass(&corridor.junctions, .blank) { archive, junction in
      archive.pass(&junction.coordinate)
      archive.pass(&junction.metresLeft)
      archive.pass(&junction.arrival)
      archive.pass(&junction.greenFrom)
      archive.pass(&junction.greenUntil)
      archive.pass(&junction.crossDelay)
    }
    pass(&corridor.saving.low)
    pass(&corridor.saving.middle)
    pass(&corridor.saving.high)
  }
}

extension RoadStretch {
  fileprivate var kind: Int {
    switch self {
    case .way: 0
    case .part: 1
    case .crossing: 2
    case .around: 3
    }
  }

  fileprivate var names: [String] {
    switch self {
    case .way(let way): [way.rawValue, "", ""]
    case .part(let way, let start, let end): [way.rawValue, start.rawValue, end.rawValue]
    case .crossing(let crossing): [crossing.rawValue, "", ""]
    case .around(let node): [node.rawValue, "", ""]
    }
  }
}

extension GreenCorridor {
  fileprivate static let blank = GreenCorridor(
    unit: Unit.ID(""), junctions: [], saving: Saving(low: 0, middle: 0, high: 0))
}

extension GreenCorridor.Junction {
  fileprivate static let blank = GreenCorridor.Junction(
    coordinate: .blank, metresLeft: 0, arrival: .distantPast, greenFrom: .distantPast,
    greenUntil: .distantPast, crossDelay: 0)
}
