import Hazards
import Testing

/// Many reaches that flow into one another.
@Suite struct RiverNetworkTests {
  private func network(
    _ downstream: [Int?], seed: UInt32 = 1, lateral: [Double]
  ) throws -> RiverNetwork {
    try RiverNetwork(reaches(downstream, seed: seed), step: 0.25, lateral: lateral)
  }

  private func reaches(_ downstream: [Int?], seed: UInt32) -> [RiverNetwork.Reach] {
    downstream.enumerated().map { index, downstream in
      let dice = Draws(seed: seed)
      let reach = Muskingum(
        storageTime: dice.number(2 * index, in: 0.2...4),
        weighting: dice.number(2 * index + 1, in: 0...0.5))
      return RiverNetwork.Reach(reach, downstream: downstream)
    }
  }

  /// Springs 0 and 2 meet in 3, with 1 on the way of 0.
  @Test func itDoesWhatItsReachesDo() throws {
    let downstream: [Int?] = [1, 3, 3, nil]
    let reaches = reaches(downstream, seed: 1)
    var network = try network(downstream, lateral: [5, 1, 7, 2])
    var alone = zip(reaches, [5, 6, 7, 15]).map {
      RoutedReach($0.muskingum, step: 0.25, flow: $1)
    }
    #expect(network.flows == [5, 6, 7, 15])
    for step in 0..<300 {
      let lateral = (0..<4).map { Draws(seed: 3).number(4 * step + $0, in: 0...80) }
      network.step(lateral: lateral)
      let first = alone[0].route(lateral[0])
      let second = alone[1].route(lateral[1] + first)
      let third = alone[2].route(lateral[2])
      let last = alone[3].route(lateral[3] + second + third)
      for (flow, alone) in zip(network.flows, [first, second, third, last]) {
        #expect(abs(flow - alone) < 1e-12 * alone)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt32>)
  func waterInIsWaterOutAndWaterHeld(seed: UInt32) throws {
    let dice = Draws(seed: seed)
    let downstream: [Int?] = (0..<300).map {
      $0 == 0 ? nil : Int(dice.number($0, in: 0...Double($0)).rounded(.down)) % $0
    }
    var lateral = (0..<300).map { dice.number(1_000 + $0, in: 0...20) }
    var network = try network(downstream, seed: seed, lateral: lateral)
    let heldBefore = network.storage
    var (entered, left) = (0.0, 0.0)
    for step in 0..<200 {
      let (before, mouthBefore) = (lateral.reduce(0, +), network.flows[0])
      for index in lateral.indices {
        lateral[index] = dice.number(step * 300 + index + 2_000, in: 0...20)
      }
      network.step(lateral: lateral)
      entered += 0.25 * (before + lateral.reduce(0, +)) / 2
      left += 0.25 * (mouthBefore + network.flows[0]) / 2
    }
    let balance = entered - left - (network.storage - heldBefore)
    #expect(abs(balance) < 1e-9 * entered, "seed \(seed)")
  }

  /// The order of the input is no more than a numbering.
  @Test func springsMayStandLast() throws {
    var up = try RiverNetwork(reaches([1, 2, nil], seed: 4), step: 0.25, lateral: [9, 1, 1])
    let turned = reaches([1, 2, nil], seed: 4).reversed().enumerated().map { index, reach in
      RiverNetwork.Reach(reach.muskingum, downstream: index == 0 ? nil : index - 1)
    }
    var down = try RiverNetwork(turned, step: 0.25, lateral: [1, 1, 9])
    for step in 0..<50 {
      up.step(lateral: [Double(step), 1, 2])
      down.step(lateral: [2, 1, Double(step)])
    }
    #expect(up.flows == down.flows.reversed())
    #expect(up.subreachCount == down.subreachCount && up.subreachCount >= 3)
  }

  @Test func whatIsNoRiverIsRefused() {
    #expect(throws: RiverNetwork.Fault.noSuchReach(2, downstreamOf: 1)) {
      try network([1, 2], lateral: [0, 0])
    }
    #expect(throws: RiverNetwork.Fault.loop(through: 1)) {
      try network([1, 2, 1], lateral: [0, 0, 0])
    }
    #expect(throws: RiverNetwork.Fault.loop(through: 0)) { try network([0], lateral: [0]) }
  }
}
