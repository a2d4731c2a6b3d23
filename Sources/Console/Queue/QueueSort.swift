internal import Domain

/// An order of the queue.
package enum QueueSort: String, CaseIterable, Hashable, Sendable {
  /// What must be answered first.
  case urgency
  case newest
  /// The region file's order of cities, then urgency.
  case city
  /// What has stood longest.
  case age
}

/// Which alerts the queue lists.
package enum QueueList: Hashable, Sendable {
  /// All that stand; what was put aside comes last.
  case standing
  /// Only what was put aside.
  case aside
}

extension Alert {
  /// Its place in an order: smaller stands higher.
  /// - Parameter cityIndex: the place of its city in the region file.
  func rank(by sort: QueueSort, cityIndex: Int) -> UInt64 {
    let aside: UInt64 = isAside ? 1 << 63 : 0
    let latest: UInt64 = (1 << 44) - 1
    let occurred = min(latest, UInt64(max(0, occurred.milliseconds)))
    let first = min(latest, UInt64(max(0, firstOccurred.milliseconds)))
    switch sort {
    case .urgency: return aside | urgency << 44 | occurred
    case .newest: return aside | (latest - occurred)
    case .city: return aside | UInt64(min(cityIndex, 1023)) << 52 | urgency << 44 | occurred
    case .age: return aside | first
    }
  }

  /// Priority, then what was done about it, in five bits.
  private var urgency: UInt64 {
    let handling: UInt64 =
      switch state {
      case .unacknowledged: 0
      case .returned: 1
      case .acknowledged, .normal: 2
      case .shelved, .suppressed, .outOfService: 3
      }
    return UInt64(priority.rawValue) << 2 | handling
  }
}
