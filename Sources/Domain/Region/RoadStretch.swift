/// What can be closed: a road, a part of it, a bridge or tunnel, or the streets around a place.
package enum RoadStretch: Hashable, Sendable {
  case way(RoadWay.ID)
  /// The legs of a road from one node on it to another.
  case part(RoadWay.ID, RoadNode.ID, RoadNode.ID)
  case crossing(RoadCrossing.ID)
  /// All links that meet at a node.
  case around(RoadNode.ID)

  /// How it is written: `G42`, `G42:SUZ/WUX`, `sutong`, `320508`.
  package var text: String {
    switch self {
    case .way(let way): way.rawValue
    case .part(let way, let start, let end): "\(way):\(start)/\(end)"
    case .crossing(let crossing): crossing.rawValue
    case .around(let node): node.rawValue
    }
  }

  /// The stretch that a text written so names in a region's roads, whatever the case of its
  /// letters; nil where there is none.
  package init?(_ text: String, in roads: Roads) {
    let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = pieces.first else { return nil }
    if pieces.count == 2 {
      let sign: Character = pieces[1].contains("/") ? "/" : "-"
      let ends = pieces[1].split(separator: sign).map(String.init)
      guard let way = roads.way(written: name), ends.count == 2,
        let start = roads.node(written: ends[0]), let end = roads.node(written: ends[1])
      else { return nil }
      self = .part(way.id, start.id, end.id)
      if roads.links(of: self)?.isEmpty ?? true { return nil }
    } else if let way = roads.way(written: name) {
      self = .way(way.id)
    } else if let crossing = roads.crossing(written: name) {
      self = .crossing(crossing.id)
    } else if let node = roads.node(written: name) {
      self = .around(node.id)
    } else {
      return nil
    }
  }
}

extension Roads {
  /// The links of a stretch, ascending; nil where the stretch is not of these roads.
  package func links(of stretch: RoadStretch) -> [Int]? {
    switch stretch {
    case .way(let id):
      guard self[id] != nil else { return nil }
      return links.indices.filter { way(of: $0).id == id }
    case .part(let id, let start, let end):
      guard self[id] != nil, let from = index(of: start), let to = index(of: end) else {
        return nil
      }
      return legs(of: id, from: from, to: to)
    case .crossing(let id):
      guard self[id] != nil else { return nil }
      return links.indices.filter { index in
        links[index].crossing.map { crossings[$0].id == id } ?? false
      }
    case .around(let id):
      guard let node = index(of: id) else { return nil }
      return network.leaving(node).map { Int($0.link) }.sorted()
    }
  }

  /// What a stretch is called: `G42 Shanghai–Nanjing Expressway`, a bridge, a place.
  package func name(of stretch: RoadStretch, _ words: (LocalizedName) -> String) -> String {
    switch stretch {
    case .way(let id):
      return "\(id) " + (self[id].map { words($0.name) } ?? "")
    case .part(let id, let start, let end):
      let ends = [start, end].map { end in
        index(of: end).map { words(nodes[$0].name) } ?? end.rawValue
      }
      return "\(id) \(ends.joined(separator: "–"))"
    case .crossing(let id): return self[id].map { words($0.name) } ?? id.rawValue
    case .around(let id): return index(of: id).map { words(nodes[$0].name) } ?? id.rawValue
    }
  }

  /// The legs of a road from one node to another, which follow each other in the file.
  private func legs(of id: RoadWay.ID, from start: Int, to end: Int) -> [Int] {
    let own = links.indices.filter { way(of: $0).id == id }
    func places(_ node: Int) -> [Int] {
      own.indices.filter { links[own[$0]].start == node || links[own[$0]].end == node }
    }
    let (from, to) = (places(start), places(end))
    guard start != end, let first = from.first, let last = to.first,
      let firstEnd = from.last, let lastEnd = to.last
    else { return [] }
    if first == last { return [own[first]] }
    return first < last
      ? Array(own[firstEnd...max(firstEnd, last)])
      : Array(own[lastEnd...max(lastEnd, first)])
  }

  fileprivate func way(written text: String) -> RoadWay? {
    self[RoadWay.ID(text)] ?? ways.first { $0.id.rawValue.isSpelt(text) }
  }

  fileprivate func node(written text: String) -> RoadNode? {
    if let index = index(of: RoadNode.ID(text)) { return nodes[index] }
    return nodes.first { node in
      node.id.rawValue.isSpelt(text) || node.name.english.isSpelt(text)
        || node.name.simplified == text || node.name.traditional == text
    }
  }

  fileprivate func crossing(written text: String) -> RoadCrossing? {
    self[RoadCrossing.ID(text)]
      ?? crossings.first { crossing in
        crossing.id.rawValue.isSpelt(text) || crossing.name.english.isSpelt(text)
          || crossing.name.simplified == text || crossing.name.traditional == text
      }
  }
}

extension String {
  fileprivate func isSpelt(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
