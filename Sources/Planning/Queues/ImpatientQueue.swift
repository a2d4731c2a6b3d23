/// A queue whose callers give up after a while (Palm 1957; "Erlang A"). Rates are in one unit.
package struct ImpatientQueue: Hashable, Sendable {
  /// The share of the time in which all servers are busy, and so of the callers who must wait.
  package let waiting: Double
  /// The share of the callers who give up.
  package let abandoning: Double
  package let numberWaiting: Double
  /// The mean wait of all callers, served or not.
  package let wait: Double
  /// The share of its time that a server is busy.
  package let utilisation: Double

  /// A queue with rates above 0; nil where patience is so long and the load so near to what the
  /// servers can do that its length cannot be followed.
  package init?(servers: Int, arrival: Double, service: Double, abandonment: Double) {
    let count = Double(servers)
    let overload = arrival - count * service
    let spread = (arrival * abandonment).squareRoot()
    let length: Double
    if overload > 40 * spread {
      // No server ever rests: whom they cannot serve gives up.
      (waiting, utilisation, length) = (1, 1, overload / abandonment)
    } else {
      // Beyond so many steps the weights are nothing, at the latest.
      guard 40 * (arrival / abandonment).squareRoot() < 1e8 || -overload > 1e-5 * arrival else {
        return nil
      }
      let chain = BirthDeath(
        up: { _ in arrival },
        down: { min($0, count) * service + max(0, $0 - count) * abandonment },
        last: count + max(0, overload / abandonment).rounded(.up) + 1)
      var (all, allBusy, queued, busy) = (0.0, 0.0, 0.0, 0.0)
      chain.visit { state, weight in
        all += weight
        if state >= count { allBusy += weight }
        queued += max(0, state - count) * weight
        busy += min(state, count) * weight
      }
      (waiting, utilisation, length) = (allBusy / all, busy / all / count, queued / all)
    }
    numberWaiting = length
    abandoning = abandonment * length / arrival
    wait = length / arrival
  }
}
