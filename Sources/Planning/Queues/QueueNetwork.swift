/// Desks that pass cases on to one another, and sometimes back (Jackson 1957). Rates are in one
/// unit.
package struct QueueNetwork: Sendable {
  /// One desk of the network.
  package struct Station: Hashable, Sendable {
    package let arrival: Double
    package let service: Double
    package let servers: Int

    private var queue: ErlangQueue { ErlangQueue(servers: servers, load: arrival / service) }

    /// The share of its time that a server is busy.
    package var utilisation: Double { min(1, arrival / service / Double(servers)) }
    /// The mean time of a visit before and with its service; nil where the desk falls behind.
    package var wait: Double? { queue.waitPerService.map { $0 / service } }
    package var response: Double? { wait.map { $0 + 1 / service } }
    /// The cases that wait or are worked on; nil where the desk falls behind.
    package var number: Double? { queue.numberInSystem }
  }

  package let stations: [Station]
  /// The mean time from entry to exit; nil where a desk falls behind or nothing enters.
  package let timeInSystem: Double?

  /// A network by what enters each desk and where cases go from it; nil where some would never
  /// find a way out.
  package init?(
    external: [Double], routing: [[Double]], services: [Double], servers: [Int]
  ) {
    guard Self.hasWayOut(routing) else { return nil }
    let arrivals = Self.arrivals(external, routing)
    stations = arrivals.indices.map {
      Station(arrival: arrivals[$0], service: services[$0], servers: servers[$0])
    }
    let numbers = stations.compactMap(\.number)
    let entering = external.reduce(0, +)
    timeInSystem =
      numbers.count == stations.count && entering > 0 ? numbers.reduce(0, +) / entering : nil
  }

  /// Whether all desks keep up.
  package var isStable: Bool { stations.allSatisfy { $0.number != nil } }

  private static func hasWayOut(_ routing: [[Double]]) -> Bool {
    var found = routing.indices.filter { routing[$0].reduce(0, +) < 1 - 1e-9 }
    var isKnown = routing.map { _ in false }
    for station in found { isKnown[station] = true }
    var next = 0
    while next < found.count {
      for station in routing.indices where !isKnown[station] && routing[station][found[next]] > 0 {
        isKnown[station] = true
        found.append(station)
      }
      next += 1
    }
    return found.count == routing.count
  }

  /// The arrivals at each desk, from outside and from one another: the desks are taken out one by
  /// one, their cases sent on to where they go in the end.
  private static func arrivals(_ external: [Double], _ routing: [[Double]]) -> [Double] {
    let count = external.count
    var (flows, routes) = (external, routing)
    for station in (0..<count).reversed() {
      let leaving = 1 - routes[station][station]
      for before in 0..<station {
        let share = routes[before][station] / leaving
        guard share > 0 else { continue }
        for after in 0..<station { routes[before][after] += share * routes[station][after] }
      }
      for after in 0..<station { flows[after] += flows[station] / leaving * routes[station][after] }
    }
    for station in 0..<count {
      for before in 0..<station { flows[station] += flows[before] * routes[before][station] }
      flows[station] /= 1 - routes[station][station]
    }
    return flows
  }
}
