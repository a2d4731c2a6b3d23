/// Places in the order from south to north, so that those in a strip are found without a look at
/// the others.
package struct PlaceStrips: Hashable, Sendable {
  private let order: [Int]
  private let norths: [Double]

  /// The order of some places.
  package init(_ places: [GroundPoint]) {
    order = places.indices.sorted { (places[$0].north, $0) < (places[$1].north, $1) }
    norths = order.map { places[$0].north }
  }

  /// The indices of the places between two parallels.
  func places(from south: Double, to north: Double) -> ArraySlice<Int> {
    let start = firstIndex(from: south)
    return order[start..<max(start, firstIndex(from: north.nextUp))]
  }

  private func firstIndex(from north: Double) -> Int {
    var (low, high) = (0, norths.count)
    while low < high {
      let middle = (low + high) / 2
      if norths[middle] < north { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
