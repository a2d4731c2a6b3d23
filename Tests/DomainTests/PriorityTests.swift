import Testing

@testable import Domain

@Suite("How urgent a report is")
struct PriorityTests {
  /// Severity × (the greater of the steps that urgency and certainty take down): 0, 1, 2.
  private static let table: [(Severity, [Int])] = [
    (.extreme, [1, 2, 3]), (.severe, [2, 3, 4]), (.moderate, [3, 4, 4]), (.unknown, [3, 4, 4]),
    (.minor, [4, 4, 4]),
  ]
  private static let urgencies: [Urgency: Int] = [
    .immediate: 0, .expected: 0, .unknown: 0, .future: 1, .past: 2,
  ]
  private static let certainties: [Certainty: Int] = [
    .observed: 0, .likely: 0, .unknown: 0, .possible: 1, .unlikely: 2,
  ]

  @Test func everyCombinationHasItsPriority() throws {
    #expect(Set(Self.table.map(\.0)) == Set(Severity.allCases))
    for (severity, row) in Self.table {
      for urgency in Urgency.allCases {
        for certainty in Certainty.allCases {
          let delay = try #require(Self.urgencies[urgency])
          let doubt = try #require(Self.certainties[certainty])
          let priority = Priority(severity: severity, urgency: urgency, certainty: certainty)
          #expect(
            priority.rawValue == row[max(delay, doubt)], "\(severity) \(urgency) \(certainty)")
        }
      }
    }
  }

  @Test func theMostUrgentComesFirstAndSoonest() {
    #expect(Priority.allCases == Priority.allCases.sorted())
    let targets = Priority.allCases.map { $0.acknowledgementTarget.inSeconds }
    #expect(targets == [120, 300, 900, 3600])
  }
}
