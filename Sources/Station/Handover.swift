import Synchronization

/// Hands what was read to a station: while the station takes one portion the next one is read, and
/// no more than that.
final class Handover: Sendable {
  private let station: Station
  /// The taking of the portion that was handed over last.
  private let last = Mutex<Errand<Void>?>(nil)

  init(to station: Station) { self.station = station }

  /// Hands a portion over once the station has taken the one before. Called by the reader's thread.
  func take(_ delivery: Delivery) {
    last.withLock { $0 }?.result()
    let taking = station.errand { $0.takeInPassing(delivery) }
    last.withLock { $0 = taking }
  }
}
