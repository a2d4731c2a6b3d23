import Console
import Domain
import Exercises
import Terminal
import Testing

/// What a facilitator does with the keyboard, and what a player sees of it.
@Suite struct DrillingTests {
  static let scenario = Result { () throws(ScenarioFault) in try Scenarios.open("levee-cascade") }

  /// A desk at which a drill is planned, and begun where wanted.
  private func sitting(
    _ role: Role = .facilitator, language: Language = .en, begun: Bool = true,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting(language: language, role: role, mode: .drill, size: size)
    let plan = try #require(try Self.scenario.get().plan(seed: 7))
    try sitting.publish(.drill(.plan(plan)))
    if begun { try sitting.publish(.drill(.start)) }
    return sitting
  }

  private func state(_ number: Int, _ sitting: Sitting) -> InjectState? {
    sitting.picture.drill?.run(number)?.state
  }

  @Test(arguments: Language.allCases, [(40, 10), (80, 24), (120, 40), (200, 60)])
  func exerciseIsOnLineOneInTwoLanguages(language: Language, size: (Int, Int)) throws {
    let sitting = try sitting(
      .supervisor, language: language, size: Size(columns: size.0, rows: size.1))
    let line = try #require(sitting.desk.frame().rows.first)
    #expect(line.contains("DRILL"), "\(line)")
    #expect(line.contains("演练") || line.contains("演練"), "\(line)")
  }

  @Test func framesOfADrillAreOfAnotherSort() throws {
    let drill = try sitting(.supervisor).screen
    #expect(drill.contains("╔") && drill.contains("║"))
    #expect(!drill.contains("┌"))
    #expect(!(try Sitting(mode: .live)).screen.contains("╔"))
  }

  @Test func aWholeInjectFromTheKeyboard() throws {
    var sitting = try sitting(begun: false)
    try sitting.press("gD")
    #expect(sitting.screen.contains("p starts the drill"))
    try sitting.press("p")
    #expect(sitting.picture.drill?.phase == .running)
    #expect(state(1, sitting) == .scheduled)
    try sitting.press("d")
    #expect(sitting.form?.title.contains("inject 1") ?? false)
    #expect(sitting.form?.lines.first?.contains("water boils up") ?? false)
    try sitting.press("Enter")
    #expect(state(1, sitting) == .delivered)
    try sitting.press("j", "h")
    sitting.wait(.milliseconds(400))
    sitting.type("they are busy")
    try sitting.press("Enter")
    #expect(state(2, sitting) == .held)
    try sitting.press("h")
    #expect(state(2, sitting) == .scheduled, "h again releases it")
    try sitting.press("j", "s")
    sitting.wait(.milliseconds(400))
    sitting.type("no time")
    try sitting.press("Enter")
    #expect(state(3, sitting) == .skipped)
    try sitting.press("k", "k", "c", "Enter")
    #expect(state(1, sitting) == .closed)
    #expect(sitting.picture.drill?.run(1)?.verdict == .missing)
  }

