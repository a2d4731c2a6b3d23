package import Geodesy

/// A measured value from outside.
package struct Observation: Hashable, Sendable {
  package var source: String
  package var time: Instant
  /// `water-level`, `water-quality`, `flow`, `rain`, `wind`, `count` or another word of the source.
  package var kind: String
  package var city: City.ID?
  package var coordinate: Coordinate?
  package var value: Double
  package var unit: String

  package init(
    source: String, time: Instant, kind: String, city: City.ID? = nil,
    coordinate: Coordinate? = nil, value: Double, unit: String
  ) {
    self.source = source
    self.time = time
    self.kind = kind
    self.city = city
    self.coordinate = coordinate
    self.value = value
    self.unit = unit
  }
}

/// Telemetry: kept in bounded series, not in the record. What decisions rest on (a crossing, a
/// status) is recorded as an event beside it.
package enum Reading: Hashable, Sendable {
  case observation(Observation)
  case position(Unit.ID, Coordinate, at: Instant)
  /// A source is alive; the next word is expected within the interval, if it promised one.
  case heartbeat(source: String, city: City.ID?, at: Instant, interval: Duration?)
  /// The same report came again and was not shown twice.
  case duplicate(source: String, at: Instant)
  /// Something was taken, but not as it stood: with a liberty, or without a part of it.
  case liberty(QuarantinedItem)
}

/// The latest values of one source and kind, oldest first.
package struct Series: Hashable, Sendable {
  /// As many values as a day of quarter-hours.
  package static let capacity = 96

  package var kind: String
  package var unit: String
  package var city: City.ID?
  package internal(set) var points: [Point] = []

  /// A value and its time.
  package struct Point: Hashable, Sendable {
    package var time: Instant
    package var value: Double
    package init(time: Instant, value: Double) {
      self.time = time
      self.value = value
    }
  }

  package init(kind: String, unit: String, city: City.ID?) {
    self.kind = kind
    self.unit = unit
    self.city = city
  }

  package var latest: Point? { points.last }

  /// Adds a value, keeping order of time; what is older than all that is kept is left out.
  package mutating func add(_ point: Point) {
    if let last = points.last, point.time <= last.time {
      guard let index = points.firstIndex(where: { $0.time >= point.time }) else { return }
      if points[index].time == point.time {
        points[index] = point
      } else if index > 0 || points.count < Self.capacity {
        points.insert(point, at: index)
      }
    } else {
      points.append(point)
    }
    if points.count > Self.capacity { points.removeFirst(points.count - Self.capacity) }
  }
}

/// What is known of a source.
package struct FeedState: Hashable, Sendable {
  package var source: String
  package var city: City.ID?
  package var lastHeard: Instant
  /// How often it promised to speak; nil where it never did, and then it cannot be late.
  package var interval: Duration?
  package var reports = 0
  package var duplicates = 0

  package init(source: String, city: City.ID?, lastHeard: Instant) {
    self.source = source
    self.city = city
    self.lastHeard = lastHeard
  }

  /// How long ago it was last heard.
  package func age(at now: Instant) -> Duration { lastHeard.duration(to: now) }

  /// Late after one missed beat.
  package func isLate(at now: Instant) -> Bool {
    guard let interval else { return false }
    return age(at: now) > interval * 3 / 2
  }

  /// Stale after three missed beats.
  package func isStale(at now: Instant) -> Bool {
    guard let interval else { return false }
    return age(at: now) > interval * 3
  }
}

/// Something from outside that was not understood, or not as it stood, kept where it can be seen.
package struct QuarantinedItem: Hashable, Sendable {
  /// The file, or the source.
  package var file: String
  /// From 1; nil where the whole file is meant.
  package var line: Int?
  package var reason: String
  /// The start of what was refused, as it came.
  package var excerpt: String

  package init(file: String, line: Int?, reason: String, excerpt: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.excerpt = excerpt
  }
}

/// Where a gauge stands against its levels.
package enum StageBand: String, CaseIterable, Hashable, Comparable, Sendable {
  case normal, warning, guarantee

  private var rank: Int {
    switch self {
    case .normal: 0
    case .warning: 1
    case .guarantee: 2
    }
  }

  package static func < (left: StageBand, right: StageBand) -> Bool { left.rank < right.rank }
}
