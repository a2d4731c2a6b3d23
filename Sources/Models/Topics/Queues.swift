import Planning

extension Model {
  /// A queue before many servers.
  static let queueErlang = Model(
    "queue-erlang", "loss and wait before servers alike, by Erlang B and C",
    read: { (input) throws(InputFault) in
      let servers = try input.integer("servers", .atLeast(1))
      let (load, service) = try input.offeredLoad()
      return (queue: ErlangQueue(servers: servers, load: load), service: service)
    },
    compute: { (input: (queue: ErlangQueue, service: Double?)) in input },
    write: { (found: (queue: ErlangQueue, service: Double?), answer) in
      let (queue, service) = found
      let wait = queue.waitPerService
      answer.write("offered_load_erlang", queue.load)
      answer.write("stable", queue.isStable)
      answer.write("blocking_probability", queue.blocking)
      answer.write("wait_probability", queue.isStable ? queue.waiting : nil)
      answer.write("wait_per_service", wait)
      answer.write("number_waiting", queue.numberWaiting)
      answer.write("number_in_system", queue.numberInSystem)
      answer.write("wait_h", service.flatMap { service in wait.map { $0 / service } })
      answer.write("response_h", service.flatMap { service in wait.map { ($0 + 1) / service } })
    })

  /// What servers can carry.
  static let queueErlangInverse = Model(
    "queue-erlang-inverse", "the load at which servers lose a given share of the calls",
    read: { (input) throws(InputFault) in
      (
        servers: try input.integer("servers", .atLeast(1)),
        blocking: try input.number("blocking_probability", [.above(0), .below(1)])
      )
    },
    compute: { (input: (servers: Int, blocking: Double)) in
      ErlangQueue.load(servers: input.servers, blocking: input.blocking)
    },
    write: { load, answer in answer.write("offered_load_erlang", load) })

  /// A queue whose callers give up.
  static let queueErlangA = Model(
    "queue-erlang-a", "a queue whose callers give up after a while, by Erlang A",
    read: { (input) throws(InputFault) in
      (
        servers: try input.integer("servers", .atLeast(1)),
        arrival: try input.number("arrival_rate_h", .positive),
        service: try input.number("service_rate_h", .positive),
        abandonment: try input.field("abandonment_rate_h")
      )
    },
    compute: {
      (input: (servers: Int, arrival: Double, service: Double, abandonment: Field))
        throws(InputFault) in
      let queue = ImpatientQueue(
        servers: input.servers, arrival: input.arrival, service: input.service,
        abandonment: try input.abandonment.number(.positive))
      guard let queue else {
        throw input.abandonment.refused("is too far below arrival_rate_h to follow the queue")
      }
      return queue
    },
    write: { (queue: ImpatientQueue, answer) in
      answer.write("wait_probability", queue.waiting)
      answer.write("abandon_probability", queue.abandoning)
      answer.write("number_waiting", queue.numberWaiting)
      answer.write("wait_h", queue.wait)
      answer.write("utilisation", queue.utilisation)
    })

  /// A queue of a known number of sources.
  static let queueFiniteSource = Model(
    "queue-finite-source", "servers for a known number of sources that ask again and again",
    read: { (input) throws(InputFault) in
      (
        sources: try input.integer("sources", .atLeast(1)),
        servers: try input.integer("servers", .atLeast(1)),
        request: try input.number("request_rate_h", .notNegative),
        service: try input.number("service_rate_h", .positive)
      )
    },
    compute: { (input: (sources: Int, servers: Int, request: Double, service: Double)) in
      FiniteSource(
        sources: input.sources, servers: input.servers, request: input.request,
        service: input.service)
    },
    write: { (queue: FiniteSource, answer) in
      answer.write("number_in_system", queue.numberInSystem)
      answer.write("number_waiting", queue.numberWaiting)
      answer.write("throughput_h", queue.throughput)
      answer.write("response_h", queue.response)
      answer.write("wait_h", queue.wait)
      answer.write("all_busy_probability", queue.allBusy)
    })

  /// Sessions that hold several seats.
  static let queueMultiSeat = Model(
    "queue-multi-seat", "loss of sessions that each hold several seats, by Kaufman and Roberts",
    read: { (input) throws(InputFault) in
      let seats = try input.integer("seats", .between(1, 10_000_000))
      let classes = try input.objects("classes") { (kind) throws(InputFault) in
        MultiSeatLoss.Class(
          load: try kind.number("offered_load_erlang", .notNegative),
          seats: try kind.integer("seats", .atLeast(1)))
      }
      return (seats: seats, classes: classes)
    },
    compute: { (input: (seats: Int, classes: [MultiSeatLoss.Class])) in
      MultiSeatLoss(seats: input.seats, classes: input.classes)
    },
    write: { loss, answer in
      answer.write("blocking", loss.blocking)
      answer.write("mean_busy_seats", loss.meanBusySeats)
    })

  /// One server with service times of any kind.
  static let queueMG1 = Model(
    "queue-mg1", "the wait before one server with service times of any kind",
    read: { (input) throws(InputFault) in
      GeneralServer(
        arrival: try input.number("arrival_rate_h", .notNegative),
        service: try input.number("mean_service_h", .notNegative),
        variation: try input.number("service_variation", .notNegative, default: 1))
    },
    compute: { (server: GeneralServer) in server },
    write: { server, answer in
      answer.write("utilisation", server.utilisation)
      answer.write("stable", server.isStable)
      answer.write("wait_h", server.wait)
    })
}

extension Fields {
  /// The load as it is, or as the ratio of two rates, of which the second is told too.
  fileprivate mutating func offeredLoad() throws(InputFault) -> (load: Double, service: Double?) {
    guard has("arrival_rate_h") || has("service_rate_h") else {
      return (try number("offered_load_erlang", .notNegative), nil)
    }
    guard !has("offered_load_erlang") else {
      throw refused("offered_load_erlang", "is not taken together with rates")
    }
    let arrival = try number("arrival_rate_h", .notNegative)
    let service = try number("service_rate_h", .positive)
    return (arrival / service, service)
  }
}
