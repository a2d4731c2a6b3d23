import Domain
import Testing

@testable import Exercises

@Suite("Evaluation, by simulated cities, their body and a third party")
struct EvaluatingTests {
  /// The first evaluation of an everyday day, up to its end and what follows from it.
  private static let played = Result { () -> ([Entry], Simulation) in
    var entries: [Entry] = []
    let simulation = try World.simulation(seed: 7, until: .hours(10)) { entries.append($0) }
    return (entries, simulation)
  }

  private func events() throws -> [(Entry, EvaluationEvent)] {
    try Self.played.get().0.compactMap { entry in
      if case .evaluation(let event) = entry.event { (entry, event) } else { nil }
    }
  }

  @Test func theMostSeriousClosedCaseIsEvaluatedOnceAHalfDayAtMost() throws {
    let simulation = try Self.played.get().1
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
    let opened = try events().filter { if case .opened = $0.1 { true } else { false } }
    #expect(opened.count == 1, "\(opened.count)")
    guard case .opened(let id, let call)? = opened.first?.1 else { return }
    #expect(call.cities.count > 1, "it crossed cities")
    let evaluation = try #require(simulation.picture.evaluation(id))
    #expect(evaluation.state == .closed, "\(evaluation.state)")
    #expect(Set(evaluation.sheets.map(\.act.sort)) == Set(Evaluation.Sort.allCases))
  }

  @Test func aCityIsKinderToItselfThanOthersAre() throws {
    let sheets = try Self.played.get().1.picture.evaluations.all.sorted.flatMap {
      $0.sheets.map(\.act)
    }
    func mean(_ sort: Evaluation.Sort) -> Double {
      let scores = sheets.filter { $0.sort == sort }.flatMap(\.lines).compactMap(\.mark.score)
      return Double(scores.reduce(0, +)) / Double(max(1, scores.count))
    }
    #expect(mean(.own) > mean(.third), "\(mean(.own)) \(mean(.third))")
  }

  @Test func everyScoreRestsOnEntriesBeforeIt() throws {
    var scored = 0
    for (entry, event) in try events() {
      guard case .handedIn(_, let sheet, _) = event else { continue }
      for line in sheet.lines where line.mark.score != nil {
        scored += 1
        #expect(!line.mark.evidence.isEmpty)
        #expect(line.mark.evidence.allSatisfy { (1..<entry.sequence).contains($0) })
      }
    }
    #expect(scored > 0)
  }

  @Test func itIsLittleBesideTheDay() throws {
    let count = try events().count
    #expect(count < 40, "\(count)")
  }
}
