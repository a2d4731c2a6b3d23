import Domain
import Geodesy

@testable import Planning

/// Roads that nobody built: a grid with gaps, one-way streets and a few long roads, by a seed.
struct MadeUpRoads {
  let roads: Roads
  var dice: Dice

  init(seed: UInt64, rows: Int, columns: Int) {
    var dice = Dice(seed: seed)
    let name = LocalizedName(english: "n", simplified: "n", traditional: "n")
    let nodes = (0..<rows * columns).map { place in
      RoadNode(
        id: RoadNode.ID("n\(place)"), name: name,
        coordinate: .at(
          30 + Double(place / columns) / 100 + Double(dice.below(80)) / 20_000,
          120 + Double(place % columns) / 100 + Double(dice.below(80)) / 20_000), city: nil)
    }
    let ways = [RoadWay.Kind.local, .trunk, .motorway].map { kind in
      RoadWay(id: RoadWay.ID(kind.rawValue), name: name, kind: kind, speed: 100)
    }
    var links: [RoadLink] = []
    func join(_ start: Int, _ end: Int, _ dice: inout Dice) {
      links.append(
        RoadLink(
          way: dice.below(3), from: start, to: end, metres: 50 + dice.below(3000),
          isOneWay: dice.below(6) == 0))
    }
    for place in 0..<rows * columns {
      if place % columns + 1 < columns, dice.below(10) > 0 { join(place, place + 1, &dice) }
      if place + columns < rows * columns, dice.below(10) > 0 {
        join(place, place + columns, &dice)
      }
    }
    for _ in 0..<rows { join(dice.below(rows * columns), dice.below(rows * columns), &dice) }
    roads = Roads(nodes: nodes, ways: ways, links: links.filter { $0.start != $0.end })
    self.dice = dice
  }

  /// An hour with some links closed and others slow.
  mutating func conditions() -> RoadConditions {
    let restrictions = (0..<dice.below(1 + roads.links.count / 5)).map { _ in
      RoadConditions.Restriction(
        link: dice.below(roads.links.count), cause: .desk(RoadClosure.ID("R1")),
        speed: dice.below(2) * (1 + dice.below(30)))
    }
    return RoadConditions(hour: dice.below(24), restrictions: restrictions)
  }
}
