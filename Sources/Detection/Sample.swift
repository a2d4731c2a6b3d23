/// One value of a series and when it was measured.
package struct Sample: Hashable, Sendable {
  /// Milliseconds since any fixed moment, the same for the whole series.
  package var milliseconds: Int64
  package var value: Double

  /// A value and its time.
  package init(milliseconds: Int64, value: Double) {
    self.milliseconds = milliseconds
    self.value = value
  }
}

/// On which side of what is usual a series stands.
package enum Side: String, CaseIterable, Hashable, Sendable {
  case upper, lower
}

/// A rule that fired, with the values that a sentence about it needs.
package enum Signal: Hashable, Sendable {
  case threshold(Threshold.Excess)
  case rate(RateOfChange.Excess)
  case cusum(CUSUM.Excess)
  case ewma(EWMA.Excess)

  /// Where the series stands, or goes.
  package var side: Side {
    switch self {
    case .threshold(let excess): excess.side
    case .rate(let excess): excess.perHour < 0 ? .lower : .upper
    case .cusum(let excess): excess.side
    case .ewma(let excess): excess.smoothed < excess.target ? .lower : .upper
    }
  }
}
