internal import Domain

extension Desk {
  /// Says what an act on an inject will do, and asks for its reason where it needs one.
  mutating func askAbout(_ act: ActionID.DrillAct, _ run: InjectRun) -> [Effect] {
    let inject = run.inject
    let title = DialogPhrase.injectTitle(
      language.label(of: .drill(act)), inject.number, language.name(inject.synopsis))
    switch act {
    case .deliver:
      return ask(
        .drill(.deliver(inject.number), act), title,
        lines: [.willDeliver(to: language.name(inject.to), text: language.name(inject.text))])
    case .hold:
      guard run.state != .held else {
        return submit(.drill(.release(inject.number)), .drill(.hold), "#\(inject.number)")
      }
      return ask(
        .drill(.hold(inject.number, reason: ""), act), title, lines: [.willHold],
        fields: [field(.reason)])
    case .skip:
      return ask(
        .drill(.skip(inject.number, reason: ""), act), title, lines: [.willSkip],
        isDangerous: true, fields: [field(.reason)])
    case .closeInject:
      let open = run.standings(at: now).count { if case .awaited = $0 { true } else { false } }
      return ask(
        .drill(.close(inject.number), act), title, lines: [.willCloseInject(open)],
        isDangerous: open > 0)
    case .step, .nextInject, .checkpoint, .jumpBack, .endDrill, .changeSeat: return []
    }
  }

  /// Asks whether to end the drill.
  mutating func askToEndDrill() -> [Effect] {
    ask(.drill(.end, .endDrill), .endDrillTitle, lines: [.willEndDrill], isDangerous: true)
  }

  /// Asks whether to go back to a checkpoint.
  mutating func askToJump(to number: Int) -> [Effect] {
    ask(
      .drill(.jumpBack(to: number), .jumpBack), .jumpTitle(number), lines: [.willJump],
      isDangerous: true)
  }

  /// Does what a form about the drill was for.
  mutating func confirm(
    _ command: DrillCommand, _ act: ActionID.DrillAct, _ reason: String
  ) -> [Effect] {
    let (filled, subject): (DrillCommand, String) =
      switch command {
      case .hold(let number, _): (.hold(number, reason: reason), "#\(number)")
      case .skip(let number, _): (.skip(number, reason: reason), "#\(number)")
      case .deliver(let number), .close(let number), .release(let number), .observe(let number):
        (command, "#\(number)")
      case .plan, .branch, .start, .pause, .resume, .setSpeed, .step, .checkpoint, .jumpBack, .end:
        (command, "")
      }
    return submit(.drill(filled), .drill(act), subject)
  }
}
