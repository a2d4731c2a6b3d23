import Domain

/// The words of CAP 1.2 §3.2.1 and §3.2.2, as that standard writes them.
extension Severity: Worded {
  var word: String {
    switch self {
    case .extreme: "Extreme"
    case .severe: "Severe"
    case .moderate: "Moderate"
    case .minor: "Minor"
    case .unknown: "Unknown"
    }
  }
}

extension Urgency: Worded {
  var word: String {
    switch self {
    case .immediate: "Immediate"
    case .expected: "Expected"
    case .future: "Future"
    case .past: "Past"
    case .unknown: "Unknown"
    }
  }
}

extension Certainty: Worded {
  var word: String {
    switch self {
    case .observed: "Observed"
    case .likely: "Likely"
    case .possible: "Possible"
    case .unlikely: "Unlikely"
    case .unknown: "Unknown"
    }
  }
}

extension MessageStatus: Worded {
  var word: String {
    switch self {
    case .actual: "Actual"
    case .exercise: "Exercise"
    case .system: "System"
    case .test: "Test"
    case .draft: "Draft"
    }
  }
}
