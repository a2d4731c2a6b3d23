import Planning
import Testing

/// Queues: printed tables, forms that are known otherwise, and sizes that nobody has.
@Suite struct QueueTests {
  private func isNear(_ found: Double?, _ expected: Double, _ relative: Double = 1e-9) -> Bool {
    found.map { abs($0 - expected) <= relative * abs(expected) } ?? false
  }

  /// Exact fractions of Erlang's formulas.
  @Test func erlangsFormulas() {
    let small = ErlangQueue(servers: 10, load: 5)
    #expect(isNear(small.blocking, 0.018384570336648132))
    #expect(isNear(small.waiting, 0.0361053591583202))
    let large = ErlangQueue(servers: 179, load: 160)
    #expect(isNear(large.blocking, 0.010745571644959389))
    #expect(isNear(large.waiting, 0.09283412648857377))
    // Hillier and Lieberman, "Introduction to Operations Research", table 17.2.
    #expect(isNear(ErlangQueue(servers: 1, load: 2 / 3.0).numberWaiting, 4 / 3.0))
    #expect(isNear(ErlangQueue(servers: 2, load: 2 / 3.0).numberWaiting, 1 / 12.0))
    #expect(ErlangQueue(servers: 3, load: 0).blocking == 0)
    #expect(ErlangQueue(servers: 2, load: 2).numberWaiting == nil)
  }

  /// The recursion B(k) = a B(k-1) / (k + a B(k-1)), at sizes at which it is slow.
  @Test(arguments: [(100_000, 99_000.0), (100_000, 110_000), (5_000, 4_800), (100_000, 99_999)])
  func largeQueuesAgreeWithTheRecursion(_ servers: Int, _ load: Double) {
    var blocking = 1.0
    for server in 1...servers { blocking = load * blocking / (Double(server) + load * blocking) }
    #expect(isNear(ErlangQueue(servers: servers, load: load).blocking, blocking))
    #expect(isNear(ErlangQueue.load(servers: servers, blocking: blocking), load, 1e-7))
  }

  /// The Erlang B tables of the ITU-D Teletraffic Handbook.
  @Test(arguments: [
    (0.01, 1, 0.0101), (0.01, 3, 0.455), (0.01, 20, 12.0), (0.02, 100, 88.0), (0.05, 2, 0.381),
    (0.05, 50, 44.5),
  ])
  func trafficTables(_ blocking: Double, _ servers: Int, _ load: Double) {
    let found = ErlangQueue.load(servers: servers, blocking: blocking)
    #expect(isNear(found, load, 0.005))
    #expect(isNear(ErlangQueue(servers: servers, load: found).blocking, blocking))
  }

