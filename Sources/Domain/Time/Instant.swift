/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Pure targets are handed moments; only the rim of the program may ask for the present one.
package struct Instant: InstantProtocol, Hashable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package init(seconds: Int64) {
    milliseconds = seconds * 1000
  }

  package static let distantPast = Instant(milliseconds: .min / 4)
  package static let distantFuture = Instant(milliseconds: .max / 4)

  package func advanced(by duration: Duration) -> Instant {
    Instant(milliseconds: milliseconds + duration.inMilliseconds)
  }

  package func duration(to other: Instant) -> Duration {
    .milliseconds(other.milliseconds - milliseconds)
  }

  /// The moment without its part of a second.
  package var wholeSecond: Instant {
    let part = milliseconds % 1000
    return Instant(milliseconds: milliseconds - (part < 0 ? part + 1000 : part))
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Duration {
  /// So many minutes.
  package static func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }
  /// So many hours of sixty minutes.
  package static func hours(_ count: Int64) -> Duration { .seconds(count * 3600) }

  /// Whole milliseconds, rounded towards zero.
  package var inMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }

  /// Whole seconds, rounded towards zero.
  package var inSeconds: Int64 { components.seconds }
}
