import Console
import Domain
import Planning
import Terminal
import Testing

@Suite("Evaluating cases, by keys")
struct EvaluatingDeskTests {
  private func current(_ sitting: Sitting) throws -> Evaluation {
    try #require(sitting.picture.evaluation(Sitting.evaluation))
  }

  @Test(arguments: Language.allCases)
  func theTableShowsGapsRanksAndWhoIsMissing(language: Language) throws {
    var sitting = try Sitting.overEvaluation(language)
    try sitting.press("gE", "b", "b", "b")
    let words = language.evaluationWords
    #expect(sitting.desk.screen == .evaluation)
    #expect(sitting.screen.contains("REG-E1") && sitting.screen.contains("+31!"))
    #expect(sitting.screen.contains(words.basis(.body)))
    #expect(sitting.screen.contains("CHZ-L1") || sitting.screen.contains("CZX-L1"))
    try sitting.press("Enter", "l", "Enter")
    #expect(sitting.screen.contains(words.name(.cooperation)))
    #expect(sitting.screen.contains(words.countedLabel))
    try sitting.press("Esc", "Esc", "Esc")
    #expect(sitting.desk.screen != .evaluation)
  }

  @Test func aSheetIsHandedInWithEntriesAndRefusedWithout() throws {
    var sitting = try Sitting.overEvaluation()
    sitting.run("evaluation")
    let before = try current(sitting).sheets.count
    try sitting.press("e")
    let form = try #require(sitting.form)
    #expect(form.fields.count == 8, "who judges whom, and six criteria")
    try sitting.press("Tab", "Right")
    try sitting.fill([nil, "80", "-", "-", "-", "-", "-"])
    #expect(try current(sitting).sheets.count == before, "a score without an entry")
    try sitting.press("e", "Tab", "Right")
    try sitting.fill([nil, "80 #1", "S 2", "-", "-", "-", "-"])
    let sheet = try #require(try current(sitting).sheets.last?.act)
    #expect(sheet.mark(of: .leadership) == .score(80, evidence: [1]))
    #expect(sheet.mark(of: .cooperation) == .rating(.some, evidence: [2]))
    #expect(sheet.mark(of: .effect) == .notObserved)
  }

  @Test func closingNamesWhoIsMissingAndWaitsForTheirTime() throws {
    var sitting = try Sitting.overEvaluation()
    sitting.run("evaluation")
    try sitting.press("c")
    #expect(sitting.form?.lines.contains { $0.contains("Zhenjiang") } ?? false)
    sitting.wait(.seconds(1))
    try sitting.press("Enter")
    #expect(try current(sitting).isStanding, "there is time left")
    sitting.wait(.hours(4))
    try sitting.press("c")
    sitting.wait(.seconds(1))
    try sitting.press("Enter")
    #expect(try current(sitting).state == .closed)
    #expect(try !current(sitting).missing.isEmpty)
  }

  @Test func aLessonGoesFromALowFigureToItsVerification() throws {
    var sitting = try Sitting.overEvaluation()
    sitting.run("lessons")
    try sitting.press("a")
    try sitting.fill(["a list hangs at the desk", "#1"])
    let done = try #require(sitting.picture.standingLessons.first)
    #expect(done.state == .done && done.work?.act.evidence == [1])
    #expect(sitting.screen.contains("to check"))
  }

  @Test func weightsRewardsAndBasesHaveKeysOfTheirOwn() throws {
    var sitting = try Sitting.overEvaluation()
    sitting.run("evaluation")
    try sitting.press("w")
    try sitting.fill([nil, nil, "9", "leading is all"])
    #expect(sitting.picture.evaluations.judgements.values.contains(9))
    try sitting.press("R")
    try sitting.fill([nil, nil, "answered first"])
    let cities = sitting.picture.region.cities.map(\.id)
    #expect(cities.contains { !sitting.picture.requitals(of: $0).isEmpty })
    try sitting.press("W")
    #expect(sitting.screen.contains("entropy"))
  }

  @Test func aSupervisorMayNotDoWhatIsTheBodys() throws {
    for key in ["c", "i", "X", "w", "R"] {
      var sitting = try Sitting.overEvaluation(role: .supervisor)
      sitting.run("evaluation")
      try sitting.press(key)
      #expect(sitting.form == nil, "\(key)")
      #expect(sitting.desk.message?.weight == .refusal, "\(key)")
    }
  }

  @Test func withoutAnEvaluationTheScreenSaysHowToBegin() throws {
    var sitting = try Sitting(size: Size(columns: 80, rows: 24))
    try sitting.press("gE")
    #expect(sitting.screen.contains("o opens an evaluation"))
    try sitting.press("c", "Enter", "i", "a")
    #expect(sitting.form == nil && sitting.desk.screen == .evaluation)
  }
}
