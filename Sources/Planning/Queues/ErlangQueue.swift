/// Servers alike in front of one queue, with calls at random and service times without memory:
/// the formulas of Erlang (1917).
package struct ErlangQueue: Hashable, Sendable {
  package let servers: Int
  /// How many servers the calls would keep busy.
  package let load: Double
  /// The probability that a call is lost where nobody may wait (Erlang B).
  package let blocking: Double

  /// A queue of at least one server and a load that is not negative.
  package init(servers: Int, load: Double) {
    precondition(servers >= 1 && load >= 0, "there is a server and no negative load")
    (self.servers, self.load) = (servers, load)
    blocking = 1 / Self.inverseBlocking(servers: Double(servers), load: load)
  }

  /// Whether the servers keep up with the calls.
  package var isStable: Bool { load < Double(servers) }

  private var spare: Double { Double(servers) - load }

  /// The probability that a call has to wait where all may (Erlang C), 1 where the servers do not
  /// keep up.
  package var waiting: Double {
    guard isStable else { return 1 }
    return min(1, Double(servers) * blocking / (spare + load * blocking))
  }

  /// The mean wait in mean service times, and how many wait and are there; nil where the queue
  /// grows for ever.
  package var waitPerService: Double? { isStable ? waiting / spare : nil }
  package var numberWaiting: Double? { isStable ? load * waiting / spare : nil }
  package var numberInSystem: Double? { numberWaiting.map { $0 + load } }

  /// How the number that wait grows with the load; nil where the queue grows for ever.
  var growthOfWaiting: Double? {
    guard isStable else { return nil }
    guard load > 0 else { return 0 }
    let count = Double(servers)
    let growthOfBlocking = blocking * (count / load - 1 + blocking)
    let whole = spare + load * blocking
    let growthOfWhole = -(1 - blocking) + load * growthOfBlocking
    let growth =
      (count * growthOfBlocking * whole - count * blocking * growthOfWhole) / (whole * whole)
    return (waiting + load * growth) / spare + load * waiting / (spare * spare)
  }

  /// The load at which a share of the calls is lost.
  ///
  /// Halves an interval of factors: the loss rises with the load and lies above 1 - servers / load.
  package static func load(servers: Int, blocking: Double) -> Double {
    precondition(blocking > 0 && blocking < 1, "some calls are lost, but not all")
    let count = Double(servers)
    var high = count / (1 - blocking)
    var low = high / 2
    while low > 0, 1 / inverseBlocking(servers: count, load: low) > blocking {
      (low, high) = (low / 2, low)
    }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if 1 / inverseBlocking(servers: count, load: middle) > blocking {
        high = middle
      } else {
        low = middle
      }
    }
  }

  /// 1 + c/a + c(c-1)/a² + …, which ends early: its terms fall fast, or rise beyond all bounds.
  /// About √c of them count, so that a queue may have any number of servers.
  static func inverseBlocking(servers: Double, load: Double) -> Double {
    var (sum, term, left) = (1.0, 1.0, servers)
    while left > 0 {
      let ratio = left / load
      term *= ratio
      sum += term
      guard sum.isFinite, ratio >= 1 || term > 1e-18 * sum * (1 - ratio) else { break }
      left -= 1
    }
    return sum
  }
}
