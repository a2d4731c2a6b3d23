/// The waits of classes of urgency before servers alike, with service times alike and without
/// memory (Cobham 1954). Rates are in one unit.
package struct PriorityQueue: Hashable, Sendable {
  /// Whether a more urgent call takes the server of a less urgent one, which goes on later.
  package enum Discipline: String, CaseIterable, Sendable {
    case nonPreemptive = "non-preemptive"
    case preemptive
  }

  /// The mean time in the system beyond the mean service, the most urgent class first; nil for a
  /// class that never catches up.
  package let waits: [Double?]
  /// Whether all classes catch up.
  package let isStable: Bool

  /// The waits by the arrivals of each class, the most urgent first.
  package init(arrivals: [Double], service: Double, servers: Int, discipline: Discipline) {
    var loads = [0.0]
    for arrival in arrivals { loads.append(loads[loads.count - 1] + arrival / service) }
    isStable = loads[arrivals.count] < Double(servers)
    let pairs = zip(loads, loads.dropFirst())
    switch discipline {
    case .nonPreemptive:
      let waiting = ErlangQueue(servers: servers, load: loads[arrivals.count]).waiting
      let rate = Double(servers) * service
      waits = pairs.map { above, with in
        let left = (1 - above / Double(servers)) * (1 - with / Double(servers))
        return with < Double(servers) ? waiting / rate / left : nil
      }
    case .preemptive:
      waits = pairs.map { above, with in
        Self.growth(from: above, to: with, servers: servers).map { $0 / service }
      }
    }
  }

  /// How many more wait for each unit of load between two loads.
  private static func growth(from low: Double, to high: Double, servers: Int) -> Double? {
    // The difference of two queues that are nearly alike has no digits left.
    guard high - low > 1e-6 * high else {
      return ErlangQueue(servers: servers, load: low + (high - low) / 2).growthOfWaiting
    }
    let more = ErlangQueue(servers: servers, load: high).numberWaiting
    let less = ErlangQueue(servers: servers, load: low).numberWaiting
    return more.flatMap { more in less.map { (more - $0) / (high - low) } }
  }
}
