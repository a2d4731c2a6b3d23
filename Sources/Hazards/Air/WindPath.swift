import Glibc

/// The way that a wind, the same over all the region, carries what it bears: how far east, how far
/// north and how long a way since a moment, in even steps.
package struct WindPath: Hashable, Sendable {
  /// Seconds.
  package let step: Double
  /// Metres at each step, from 0.
  private var places: [GroundPoint] = [GroundPoint(east: 0, north: 0)]
  private var ways: [Double] = [0]

  /// The way through winds that blow for a step of so many seconds each.
  package init(step: Double, winds: [Wind]) {
    precondition(step > 0, "a step takes time")
    self.step = step
    places.reserveCapacity(winds.count + 1)
    for wind in winds {
      let last = places[places.count - 1]
      places.append(
        GroundPoint(east: last.east + wind.east * step, north: last.north + wind.north * step))
      ways.append(ways[ways.count - 1] + wind.speed * step)
    }
  }

  /// How many steps it has.
  package var count: Int { places.count - 1 }

  /// Where what was let go of at one time, in steps, is at another, from where it was let go of; a
  /// time beyond the ends is taken for the end.
  package func drift(from start: Double, to end: Double) -> GroundPoint {
    let (first, last) = (place(at: start), place(at: end))
    return GroundPoint(east: last.east - first.east, north: last.north - first.north)
  }

  /// Metres of way between two times, in steps.
  package func way(from start: Double, to end: Double) -> Double {
    interpolated(end) { ways[$0] } - interpolated(start) { ways[$0] }
  }

  private func place(at time: Double) -> GroundPoint {
    GroundPoint(
      east: interpolated(time) { places[$0].east }, north: interpolated(time) { places[$0].north })
  }

  private func interpolated(_ time: Double, _ value: (Int) -> Double) -> Double {
    let held = min(max(0, time), Double(count))
    let index = min(Int(held), max(0, count - 1))
    guard count > 0 else { return value(0) }
    let part = held - Double(index)
    return value(index) * (1 - part) + value(index + 1) * part
  }
}
