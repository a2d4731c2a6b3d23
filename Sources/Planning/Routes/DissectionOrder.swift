package import Domain
package import Geodesy

/// An order of nodes in which few that come later part many that come before: nested dissection by
/// straight cuts through the map (in the manner of inertial flow, with the smaller side of a cut as
/// its separator).
package enum DissectionOrder {
  /// Pieces of so many nodes are not cut any more.
  private static let smallest = 8

  /// The nodes, first those that are contracted first.
  package static func nodes(of network: RoadNetwork, at places: [Coordinate]) -> [Int32] {
    var cutting = Cutting(network: network, places: places)
    cutting.order(Array(0..<Int32(network.nodeCount)))
    return cutting.order
  }

  private struct Cutting {
    let network: RoadNetwork
    /// For each of four directions how far along it a node lies.
    let along: [[Int32]]
    var order: [Int32] = []
    /// The piece and the side of a cut that a node is on.
    var side: [Int32]
    var piece: Int32 = 0

    init(network: RoadNetwork, places: [Coordinate]) {
      self.network = network
      let east = places.map { Int32(($0.longitude * 1e6 * 0.85).rounded()) }
      let north = places.map { Int32(($0.latitude * 1e6).rounded()) }
      along = [
        east, north, zip(east, north).map { $0 / 2 + $1 / 2 },
        zip(east, north).map { $0 / 2 - $1 / 2 },
      ]
      order.reserveCapacity(places.count)
      side = Array(repeating: -1, count: places.count)
    }

    mutating func order(_ nodes: [Int32]) {
      guard nodes.count > DissectionOrder.smallest else {
        order.append(contentsOf: nodes)
        return
      }
      var best: (separator: [Int32], low: [Int32], high: [Int32])?
      for direction in along.indices {
        let cut = cut(nodes, direction)
        if best.map({ cut.separator.count < $0.separator.count }) ?? true { best = cut }
      }
      guard let best else { return }
      order(best.low)
      order(best.high)
      order.append(contentsOf: best.separator)
    }

    /// Halves nodes along a direction; the separator is the smaller of both edges of the cut.
    private mutating func cut(
      _ nodes: [Int32], _ direction: Int
    ) -> (separator: [Int32], low: [Int32], high: [Int32]) {
      let keys = along[direction]
      let sorted = nodes.sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
      let half = sorted.count / 2
      piece += 2
      for node in sorted[..<half] { side[Int(node)] = piece }
      for node in sorted[half...] { side[Int(node)] = piece + 1 }
      let low = sorted[..<half].filter { touches($0, piece + 1) }
      let high = sorted[half...].filter { touches($0, piece) }
      let isLow = low.count <= high.count
      let separator = isLow ? low : high
      for node in separator { side[Int(node)] = -1 }
      return (
        separator, sorted[..<half].filter { side[Int($0)] == piece },
        sorted[half...].filter { side[Int($0)] == piece + 1 }
      )
    }

    private func touches(_ node: Int32, _ other: Int32) -> Bool {
      network.leaving(Int(node)).contains { side[Int($0.node)] == other }
        || network.entering(Int(node)).contains { side[Int($0.node)] == other }
    }
  }
}
