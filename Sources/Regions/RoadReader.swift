import Documents
import Domain
import Geodesy

/// Reads the roads of a region: the section `roads` of its file, or a file of the same keys.
///
/// Cities, by their letters, and districts, by their codes, are nodes already; junctions are more.
final class RoadReader {
  private let section: Section
  private let codes: [String: City.ID]
  private var nodes: [RoadNode]
  private var places: [String: Int]
  private var ways: [RoadWay] = []
  private var links: [RoadLink] = []
  private var crossings: [RoadCrossing] = []
  private var uses = Uses()
  /// Where each leg was first told, by its road and its ends.
  private var legs: [Leg: (link: Int, line: Int)] = [:]
  private let checkPlace: (Coordinate, Item?) -> Void

  private struct Leg: Hashable {
    let way: Int
    let low: Int
    let high: Int
  }

  /// The streets of all cities are one way of this name.
  static let streets = RoadWay.ID("streets")

  init(
    _ section: Section, nodes: [RoadNode], codes: [String: City.ID],
    checkPlace: @escaping (Coordinate, Item?) -> Void = { _, _ in }
  ) {
    self.section = section
    self.codes = codes
    self.nodes = nodes
    self.checkPlace = checkPlace
    places = Dictionary(
      nodes.enumerated().map { ($1.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The roads, once all parts of the section have been read.
  func roads() -> Roads {
    if section.optional("junctions") != nil {
      for node in section.sections("junctions", { junction($0) }) {
        places[node.id.rawValue] = places[node.id.rawValue] ?? nodes.count
        nodes.append(node)
      }
    }
    if section.optional("ways") != nil { _ = section.sections("ways") { way($0) } }
    readStreets()
    if section.optional("crossings") != nil {
      _ = section.sections("crossings") { crossing($0) }
    }
    let traffic = section.optionalSection("traffic") { self.traffic($0) } ?? TrafficProfile.assumed
    var signals: [City.ID?: SignalPlan] = [:]
    if section.optional("signals") != nil {
      for (city, plan) in section.sections("signals", { signal($0) }) { signals[city] = plan }
    }
    let roads = Roads(
      nodes: nodes, ways: ways, links: links, crossings: crossings, traffic: traffic,
      signals: signals)
    checkReach(of: roads)
    return roads
  }

  private func junction(_ section: Section) -> RoadNode {
    let item = section.required("id")
    let id = item?.string() ?? ""
    if let item {
      if places[id] != nil, !id.isEmpty {
        item.report(.rule("\(id) is a city or a district already"))
      }
      if id.contains(where: { " ,:/".contains($0) }) {
        item.report(.malformed(id, expected: "small letters, digits and hyphens"))
      }
      uses.note("junction", id, at: item)
    }
    let place = section.place("at")
    checkPlace(place, section.optional("at"))
    let city = section.optional("city").flatMap { item -> City.ID? in
      let letters = item.string()
      if codes[letters] == nil { item.report(reference(letters, among: codes.keys.sorted())) }
      return codes[letters]
    }
    return RoadNode(
      id: RoadNode.ID(id), name: section.name("name"), coordinate: place, city: city)
  }

  private func way(_ section: Section) {
    let item = section.required("id")
    let id = item?.string() ?? ""
    if let item {
      uses.note("way", id, at: item)
      if id == Self.streets.rawValue || id.contains(where: { " ,:/".contains($0) }) {
        item.report(.malformed(id, expected: "a designation in one word, such as G42"))
      }
    }
    let kind = section.choice("kind", of: RoadWay.Kind.self)
    ways.append(
      RoadWay(
        id: RoadWay.ID(id), name: section.name("name"), kind: kind,
        speed: section.integer("kmh", .within(5...130))))
    if let legs = section.required("legs") { read(legs, of: ways.count - 1) }
  }

  private func readStreets() {
    guard let section = section.optional("streets")?.section() else { return }
    ways.append(
      RoadWay(
        id: Self.streets,
        name: LocalizedName(english: "streets", simplified: "市内道路", traditional: "市內道路"),
        kind: .local, speed: 60))
    for (letters, item) in section.everything() {
      if codes[letters] == nil { item.report(reference(letters, among: codes.keys.sorted())) }
      read(item, of: ways.count - 1)
    }
    section.finish()
  }

  /// Reads paths with commas between them: a node, kilometres, a node, kilometres, a node …; `~`
  /// before the kilometres says that they are an estimate, `>` that the way back is closed.
  private func read(_ item: Item, of way: Int) {
    for path in item.string().split(separator: ",") {
      let words = path.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
      guard words.count >= 3, words.count % 2 == 1 else {
        item.report(
          .malformed(words.joined(separator: " "), expected: "node km node, such as SUZ ~42 WUX"))
        continue
      }
      for place in stride(from: 0, to: words.count - 2, by: 2) {
        leg(words[place], words[place + 1], words[place + 2], of: way, at: item)
      }
    }
  }

  private func leg(_ from: String, _ length: String, _ to: String, of way: Int, at item: Item) {
    let isOneWay = length.hasPrefix(">")
    let number = length.drop { "~>".contains($0) }
    guard let kilometres = Double(number), kilometres.isFinite else {
      item.report(.malformed(length, expected: "kilometres between two nodes"))
      return
    }
    guard kilometres > 0, kilometres < 2000 else {
      item.report(.rule("\(from) to \(to) is \(kilometres) km long"))
      return
    }
    guard let start = node(from, at: item), let end = node(to, at: item) else { return }
    let metres = Int((kilometres * 1000).rounded())
    let crow = nodes[start].coordinate.distance(to: nodes[end].coordinate).metres
    if start == end {
      item.report(.rule("\(from) leads to itself"))
    } else if Double(metres) < crow * 0.9 - 500 {
      let least = Int((crow / 1000).rounded())
      item.report(.rule("\(from) to \(to) is \(kilometres) km, and \(least) km as the crow flies"))
    }
    let key = Leg(way: way, low: min(start, end), high: max(start, end))
    if let known = legs[key] {
      item.report(.rule("\(from) to \(to) stands twice, first on line \(known.line)"))
      return
    }
    legs[key] = (links.count, item.line)
    links.append(
      RoadLink(
        way: way, from: start, to: end, metres: metres, isPublished: !length.contains("~"),
        isOneWay: isOneWay))
  }

  private func node(_ name: String, at item: Item) -> Int? {
    if let place = places[name] { return place }
    item.report(reference(name, among: places.keys.sorted()))
    return nil
  }

  /// A bridge or a tunnel and the leg that it is on: `on: G15 sutong-south sutong-north`.
  private func crossing(_ section: Section) {
    let item = section.required("id")
    let id = item?.string() ?? ""
    if let item { uses.note("crossing", id, at: item) }
    crossings.append(
      RoadCrossing(
        id: RoadCrossing.ID(id), name: section.name("name"),
        kind: section.choice("kind", of: RoadCrossing.Kind.self)))
    guard let leg = section.required("on") else { return }
    let words = leg.string().split(separator: " ").map(String.init)
    guard words.count == 3 else {
      leg.report(.malformed(words.joined(separator: " "), expected: "a road and two nodes on it"))
      return
    }
    guard let way = ways.firstIndex(where: { $0.id.rawValue == words[0] }) else {
      leg.report(reference(words[0], among: ways.map(\.id.rawValue)))
      return
    }
    guard let start = node(words[1], at: leg), let end = node(words[2], at: leg) else { return }
    guard let known = legs[Leg(way: way, low: min(start, end), high: max(start, end))] else {
      leg.report(.rule("\(words[0]) has no leg from \(words[1]) to \(words[2])"))
      return
    }
    let link = links[known.link]
    if let other = link.crossing {
      leg.report(.rule("\(crossings[other].id) is on that leg already"))
    }
    links[known.link] = RoadLink(
      way: link.way, from: link.start, to: link.end, metres: link.metres,
      isPublished: link.isPublished, isOneWay: link.isOneWay, crossing: crossings.count - 1)
  }

  private func traffic(_ section: Section) -> TrafficProfile {
    func hours(_ kind: RoadWay.Kind) -> [Int] {
      let hours = section.required(kind.rawValue)?.list(of: 24).map {
        $0.integer(.within(50...500))
      }
      guard let hours, hours.count == 24 else { return Array(repeating: 100, count: 24) }
      return hours.map { max(1, $0) }
    }
    return TrafficProfile(local: hours(.local), trunk: hours(.trunk), motorway: hours(.motorway))
  }

  private func signal(_ section: Section) -> (City.ID?, SignalPlan) {
    var city: City.ID?
    if let item = section.optional("city") {
      let letters = item.string()
      if codes[letters] == nil { item.report(reference(letters, among: codes.keys.sorted())) }
      city = codes[letters]
      uses.note("signals", letters, at: item)
    }
    let plan = SignalPlan(
      spacing: section.integer("spacing", .within(50...5000)),
      mainFlow: section.integer("main", .within(1...5000)),
      crossFlow: section.integer("cross", .within(1...5000)),
      saturation: section.integer("saturation", .within(100...20_000)),
      lostTime: section.integer("lost", .within(1...60)),
      provenance: section.choice("figure", of: Provenance.self))
    if plan.mainFlow + plan.crossFlow >= plan.saturation {
      section.report(.rule("more vehicles come than can leave, so that no round is long enough"))
    }
    return (city, plan)
  }

  /// Reports cities and districts that no road leads to from the first.
  private func checkReach(of roads: Roads) {
    guard !links.isEmpty, links.allSatisfy({ $0.way < ways.count }) else { return }
    var reached = Array(repeating: false, count: nodes.count)
    var waiting = [links[0].start]
    reached[links[0].start] = true
    while let node = waiting.popLast() {
      for arc in roads.network.leaving(node) where !reached[Int(arc.node)] {
        reached[Int(arc.node)] = true
        waiting.append(Int(arc.node))
      }
    }
    let start = nodes[links[0].start].id
    for (node, isReached) in zip(nodes, reached) where !isReached {
      section.report(.rule("no road leads from \(start) to \(node.id)"))
    }
  }
}

extension RegionReader {
  /// Reads the roads; a region file may leave them out.
  func roads() -> Roads {
    root.optionalSection("roads") { section in
      let cities = drafts.map { draft in
        RoadNode(
          id: RoadNode.ID(draft.names.abbreviation), name: draft.names.name,
          coordinate: draft.coordinate, city: draft.id)
      }
      let districts = drafts.flatMap { draft in
        draft.jurisdictions.filter { $0.level == .district }.compactMap { district in
          district.coordinate.map { place in
            RoadNode(
              id: RoadNode.ID(district.id.rawValue), name: district.name, coordinate: place,
              city: draft.id)
          }
        }
      }
      return RoadReader(
        section, nodes: cities + districts, codes: codes,
        checkPlace: { self.check($0, at: $1) }
      ).roads()
    } ?? Roads()
  }
}
