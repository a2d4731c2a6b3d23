/// The four classes of public emergency (Emergency Response Law of China, 2024) and the emerging
/// risks of technology and networks.
package enum EmergencyClass: String, CaseIterable, Hashable, Sendable {
  case naturalDisaster, accident, publicHealth, socialSecurity, emergingRisk
}

/// CAP 1.2 §3.2.2, with the standard's own words.
package enum Severity: String, CaseIterable, Hashable, Sendable {
  case extreme = "Extreme"
  case severe = "Severe"
  case moderate = "Moderate"
  case minor = "Minor"
  case unknown = "Unknown"
}

/// CAP 1.2 §3.2.2.
package enum Urgency: String, CaseIterable, Hashable, Sendable {
  case immediate = "Immediate"
  case expected = "Expected"
  case future = "Future"
  case past = "Past"
  case unknown = "Unknown"
}

/// CAP 1.2 §3.2.2.
package enum Certainty: String, CaseIterable, Hashable, Sendable {
  case observed = "Observed"
  case likely = "Likely"
  case possible = "Possible"
  case unlikely = "Unlikely"
  case unknown = "Unknown"
}

/// CAP 1.2 §3.2.1: only `actual` may ever look actual.
package enum MessageStatus: String, CaseIterable, Hashable, Sendable {
  case actual = "Actual"
  case exercise = "Exercise"
  case system = "System"
  case test = "Test"
  case draft = "Draft"
}

/// How urgently a desk must answer, 1 first.
package enum Priority: Int, CaseIterable, Hashable, Comparable, Sendable {
  case first = 1
  case second, third, fourth

  package static func < (left: Priority, right: Priority) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Severity sets the level (unknown counts as moderate); what lies far ahead, is only possible,
  /// is past or unlikely steps down. Never below 4, never above 1.
  package init(severity: Severity, urgency: Urgency, certainty: Certainty) {
    let level =
      switch severity {
      case .extreme: 1
      case .severe: 2
      case .moderate, .unknown: 3
      case .minor: 4
      }
    let delay =
      switch urgency {
      case .immediate, .expected, .unknown: 0
      case .future: 1
      case .past: 2
      }
    let doubt =
      switch certainty {
      case .observed, .likely, .unknown: 0
      case .possible: 1
      case .unlikely: 2
      }
    self = Priority(rawValue: min(4, level + max(delay, doubt))) ?? .fourth
  }

  /// How soon an officer should acknowledge: the desk's target, counted from the occurrence.
  package var acknowledgementTarget: Duration {
    switch self {
    case .first: .minutes(2)
    case .second: .minutes(5)
    case .third: .minutes(15)
    case .fourth: .minutes(60)
    }
  }
}
