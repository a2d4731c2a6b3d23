import JSONText

/// A figure of the benchmark: what was measured, in which unit, and what it should reach.
struct Measure {
  /// What counts as reached.
  enum Goal {
    case atMost(Double)
    case atLeast(Double)
    case none
  }

  var name: String
  var value: Double
  var unit: String
  var goal = Goal.none
  /// How it was measured, in a few words.
  var note = ""

  var isReached: Bool? {
    switch goal {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    case .none: nil
    }
  }

  /// The measure as one JSON object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("value", Measure.rounded(value))
      writer.member("unit", unit)
      switch goal {
      case .atMost(let limit): writer.member("atMost", limit)
      case .atLeast(let limit): writer.member("atLeast", limit)
      case .none: break
      }
      if let isReached { writer.member("reached", isReached) }
      if !note.isEmpty { writer.member("note", note) }
    }
  }

  /// The measure as a line for a person.
  var line: String {
    let verdict = isReached.map { $0 ? "reached" : "NOT REACHED" } ?? ""
    let limit =
      switch goal {
      case .atMost(let limit): "at most \(Measure.rounded(limit)) "
      case .atLeast(let limit): "at least \(Measure.rounded(limit)) "
      case .none: ""
      }
    let detail = note.isEmpty ? "" : "  (\(note))"
    return "\(name): \(Measure.rounded(value)) \(unit)  \(limit)\(verdict)\(detail)"
  }

  private static func rounded(_ value: Double) -> Double {
    let scale: Double = abs(value) < 10 ? 1000 : 10
    return (value * scale).rounded() / scale
  }
}

/// The value below which a share of the sorted values lies; 0 for none.
func percentile(_ values: [Double], _ share: Double) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let rank = (Double(sorted.count) * share).rounded(.up)
  return sorted[min(sorted.count - 1, max(0, Int(rank) - 1))]
}