  @Test func callersWhoGiveUp() throws {
    // With patience like a service, every caller has a server or a patience of its own: Poisson.
    let even = try #require(
      ImpatientQueue(servers: 1, arrival: 1, service: 1, abandonment: 1))
    let e = 2.718281828459045
    #expect(isNear(even.waiting, 1 - 1 / e) && isNear(even.numberWaiting, 1 / e))
    // What comes is served or gives up, whatever the sizes.
    for (servers, arrival, abandonment) in [
      (27, 150.0, 2.0), (100_000, 590_000, 2), (100_000, 610_000, 2), (3, 1e9, 2), (5, 29, 1e-6),
    ] {
      let queue = try #require(
        ImpatientQueue(
          servers: servers, arrival: arrival, service: 6, abandonment: abandonment))
      let served = queue.utilisation * Double(servers) * 6 / arrival
      #expect(isNear(served + queue.abandoning, 1))
      #expect((0...1).contains(queue.waiting))
    }
    #expect(ImpatientQueue(servers: 1, arrival: 1, service: 1, abandonment: 1e-30) == nil)
  }

  @Test func sourcesThatAskAgain() {
    // One server, one source: busy for λ / (λ + μ) of the time.
    let single = FiniteSource(sources: 1, servers: 1, request: 2, service: 6)
    #expect(isNear(single.allBusy, 0.25) && isNear(single.throughput, 1.5))
    #expect(single.wait == 0 && isNear(single.response, 1 / 6.0))
    for (sources, servers) in [(80, 30), (100_000, 20_000), (100_000, 100_000), (5, 9)] {
      let queue = FiniteSource(sources: sources, servers: servers, request: 1.5, service: 4)
      // Little's law, and the flow out of the sources that idle.
      #expect(isNear(queue.throughput * queue.response, queue.numberInSystem))
      #expect(isNear((Double(sources) - queue.numberInSystem) * 1.5, queue.throughput))
    }
    #expect(FiniteSource(sources: 2, servers: 1, request: 0, service: 4).response == 0.25)
  }

  /// Against the product form, and Erlang's loss for sessions of one seat.
  @Test func sessionsOfSeveralSeats() {
    let mixed = MultiSeatLoss(
      seats: 10,
      classes: [.init(load: 2, seats: 1), .init(load: 1.5, seats: 2), .init(load: 0.5, seats: 3)])
    let exact = [0.06620782221521848, 0.1511812279011401, 0.25509097983464935]
    #expect(zip(mixed.blocking, exact).allSatisfy { isNear($0, $1) })
    for (seats, load) in [(179, 160.0), (100_000, 99_000), (10, 1e6)] {
      let single = MultiSeatLoss(seats: seats, classes: [.init(load: load, seats: 1)])
      let erlang = ErlangQueue(servers: seats, load: load).blocking
      #expect(isNear(single.blocking[0], erlang))
      #expect(isNear(single.meanBusySeats, load * (1 - erlang), 1e-6))
    }
    let wide = MultiSeatLoss(seats: 2, classes: [.init(load: 1, seats: 3)])
    #expect(wide.blocking == [1] && wide.meanBusySeats == 0)
  }

  /// Hillier and Lieberman, the County Hospital with priorities; days.
  @Test func theCountyHospital() {
    func waits(_ discipline: PriorityQueue.Discipline) -> [Double?] {
      PriorityQueue(
        arrivals: [0.2, 0.6, 1.2], service: 3, servers: 1, discipline: discipline
      ).waits
    }
    let calm = [0.23809523809523808, 0.3246753246753246, 0.909090909090909]
    #expect(zip(waits(.nonPreemptive), calm).allSatisfy { isNear($0, $1) })
    let urgent = [0.02380952380952378, 0.15367965367965358, 1.03030303030303]
    #expect(zip(waits(.preemptive), urgent).allSatisfy { isNear($0, $1) })
  }

  @Test func theUrgentAreServedEvenWhereTheOthersNeverAre() {
    let calm = PriorityQueue(
      arrivals: [1, 9], service: 2, servers: 2, discipline: .nonPreemptive)
    // All servers are busy always: the next is free after 1/4, then 3 of 4 remain.
    #expect(isNear(calm.waits[0], 0.25 / 0.75) && calm.waits[1] == nil && !calm.isStable)
    let urgent = PriorityQueue(
      arrivals: [1, 1e-9, 9], service: 2, servers: 2, discipline: .preemptive)
    let near = PriorityQueue(
      arrivals: [1, 1e-3, 9], service: 2, servers: 2, discipline: .preemptive)
    #expect(isNear(urgent.waits[1], near.waits[1] ?? 0, 0.01) && urgent.waits[2] == nil)
  }

  @Test func casesThatComeBack() throws {
    let network = try #require(
      QueueNetwork(
        external: [30, 0, 0], routing: [[0, 0.9, 0], [0.05, 0, 0.9], [0, 0.15, 0]],
        services: [6, 4, 1.2], servers: [7, 11, 36]))
    let arrivals = [31.646341463414636, 32.926829268292686, 29.634146341463417]
    #expect(zip(network.stations, arrivals).allSatisfy { isNear($0.arrival, $1) })
    #expect(isNear(network.timeInSystem, 1.3430436117413744))
    #expect(
      QueueNetwork(
        external: [1, 0], routing: [[0, 0.5], [0, 1]], services: [9, 9], servers: [1, 1]) == nil)
    let late = try #require(
      QueueNetwork(external: [3], routing: [[0.5]], services: [4], servers: [1]))
    #expect(late.stations[0].arrival == 6 && late.stations[0].wait == nil && !late.isStable)
  }
}
