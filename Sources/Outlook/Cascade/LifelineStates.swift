package import Domain

/// How the lifelines of a region stand, as they were heard: a lifeline tells whether it works, as a
/// reading of the kind `service`, 1 or 0. What was never heard works.
package struct LifelineStates: Sendable {
  /// The kind of the readings.
  package static let kind = "service"

  /// Since when each is down, in the network's order; nil where it works.
  let downSince: [Instant?]
  /// Since when each has been without what it rests on; nil where it has it.
  let unsupportedSince: [Instant?]
  let readings: Int
  let newest: Instant?

  /// What was heard up to a moment.
  package init(_ picture: Picture, _ network: LifelineNetwork, at now: Instant) {
    var (readings, newest) = (0, Instant?.none)
    let down = network.lifelines.map { lifeline -> Instant? in
      guard let series = picture.series(source: lifeline.id.rawValue, kind: Self.kind) else {
        return nil
      }
      let points = series.points.filter { $0.time <= now }
      readings += points.count
      newest = [newest, points.last?.time].compactMap(\.self).max()
      let works = points.lastIndex { $0.value >= 0.5 }
      return points.dropFirst(works.map { $0 + 1 } ?? 0).first?.time
    }
    downSince = down
    unsupportedSince = network.lifelines.enumerated().map { index, lifeline in
      let supports = network.supports(of: index)
      let lost = supports.compactMap { $0 < down.count ? down[$0] : nil }
      switch lifeline.rule {
      case .any: return lost.min()
      case .all: return lost.count == supports.count ? lost.max() : nil
      }
    }
    self.readings = readings
    self.newest = newest
  }

  /// Whether it was struck itself: it went down while it had what it rests on.
  package func isStruck(_ index: Int) -> Bool {
    guard let since = downSince[index] else { return false }
    return unsupportedSince[index].map { since < $0 } ?? true
  }

  /// Whether it works.
  package func works(_ index: Int) -> Bool { downSince[index] == nil }
}
