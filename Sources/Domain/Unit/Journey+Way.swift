package import Geodesy

/// Where a journey over roads is, and what is left of it.
extension Journey {
  /// Where it is at a moment by the clock: on the straight line between the nodes that it is
  /// between.
  package func position(at instant: Instant) -> Coordinate {
    let done = progress(at: instant) * 10_000
    var (start, begin) = (from, 0.0)
    for stop in stops {
      let end = Double(stop.share)
      if done < end {
        return start.interpolated(to: stop.coordinate, fraction: (done - begin) / (end - begin))
      }
      (start, begin) = (stop.coordinate, end)
    }
    return start.interpolated(
      to: to, fraction: begin < 10_000 ? (done - begin) / (10_000 - begin) : 1)
  }

  /// The nodes that are still ahead at a moment.
  package func stops(after instant: Instant) -> ArraySlice<Stop> {
    let done = progress(at: instant) * 10_000
    return stops.drop { Double($0.share) <= done }
  }

  /// The roads with a designation that it leads over from a moment on, each once, in order.
  package func ways(after instant: Instant) -> [RoadWay.ID] {
    var ways: [RoadWay.ID] = []
    for way in stops(after: instant).compactMap(\.way) where !ways.contains(way) {
      ways.append(way)
    }
    return ways
  }

  /// What is left of it at a moment, from a place on.
  package func rest(from place: Coordinate, at instant: Instant) -> Journey {
    let done = Int(progress(at: instant) * 10_000)
    let left = max(1, 10_000 - done)
    let ahead = stops(after: instant).map { stop in
      Stop(stop.coordinate, share: (stop.share - done) * 10_000 / left, way: stop.way)
    }
    return Journey(
      from: place, to: to, departed: instant, expectedArrival: max(instant, expectedArrival),
      stops: ahead)
  }
}