  /// The facilitator's keys mean other things on a player's screen.
  @Test func eachSeatComesBackToItsOwnScreen() throws {
    var sitting = try Sitting(
      role: .facilitator, mode: .drill, otherSeat: Actor(name: "li", role: .supervisor))
    try sitting.publish(.drill(.plan(try #require(try Self.scenario.get().plan(seed: 7)))))
    try sitting.press("gD", "P")
    #expect(sitting.desk.screen == .overview)
    try sitting.press("gF", "P")
    #expect(sitting.desk.screen == .drill, "a checkpoint must not become a note on an alert")
    try sitting.press("P")
    #expect(sitting.desk.screen == .forecast)
  }

  @Test func theClockIsTheFacilitatorsAndOnTheRecord() throws {
    var sitting = try sitting()
    try sitting.press("gD", ">", "m", "w", "W", "p")
    let commands = sitting.commands.compactMap { command -> DrillCommand? in
      if case .drill(let drill) = command { drill } else { nil }
    }
    #expect(commands.contains(.setSpeed(2)) && commands.contains(.step(.minutes(1))))
    #expect(commands.last == .pause)
    #expect(sitting.picture.drill?.checkpoints.count == 1)
    #expect(
      sitting.effects.allSatisfy { effect in
        if case .setSpeed = effect { false } else { true }
      }, "no way round the record")
  }

  @Test func aJumpBackEndsThisRecordAndAsksForAnother() throws {
    var sitting = try sitting()
    try sitting.press("gD", "b")
    #expect(sitting.message.contains("checkpoint"))
    try sitting.press("m", "b", "Enter")
    #expect(sitting.form?.lines.first?.contains("stays as it is") ?? false)
    try sitting.press("Enter")
    #expect(sitting.picture.drill?.phase == .ended)
    #expect(sitting.effects.contains(.branch(checkpoint: 1)))
  }

  @Test func aPlayerSeesMessagesAndNothingOfWhatWillCome() throws {
    var sitting = try sitting(.supervisor)
    try sitting.press("gD")
    #expect(!sitting.screen.contains("Piping"))
    #expect(sitting.screen.contains("No message has come."))
    try sitting.publish(.drill(.deliver(1)))
    #expect(sitting.screen.contains("water boils up behind the dike"))
    #expect(sitting.message == "Exercise message from the levee patrol: gD shows it.")
    #expect(sitting.effects.contains(.bell))
    for hidden in ["The levee breaks", "Piping behind", "send engineers", "awaited"] {
      #expect(!sitting.screen.contains(hidden), "\(hidden)")
    }
    try sitting.press("gl")
    #expect(!sitting.screen.contains("inject"), "the log tells players nothing of injects")
    try sitting.press("gD", "d")
    #expect(state(2, sitting) == .scheduled && sitting.form == nil)
    try sitting.press("p")
    #expect(sitting.message.contains("supervisor may not"))
    #expect(sitting.picture.drill?.phase == .running)
  }

  @Test(arguments: Language.allCases, [(80, 24), (120, 40), (200, 60)])
  func thePanelStandsInEveryLanguageAndSize(language: Language, size: (Int, Int)) throws {
    var sitting = try sitting(
      language: language, size: Size(columns: size.0, rows: size.1))
    try sitting.publish(.drill(.deliver(4)))
    try sitting.press("gD", "j", "j", "j")
    let screen = sitting.screen
    let inject = try #require(sitting.picture.drill?.run(4)?.inject)
    #expect(screen.contains("#4 " + language.name(inject.synopsis)))
    #expect(screen.contains(language.word(InjectState.delivered)))
    #expect(screen.contains("0/5"))
    for row in sitting.desk.frame().rows {
      #expect(TextWidth.of(row) <= size.0, "\(row)")
    }
  }

  @Test func aPlayerSwitchesThePostureThatTheDrillWaitsFor() throws {
    var sitting = try sitting(.supervisor)
    try sitting.publish(.drill(.deliver(4)))
    try sitting.press("C")
    sitting.type("zhenjiang")
    try sitting.press("Enter", "gm", "e")
    #expect(sitting.form?.title.contains("Zhenjiang") ?? false)
    try sitting.press("Right", "Tab")
    sitting.type("the levee is open")
    try sitting.press("Enter")
    let city = City.ID("321100")
    #expect(sitting.picture.posture(of: city) == .emergency, "\(sitting.message)")
    let run = try #require(sitting.picture.drill?.run(4))
    #expect(run.progress.last?.sighting?.by.name == "wang")
  }

  @Test func anEmptyConsoleSaysThatItIsNoDrill() throws {
    var sitting = try Sitting()
    try sitting.press("gD")
    #expect(sitting.screen.contains("This watch is no drill."))
    try sitting.press("P")
    #expect(sitting.message.contains("one seat"))
  }
}
