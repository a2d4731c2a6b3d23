/// Servers for a known number of sources, each of which asks again some time after it was served,
/// such as kiosks that call seats (the machine repair model of Palm 1947). Rates are in one unit.
package struct FiniteSource: Hashable, Sendable {
  package let numberInSystem: Double
  package let numberWaiting: Double
  /// Requests served in a unit of time.
  package let throughput: Double
  /// The mean times from a request to its end and to its start.
  package let response: Double
  package let wait: Double
  /// The share of the time in which all servers are busy.
  package let allBusy: Double

  /// The queue of at least one source and one server; a request rate of 0 has the times of one
  /// request alone.
  package init(sources: Int, servers: Int, request: Double, service: Double) {
    let (count, total) = (Double(servers), Double(sources))
    let chain = BirthDeath(
      up: { max(0, total - $0) * request }, down: { min($0, count) * service }, last: total)
    var (all, full, queued, present, busy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    chain.visit { state, weight in
      all += weight
      if state >= count { full += weight }
      queued += max(0, state - count) * weight
      present += state * weight
      busy += min(state, count) * weight
    }
    numberInSystem = present / all
    numberWaiting = queued / all
    throughput = busy / all * service
    allBusy = full / all
    wait = busy > 0 ? queued / busy / service : 0
    response = wait + 1 / service
  }
}
