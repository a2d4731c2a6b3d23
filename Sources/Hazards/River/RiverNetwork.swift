/// Reaches that flow into one another, stepped together from the springs to the mouths.
///
/// All state stands in a few arrays in the order in which it is visited, so that a step costs the
/// same for each reach however many there are.
package struct RiverNetwork: Sendable {
  /// A reach, and the one into which it flows; none where it leaves the network.
  package struct Reach: Hashable, Sendable {
    package let muskingum: Muskingum
    package let downstream: Int?

    /// A reach that flows into another, or out of the network.
    package init(_ muskingum: Muskingum, downstream: Int?) {
      self.muskingum = muskingum
      self.downstream = downstream
    }
  }

  /// Why reaches make no network.
  package enum Fault: Error, Hashable, Sendable {
    /// A reach flows into one that is not there.
    case noSuchReach(Int, downstreamOf: Int)
    /// Water of this reach would come back to it.
    case loop(through: Int)
  }

  /// What does not change of a reach: where its sub-reaches stand, and whom they feed.
  private struct Channel: Sendable {
    let reach: Int
    let part: Muskingum
    let weights: RoutingWeights
    let subreaches: Range<Int>
    let downstream: Int?
  }

  /// In an order in which each stands before the one that it feeds.
  private let channels: [Channel]
  private var inflows: [Double]
  private var outflows: [Double]
  /// What flows into each reach and out of it now, in the order of the input.
  private var entering: [Double]
  private var leaving: [Double]

  /// A network at rest, with what flows in from outside at the head of each reach. Throws `Fault`.
  package init(_ reaches: [Reach], step: Double, lateral: [Double]) throws(Fault) {
    precondition(lateral.count == reaches.count, "each reach has its inflow")
    let order = try Self.order(of: reaches)
    entering = lateral
    (inflows, outflows) = ([], [])
    var channels: [Channel] = []
    channels.reserveCapacity(reaches.count)
    for index in order {
      let (count, part) = reaches[index].muskingum.cut(for: step)
      let start = inflows.count
      inflows.append(contentsOf: repeatElement(entering[index], count: count))
      channels.append(
        Channel(
          reach: index, part: part, weights: part.weights(step: step),
          subreaches: start..<inflows.count, downstream: reaches[index].downstream))
      if let downstream = reaches[index].downstream { entering[downstream] += entering[index] }
    }
    self.channels = channels
    outflows = inflows
    leaving = entering
  }

  /// How many sub-reaches the network is cut into.
  package var subreachCount: Int { inflows.count }

  /// What leaves each reach now.
  package var flows: [Double] { leaving }

  /// The water in all reaches, as flow times the unit of the steps.
  package var storage: Double {
    channels.reduce(0) { sum, channel in
      sum
        + channel.subreaches.reduce(0) {
          $0 + channel.part.storage(inflow: inflows[$1], outflow: outflows[$1])
        }
    }
  }

  /// Takes what flows in from outside now, a step after the last, and moves all water on.
  package mutating func step(lateral: [Double]) {
    precondition(lateral.count == entering.count, "each reach has its inflow")
    for index in lateral.indices { entering[index] = lateral[index] }
    for channel in channels {
      var water = entering[channel.reach]
      for index in channel.subreaches {
        let outflow = channel.weights.outflow(
          inflow: water, inflowBefore: inflows[index], outflowBefore: outflows[index])
        inflows[index] = water
        outflows[index] = outflow
        water = outflow
      }
      leaving[channel.reach] = water
      if let downstream = channel.downstream { entering[downstream] += water }
    }
  }

  /// The reaches so that each comes before the one that it feeds; those at the springs first.
  private static func order(of reaches: [Reach]) throws(Fault) -> [Int] {
    var waiting = Array(repeating: 0, count: reaches.count)
    for (index, reach) in reaches.enumerated() {
      guard let downstream = reach.downstream else { continue }
      guard reaches.indices.contains(downstream) else {
        throw .noSuchReach(downstream, downstreamOf: index)
      }
      waiting[downstream] += 1
    }
    var order = reaches.indices.filter { waiting[$0] == 0 }
    order.reserveCapacity(reaches.count)
    var next = 0
    while next < order.count {
      if let downstream = reaches[order[next]].downstream {
        waiting[downstream] -= 1
        if waiting[downstream] == 0 { order.append(downstream) }
      }
      next += 1
    }
    if let stuck = waiting.firstIndex(where: { $0 > 0 }) { throw .loop(through: stuck) }
    return order
  }
}
